"""Direction and size of weights, each blended on its own."""

from __future__ import annotations

import math

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.geometry import combine, cosines, inner_products
from lib_merge.methods.maths.limits import is_zero

_NO_DIRECTION = 1e-12


@method(
    label="Norm and direction",
    source="Chattiori Model Merger, https://github.com/Faildes/Chattiori-Model-Merger",
    traits=Traits(neutral=is_zero("alpha", "beta")),
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
    gram = inner_products([a, b])
    length_a, length_b = math.sqrt(gram[0, 0]), math.sqrt(gram[1, 1])
    cosine = cosines(gram)[0, 1]
    mean = math.sqrt(max((1 - alpha) ** 2 + alpha**2 + 2 * alpha * (1 - alpha) * cosine, 0.0))
    if not length_a or not length_b or mean < _NO_DIRECTION:
        return combine(a, 1 - alpha, [b], [alpha])
    length = ((1 - beta) * length_a + beta * length_b) / mean
    return combine(a, (1 - alpha) * length / length_a, [b], [alpha * length / length_b])
