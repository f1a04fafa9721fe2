"""Finds the tensors of a model: for each checkpoint key, the stored tensor and its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import torch

from lib_merge import architectures
from lib_merge.adapters import AdapterFile
from lib_merge.architectures import Architecture
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.architectures.partial_names import Stored, detect, stored_tensors
from lib_merge.architectures.wrappers import unwrapped
from lib_merge.checkpoint import TensorFile, TensorInfo, vae_keys, vae_shape
from lib_merge.checkpoint.formats.coded import Coding, beside, codings_of, unreadable_layouts
from lib_merge.checkpoint.formats.diffusers_folder import part_weights
from lib_merge.checkpoint.formats.shards import Weights, is_part_of_several
from lib_merge.checkpoint.headers.quantised import codes_sentence
from lib_merge.engine.sources.files import SourceFiles, SourceId, TensorRef
from lib_merge.errors import SourceError
from lib_merge.sentences import t


@dataclass(frozen=True)
class Opened:
    """A model of a recipe.

    Attributes:
        label: its name in messages.
        paths: its files, or diffusers folders.
        tensors: checkpoint key → tensor; of an adapter, the file's own names → tensor.
        metadata: of its files.
        adapter: its modules, if it is an adapter.
    """

    label: str
    paths: tuple[Path, ...]
    tensors: Mapping[str, TensorRef]
    metadata: Mapping[str, str]
    adapter: AdapterFile | None = None
    beside: Mapping[str, TensorRef] = field(default_factory=dict[str, TensorRef])
    """Name in the file → scales and markers of quantised weights."""


@dataclass(frozen=True)
class Part:
    """An open file, and the part of a model that it is according to its folder ("unet", "vae", …), or ""."""

    part: str
    identity: SourceId
    file: TensorFile

    @cached_property
    def tensors(self) -> Mapping[str, TensorInfo]:
        """Name without training frameworks' wrappers → tensor; the `key` of a `TensorInfo` is the name in the file."""
        return {name: self.file.tensors[stored] for name, stored in unwrapped(self.file.tensors).items()}

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Name → shape, for detection; () for integers, which may be packed codes with other shapes."""
        return {
            name: info.shape if info.dtype.is_floating_point or info.key in self.codings else ()
            for name, info in self.tensors.items()
        }

    @cached_property
    def codings(self) -> Mapping[str, Coding]:
        """Name in the file → coding of its quantised weights."""
        return codings_of(self.file)

    def weights(self) -> dict[str, TensorInfo]:
        """Its tensors without the scales and markers of quantised weights."""
        others = beside(self.tensors) if self.codings else frozenset[str]()
        return {name: info for name, info in self.tensors.items() if name not in others}


def open_base(paths: Sequence[Path], files: SourceFiles, architecture: Architecture | None = None) -> Opened:
    """The tensors of a base of one or several files; later files replace tensors of earlier ones."""
    opened = [part for path in paths for part in open_parts(path, files)]
    architecture = architecture or detect_parts(opened)
    tensors = references(opened, architecture)
    return Opened("base", tuple(paths), tensors, opened[-1].file.metadata, beside=beside_weights(opened))


def beside_weights(parts: Sequence[Part]) -> dict[str, TensorRef]:
    """Name in the file → scales and markers of the quantised weights of some files."""
    found: dict[str, TensorRef] = {}
    for part in parts:
        names = beside(part.tensors) if part.codings else frozenset[str]()
        infos = [info for name, info in part.tensors.items() if name in names]
        found |= {info.key: TensorRef(part.identity, info.key, info.shape, info.dtype) for info in infos}
    return found


def detect_model(paths: Sequence[Path], files: SourceFiles) -> Architecture | None:
    """The architecture of the model in some files or folders; None if it cannot be detected."""
    return detect_parts([part for path in paths for part in open_parts(path, files)])


def open_parts(path: Path, files: SourceFiles) -> list[Part]:
    """Open the file of a path, or the files of a diffusers folder, each with its part.

    Raises:
        SourceError: one is missing or broken, or is quantised in a layout that cannot be decoded.
    """
    if is_part_of_several(path):
        raise SourceError(t("sources.is_one_shard", path=path.name))
    parts = open_any(path, files)
    for part in parts:
        refuse_unreadable(part.file)
    return parts


def refuse_unreadable(file: TensorFile) -> None:
    """Raise SourceError, naming the layout, for a file with quantised weights that cannot be decoded."""
    labels = unreadable_layouts(file)
    if labels:
        raise SourceError(codes_sentence(file.path.name, labels))


def open_any(path: Path, files: SourceFiles) -> list[Part]:
    """As `open_parts`, but for files in any quantised layout, too; only to describe and recognise them.

    Raises:
        SourceError: one is missing or broken, or a folder has none.
    """
    if not path.is_dir():
        return [Part("", *files.open(path))]
    parts = {
        part: (weights, [Part(part, *files.open(file)) for file in weights.files])
        for part, weights in part_weights(path).items()
    }
    if not parts:
        raise SourceError(t("sources.folder_without_model", folder=path.name or path))
    for weights, opened in parts.values():
        _check_index(weights, opened)
    return [part for _, opened in parts.values() for part in opened]


def _check_index(weights: Weights, parts: Sequence[Part]) -> None:
    """Refuse shards that do not match their index: a tensor is not in the file that it names."""
    tensors = {part.file.path.name: part.file.tensors for part in parts}
    strays = [key for key, name in weights.places.items() if key not in tensors[name]]
    if strays:
        name = weights.places[strays[0]]
        raise SourceError(
            t(
                "sources.shard_is_other",
                part=parts[0].part,
                name=name,
                n=len(strays),
                key=strays[0][:200],
            )
        )


def detect_parts(parts: Sequence[Part]) -> Architecture | None:
    """The architecture, from all parts together or from the U-Net alone, as a folder's text encoders all look alike."""
    named = {part.part for part in parts}
    deciding = [part for part in parts if part.part in ("", "unet")]
    shapes = shapes_of(deciding)
    if "text_encoder_2" in named and not deciding:
        return architectures.by_id("sdxl")
    return detect(shapes)


def shapes_of(parts: Sequence[Part]) -> dict[str, tuple[int, ...]]:
    """Name → shape of some files together; later files replace tensors of earlier ones."""
    return {name: shape for part in parts for name, shape in part.shapes.items()}


def references(parts: Sequence[Part], architecture: Architecture | None) -> dict[str, TensorRef]:
    """Checkpoint key → tensor of some files together; without an architecture, the files' own names → tensor.

    Raises:
        SourceError: a part that should be a VAE is not one.
    """
    tensors: dict[str, TensorRef] = {}
    for part in parts:
        tensors.update(_references_of(part, architecture))
    return tensors


def own_names(base: Opened) -> dict[str, str]:
    """Key → name in the file of a base's tensors; of several files only of the transformer's."""
    refs = base.tensors
    files = {ref.source for key, ref in refs.items() if key.startswith(UNET_PREFIX)}
    inside = {key: ref.name for key, ref in refs.items() if ref.source in files}
    plain = {stored: name for name, stored in unwrapped(inside.values()).items()}
    return {key: plain[name] for key, name in inside.items() if name in plain}


def _references_of(part: Part, architecture: Architecture | None) -> dict[str, TensorRef]:
    tensors = part.weights()
    if part.part == "vae":
        return vae_references(part, part.file.path.name)
    if architecture is None:
        return {name: _reference(part, Stored((name,), info.shape)) for name, info in tensors.items()}
    stored = stored_tensors(architecture, {name: info.shape for name, info in tensors.items()}, part.part)
    return {key: _reference(part, entry) for key, entry in stored.items()}


def _reference(part: Part, stored: Stored) -> TensorRef:
    first, *more = (part.tensors[name] for name in stored.names)
    coding = part.codings.get(first.key)
    if (more or stored.transposed) and any(name.key in part.codings for name in (first, *more)):
        raise SourceError(t("sources.codes_of_diffusers", name=part.file.path.name))
    dtype = first.dtype if coding is None else torch.float32
    return TensorRef(
        part.identity, first.key, stored.shape, dtype, tuple(info.key for info in more), stored.transposed, coding
    )


def vae_references(part: Part, name: str) -> dict[str, TensorRef]:
    """Checkpoint key → tensor of a VAE file in any layout; `name` is the file's name for messages.

    Raises:
        SourceError: it is not a VAE.
    """
    found = {key: part.tensors[stored] for key, stored in vae_keys(part.tensors, name).items()}
    return {
        key: TensorRef(part.identity, info.key, vae_shape(key, info.shape), info.dtype) for key, info in found.items()
    }
