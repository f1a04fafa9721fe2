"""The files of a recipe, opened: the base, the VAE, and the models and adapters of its steps."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from lib_merge import architectures
from lib_merge.adapters import read_adapter
from lib_merge.adapters.peft_config import config_stamp
from lib_merge.architectures import Architecture
from lib_merge.checkpoint.diffusers_folder import files_of
from lib_merge.engine.model_tensors import Opened, Part, detect_parts, open_parts, references, vae_references
from lib_merge.engine.source_files import SourceFiles, TensorRef
from lib_merge.errors import RecipeError, SourceError, StorageError, UserError
from lib_merge.recipe import AdapterStep, MergeStep, Recipe, Source
from lib_merge.recipe.locate import find
from lib_merge.recipe.parse import check_slots


@dataclass(frozen=True)
class RecipeSources:
    """All models of a recipe: the base, the VAE, and those of each step by step number and model name."""

    architecture: Architecture
    base: Opened
    vae: Opened | None
    models: Mapping[tuple[int, str], tuple[Opened, ...]]
    identity: tuple[object, ...] = ()
    """What was asked for and which files it is: equal for two recipes only when all else here is."""

    def all(self) -> tuple[Opened, ...]:
        """Every model, in the order of `Recipe.sources`: base, steps, VAE."""
        steps = (model for group in self.models.values() for model in group)
        return (self.base, *steps, *((self.vae,) if self.vae else ()))

    def files(self) -> tuple[Path, ...]:
        """Every file that is read, those in folders one by one."""
        return tuple(file for model in self.all() for path in model.paths for file in files_of(path))


def open_sources(recipe: Recipe, files: SourceFiles, known: RecipeSources | None = None) -> RecipeSources:
    """Open every file of a recipe. `known` is given back where it is of the very same files in the same places.

    Raises:
        SourceError: a file is missing, broken, or of another architecture; its message names the place in the recipe.
        RecipeError: a slot is named that this architecture does not have.
    """
    identity = _identity(recipe, files)
    if known is not None and known.identity == identity != ():
        check_slots(recipe, known.architecture)
        return known
    base_paths = [_find(source, recipe) for source in recipe.base]
    with _at("base"):
        opened = [part for path in base_paths for part in open_parts(path, files)]
    architecture = _architecture(recipe, base_paths, opened)
    check_slots(recipe, architecture)
    metadata: dict[str, str] = {}
    for part in opened:
        metadata.update(part.file.metadata)
    models: dict[tuple[int, str], tuple[Opened, ...]] = {}
    for number, step in enumerate(recipe.steps):
        if step.enabled and isinstance(step, MergeStep):
            for name, group in step.models.items():
                models[number, name] = tuple(_open_model(source, recipe, files, architecture) for source in group)
        elif step.enabled and isinstance(step, AdapterStep):
            models[number, "adapter"] = (_open_adapter(step.adapter, recipe, files),)
    return RecipeSources(
        architecture=architecture,
        base=Opened("base", tuple(base_paths), references(opened, architecture), metadata),
        vae=None if recipe.vae is None else _open_vae(recipe.vae, recipe, files),
        models=models,
        identity=identity,
    )


def _identity(recipe: Recipe, files: SourceFiles) -> tuple[object, ...]:
    """Place, path and content of every source that is read; () where one cannot be opened, for others to say why."""
    found: list[object] = [recipe.architecture]
    places: list[tuple[object, Source]] = [("base", source) for source in recipe.base]
    for number, step in enumerate(recipe.steps):
        if step.enabled and isinstance(step, MergeStep):
            places += [
                ((number, name, source.place), source) for name, group in step.models.items() for source in group
            ]
        elif step.enabled and isinstance(step, AdapterStep):
            places.append(((number, "adapter", step.adapter.place), step.adapter))
    if recipe.vae is not None:
        places.append(("vae", recipe.vae))
    with suppress(UserError, StorageError):
        for place, source in places:
            path = _find(source, recipe)
            found.append((place, path, config_stamp(path), *(part.identity for part in open_parts(path, files))))
        return tuple(found)
    return ()


def _find(source: Source, recipe: Recipe) -> Path:
    return find(source, recipe.folders, recipe.names_only)


def _architecture(recipe: Recipe, paths: list[Path], parts: Sequence[Part]) -> Architecture:
    found = detect_parts(parts)
    names = ", ".join(path.name for path in paths)
    if recipe.architecture is not None:
        return _as_said(architectures.by_id(recipe.architecture), found, names, parts)
    if found is None:
        foreign = architectures.foreign_kind([key for part in parts for key in part.file.tensors])
        is_a = f"is {foreign}, which is not served yet" if foreign else "is no checkpoint of a known architecture"
        raise SourceError(f"base: {names} {is_a}; a base is SD1, SD2 or SDXL (write `architecture` for a partial one)")
    return found


def _as_said(said: Architecture, found: Architecture | None, names: str, parts: Sequence[Part]) -> Architecture:
    if found is not None and found.id != said.id:
        raise RecipeError(
            "architecture", f"the recipe says {said.id}, its base {names} is {found.id}; take one of them"
        )
    if not any(said.slot_of(key) for key in references(parts, said)):
        raise SourceError(f"base: {names} has no key that an {said.label} model has")
    return said


@contextmanager
def _at(place: str) -> Generator[None]:
    """Name the place in the recipe when a file of it cannot be opened."""
    try:
        yield
    except SourceError as error:
        raise SourceError(f"{place}: {error}") from error


def _open_adapter(source: Source, recipe: Recipe, files: SourceFiles) -> Opened:
    path = _find(source, recipe)
    with _at(source.place):
        identity, file = files.open(path)
    try:
        adapter = read_adapter(file)
    except SourceError as error:
        raise SourceError(f"{source.place}: {error}") from error
    if not adapter.modules and not adapter.embeddings:
        foreign = architectures.foreign_kind({key: info.shape for key, info in file.tensors.items()})
        raise SourceError(
            f"{source.place}: {path.name} is no adapter{f' but a {foreign}' if foreign else ''}: none of its keys is "
            "of a known kind; choose a LoRA or LyCORIS file, and give a checkpoint to a merge step"
        )
    tensors = {name: TensorRef(identity, name, info.shape, info.dtype) for name, info in file.tensors.items()}
    return Opened(f"{source.place} ({path.name})", (path,), tensors, file.metadata, adapter)


def _open_model(source: Source, recipe: Recipe, files: SourceFiles, architecture: Architecture) -> Opened:
    path = _find(source, recipe)
    with _at(source.place):
        parts = open_parts(path, files)
    found = detect_parts(parts)
    if found is not None and found.id != architecture.id:
        raise SourceError(
            f"{source.place}: {path.name} is {found.label}, the base is {architecture.label}; they do not merge"
        )
    tensors = references(parts, architecture)
    if not any(architecture.slot_of(key) for key in tensors):
        foreign = architectures.foreign_kind({key: ref.shape for key, ref in tensors.items()}) or "no checkpoint"
        raise SourceError(
            f"{source.place}: {path.name} is {foreign}: it has no key that an {architecture.label} model has"
        )
    return Opened(f"{source.place} ({path.name})", (path,), tensors, parts[0].file.metadata)


def _open_vae(source: Source, recipe: Recipe, files: SourceFiles) -> Opened:
    path = _find(source, recipe)
    with _at(source.place):
        parts = [part for part in open_parts(path, files) if part.part in ("", "vae")]
    tensors: dict[str, TensorRef] = {}
    try:
        for part in parts:
            tensors.update(vae_references(part, path.name))
    except SourceError as error:
        raise SourceError(f"{source.place}: {error}") from error
    if not tensors:
        raise SourceError(f"{source.place}: the folder {path.name} has no vae in it; choose another")
    return Opened(f"vae ({path.name})", (path,), tensors, parts[0].file.metadata)
