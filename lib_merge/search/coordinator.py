"""Coordinates a search: decides what is done next, and what each result means for journal, book and sampler.

It starts nothing itself and reads no clock: `next_orders` returns what must be done now, and the caller (threads, or a
simulation) reports the results.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from lib_merge.explore.pictures.items import Item
from lib_merge.explore.trials import ranks
from lib_merge.explore.trials.events import DONE, FAILED, ORIGINAL, PRUNED
from lib_merge.explore.trials.search import Search, Settings, Trial, fold, known_to, labels_of, scored
from lib_merge.recipe import Recipe
from lib_merge.search.dispatch import Dispatcher, Request
from lib_merge.search.space import Space
from lib_merge.sentences import Sentence, t
from lib_merge.session.exploring.book import Book
from lib_merge.session.exploring.studies import OpenStudy

Scores = Mapping[str, "float | None"]
SYNC_SECONDS = 30.0
"""Seconds between two reads of what other programs have found that share the search."""


@dataclass(frozen=True)
class Proposal:
    """A merge to be tried: its number in the study and where it has the free weights, [knobs], 0 to 1."""

    number: int
    vector: Sequence[float]
    origin: str


class NotNowError(Exception):
    """The sampler has no answer yet: its storage cannot be reached, or other programs have not ended."""


class Sampler(Protocol):
    """Chooses the merges to try, and learns from their scores."""

    def ask(self) -> Proposal | None:
        """The next merge; None if there are no more.

        Raises:
            NotNowError: ask again later.
        """
        ...

    def tell(self, trial: Trial, values: Sequence[float]) -> None:
        """Report that a trial has ended; `values` are its ranks so far, one per scorer.

        Raises:
            NotNowError: tell it again later.
        """
        ...

    def trials_of_others(self, known: Collection[int]) -> list[Trial]:
        """Trials that other programs with the same search have ended, without those in `known`."""
        ...

    def should_prune(self, trial: Trial, done: Mapping[int, float], best: Mapping[int, float]) -> bool:
        """Whether a trial can be ended early. `done`, `best`: item → rank, of this trial and of the best one."""
        ...


@dataclass(frozen=True)
class Check:
    """Check whether a WebUI can make the pictures of this study."""

    webui: str


@dataclass(frozen=True)
class Make:
    """Have a picture made by a recipe; None: by the base alone."""

    request: Request
    recipe: Mapping[str, Any] | None
    item: Item


@dataclass(frozen=True)
class Score:
    """Have a picture scored. `original`: key of the same WebUI's picture of the base; None for that one itself."""

    trial: int
    item: int
    webui: str
    key: str
    original: str | None


Order = Check | Make | Score


class Coordinator:
    """A search that is running.

    Args:
        study: its journal has the settings of the search; no other program writes trials into it.
        book: of its pictures.
        space: its free weights.
        dispatcher: of the WebUIs.
        sampler: of merges.
        most_open: trials that may wait for scores or pictures at once.
    """

    def __init__(
        self, study: OpenStudy, book: Book, space: Space, dispatcher: Dispatcher, sampler: Sampler, most_open: int
    ) -> None:
        self._study, self._book, self._space = study, book, space
        self._dispatcher, self._sampler, self._most_open = dispatcher, sampler, most_open
        self.items = study.state.items
        self.search, self._seen = Search(), 0
        self._orders: list[Order] = []
        self._originals: dict[tuple[str, int], str] = {}  # keys of the base's pictures
        self._about: dict[str, Mapping[str, str]] = {}
        self._early: list[tuple[Score, Scores, Sequence[str]]] = []  # scored before what they follow
        self._untold: list[Trial] = []
        self._no_more = self._stopping = False
        self._next_sync = SYNC_SECONDS
        self._log("run")
        self._space.hashes = {**self._space.hashes, **self.search.hashes}
        self._resume()

    @property
    def settings(self) -> Settings:
        """The settings of the search."""
        if self.search.settings is None:
            raise ValueError("the study has no search")
        return self.search.settings

    def stop(self) -> None:
        """Begin no more pictures."""
        self._stopping = True

    def is_over(self) -> bool:
        """Whether everything is done, or the search was stopped."""
        return self._stopping or (self._no_more and not self._open() and not self._untold)

    def next_orders(self, now: float) -> list[Order]:
        """What must be done now."""
        self._read_others()
        for request in self._dispatcher.overdue(now):
            self.failed(request, t("scored.no_answer"), now)
        self._tell_untold()
        self._ask_sampler()
        if now >= self._next_sync:
            self.sync()
            self._next_sync = now + SYNC_SECONDS
        orders, self._orders = self._orders, []
        orders += [Check(name) for name in self._dispatcher.due(now)]
        if not self._stopping:
            orders += self._picture_orders(now)
        return orders

    def checked(self, webui: str, about: Mapping[str, str], hashes: Mapping[str, str], now: float) -> Sentence | None:
        """Report that a WebUI answers: `about` describes it, `hashes` are its files. Returns why it cannot be used."""
        other = self._space.other_file(hashes)
        if other:
            why = t("scored.other_file", file=other)
            self.not_well(webui, why, now)
            return why
        if dict(hashes) != dict(self.search.hashes):
            self._log("files", hashes=dict(hashes))
            self._space.hashes = dict(hashes)
        if self.search.webuis.get(webui) != about:
            self._log("webui", webui=webui, about=dict(about))
        self._about[webui] = dict(about)
        self._dispatcher.checked(webui, "", now)
        return None

    def not_well(self, webui: str, why: str, now: float) -> None:
        """Report that a WebUI cannot be used now."""
        self._dispatcher.checked(webui, why, now)

    def made(self, request: Request, png: bytes) -> None:
        """Report a finished picture."""
        if not self._dispatcher.made(request):
            return
        key = self._key(request)
        self._book.put_file(self._study.study.name, key, png)
        self._picture_stored(request, key)

    def failed(self, request: Request, why: str, now: float, *, refused: bool = False) -> None:
        """Report that a picture could not be made."""
        lost = self._dispatcher.failed(request, why, now, refused=refused)
        if lost is not None:
            self._end(self.search.trials[lost.trial], FAILED, [f"{webui}: {reason}" for webui, reason in lost.failures])

    def scored(self, order: Score, scores: Scores, broken: Sequence[str]) -> None:
        """Report the scores of a picture; None for a broken one. They count once those of its original and of its
        trial's earlier items are known, so that the speed of a scorer does not decide which trial is ended early."""
        if self._is_early(order):
            self._early.append((order, scores, broken))
            return
        if order.trial == ORIGINAL:
            self._log_score(order, scores, broken)
        elif self._is_wanted(order):
            self._log_score(order, scores, broken)
            self._end_if_decided(self.search.trials[order.trial])
        early, self._early = self._early, []
        for one in early:
            self.scored(*one)

    def sync(self) -> None:
        """Write what other programs have found into the journal, so that it is complete."""
        for trial in self._sampler.trials_of_others(self.search.trials):
            vector = list(map(float, trial.vector))
            self._log("trial", trial=trial.number, origin=trial.origin, vector=vector, recipe=self._recipe_at(vector))
            for item, scores in trial.scores.items():
                self._log("score", trial=trial.number, item=item, webui=trial.webui, scores=dict(scores), broken=[])
            self._log("result", trial=trial.number, state=trial.state, why=list(trial.why))

    def values(self) -> dict[int, tuple[float, ...]]:
        """Mean rank of each trial by scorer, over the items that it has."""
        trials, table = self._table(scored(self.search))
        values = ranks.trial_values(table, [item.weight for item in self.items])
        return {one.number: tuple(map(float, row)) for one, row in zip(trials, values, strict=True)}

    def _resume(self) -> None:
        """Continue where the journal ends: open trials first; pictures in the book are not made again."""
        for trial in self._open():
            self._end_if_decided(trial)  # it was killed before its end was written
        for trial in self._open():
            missing: list[int] = []
            for number, item in enumerate(self.items):
                if item.id in trial.scores:
                    continue
                key, webui = self.search.pictures.get((trial.number, item.id), ("", ""))
                _, original = self.search.originals.get((webui, item.id), ({}, ""))
                if key and original and self._has(key) and self._has(original):
                    self._orders.append(Score(trial.number, number, webui, key, original))
                else:
                    missing.append(number)
            if missing:
                self._dispatcher.add(trial.number, missing)

    def _is_early(self, order: Score) -> bool:
        if order.trial == ORIGINAL:
            return False
        trial = self.search.trials[order.trial]
        lacks = any(item.id not in trial.scores for item in self.items[: order.item])
        return not trial.state and (lacks or (order.webui, self.items[order.item].id) not in self.search.originals)

    def _is_wanted(self, order: Score) -> bool:
        trial = self.search.trials[order.trial]
        return not trial.state and self.items[order.item].id not in trial.scores

    def _open(self) -> list[Trial]:
        return [trial for _, trial in sorted(self.search.trials.items()) if not trial.state]

    def _ask_sampler(self) -> None:
        while (
            not (self._stopping or self._no_more)
            and self._dispatcher.idle_count() > 0
            and len(self._open()) < self._most_open
        ):
            try:
                proposal = self._sampler.ask()
            except NotNowError:
                return
            if proposal is None:
                self._no_more = True
                return
            vector = [float(value) for value in proposal.vector]
            told = {"vector": vector, "recipe": self._recipe_at(vector)}
            self._log("trial", trial=proposal.number, origin=proposal.origin, **told)
            self._dispatcher.add(proposal.number, range(len(self.items)))

    def _picture_orders(self, now: float) -> list[Order]:
        """Requests to be sent; none for pictures that are in the book already."""
        orders: list[Order] = []
        while requests := self._dispatcher.next(now):
            for request in requests:
                key = self._key(request)
                if self._has(key):
                    if self._dispatcher.made(request):
                        self._picture_stored(request, key)
                else:
                    orders.append(Make(request, self._recipe(request.trial), self.items[request.item]))
        return orders

    def _picture_stored(self, request: Request, key: str) -> None:
        """A picture is in the book: log it and have it scored."""
        item, place = self.items[request.item], (request.webui, request.item)
        if request.trial == ORIGINAL:
            self._originals[place] = key
            if self.search.originals.get((request.webui, item.id), ({}, ""))[1] != key:
                self._orders.append(Score(ORIGINAL, request.item, request.webui, key, None))
            return
        recipe = Recipe.from_dict(self.search.trials[request.trial].recipe, names_only=True).id
        if (request.trial, item.id) not in self.search.pictures:
            self._log("picture", recipe=recipe, item=item.id, key=key, trial=request.trial, webui=request.webui)
        self._orders.append(Score(request.trial, request.item, request.webui, key, self._originals[place]))

    def _end_if_decided(self, trial: Trial) -> None:
        """End a trial that has all its scores, or that can be ended early."""
        if trial.state:
            return
        if all(item.id in trial.scores for item in self.items):
            self._end(trial, DONE, [])
        elif self._should_prune(trial):
            self._dispatcher.drop(trial.number)
            self._end(trial, PRUNED, [])

    def _should_prune(self, trial: Trial) -> bool:
        if not trial.scores:
            return False
        trials, table = self._table([one for one in known_to(self.search, trial.number) if one is not trial] + [trial])
        means = ranks.item_values(table, list(self.settings.scorers.values()))
        done = {one.number: row for one, row in zip(trials, means, strict=True)}
        whole = {number: row.mean() for number, row in done.items() if self.search.trials[number].state == DONE}
        if not whole:
            return False
        best = max(whole, key=lambda number: whole[number])
        own = {n: float(value) for n, value in enumerate(done[trial.number]) if not np.isnan(value)}
        return self._sampler.should_prune(trial, own, {n: float(done[best][n]) for n in own})

    def _end(self, trial: Trial, state: str, why: Sequence[str]) -> None:
        self._log("result", trial=trial.number, state=state, why=list(why))
        self._untold.append(trial)
        self._tell_untold()

    def _tell_untold(self) -> None:
        values = self.values() if self._untold else {}
        while self._untold:
            trial = self._untold[0]
            try:
                self._sampler.tell(trial, values.get(trial.number, ()))
            except NotNowError:
                return
            self._untold.pop(0)

    def _table(self, among: Sequence[Trial]) -> tuple[list[Trial], ranks.Array]:
        trials = [one for one in among if one.scores]
        scores = [one.scores for one in trials]
        return trials, ranks.rank_table(scores, [item.id for item in self.items], labels_of(self.search))

    def _recipe_at(self, vector: Sequence[float]) -> dict[str, Any]:
        return self._space.recipe(np.array(vector))

    def _recipe(self, trial: int) -> Mapping[str, Any] | None:
        return None if trial == ORIGINAL else self.search.trials[trial].recipe

    def _key(self, request: Request) -> str:
        """What a picture depends on, as SHA-256: the recipe with its files' hashes, the item, and where it is made."""
        recipe = self._space.with_hashes(self._recipe(request.trial) or self._space.base())
        about = sorted(self._about.get(request.webui, {}).items())
        told = [Recipe.from_dict(recipe, names_only=True).id, self.items[request.item].id, request.webui, about]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    def _has(self, key: str) -> bool:
        return self._book.find(self._study.study.name, key) is not None

    def _log_score(self, order: Score, scores: Scores, broken: Sequence[str]) -> None:
        place = {"item": self.items[order.item].id, "webui": order.webui, "key": order.key}
        self._log("score", trial=order.trial, **place, scores=dict(scores), broken=list(broken))

    def _log(self, kind: str, **fields: Any) -> None:
        """Write an event to the journal and update the search."""
        self._study.add(kind, **fields)
        self._read_others()

    def _read_others(self) -> None:
        """Read events written since by this or another program, such as the order to stop."""
        events = self._study.events
        for event in events[self._seen :]:
            fold(self.search, event)
        self._seen = len(events)
        self._stopping = self._stopping or self.search.stopped
