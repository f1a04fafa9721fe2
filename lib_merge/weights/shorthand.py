"""Block weights as one line of text: the forms of a recipe, and the shorthand `IN00-03:0.2, OUT11:1`."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.weights import comma_text

PLACE = "weights"


def read_shorthand(text: str) -> object:
    """The JSON value that a recipe would have for a line of text; `BlockWeights.parse` reads it.

    Raises:
        RecipeError: the text begins like a mapping but is not a valid one.
    """
    text = text.strip()
    if text.startswith("{"):
        return _json_mapping(text)
    if ":" not in text:
        return text.strip().strip(",")
    pairs: dict[str, str] = {}
    for part in filter(str.strip, re.split(r"[,;\n]", text)):
        name, colon, weight = (piece.strip() for piece in part.partition(":"))
        if not colon:
            raise RecipeError(PLACE, t("weights.no_name_before", found=repr(part.strip())))
        if name in pairs:
            raise RecipeError(f"{PLACE}.{name}", t("weights.given_twice"))
        pairs[name] = weight
    return pairs


def write_text(weights: Mapping[str, float], architecture: Architecture) -> str:
    """Comma text of all sliders, or named pairs if other slots have weights, too. Reading it gives the same numbers."""
    if set(weights) <= set(architecture.sliders):
        return comma_text.format([weights.get(name, 0.0) for name in architecture.sliders])
    return ", ".join(f"{name}:{comma_text.format([weight])}" for name, weight in weights.items())


def _json_mapping(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecipeError(PLACE, t("recipe.not_json", error=error)) from error
