"""The files of a recipe, opened: which tensor of which file stands behind each checkpoint key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import torch

from lib_merge import architectures
from lib_merge.architectures import Architecture
from lib_merge.checkpoint import Stamp, TensorFile, open_tensors
from lib_merge.checkpoint.vae import vae_keys
from lib_merge.errors import RecipeError, SourceError
from lib_merge.recipe import Recipe, Source
from lib_merge.recipe.files import find


@dataclass(frozen=True)
class SourceId:
    """A file as it was when it was opened; equal only while neither name nor content has changed."""

    path: Path
    stamp: Stamp


@dataclass(frozen=True)
class TensorRef:
    """One stored tensor of one file."""

    source: SourceId
    name: str
    shape: tuple[int, ...]
    dtype: torch.dtype

    @property
    def numel(self) -> int:
        """Number of elements."""
        return torch.Size(self.shape).numel()


@dataclass(frozen=True)
class Opened:
    """A model of a recipe: its tensors by checkpoint key, and a name for messages."""

    label: str
    paths: tuple[Path, ...]
    tensors: Mapping[str, TensorRef]
    metadata: Mapping[str, str]


class SourceFiles:
    """Opens the files of recipes, each once, and closes them together. Not for several threads at once."""

    def __init__(self) -> None:
        self._stack = ExitStack()
        self._files: dict[Path, TensorFile] = {}
        self._ids: dict[SourceId, TensorFile] = {}

    def __enter__(self) -> SourceFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every file."""
        self._stack.close()
        self._files.clear()
        self._ids.clear()

    def open(self, path: Path) -> tuple[SourceId, TensorFile]:
        """The opened file of that path.

        Raises:
            SourceError: it is missing, broken or no model file.
        """
        path = path.resolve()
        if path not in self._files:
            self._files[path] = self._stack.enter_context(open_tensors(path))
        file = self._files[path]
        identity = SourceId(path, file.stamp)
        self._ids[identity] = file
        return identity, file

    def read_into(self, ref: TensorRef, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, CPU, the stored dtype) with the elements of a tensor from `start` on."""
        if ref.source not in self._ids:
            raise SourceError(f"{ref.source.path.name} is gone or has changed since it was applied")
        self._ids[ref.source].read_into(ref.name, start, out)

    def holds(self, source: SourceId) -> bool:
        """Whether that very file is open."""
        return source in self._ids


@dataclass(frozen=True)
class RecipeSources:
    """All models of a recipe: the base, the VAE, and those of each step by step number and model name."""

    architecture: Architecture
    base: Opened
    vae: Opened | None
    models: Mapping[tuple[int, str], tuple[Opened, ...]]

    def all(self) -> tuple[Opened, ...]:
        """Every model, in the order of `Recipe.sources`: base, steps, VAE."""
        steps = (model for group in self.models.values() for model in group)
        return (self.base, *steps, *((self.vae,) if self.vae else ()))


def open_sources(recipe: Recipe, files: SourceFiles) -> RecipeSources:
    """Open every file of a recipe.

    Raises:
        SourceError: a file is missing, broken, or of another architecture; its message names the place in the recipe.
        RecipeError: a slot is named that this architecture does not have.
    """
    from lib_merge.recipe.parse import check_slots

    base_paths = [_find(source, recipe) for source in recipe.base]
    base_tensors = [(path, *files.open(path)) for path in base_paths]
    architecture = _architecture(recipe, base_paths, [file for _, _, file in base_tensors])
    check_slots(recipe, architecture)
    base: dict[str, TensorRef] = {}
    for _, identity, file in base_tensors:
        base.update(_references(identity, file, architecture))  # later files win
    metadata: dict[str, str] = {}
    for _, _, file in base_tensors:
        metadata.update(file.metadata)
    models = {
        (number, name): tuple(_open_model(source, recipe, files, architecture) for source in group)
        for number, step in enumerate(recipe.steps)
        if step.enabled and hasattr(step, "models")
        for name, group in step.models.items()  # type: ignore[union-attr]
    }
    return RecipeSources(
        architecture=architecture,
        base=Opened("base", tuple(base_paths), base, metadata),
        vae=None if recipe.vae is None else _open_vae(recipe.vae, recipe, files),
        models=models,
    )


def open_base(paths: Sequence[Path], files: SourceFiles, architecture: Architecture | None = None) -> Opened:
    """The tensors of a base of one or several files, later ones winning."""
    opened = [files.open(path) for path in paths]
    architecture = architecture or _detect([file for _, file in opened])
    tensors: dict[str, TensorRef] = {}
    for identity, file in opened:
        tensors.update(_references(identity, file, architecture))
    return Opened("base", tuple(paths), tensors, opened[-1][1].metadata)


def _find(source: Source, recipe: Recipe) -> Path:
    return find(source, recipe.folders, recipe.names_only)


def _architecture(recipe: Recipe, paths: list[Path], files: list[TensorFile]) -> Architecture:
    found = _detect(files)
    names = ", ".join(path.name for path in paths)
    if recipe.architecture is not None:
        return _as_said(architectures.by_id(recipe.architecture), found, names, files)
    if found is None:
        foreign = architectures.foreign_kind([key for file in files for key in file.tensors])
        is_a = f"is {foreign}, which is not served yet" if foreign else "is no checkpoint of a known architecture"
        raise SourceError(f"base: {names} {is_a}; a base is SD1, SD2 or SDXL (write `architecture` for a partial one)")
    return found


def _as_said(said: Architecture, found: Architecture | None, names: str, files: list[TensorFile]) -> Architecture:
    if found is not None and found.id != said.id:
        raise RecipeError(
            "architecture", f"the recipe says {said.id}, its base {names} is {found.id}; take one of them"
        )
    if not any(said.slot_of(key) for file in files for key in said.canonical(file.tensors)):
        raise SourceError(f"base: {names} has no key that an {said.label} model has")
    return said


def _detect(files: list[TensorFile]) -> Architecture | None:
    shapes = {key: info.shape for file in files for key, info in file.tensors.items()}
    return architectures.detect(shapes)


def _references(identity: SourceId, file: TensorFile, architecture: Architecture | None) -> dict[str, TensorRef]:
    names = architecture.canonical(file.tensors) if architecture else {name: name for name in file.tensors}
    return {
        key: TensorRef(identity, name, file.tensors[name].shape, file.tensors[name].dtype)
        for key, name in names.items()
    }


def _open_model(source: Source, recipe: Recipe, files: SourceFiles, architecture: Architecture) -> Opened:
    path = _find(source, recipe)
    identity, file = files.open(path)
    found = _detect([file])
    if found is not None and found.id != architecture.id:
        raise SourceError(
            f"{source.place}: {path.name} is {found.label}, the base is {architecture.label}; they do not merge"
        )
    tensors = _references(identity, file, architecture)
    if not any(architecture.slot_of(key) for key in tensors):
        foreign = architectures.foreign_kind({key: ref.shape for key, ref in tensors.items()}) or "no checkpoint"
        raise SourceError(
            f"{source.place}: {path.name} is {foreign}: it has no key that an {architecture.label} model has"
        )
    return Opened(f"{source.place} ({path.name})", (path,), tensors, file.metadata)


def _open_vae(source: Source, recipe: Recipe, files: SourceFiles) -> Opened:
    path = _find(source, recipe)
    identity, file = files.open(path)
    try:
        names = vae_keys(file.tensors, path.name)
    except SourceError as error:
        raise SourceError(f"{source.place}: {error}") from error
    tensors = {
        key: TensorRef(identity, name, file.tensors[name].shape, file.tensors[name].dtype)
        for key, name in names.items()
    }
    return Opened(f"vae ({path.name})", (path,), tensors, file.metadata)
