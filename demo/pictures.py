"""Drawn pictures as tensors, grids of them as files, and the precision that training computes in."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from demo.shapes import Style, draw, pick


def drawn(wanted: Sequence[tuple[int, Style]]) -> Tensor:
    """Pictures of (seed, style), uint8 (n, 3, 128, 128)."""
    return torch.stack(
        [
            torch.from_numpy(draw(pick(seed), style).clip(0, 255).round().astype(np.uint8)).permute(2, 0, 1)
            for seed, style in wanted
        ]
    )


def write_grid(rows: Sequence[Tensor], file: Path) -> None:
    """Pictures (columns, 3, h, w) from -1 to 1, a row each, as one PNG with two pixels of grey between."""
    cells = [torch.nn.functional.pad((row.clamp(-1, 1) + 1) * 127.5, (1, 1, 1, 1), value=60) for row in rows]
    lines = [torch.cat(list(row), dim=2) for row in cells]
    grid = torch.cat(lines, dim=1).permute(1, 2, 0).round().byte().cpu().numpy()
    from PIL import Image  # for looking only; nothing that is trained needs it

    Image.fromarray(grid).save(file)


def precision(device: torch.device) -> AbstractContextManager[object]:
    """bfloat16 where the device multiplies it fast, else fp32."""
    if device.type == "cuda" or (device.type == "cpu" and torch.cpu._is_avx512_bf16_supported()):
        return torch.autocast(device.type, torch.bfloat16)
    return nullcontext()
