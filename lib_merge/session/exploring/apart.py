"""How far the model of a step is from the base, slider by slider: what can be said before any picture is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import BlockMap, block_map
from lib_merge.doctor.distances import slot_distances
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import open_sources
from lib_merge.recipe import MergeStep
from lib_merge.session.session import Session


def apart(session: Session, document: Mapping[str, Any], step: int) -> dict[str, float]:
    """‖B − A‖ / ‖A‖ of sampled weights by slider, for the first model of a merge step; empty for any other step.

    Raises:
        LiveMergeError: the recipe is none, or a file of it cannot be read.
    """
    recipe = session.recipe(document)
    if not 0 <= step < len(recipe.steps):
        return {}
    found = recipe.steps[step]
    if not isinstance(found, MergeStep) or not any(found.models.values()):
        return {}
    with SourceFiles() as files:
        sources = open_sources(recipe, files)
        model = sources.of(next(group for group in found.models.values() if group))[0]
        slots = slot_distances(sources.base, model, sources.architecture, files)
    return _by_slider(slots, sources.architecture, block_map(recipe.block_map))


def _by_slider(slots: Mapping[str, float], architecture: Architecture, follows: BlockMap) -> dict[str, float]:
    """A slider has its own slot's distance; one without slot the greatest of those that follow it."""
    found: dict[str, float] = {}
    for slot, distance in slots.items():
        slider = follows.slider_of(architecture, slot)
        if slider is not None and (slider == slot or slider not in architecture.slots):
            found[slider] = max(distance, found.get(slider, 0.0))
    return found
