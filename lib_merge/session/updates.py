"""Live updates: stored at once, the newest applied by one worker when the host's lock is free."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import Any

from lib_merge.errors import Cancelled, LiveMergeError
from lib_merge.recipe import LocatedRecipe
from lib_merge.session.session import Session
from lib_merge.session.state import Problem

logger = logging.getLogger(__name__)

MOST_CLIENTS = 1000
"""Pages whose newest sequence number is remembered."""

IDLE_SECONDS = 60.0
"""After so long without work the worker ends; the next update starts another."""


@dataclass(frozen=True)
class _Update:
    ticket: int
    client: str
    sequence: int
    recipe: LocatedRecipe | None
    """None: back to the original."""


class LiveUpdates:
    """Takes recipes from pages as sliders move; of several that wait, only the newest is applied."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._changed = threading.Condition()
        self._waiting: _Update | None = None
        self._working = False
        self._worker: threading.Thread | None = None
        self._sequences: dict[str, int] = {}
        self._tickets = 0
        self._handled = 0
        self._progress = 0.0
        self._what = ""
        self._problem: Problem | None = None
        self._cancel = threading.Event()

    def submit(self, client: str, sequence: int, recipe: LocatedRecipe | None) -> int:
        """Store an update; its ticket, or 0 when this page has sent a newer one already."""
        with self._changed:
            if sequence <= self._sequences.get(client, -1):
                return 0
            while len(self._sequences) > MOST_CLIENTS:
                self._sequences.pop(next(iter(self._sequences)))
            self._sequences[client] = sequence
            self._tickets += 1
            self._waiting = _Update(self._tickets, client, sequence, recipe)
            if self._worker is None or not self._worker.is_alive():
                self._worker = threading.Thread(target=self._work, name="live-merge-updates", daemon=True)
                self._worker.start()
            self._changed.notify_all()
            return self._tickets

    def refuse(self, sentence: str) -> None:
        """Tell every page why something that was to become live cannot."""
        with self._changed:
            self._problem = Problem(sentence)

    def restore(self) -> int:
        """Store the wish for the original; its ticket."""
        return self.submit("", self._tickets + 1, None)

    def wait(self, ticket: int, seconds: float) -> bool:
        """Wait until an update, or a newer one in its place, was applied or refused; False when it takes longer."""
        with self._changed:
            return self._changed.wait_for(lambda: self._handled >= ticket, seconds)

    def problem_of(self, ticket: int) -> Problem | None:
        """Why an update that has been handled was refused; None when it, or a newer one, was applied."""
        with self._changed:
            return self._problem if self._handled == ticket else None

    def cancel(self) -> None:
        """Stop the update under way (what it wrote is undone) and drop the one that waits."""
        with self._changed:
            self._handled = self._tickets
            self._waiting = None
            self._cancel.set()
            self._changed.notify_all()

    def stop(self) -> None:
        """End the worker once its update is done; waits for it."""
        with self._changed:
            worker, self._worker = self._worker, None
            self._waiting = None
            self._changed.notify_all()
        if worker is not None and worker is not threading.current_thread():
            worker.join(timeout=60)

    def state(self) -> dict[str, Any]:
        """For the page: whether something waits or is being applied, how far it is, and what went wrong last."""
        with self._changed:
            problem = self._problem
            return {
                "waiting": self._waiting is not None or self._working,
                "busy": self._what,
                "progress": self._progress,
                "sequence": dict(self._sequences),
                "error": None
                if problem is None
                else {
                    "error": problem.error,
                    "place": problem.place,
                    "client": problem.client,
                    "sequence": problem.sequence,
                },
            }

    def _work(self) -> None:
        while True:
            with self._changed:
                while self._waiting is None:
                    signalled = self._changed.wait(IDLE_SECONDS)
                    if self._worker is not threading.current_thread() or not (signalled or self._waiting):
                        if self._worker is threading.current_thread():
                            self._worker = None
                        return
                self._working = True
            try:
                self._apply_newest()
            finally:
                with self._changed:
                    self._working, self._what, self._progress = False, "", 0.0

    def _apply_newest(self) -> None:
        """Wait for the host's lock, then apply whatever is newest by then."""
        self._what = "waiting for the generation to end"
        with self._session.host.exclusive():
            with self._changed:
                update, self._waiting = self._waiting, None
                self._cancel.clear()
            problem = self._try(update) if update is not None else None
        with self._changed:
            if update is not None:
                self._problem, self._handled = problem, max(self._handled, update.ticket)
                self._changed.notify_all()

    def _try(self, update: _Update) -> Problem | None:
        try:
            if update.recipe is None:
                self._session.restore()
            else:
                self._session.apply(update.recipe, self._report, self._cancel)
        except Cancelled:
            return None
        except LiveMergeError as error:
            return Problem(str(error), error.place, update.client, update.sequence)
        except Exception as error:  # a fault of ours must not end the worker; it is shown and logged
            logger.exception("a live update failed")
            return Problem(f"internal error ({type(error).__name__}: {error})", "", update.client, update.sequence)
        return None

    def _report(self, done: int, total: int, what: str) -> None:
        self._progress = done / total if total else 1.0
        self._what = f"applying {what}"
