"""A blend of what is nearly alike."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method


@method(
    label="NearSwap",
    source="alchemonaut's QuartetAnemoi, in mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(elementwise=True, neutral=lambda p: p["t"] <= 0),
)
def nearswap(a: torch.Tensor, b: torch.Tensor, *, t: Annotated[float, BlockWeight(0, 0.01)] = 0.001) -> torch.Tensor:
    """Take B where it is close to A, and ever less of it the further they are apart.

    w·B + (1 − w)·A with w = t / max(|A − B|, 10⁻⁶), kept within 0 and 1, element by element.

    Args:
        b: the model to take from.
        t: the distance up to which B is taken whole.
    """
    share = torch.sub(a, b).abs_().clamp_(min=1e-6).reciprocal_().mul_(t).clamp_(0, 1)
    return a.lerp_(b, share)
