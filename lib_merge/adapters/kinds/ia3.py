"""(IA)³: a factor for each input or output of a layer."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors


def scale_axis(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · W ⊙ w, w along the inputs or outputs of (o, i[, k, k]). (IA)³, arXiv 2205.05638; LyCORIS."""
    size = [1] * weight.dim()
    size[1 if settings["on_input"] else 0] = -1
    weight.addcmul_(weight, tensors["weight"].view(size), value=multiplier)


def _fits(module: Module, shape: Shape) -> bool:
    factors = torch.Size(module.shape("weight")).numel()
    return factors == (shape[1] if module.numbers.get("on_input") else shape[0])


KIND = Kind(
    id="ia3",
    label="(IA)³",
    source="(IA)³, https://arxiv.org/abs/2205.05638; LyCORIS",
    endings={"weight": "weight", "on_input": "on_input"},
    signs=frozenset({"on_input"}),
    lacks=lambda module: module.missing("weight"),
    fits=_fits,
    settings=lambda module, _: {"on_input": module.numbers["on_input"]},
    change=scale_axis,
    reads_alpha=lambda _: False,
)
