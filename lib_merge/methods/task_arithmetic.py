"""What several models learned, added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.limits import adds_nothing


@method(
    label="Task arithmetic",
    source="https://arxiv.org/abs/2212.04089",
    traits=Traits(elementwise=True, parents={"a": ("models",)}, neutral=adds_nothing),
)
def task_arithmetic(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
    scale: Annotated[float, BlockWeight(0, 2, setting=True)] = 1.0,
) -> torch.Tensor:
    """Add what each model learned since the model so far: A + scale·Σ weight·(M − A).

    Args:
        models: models trained from the model so far.
        weight: how much of each is added.
        scale: factor on the sum.
    """
    total = torch.zeros_like(a)
    for model, share in zip(models, weight, strict=True):
        total.add_(model.sub_(a), alpha=share)
    return a.add_(total, alpha=scale)
