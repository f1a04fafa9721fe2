"""How long work reports its progress, and how it is cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from lib_merge.errors import Cancelled

Progress = Callable[[int, int, str], object]
"""Called as progress(done, total, what): bytes done, bytes in total, and the current key or phase."""


@runtime_checkable
class Event(Protocol):
    """The part of `threading.Event` that is used."""

    def is_set(self) -> bool:
        """Whether the work should stop."""
        ...


Cancel = Callable[[], bool] | Event
"""A function that returns True to stop the work, or a `threading.Event`."""


def check_cancel(cancel: Cancel | None) -> None:
    """Raise `Cancelled` if the user has asked to stop."""
    if cancel is None:
        return
    if cancel.is_set() if isinstance(cancel, Event) else cancel():
        raise Cancelled


class Meter:
    """Counts bytes of a known total, reports them, and raises when the user asks to stop."""

    def __init__(self, total: int, progress: Progress | None, cancel: Cancel | None) -> None:
        self.total = total
        self.done = 0
        self._progress = progress
        self._cancel = cancel

    def advance(self, nbytes: int, what: str) -> None:
        """Count `nbytes` more; raises `Cancelled` if the user has asked to stop."""
        self.done += nbytes
        if self._cancel is not None:
            check_cancel(self._cancel)
        if self._progress is not None:
            self._progress(self.done, self.total, what)

    def nested(self) -> Progress:
        """A progress function for a part of the work; the part's total is added to this one's at its first call."""
        before, total = self.done, self.total

        def report(done: int, own_total: int, what: str) -> None:
            self.total = total + own_total
            self.advance(before + done - self.done, what)

        return report
