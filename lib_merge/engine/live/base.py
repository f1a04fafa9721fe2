"""The base of a live model: which files it was loaded from, and whether they are still those."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lib_merge.checkpoint.formats.diffusers_folder import is_diffusers_folder
from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.plan import base_plan
from lib_merge.engine.sources.files import SourceFiles, SourceId
from lib_merge.engine.sources.model import Opened, open_base
from lib_merge.errors import LiveModelError, SourceError, StorageError, UserError
from lib_merge.recipe import Recipe, Source
from lib_merge.recipe.locate import find
from lib_merge.sentences import t

Proof = Callable[[Opened], "Opened | None"]
"""proof(base): the base to go on with where its files give every live value, bit for bit; None where they do not."""


@dataclass(frozen=True)
class Originals:
    """How each key's own value is read from the base, and which place it has in the base's order."""

    plans: Mapping[str, KeyPlan]
    order: Mapping[str, int]


class LoadedBase:
    """The files of a loaded checkpoint, remembered as they were when it was loaded.

    Args:
        base: its file (several where a host composes one model of them, later ones winning).
        headers: the headers of files that were read before.
    """

    def __init__(self, base: str | Path | Sequence[str | Path], headers: HeaderMemory) -> None:
        self._headers = headers
        self._names = [base] if isinstance(base, (str, Path)) else list(base)
        self._paths: list[Path] | None = None
        self._tensors: Opened | None = None
        self._originals: tuple[Opened, Originals] | None = None
        self._remember()

    def check(
        self, files: SourceFiles, recipe: Recipe | None, opened: Opened | None, proof: Proof = lambda _: None
    ) -> Opened:
        """The base's tensors, after making sure that it is the loaded checkpoint and unchanged on disk.

        Args:
            files: what it is read from.
            recipe: the recipe to apply, whose folders explain a name; None for a restore.
            opened: the base of that recipe, open.
            proof: asked where nothing but a time of change differs: other permissions, or a name that was taken away
                and given back, change that, too.

        Raises:
            LiveModelError: the recipe is of another base. SourceError: the files are gone or have changed.
        """
        if self._paths is None:
            folders = recipe.folders if recipe else ()
            self._paths = [_find(name, folders) for name in self._names]
        known = self._tensors
        checked = opened is not None and opened is known
        if opened is not None and not checked and [path.resolve() for path in opened.paths] != self._paths:
            raise LiveModelError(t("live.other_base", base=_said(opened.paths), loaded=_said(self._paths)))
        base = opened or open_base(self._paths, files)
        if known is not None and known is not base and _files_of(known) != _files_of(base):
            known = proof(base) if _but_for_times(known) == _but_for_times(base) else None
            if known is None:
                raise SourceError(t("live.file_changed", paths=_said(self._paths)))
        # A recipe may name the architecture of a base that does not show it, and with it the keys' names of today.
        self._tensors = base if opened is not None or known is None else known
        return self._tensors

    def has_changed(self) -> bool:
        """Whether the files are gone, or others than when they were looked at first.

        Not where only a time of change differs: `check` makes sure then.
        """
        if self._tensors is None or self._paths is None:
            return False
        try:
            with SourceFiles(self._headers) as files:
                return _but_for_times(open_base(self._paths, files)) != _but_for_times(self._tensors)
        except (UserError, StorageError):
            return True

    def originals(self, base: Opened) -> Originals:
        """The base's own values, by checkpoint key."""
        if self._originals is None or self._originals[0] is not base:
            self._originals = base, Originals(base_plan(base), {key: n for n, key in enumerate(base.tensors)})
        return self._originals[1]

    def _remember(self) -> None:
        """Note what the base's files are now, so that a change before the first apply is noticed, too."""
        paths = [Path(name) for name in self._names]
        if not all(path.is_file() or is_diffusers_folder(path) for path in paths):
            return  # names, which the folders of a recipe explain
        with (
            contextlib.suppress(UserError, StorageError),
            SourceFiles(self._headers) as files,
        ):  # the first apply will say it
            self._tensors = open_base(paths, files)
            self._paths = [path.resolve() for path in paths]


def _find(name: str | Path, folders: Sequence[Path]) -> Path:
    """The file of a base: a path from here, or a name in the folders."""
    path = Path(name)
    there = path.is_file() or is_diffusers_folder(path)
    return (path if there else find(Source(str(name)), folders)).resolve()


def _files_of(model: Opened) -> set[SourceId]:
    return {ref.source for ref in model.tensors.values()}


def _but_for_times(model: Opened) -> set[SourceId]:
    """The files without the times when anything about them was last changed, which a name and permissions are, too."""
    return {replace(source, stamp=replace(source.stamp, ctime_ns=0)) for source in _files_of(model)}


def _said(paths: Iterable[Path]) -> str:
    return " + ".join(path.name for path in paths)
