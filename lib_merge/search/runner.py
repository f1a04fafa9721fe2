"""Runs a search: one thread per WebUI, some for the scorers, and the coordinator in the calling thread."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge.errors import LiveMergeError
from lib_merge.search.coordinator import Check, Coordinator, Make, Order, Score
from lib_merge.search.dispatch import FIRST_WAIT, LONGEST_WAIT, Dispatcher, Request
from lib_merge.search.run_end import RunEnd
from lib_merge.search.scorers.panel import Panel
from lib_merge.search.webuis.http import Refused
from lib_merge.search.webuis.webui import WebUI
from lib_merge.search.workers import Workers
from lib_merge.sentences import Sentence, t
from lib_merge.session.exploring.book import Book

POLL_SECONDS = 1.0
"""Most seconds between two calls of the coordinator, so that an order to stop is seen."""
MOST_SCORING = 32
"""Pictures that are scored at once."""
IDLE_POLL_SECONDS = 5.0
"""Seconds between two checks whether a WebUI is idle."""
JOIN_SECONDS = 10.0
"""Seconds to wait for the threads to end; a third-party scorer in this process cannot be interrupted."""

Report = Callable[["Coordinator"], None]
Scoring = tuple[Score, int]
"""A picture to be scored, and how often that was tried."""


@dataclass(frozen=True)
class Options:
    """Settings of a run: `limit`: seconds per picture; `idle_only`: wait while somebody else uses a WebUI."""

    limit: float
    idle_only: bool = False


@dataclass
class Runner:
    """A run of a search.

    Attributes:
        study: name of the study, for its book.
        say: called with a sentence for the user.
        report: called when something has changed.
        over: set at the end, which interrupts waiting for a WebUI or for scores.
    """

    coordinator: Coordinator
    dispatcher: Dispatcher
    webuis: Mapping[str, WebUI]
    panel: Panel
    book: Book
    study: str
    options: Options
    say: Callable[[Sentence], None]
    report: Report
    over: RunEnd
    _results: queue.SimpleQueue[Callable[[float], None]] = field(default_factory=queue.SimpleQueue)
    _later: list[tuple[float, Score, int]] = field(default_factory=list[tuple[float, Score, int]])

    def run(self, stop: threading.Event) -> None:
        """Work until the search is over, or `stop` is set; running requests are then cancelled. All threads of this run
        have ended afterwards, except a scorer in this process that has not answered in time.

        Raises:
            StorageError: journal or book cannot be written.
        """
        webui_workers = {label: Workers("live-merge-webui", 1, self._work, self._raise) for label in self.webuis}
        scoring = Workers("live-merge-scores", MOST_SCORING, self._score, self._raise)
        try:
            while not self.coordinator.is_over():
                if stop.is_set():
                    self.coordinator.stop()
                now = time.monotonic()
                for order in self.coordinator.next_orders(now):
                    self._start(order, webui_workers, scoring)
                for again in self._due_again(now):
                    scoring.put(again)
                self.report(self.coordinator)
                self._handle_results(min(POLL_SECONDS, self.dispatcher.wake(now)))
            self.coordinator.sync()
        finally:
            self._end([*webui_workers.values(), scoring])

    def _end(self, groups: Sequence[Workers[Any]]) -> None:
        for workers in groups:
            workers.stop()
        self.over.set()
        until = time.monotonic() + JOIN_SECONDS
        for workers in groups:
            workers.join(until)

    def _raise(self, error: Exception) -> None:
        """End the run with an unexpected error of a thread."""

        def result(_now: float) -> None:
            raise error

        self._results.put(result)

    def _start(
        self, order: Order, webui_workers: Mapping[str, Workers[Check | Make]], scoring: Workers[Scoring]
    ) -> None:
        if isinstance(order, Score):
            scoring.put((order, 0))
        else:
            webui_workers[order.webui if isinstance(order, Check) else order.request.webui].put(order)

    def _handle_results(self, seconds: float) -> None:
        """Handle what the threads have reported, waiting for the first report."""
        try:
            self._results.get(timeout=seconds)(time.monotonic())
            while True:
                self._results.get_nowait()(time.monotonic())
        except queue.Empty:
            return

    def _work(self, order: Check | Make) -> None:
        """Carry out an order; runs in the WebUI's thread."""
        if isinstance(order, Check):
            self._check(self.webuis[order.webui])
        else:
            self._make(self.webuis[order.request.webui], order)

    def _check(self, webui: WebUI) -> None:
        try:
            about, hashes = webui.check()
        except LiveMergeError as error:
            self._results.put(lambda now, why=error.sentence: self._not_well(webui, why, now))
            return
        self._results.put(lambda now: self._well(webui, about, hashes, now))

    def _well(self, webui: WebUI, about: Mapping[str, str], hashes: Mapping[str, str], now: float) -> None:
        why = self.coordinator.checked(webui.label, about, hashes, now)
        for note in [why] if why else webui.notes:
            self.say(t("scored.of_webui", url=webui.address.url, text=note))

    def _not_well(self, webui: WebUI, why: Sentence, now: float) -> None:
        self.say(t("scored.of_webui", url=webui.address.url, text=why))
        self.coordinator.not_well(webui.label, why, now)

    def _make(self, webui: WebUI, order: Make) -> None:
        try:
            while self.options.idle_only and not webui.is_idle():
                if self.over.wait(IDLE_POLL_SECONDS):
                    return
            png = webui.picture(order.recipe, order.item, self.options.limit)
        except LiveMergeError as error:
            self._results.put(lambda now, failed=error: self._failed(webui, order.request, failed, now))
            return
        self._results.put(lambda _now: self.coordinator.made(order.request, png))

    def _failed(self, webui: WebUI, request: Request, error: LiveMergeError, now: float) -> None:
        self.say(t("scored.of_webui", url=webui.address.url, text=error.sentence))
        self.coordinator.failed(request, error.sentence, now, refused=isinstance(error, Refused))

    def _score(self, scoring: Scoring) -> None:
        """Score a picture; runs in a thread of the scorers."""
        order, tried = scoring
        try:
            paths = [self.book.find(self.study, key) if key else None for key in (order.key, order.original)]
            if paths[0] is None:
                return
            item = self.coordinator.items[order.item]
            scores, broken = self.panel.score(paths[0], order.key, item, paths[1])
        except LiveMergeError as error:
            self._results.put(lambda now, why=error.sentence: self._not_scored(order, tried, why, now))
            return
        self._results.put(lambda _now: self.coordinator.scored(order, scores, broken))

    def _not_scored(self, order: Score, tried: int, why: Sentence, now: float) -> None:
        if tried == 0:
            self.say(why)
        self._later.append((now + min(LONGEST_WAIT, FIRST_WAIT * 2**tried), order, tried + 1))

    def _due_again(self, now: float) -> Sequence[Scoring]:
        """Pictures that are due to be scored again."""
        due = [entry for entry in self._later if entry[0] <= now]
        self._later = [entry for entry in self._later if entry[0] > now]
        return [(order, tried) for _, order, tried in due]
