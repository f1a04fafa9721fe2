"""The base of a live model: the files that it was loaded from, and whether they are unchanged."""

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
"""proof(base): a base with current files, if every live value equals theirs bit for bit; else None."""


@dataclass(frozen=True)
class Originals:
    """The base's own values.

    Attributes:
        plans: key → plan that reads the base's value.
        order: key → its position in the base.
    """

    plans: Mapping[str, KeyPlan]
    order: Mapping[str, int]


class LoadedBase:
    """The files of a loaded checkpoint, with their identities at loading.

    Args:
        base: the file, or several if a host composes one model of them; later files replace tensors of earlier ones.
        headers: memoised headers.
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
        """The base's tensors, after checking that it is the loaded checkpoint and unchanged on disk.

        Args:
            files: opens the base's files.
            recipe: the recipe to apply, whose folders are searched for the base; None for a restore.
            opened: the base of that recipe, open.
            proof: called if only a time of change differs, which also renaming and new permissions cause.

        Raises:
            LiveModelError: the recipe has another base.
            SourceError: the files are gone or have changed.
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
        # A recipe may name the architecture of a base that cannot be detected; old key names depend on it.
        self._tensors = base if opened is not None or known is None else known
        return self._tensors

    def has_changed(self) -> bool:
        """Whether the files are gone or have changed since loading.

        False if only a time of change differs; `check` verifies such files.
        """
        if self._tensors is None or self._paths is None:
            return False
        try:
            with SourceFiles(self._headers) as files:
                return _but_for_times(open_base(self._paths, files)) != _but_for_times(self._tensors)
        except (UserError, StorageError):
            return True

    def originals(self, base: Opened) -> Originals:
        """The base's own values."""
        if self._originals is None or self._originals[0] is not base:
            self._originals = base, Originals(base_plan(base), {key: n for n, key in enumerate(base.tensors)})
        return self._originals[1]

    def _remember(self) -> None:
        """Store the identities of the base's files now, so that a change before the first apply is noticed, too."""
        paths = [Path(name) for name in self._names]
        if not all(path.is_file() or is_diffusers_folder(path) for path in paths):
            return  # these are names, which are found only in a recipe's folders
        with (
            contextlib.suppress(UserError, StorageError),
            SourceFiles(self._headers) as files,
        ):  # the first apply reports it
            self._tensors = open_base(paths, files)
            self._paths = [path.resolve() for path in paths]


def _find(name: str | Path, folders: Sequence[Path]) -> Path:
    """The file of a base, by a path or by a name in the folders."""
    path = Path(name)
    there = path.is_file() or is_diffusers_folder(path)
    return (path if there else find(Source(str(name)), folders)).resolve()


def _files_of(model: Opened) -> set[SourceId]:
    return {ref.source for ref in model.tensors.values()}


def _but_for_times(model: Opened) -> set[SourceId]:
    """The model's files with `ctime_ns` set to 0, as renaming and new permissions change it, too."""
    return {replace(source, stamp=replace(source.stamp, ctime_ns=0)) for source in _files_of(model)}


def _said(paths: Iterable[Path]) -> str:
    return " + ".join(path.name for path in paths)
