"""T-LoRA, recognised in order to be refused in words."""

from __future__ import annotations

from lib_merge.adapters.kind import Kind, Settings, Tensors
from lib_merge.sentences import t

_ROLES = ("q_layer", "p_layer", "lambda_layer")
_REASON = t("adapters.tlora")


def _never(_weight: object, _tensors: Tensors, _settings: Settings, _multiplier: float) -> None:
    raise NotImplementedError(_REASON)


KIND = Kind(
    id="tlora",
    label="T-LoRA",
    source="T-LoRA, https://arxiv.org/abs/2507.05964; LyCORIS 4",
    endings={"q_layer.weight": "q_layer", "p_layer.weight": "p_layer", "lambda_layer": "lambda_layer"},
    signs=frozenset(_ROLES),
    lacks=lambda _: _REASON,
    fits=lambda _module, _shape: False,
    change=_never,
)
