"""The end of a run: it interrupts threads that wait for something outside of this process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager


class RunEnd:
    """An event that is set once, when no pictures or scores are wanted any more."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._interrupts: list[Callable[[], None]] = []

    def is_set(self) -> bool:
        """Whether the run has ended."""
        return self._over.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait that many seconds, or until the run ends; whether it has ended."""
        return self._over.wait(seconds)

    def set(self) -> None:
        """End the run: call every `interrupt` of `calling`."""
        with self._lock:
            self._over.set()
            for interrupt in self._interrupts:
                interrupt()

    @contextmanager
    def calling(self, interrupt: Callable[[], None]) -> Generator[None]:
        """Within the block, call `interrupt` from another thread when the run ends, or at once if it has ended.

        It should make whatever waits in the block return; it must be quick and raise nothing.
        """
        with self._lock:
            self._interrupts.append(interrupt)
            if self._over.is_set():
                interrupt()
        try:
            yield
        finally:
            with self._lock:
                self._interrupts.remove(interrupt)
