"""Multi-SLERP: any number of models blended by direction, in one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import numpy as np
import torch

from lib_merge.methods.base import BlockWeight, Mixing, Traits, method
from lib_merge.methods.maths.geometry import Floats, cosines, inner_products, mix, products
from lib_merge.methods.maths.limits import adds_nothing, within

_NO_DIRECTION = 1e-8  # mergekit's


def _mean_of(gram: Floats, *, weight: Sequence[float]) -> list[float]:
    shares = np.array([1.0, *weight])
    return [float(factor) for factor in _factors(gram, shares / shares.sum())]


@method(
    label="Multi-SLERP",
    source="https://goddard.blog/posts/multislerp-wow-what-a-cool-idea; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(neutral=adds_nothing, refuses=within(0, float("inf"), "weight"), mixing=Mixing(products, _mean_of)),
)
def multislerp(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
) -> torch.Tensor:
    """Blend the model so far and any number of others by direction, so that the weights keep their size.

    With directions û = M/‖M‖ and shares w (the weights divided by their sum, the model so far having 1), the result is
    μ·Σ w·‖M‖, where μ is Σ w·û brought to length 1: mergekit's step in the tangent space at μ is zero there. Where the
    directions cancel out it is the weighted sum. The Karcher mean takes further steps.

    Args:
        models: the models to blend with the model so far.
        weight: share of each model, the model so far having 1; not negative.
    """
    return mix(a, _mean_of(inner_products([a, *models]), weight=weight), models)


def _factors(gram: Floats, shares: Floats) -> Floats:
    """What each tensor is multiplied by, from their inner products."""
    lengths = np.sqrt(np.diag(gram))
    length = np.sqrt(max(shares @ cosines(gram) @ shares, 0.0))
    if length < _NO_DIRECTION:
        return shares
    return shares / np.where(lengths > 0, lengths, 1.0) * (shares @ lengths) / length
