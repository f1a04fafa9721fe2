"""Rows or columns of one model put into another."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero, within

_TRAITS = Traits(neutral=is_zero("alpha"), refuses=within(0, 1, "alpha", "beta"))


@method(
    label="Tensor sum (rows)",
    source="SuperMerger's calculation mode tensor, https://github.com/hako-mikan/sd-webui-supermerger",
    traits=_TRAITS,
)
def tensor_sum(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5, beta: Weight = 0.0) -> torch.Tensor:
    """Replace a band of rows of every tensor of A by B's.

    Of n rows, those from ⌊n·beta⌋ up to ⌊n·(alpha + beta)⌋; where alpha + beta is above 1, all but those from
    ⌊n·(alpha + beta − 1)⌋ up to ⌊n·beta⌋. A single number stays as it is. Both have to be from 0 to 1.

    Args:
        b: the model that the rows come from.
        alpha: width of the band, as a share of the rows.
        beta: where it begins.
    """
    return _replace(a, b, 0, alpha, beta) if a.dim() else a


@method(
    label="Tensor sum (columns)",
    source="SuperMerger's calculation mode tensor2, https://github.com/hako-mikan/sd-webui-supermerger",
    traits=_TRAITS,
)
def tensor_sum_columns(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5, beta: Weight = 0.0) -> torch.Tensor:
    """Replace a band of columns of every tensor of A by B's.

    As tensor sum, along the second axis where that has more than 100 entries, along the first otherwise.

    Args:
        b: the model that the columns come from.
        alpha: width of the band, as a share of the columns.
        beta: where it begins.
    """
    axis = 1 if a.dim() > 1 and a.shape[1] > 100 else 0
    return _replace(a, b, axis, alpha, beta) if a.dim() else a


def _replace(a: torch.Tensor, b: torch.Tensor, axis: int, alpha: float, beta: float) -> torch.Tensor:
    size = a.shape[axis]
    if alpha + beta <= 1:
        bands = [(int(size * beta), int(size * (alpha + beta)))]
    else:
        bands = [(0, int(size * (alpha + beta - 1))), (int(size * beta), size)]
    for start, stop in bands:
        if stop > start:
            a.narrow(axis, start, stop - start).copy_(b.narrow(axis, start, stop - start))
    return a
