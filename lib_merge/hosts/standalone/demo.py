"""The demo models: shipped in parts with int8 weights, assembled to ordinary checkpoints.

`demo/` in the repository trains the parts and packs them. A tensor is either stored as it is, or as int8 with one
factor per output row under its name + `.int8_scale`. VAE and configs are shared by both checkpoints.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import safetensors.torch
import torch
from torch import Tensor

from lib_merge.errors import UserError
from lib_merge.sentences import t

SCALE = ".int8_scale"
CHECKPOINTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "demo-paper.safetensors": ("paper", "vae"),
        "demo-neon.safetensors": ("neon", "vae"),
    }
)
ADAPTERS = ("demo-stripes-lora.safetensors", "demo-sunset-loha.safetensors")


def expand(packed: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Tensors of a packed part, int8 rows times their factors, in fp16; others keep their dtype.

    Raises UserError for an int8 tensor without factors, and for factors that belong to no tensor.
    """
    names = [name for name in packed if not name.endswith(SCALE)]
    lost = [name for name in packed if name.endswith(SCALE) and name.removesuffix(SCALE) not in packed]
    if lost:
        raise UserError(t("demo.no_tensor", scale=lost[0]))
    return {name: _expanded(name, packed) for name in names}


def _expanded(name: str, packed: Mapping[str, Tensor]) -> Tensor:
    tensor = packed[name]
    if tensor.dtype != torch.int8:
        return tensor
    scale = packed.get(name + SCALE)
    if scale is None:
        raise UserError(t("demo.no_scale", name=name, scale=SCALE))
    return (tensor.float() * scale.float().view(-1, *[1] * (tensor.dim() - 1))).half()


def assemble(parts: Iterable[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """One checkpoint, key → tensor, of packed parts. Raises UserError when two parts hold the same key."""
    whole: dict[str, Tensor] = {}
    for part in parts:
        expanded = expand(part)
        twice = whole.keys() & expanded.keys()
        if twice:
            raise UserError(t("demo.tensor_twice", names=min(twice)))
        whole |= expanded
    return whole


def write_missing(weights: Path, checkpoints: Path, adapters: Path) -> tuple[Path, ...]:
    """Write the demo files that are missing in two folders and return their paths; existing files stay.

    `weights` holds the shipped parts. Raises OSError when a file cannot be read or written; a file is renamed into
    place when it is whole.
    """
    written: list[Path] = []
    for name, parts in CHECKPOINTS.items():
        target = checkpoints / name
        if not target.exists():
            whole = assemble(safetensors.torch.load_file(weights / f"{part}.safetensors") for part in parts)
            _write(target, safetensors.torch.save(whole, metadata={"format": "pt"}))
            written.append(target)
    for name in ADAPTERS:
        target = adapters / name
        if not target.exists():
            _write(target, (weights / name).read_bytes())
            written.append(target)
    return tuple(written)


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f".{target.name}.part")
    part.write_bytes(content)
    part.replace(target)
