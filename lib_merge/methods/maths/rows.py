"""Rows of a tensor: its vectors along the last axis."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from lib_merge.methods.maths.pieces import PIECE


def row_pieces(*tensors: torch.Tensor) -> Iterator[tuple[torch.Tensor, ...]]:
    """Views [rows, last axis] of all tensors, about `PIECE` elements at a time; a 0-D tensor is a row of one."""
    length = tensors[0].shape[-1] if tensors[0].dim() else 1
    matrices = [tensor.view(-1, length) for tensor in tensors]
    step = max(PIECE // max(length, 1), 1)
    for start in range(0, matrices[0].shape[0], step):
        yield tuple(matrix[start : start + step] for matrix in matrices)


def last_axis_cosine(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """Cosine of each pair of rows, shape [rows, 1], within ±1; 0 where a row is zero."""
    dot = (first * second).sum(-1, keepdim=True)
    lengths = first.square().sum(-1, keepdim=True).mul_(second.square().sum(-1, keepdim=True)).sqrt_()
    return torch.where(lengths > 0, dot / lengths.where(lengths > 0, torch.ones_like(lengths)), 0.0).clamp_(-1, 1)
