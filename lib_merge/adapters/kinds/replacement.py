"""`set_weight` and `reshape_weight` of control adapters, recognised in order to be refused in words."""

from __future__ import annotations

from lib_merge.adapters.kind import Kind, Settings, Tensors
from lib_merge.sentences import t

_REASON = t("adapters.replacement")


def _never(_weight: object, _tensors: Tensors, _settings: Settings, _multiplier: float) -> None:
    raise NotImplementedError(_REASON)


KIND = Kind(
    id="replacement",
    label="replacement",
    source="ComfyUI, set_weight",
    endings={"set_weight": "set_weight", "reshape_weight": "reshape_weight"},
    signs=frozenset({"set_weight", "reshape_weight"}),
    lacks=lambda _: _REASON,
    fits=lambda _module, _shape: False,
    change=_never,
)
