"""Full: a layer's whole difference, `diff`. (`diff_b`, a bias's, may stand beside any kind.)"""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Settings, Shape, Tensors, same_tail


def add_difference(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · scale · diff."""
    weight.add_(tensors["diff"].view_as(weight), alpha=multiplier * settings.get("scale", 1.0))


def difference_fits(stored: Shape, shape: Shape) -> bool:
    """Whether a stored difference is of the layer's shape, 1×1 convolutions and linear layers being one."""
    return stored[:1] == shape[:1] and same_tail(stored[1:], shape[1:])


KIND = Kind(
    id="full",
    label="Full",
    source="LyCORIS, full",
    endings={"diff": "diff", "diff_b": "diff_b"},
    signs=frozenset({"diff", "diff_b"}),
    lacks=lambda _: "",
    fits=lambda module, shape: not module.has("diff") or difference_fits(module.shape("diff"), shape),
    change=add_difference,
    reads_alpha=lambda _: False,
)
