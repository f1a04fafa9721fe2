"""Opens the files of a recipe: the base, the VAE, and the models and adapters of its steps."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from lib_merge import architectures
from lib_merge.adapters import read_adapter
from lib_merge.adapters.reading.peft_config import config_stamp
from lib_merge.architectures import Architecture
from lib_merge.checkpoint.formats.diffusers_folder import files_of
from lib_merge.checkpoint.headers.quantised import refuse_codes
from lib_merge.engine.sources.files import SourceFiles, TensorRef
from lib_merge.engine.sources.model import (
    Opened,
    Part,
    beside_weights,
    detect_parts,
    open_any,
    open_parts,
    references,
    vae_references,
)
from lib_merge.engine.sources.recognition import clash, label_of, not_served
from lib_merge.errors import MissingSource, OtherModel, RecipeError, SourceError, StorageError, UserError
from lib_merge.recipe import AdaptersStep, AdapterStep, LocatedRecipe, Source
from lib_merge.recipe.reading.parse import check_slots
from lib_merge.recipe.steps import sources_of
from lib_merge.sentences import t


@dataclass(frozen=True)
class RecipeSources:
    """All models of a recipe, open.

    Attributes:
        architecture: the base's.
        base: one model, which may consist of several files.
        others: place in the recipe → model, for the steps and the VAE, in the recipe's order.
        identity: of the sources and their files; if two are equal, everything else here is equal, too.
    """

    architecture: Architecture
    base: Opened
    others: Mapping[str, Opened]
    identity: tuple[object, ...] = ()

    @property
    def vae(self) -> Opened | None:
        """The model that replaces the base's VAE."""
        return self.others.get("vae")

    def of(self, sources: Iterable[Source]) -> tuple[Opened, ...]:
        """The models of some sources of a step."""
        return tuple(self.others[source.place] for source in sources)

    def all(self) -> tuple[Opened, ...]:
        """Every model, in the recipe's order: base, steps, VAE."""
        return (self.base, *self.others.values())

    def files(self) -> tuple[Path, ...]:
        """Every file that is read, including those in folders."""
        return tuple(file for model in self.all() for path in model.paths for file in files_of(path))


def open_sources(recipe: LocatedRecipe, files: SourceFiles, known: RecipeSources | None = None) -> RecipeSources:
    """Open every file of a recipe.

    Args:
        recipe: the recipe.
        files: opens the files.
        known: returned if it has the same files at the same places, unchanged.

    Raises:
        SourceError: a file is missing, broken, or of another architecture; the error has its place in the recipe.
        RecipeError: the recipe names a slot that this architecture does not have.
    """
    _check_there(recipe)
    identity = _identity(recipe, files)
    if known is not None and known.identity == identity != ():
        check_slots(recipe, known.architecture)
        return known
    with _at("base"):
        architecture, base = _open_base(recipe, files)
    check_slots(recipe, architecture)
    others: dict[str, Opened] = {}
    for step in recipe.steps:
        for source in sources_of(step) if step.enabled else ():
            with _at(source.place):
                if isinstance(step, (AdapterStep, AdaptersStep)):
                    others[source.place] = _open_adapter(source, recipe.path(source), files)
                else:
                    others[source.place] = _open_model(source, recipe.path(source), files, base, architecture)
    if recipe.vae is not None:
        with _at(recipe.vae.place):
            others[recipe.vae.place] = _open_vae(recipe.path(recipe.vae), files)
    return RecipeSources(architecture, base, others, identity)


def _check_there(recipe: LocatedRecipe) -> None:
    """Refuse a file that was deleted after it was found."""
    for source in recipe.sources():
        if not recipe.path(source).exists():
            raise MissingSource(source.place, t("sources.gone", source=repr(source.file)), source.sha256)


def _identity(recipe: LocatedRecipe, files: SourceFiles) -> tuple[object, ...]:
    """Place, path and content of every source that is read; () for one that cannot be opened."""
    found: list[object] = [recipe.architecture]
    with suppress(UserError, StorageError):
        for place, path in recipe.paths.items():
            found.append((place, path, config_stamp(path), *(part.identity for part in open_any(path, files))))
        return tuple(found)
    return ()


@contextmanager
def _at(place: str) -> Generator[None]:
    """Add a place in the recipe to errors within the block."""
    try:
        yield
    except SourceError as error:
        error.place = error.place or place
        raise


def _open_base(recipe: LocatedRecipe, files: SourceFiles) -> tuple[Architecture, Opened]:
    paths = tuple(recipe.path(source) for source in recipe.base)
    parts = [part for path in paths for part in open_parts(path, files)]
    name = " + ".join(path.name for path in paths)
    architecture = _architecture(recipe, name, parts)
    tensors = references(parts, architecture)
    base = Opened("base", paths, tensors, _metadata(parts), beside=beside_weights(parts))
    _check_averaged(name, base.tensors, architecture)
    return architecture, base


def _metadata(parts: Sequence[Part]) -> dict[str, str]:
    """The metadata of some files together; later files replace entries of earlier ones."""
    return {key: text for part in parts for key, text in part.file.metadata.items()}


def _architecture(recipe: LocatedRecipe, name: str, parts: Sequence[Part]) -> Architecture:
    found = detect_parts(parts)
    if recipe.architecture is not None:
        return _as_written(architectures.by_id(recipe.architecture), found, name, parts)
    if found is None:
        raise OtherModel(t("sources.write_architecture", name=not_served(name, label_of(parts, None))))
    return found


def _as_written(written: Architecture, found: Architecture | None, name: str, parts: Sequence[Part]) -> Architecture:
    if found is not None and found.id != written.id:
        raise RecipeError("architecture", t("sources.base_is_other", said=written.id, name=name, found=found.id))
    written = found or written.sized(name for part in parts for name in part.tensors)
    if not any(written.slot_of(key) for key in references(parts, written)):
        raise OtherModel(t("sources.none_of_base_keys", name=name, architecture=written.label))
    return written


def _open_adapter(source: Source, path: Path, files: SourceFiles) -> Opened:
    identity, file = files.open(path)
    refuse_codes(file)
    adapter = read_adapter(file)
    if not adapter.modules and not adapter.embeddings:
        raise _no_adapter(path.name, Part("", identity, file))
    tensors = {name: TensorRef(identity, name, info.shape, info.dtype) for name, info in file.tensors.items()}
    return Opened(f"{source.place} ({path.name})", (path,), tensors, file.metadata, adapter)


def _no_adapter(name: str, part: Part) -> SourceError:
    family = architectures.family_of({name: info.shape for name, info in part.file.tensors.items()})
    if family is not None and family.id == "adapter":
        return SourceError(t("sources.adapter_of_no_kind", path=name))
    label = label_of([part], detect_parts([part]))
    return SourceError(t("sources.no_adapter_but" if label else "sources.no_adapter", path=name, label=label))


def _open_model(source: Source, path: Path, files: SourceFiles, base: Opened, architecture: Architecture) -> Opened:
    parts = open_parts(path, files)
    tensors = references(parts, architecture)
    labels = clash(detect_parts(parts), _shapes(tensors), architecture, _shapes(base.tensors))
    if labels is not None:
        raise OtherModel(t("sources.other_model", path=path.name, found=labels[0], base=labels[1]))
    if not any(architecture.slot_of(key) for key in tensors):
        label = label_of(parts, None) or t("sources.no_checkpoint")
        raise OtherModel(t("sources.none_of_its_keys", path=path.name, label=label, architecture=architecture.label))
    _check_averaged(path.name, tensors, architecture)
    return Opened(f"{source.place} ({path.name})", (path,), tensors, parts[0].file.metadata)


def _check_averaged(name: str, tensors: Mapping[str, TensorRef], architecture: Architecture) -> None:
    """Refuse a model that has its U-Net only as an EMA copy."""
    slots = {architecture.slot_of(key) for key in tensors}
    has_unet = any(architecture.part_of(slot) == "unet" for slot in slots if slot is not None)
    if not has_unet and any(key.startswith("model_ema.diffusion_model") for key in tensors):
        raise SourceError(t("sources.only_averaged_copies", name=name))


def _shapes(tensors: Mapping[str, TensorRef]) -> dict[str, tuple[int, ...]]:
    return {key: ref.shape for key, ref in tensors.items()}


def _open_vae(path: Path, files: SourceFiles) -> Opened:
    parts = [part for part in open_parts(path, files) if part.part in ("", "vae")]
    for part in parts:
        refuse_codes(part.file)
    if not parts:
        raise SourceError(t("sources.folder_without_vae", path=path.name))
    tensors = {key: ref for part in parts for key, ref in vae_references(part, path.name).items()}
    return Opened(f"vae ({path.name})", (path,), tensors, parts[0].file.metadata)
