"""AdaLoRA, recognised in order to be refused in words."""

from __future__ import annotations

from lib_merge.adapters.kind import Kind, Settings, Tensors
from lib_merge.sentences import t

_REASON = t("adapters.adalora")


def _never(_weight: object, _tensors: Tensors, _settings: Settings, _multiplier: float) -> None:
    raise NotImplementedError(_REASON)


KIND = Kind(
    id="adalora",
    label="AdaLoRA",
    source="AdaLoRA, https://arxiv.org/abs/2303.10512; PEFT",
    endings={"lora_E": "lora_E", "ranknum": "ranknum"},
    signs=frozenset({"lora_E"}),
    lacks=lambda _: _REASON,
    fits=lambda _module, _shape: False,
    change=_never,
)
