"""Writes a model file with another naming style, for programs that read only that; the tensors stay byte for byte."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from lib_merge import architectures
from lib_merge.architectures import Architecture
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.architectures.partial_names import stored_tensors
from lib_merge.architectures.transformers import STYLES
from lib_merge.checkpoint import SafetensorsWriter, SavedFile, TensorFile, plan_header
from lib_merge.checkpoint.headers.bounded_json import parse_json
from lib_merge.checkpoint.headers.quantised import QUANTISATION
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Part, detect_parts
from lib_merge.engine.sources.recognition import label_of
from lib_merge.errors import SourceError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.sentences import t

_PIECE = 1 << 22  # elements


@dataclass(frozen=True)
class Renamed:
    """The written file, and the number of tensors with new names."""

    file: SavedFile
    renamed: int


def rename(
    path: Path,
    target: Path,
    style: str,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Renamed:
    """Write a file's tensors with another naming style; order, dtypes, bytes and metadata stay.

    Args:
        path: a model of an architecture with several naming styles; it may be quantised.
        target: the file to write, ending in .safetensors.
        style: one of `STYLES`.
        overwrite: replace an existing file.
        progress: called as progress(bytes done, bytes in total, key).
        cancel: stops the work when it returns True; no file is left behind.

    Raises:
        LiveMergeError: the file has no such names, or cannot be read or written.
    """
    with SourceFiles() as files:
        identity, file = files.open(path)
        part = Part("", identity, file)
        architecture = detect_parts([part])
        if architecture is None or not architecture.keeps_names:
            label = label_of([part], architecture) or t("save.rename_unknown")
            raise SourceError(t("save.rename_not", name=path.name, label=label, known=_known()))
        names = new_names(architecture, part, style)
        infos = [replace(info, key=names[key]) for key, info in file.tensors.items()]
        if len({info.key for info in infos}) < len(infos):
            raise SourceError(t("save.rename_twice", name=path.name))
        header = plan_header(infos, _metadata(file.metadata, names))
        meter = Meter(sum(info.nbytes for info in infos), progress, cancel)
        with SafetensorsWriter(target, header, overwrite=overwrite, sources=(path,)) as out:
            _copy(file, names, out, meter)
            file.check_unchanged()
            saved = out.commit(lambda: meter.advance(0, target.name))
        return Renamed(saved, sum(name != key for key, name in names.items()))


def new_names(architecture: Architecture, part: Part, style: str) -> dict[str, str]:
    """Name in the file → name in the style. Only tensors of the transformer, or with its prefix, get new ones."""
    shapes = {name: info.shape for name, info in part.tensors.items()}
    own = {
        stored.names[0]: key for key, stored in stored_tensors(architecture, shapes).items() if len(stored.names) == 1
    }
    inside = {name: key[len(UNET_PREFIX) :] for name, key in own.items() if key.startswith(UNET_PREFIX)}
    prefixes = {name[: -len(rest)] for name, rest in inside.items() if name.endswith(rest)} - {""}
    found: dict[str, str] = {info.key: info.key for info in part.file.tensors.values()}
    for name, info in part.tensors.items():
        prefix = next((prefix for prefix in prefixes if name.startswith(prefix)), None)
        rest = inside.get(name) or (name[len(prefix) :] if prefix else None)
        found[info.key] = name if rest is None else STYLES[style] + rest
    return found


def _metadata(metadata: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """The metadata, in which layers have their new names."""
    if QUANTISATION not in metadata:
        return dict(metadata)
    try:
        document = parse_json(metadata[QUANTISATION])
    except ValueError:
        return dict(metadata)
    entries = cast("dict[str, object]", document) if isinstance(document, dict) else {}
    layers = entries.get("layers")
    if not isinstance(layers, dict):
        return dict(metadata)
    renamed = {
        names.get(f"{layer}.weight", f"{layer}.weight").removesuffix(".weight"): told
        for layer, told in cast("dict[str, object]", layers).items()
    }
    return {**metadata, QUANTISATION: json.dumps({**entries, "layers": renamed})}


def _copy(file: TensorFile, names: Mapping[str, str], out: SafetensorsWriter, meter: Meter) -> None:
    for key, info in file.tensors.items():
        for start in range(0, info.numel, _PIECE):
            piece = file.read(key, start, min(start + _PIECE, info.numel))
            out.write(names[key], piece)
            meter.advance(piece.numel() * info.dtype.itemsize, key)


def _known() -> str:
    return " or ".join(known.label for known in architectures.architectures() if known.keeps_names)
