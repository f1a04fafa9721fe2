"""The differences of two models from a third, multiplied."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero, within


@method(
    label="Multiply difference",
    source="sd-meh, https://github.com/s1dlx/meh",
    traits=Traits(
        elementwise=True,
        precision=torch.float64,
        parents={"c": ("a", "b")},
        neutral=is_zero("alpha", "beta"),
        refuses=within(0, 1, "alpha"),
    ),
)
def multiply_difference(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Weight = 0.5, beta: Weight = 0.5
) -> torch.Tensor:
    """Blend the sizes of what A and B learned since C by multiplying them, with the signs of their plain blend.

    C + copysign(|A − C|^(1 − alpha)·|B − C|^alpha, (1 − beta)·A + beta·B − C), element by element, 0⁰ being 1. alpha
    has to be from 0 to 1: beyond, differences of 0 would become infinite.

    Args:
        b: a model trained from C.
        c: the model that A and B were trained from.
        alpha: 0 takes the sizes of A's differences, 1 those of B's.
        beta: the same for their signs.
    """
    signs = a.mul(1 - beta).add_(b.mul(beta)).sub_(c)  # as written, for sums that are all but 0
    sizes = b.sub_(c).abs_().pow_(alpha)
    return a.sub_(c).abs_().pow_(1 - alpha).mul_(sizes).copysign_(signs).add_(c)
