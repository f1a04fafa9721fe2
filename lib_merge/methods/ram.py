"""RAM: what only one model has learned is kept whole, what several have learned is averaged among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import torch

from lib_merge.methods.base import Number, Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero, within


@method(
    label="RAM",
    source="https://arxiv.org/abs/2601.13572; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(
        elementwise=True,
        parents={"a": ("models",)},
        neutral=is_zero("alpha"),
        refuses=within(0, float("inf"), "threshold"),
    ),
)
def ram(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    alpha: Weight = 1.0,
    threshold: Annotated[float, Number(0, 0.001)] = 1e-5,
) -> torch.Tensor:
    """Add what the models learned since the model so far, averaged only where several of them learned something.

    Each element is A + alpha·Σ δ/n over the differences δ = M − A whose size is above the threshold, n of them
    (Reinforced Agent Merging). So a change that one model alone has is not diluted by the others.

    Args:
        models: models trained from the model so far.
        alpha: how much is added; 1 is the published formula.
        threshold: size of a difference up to which an element counts as unchanged.
    """
    learned, counts = torch.zeros_like(a), torch.zeros_like(a)
    for model in models:
        difference = model - a
        changed = difference.abs() > threshold
        learned.add_(difference.mul_(changed))
        counts.add_(changed)
    return a.addcdiv_(learned, counts.clamp_(min=1), value=alpha)
