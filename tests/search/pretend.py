"""A search without WebUIs, threads or waiting: pretend WebUIs answer, fail or hang in a time that is only a number."""

from __future__ import annotations

import heapq
import io
import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from lib_merge.architectures import by_id
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.trials.events import ORIGINAL
from lib_merge.explore.trials.search import search_of
from lib_merge.search.coordinator import Check, Coordinator, Make, Sampler, Score
from lib_merge.search.dispatch import Dispatcher
from lib_merge.search.samplers.random_draws import RandomDraws
from lib_merge.search.studies import begun, freed, search_in, space_of
from lib_merge.session.exploring.book import Book
from lib_merge.session.exploring.studies import OpenStudy

RECIPE = {
    "live_merge": 1,
    "architecture": "sd1",
    "base": "a.safetensors",
    "steps": [{"method": "weighted_sum", "b": "b.safetensors", "alpha": 0.5}],
}
HASHES = {"base": "a" * 64, "steps[0].b": "b" * 64}
TARGET = np.array([0.1, 0.8, 0.3, 0.6, 0.5, 0.9])


def png(shade: int = 7) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), (shade, shade, shade)).save(file, "PNG")
    return file.getvalue()


PNG = png()


def item(number: int) -> Item:
    return Item(f"{number}", "a star", "", number, 4, "Euler", None, 5.0, 64, 64)


def study(
    folder: Path,
    items: int = 2,
    trials: int = 6,
    sampler: str = "random",
    scorers: Sequence[str] = ("good",),
    seed: int = 7,
    at_once: int = 0,
) -> OpenStudy:
    """A study with a search of six free weights."""
    made = begun(folder / "explore" / "one", RECIPE, [item(n) for n in range(items)], seed, {}, "")
    event = made.add("space", **freed(RECIPE, by_id("sd1"), 0, None, "curve", ()))
    begin(made, event["number"], trials, sampler, scorers, at_once)
    return made


def begin(made: OpenStudy, space: int, trials: int, sampler: str, scorers: Sequence[str], at_once: int = 0) -> None:
    more = {"sampler": sampler, "scorers": dict.fromkeys(scorers, 1.0), "limits": {}, "at_once": at_once}
    made.add("search", space=space, architecture="sd1", trials=trials, **more)


def goodness(vector: Sequence[float], number: int = 0) -> float:
    """Of a merge on a prompt: how near it is to a place, a little further on for each prompt."""
    return -float(((np.asarray(vector) - TARGET - 0.02 * number) ** 2).sum())


class World:
    """A search over pretend WebUIs.

    Args:
        opened: its study.
        behaviour: WebUI → what it does for its n-th request (from 1): `ok`, `gone`, `refuse`, `hang`, `twice` or
            `late` (the answer comes after the time-out).
        seconds: WebUI and request → how long a picture takes.
    """

    def __init__(
        self,
        opened: OpenStudy,
        behaviour: dict[str, Callable[[int], str]],
        seconds: Callable[[str, int], float] = lambda _name, _n: 1.0,
        sampler: Callable[..., Sampler] | None = None,
        limit: float = 30.0,
        files: dict[str, dict[str, str]] | None = None,
    ) -> None:
        self.study, self.behaviour, self.seconds = opened, behaviour, seconds
        self.files = files or {}
        search, event = search_in(opened)
        self.space = space_of(event, "sd1")
        settings = search.settings
        make = sampler or (lambda: RandomDraws(opened.study.seed, self.space.start, settings.trials, search))
        self.dispatcher = Dispatcher(behaviour, limit)
        self.book = Book(opened.folder.parent)
        self.coordinator = Coordinator(opened, self.book, self.space, self.dispatcher, make(), 2 * len(behaviour) + 2)
        self.now = 0.0
        self.sent: Counter[str] = Counter()
        self.made: list[tuple[str, int, int]] = []
        self.refusals: dict[str, str] = {}
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()

    def run(self, until: float = 1e6) -> World:
        """Until it is over, or that time has come."""
        while not self.coordinator.is_over() and self.now < until:
            for order in self.coordinator.next_orders(self.now):
                self._do(order)
            wake = self.now + max(self.dispatcher.wake(self.now), 1e-3)
            if self._heap and self._heap[0][0] <= wake:
                self.now, _, happen = heapq.heappop(self._heap)
                happen()
            else:
                self.now = wake
        return self

    def _do(self, order: Check | Make | Score) -> None:
        if isinstance(order, Check):
            self._after(0.1, lambda: self._check(order.webui))
        elif isinstance(order, Make):
            self._make(order)
        else:
            self._after(0.0, lambda: self.coordinator.scored(order, self.scores(order), []))

    def scores(self, order: Score) -> dict[str, float | None]:
        """By each scorer of the search."""
        labels = self.coordinator.settings.scorers
        if order.trial == ORIGINAL:
            return dict.fromkeys(labels, 0.0)
        return dict.fromkeys(labels, goodness(self.coordinator.search.trials[order.trial].vector, order.item))

    def _check(self, name: str) -> None:
        why = self.coordinator.checked(name, {"host": "pretend"}, self.files.get(name, HASHES), self.now)
        if why:
            self.refusals[name] = why

    def _make(self, order: Make) -> None:
        request = order.request
        name = request.webui
        self.sent[name] += 1
        does, takes = self.behaviour[name](self.sent[name]), self.seconds(name, self.sent[name])

        def answer() -> None:
            self.made.append((name, request.trial, request.item))
            self.coordinator.made(request, PNG)

        if does in ("ok", "twice"):
            self._after(takes, answer)
        if does == "twice":
            self._after(takes + 0.5, answer)
        if does == "late":
            self._after(request.deadline - self.now + 7, answer)
        if does in ("gone", "refuse"):
            self._after(takes, lambda: self.coordinator.failed(request, f"{does}", self.now, refused=does == "refuse"))

    def _after(self, seconds: float, happen: Callable[[], None]) -> None:
        heapq.heappush(self._heap, (self.now + seconds, next(self._numbers), happen))


def results(opened: OpenStudy) -> dict[int, list[str]]:
    """States of each trial, one for each `result` in the journal."""
    found: dict[int, list[str]] = {}
    for event in opened.events:
        if event["event"] == "trial":
            found.setdefault(event["trial"], [])
        if event["event"] == "result":
            found[event["trial"]].append(event["state"])
    return found


def vectors(opened: OpenStudy) -> dict[int, list[float]]:
    return {number: list(trial.vector) for number, trial in search_of(opened.events).trials.items()}


def well(_number: int) -> str:
    return "ok"
