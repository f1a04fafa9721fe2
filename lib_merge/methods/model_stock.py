"""Model Stock: as far towards the models' average as their angle says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch

from lib_merge.methods.base import Mixing, Traits, method
from lib_merge.methods.maths.geometry import Floats, cosines, inner_products, mix, products_of_changes
from lib_merge.methods.maths.pieces import columns, pieces
from lib_merge.methods.maths.rows import last_axis_cosine

_SINGULAR = 1e-6


def _factors(changes: Floats, *, filter_wise: bool = False) -> list[float]:
    """What A and the models are multiplied by, from the inner products of what the models change."""
    count = len(changes)
    mean = torch.tensor(cosines(changes)[np.triu_indices(count, 1)].mean(), dtype=torch.float64)
    ratio = float(_ratio(mean, count))
    return [1.0 - ratio, *[ratio / count] * count]


def _of_tensors(parameters: Mapping[str, Any]) -> bool:
    return not parameters["filter_wise"]


@method(
    label="Model Stock",
    source="https://arxiv.org/abs/2403.19522; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(parents={"a": ("models",)}, least=2, mixing=Mixing(products_of_changes, _factors, _of_tensors)),
)
def model_stock(a: torch.Tensor, models: Sequence[torch.Tensor], *, filter_wise: bool = False) -> torch.Tensor:
    """Go from the model so far towards the average of the models, the further the more alike their changes are.

    (1 − t)·A + t·mean(M) with t = N·c / (1 + (N − 1)·c), N the number of models and c the mean cosine of the angles
    between M − A over all pairs, 0 where a difference is zero. Where the divisor is 0 (below 10⁻⁶) A stays. At least
    two models. It has no weights, so slots that follow no slider (the VAE) stay as they are.

    Args:
        models: two or more models trained from the model so far.
        filter_wise: work out t for each row of the matrix [out, in·kh·kw]; a tensor of one dimension is one row.
    """
    if not filter_wise:
        return mix(a, _factors(inner_products(models, origin=a)), models)
    row = columns(a.shape)
    for _, (target, *parts) in pieces([a, *models]):
        base = target.double().view(-1, row)
        changes = [part.double().view(-1, row) - base for part in parts]
        pairs = [
            last_axis_cosine(first, second) for index, first in enumerate(changes) for second in changes[index + 1 :]
        ]
        ratio = _ratio(torch.stack(pairs).mean(0), len(models))
        target.copy_(torch.stack(changes).mean(0).mul_(ratio).add_(base).view(-1))
    return a


def _ratio(cosine: torch.Tensor, count: int) -> torch.Tensor:
    """t: how far towards the average."""
    divisor = 1 + (count - 1) * cosine
    singular = divisor.abs() < _SINGULAR
    return torch.where(singular, 0.0, count * cosine / divisor.masked_fill(singular, 1.0))
