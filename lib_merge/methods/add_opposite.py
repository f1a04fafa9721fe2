"""A difference added where it goes against the model."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Add opposite",
    source="sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(elementwise=True, parents={"c": ("a", "b")}, neutral=is_zero("alpha")),
)
def add_opposite(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Annotated[float, BlockWeight(0, 1)] = 1.0
) -> torch.Tensor:
    """Add what B learned since C, most where A learned the opposite, nothing where A learned the same.

    A + m·(B − C) with m = 2·alpha·|A − B| / (|A − B| + |A + B − 2·C|), element by element; 0 where all are equal.

    Args:
        b: a model trained from C.
        c: the model that A and B were trained from.
        alpha: how much is added.
    """
    learned = torch.sub(b, c)
    apart = torch.sub(a, b, out=b).abs_()
    together = torch.sub(a, c, out=c).add_(learned).abs_()
    total = together.add_(apart).clamp_(min=torch.finfo(a.dtype).tiny)
    return a.addcmul_(apart.div_(total), learned, value=2 * alpha)
