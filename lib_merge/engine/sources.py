"""The files of a recipe, opened: which tensor of which file stands behind each checkpoint key."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import torch

from lib_merge import architectures
from lib_merge.adapters import AdapterFile, read_adapter
from lib_merge.architectures import Architecture
from lib_merge.architectures.partial_names import detect, stored_tensors
from lib_merge.checkpoint import Stamp, TensorFile, open_tensors, vae_keys, vae_shape
from lib_merge.checkpoint.diffusers_folder import part_files
from lib_merge.checkpoint.header_memory import HeaderMemory
from lib_merge.errors import RecipeError, SourceError, StorageError, UserError
from lib_merge.recipe import AdapterStep, MergeStep, Recipe, Source
from lib_merge.recipe.files import find


@dataclass(frozen=True)
class SourceId:
    """A file as it was when it was opened; equal only while neither name nor content has changed."""

    path: Path
    stamp: Stamp


@dataclass(frozen=True)
class TensorRef:
    """A tensor of a file in a checkpoint's shape: one stored tensor, or several whose rows follow each other.

    `more`: the names of those after the first. `transposed`: the one stored is the transposed matrix.
    """

    source: SourceId
    name: str
    shape: tuple[int, ...]
    dtype: torch.dtype
    more: tuple[str, ...] = ()
    transposed: bool = False

    @property
    def numel(self) -> int:
        """Number of elements."""
        return torch.Size(self.shape).numel()


@dataclass(frozen=True)
class Opened:
    """A model of a recipe: its tensors by checkpoint key, and a name for messages.

    `paths` are files, or folders in diffusers' layout. An `adapter` has its tensors by their own names.
    """

    label: str
    paths: tuple[Path, ...]
    tensors: Mapping[str, TensorRef]
    metadata: Mapping[str, str]
    adapter: AdapterFile | None = None


@dataclass(frozen=True)
class _Part:
    """An open file and the part of a model that it is where its folder tells ("unet", "vae", …); "" otherwise."""

    part: str
    identity: SourceId
    file: TensorFile


class SourceFiles:
    """Opens the files of recipes, each once, and closes them together. Not for several threads at once."""

    def __init__(self, headers: HeaderMemory | None = None) -> None:
        self._headers = headers
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
            self._files[path] = self._stack.enter_context(open_tensors(path, self._headers))
        file = self._files[path]
        identity = SourceId(path, file.stamp)
        self._ids[identity] = file
        return identity, file

    def read_into(self, ref: TensorRef, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, CPU, the stored dtype) with the elements of a tensor from `start` on."""
        if ref.source not in self._ids:
            raise SourceError(f"{ref.source.path.name} is gone or has changed since it was applied")
        file = self._ids[ref.source]
        if ref.transposed:
            whole = file.read(ref.name).view(ref.shape[::-1]).t().reshape(-1)
            out.copy_(whole[start : start + out.numel()])
        elif ref.more:
            _read_joined(file, (ref.name, *ref.more), start, out)
        else:
            file.read_into(ref.name, start, out)

    def check_unchanged(self, sources: Iterable[SourceId]) -> None:
        """Raise SourceError when one of these was written to since it was opened: what was read may be of two versions.

        Those that are not open are passed over: nothing was read from them.
        """
        for source in sources:
            if source in self._ids:
                self._ids[source].check_unchanged()

    def check_names(self) -> None:
        """Raise SourceError when a name now leads to another file than the open one, so that a hash may be of that."""
        for file in self._files.values():
            if not file.is_at_its_path():
                raise SourceError(f"{file.path.name} was replaced or deleted while it was read; try again")

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
    identity: tuple[object, ...] = ()
    """What was asked for and which files it is: equal for two recipes only when all else here is."""

    def all(self) -> tuple[Opened, ...]:
        """Every model, in the order of `Recipe.sources`: base, steps, VAE."""
        steps = (model for group in self.models.values() for model in group)
        return (self.base, *steps, *((self.vae,) if self.vae else ()))


def open_sources(recipe: Recipe, files: SourceFiles, known: RecipeSources | None = None) -> RecipeSources:
    """Open every file of a recipe. `known` is given back where it is of the very same files in the same places.

    Raises:
        SourceError: a file is missing, broken, or of another architecture; its message names the place in the recipe.
        RecipeError: a slot is named that this architecture does not have.
    """
    from lib_merge.recipe.parse import check_slots

    identity = _identity(recipe, files)
    if known is not None and known.identity == identity != ():
        check_slots(recipe, known.architecture)
        return known
    base_paths = [_find(source, recipe) for source in recipe.base]
    with _at("base"):
        opened = [part for path in base_paths for part in _open_parts(path, files)]
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
        base=Opened("base", tuple(base_paths), _all_references(opened, architecture), metadata),
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
            found.append((place, path, *(part.identity for part in _open_parts(path, files))))
        return tuple(found)
    return ()


def open_base(paths: Sequence[Path], files: SourceFiles, architecture: Architecture | None = None) -> Opened:
    """The tensors of a base of one or several files, later ones winning."""
    opened = [part for path in paths for part in _open_parts(path, files)]
    architecture = architecture or _detect(opened)
    return Opened("base", tuple(paths), _all_references(opened, architecture), opened[-1].file.metadata)


def detect_model(paths: Sequence[Path], files: SourceFiles) -> Architecture | None:
    """Architecture of the model in some files or folders; None when nothing decides."""
    return _detect([part for path in paths for part in _open_parts(path, files)])


def _find(source: Source, recipe: Recipe) -> Path:
    return find(source, recipe.folders, recipe.names_only)


def _architecture(recipe: Recipe, paths: list[Path], parts: Sequence[_Part]) -> Architecture:
    found = _detect(parts)
    names = ", ".join(path.name for path in paths)
    if recipe.architecture is not None:
        return _as_said(architectures.by_id(recipe.architecture), found, names, parts)
    if found is None:
        foreign = architectures.foreign_kind([key for part in parts for key in part.file.tensors])
        is_a = f"is {foreign}, which is not served yet" if foreign else "is no checkpoint of a known architecture"
        raise SourceError(f"base: {names} {is_a}; a base is SD1, SD2 or SDXL (write `architecture` for a partial one)")
    return found


def _as_said(said: Architecture, found: Architecture | None, names: str, parts: Sequence[_Part]) -> Architecture:
    if found is not None and found.id != said.id:
        raise RecipeError(
            "architecture", f"the recipe says {said.id}, its base {names} is {found.id}; take one of them"
        )
    if not any(said.slot_of(key) for key in _all_references(parts, said)):
        raise SourceError(f"base: {names} has no key that an {said.label} model has")
    return said


def _detect(parts: Sequence[_Part]) -> Architecture | None:
    """By the whole, or by the U-Net of a folder: its text encoders have the same names in every architecture."""
    named = {part.part for part in parts}
    deciding = [part for part in parts if part.part in ("", "unet")]
    shapes = {key: info.shape for part in deciding for key, info in part.file.tensors.items()}
    if "text_encoder_2" in named and not deciding:
        return architectures.by_id("sdxl")
    return detect(shapes)


@contextmanager
def _at(place: str) -> Generator[None]:
    """Name the place in the recipe when a file of it cannot be opened."""
    try:
        yield
    except SourceError as error:
        raise SourceError(f"{place}: {error}") from error


def _open_parts(path: Path, files: SourceFiles) -> list[_Part]:
    """The file of a path, or the files of a folder in diffusers' layout, each with its part."""
    if not path.is_dir():
        return [_Part("", *files.open(path))]
    return [_Part(part, *files.open(file)) for part, group in part_files(path).items() for file in group]


def _all_references(parts: Sequence[_Part], architecture: Architecture | None) -> dict[str, TensorRef]:
    tensors: dict[str, TensorRef] = {}
    for part in parts:
        tensors.update(_references(part, architecture))  # later files win
    return tensors


def _references(part: _Part, architecture: Architecture | None) -> dict[str, TensorRef]:
    tensors = part.file.tensors
    if part.part == "vae":
        return _vae_references(part, part.file.path.name)
    if architecture is None:
        return {name: TensorRef(part.identity, name, info.shape, info.dtype) for name, info in tensors.items()}
    stored = stored_tensors(architecture, {key: info.shape for key, info in tensors.items()}, part.part)
    return {
        key: TensorRef(
            part.identity, entry.names[0], entry.shape, tensors[entry.names[0]].dtype, entry.names[1:], entry.transposed
        )
        for key, entry in stored.items()
    }


def _vae_references(part: _Part, name: str) -> dict[str, TensorRef]:
    tensors = part.file.tensors
    return {
        key: TensorRef(part.identity, stored, vae_shape(key, tensors[stored].shape), tensors[stored].dtype)
        for key, stored in vae_keys(tensors, name).items()
    }


def _read_joined(file: TensorFile, names: Sequence[str], start: int, out: torch.Tensor) -> None:
    """Elements of stored tensors that follow each other, from `start` on."""
    first = done = 0
    for name in names:
        end = first + file.tensors[name].numel
        here = max(start + done, first)
        count = min(end - here, out.numel() - done)
        if count > 0:
            file.read_into(name, here - first, out[done : done + count])
            done += count
        first = end


def _open_adapter(source: Source, recipe: Recipe, files: SourceFiles) -> Opened:
    path = _find(source, recipe)
    with _at(source.place):
        identity, file = files.open(path)
    try:
        adapter = read_adapter(file)
    except SourceError as error:
        raise SourceError(f"{source.place}: {error}") from error
    if not adapter.modules and not adapter.embeddings:
        raise SourceError(
            f"{source.place}: {path.name} is no adapter: none of its keys is of a known kind; choose a LoRA or LyCORIS "
            "file, and give a checkpoint to a merge step"
        )
    tensors = {name: TensorRef(identity, name, info.shape, info.dtype) for name, info in file.tensors.items()}
    return Opened(f"{source.place} ({path.name})", (path,), tensors, file.metadata, adapter)


def _open_model(source: Source, recipe: Recipe, files: SourceFiles, architecture: Architecture) -> Opened:
    path = _find(source, recipe)
    with _at(source.place):
        parts = _open_parts(path, files)
    found = _detect(parts)
    if found is not None and found.id != architecture.id:
        raise SourceError(
            f"{source.place}: {path.name} is {found.label}, the base is {architecture.label}; they do not merge"
        )
    tensors = _all_references(parts, architecture)
    if not any(architecture.slot_of(key) for key in tensors):
        foreign = architectures.foreign_kind({key: ref.shape for key, ref in tensors.items()}) or "no checkpoint"
        raise SourceError(
            f"{source.place}: {path.name} is {foreign}: it has no key that an {architecture.label} model has"
        )
    return Opened(f"{source.place} ({path.name})", (path,), tensors, parts[0].file.metadata)


def _open_vae(source: Source, recipe: Recipe, files: SourceFiles) -> Opened:
    path = _find(source, recipe)
    with _at(source.place):
        parts = [part for part in _open_parts(path, files) if part.part in ("", "vae")]
    tensors: dict[str, TensorRef] = {}
    try:
        for part in parts:
            tensors.update(_vae_references(part, path.name))
    except SourceError as error:
        raise SourceError(f"{source.place}: {error}") from error
    if not tensors:
        raise SourceError(f"{source.place}: the folder {path.name} has no vae in it; choose another")
    return Opened(f"vae ({path.name})", (path,), tensors, parts[0].file.metadata)
