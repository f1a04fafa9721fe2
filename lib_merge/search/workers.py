"""Worker threads for one queue of orders; they end when they are stopped."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Workers(Generic[T]):
    """Threads that each carry out one order after the other.

    Args:
        name: of the threads.
        count: number of threads.
        work: carries out an order.
        failed: called with an exception that `work` raises.
    """

    def __init__(self, name: str, count: int, work: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        self._orders: queue.SimpleQueue[T | None] = queue.SimpleQueue()
        self._work, self._failed = work, failed
        self._stopped = False
        self._threads = [threading.Thread(target=self._serve, name=name, daemon=True) for _ in range(count)]
        for thread in self._threads:
            thread.start()

    def put(self, order: T) -> None:
        """Queue an order."""
        self._orders.put(order)

    def stop(self) -> None:
        """Start no further order."""
        self._stopped = True
        for _ in self._threads:
            self._orders.put(None)

    def join(self, until: float) -> bool:
        """Wait until the threads have ended, at most until that time of `time.monotonic`; whether they have."""
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _serve(self) -> None:
        while (order := self._orders.get()) is not None and not self._stopped:
            try:
                self._work(order)
            except Exception as error:  # of any kind, as the run must not wait for this order forever
                self._failed(error)
