"""NuSLERP: two models blended along arcs, of whole tensors or of each of their vectors."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import torch

from lib_merge.methods.base import Mixing, Traits, Weight, method
from lib_merge.methods.maths.geometry import Floats, cosines, inner_products, mix, products
from lib_merge.methods.maths.limits import is_zero
from lib_merge.methods.maths.pieces import PIECE

_NO_ARC = 1e-8  # mergekit's limit of the sine, part of its formula


def _along_arc(gram: Floats, *, alpha: float, vectors: str = "tensor") -> tuple[float, float]:
    """What A and B are multiplied by, if their whole tensors are the vectors."""
    own, other = _shares(torch.tensor(cosines(gram)[0, 1], dtype=torch.float64), alpha)
    return float(own), float(other)


def _of_tensors(parameters: Mapping[str, Any]) -> bool:
    return parameters["vectors"] == "tensor"


@method(
    label="NuSLERP",
    source="mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(neutral=is_zero("alpha"), mixing=Mixing(products, _along_arc, _of_tensors)),
)
def nuslerp(
    a: torch.Tensor,
    b: torch.Tensor,
    *,
    alpha: Weight = 0.5,
    vectors: Literal["tensor", "last_axis", "first_axis"] = "tensor",
) -> torch.Tensor:
    """Blend A with B along arcs: [A·sin((1 − alpha)·ω) + B·sin(alpha·ω)] / sin ω, ω the angle between their vectors.

    Where there is no arc it is the weighted sum; a vector that is zero is at right angles to all. Unlike mergekit's
    slerp, nearly parallel vectors go along their arc, too.

    Args:
        b: the model to blend in.
        alpha: how much of B: 0 keeps A, 1 takes B.
        vectors: whose directions count: the whole tensor's (as mergekit does by default), or those of its vectors along
            the last axis or along the first one, each with an arc of its own.
    """
    if vectors == "tensor" or a.dim() == 0:
        return mix(a, _along_arc(inner_products([a, b]), alpha=alpha), [b])
    axis = a.dim() - 1 if vectors == "last_axis" else 0
    for first, second in _slices(a, b, axis):
        old, new = first.double(), second.double()
        lengths = old.square().sum(axis, keepdim=True).mul_(new.square().sum(axis, keepdim=True)).sqrt_()
        dots = (old * new).sum(axis, keepdim=True)
        cosine = torch.where(lengths > 0, dots / lengths.where(lengths > 0, torch.ones_like(lengths)), 0.0)
        own, other = _shares(cosine.clamp_(-1, 1), alpha)
        first.copy_(old.mul_(own).add_(new.mul_(other)))
    return a


def _shares(cosine: torch.Tensor, alpha: float) -> tuple[torch.Tensor, torch.Tensor]:
    """What A's and B's vectors are multiplied by, for the cosines of their angles (fp64)."""
    straight = 1 - cosine.square() <= _NO_ARC**2
    omega = torch.where(straight, torch.full_like(cosine, math.pi / 2), cosine.acos())
    own, other = (share / omega.sin() for share in (((1 - alpha) * omega).sin(), (alpha * omega).sin()))
    return torch.where(straight, 1 - alpha, own), torch.where(straight, alpha, other)


def _slices(a: torch.Tensor, b: torch.Tensor, axis: int) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Views of both tensors that hold whole vectors along an axis, about `PIECE` elements at a time."""
    if a.dim() == 1:
        yield a, b
        return
    across = 0 if axis else 1
    step = max(PIECE * a.shape[across] // max(a.numel(), 1), 1)
    yield from zip(a.split(step, across), b.split(step, across), strict=True)
