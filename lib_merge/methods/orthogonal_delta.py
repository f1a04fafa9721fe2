"""A difference without its part along the model itself: what changes the direction of weights, not their size."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Mixing, Traits, Weight, method
from lib_merge.methods.maths.geometry import Floats, inner_products, mix, products
from lib_merge.methods.maths.limits import is_zero


def _factors(gram: Floats, *, alpha: float) -> tuple[float, float]:
    along = gram[0, 1] / gram[0, 0] if gram[0, 0] else 0.0  # of B; of δ it is 1 less
    return 1 - alpha * along, alpha


@method(
    label="Orthogonalised delta",
    source="Chattiori Model Merger, https://github.com/Faildes/Chattiori-Model-Merger",
    traits=Traits(neutral=is_zero("alpha"), mixing=Mixing(products, _factors)),
)
def orthogonal_delta(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Go towards B at right angles to A: with δ = B − A, A + alpha·(δ − A·⟨δ, A⟩/‖A‖²), over the whole tensor.

    Where A is zero all of δ is added.

    Args:
        b: the model to go towards.
        alpha: how far; 0 keeps A.
    """
    return mix(a, _factors(inner_products([a, b]), alpha=alpha), [b])
