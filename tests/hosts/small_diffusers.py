"""Checkpoints with all key names of SD1, SD2 and SDXL, narrow enough for a CPU, with CLIP's own vocabulary."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path

import safetensors.torch
import torch

KEYS = Path(__file__).resolve().parents[1] / "data" / "keys"
UNET, VAE = "model.diffusion_model.", "first_stage_model."
SKIPPED = ("model_ema.", "v_pred", "ztsnr")
# Widths of the text encoders by architecture, and what they are made here: one head of 64 each.
TEXT = {"sd1": 768, "sd2": 1024}
SDXL_TEXT = {"conditioner.embedders.0.": 768, "conditioner.embedders.1.": 1280}
CONTEXT = {"sd1": (768, 64), "sd2": (1024, 64), "sdxl": (2048, 128)}
State = dict[str, torch.Tensor]


def real_shapes(architecture: str) -> dict[str, tuple[int, ...]]:
    """Keys and shapes of a real checkpoint."""
    found = json.loads(gzip.decompress((KEYS / f"{architecture}.json.gz").read_bytes()))
    return {key: tuple(shape) for key, shape in found.items()}


def weights(architecture: str) -> dict[str, tuple[int, ...]]:
    """Those that a network computes with: no buffers, no averaged copies, no markers."""
    prefixes = (UNET, VAE, "cond_stage_model.", "conditioner.")
    return {
        key: shape
        for key, shape in real_shapes(architecture).items()
        if key.startswith(prefixes) and not key.endswith(("position_ids", "logit_scale"))
    }


def narrow_shapes(architecture: str) -> dict[str, tuple[int, ...]]:
    """All keys, each network as narrow as its 32 groups and heads of 64 allow."""
    return {
        key: tuple(_narrow(architecture, key, size) for size in shape)
        for key, shape in real_shapes(architecture).items()
        if not key.startswith(SKIPPED) and not key.endswith("logit_scale")
    }


def _narrow(architecture: str, key: str, size: int) -> int:
    if key.startswith(VAE):
        return size // 4 if size >= 128 else size
    if key.startswith(UNET):
        real, ours = CONTEXT[architecture]
        if size == real:
            return ours
        if size == 2816:  # six numbers of 256 features, and the pooled text
            return 6 * 32 + 64
        return size // 10 if size % 320 == 0 else size
    width = TEXT.get(architecture) or next((w for p, w in SDXL_TEXT.items() if key.startswith(p)), 0)
    return size * 64 // width if width and size % width == 0 else size


def state(architecture: str, seed: int, dtype: torch.dtype = torch.float16, base: int = 1) -> State:
    """Random weights that make pictures: half of the noise is shared with every state of the same base."""
    made: State = {}
    for key, shape in narrow_shapes(architecture).items():
        if key.endswith("position_ids"):
            made[key] = torch.arange(shape[-1]).expand(shape).contiguous()
            continue
        noise = (_noise(key, shape, base) + _noise(key, shape, seed)) / 2**0.5
        if not key.startswith((UNET, VAE, "cond_stage_model.", "conditioner.")):
            made[key] = noise
        elif len(shape) == 1 and key.endswith(".weight"):
            made[key] = (1 + 0.1 * noise).to(dtype)
        elif len(shape) == 1:
            made[key] = (0.05 * noise).to(dtype)
        elif "embedding" in key:
            made[key] = (0.3 * noise).to(dtype)
        else:
            made[key] = (noise / noise[0].numel() ** 0.5).to(dtype)
    return made


def write(path: Path, tensors: State) -> Path:
    """A safetensors file by the official library."""
    path.parent.mkdir(parents=True, exist_ok=True)
    safetensors.torch.save_file(tensors, path, {"format": "pt"})
    return path


def _noise(key: str, shape: tuple[int, ...], seed: int) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(zlib.crc32(f"{seed} {key}".encode())))
