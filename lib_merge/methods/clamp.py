"""One model kept between two others."""

from __future__ import annotations

import torch

from lib_merge.methods.base import Setting, Traits, method


@method(
    label="Clamp",
    source="sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(elementwise=True),
)
def clamp(a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, stiffness: Setting = 0.0) -> torch.Tensor:
    """Keep every value of A between those of B and C.

    min(max(A, min(B, C)), max(B, C)), element by element.

    Args:
        b: one bound.
        c: the other bound.
        stiffness: moves each bound to the value next to the bounds' mean. With two bounds that is the bound itself, so
            it changes nothing here; recipes of tools that clamp between more carry it.
    """
    lower, upper = torch.minimum(b, c), torch.maximum(b, c, out=c)
    return torch.minimum(torch.maximum(a, lower, out=a), upper, out=a)
