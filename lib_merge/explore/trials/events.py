"""Events of a scored search in a study's journal, checked where they come from elsewhere.

`search`: {space, architecture, trials, sampler, scorers, limits, at_once}: how a search was begun; `space` is the
number of the `space` event with its free weights; `at_once` may be missing: 0. `run`: somebody has begun to run it, or
goes on; `stop`: whoever runs it is asked to stop. `files`: {hashes}: SHA-256 of each file by its place in the recipe,
which every WebUI must have. `webui`: {webui, about}: where pictures are made from now on. `trial`: {trial, origin,
vector, recipe}: a merge that is to be scored. `score`: {trial, item, webui, key, scores, broken}: a picture's scores,
null for a broken picture; with `trial` −1 it is the original's. `result`: {trial, state, why}: a trial has ended.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import numpy as np

from lib_merge.errors import RecipeError
from lib_merge.explore.studies.journal import Event
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

ORIGINAL = -1
"""Number of the trial whose pictures are those of the base alone."""
DONE, PRUNED, FAILED = "done", "pruned", "failed"
STORE = "search.sqlite3"
"""The sampler's memory, beside the journal, of which it can be made anew."""
LONGEST_LABEL = 80
_SHA256 = re.compile(r"[0-9a-f]{64}")
MOST_KNOBS = 500


def read_search(event: Event, place: str) -> Event:
    """A `search` from elsewhere, checked.

    Raises:
        RecipeError: a field is missing or wrong; as for each of the others.
    """
    _expect(event, place, space=int, architecture=str, trials=int, sampler=str, scorers=dict, limits=dict)
    for part in ("scorers", "limits"):
        if not all(_is_number(value) for value in event[part].values()):
            raise RecipeError(f"{place}.{part}", t("routes.field_missing"))
    if "at_once" in event:
        _expect(event, place, at_once=int)
    return event


def read_webui(event: Event, place: str) -> Event:
    """A `webui` from elsewhere, checked."""
    _expect(event, place, webui=str, about=dict)
    about = {str(name)[:LONGEST_LABEL]: str(value)[:200] for name, value in event["about"].items()}
    return {**event, "webui": event["webui"][:LONGEST_LABEL], "about": about}


def read_files(event: Event, place: str) -> Event:
    """A `files` from elsewhere, checked."""
    _expect(event, place, hashes=dict)
    if not all(isinstance(one, str) and _SHA256.fullmatch(one) for one in event["hashes"].values()):
        raise RecipeError(f"{place}.hashes", t("routes.field_missing"))
    return event


def read_trial(event: Event, place: str) -> Event:
    """A `trial` from elsewhere, checked."""
    _expect(event, place, trial=int, origin=str, vector=list, recipe=dict)
    if len(event["vector"]) > MOST_KNOBS or not all(_is_number(value) for value in event["vector"]):
        raise RecipeError(f"{place}.vector", t("routes.field_missing"))
    return {**event, "recipe": Recipe.from_dict(event["recipe"], names_only=True).to_dict()}


def read_score(event: Event, place: str) -> Event:
    """A `score` from elsewhere, checked."""
    _expect(event, place, trial=int, item=str, webui=str, scores=dict, broken=list)
    if not all(value is None or _is_number(value) for value in event["scores"].values()):
        raise RecipeError(f"{place}.scores", t("routes.field_missing"))
    return {**event, "broken": [str(label)[:LONGEST_LABEL] for label in event["broken"]]}


def read_result(event: Event, place: str) -> Event:
    """A `result` from elsewhere, checked."""
    _expect(event, place, trial=int, state=str, why=list)
    if event["state"] not in (DONE, PRUNED, FAILED):
        raise RecipeError(f"{place}.state", t("routes.field_missing"))
    return {**event, "why": [str(reason)[:500] for reason in event["why"]]}


CHECKS = {
    "search": read_search,
    "files": read_files,
    "webui": read_webui,
    "trial": read_trial,
    "score": read_score,
    "result": read_result,
}


def _expect(event: Mapping[str, Any], place: str, **types: type) -> None:
    wrong = next((name for name, kind in types.items() if type(event.get(name)) is not kind), None)
    if wrong is not None:
        raise RecipeError(f"{place}.{wrong}", t("routes.field_missing"))


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and bool(np.isfinite(float(value)))  # pyright: ignore[reportArgumentType]
