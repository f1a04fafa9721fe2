"""Direction and size of weights, each blended on its own."""

from __future__ import annotations

import math

import torch

from lib_merge.methods.base import Mixing, Traits, Weight, method
from lib_merge.methods.maths.geometry import Floats, cosines, inner_products, mix, products
from lib_merge.methods.maths.limits import is_zero

_NO_DIRECTION = 1e-12


def _factors(gram: Floats, *, alpha: float, beta: float) -> tuple[float, float]:
    length_a, length_b = math.sqrt(gram[0, 0]), math.sqrt(gram[1, 1])
    cosine = cosines(gram)[0, 1]
    mean = math.sqrt(max((1 - alpha) ** 2 + alpha**2 + 2 * alpha * (1 - alpha) * cosine, 0.0))
    if not length_a or not length_b or mean < _NO_DIRECTION:
        return 1 - alpha, alpha
    length = ((1 - beta) * length_a + beta * length_b) / mean
    return (1 - alpha) * length / length_a, alpha * length / length_b


@method(
    label="Norm and direction",
    source="Chattiori Model Merger, https://github.com/Faildes/Chattiori-Model-Merger",
    traits=Traits(neutral=is_zero("alpha", "beta"), mixing=Mixing(products, _factors)),
)
def norm_direction(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5, beta: Weight = 0.5) -> torch.Tensor:
    """Blend the directions of A and B by alpha, and their sizes by beta, over the whole tensor.

    With Â = A/‖A‖ and B̂ = B/‖B‖ the result is (1 − alpha)·Â + alpha·B̂, brought to the length
    (1 − beta)·‖A‖ + beta·‖B‖; alpha and beta alike are Chattiori's. Where the directions cancel out, or one of the
    tensors is zero, it is the weighted sum by alpha.

    Args:
        b: the model to blend in.
        alpha: how much of B's direction: 0 keeps A's.
        beta: how much of B's size: 0 keeps A's.
    """
    return mix(a, _factors(inner_products([a, b]), alpha=alpha, beta=beta), [b])
