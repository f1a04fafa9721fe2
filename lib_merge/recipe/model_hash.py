"""The hash of the model that a recipe describes: the same wherever its files have the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lib_merge.checkpoint.formats.diffusers_folder import files_of
from lib_merge.recipe.locate import hash_of
from lib_merge.recipe.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.steps import with_files


def files_read(recipe: LocatedRecipe) -> list[Path]:
    """Every file that a recipe reads, each once; of a folder in diffusers' layout the files in it."""
    return list(dict.fromkeys(file for path in recipe.paths.values() for file in files_of(path)))


def model_hash(recipe: LocatedRecipe, known: Mapping[Path, str]) -> str:
    """SHA-256 (64 hex digits) of the recipe's canonical JSON with every source's name replaced by its SHA-256.

    Args:
        recipe: whose files have been found.
        known: the SHA-256 (64 hex digits) of each of `files_read`.

    Raises:
        KeyError: a file's hash is not known.
    """
    names = {place: hash_of(path, known) for place, path in recipe.paths.items()}
    return Recipe.from_dict(with_files(recipe.to_dict(), names)).id
