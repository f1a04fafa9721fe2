"""Converts a merge of SuperMerger's into steps: methods, parameters, block weights."""

from __future__ import annotations

from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.imports import blocks
from lib_merge.imports.adjustments import adjust_step
from lib_merge.imports.imported import Imported, document, number, shown
from lib_merge.imports.tools.supermerger.layers import adjusted, layer_rules
from lib_merge.imports.tools.supermerger.merge import Merge
from lib_merge.sentences import t

TOOL = "SuperMerger"
_PLACE = "SuperMerger's recipe"


def imported(merge: Merge, given: str | None) -> Imported:
    """The recipe of a merge.

    Args:
        merge: the merge.
        given: id of the architecture, used if the number of weights does not decide it.

    Raises:
        RecipeError: the mode has no counterpart here, or the weights do not fit the architecture.
    """
    many = merge.weights_alpha or []
    if len(many) in (61, 110):
        kind = "Flux" if len(many) == 61 else t("imports.extended_sdxl")
        raise RecipeError(_PLACE, t("imports.weights_of_other_family", n=len(many), kind=kind))
    architecture = blocks.architecture_of(len(many), given)
    step, parameters = _step(merge, architecture)
    for name, value in parameters.items():
        step[name] = value
    layers = layer_rules(merge, step, architecture)
    if layers:
        step["layers"] = layers
    if architecture.id == "sd1" and merge.weights_alpha and merge.weights_alpha[1] != merge.weights_alpha[-1]:
        merge.notes.add(t("imports.time_follows_in00"))
    steps = [step]
    adjust = adjust_step(merge.adjust, merge.notes)
    if adjust is not None:
        steps += adjusted(adjust, merge)
    return Imported(TOOL, document(merge.sources[0], steps, "supermerger"), merge.notes.sentences)


def _step(merge: Merge, architecture: Architecture) -> tuple[dict[str, Any], dict[str, Any]]:
    """The step's method and models, and its parameters."""
    mode = next((name for name in ("Add", "Triple", "Twice", "Weight") if name in merge.mode), None)
    if mode is None:
        raise RecipeError(_PLACE, t("imports.not_supermergers_mode", mode=repr(shown(merge.mode))))
    if merge.calcmode in ("trainDifference", "extract"):
        mode = "Add"  # as SuperMerger does
    method, models = _method(mode, merge)
    alpha = _weights(merge.weights_alpha, merge.alpha, architecture, "weights_alpha")
    parameters: dict[str, Any] = {"alpha": alpha}
    if method in ("triple_sum", "sum_twice", "tensor_sum", "tensor_sum_columns"):
        parameters["beta"] = _weights(merge.weights_beta, merge.beta, architecture, "weights_beta")
    if method == "extract":
        parameters["beta"] = merge.beta  # SuperMerger ignores the block weights for beta here
        if merge.gamma:
            parameters["gamma"] = number(merge.gamma, "gamma")
        else:
            merge.notes.add(t("imports.gamma_not_told"))
    if method == "noise":
        merge.notes.add(t("imports.random_of_supermerger"))
    letters = dict(zip("bc", merge.sources[1:], strict=True))
    return {"method": method, **{name: letters[name] for name in models}}, parameters


def _method(mode: str, merge: Merge) -> tuple[str, str]:
    """Our method for a mode and calculation mode, and the letters of its models."""
    normal = {
        "Weight": ("weighted_sum", "b"),
        "Add": ("add_difference", "bc"),
        "Triple": ("triple_sum", "bc"),
        "Twice": ("sum_twice", "bc"),
    }
    of_two = {
        "cosineA": "cosine_a", "cosineB": "cosine_b", "tensor": "tensor_sum", "tensor2": "tensor_sum_columns",
    }  # fmt: skip
    differences = {
        "trainDifference": "train_difference", "extract": "extract",
        "smoothAdd": "smooth_add", "smoothAdd MT": "smooth_add",
    }  # fmt: skip
    calcmode = merge.calcmode
    if calcmode == "normal":
        return normal[mode]
    if calcmode in ("self", "plus random"):
        return ("scale" if calcmode == "self" else "noise"), ""
    if calcmode in of_two and mode != "Add":
        if mode != "Weight":
            merge.notes.add(t("imports.model_c_ignored", calcmode=calcmode))
        return of_two[calcmode], "b"
    if calcmode in differences and mode == "Add":
        return differences[calcmode], "bc"
    said, mode = repr(shown(calcmode)), repr(shown(merge.mode))
    raise RecipeError(_PLACE, t("imports.mode_unknown", calcmode=said, mode=mode))


def _weights(values: list[float] | None, plain: float, architecture: Architecture, place: str) -> Any:
    return plain if values is None else blocks.weights_text(values, architecture, place)
