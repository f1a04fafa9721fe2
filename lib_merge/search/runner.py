"""Runs a search: a thread for each WebUI, some for the scorers, and the owner in the thread that calls."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge.errors import LiveMergeError
from lib_merge.search.dispatch import FIRST_WAIT, LONGEST_WAIT, Dispatcher, Request
from lib_merge.search.ending import Ending
from lib_merge.search.hands import Hands
from lib_merge.search.owner import Check, Make, Order, Owner, Score
from lib_merge.search.scorers.panel import Panel
from lib_merge.search.webuis.http import Refused
from lib_merge.search.webuis.webui import WebUI
from lib_merge.sentences import Sentence, t
from lib_merge.session.exploring.book import Book

TURN = 1.0
"""Seconds after which the owner looks again, whatever happens; an order to stop waits no longer."""
SCORING = 32
"""Pictures that may wait for scores at once."""
IDLE = 5.0
"""Seconds between two looks at a WebUI that somebody uses."""
GOODBYE = 10.0
"""Seconds that the threads of a run have to end in: a scorer of others may be at work, which nothing can wake."""

Report = Callable[["Owner"], None]
Scoring = tuple[Score, int]
"""A picture to be scored, and how often that was tried."""


@dataclass(frozen=True)
class Options:
    """How this run treats its WebUIs: `limit` seconds a picture; `idle_only`: not while somebody makes pictures."""

    limit: float
    idle_only: bool = False


@dataclass
class Runner:
    """A run of a search.

    Attributes:
        study: name of the study, for its book.
        say: called with a line for a person.
        report: called when something has changed.
        over: is set at the end, and wakes whoever still waits for a WebUI or for scores.
    """

    owner: Owner
    dispatcher: Dispatcher
    webuis: Mapping[str, WebUI]
    panel: Panel
    book: Book
    study: str
    options: Options
    say: Callable[[Sentence], None]
    report: Report
    over: Ending
    _news: queue.SimpleQueue[Callable[[float], None]] = field(default_factory=queue.SimpleQueue)
    _later: list[tuple[float, Score, int]] = field(default_factory=list[tuple[float, Score, int]])

    def run(self, stop: threading.Event) -> None:
        """Work until the search is over, or `stop` is set. Requests that are under way then are broken off; no thread
        of this run is left after it, but a scorer in this process that has not answered in time.

        Raises:
            StorageError: journal or book cannot be written.
        """
        doors = {label: Hands("live-merge-webui", 1, self._work, self._raise) for label in self.webuis}
        scoring = Hands("live-merge-scores", SCORING, self._score, self._raise)
        try:
            while not self.owner.is_over():
                if stop.is_set():
                    self.owner.stop()
                now = time.monotonic()
                for order in self.owner.turn(now):
                    self._give(order, doors, scoring)
                for again in self._again(now):
                    scoring.put(again)
                self.report(self.owner)
                self._take(min(TURN, self.dispatcher.wake(now)))
            self.owner.join()
        finally:
            self._end([*doors.values(), scoring])

    def _end(self, everyone: Sequence[Hands[Any]]) -> None:
        for hands in everyone:
            hands.dismiss()
        self.over.set()
        until = time.monotonic() + GOODBYE
        for hands in everyone:
            hands.join(until)

    def _raise(self, error: Exception) -> None:
        """Let what a thread has not foreseen end the run."""

        def news(_now: float) -> None:
            raise error

        self._news.put(news)

    def _give(self, order: Order, doors: Mapping[str, Hands[Check | Make]], scoring: Hands[Scoring]) -> None:
        if isinstance(order, Score):
            scoring.put((order, 0))
        else:
            doors[order.webui if isinstance(order, Check) else order.request.webui].put(order)

    def _take(self, seconds: float) -> None:
        """Take in what has happened, waiting for the first news."""
        try:
            self._news.get(timeout=seconds)(time.monotonic())
            while True:
                self._news.get_nowait()(time.monotonic())
        except queue.Empty:
            return

    def _work(self, order: Check | Make) -> None:
        """In a WebUI's thread."""
        if isinstance(order, Check):
            self._check(self.webuis[order.webui])
        else:
            self._make(self.webuis[order.request.webui], order)

    def _check(self, webui: WebUI) -> None:
        try:
            about, hashes = webui.check()
        except LiveMergeError as error:
            self._news.put(lambda now, why=error.sentence: self._not_well(webui, why, now))
            return
        self._news.put(lambda now: self._well(webui, about, hashes, now))

    def _well(self, webui: WebUI, about: Mapping[str, str], hashes: Mapping[str, str], now: float) -> None:
        why = self.owner.checked(webui.label, about, hashes, now)
        for note in [why] if why else webui.notes:
            self.say(t("scored.of_webui", url=webui.address.url, text=note))

    def _not_well(self, webui: WebUI, why: Sentence, now: float) -> None:
        self.say(t("scored.of_webui", url=webui.address.url, text=why))
        self.owner.not_well(webui.label, why, now)

    def _make(self, webui: WebUI, order: Make) -> None:
        try:
            while self.options.idle_only and not webui.is_idle():
                if self.over.wait(IDLE):
                    return
            png = webui.picture(order.recipe, order.item, self.options.limit)
        except LiveMergeError as error:
            self._news.put(lambda now, failed=error: self._failed(webui, order.request, failed, now))
            return
        self._news.put(lambda _now: self.owner.made(order.request, png))

    def _failed(self, webui: WebUI, request: Request, error: LiveMergeError, now: float) -> None:
        self.say(t("scored.of_webui", url=webui.address.url, text=error.sentence))
        self.owner.failed(request, error.sentence, now, refused=isinstance(error, Refused))

    def _score(self, scoring: Scoring) -> None:
        """In a thread of the scorers."""
        order, tried = scoring
        try:
            paths = [self.book.find(self.study, key) if key else None for key in (order.key, order.original)]
            if paths[0] is None:
                return
            item = self.owner.items[order.item]
            scores, broken = self.panel.score(paths[0], order.key, item, paths[1])
        except LiveMergeError as error:
            self._news.put(lambda now, why=error.sentence: self._not_scored(order, tried, why, now))
            return
        self._news.put(lambda _now: self.owner.scored(order, scores, broken))

    def _not_scored(self, order: Score, tried: int, why: Sentence, now: float) -> None:
        if tried == 0:
            self.say(why)
        self._later.append((now + min(LONGEST_WAIT, FIRST_WAIT * 2**tried), order, tried + 1))

    def _again(self, now: float) -> Sequence[Scoring]:
        """Pictures that are to be scored once more."""
        due = [entry for entry in self._later if entry[0] <= now]
        self._later = [entry for entry in self._later if entry[0] > now]
        return [(order, tried) for _, order, tried in due]
