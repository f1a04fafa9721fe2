"""What one model learned, added to another."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Add difference",
    source="AUTOMATIC1111 checkpoint merger; task arithmetic, https://arxiv.org/abs/2212.04089",
    traits=Traits(
        elementwise=True,
        parents={"c": ("b",)},
        between=("b", "c"),
        neutral=is_zero("alpha"),
        formula="A + alpha·(B − C)",
    ),
)
def add_difference(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Annotated[float, BlockWeight(0, 1)] = 1.0
) -> torch.Tensor:
    """Add to A what B learned since its parent C: A + alpha·(B − C).

    Args:
        b: the model that learned something.
        c: the model that B was trained from.
        alpha: how much of the difference between B and C is added.
    """
    return a.add_(b.sub_(c), alpha=alpha)
