"""The free weights of a study, and the recipes that their values make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib_merge.architectures import Architecture
from lib_merge.explore.knobs import assemble, read_knobs, vector_of
from lib_merge.explore.studies.journal import Event
from lib_merge.recipe import Recipe
from lib_merge.recipe.steps import with_files

Array = NDArray[np.float64]


class Space:
    """The free weights that a `space` event names.

    Args:
        event: of the study's journal.
        architecture: of the recipe's base.

    Raises:
        RecipeError: the weights are none of the recipe.
    """

    def __init__(self, event: Event, architecture: Architecture) -> None:
        self.document: Mapping[str, Any] = event["recipe"]
        given = {one.place: one.sha256 for one in Recipe.from_dict(self.document, names_only=True).sources()}
        self.event = event
        self.hashes: Mapping[str, str] = {place: sha256 for place, sha256 in given.items() if sha256}
        """Hash of each file by its place, as far as it is known; every WebUI is to have these."""
        self._architecture = architecture
        self.knobs = read_knobs(event["knobs"], self.document, architecture)

    @property
    def start(self) -> Array:
        """Where the study's own recipe has the free weights, [knobs], within 0 to 1."""
        return np.clip(self.vector(self.document), 0.0, 1.0)

    def vector(self, recipe: Mapping[str, Any]) -> Array:
        """Where a recipe has the free weights, [knobs]."""
        return vector_of(recipe, self.knobs, self._architecture)

    def recipe(self, vector: Array) -> dict[str, Any]:
        """The recipe of a vector, as plain data."""
        made = assemble(self.document, self.knobs, vector, self._architecture)
        return Recipe.from_dict(made, names_only=True).to_dict()

    def base(self) -> dict[str, Any]:
        """The recipe that changes nothing."""
        return {"live_merge": self.document["live_merge"], "base": self.document["base"], "steps": []}

    def other_file(self, hashes: Mapping[str, str]) -> str:
        """The name of the first file of the recipe that has another hash than is known; "" if all are the same."""
        sources = Recipe.from_dict(self.document, names_only=True).sources()
        return next(
            (one.file for one in sources if hashes[one.place] != self.hashes.get(one.place, hashes[one.place])), ""
        )

    def with_hashes(self, recipe: Mapping[str, Any]) -> dict[str, Any]:
        """A recipe of this study whose files are named with their hashes, so that no WebUI takes others."""
        found = Recipe.from_dict(recipe, names_only=True)
        known = [source for source in found.sources() if source.place in self.hashes]
        files = {one.place: {"file": one.file, "sha256": self.hashes[one.place]} for one in known}
        return dict(with_files(found.to_dict(), files))
