"""The Karcher mean: the average of any number of models on the sphere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import numpy as np
import torch

from lib_merge.methods.base import BlockWeight, Mixing, Traits, method
from lib_merge.methods.maths.geometry import Floats, cosines, inner_products, mix, products
from lib_merge.methods.maths.limits import adds_nothing, within

_ITERATIONS = 10
_TOLERANCE = 1e-5


def _mean_of(gram: Floats, *, weight: Sequence[float]) -> list[float]:
    shares = np.array([1.0, *weight])
    return [float(factor) for factor in _factors(gram, shares / shares.sum())]


@method(
    label="Karcher mean",
    source="Karcher 1977, https://doi.org/10.1002/cpa.3160300502; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(neutral=adds_nothing, refuses=within(0, float("inf"), "weight"), mixing=Mixing(products, _mean_of)),
)
def karcher(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
) -> torch.Tensor:
    """Average the model so far and any number of others by direction, so that the weights keep their size.

    Each tensor's direction is M/‖M‖; their mean u on the sphere is found by going along the weighted mean of the arcs
    to them, up to ten times or until that is below 10⁻⁵; the result is u·Σ share·‖M‖. The model so far has weight 1
    and the shares are the weights divided by their sum, so equal ones as long as no weight is changed. A tensor that
    is zero has no direction but counts in the size. Two models of equal weight give SLERP at 0.5.

    Args:
        models: the models to average with the model so far.
        weight: share of each model, the model so far having 1; not negative.
    """
    return mix(a, _mean_of(inner_products([a, *models]), weight=weight), models)


def _factors(gram: Floats, shares: Floats) -> Floats:
    """What each tensor is multiplied by. All vectors are sums of the tensors, so their inner products are enough."""
    lengths = np.sqrt(np.diag(gram))
    counted = (lengths > 0) & (shares > 0)
    if not counted.any():
        return np.eye(len(shares))[0]
    unit = cosines(gram)
    toward = np.where(counted, shares, 0.0) / shares[counted].sum()
    mean = _normalised(toward, unit, np.eye(len(shares))[np.flatnonzero(counted)[0]])
    for _ in range(_ITERATIONS):
        step = _mean_arc(mean, unit, toward)
        length = np.sqrt(max(step @ unit @ step, 0.0))
        if length < _TOLERANCE:
            break
        mean = _normalised(np.cos(length) * mean + np.sin(length) / length * step, unit, mean)
    return mean * (shares @ lengths) / np.where(lengths > 0, lengths, 1.0)


def _mean_arc(mean: Floats, unit: Floats, shares: Floats) -> Floats:
    """Mean of the arcs from the mean to each direction, as a tangent there."""
    dots = np.clip(unit @ mean, -1.0, 1.0)
    angles = np.arccos(dots)
    step = np.zeros_like(mean)
    for index in np.flatnonzero(shares):
        if np.sin(angles[index]) < _TOLERANCE:  # it is there, or opposite, where every way is as short
            continue
        arc = -dots[index] * mean
        arc[index] += 1.0
        step += shares[index] * angles[index] / np.sin(angles[index]) * arc
    return step


def _normalised(vector: Floats, unit: Floats, otherwise: Floats) -> Floats:
    length = np.sqrt(max(vector @ unit @ vector, 0.0))
    return vector / length if length > _TOLERANCE else otherwise
