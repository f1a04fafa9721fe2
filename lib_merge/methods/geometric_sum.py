"""Two models blended by multiplying."""

from __future__ import annotations

import math

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero, within


@method(
    label="Geometric sum",
    source="sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(elementwise=True, precision=torch.float64, neutral=is_zero("alpha"), refuses=within(0, 1, "alpha")),
)
def geometric_sum(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Blend the sizes of A and B by multiplying; where their signs differ the value shrinks.

    The real part of A^(1 − alpha)·B^alpha in complex numbers, element by element, 0⁰ being 1. So
    |A|^(1 − alpha)·|B|^alpha, times −1 where both are negative, cos(π·(1 − alpha)) where only A is and cos(π·alpha)
    where only B is. alpha has to be from 0 to 1: beyond, a 0 would become infinite.

    Args:
        b: the model to blend in.
        alpha: how much of B: 0 keeps A, 1 takes B.
    """
    table = [1.0, math.cos(math.pi * (1 - alpha)), math.cos(math.pi * alpha), -1.0]
    phases = torch.tensor(table, dtype=a.dtype, device=a.device)
    which = (a < 0).long().add_((b < 0).long(), alpha=2)
    return a.abs_().pow_(1 - alpha).mul_(b.abs_().pow_(alpha)).mul_(phases[which])
