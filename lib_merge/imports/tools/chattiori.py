"""Chattiori's Model Merger: what it writes into a file's metadata (`sd_merge_recipe` of type "merge-models-chattiori").

On SD1 it gives the time embedding the last OUT's weight, on SDXL it leaves it alone; VAE and label embedding stay
model A's: Model Mixer's block map, with TIME named on SDXL.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.imports import blocks
from lib_merge.imports.imported import Imported, Naming, Notes, document, flag, number, numbers, shown, text
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
_CALCULATIONS = ("cosine_0", "cosine_1", "use_dif_10", "use_dif_20", "use_dif_21")
_FIELDS = (
    "primary_model_hash", "secondary_model_hash", "tertiary_model_hash", "merge_method", "block_weights",
    "alpha_info", "beta_info", "calculation", "fp", "output_name", "bake_in_vae", "pruned",
)  # fmt: skip


def read(recipe: Mapping[str, Any], naming: Naming, architecture: str | None) -> Imported:
    """The recipe in `sd_merge_recipe` with that type.

    Raises:
        RecipeError: the method has no counterpart here, or a model is not named.
    """
    notes = Notes()
    name = text(recipe.get("merge_method"))
    if name not in _METHODS:
        value = repr(shown(name or "none"))
        raise RecipeError("merge_method", t("imports.method_unknown", method=value, known=", ".join(_METHODS)))
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
        step[parameter] = _ratio(recipe.get(f"{parameter}_info"), parameter, architecture, notes)
    _calculation(calculation, notes)
    vae = text(recipe.get("bake_in_vae")) or None
    if recipe.get("fp") in ("fp16", "fp8"):
        notes.add(t("imports.dtype_when_saving", field=f"fp {recipe['fp']}"))
    if flag(recipe.get("pruned")):
        notes.add(t("imports.pruned"))
    notes.unread(recipe, _FIELDS)
    steps = [step] if method else []
    return Imported(TOOL, document(sources["a"], steps, "model_mixer", vae), notes.sentences)


def _ratio(info: object, parameter: str, architecture: str | None, notes: Notes) -> Any:
    """A number, or `base,[[w0, w1, …],[elementals]]` with or without the preset it came from."""
    place = f"{parameter}_info"
    found = _parts(text(info))
    if found is None:
        return number(info, place)
    base, weights, elementals = found
    values = [number(base, place), *numbers(weights, place)]
    if len(values) == blocks.SDXL_COUNT + 1:
        values = values[: blocks.SDXL_COUNT]
    if elementals:
        notes.add(t("imports.elementals_left_out", parameter=parameter, elementals=elementals[:200]))
    kind = blocks.architecture_of(len(values), architecture)
    written = blocks.weights_text(values, kind, place)
    if kind.id != "sdxl":
        return written
    return {**dict(zip(kind.sliders, values, strict=True)), "TIME": 0}


def _parts(info: str) -> tuple[str, str, str] | None:
    """Base, weights and elementals of `base,[[w0, w1, …],[elementals]]`; None if the text has another form."""
    head, opened, rest = info.partition("[[")
    weights, closed, last = rest.partition("]")
    base, elementals = head.rstrip(), last.strip()
    if not (opened and closed and base.endswith(",") and elementals.startswith(",") and elementals.endswith("]")):
        return None
    told = elementals.strip(",[]() ")
    return base[:-1].rpartition(",")[2].strip(), weights, "" if told == "None" else told


def _calculation(calculation: str, notes: Notes) -> None:
    """Record the further calculations that are not converted: differences of models, adjusting, unknown ones."""
    for name in ("use_dif_10", "use_dif_20", "use_dif_21"):
        if name in calculation:
            notes.add(t("imports.model_is_difference", name=name))
    told, _, fine = calculation.partition("fine[")
    if fine:
        notes.add(t("imports.fine_as_factors"))
    for part in (part.strip() for part in told.split(",")):
        if part not in ("", *_CALCULATIONS):
            notes.add(t("imports.calculation_unread", name=shown(part)))
