"""How a search stands, as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lib_merge.explore.pictures.items import Item
from lib_merge.explore.trials import ranks
from lib_merge.explore.trials.events import DONE, FAILED, PRUNED
from lib_merge.explore.trials.search import SHOWN, Search, Trial, best_first, labels_of, values_of
from lib_merge.recipe import Recipe


def standing(search: Search, items: Sequence[Item]) -> dict[str, Any]:
    """How far a search is: counts of trials, the best of them, and what each WebUI has made.

    `best` has at most `SHOWN`; `value` is the mean rank over scorers and prompts, 0 to 1. With several scorers `front`
    has the numbers of the trials that no other beats in all of them.
    """
    settings = search.settings
    states = Counter(trial.state or "open" for trial in search.trials.values())
    return {
        "trials": {"wanted": settings.trials if settings else 0, **{name: states[name] for name in _STATES}},
        "sampler": settings.sampler if settings else "",
        "scorers": dict(settings.scorers) if settings else {},
        "webuis": dict(Counter(trial.webui for trial in search.trials.values() if trial.webui)),
        "best": [_told(trial, value) for trial, value in best_first(search, items)[:SHOWN]],
        "front": _front(search, items),
        "failed": {str(one.number): list(one.why) for one in search.trials.values() if one.state == FAILED},
    }


_STATES = ("open", DONE, PRUNED, FAILED)


def _told(trial: Trial, value: float) -> dict[str, Any]:
    return {
        "trial": trial.number,
        "value": value,
        "id": Recipe.from_dict(trial.recipe, names_only=True).id,
        "recipe": trial.recipe,
        "vector": list(trial.vector),
        "pictures": dict(trial.keys),
        "scores": _means(trial.scores),
    }


def _means(scores: Mapping[str, Mapping[str, float | None]]) -> dict[str, float | None]:
    """Each scorer's mean over the pictures that are not broken; None where all are."""
    labels = dict.fromkeys(label for one in scores.values() for label in one)
    known = {label: [v for one in scores.values() if (v := one.get(label)) is not None] for label in labels}
    return {label: float(np.mean(values)) if values else None for label, values in known.items()}


def _front(search: Search, items: Sequence[Item]) -> list[int]:
    values = {
        number: value for number, value in values_of(search, items).items() if search.trials[number].state == DONE
    }
    if len(labels_of(search)) < 2 or not values:
        return []
    numbers = list(values)
    return [numbers[row] for row in ranks.front(np.array(list(values.values())))]
