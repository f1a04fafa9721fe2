"""What a page has to know to build its controls: architectures and their layers, methods, presets, dtypes."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from functools import cache
from typing import Any

from lib_merge.architectures import Architecture, forms
from lib_merge.architectures.block_maps import BLOCK_MAPS, DEFAULT_BLOCK_MAP, BlockMap
from lib_merge.architectures.kinds import kinds_of
from lib_merge.checkpoint.dtypes import SESSION_DTYPES
from lib_merge.methods import methods
from lib_merge.recipe.parse import ADJUST_FIELDS
from lib_merge.session import Session
from lib_merge.version import VERSION
from lib_merge.weights import presets

_PARTS = {
    "BASE": "the text encoder, and whatever has no slider of its own",
    "TE": "the text encoder: what words mean",
    "TE1": "the first text encoder (CLIP-L)",
    "TE2": "the second text encoder (CLIP-G)",
    "TIME": "the embedding of the noise level; follows the first block unless set",
    "LABEL": "the embedding of size and crop (SDXL); follows IN00 unless set",
    "ADAPT": "the adapter that reads the language model's text; follows BASE unless set",
    "X": "the embedding of the noisy picture; follows B00 unless set",
    "FINAL": "the last layer; follows the last block unless set",
    "VAE": "the picture decoder; stays as the base has it unless set",
    "M00": "the middle of the U-Net: the whole composition",
}

# Label, end of the slider (SuperMerger's) and help of what an adjust step sets.
_ADJUST = {
    "in": ("Detail (in)", 6.0, "detail by the first convolution: more is finer and noisier, less is smoother"),
    "out": ("Detail (out)", 6.0, "detail by the last normalisation"),
    "out2": ("Detail (out 2)", 6.0, "detail by the last convolution"),
    "contrast": ("Contrast", 10.0, "contrast of the picture"),
    "brightness": ("Brightness", 10.0, "brightness of the picture"),
    "color1": ("Cyan – red", 10.0, "towards cyan below 0, red above, on SD1"),
    "color2": ("Magenta – green", 10.0, "towards magenta below 0, green above, on SD1"),
    "color3": ("Yellow – blue", 10.0, "towards yellow below 0, blue above, on SD1"),
}


@cache
def schema(loaded: Architecture | None = None) -> dict[str, Any]:
    """Plain data, the same as long as the program runs; with the architecture that is `loaded`, if it is no other."""
    known = tuple(dict.fromkeys([*forms(), *([loaded] if loaded else [])]))
    return {
        "version": VERSION,
        "architectures": {form.form: _architecture(form) for form in known},
        "block_maps": [_block_map(block_map, known) for block_map in BLOCK_MAPS.values()],
        "methods": [_method(method) for method in methods().values()],
        "presets": {form.form: _presets(form, adapter=False) for form in known},
        "adapter_presets": {form.form: _presets(form, adapter=True) for form in known},
        "adjust": [
            {
                "name": name,
                "label": _ADJUST[name][0],
                "low": -_ADJUST[name][1],
                "high": _ADJUST[name][1],
                "help": _ADJUST[name][2],
            }
            for name in ADJUST_FIELDS
        ],
        "dtypes": [*SESSION_DTYPES],
        "help": {slot: _help(slot) for a in known for slot in (*a.sliders, *a.slots)},
    }


def layer_list(session: Session) -> dict[str, Any]:
    """Slot → its kinds and single layers; empty while nothing known is loaded."""
    architecture = session.architecture()
    if architecture is None:
        return {"checkpoint": "", "slots": {}}
    loaded = session.host.loaded()
    kinds = kinds_of(session.base_shapes(), architecture)
    return {
        "checkpoint": loaded.name if loaded else "",
        "slots": {slot: [dataclasses.asdict(kind) for kind in found] for slot, found in kinds.items()},
    }


def _architecture(architecture: Architecture) -> dict[str, Any]:
    odd = [slot for slot in architecture.slots if slot not in architecture.sliders]
    return {
        "label": architecture.label,
        "slots": list(architecture.slots),
        "sliders": list(architecture.sliders),
        "odd": odd,
        "follows": {slot: DEFAULT_BLOCK_MAP.slider_of(architecture, slot) for slot in odd},
    }


def _presets(form: Architecture, *, adapter: bool) -> dict[str, dict[str, float]]:
    """Name → weights of every slider, and of the kinds of layers that the preset leaves, as "B07/adaln"."""
    found: dict[str, dict[str, float]] = {}
    for name in presets.names(adapter=adapter, architecture=form):
        kind, _ = presets.leaves(name)
        left = (slot for slot in (*form.sliders[1:], "FINAL") if kind)
        found[name] = {**presets.evaluate(name, form), **{f"{slot}/{kind}": 0.0 for slot in left}}
    return found


def _block_map(block_map: BlockMap, known: Sequence[Architecture]) -> dict[str, Any]:
    follows = {
        form.form: {slot: block_map.slider_of(form, slot) for slot in form.slots if slot not in form.sliders}
        for form in known
    }
    return {"id": block_map.id, "label": block_map.label, "summary": block_map.summary, "follows": follows}


def _method(method: Any) -> dict[str, Any]:
    return {
        "id": method.id,
        "label": method.label,
        "summary": method.summary,
        "formula": method.traits.formula,
        "source": method.source,
        "models": list(method.models),
        "parameters": [dataclasses.asdict(parameter) for parameter in method.parameters],
    }


def _help(slot: str) -> str:
    if slot in _PARTS:
        return _PARTS[slot]
    if slot.startswith("B"):
        return f"{slot}: a block of the transformer; the first ones are closest to the noise, the last to the picture"
    family, number = ("IN", int(slot[2:])) if slot.startswith("IN") else ("OUT", int(slot[3:]))
    if slot == "IN00":
        return "IN00: the first convolution, straight from the noise"
    place = "coming down to the middle" if family == "IN" else "going up from the middle"
    coarse = number if family == "IN" else 11 - number
    grain = "fine detail and texture" if coarse < 4 else "shapes and parts" if coarse < 8 else "composition"
    return f"{slot}: {place}; mostly {grain}"
