"""Live updates: each is stored at once; one worker takes the host's lock and applies the newest."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from lib_merge.errors import Cancelled, LiveMergeError
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import Sentence, t
from lib_merge.session.session import Session
from lib_merge.session.state import NOBODY, Problem, Sender
from lib_merge.session.virtual.checkpoints import Virtual

logger = logging.getLogger(__name__)

MOST_CLIENTS = 1000
"""Number of pages whose newest sequence numbers are kept."""

IDLE_SECONDS = 600.0
"""After this time without work the worker ends and the cache on the card is freed; the next update starts a worker."""

SILENT_WAIT = 0.5
"""Seconds of waiting for the host's lock after which the page shows that."""


@dataclass(frozen=True)
class _Update:
    ticket: int
    sender: Sender
    recipe: LocatedRecipe | None
    """None: restore the original."""
    cancel: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True)
class Outcome:
    """How an update ended: `done` if it, or a newer one, is live; else `cancelled`, or the problem."""

    done: bool
    cancelled: bool = False
    problem: Problem | None = None


class LiveUpdates:
    """Takes recipes from pages as sliders move; if several wait, only the newest is applied."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._changed = threading.Condition()
        self._waiting: _Update | None = None
        self._applying: _Update | None = None
        self._worker: threading.Thread | None = None
        self._sequences: dict[str, int] = {}
        self._tickets = self._finished = self._applied = self._cancelled = 0
        self._asked_for_lock = 0.0
        self._progress = 0.0
        self._what = ""
        self._problem: Problem | None = None
        self._choosing: threading.Thread | None = None

    def submit(self, client: str, sequence: int, recipe: LocatedRecipe) -> int:
        """Store a page's update; returns its ticket, or 0 if this page has sent a newer one already."""
        with self._changed:
            if sequence <= self._sequences.get(client, -1):
                return 0
            while len(self._sequences) > MOST_CLIENTS:
                self._sequences.pop(next(iter(self._sequences)))
            self._sequences[client] = sequence
            return self._store(recipe, Sender(client, sequence))

    def put(self, recipe: LocatedRecipe) -> int:
        """Store a recipe that no page sent, such as that of a pasted picture; returns its ticket."""
        with self._changed:
            return self._store(recipe, NOBODY)

    def paste(self, text: str, model_hash: str = "") -> None:
        """Handle the recipe of a pasted picture, and the hash that it gives its model, according to the settings; every
        page shows an error."""
        wish = self._session.host.settings().pasted
        if wish == "ignore":
            return
        try:
            document = parse_recipe_text(text)
            if wish == "ask":
                self._session.offered, self._session.offered_hash = document, model_hash
            else:
                self.take_pasted(document, model_hash)
        except LiveMergeError as error:
            self.refuse(error.sentence)

    def take_pasted(self, document: Mapping[str, Any], model_hash: str = "") -> None:
        """Make the recipe of a pasted picture live, now or with the first picture that its base makes. If the hash is
        that of a virtual checkpoint, this is chosen, in the background.

        Raises:
            RecipeError: it is not a valid recipe, or a file cannot be found.
        """
        virtual = self._session.virtual.with_hash(model_hash)
        if virtual is not None:
            self._choosing = threading.Thread(target=self._choose, args=[virtual], name="live-merge-paste", daemon=True)
            self._choosing.start()
            return
        recipe = self._session.paste(document)
        if recipe is not None:
            self.put(recipe)

    def wait_for_choice(self) -> None:
        """Return when the virtual checkpoint of the last paste is chosen, or was refused."""
        if self._choosing is not None:
            self._choosing.join()

    def _choose(self, virtual: Virtual) -> None:
        try:
            self._session.choose_pasted(virtual)
        except LiveMergeError as error:
            self.refuse(error.sentence)

    def restore(self) -> int:
        """Store an update that restores the original; returns its ticket."""
        with self._changed:
            return self._store(None, NOBODY)

    def refuse(self, sentence: Sentence) -> None:
        """Show every page why a recipe could not become live."""
        with self._changed:
            self._problem = Problem(sentence, sentence, checkpoint=self._checkpoint())

    def wait(self, ticket: int, seconds: float) -> bool:
        """Wait until an update is applied, refused, cancelled, or replaced by one that is. False: timed out."""
        with self._changed:
            return self._changed.wait_for(lambda: self._finished >= ticket, seconds)

    def outcome_of(self, ticket: int) -> Outcome:
        """How an update ended; call it only after `wait` returned True."""
        with self._changed:
            if self._problem is not None and self._problem.ticket == ticket:
                return Outcome(done=False, problem=self._problem)
            done = ticket <= self._applied
            return Outcome(done, cancelled=not done and ticket <= self._cancelled)

    def cancel(self) -> None:
        """Stop the running update (what it wrote is undone) and drop the waiting one."""
        with self._changed:
            self._waiting = self._problem = None
            self._cancelled = self._tickets
            if self._applying is not None:
                self._applying.cancel.set()  # all updates end when it has undone what it wrote
            else:
                self._finished = self._tickets
            self._changed.notify_all()

    def stop(self) -> None:
        """Stop the worker after its current update, and wait for that."""
        self._session.look_ahead(None)
        with self._changed:
            worker, self._worker = self._worker, None
            self._waiting = None
            self._changed.notify_all()
        if worker is not None and worker is not threading.current_thread():
            worker.join(timeout=60)

    def state(self) -> dict[str, Any]:
        """For the page: whether an update waits or is being applied, its progress, and the last problem.

        A problem with another checkpoint than the loaded one is left out.
        """
        with self._changed:
            problem = self._session.refused or self._problem
            if problem is not None and problem.checkpoint != self._checkpoint():
                problem = None
            return {
                "waiting": self._waiting is not None or self._applying is not None,
                "busy": self._what or self._waits_for_lock(),
                "progress": self._progress,
                "sequence": dict(self._sequences),
                "error": None if problem is None else problem.as_dict(),
            }

    def _waits_for_lock(self) -> str:
        long = self._asked_for_lock and time.monotonic() - self._asked_for_lock > SILENT_WAIT
        return t("live.waiting") if long else ""

    def _checkpoint(self) -> str:
        loaded = self._session.host.loaded()
        return loaded.key if loaded else ""

    def _store(self, recipe: LocatedRecipe | None, sender: Sender) -> int:
        self._session.look_ahead(recipe)
        self._tickets += 1
        self._waiting = _Update(self._tickets, sender, recipe)
        if self._worker is None or not self._worker.is_alive():
            self._worker = threading.Thread(target=self._work, name="live-merge-updates", daemon=True)
            self._worker.start()
        self._changed.notify_all()
        return self._tickets

    def _work(self) -> None:
        while (comes := self._what_comes()) == "update":
            try:
                self._apply_newest()
            finally:
                self._what, self._progress, self._asked_for_lock = "", 0.0, 0.0
        if comes == "nothing":
            with self._session.host.exclusive():
                self._session.give_back()

    def _what_comes(self) -> Literal["update", "nothing", "stop"]:
        """Wait for an update. "nothing": none came for long; "stop": this worker was stopped. Both end the thread."""
        with self._changed:
            while self._worker is threading.current_thread():
                if self._waiting is not None:
                    return "update"
                if not self._changed.wait(IDLE_SECONDS) and self._waiting is None:
                    self._worker = None
                    return "nothing"
            return "stop"

    def _apply_newest(self) -> None:
        """Wait for the host's lock, then apply whatever is newest by then."""
        self._asked_for_lock = time.monotonic()
        with self._session.host.exclusive():
            with self._changed:
                self._asked_for_lock = 0.0
                update, self._waiting = self._waiting, None
                self._applying = update
            if update is None:
                return  # cancelled in the meantime
            try:
                problem, done = self._try(update)
            finally:
                with self._changed:
                    self._applying = None
        with self._changed:
            self._problem = problem
            self._applied = update.ticket if done else self._applied
            # The updates that were cancelled together with it have ended, too.
            self._finished = max(self._finished, update.ticket, self._cancelled if update.cancel.is_set() else 0)
            self._changed.notify_all()

    def _try(self, update: _Update) -> tuple[Problem | None, bool]:
        """The problem, if the update was refused, and whether it is live."""
        place = ""
        try:
            if update.recipe is None:
                self._session.restore()
            else:
                self._session.apply(update.recipe, self._report, update.cancel, update.sender)
        except Cancelled:
            return None, False
        except LiveMergeError as error:
            sentence, message, place = error.sentence, error.message, error.place
        except Exception as error:  # a bug must not end the worker; the error is shown and logged
            logger.exception("a live update failed")
            sentence = message = t("error.internal", kind=type(error).__name__, error=error)
        else:
            return None, True
        return Problem(sentence, message, place, update.sender, update.ticket, self._checkpoint()), False

    def _report(self, done: int, total: int, what: str) -> None:
        self._progress = done / total if total else 1.0
        self._what = t("live.applying", what=what)
