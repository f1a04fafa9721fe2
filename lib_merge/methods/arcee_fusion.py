"""Arcee Fusion: of another model, only the elements whose change matters much more than usual."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero
from lib_merge.methods.maths.rows import row_pieces
from lib_merge.methods.maths.selection import Magnitudes, find_smallest

_LEAST = 1e-8  # mergekit's, added to each share so that its logarithm is finite
_REACH = 1.5  # interquartile ranges above the median, as outliers are told


@method(
    label="Arcee Fusion",
    source="mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(parents={"a": ("b",)}, neutral=is_zero("alpha")),
)
def arcee_fusion(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 1.0) -> torch.Tensor:
    """Take from B the elements whose change is important: A + alpha·(B − A) where I reaches the threshold.

    I = |B − A|·KL, where KL is the Kullback–Leibler divergence of the row's softmax in B from that in A, rows being
    along the tensor's last axis. The threshold is the median of I plus 1.5 times the distance between its quartiles,
    over the whole tensor; mergekit takes a random sample of large ones.

    Args:
        b: a model trained from the model so far.
        alpha: how much of the important changes is added; 1 is mergekit's formula.
    """

    def importances() -> Iterator[torch.Tensor]:
        return (_importance(first, second) for first, second in row_pieces(a, b))

    low, middle, high = (_quantile(importances, a.numel(), share) for share in (0.25, 0.5, 0.75))
    threshold = middle + _REACH * (high - low)
    for first, second in row_pieces(a, b):
        chosen = _importance(first, second) >= threshold
        first.add_((second - first).mul_(chosen), alpha=alpha)
    return a


def _importance(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """|B − A|·KL of rows, in fp32; within it in fp64, for its terms cancel out almost wholly."""
    new, old = (rows.double().softmax(dim=-1).add_(_LEAST) for rows in (second, first))
    divergence = new.mul((new / old).log_()).sum(dim=-1, keepdim=True).clamp_(min=0)
    return (second.double() - first.double()).abs_().mul_(divergence).float()


def _quantile(values: Magnitudes, numel: int, share: float) -> float:
    """The value that so large a share of the others are not above, as mergekit counts it."""
    return find_smallest(values, numel, int(share * (numel - 1)) + 1)
