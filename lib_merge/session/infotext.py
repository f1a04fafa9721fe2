"""What a picture says of the model that made it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lib_merge.hosts.base import Host
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.steps import sources_of, with_files

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


def recipe_text(recipe: LocatedRecipe, host: Host) -> str:
    """The recipe as one line of JSON, with the hashes of its files as far as the host knows them already."""
    sources = [*recipe.sources(), *(s for step in recipe.steps if not step.enabled for s in sources_of(step))]
    known = host.known_sha256(set(recipe.paths.values()))
    files = {source.place: _file(source.file, known.get(recipe.paths.get(source.place, Path()))) for source in sources}
    return json.dumps(with_files(recipe.to_dict(), files), ensure_ascii=False, separators=(",", ":"))


def _file(name: str, sha256: str | None) -> Any:
    return {"file": name, "sha256": sha256} if sha256 else name
