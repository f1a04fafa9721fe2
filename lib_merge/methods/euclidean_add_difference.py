"""The differences of two models from a third, added as lengths are."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.geometry import products
from lib_merge.methods.maths.limits import is_zero, within
from lib_merge.methods.maths.pieces import pieces


@method(
    label="Euclidean add difference",
    source="sd-meh, https://github.com/s1dlx/meh",
    traits=Traits(parents={"c": ("a", "b")}, neutral=is_zero("alpha"), refuses=within(0, 1, "alpha")),
)
def euclidean_add_difference(a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Add what A and B learned since C as the legs of a right angle are added, keeping the length of their blend.

    With â = (A − C)/‖A − C‖, b̂ = (B − C)/‖B − C‖ (0 where that length is 0), S = (1 − alpha)·A + alpha·B − C and
    D = copysign(√((1 − alpha)·â² + alpha·b̂²), S): C + D/‖D‖·‖S‖. Where D is 0 the result is C + S.
    alpha has to be from 0 to 1, or the root has none.

    Args:
        b: a model trained from C.
        c: the model that A and B were trained from.
        alpha: 0 is A, 1 is B.
    """
    # All numbers stay on the tensors' device, as reading one would make the host wait for it.
    square_a, both, square_b = products([a, b], origin=c)
    share_a, share_b = _divided(1 - alpha, square_a), _divided(alpha, square_b)
    # ‖D‖² needs no pass of its own: â and b̂ have length 1 or 0.
    length = (1 - alpha) * (square_a > 0).double() + alpha * (square_b > 0).double()
    blend = (1 - alpha) ** 2 * square_a + alpha**2 * square_b + 2 * alpha * (1 - alpha) * both
    factor = _divided(blend.clamp(min=0), length).sqrt()
    for _, (target, other, base) in pieces([a, b, c]):
        origin = base.double()
        first, second = target.double(), other.double()
        signs = first.mul(1 - alpha).add_(second.mul(alpha)).sub_(origin)  # as written, for sums that are all but 0
        squares = first.sub_(origin).square_().mul_(share_a).addcmul_((second - origin).square_(), share_b)
        target.copy_(squares.sqrt_().copysign_(signs).mul_(factor).add_(origin))
    return a


def _divided(number: float | torch.Tensor, by: torch.Tensor) -> torch.Tensor:
    """The quotient, or 0 where the divisor is 0."""
    return torch.where(by > 0, number / by, torch.zeros_like(by))
