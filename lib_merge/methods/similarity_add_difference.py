"""A difference added where two models differ, a blend where they agree."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Similarity add difference",
    source="sd-meh, https://github.com/s1dlx/meh",
    traits=Traits(elementwise=True, parents={"c": ("b",)}, neutral=is_zero("alpha")),
)
def similarity_add_difference(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Weight = 1.0, beta: Weight = 0.5
) -> torch.Tensor:
    """Add the difference of B and C where A and B are unlike, and blend A with B where they are alike.

    With t = max(|A|, |B|) and s = beta·(A·B/t² + 1)/2, element by element:
    (1 − s)·[A + alpha·(B − C)] + s·[(1 − alpha/2)·A + (alpha/2)·B]. Where A and B are both 0, s = beta.

    Args:
        b: the model that learned something.
        c: the model that B was trained from.
        alpha: how much of either.
        beta: how far the likeness counts; 0 is add difference.
    """
    larger, likeness = a.abs(), b.abs()
    torch.maximum(larger, likeness, out=larger)
    both_zero = larger == 0
    larger.masked_fill_(both_zero, 1.0)
    torch.div(a, larger, out=likeness).mul_(torch.div(b, larger, out=larger))
    likeness.add_(1).mul_(beta / 2).masked_fill_(both_zero, beta)
    added, blended = torch.sub(b, c, out=c), b.sub_(a).mul_(0.5)
    return a.add_(added.lerp_(blended, likeness), alpha=alpha)
