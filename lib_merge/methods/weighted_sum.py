"""The linear blend of two models."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero

_DTYPES = (torch.float16, torch.bfloat16, torch.float32)


def _lerp_into(a: torch.Tensor, b: torch.Tensor, *, alpha: float, out: torch.Tensor) -> None:
    torch.lerp(a, b, alpha, out=out)


@cache
def _rounds_once(dtype: torch.dtype) -> bool:
    """True if this torch's lerp in that dtype equals its lerp in fp32, rounded once (older versions differ)."""
    numbers = torch.Generator().manual_seed(1)
    for alpha in (-0.3, 0.2, 0.5, 0.5000001, 0.7, 1.3):
        a, b = (torch.randn(2**15, generator=numbers).to(dtype) for _ in range(2))
        if not torch.equal(torch.lerp(a, b, alpha), a.float().lerp_(b.float(), alpha).to(dtype)):
            return False
    return True


def _kernel(dtype: torch.dtype) -> Callable[..., object] | None:
    return _lerp_into if dtype in _DTYPES and _rounds_once(dtype) else None


@method(
    label="Weighted sum",
    source="AUTOMATIC1111 checkpoint merger; torch.lerp",
    traits=Traits(
        elementwise=True,
        between=("a", "b"),
        neutral=is_zero("alpha"),
        direct_kernel=_kernel,
        formula="A + alpha·(B − A)",
    ),
)
def weighted_sum(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5) -> torch.Tensor:
    """Blend A with B: (1 − alpha)·A + alpha·B, so 0 is A, 1 is B exactly, and beyond 1 B's traits are exaggerated.

    Args:
        b: the model to blend in.
        alpha: how much of B: 0 keeps A, 1 takes B.
    """
    return a.lerp_(b, alpha)
