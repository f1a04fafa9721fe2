"""Model Mixer: a picture's infotext, and the recipe in a file's metadata (`sd_merge_recipe` of its type).

What is read is the format of https://github.com/wkpark/sd-webui-model-mixer as of January 2025. Without selected blocks
it merges every tensor by one number, time and label embedding and VAE among them; with blocks its block map holds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge import architectures
from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.imports.adjustments import adjust_step
from lib_merge.imports.elements import Elemental, Rule, glob, read_elementals, rules, split_entries
from lib_merge.imports.imported import Imported, Naming, Notes, document, flag, items, number, numbers, shown, text
from lib_merge.imports.tools import model_mixer_modes as modes
from lib_merge.sentences import t

TOOL = "Model Mixer"
TYPE = "sd-webui-model-mixer"
MARK = "ModelMixer "
_BLOCK_MAP = "model_mixer"
_FIELD = re.compile(r'\b(\w[\w \-/]{1,80}):\s*("(?:\\.|[^\\"])+"|[^,]*)(?:,|$)')
_ALIASES = {"MID": ["M00"], "ALL": ["BASE", "INP*", "M00", "OUT*"]}
_LETTERS = "bcdefghijklmnopqrstuvwxyz"
_OF_MODELS = (
    "model", "use model", "merge mode", "calcmode", "alpha", "mbw mode", "mbw", "simple mbw", "mbw weights",
    "use elemental", "elemental",
)  # fmt: skip
_IN_INFOTEXT = {"model a", "base model", "max models", "adjust", *(f"{n} {x}" for n in _OF_MODELS for x in _LETTERS)}
_IN_METADATA = {
    "blocks", "mbw", "weights_alpha", "weights_alpha_orig", "alpha", "base_model", "mode", "calcmode", "elemental",
    "use_elemental", "adjust", "uses", "use_mbw", "use_mbws", "recipe", "model_a", *(f"model_{x}" for x in _LETTERS),
}  # fmt: skip


@dataclass(frozen=True)
class _Model:
    """One of the merged models, as written in the text."""

    letter: str
    source: Any
    mode: str
    calcmode: str
    alpha: float
    blocks: Mapping[str, float] | None
    elementals: Sequence[str] = field(default_factory=tuple)


def read_infotext(written: str, naming: Naming, architecture: str | None) -> Imported:
    """The recipe of a picture's infotext (`ModelMixer model a: …, ModelMixer use model b: True, …`)."""
    fields = {name.strip(): _unquoted(value) for name, value in _FIELD.findall(written)}
    mixer = {name.removeprefix(MARK): value for name, value in fields.items() if name.startswith(MARK)}
    notes = Notes()
    kind = _architecture(mixer, architecture)
    models: list[_Model] = []
    for letter in _LETTERS:
        if not flag(mixer.get(f"use model {letter}")) or not text(mixer.get(f"model {letter}")):
            continue
        chosen = mixer.get(f"mbw {letter}" if flag(mixer.get(f"mbw mode {letter}")) else f"simple mbw {letter}", "")
        models.append(
            _Model(
                letter=letter,
                source=naming.source(mixer[f"model {letter}"], fields.get(f"Model hash {letter}"), f"model {letter}"),
                mode=mixer.get(f"merge mode {letter}", "Sum"),
                calcmode=mixer.get(f"calcmode {letter}", "Normal"),
                alpha=number(mixer.get(f"alpha {letter}", "0.5"), f"alpha {letter}"),
                blocks=_weights(mixer.get(f"mbw weights {letter}", ""), chosen, kind, letter, notes)
                if chosen
                else None,
                elementals=split_entries(mixer.get(f"elemental {letter}"))
                if flag(mixer.get(f"use elemental {letter}"))
                else (),
            )
        )
    base = naming.source(mixer.get("model a"), fields.get("Model hash a"), "model a")
    parent = text(mixer.get("base model"))
    parent_source = naming.source(parent, "", "base model") if parent not in ("", "None") else None
    notes.unread(mixer, _IN_INFOTEXT, MARK)
    return _imported(base, models, parent_source, text(mixer.get("adjust")), kind, notes)


def read_metadata(recipe: Mapping[str, Any], naming: Naming, architecture: str | None) -> Imported:
    """The recipe that Model Mixer writes into the metadata of a file that it saves."""
    notes = Notes()
    listed = items(recipe.get("weights_alpha"), "weights_alpha")
    if len(listed) > len(_LETTERS):
        raise RecipeError("weights_alpha", t("imports.too_many_models", count=len(listed), most=len(_LETTERS)))
    weights = [numbers(item, f"weights_alpha[{index}]") for index, item in enumerate(listed)]
    kind = _by_count([len(item) for item in weights], architecture)
    alphas, blockwise = items(recipe.get("alpha"), "alpha"), items(recipe.get("use_mbws"), "use_mbws")
    models: list[_Model] = []
    for index, (letter, values) in enumerate(zip(_LETTERS, weights, strict=False)):
        used = index < len(blockwise) and flag(blockwise[index])
        elementals = _at(recipe, "elemental", index) if flag(_at(recipe, "use_elemental", index)) else ""
        models.append(
            _Model(
                letter=letter,
                source=_named(naming, recipe.get(f"model_{letter}"), f"model_{letter}"),
                mode=text(_at(recipe, "mode", index)) or "Sum",
                calcmode=text(_at(recipe, "calcmode", index)) or "Normal",
                alpha=number(alphas[index], "alpha") if index < len(alphas) else 0.5,
                blocks=_by_slider(values, kind, f"weights_alpha[{index}]") if used else None,
                elementals=split_entries(elementals),
            )
        )
    parent = text(recipe.get("base_model"))
    parent_source = _named(naming, parent, "base_model") if parent not in ("", "None") else None
    base = _named(naming, recipe.get("model_a"), "model_a")
    notes.unread(recipe, _IN_METADATA)
    return _imported(base, models, parent_source, text(recipe.get("adjust")), kind, notes)


def _imported(
    base: Any, models: Sequence[_Model], parent: Any, adjust: str, kind: Architecture, notes: Notes
) -> Imported:
    steps: list[dict[str, Any]] = []
    for model in models:
        if model.blocks is None and model.alpha == 0:  # Model Mixer skips it, too
            continue
        steps += _steps(model, parent, kind, notes)
    adjusted = adjust_step(adjust, notes)
    if adjusted is not None:
        steps.append(adjusted)
    return Imported(TOOL, document(base, steps, _BLOCK_MAP), notes.sentences)


def _steps(model: _Model, parent: Any, kind: Architecture, notes: Notes) -> list[dict[str, Any]]:
    """The steps of one model; all its amounts follow the ratio."""
    where = f"model {model.letter}"
    if not any(known in model.calcmode for known in ("Normal", "Rebasin", "Cosine")):
        notes.add(t("imports.mixer_calcmode", where=where, calcmode=shown(model.calcmode)))
    if "Rebasin" in model.calcmode:
        notes.add(t("imports.rebasin", where=where))
    spread = dict(model.blocks or dict.fromkeys(kind.sliders, model.alpha))
    if "Cosine" in model.calcmode and model.mode not in ("Self", "Replace"):
        notes.add(t("imports.ratio_of_whole_unet", where=where, calcmode=shown(model.calcmode)))
        spread = {slider: weight if slider == "BASE" else 0.0 for slider, weight in spread.items()}
    if model.blocks is None and model.elementals:
        notes.add(t("imports.elementals_without_blocks", where=where))
    entries = _elementals(model, kind, notes) if model.blocks is not None else []
    passed_over: Rule = {"keys": modes.PASSED_OVER, modes.RATIO: 0}
    plain = model.blocks is None and "Cosine" not in model.calcmode
    ratios = modes.Ratios(
        weights=model.alpha if plain else spread,
        rules=(
            [*({"keys": keys, modes.RATIO: model.alpha} for keys in modes.WITHOUT_BLOCKS), passed_over]
            if plain
            else [*_ratio_rules(entries, spread, kind, notes), *([passed_over] if kind.id == "sdxl" else [])]
        ),
    )
    return modes.steps(model.mode, model.source, parent, ratios, where, notes)


def _elementals(model: _Model, kind: Architecture, notes: Notes) -> list[Elemental]:
    sliders = {name: name for name in kind.sliders}
    return read_elementals(model.elementals, kind.sliders, sliders.get, notes)


def _ratio_rules(
    entries: Sequence[Elemental], spread: Mapping[str, float], kind: Architecture, notes: Notes
) -> list[Rule]:
    """Elementals as rules; without blocks they apply to the time embedding and the final layer only."""
    found: list[Rule] = []
    last = kind.sliders[-1]
    for entry in entries:
        if entry.sliders is None and not entry.elements:
            notes.add(t("imports.elemental_form", entry=entry.written))
        elif entry.sliders is None and not entry.without:
            found += [
                {"keys": glob(element), "slots": slot, modes.RATIO: entry.ratio}
                for element in entry.elements
                for slot in ("TIME", "FINAL")
            ]
        elif entry.sliders is None:
            notes.add(t("imports.elemental_outside_blocks", elemental=entry.written))
        else:
            found += rules([entry], spread, modes.RATIO, False, notes)
            if last in entry.sliders:  # TIME and FINAL follow that block, but elementals do not apply to them
                found += [{"slots": slot, modes.RATIO: spread[last]} for slot in ("TIME", "FINAL")]
    return found


def _by_slider(values: Sequence[float], kind: Architecture, place: str) -> dict[str, float]:
    if len(values) != len(kind.sliders):
        count, label, sliders = len(values), kind.label, len(kind.sliders)
        raise RecipeError(place, t("imports.other_count", n=count, architecture=label, sliders=sliders))
    return dict(zip(kind.sliders, values, strict=True))


def _weights(written: str, chosen: str, kind: Architecture, letter: str, notes: Notes) -> dict[str, float]:
    """Weight of each slider from the text and the selected blocks, as Model Mixer reads them."""
    where = f"mbw weights {letter}"
    selected = _selected([name.strip() for name in chosen.split(",") if name.strip()], kind, f"mbw {letter}", notes)
    parts = [part for part in re.split(r"[,\s]+", written.strip()) if part] or ["0.5"]
    values = [number(part, where) for part in parts[: len(kind.sliders)]]
    if len(values) < len(selected):
        values += [values[-1]] * (len(selected) - len(values))
    elif len(values) > len(selected):
        values += [0.0] * (len(kind.sliders) - len(values))
    names = kind.sliders if len(values) == len(kind.sliders) else selected
    return {**dict.fromkeys(kind.sliders, 0.0), **{n: v for n, v in zip(names, values, strict=False) if n in selected}}


def _selected(names: Sequence[str], kind: Architecture, where: str, notes: Notes) -> list[str]:
    wanted = {full for name in names for full in _ALIASES.get(name, [name])}
    unknown = [name for name in names if name not in (*_ALIASES, "INP*", "OUT*", *kind.sliders)]
    if unknown:
        notes.add(t("imports.mixer_blocks", where=where, names=shown(", ".join(unknown))))
    return [
        slider
        for slider in kind.sliders
        if slider in wanted
        or ("INP*" in wanted and slider.startswith("IN"))
        or ("OUT*" in wanted and slider.startswith("OUT"))
    ]


def _architecture(mixer: Mapping[str, str], given: str | None) -> Architecture:
    """The architecture, from the number of weights, else from the names of blocks, else the given one."""
    counts = [len(value.split(",")) for name, value in mixer.items() if name.startswith("mbw weights ")]
    chosen = ",".join(value for name, value in mixer.items() if name.removeprefix("simple ")[:-1] == "mbw ")
    if any(block in chosen for block in ("IN09", "IN10", "IN11", "OUT09", "OUT10", "OUT11")):
        counts.append(26)
    return _by_count(counts, given)


def _by_count(counts: Sequence[int], given: str | None) -> Architecture:
    if 20 in counts:
        return architectures.by_id("sdxl")
    if any(count in (25, 58) for count in counts):
        raise RecipeError("mbw weights", t("imports.sd3_or_flux"))
    if 26 in counts and given == "sdxl":
        return architectures.by_id("sd1")
    return architectures.by_id(given or "sd1")


def _named(naming: Naming, name: object, place: str) -> Any:
    """The source with that name; its hash is in the metadata's list of models."""
    found = [sha256 for sha256, known in naming.models.items() if known == name]
    return naming.source(name, found[0] if len(found) == 1 else "", place)


def _at(recipe: Mapping[str, Any], name: str, index: int) -> Any:
    values = items(recipe.get(name), name)
    return values[index] if index < len(values) else None


def _unquoted(value: str) -> str:
    value = value.strip()
    if value.startswith('"') and value.endswith('"'):
        try:
            return str(json.loads(value))
        except ValueError:
            return value[1:-1]
    return value
