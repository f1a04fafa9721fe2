"""A difference added the way training would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.limits import is_zero


@method(
    label="Train difference",
    source="SuperMerger, https://github.com/hako-mikan/sd-webui-supermerger/blob/main/calcmode_en.md",
    traits=Traits(elementwise=True, scratch=1, parents={"c": ("b",)}, between=("b", "c"), neutral=is_zero("alpha")),
)
def train_difference(
    a: torch.Tensor,
    b: torch.Tensor,
    c: torch.Tensor,
    *,
    alpha: Annotated[float, BlockWeight(0, 2)] = 1.0,
    scratch: Sequence[torch.Tensor] = (),
) -> torch.Tensor:
    """Add what B learned since its parent C, less of it where A already has it.

    A + 1.8·alpha·s·(B − C) with s = |B − A| / (|B − A| + |B − C|), element by element. Where B, A and C are equal
    nothing is added.

    Args:
        b: the model that learned something.
        c: the model that B was trained from.
        alpha: how much is added.
    """
    learned = torch.sub(b, c, out=c)
    apart = b.sub_(a).abs_()
    total = torch.abs(learned, out=scratch[0] if scratch else None).add_(apart).clamp_(min=torch.finfo(a.dtype).tiny)
    return a.addcmul_(apart.div_(total), learned, value=1.8 * alpha)
