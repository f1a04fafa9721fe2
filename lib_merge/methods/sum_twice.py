"""Two blends, one after the other."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Sum twice",
    source="SuperMerger, https://github.com/hako-mikan/sd-webui-supermerger",
    traits=Traits(elementwise=True, neutral=is_zero("alpha", "beta")),
)
def sum_twice(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Weight = 0.5, beta: Weight = 0.5
) -> torch.Tensor:
    """Blend A with B by alpha, and the result with C by beta: (1 − beta)·[(1 − alpha)·A + alpha·B] + beta·C.

    Args:
        b: the model of the first blend.
        c: the model of the second blend.
        alpha: how much of B goes into the first blend.
        beta: how much of C goes into the second blend.
    """
    return a.lerp_(b, alpha).lerp_(c, beta)
