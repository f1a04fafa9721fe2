"""Checks whether blended models are related to the base, by sampled distances slot by slot.

Files with the same shapes may be unrelated models: their blend gives noise, or pictures for another VAE.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator

from lib_merge import methods
from lib_merge.architectures import Architecture
from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.doctor.findings import Finding
from lib_merge.doctor.parents import STRANGERS
from lib_merge.doctor.sampling import evenly, middle, weights_in_common
from lib_merge.engine.plan.plan import Plan
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.recipe import MergeStep, Recipe
from lib_merge.sentences import Sentence, t

_ENCODERS = (f"{VAE_PREFIX}encoder.", f"{VAE_PREFIX}quant_conv.")
_OTHER_LATENTS = 0.1
"""Relative distance of two VAEs' encoders above which their latent pictures may differ. Most VAEs for one model differ
in the decoder alone."""
_SAMPLED = 6  # tensors of a slot
_MOST_NAMED = 8


def distance_findings(recipe: Recipe, sources: RecipeSources, plan: Plan, files: SourceFiles) -> Iterator[Finding]:
    """A finding for each model that is blended with the base although parts of it are unrelated to the base.

    Slots that the plan does not take from a model, such as muted ones, are left out.
    """
    for number, step in enumerate(recipe.steps):
        # A method that adds differences does not blend; another check covers parents and children.
        if not step.enabled or not isinstance(step, MergeStep) or methods.by_id(step.method).traits.parents:
            continue
        for name, group in step.models.items():
            for model in sources.of(group):
                for text in _sentences(model, sources, _slots_taken(model, plan), files):
                    yield Finding("distance", "warning", text, f"steps[{number}].{name}")


def _slots_taken(model: Opened, plan: Plan) -> frozenset[str | None]:
    stored = {id(ref) for ref in model.tensors.values()}
    taken = (key for key in plan.touched if any(id(ref) in stored for ref in plan.keys[key].stored[1:]))
    return frozenset(plan.architecture.slot_of(key) for key in taken)


def _sentences(
    model: Opened, sources: RecipeSources, taken: Collection[str | None], files: SourceFiles
) -> Iterator[Sentence]:
    slots = slot_distances(sources.base, model, sources.architecture, files)
    found = {slot: distance for slot, distance in slots.items() if slot in taken}
    far = {slot: distance for slot, distance in found.items() if distance > STRANGERS}
    name = model.paths[-1].name
    if far and len(far) * 2 > len(found):
        yield t("doctor.strangers", model=name, percent=f"{max(far.values()):.0%}")
    elif far:
        slots = sorted(far, key=lambda slot: -far[slot])[:_MOST_NAMED]
        yield t("doctor.far_slots", model=name, slots=slots, percent=f"{far[slots[0]]:.0%}")
    keys = [key for key in weights_in_common((sources.base, model), VAE_PREFIX) if key.startswith(_ENCODERS)]
    latents = _distance(sources.base, model, evenly(keys), files)
    if latents > _OTHER_LATENTS:
        yield t("doctor.other_latents", model=name, percent=f"{latents:.0%}")


def slot_distances(a: Opened, b: Opened, architecture: Architecture, files: SourceFiles) -> dict[str, float]:
    """Slot → ‖B − A‖ / ‖A‖ of sampled weights, without the VAE and without slots that have no common weights."""
    slots: dict[str, list[str]] = {}
    for key in weights_in_common((a, b), ""):
        slot = architecture.slot_of(key)
        if slot is not None and slot != "VAE":
            slots.setdefault(slot, []).append(key)
    return {slot: _distance(a, b, evenly(slots[slot], _SAMPLED), files) for slot in architecture.slots if slot in slots}


def _distance(a: Opened, b: Opened, keys: list[str], files: SourceFiles) -> float:
    difference = own = 0.0
    for key in keys:
        x, y = (middle(files, model.tensors[key]) for model in (a, b))
        difference += float((y - x) @ (y - x))
        own += float(x @ x)
    relative = math.sqrt(difference) / math.sqrt(own) if own else 0.0
    return relative if math.isfinite(relative) else 0.0  # another check finds NaN and infinity
