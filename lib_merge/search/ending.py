"""The end of a run: it wakes whoever waits for something outside of this process."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager


class Ending:
    """Is set once, when nobody waits for pictures or scores any longer."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._wakes: list[Callable[[], None]] = []

    def is_set(self) -> bool:
        """Whether the run has ended."""
        return self._over.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until the run ends; whether it has."""
        return self._over.wait(seconds)

    def set(self) -> None:
        """End the run: every `wake` of `waking` is called."""
        with self._lock:
            self._over.set()
            for wake in self._wakes:
                wake()

    @contextmanager
    def waking(self, wake: Callable[[], None]) -> Generator[None]:
        """Within the block the end calls `wake`, from another thread, so that what waits in it comes back; at once,
        where the run has ended. `wake` must be quick and raise nothing."""
        with self._lock:
            self._wakes.append(wake)
            if self._over.is_set():
                wake()
        try:
            yield
        finally:
            with self._lock:
                self._wakes.remove(wake)
