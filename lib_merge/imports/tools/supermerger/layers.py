"""Layers with their own weights in SuperMerger: elementals, and those excluded by "include" and "exclude"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.imports import blocks
from lib_merge.imports.elements import Rule, glob, read_elementals, rules
from lib_merge.imports.imported import Notes, shown
from lib_merge.imports.tools.supermerger.merge import SD1_NAMES, Merge
from lib_merge.sentences import t

_ADJUSTED = (
    ("model.diffusion_model.input_blocks.0.0.*", "IN00", ("in",)),
    ("model.diffusion_model.out.0.*", "", ("out",)),
    ("model.diffusion_model.out.2.*", "", ("out2", "contrast", "brightness", "color1", "color2", "color3")),
)


def layer_rules(merge: Merge, step: Mapping[str, Any], architecture: Architecture) -> list[Rule]:
    """The rules for elementals, followed by those for "include" and "exclude"."""
    names, slider_of = SD1_NAMES, dict(zip(SD1_NAMES, SD1_NAMES, strict=True))
    if architecture.id == "sdxl":  # SuperMerger compares positions in SDXL's list with SD1's names here
        slider_of = dict(zip(SD1_NAMES, architecture.sliders, strict=False))
        if merge.elementals:
            merge.notes.add(t("imports.elementals_by_position"))
    entries = read_elementals(merge.elementals, names, slider_of.get, merge.notes)
    weights = blocks.spread(step["alpha"], architecture)
    found = rules(entries, weights, "alpha", True, merge.notes)
    if merge.leaves_out():
        nothing = _nothing(step, merge.notes)
        if nothing is not None and merge.inex == "Exclude":
            found += _excluded(merge, nothing, architecture)
        elif nothing is not None:
            found = [*_included(merge, nothing, step, architecture, bool(found))]
    return found


def _nothing(step: Mapping[str, Any], notes: Notes) -> dict[str, float] | None:
    """The parameters with which the step does not change a layer; None if there are none."""
    method = step["method"]
    if method in ("cosine_a", "extract"):
        notes.add(t("imports.include_has_no_weight", method=method))
        return None
    if method == "cosine_b":
        return {"alpha": -100.0}  # all of A
    return {name: 0.0 for name in ("alpha", "beta") if name in step}


def _excluded(merge: Merge, nothing: Mapping[str, float], architecture: Architecture) -> list[Rule]:
    found: list[Rule] = []
    for block in _known_blocks(merge, architecture):
        if block == "Adjust":
            found += [{"keys": keys, **nothing} for keys, _, _ in _ADJUSTED]
        else:
            found.append({"slots": block, **nothing})
    for element in merge.inex_elements:
        found += [{"keys": keys, **nothing} for keys in (glob(element), f"first_stage_model.{glob(element)}")]
    return found


def _known_blocks(merge: Merge, architecture: Architecture) -> list[str]:
    """The existing blocks that "include" or "exclude" names; other names are recorded, except "print"."""
    known = (*architecture.sliders, "VAE", "Adjust")
    lost = [block for block in merge.inex_blocks if block not in (*known, "print")]
    if lost:
        merge.notes.add(t("imports.left_alone_blocks", kind=merge.inex, names=shown(", ".join(lost))))
    return [block for block in merge.inex_blocks if block in known]


def _included(
    merge: Merge, nothing: Mapping[str, float], step: Mapping[str, Any], architecture: Architecture, elementals: bool
) -> list[Rule]:
    """Rules that exclude all blocks, then give the included ones their weights."""
    if elementals:
        merge.notes.add(t("imports.elementals_beside_include"))
    spreads = {name: blocks.spread(step[name], architecture) for name in nothing}
    found: list[Rule] = [{"keys": "*", **nothing}, {"slots": "VAE", **nothing}]

    def weights_of(slider: str) -> Rule:
        return {name: spreads[name][slider] for name in nothing}

    for block in _known_blocks(merge, architecture):
        if block == "Adjust":
            last = architecture.sliders[-1]
            found += [{"keys": keys, **weights_of(slider or last)} for keys, slider, _ in _ADJUSTED]
        else:
            found.append({"slots": block, **weights_of("BASE" if block == "VAE" else block)})
    for element in merge.inex_elements:
        found += [{"slots": slider, "keys": glob(element), **weights_of(slider)} for slider in architecture.sliders]
    return found


def adjusted(step: Mapping[str, Any], merge: Merge) -> list[dict[str, Any]]:
    """The adjust step, if any; SuperMerger adjusts only the layers that it merges."""
    if not merge.leaves_out():
        return [dict(step)]
    included = merge.inex == "Include"
    kept: dict[str, Any] = {}
    for keys, slider, names in _ADJUSTED:
        block = slider or _last_out(merge)
        listed = "Adjust" in merge.inex_blocks or block in merge.inex_blocks
        listed = listed or any(element in keys.rstrip("*") for element in merge.inex_elements)
        if listed == included:
            kept.update({name: step["adjust"][name] for name in names if name in step["adjust"]})
    return [{"adjust": kept}] if kept else []


def _last_out(merge: Merge) -> str:
    return "OUT08" if len(merge.weights_alpha or []) == blocks.SDXL_COUNT else "OUT11"
