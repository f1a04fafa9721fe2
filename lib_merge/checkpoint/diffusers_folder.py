"""A model saved by diffusers as a folder, which files hold the weights of which part; adapters saved as folders."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

PARTS = ("unet", "text_encoder", "text_encoder_2", "vae")
_ENDINGS = (".safetensors", ".bin")
_NAMES = ("diffusion_pytorch_model", "model", "pytorch_model")
_ADAPTERS = ("adapter_model", "pytorch_lora_weights")
_VARIANTS = ("", ".fp32", ".fp16", ".bf16", ".non_ema")
_SHARD = re.compile(r"-\d{5}-of-\d{5}\Z")


def is_diffusers_folder(path: Path) -> bool:
    """Whether a path is a folder with weights of at least one part of a model in diffusers' layout."""
    # Path.is_dir raises, before Python 3.14, for a name that is too long for the system.
    return os.path.isdir(path) and any(_weights(path / part) for part in PARTS)  # noqa: PTH112


def adapter_file(folder: Path) -> Path | None:
    """The adapter that PEFT or diffusers saved as a folder; None where the path is no such folder."""
    if not os.path.isdir(folder):  # noqa: PTH112
        return None
    found = (folder / f"{name}{ending}" for name in _ADAPTERS for ending in _ENDINGS)
    return next((file for file in found if file.is_file()), None)


def part_files(folder: Path) -> dict[str, tuple[Path, ...]]:
    """Part ("unet", "text_encoder", "text_encoder_2", "vae") → its weight files: one, or the shards in order.

    Where a part lies there in several forms, safetensors comes before `.bin`, full precision before half.
    """
    found = {part: _weights(folder / part) for part in PARTS}
    return {part: files for part, files in found.items() if files}


def files_of(path: Path) -> tuple[Path, ...]:
    """All files behind a source: itself, or the weight files of a diffusers folder."""
    if not path.is_dir():
        return (path,)
    return tuple(file for files in part_files(path).values() for file in files)


def folder_sha256(folder: Path, sha256: Callable[[Path], str]) -> str:
    """SHA-256 (hex) that stands for a folder: of a line "part/name hash" for each of its weight files, in order."""
    lines = [f"{file.relative_to(folder).as_posix()} {sha256(file)}\n" for file in files_of(folder)]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _weights(folder: Path) -> tuple[Path, ...]:
    if not folder.is_dir():
        return ()
    present = sorted(file for file in folder.iterdir() if file.suffix in _ENDINGS)
    for ending in _ENDINGS:
        for name in _NAMES:
            for variant in _VARIANTS:
                stems = (f"{name}{variant}", f"{name}{variant.replace('.', '-')}")
                files = [file for file in present if file.suffix == ending and _SHARD.sub("", file.stem) in stems]
                whole = [file for file in files if not _SHARD.search(file.stem)]
                if files:
                    return tuple(whole[:1] or files)
    return ()
