"""Differences of normalization layers, `w_norm` and `b_norm`."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Settings, Tensors


def add_norm(weight: torch.Tensor, tensors: Tensors, _: Settings, multiplier: float) -> None:
    """Add multiplier · w_norm to the gain of a normalization layer."""
    weight.add_(tensors["w_norm"].view_as(weight), alpha=multiplier)


KIND = Kind(
    id="norm",
    label="norm",
    source="LyCORIS, norms",
    endings={"w_norm": "w_norm", "b_norm": "b_norm"},
    signs=frozenset({"w_norm", "b_norm"}),
    lacks=lambda _: "",
    fits=lambda module, shape: not module.has("w_norm") or module.shape("w_norm") == shape,
    change=add_norm,
    reads_alpha=lambda _: False,
)
