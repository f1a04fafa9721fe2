"""Finds the files of a recipe: beside it, in the given folders, or by a known hash.

A model that diffusers saved as a folder counts as one file. A folder with an adapter counts as the adapter's file.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from functools import cached_property
from pathlib import Path

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.formats.diffusers_folder import adapter_file, files_of, folder_sha256, is_diffusers_folder
from lib_merge.errors import MissingSource
from lib_merge.recipe.steps import RecipeData, Source
from lib_merge.sentences import Sentence, t

SUFFIXES = (".safetensors", ".ckpt", ".pt", ".pth", ".bin")

_LONGEST_NAME = 255

KnownHashes = Callable[[Collection[Path]], Mapping[Path, str]]
"""File → SHA-256 (64 hex digits), for those of the given files whose hash is known; reads no file."""


def no_hashes(_: Collection[Path]) -> Mapping[Path, str]:
    """A `KnownHashes` that knows none."""
    return {}


def find(source: Source, folders: Sequence[Path], names_only: bool = False, known: KnownHashes = no_hashes) -> Path:
    """Find the file of a source by its path, by its name in the folders and their subfolders, or by a known hash.

    A name may lack the suffix, as in the WebUIs' lists. No file is read.

    Args:
        source: what to find.
        folders: where to look, in this order.
        names_only: refuse paths that lead out of the folders.
        known: returns the known hashes.

    Raises:
        MissingSource: there is no such file, or several; the message names the folders, unless `names_only`.
    """
    return Finder(folders, names_only, known).find(source)


class Finder:
    """Finds the sources of one recipe. Subfolders are searched at most once, when a name is not in a folder itself."""

    def __init__(self, folders: Sequence[Path], names_only: bool = False, known: KnownHashes = no_hashes) -> None:
        self._folders, self._names_only, self._known = folders, names_only, known

    def find(self, source: Source) -> Path:
        """Find the file of a source, as the function `find` does."""
        path = self._path(source)
        if path.is_absolute() and not self._names_only:
            return self._at_path(source, path)
        found = self._by_name(source, path)
        if source.sha256 and not _is_one(found):
            found = self.by_hash(source.sha256, found or self.files) or found
        if not found:
            raise self._missing(source)
        if not _is_one(found):
            raise self._ambiguous(source, found)
        return found[0]

    def candidates(self, source: Source) -> Sequence[Path]:
        """The files, or diffusers folders, that a source's name may mean."""
        return self._by_name(source, self._path(source)) or self.files

    def by_hash(self, sha256: str, among: Sequence[Path]) -> list[Path]:
        """The first of some files, or diffusers folders, that is known to have that hash, as a list; else empty."""
        parts = {path: files_of(path) for path in among}
        known = self._known({file for files in parts.values() for file in files})
        for path, files in parts.items():
            if all(file in known for file in files) and hash_of(path, known) == sha256:
                return [path]
        return []

    @cached_property
    def files(self) -> Sequence[Path]:
        """Every model in the folders and their subfolders."""
        return list(_model_files(self._folders))

    def _path(self, source: Source) -> Path:
        return Path(source.file) if self._names_only else _expanded(source.file)

    def _at_path(self, source: Source, path: Path) -> Path:
        file = path if _is_source(path) else adapter_file(path)
        if file is None:
            raise MissingSource(source.place, _why_not(source, path))
        return file

    def _by_name(self, source: Source, path: Path) -> list[Path]:
        folders = _own_kind_first(source, self._folders)
        direct = (_there(folder, path, self._names_only) for folder in folders)
        found = next((files for files in direct if files), []) or self._below(path)
        if not found and not folders and not self._names_only and _is_source(path):
            return [path]
        return found

    def _below(self, path: Path) -> list[Path]:
        """The files with that name, with or without suffix, in the folders and their subfolders."""
        if len(path.parts) != 1 or path.name in ("", ".."):
            return []
        exact = [file for file in self.files if file.name == path.name]
        return exact or [file for file in self.files if file.name in _with_endings(path.name)]

    def _missing(self, source: Source) -> MissingSource:
        folders = [str(folder) for folder in self._folders] or t("recipe.current_folder")
        where = t("recipe.model_folders") if self._names_only else folders
        id = f"recipe.advice{'_on_page' if self._names_only else ''}{'_with_hash' if source.sha256 else ''}"
        advice = t(id)
        near = _near(source.file, [name_within(file, self._folders) for file in self.files])
        id = "recipe.not_found_near" if near else "recipe.not_found"
        return MissingSource(
            source.place, t(id, source=_shown(source), where=where, near=near, advice=advice), source.sha256
        )

    def _ambiguous(self, source: Source, found: Sequence[Path]) -> MissingSource:
        names = [name_within(file, self._folders) if self._names_only else str(file) for file in found[:3]]
        return MissingSource(source.place, t("recipe.ambiguous", source=_shown(source), names=names), source.sha256)


def name_within(path: Path, folders: Sequence[Path]) -> str:
    """A file's name in recipes: its path relative to one of the folders."""
    return next((str(path.relative_to(folder)) for folder in folders if path.is_relative_to(folder)), path.name)


def hash_of(path: Path, known: Mapping[Path, str]) -> str:
    """The SHA-256 of a file, or that of a folder, which is made of its files' hashes. `known` must have all of them."""
    return folder_sha256(path, known.__getitem__) if path.is_dir() else known[path]


def locate(recipe: RecipeData, known: KnownHashes = no_hashes) -> dict[str, Path]:
    """Place → path of every source that a recipe reads, in the recipe's order.

    Raises:
        MissingSource: a source is missing; the first one is named.
    """
    finder = Finder(recipe.folders, recipe.names_only, known)
    return {source.place: finder.find(source) for source in recipe.sources()}


def stamps(paths: Iterable[Path]) -> list[list[object]]:
    """The stamp of each file of each path, as a list: size, times, inode, hash of the header.

    Raises:
        SourceError: a file is not a model file.
    """
    found: list[list[object]] = []
    for path in (file for source in paths for file in files_of(source)):
        with open_tensors(path) as file:
            found.append(list(astuple(file.stamp)))
    return found


def _own_kind_first(source: Source, folders: Sequence[Path]) -> Sequence[Path]:
    """The folders in the order to search: a name in an adapter step means an adapter before a checkpoint."""
    if not source.place.endswith(".adapter"):
        return folders
    return sorted(folders, key=lambda folder: not any(kind in folder.name.lower() for kind in ("lora", "lyco")))


def _shown(source: Source) -> str:
    return repr(source.file) if len(source.file) <= 300 else f"{source.file[:300]!r}…"


def _why_not(source: Source, path: Path) -> Sentence:
    if os.path.isdir(path):  # noqa: PTH112 — Path.is_dir raises for names that the system does not take
        return t("recipe.is_no_model", source=_shown(source))
    near = _near(path.name, [file.name for file in _model_files([path.parent])])
    return t("recipe.no_path_near" if near else "recipe.no_path", name=_shown(source), near=near)


def _near(wanted: str, names: Sequence[str]) -> str:
    """The most similar name of a model file; "" if none is similar."""
    if len(wanted) > _LONGEST_NAME:  # no file can have such a name, and comparing it would take long
        return ""
    stems = {_stem(name): name for name in reversed(names)}
    found = difflib.get_close_matches(_stem(wanted), stems, n=1, cutoff=0.75)
    return repr(stems[found[0]]) if found else ""


def _stem(name: str) -> str:
    """A name without folder and suffix, in lower case, for comparisons."""
    last = name.replace("\\", "/").rpartition("/")[2].lower()
    return next((last.removesuffix(suffix) for suffix in SUFFIXES if last.endswith(suffix)), last)


def _expanded(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError:  # the name begins with ~, but there is no such user
        return Path(name)


def _is_file(path: Path) -> bool:
    """Whether there is such a file; False also for names that the system refuses, such as very long ones."""
    return os.path.isfile(path)  # noqa: PTH113 — Path.is_file raises for those before Python 3.14


def _is_source(path: Path) -> bool:
    return _is_file(path) or is_diffusers_folder(path)


def _with_endings(name: str) -> list[str]:
    return [name + suffix for suffix in SUFFIXES]


def _there(folder: Path, path: Path, names_only: bool) -> list[Path]:
    """The file with exactly that name in a folder; if there is none, those with that name and a model file's suffix."""
    # The folder, and models in it, may be links. Only a name that leaves the folder is refused.
    if names_only and (path.is_absolute() or ".." in path.parts):
        return []
    exact = folder / path
    if _is_source(exact):
        return [exact]
    inside = adapter_file(exact)
    others = (folder / path.parent / name for name in _with_endings(path.name))
    return [inside] if inside is not None else [file for file in others if _is_file(file)]


def _model_files(folders: Sequence[Path]) -> Iterator[Path]:
    """Every model in the folders and their subfolders, file or diffusers folder, as the WebUIs list them.

    Links are followed; each folder is visited once.
    """
    seen: set[str] = set()
    for folder in folders:
        for where, below, names in os.walk(folder, followlinks=True):
            real = os.path.realpath(where)
            if real in seen:
                below.clear()  # a cycle of links, or a folder that was visited already
                continue
            seen.add(real)
            below.sort()
            yield from (Path(where, name) for name in below if is_diffusers_folder(Path(where, name)))
            for file in (Path(where, name) for name in sorted(names)):
                if file.suffix.lower() in SUFFIXES and _is_file(file):
                    yield file


def _is_one(files: Sequence[Path]) -> bool:
    """Whether all these paths lead to the same file."""
    return len(files) == 1 or (len(files) > 1 and len({os.path.realpath(file) for file in files}) == 1)
