"""Progress of long work, and how it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from lib_merge.errors import Cancelled

Progress = Callable[[int, int, str], object]
"""Called as progress(done, total, what): bytes done, bytes in all, and the key or phase at hand."""


@runtime_checkable
class Event(Protocol):
    """The part of `threading.Event` that a cancel needs."""

    def is_set(self) -> bool:
        """Whether the work is to stop."""
        ...


Cancel = Callable[[], bool] | Event
"""A function that says whether to stop, or a `threading.Event`."""


def check_cancel(cancel: Cancel | None) -> None:
    """Raise `Cancelled` when the user has asked to stop."""
    if cancel is None:
        return
    if cancel.is_set() if isinstance(cancel, Event) else cancel():
        raise Cancelled


class Meter:
    """Counts bytes towards a known total, reports them, and stops when asked to."""

    def __init__(self, total: int, progress: Progress | None, cancel: Cancel | None) -> None:
        self.total = total
        self.done = 0
        self._progress = progress
        self._cancel = cancel

    def advance(self, nbytes: int, what: str) -> None:
        """Add `nbytes` done; raises `Cancelled` when the user has asked to stop."""
        self.done += nbytes
        check_cancel(self._cancel)
        if self._progress is not None:
            self._progress(self.done, self.total, what)

    def nested(self) -> Progress:
        """A progress for work in between that knows its own total, which is added to this one's when it begins."""
        before, total = self.done, self.total

        def report(done: int, own_total: int, what: str) -> None:
            self.total = total + own_total
            self.advance(before + done - self.done, what)

        return report
