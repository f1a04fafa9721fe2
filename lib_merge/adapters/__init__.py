"""Adapters: LoRA, LyCORIS and related kinds, read as data and applied as they were trained.

One rule for every kind: W + multiplier · (W(1) − W), where W(1) is the weight at strength 1. Each kind is one file of
the folder `kinds`.
"""

from __future__ import annotations

from lib_merge.adapters.fitting import Effect, Misfit, add_delta, apply_effect, delta_of, fit
from lib_merge.adapters.kind import Kind, Module
from lib_merge.adapters.reading.file import AdapterFile, AdapterModule, is_adapter, read_adapter
from lib_merge.adapters.reading.names import LayerNames, layer_names
from lib_merge.adapters.registry import all_kinds, label_of

__all__ = [
    "AdapterFile",
    "AdapterModule",
    "read_adapter",
    "is_adapter",
    "Effect",
    "Misfit",
    "fit",
    "apply_effect",
    "delta_of",
    "add_delta",
    "Kind",
    "Module",
    "all_kinds",
    "label_of",
    "LayerNames",
    "layer_names",
]
