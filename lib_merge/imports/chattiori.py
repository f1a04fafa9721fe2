"""Chattiori's Model Merger: what it writes into a file's metadata (`sd_merge_recipe` of type "merge-models-chattiori").

On SD1 it gives the time embedding the last OUT's weight, on SDXL it leaves it alone; VAE and label embedding stay
model A's: Model Mixer's block map, with TIME named on SDXL.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from typing import Any, cast

from lib_merge.errors import RecipeError
from lib_merge.imports import blocks
from lib_merge.imports.adjustments import adjust_step
from lib_merge.imports.imported import Imported, Naming, Notes, document, number, numbers, text
from lib_merge.sentences import t

TOOL = "Chattiori's Model Merger"
TYPE = "merge-models-chattiori"
_METHODS = {
    "Weighted Sum": ("weighted_sum", "b", "alpha"),
    "Add Difference": ("add_difference", "bc", "alpha"),
    "Multiply Difference": ("multiply_difference", "bc", "alpha beta"),
    "Similarity Add Difference": ("similarity_add_difference", "bc", "alpha beta"),
    "Triple Sum": ("triple_sum", "bc", "alpha beta"),
    "Sum Twice": ("sum_twice", "bc", "alpha beta"),
    "smooth Add Difference": ("smooth_add", "bc", "alpha"),
    "Tensor Sum": ("tensor_sum", "b", "alpha beta"),
    "Train Difference": ("train_difference", "bc", "alpha"),
    "No Interpolation": ("", "", ""),
}


def read(recipe: Mapping[str, Any], naming: Naming, architecture: str | None) -> Imported:
    """The recipe of `sd_merge_recipe` with that type.

    Raises RecipeError for a method that has no counterpart here, and where a model is not named.
    """
    notes = Notes()
    name = text(recipe.get("merge_method"))
    if name not in _METHODS:
        raise RecipeError(
            "merge_method", t("imports.counterpart_here", value=repr(name or "none"), methods=", ".join(_METHODS))
        )
    method, letters, parameters = _METHODS[name]
    calculation = text(recipe.get("calculation"))
    if "cosine_0" in calculation or "cosine_1" in calculation:
        method = "cosine_a" if "cosine_0" in calculation else "cosine_b"
    sources = {
        letter: naming.source("", recipe.get(f"{rank}_model_hash"), f"{rank}_model_hash")
        for letter, rank in (("a", "primary"), ("b", "secondary"), ("c", "tertiary"))
        if letter in "a" + letters
    }
    step: dict[str, Any] = {"method": method, **{letter: sources[letter] for letter in letters}}
    for parameter in parameters.split():
        step[parameter] = _ratio(text(recipe.get(f"{parameter}_info")), parameter, architecture, notes)
    adjust = _calculation(calculation, notes)
    vae = text(recipe.get("bake_in_vae")) or None
    if recipe.get("fp") in ("fp16", "fp8"):
        notes.add(f"fp {recipe['fp']}: choose the dtype when saving")
    steps = ([step] if method else []) + ([adjust] if adjust else [])
    return Imported(TOOL, document(sources["a"], steps, "model_mixer", vae), tuple(notes.sentences))


def _ratio(info: str, parameter: str, architecture: str | None, notes: Notes) -> Any:
    """A number, or `base,[[w0, w1, …],[elementals]]` with or without the preset it came from."""
    found = re.search(r"(-?[0-9.]+(?:e-?\d+)?)\s*,\s*\[\[([^\]]*)\]\s*,\s*\[(.*)\]\s*\]\s*\Z", info, re.DOTALL)
    if found is None:
        return number(info, f"{parameter}_info")
    values = [number(found[1], f"{parameter}_info"), *numbers(found[2], f"{parameter}_info")]
    if len(values) == blocks.SDXL_COUNT + 1:
        values = values[: blocks.SDXL_COUNT]
    if _elementals(found[3]):
        notes.add(f"elementals of {parameter}: {_elementals(found[3])[:200]}")
    kind = blocks.architecture_of(len(values), architecture)
    written = blocks.weights_text(values, kind, f"{parameter}_info")
    if kind.id != "sdxl":
        return written
    return {**dict(zip(kind.sliders, values, strict=True)), "TIME": 0}


def _elementals(written: str) -> str:
    try:
        items = cast("object", ast.literal_eval(f"[{written}]"))
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return written.strip()
    flat = str(items).strip("[]() ")
    return flat if flat != "None" else ""


def _calculation(calculation: str, notes: Notes) -> dict[str, Any] | None:
    """The adjust step; differences of models that were taken first are named."""
    for name in ("use_dif_10", "use_dif_20", "use_dif_21"):
        if name in calculation:
            notes.add(f"{name}: a model replaced by a difference before the merge")
    fine = re.search(r"fine\[([^\]]*)\]", calculation)
    if fine is None:
        return None
    notes.add("fine: the file holds its factors, not the numbers that were given; adjust by eye")
    return adjust_step("")
