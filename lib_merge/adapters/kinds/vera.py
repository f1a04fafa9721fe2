"""VeRA: two projections that all layers share, and for each layer what their rows are multiplied by."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.sentences import t

SHARED = ("vera_A", "vera_B")
_OWN = ("vera_lambda_b", "vera_lambda_d")
_NOT_SAVED = t("adapters.projections_not_saved")


def add_vera(weight: torch.Tensor, tensors: Tensors, _: Settings, multiplier: float) -> None:
    """Add multiplier · diag(b)·B·diag(d)·A to (o, i): A (r, ≥i), B (≥o, r) cut to the layer. arXiv 2310.11454; PEFT."""
    outputs, inputs = weight.shape
    up = tensors["vera_B"][:outputs] * tensors["vera_lambda_b"].view(-1, 1)
    down = tensors["vera_A"][:, :inputs] * tensors["vera_lambda_d"].view(-1, 1)
    weight.addmm_(up, down, alpha=multiplier)


def _lacks(module: Module) -> str:
    return module.missing(*_OWN) or (_NOT_SAVED if module.missing(*SHARED) else "")


def _fits(module: Module, shape: Shape) -> bool:
    a, b = (module.shape(role) for role in SHARED)
    rank = module.shape("vera_lambda_d")
    matrices = len(shape) == len(a) == len(b) == 2 and (a[0],) == (b[1],) == rank
    return matrices and module.shape("vera_lambda_b") == shape[:1] and b[0] >= shape[0] and a[1] >= shape[1]


KIND = Kind(
    id="vera",
    label="VeRA",
    source="VeRA, https://arxiv.org/abs/2310.11454; PEFT, https://github.com/huggingface/peft",
    endings={role: role for role in (*_OWN, *SHARED)},
    signs=frozenset(_OWN),
    lacks=_lacks,
    rank=lambda module: module.shape("vera_lambda_d")[0] if module.has("vera_lambda_d") else None,
    fits=_fits,
    change=add_vera,
    reads_alpha=lambda _: False,
)
