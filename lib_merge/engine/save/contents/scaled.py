"""Scaled fp8 in a saved file: which tensors get it, their names, and the scales and markers beside them.

If the base is stored in scaled fp8, its weights stay so under the same names; changed weights are coded again. If the
base is not quantised, the linear layers of its blocks are coded, with ComfyUI's newer names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.checkpoint.formats.coded import FP8, Coding
from lib_merge.checkpoint.headers.quantised import INT8, MXFP8, QUANTISATION
from lib_merge.engine.plan.key_plan import Coded, KeyPlan
from lib_merge.engine.plan.plan import Plan
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.model import Opened
from lib_merge.errors import UserError
from lib_merge.sentences import t

Entry = tuple[TensorInfo, "KeyPlan | bytes | None"]
"""(tensor of a file, plan of its value or its bytes); None for a marker without elements."""

_NEW = torch.float8_e4m3fn
_NOTE = json.dumps({"format": "float8_e4m3fn"}).encode()


def kept_coded(plan: Plan, key: str, name: str) -> Iterator[Entry] | None:
    """The tensors for a quantised weight of the base, in a file that keeps the base's dtypes; None for other keys.

    Raises:
        UserError: its layout can be decoded but not written.
    """
    key_plan = plan.keys[key]
    coding = key_plan.origin.coding
    if coding is None:
        return None
    if not _is_written(coding):
        raise UserError(t("save.base_is_read_only", layout=MXFP8.label if coding.group else INT8.label))
    if key in plan.touched:
        return _coded(key_plan, name, coding.scale, coding.dtype)
    return _as_stored(key_plan, name, coding, plan.beside)


def is_coded(plan: Plan) -> bool:
    """Whether the base has weights in scaled fp8."""
    codings = (key_plan.origin.coding for key_plan in plan.keys.values())
    return any(coding is not None and _is_written(coding) for coding in codings)


def _is_written(coding: Coding) -> bool:
    """Whether this layout can be written."""
    return coding.dtype in FP8 and not coding.group


def newly_coded(plan: Plan, key: str, name: str) -> Iterator[Entry] | None:
    """The tensors for a weight of a base without codes, in a scaled fp8 file; None if the weight is not coded."""
    key_plan = plan.keys[key]
    is_weight = key.endswith(".weight") and len(key_plan.shape) == 2 and key_plan.origin.dtype.is_floating_point
    if not is_weight or plan.architecture.slot_of(key) not in plan.architecture.sliders:
        return None
    return _new(key_plan, name)


def _new(key_plan: KeyPlan, name: str) -> Iterator[Entry]:
    yield from _coded(key_plan, name, f"{name}_scale", _NEW)
    yield TensorInfo(f"{name.removesuffix('.weight')}.comfy_quant", torch.uint8, (len(_NOTE),)), _NOTE


def _coded(key_plan: KeyPlan, name: str, scale: str, dtype: torch.dtype) -> Iterator[Entry]:
    yield TensorInfo(scale, torch.float32, ()), replace(key_plan, coded=Coded("scale", dtype))
    yield TensorInfo(name, dtype, key_plan.shape), replace(key_plan, coded=Coded("codes", dtype))


def _as_stored(key_plan: KeyPlan, name: str, coding: Coding, beside: Mapping[str, TensorRef]) -> Iterator[Entry]:
    scale = beside[coding.scale]
    yield TensorInfo(coding.scale, scale.dtype, scale.shape), KeyPlan(coding.scale, scale, scale.shape)
    codes = replace(key_plan.origin, dtype=coding.dtype, coding=None)
    yield TensorInfo(name, coding.dtype, key_plan.shape), KeyPlan(key_plan.key, codes, key_plan.shape)


def carried(plan: Plan) -> Iterator[Entry]:
    """The markers beside the base's coded weights, which are for the program that runs the model."""
    scales = {key_plan.origin.coding.scale for key_plan in plan.keys.values() if key_plan.origin.coding}
    for name, ref in plan.beside.items():
        if name not in scales:
            yield TensorInfo(name, ref.dtype, ref.shape), KeyPlan(name, ref, ref.shape)


def note_of_base(base: Opened, layout: list[Entry]) -> dict[str, str]:
    """The metadata entry of the base that lists its coded layers, if the file has these layers."""
    scales = {ref.coding.scale for ref in base.tensors.values() if ref.coding}
    kept = QUANTISATION in base.metadata and any(info.key in scales for info, _ in layout)
    return {QUANTISATION: base.metadata[QUANTISATION]} if kept else {}
