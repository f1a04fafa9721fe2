"""The files of a recipe, opened: the base, the VAE, and the models and adapters of its steps."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from lib_merge import architectures
from lib_merge.adapters import read_adapter
from lib_merge.adapters.peft_config import config_stamp
from lib_merge.architectures import Architecture
from lib_merge.checkpoint.diffusers_folder import files_of
from lib_merge.checkpoint.quantised import refuse_codes
from lib_merge.engine.model_tensors import Opened, Part, detect_parts, open_any, open_parts, references, vae_references
from lib_merge.engine.recognition import clash, label_of, not_served
from lib_merge.engine.source_files import SourceFiles, TensorRef
from lib_merge.errors import MissingSource, RecipeError, SourceError, StorageError, UserError
from lib_merge.recipe import AdapterStep, LocatedRecipe, Recipe, Source
from lib_merge.recipe.parse import check_slots
from lib_merge.recipe.steps import sources_of


@dataclass(frozen=True)
class RecipeSources:
    """All models of a recipe, opened.

    Attributes:
        base: one model, though several files may make it up.
        others: those of the steps and the VAE, by their place in the recipe, in its order.
        identity: what was asked for and which files it is: equal for two recipes only when all else here is.
    """

    architecture: Architecture
    base: Opened
    others: Mapping[str, Opened]
    identity: tuple[object, ...] = ()

    @property
    def vae(self) -> Opened | None:
        """What replaces the base's VAE."""
        return self.others.get("vae")

    def of(self, sources: Iterable[Source]) -> tuple[Opened, ...]:
        """The models behind some sources of a step."""
        return tuple(self.others[source.place] for source in sources)

    def all(self) -> tuple[Opened, ...]:
        """Every model, in the recipe's order: base, steps, VAE."""
        return (self.base, *self.others.values())

    def files(self) -> tuple[Path, ...]:
        """Every file that is read, those in folders one by one."""
        return tuple(file for model in self.all() for path in model.paths for file in files_of(path))


def open_sources(recipe: LocatedRecipe, files: SourceFiles, known: RecipeSources | None = None) -> RecipeSources:
    """Open every file of a recipe. `known` is given back where it is of the very same files in the same places.

    Raises:
        SourceError: a file is missing, broken, or of another architecture; its message names the place in the recipe.
        RecipeError: a slot is named that this architecture does not have.
    """
    _check_there(recipe)
    identity = _identity(recipe, files)
    if known is not None and known.identity == identity != ():
        check_slots(recipe, known.architecture)
        return known
    base_paths = [recipe.path(source) for source in recipe.base]
    with _at("base"):
        opened = [part for path in base_paths for part in open_parts(path, files)]
    architecture = _architecture(recipe, base_paths, opened)
    check_slots(recipe, architecture)
    metadata: dict[str, str] = {}
    for part in opened:
        metadata.update(part.file.metadata)
    base = Opened("base", tuple(base_paths), references(opened, architecture), metadata)
    others: dict[str, Opened] = {}
    for step in recipe.steps:
        for source in sources_of(step) if step.enabled else ():
            path = recipe.path(source)
            if isinstance(step, AdapterStep):
                others[source.place] = _open_adapter(source, path, files)
            else:
                others[source.place] = _open_model(source, path, files, base, architecture)
    if recipe.vae is not None:
        others[recipe.vae.place] = _open_vae(recipe.vae, recipe.path(recipe.vae), files)
    return RecipeSources(architecture, base, others, identity)


def _check_there(recipe: LocatedRecipe) -> None:
    """Refuse a file that has gone since it was found."""
    for source in recipe.sources():
        if not recipe.path(source).exists():
            raise MissingSource(
                source.place, f"{source.file!r} is no longer there; put it back or choose another file", source.sha256
            )


def _identity(recipe: LocatedRecipe, files: SourceFiles) -> tuple[object, ...]:
    """Place, path and content of every source that is read; () where one cannot be opened, for others to say why."""
    found: list[object] = [recipe.architecture]
    with suppress(UserError, StorageError):
        for place, path in recipe.paths.items():
            found.append((place, path, config_stamp(path), *(part.identity for part in open_any(path, files))))
        return tuple(found)
    return ()


def _architecture(recipe: Recipe, paths: list[Path], parts: Sequence[Part]) -> Architecture:
    found = detect_parts(parts)
    names = ", ".join(path.name for path in paths)
    if recipe.architecture is not None:
        return _as_said(architectures.by_id(recipe.architecture), found, names, parts)
    if found is None:
        raise SourceError(f"base: {not_served(names, label_of(parts, None))} (write `architecture` for a partial one)")
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


def _open_adapter(source: Source, path: Path, files: SourceFiles) -> Opened:
    with _at(source.place):
        identity, file = files.open(path)
        refuse_codes(file)
    try:
        adapter = read_adapter(file)
    except SourceError as error:
        raise SourceError(f"{source.place}: {error}") from error
    if not adapter.modules and not adapter.embeddings:
        part = Part("", identity, file)
        label = label_of([part], detect_parts([part]))
        raise SourceError(
            f"{source.place}: {path.name} is no adapter{f' but {label}' if label else ''}: none of its keys is "
            "of a known kind; choose a LoRA or LyCORIS file, and give a checkpoint to a merge step"
        )
    tensors = {name: TensorRef(identity, name, info.shape, info.dtype) for name, info in file.tensors.items()}
    return Opened(f"{source.place} ({path.name})", (path,), tensors, file.metadata, adapter)


def _open_model(source: Source, path: Path, files: SourceFiles, base: Opened, architecture: Architecture) -> Opened:
    with _at(source.place):
        parts = open_parts(path, files)
    found = detect_parts(parts)
    tensors = references(parts, architecture)
    labels = clash(found, _shapes(tensors), architecture, _shapes(base.tensors))
    if labels is not None:
        raise SourceError(f"{source.place}: {path.name} is {labels[0]}, the base is {labels[1]}; they do not merge")
    if not any(architecture.slot_of(key) for key in tensors):
        label = label_of(parts, None) or "no checkpoint"
        raise SourceError(
            f"{source.place}: {path.name} is {label}: it has no key that an {architecture.label} model has"
        )
    return Opened(f"{source.place} ({path.name})", (path,), tensors, parts[0].file.metadata)


def _shapes(tensors: Mapping[str, TensorRef]) -> dict[str, tuple[int, ...]]:
    return {key: ref.shape for key, ref in tensors.items()}


def _open_vae(source: Source, path: Path, files: SourceFiles) -> Opened:
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
