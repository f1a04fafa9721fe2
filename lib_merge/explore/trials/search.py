"""What a journal says of a scored search: its settings, trials, scores and results."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from lib_merge.explore.pictures.items import Item
from lib_merge.explore.studies.journal import Event
from lib_merge.explore.trials import ranks
from lib_merge.explore.trials.events import DONE, FAILED, ORIGINAL

SHOWN = 8
"""Trials that a person is asked about at the end."""


@dataclass(frozen=True)
class Settings:
    """How a search is run, wherever it is run: no address, command or login.

    Attributes:
        space: number of the event with the free weights.
        architecture: of the recipe's base, by its form.
        trials: how many are to be made.
        sampler: `tpe`, `cmaes`, `nsga2` or `random`.
        scorers: label of each, with its weight.
        limits: of the guards, by name.
        at_once: each merge is drawn from the results of all trials but the `at_once` − 1 before it, whichever have
            ended by then; 0: from all that have.
    """

    space: int
    architecture: str
    trials: int
    sampler: str
    scorers: Mapping[str, float]
    limits: Mapping[str, float] = field(default_factory=dict[str, float])
    at_once: int = 0


@dataclass
class Trial:
    """A merge that is scored.

    Attributes:
        scores: by item and scorer; where the WebUI's picture of the original has a score, less that one.
        keys: of its pictures in the book, by item.
        state: empty until it has ended.
    """

    number: int
    origin: str
    vector: Sequence[float]
    recipe: Mapping[str, Any]
    scores: dict[str, dict[str, float | None]] = field(default_factory=dict[str, dict[str, "float | None"]])
    keys: dict[str, str] = field(default_factory=dict[str, str])
    broken: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    webui: str = ""
    state: str = ""
    why: Sequence[str] = ()


@dataclass
class Search:
    """A search as its journal has it.

    Attributes:
        settings: None before one has begun.
        originals: scores of the base's picture, and its key in the book, by WebUI and item.
        hashes: of the recipe's files by their place, once a WebUI has told them.
        webuis: what each was when it was last checked.
        pictures: key in the book and WebUI of each trial's picture of an item.
        stopped: whether somebody has asked to stop since it was last taken up.
    """

    settings: Settings | None = None
    trials: dict[int, Trial] = field(default_factory=dict[int, Trial])
    originals: dict[tuple[str, str], tuple[Mapping[str, float | None], str]] = field(
        default_factory=dict[tuple[str, str], tuple[Mapping[str, "float | None"], str]]
    )
    hashes: Mapping[str, str] = field(default_factory=dict[str, str])
    webuis: dict[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    pictures: dict[tuple[int, str], tuple[str, str]] = field(default_factory=dict[tuple[int, str], tuple[str, str]])
    stopped: bool = False


def search_of(events: Sequence[Event]) -> Search:
    """The search of a journal; the same events always give the same one."""
    search = Search()
    for event in events:
        fold(search, event)
    return search


def fold(search: Search, event: Event) -> None:
    """Take one more event into a search; those of other kinds change nothing."""
    if event["event"] in _FOLDS:
        _FOLDS[event["event"]](search, event)


def values_of(search: Search, items: Sequence[Item]) -> dict[int, tuple[float, ...]]:
    """Each trial's mean rank by scorer, for those that have ended and have scores; 1 is the best on every prompt."""
    trials, labels = scored(search), labels_of(search)
    table = ranks.rank_table([one.scores for one in trials], [item.id for item in items], labels)
    values = ranks.trial_values(table, [item.weight for item in items])
    return {
        one.number: tuple(map(float, row))
        for one, row in zip(trials, values, strict=True)
        if not np.isnan(row).any() and one.state
    }


def best_first(search: Search, items: Sequence[Item]) -> list[tuple[Trial, float]]:
    """The trials that were made whole with the mean of their ranks over scorers, best first."""
    values = {number: value for number, value in values_of(search, items).items() if is_done(search, number)}
    if not values or search.settings is None:
        return []
    one = ranks.combined(np.array(list(values.values())), list(search.settings.scorers.values()))
    order = np.argsort(-one, kind="stable")  # of equal ones the earlier
    return [(search.trials[list(values)[at]], float(one[at])) for at in order]


def is_done(search: Search, number: int) -> bool:
    """Whether a trial was made whole."""
    return search.trials[number].state == DONE


def scored(search: Search) -> list[Trial]:
    """The trials that count in the ranks, by number: all that have not failed."""
    return [one for _, one in sorted(search.trials.items()) if one.state != FAILED]


def known_to(search: Search, number: int) -> list[Trial]:
    """The trials whose results a trial is drawn from and compared with, by number: all that count where `at_once` is 0,
    so that they are others later."""
    behind = search.settings.at_once if search.settings else 0
    if not behind:
        return scored(search)
    earlier = sorted(one for one in search.trials if one < number)
    seen = set(earlier[: max(0, len(earlier) - behind + 1)])
    return [one for one in scored(search) if one.number in seen]


def labels_of(search: Search) -> list[str]:
    """The scorers' labels, in a fixed order."""
    return list(search.settings.scorers) if search.settings else []


def relative(scores: Mapping[str, float | None], original: Mapping[str, float | None]) -> dict[str, float | None]:
    """Scores of a picture less those of the same WebUI's picture of the original, so that machines compare."""
    return {label: None if value is None else value - (original.get(label) or 0.0) for label, value in scores.items()}


def _begin(search: Search, event: Event) -> None:
    names = ("space", "architecture", "trials", "sampler", "scorers", "limits")
    search.settings = Settings(**{name: event[name] for name in names}, at_once=event.get("at_once", 0))


def _files(search: Search, event: Event) -> None:
    search.hashes = event["hashes"]


def _webui(search: Search, event: Event) -> None:
    search.webuis[event["webui"]] = event["about"]


def _trial(search: Search, event: Event) -> None:
    search.trials.setdefault(event["trial"], Trial(event["trial"], event["origin"], event["vector"], event["recipe"]))


def _picture(search: Search, event: Event) -> None:
    if event.get("trial", ORIGINAL) != ORIGINAL:
        search.pictures.setdefault((event["trial"], event["item"]), (event["key"], event.get("webui", "")))


def _score(search: Search, event: Event) -> None:
    if event["trial"] == ORIGINAL:
        search.originals[event["webui"], event["item"]] = event["scores"], event.get("key", "")
        return
    trial = search.trials.get(event["trial"])
    if trial is None or event["item"] in trial.scores:
        return  # the same picture twice: the first counts
    original, _ = search.originals.get((event["webui"], event["item"]), ({}, ""))
    trial.scores[event["item"]] = relative(event["scores"], original)
    trial.broken[event["item"]] = event["broken"]
    trial.webui = event["webui"]
    if "key" in event:
        trial.keys[event["item"]] = event["key"]


def _result(search: Search, event: Event) -> None:
    trial = search.trials.get(event["trial"])
    if trial is not None and not trial.state:
        trial.state, trial.why = event["state"], event["why"]


def _run(search: Search, _event: Event) -> None:
    search.stopped = False


def _stop(search: Search, _event: Event) -> None:
    search.stopped = True


_FOLDS = {
    "search": _begin,
    "files": _files,
    "webui": _webui,
    "trial": _trial,
    "picture": _picture,
    "score": _score,
    "result": _result,
    "run": _run,
    "stop": _stop,
}
