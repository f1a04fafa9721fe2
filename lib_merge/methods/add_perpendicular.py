"""The part of a difference that is new."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.geometry import inner_products
from lib_merge.methods.maths.limits import is_zero
from lib_merge.methods.maths.pieces import pieces


@method(
    label="Add perpendicular",
    source="sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(parents={"c": ("a", "b")}, neutral=is_zero("alpha")),
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
    gram = inner_products([a, b], origin=c)
    along = gram[0, 1] / gram[0, 0] if gram[0, 0] else 0.0
    for _, (target, other, base) in pieces([a, b, c]):
        origin, first = base.double(), target.double()
        learned = (other.double() - origin).sub_(first - origin, alpha=along)
        target.copy_(first.add_(learned, alpha=alpha))
    return a
