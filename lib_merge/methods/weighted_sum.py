"""The straight blend of two models."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Weighted sum",
    source="AUTOMATIC1111 checkpoint merger; torch.lerp",
    traits=Traits(elementwise=True, neutral=is_zero("alpha"), formula="A + alpha·(B − A)"),
)
def weighted_sum(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Blend A with B: (1 − alpha)·A + alpha·B, so 0 is A, 1 is B exactly, and beyond 1 B's traits are exaggerated.

    Args:
        b: the model to blend in.
        alpha: how much of B: 0 keeps A, 1 takes B.
    """
    return a.lerp_(b, alpha)
