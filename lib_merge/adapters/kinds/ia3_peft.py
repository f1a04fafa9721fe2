"""(IA)³ as PEFT saves it: what each input or output of a layer is multiplied by, the bias with the outputs."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.sentences import t

_ROLE = "ia3_l"
_AMBIGUOUS = t("adapters.inputs_or_outputs")


def multiply_axis(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · W ⊙ (l − 1), l along the inputs or outputs of (o, i[, k, k]), or along a bias (o). PEFT."""
    size = [1] * weight.dim()
    size[1 if settings["on_input"] else 0] = -1
    weight.addcmul_(weight, (tensors[_ROLE] - 1).view(size), value=multiplier)


def _on_input(module: Module, shape: Shape) -> bool | None:
    """Whether the factors are of inputs, None when nothing tells: (o, 1) or (1, i) in linear layers, of
    convolutions (1, n, 1, 1) for both. The config is asked last, for it may be another adapter's."""
    stored = module.shape(_ROLE)
    count = torch.Size(stored).numel()
    if len(stored) == 2 and count > 1:
        return stored[1] > 1
    if shape[0] != shape[1]:
        return count != shape[0]
    said = module.numbers.get("feedforward")
    return None if said is None else bool(said)


def _fits(module: Module, shape: Shape) -> bool:
    return torch.Size(module.shape(_ROLE)).numel() == shape[1 if _on_input(module, shape) else 0]


KIND = Kind(
    id="ia3_peft",
    label="(IA)³",
    source="(IA)³, https://arxiv.org/abs/2205.05638; PEFT, https://github.com/huggingface/peft",
    endings={_ROLE: _ROLE},
    signs=frozenset({_ROLE}),
    lacks=lambda _: "",
    fits=_fits,
    settings=lambda module, shape: {"on_input": float(bool(_on_input(module, shape)))},
    unclear=lambda module, shape: _AMBIGUOUS if _on_input(module, shape) is None else "",
    change=multiply_axis,
    reads_alpha=lambda _: False,
    changes_bias=lambda settings: not settings["on_input"],
)
