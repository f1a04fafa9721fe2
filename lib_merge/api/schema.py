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
from lib_merge.engine.plan.texts.encoders import ENCODERS
from lib_merge.methods import methods
from lib_merge.methods.base import Parameter
from lib_merge.recipe import EraseStep
from lib_merge.recipe.reading.parse import ADJUST_FIELDS
from lib_merge.recipe.steps import TOKENS
from lib_merge.recipe.together import WAYS, method_of, settings_of
from lib_merge.sentences import Sentence, t
from lib_merge.session import Session
from lib_merge.version import VERSION
from lib_merge.weights import presets

_PARTS = {
    **{slot: slot.lower() for slot in ("BASE", "TE", "TE1", "TE2", "TIME", "LABEL", "ADAPT", "X", "FINAL", "VAE")},
    "IN00": "first",
    "M00": "middle",
}
"""Slots that have a sentence of their own, part.…; the others are told by their place."""
_KNOWN = {
    # P+ gave other words to the coarse, inner cross attentions than to the fine, outer ones. Where it parts them is not
    # known here: inner are those of the two smallest sizes, outer those of the largest; the rest is left open.
    "sd1": {
        "inner": "IN07 IN08 M00 OUT03 OUT04 OUT05",
        "between": "IN04 IN05 OUT06 OUT07 OUT08",
        "outer": "IN01 IN02 OUT09 OUT10 OUT11",
    },
    # Named in the authors' own code: down_blocks.2.attentions.1, up_blocks.0.attentions.0 and up_blocks.0.attentions.1.
    "sdxl": {"reference_layout": "IN08", "trained_content": "OUT00", "trained_style": "OUT01"},
}
"""Architecture → known.… → the blocks of which publications say it."""
_DETAIL, _COLOUR = 6.0, 10.0
"""Ends of the sliders of an adjust step (SuperMerger's): of those whose name begins so, and of the others."""


@cache
def schema(loaded: Architecture | None = None) -> dict[str, Any]:
    """Plain data, the same as long as the program runs; with the architecture that is `loaded`, if it is no other."""
    known = forms() if loaded is None or loaded in forms() else (*forms(), loaded)
    return {
        "version": VERSION,
        "architectures": {form.form: _architecture(form) for form in known},
        "block_maps": [_block_map(block_map, known) for block_map in BLOCK_MAPS.values()],
        "methods": [_method(method) for method in methods().values()],
        "together": [_way(way) for way in WAYS],
        "presets": {form.form: _presets(form, adapter=False) for form in known},
        "adapter_presets": {form.form: _presets(form, adapter=True) for form in known},
        "adjust": [_adjustment(name) for name in ADJUST_FIELDS],
        "erase": {"architectures": [*ENCODERS], "parameters": _erase_settings()},
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
        "known": _known(architecture),
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


def _adjustment(name: str) -> dict[str, Any]:
    end = _DETAIL if name.startswith(("in", "out")) else _COLOUR
    said = {what: t(f"adjust.{name}.{what}") for what in ("label", "help")}
    return {"name": name, "low": -end, "high": end, **said}


def _erase_settings() -> list[dict[str, Any]]:
    """The settings of an erase step's closed form, in the form of a method's parameters."""
    usual = {"lambda": EraseStep.damping, "beta": EraseStep.beta, "tokens": EraseStep.tokens}
    return [
        {
            "name": name,
            "kind": "choice" if name == "tokens" else "number",
            "default": value,
            "choices": [*TOKENS] if name == "tokens" else [],
            "help": t(f"erase.{name}.help"),
        }
        for name, value in usual.items()
    ]


def _way(way: str) -> dict[str, Any]:
    """A way to put the changes of several adapters together; its block weights are shown as one number for all."""
    method = method_of(way)

    def help_of(parameter: Parameter) -> str:
        return Sentence(parameter.help, f"method.{method.id}.{parameter.name}.help", {}) if method else parameter.help

    parameters = [
        {
            **dataclasses.asdict(parameter),
            "kind": "number" if parameter.kind == "weight" else parameter.kind,
            "help": help_of(parameter),
        }
        for parameter in settings_of(way)
    ]
    said = {what: t(f"together.{way}.{what}") for what in ("label", "summary")}
    return {"id": way, **said, "parameters": parameters}


def _method(method: Any) -> dict[str, Any]:
    def told(text: str, what: str) -> Sentence:
        """English from the signature and docstring; other languages' tables have it by this id."""
        return Sentence(text, f"method.{method.id}.{what}", {})

    return {
        "id": method.id,
        "group": method.group,
        "label": told(method.label, "label"),
        "summary": told(method.summary, "summary"),
        "formula": method.traits.formula,
        "source": method.source,
        "models": list(method.models),
        "parameters": [
            {**dataclasses.asdict(parameter), "help": told(parameter.help, f"{parameter.name}.help")}
            for parameter in method.parameters
        ],
    }


def _help(slot: str) -> Sentence:
    """What a slot is, and where it stands."""
    if slot in _PARTS:
        return t(f"part.{_PARTS[slot]}")
    if slot.startswith("B"):
        return t("slot.block")
    return t("slot.way_down" if slot.startswith("IN") else "slot.way_up")


def _known(form: Architecture) -> dict[str, Sentence]:
    """Block → what is known of what it does, and from where."""
    found = {slot: id for id, slots in _KNOWN.get(form.id, {}).items() for slot in slots.split()}
    blocks = [slot for slot in form.sliders if slot != "BASE"]
    return {slot: t(f"known.{found.get(slot, 'nothing')}") for slot in blocks}
