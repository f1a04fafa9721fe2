"""Models and adapters that diffusers or PEFT saved as folders: which file contains the weights of which part."""

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
    """Whether a path is a folder in diffusers' layout, complete or not: it contains the weights of some part."""
    # Path.is_dir raises, before Python 3.14, for a name that is too long for the system.
    return os.path.isdir(path) and any(has_weights(path / part) for part in PARTS)  # noqa: PTH112


def adapter_file(folder: Path) -> Path | None:
    """The adapter file in a folder that PEFT or diffusers saved; None if the path is not such a folder."""
    if not os.path.isdir(folder):  # noqa: PTH112
        return None
    found = (folder / f"{name}{ending}" for name in _ADAPTERS for ending in _ENDINGS)
    return next((file for file in found if file.is_file()), None)


def part_weights(folder: Path) -> dict[str, Weights]:
    """Part ("unet", "text_encoder", "text_encoder_2", "vae") → its weights, for every part in the folder.

    Raises:
        SourceError: a shard is missing or an index is broken; the message names the file.
    """
    found = {part: weights_in(folder / part) for part in PARTS}
    for part, weights in found.items():
        if weights.missing:
            names = ", ".join(f"{part}/{name}" for name in weights.missing[:_SHOWN])
            more = f" and {len(weights.missing) - _SHOWN} more" if len(weights.missing) > _SHOWN else ""
            raise SourceError(t("shards.missing", folder=folder.name, names=names, more=more))
    return {part: weights for part, weights in found.items() if weights.files}


def files_of(path: Path) -> tuple[Path, ...]:
    """The files of a source: the file itself, or the weight files of a diffusers folder.

    Raises:
        SourceError: as `part_weights`.
    """
    if not path.is_dir():
        return (path,)
    return tuple(file for weights in part_weights(path).values() for file in weights.files)


def folder_sha256(folder: Path, sha256: Callable[[Path], str]) -> str:
    """A SHA-256 (hex) that identifies a folder: that of a line "part/name hash" for each weight file, in order."""
    lines = [f"{file.relative_to(folder).as_posix()} {sha256(file)}\n" for file in files_of(folder)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()
