"""What a picture says of the model that made it."""

from __future__ import annotations

from pathlib import Path

from lib_merge.recipe import Recipe

FIELD = "Live Merge"
"""The infotext field that carries the recipe."""

BESIDE = "Live Merge besides"
"""The field that says what shaped the picture and is no part of the model."""


def model_name(recipe: Recipe) -> str:
    """The name that a picture gives its model: the base's, marked as merged, with the recipe's short id."""
    return f"{Path(recipe.base[-1].file).stem} (Live Merge {short_id(recipe)})"


def short_id(recipe: Recipe) -> str:
    """The first ten digits of a recipe's id, as the hosts shorten model hashes."""
    return recipe.id[:10]
