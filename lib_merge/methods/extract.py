"""What two models have in common, or apart."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, Weight, method
from lib_merge.methods.maths.limits import within
from lib_merge.methods.maths.rows import last_axis_cosine, row_pieces


@method(
    label="Extract features",
    source="SuperMerger, https://github.com/hako-mikan/sd-webui-supermerger/blob/main/calcmode_en.md",
    traits=Traits(parents={"a": ("b", "c")}, refuses=within(0, float("inf"), "gamma")),
)
def extract(
    a: torch.Tensor,
    b: torch.Tensor,
    c: torch.Tensor,
    *,
    alpha: Weight = 0.5,
    beta: Weight = 0.5,
    gamma: Annotated[float, BlockWeight(0, 20, setting=True)] = 0.3,
) -> torch.Tensor:
    """Add to A what B and C learned alike, or what they learned apart.

    With b = B − A, c = C − A and s = the cosine of b and c along the last axis: d = ((s + 1) / 2)^gamma, and the
    result is A + [(1 − alpha)·b + alpha·c]·[(1 − beta)·d + beta·(1 − d)]. The last axis is the stored one, so of a
    convolution the kernel's width. Where b or c is zero along it, s is 0. A negative gamma is an error.

    Args:
        b: a model trained from A.
        c: another model trained from A.
        alpha: 0 adds from B, 1 from C.
        beta: 0 adds what is alike, 1 what is not.
        gamma: how sharply alike and not alike are told apart.
    """
    for target, first, second in row_pieces(a, b, c):
        base = target.double()
        towards_b, towards_c = first.double() - base, second.double() - base
        alike = last_axis_cosine(towards_b, towards_c).add_(1).div_(2).pow_(gamma)
        mask = torch.lerp(alike, 1 - alike, beta)
        target.copy_(base + torch.lerp(towards_b, towards_c, alpha) * mask)
    return a
