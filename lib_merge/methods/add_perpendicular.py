"""The part of a difference that is new."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Mixing, Traits, method
from lib_merge.methods.maths.geometry import Floats, inner_products, mix, products
from lib_merge.methods.maths.limits import is_zero


def _learned(tensors: Sequence[torch.Tensor]) -> torch.Tensor:
    """Inner products of A − C and B − C, as `products` gives them."""
    return products(tensors[:2], origin=tensors[2])


def _factors(learned: Floats, *, alpha: float) -> tuple[float, float, float]:
    if not learned[1, 1]:
        return 1.0, 0.0, 0.0  # B is C: exactly A
    along = learned[0, 1] / learned[0, 0] if learned[0, 0] else 0.0
    return 1 - alpha * along, alpha, alpha * (along - 1)


@method(
    label="Add perpendicular",
    source="sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(parents={"c": ("a", "b")}, neutral=is_zero("alpha"), mixing=Mixing(_learned, _factors)),
)
def add_perpendicular(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Annotated[float, BlockWeight(0, 1)] = 1.0
) -> torch.Tensor:
    """Add what B learned since C, without what A has learned in the same direction.

    With a = A − C and b = B − C: A + alpha·(b − a·⟨a, b⟩/‖a‖²). Where A is C there is no direction to leave out, and
    all of b is added.

    Args:
        b: a model trained from C.
        c: the model that A and B were trained from.
        alpha: how much is added.
    """
    return mix(a, _factors(inner_products([a, b], origin=c), alpha=alpha), [b, c])
