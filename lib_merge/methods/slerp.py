"""Two models blended along the arc between them."""

from __future__ import annotations

import math

import torch

from lib_merge.methods.base import Mixing, Traits, Weight, method
from lib_merge.methods.maths.geometry import Floats, cosines, inner_products, mix, products
from lib_merge.methods.maths.limits import is_zero

_NEARLY_PARALLEL = 0.9995  # mergekit's limit, part of its formula
_NO_ARC = 1e-6


def _on_arc(gram: Floats, *, alpha: float) -> tuple[float, float]:
    length_a, length_b = math.sqrt(gram[0, 0]), math.sqrt(gram[1, 1])
    omega = math.acos(cosines(gram)[0, 1])
    if not length_a or not length_b or math.sin(omega) < _NO_ARC:
        return 1 - alpha, alpha
    length = ((1 - alpha) * length_a + alpha * length_b) / math.sin(omega)
    return math.sin((1 - alpha) * omega) * length / length_a, math.sin(alpha * omega) * length / length_b


def _along_arc(gram: Floats, *, alpha: float) -> tuple[float, float]:
    cosine = cosines(gram)[0, 1]
    if abs(cosine) > _NEARLY_PARALLEL or not gram[0, 0] or not gram[1, 1]:
        return 1 - alpha, alpha
    omega = math.acos(cosine)
    return math.sin((1 - alpha) * omega) / math.sin(omega), math.sin(alpha * omega) / math.sin(omega)


@method(
    label="SLERP",
    source="Shoemake 1985, https://doi.org/10.1145/325334.325242; sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(neutral=is_zero("alpha"), mixing=Mixing(products, _on_arc)),
)
def slerp(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Blend A with B along the arc between their directions, so that the weights keep their size.

    With Â = A/‖A‖, B̂ = B/‖B‖ and ω the angle between them, of the whole tensor:
    [Â·sin((1 − alpha)·ω) + B̂·sin(alpha·ω)] / sin ω · [(1 − alpha)·‖A‖ + alpha·‖B‖]. Where there is no arc (parallel,
    opposite, or one is zero) it is the weighted sum, the limit for parallel ones.

    Args:
        b: the model to blend in.
        alpha: how much of B: 0 keeps A, 1 takes B.
    """
    return mix(a, _on_arc(inner_products([a, b]), alpha=alpha), [b])


@method(
    label="SLERP (lengths not blended)",
    source="mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(neutral=is_zero("alpha"), mixing=Mixing(products, _along_arc)),
)
def slerp_unnormalised(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Blend A with B along an arc as mergekit's slerp does, which weighs the tensors with their own lengths.

    [A·sin((1 − alpha)·ω) + B·sin(alpha·ω)] / sin ω, ω the angle between A and B. Where |cos ω| is above 0.9995, or
    one is zero, it is the weighted sum.

    Args:
        b: the model to blend in.
        alpha: how much of B: 0 keeps A, 1 takes B.
    """
    return mix(a, _along_arc(inner_products([a, b]), alpha=alpha), [b])
