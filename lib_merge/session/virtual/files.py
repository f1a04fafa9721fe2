"""Virtual checkpoints on the disk: recipes that the host lists like models, each a `NAME.recipe.json` of one folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lib_merge.checkpoint.writing.target import SUFFIX as MODEL_SUFFIX
from lib_merge.checkpoint.writing.target import check_file_name
from lib_merge.errors import LiveMergeError, UserError
from lib_merge.recipe.reading.text import read_recipe_file
from lib_merge.sentences import MaybeSentence, t
from lib_merge.session.data_files import small_files

FOLDER = "virtual"
"""Where they lie below a host's data folder."""

SUFFIX = ".recipe.json"

_UNFIT = re.compile(r"[/\\:*?\"<>|,\[\]\x00-\x1f]")
"""What some system does not take in a file's name, and what hosts read as the end of a checkpoint's name."""

_ENDINGS = (MODEL_SUFFIX, ".ckpt", ".pt", ".gguf", SUFFIX)


@dataclass(frozen=True)
class VirtualFile:
    """One of them: its recipe as plain data, or why it cannot be read."""

    name: str
    path: Path
    document: Mapping[str, Any] | None = None
    problem: MaybeSentence = ""


class VirtualFiles:
    """The recipes of one folder; other programs may put some there, or take them away.

    Args:
        folder: where they lie; made with the first of them.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> dict[str, VirtualFile]:
        """Every recipe by its name, in the order of the alphabet."""
        found = [path for path in self.folder.glob(f"*{SUFFIX}") if not path.name.startswith(".")]
        return {file.name: file for file in map(_read, sorted(found, key=lambda path: path.name.casefold()))}

    def stamp(self) -> object:
        """Another one after every change of the folder or of a file in it."""
        found: list[tuple[str, int, int]] = []
        for path in self.folder.glob(f"*{SUFFIX}"):
            try:
                status = path.stat()
            except OSError:  # taken away since it was listed
                continue
            found.append((path.name, status.st_size, status.st_mtime_ns))
        return tuple(sorted(found))

    def add(self, name: str, document: Mapping[str, Any]) -> None:
        """Keep a recipe under a name that is free.

        Raises:
            UserError: the name is no good, or taken. StorageError: the disk failed.
        """
        with self._locked():
            path = self._free(name)
            small_files.replace(path, json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    def rename(self, name: str, new: str) -> None:
        """Give one another name.

        Raises:
            UserError: there is no such recipe, or the new name is no good or taken. StorageError: the disk failed.
        """
        with self._locked():
            self._there(name).rename(self._free(new, besides=name))

    def delete(self, name: str) -> VirtualFile:
        """Remove one; it is returned, so that it can be put back.

        Raises:
            UserError: there is no such recipe. StorageError: the disk failed.
        """
        with self._locked():
            gone = _read(self._there(name))
            gone.path.unlink()
        return gone

    def _locked(self) -> AbstractContextManager[None]:
        return small_files.locked(self.folder / "recipes")

    def _there(self, name: str) -> Path:
        file = self.all().get(name)
        if file is None:
            raise UserError(t("virtual.none_of_that_name", name=repr(name)))
        return file.path

    def _free(self, name: str, besides: str = "") -> Path:
        name = checked_name(name)
        taken = [known for known in self.all() if known != besides and known.casefold() == name.casefold()]
        if taken:
            raise UserError(t("virtual.exists", name=repr(taken[0])))
        return self.folder / f"{name}{SUFFIX}"


def checked_name(name: str) -> str:
    """A name for a virtual checkpoint, without blanks around it.

    Raises:
        UserError: it is not valid on every system and in every host.
    """
    name = name.strip()
    if not name or name.startswith(".") or name.endswith(".") or _UNFIT.search(name):
        raise UserError(t("virtual.name_unfit", name=repr(name[:80])))
    ending = next((ending for ending in _ENDINGS if name.lower().endswith(ending)), None)
    if ending:
        raise UserError(t("virtual.name_of_file", name=repr(name[:80]), ending=ending))
    check_file_name(name + MODEL_SUFFIX)
    return name


def _read(path: Path) -> VirtualFile:
    name = path.name[: -len(SUFFIX)]
    try:
        return VirtualFile(name, path, read_recipe_file(path))
    except LiveMergeError as error:
        return VirtualFile(name, path, problem=error.sentence)
