"""A model saved by diffusers as a folder, which files hold the weights of which part; adapters saved as folders."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from lib_merge.checkpoint.formats.shards import Weights, has_weights, weights_in
from lib_merge.errors import SourceError
from lib_merge.sentences import t

PARTS = ("unet", "text_encoder", "text_encoder_2", "vae")
_ENDINGS = (".safetensors", ".bin")
_ADAPTERS = ("adapter_model", "pytorch_lora_weights")
_SHOWN = 3


def is_diffusers_folder(path: Path) -> bool:
    """Whether a path is a folder in diffusers' layout: it has weights of a part of a model, complete or not."""
    # Path.is_dir raises, before Python 3.14, for a name that is too long for the system.
    return os.path.isdir(path) and any(has_weights(path / part) for part in PARTS)  # noqa: PTH112


def adapter_file(folder: Path) -> Path | None:
    """The adapter that PEFT or diffusers saved as a folder; None where the path is no such folder."""
    if not os.path.isdir(folder):  # noqa: PTH112
        return None
    found = (folder / f"{name}{ending}" for name in _ADAPTERS for ending in _ENDINGS)
    return next((file for file in found if file.is_file()), None)


def part_weights(folder: Path) -> dict[str, Weights]:
    """Part ("unet", "text_encoder", "text_encoder_2", "vae") → its weights, for those that are there.

    Raises:
        SourceError: a shard of a part is not there, or its index is broken; the message names the file.
    """
    found = {part: weights_in(folder / part) for part in PARTS}
    for part, weights in found.items():
        if weights.missing:
            names = ", ".join(f"{part}/{name}" for name in weights.missing[:_SHOWN])
            more = f" and {len(weights.missing) - _SHOWN} more" if len(weights.missing) > _SHOWN else ""
            raise SourceError(t("shards.missing", folder=folder.name, names=names, more=more))
    return {part: weights for part, weights in found.items() if weights.files}


def files_of(path: Path) -> tuple[Path, ...]:
    """All files behind a source: itself, or the weight files of a diffusers folder; SourceError as `part_weights`."""
    if not path.is_dir():
        return (path,)
    return tuple(file for weights in part_weights(path).values() for file in weights.files)


def folder_sha256(folder: Path, sha256: Callable[[Path], str]) -> str:
    """SHA-256 (hex) that stands for a folder: of a line "part/name hash" for each of its weight files, in order."""
    lines = [f"{file.relative_to(folder).as_posix()} {sha256(file)}\n" for file in files_of(folder)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()
