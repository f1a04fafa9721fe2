"""The blend of three models at once."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Triple sum",
    source="SuperMerger, https://github.com/hako-mikan/sd-webui-supermerger",
    traits=Traits(elementwise=True, neutral=is_zero("alpha", "beta"), formula="A + alpha·(B − A) + beta·(C − A)"),
)
def triple_sum(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Weight = 0.3, beta: Weight = 0.3
) -> torch.Tensor:
    """Blend three models: (1 − alpha − beta)·A + alpha·B + beta·C.

    Holds for any alpha and beta; where they add up to 1 nothing of A is left.

    Args:
        b: the first model to blend in.
        c: the second model to blend in.
        alpha: share of B.
        beta: share of C.
    """
    towards_c = c.sub_(a).mul_(beta)  # summed as changes of A: the shares of A then cancel without rounding
    return a.add_(b.sub_(a).mul_(alpha).add_(towards_c))
