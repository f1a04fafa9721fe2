"""Threads that do the orders of one queue, and are gone when they are dismissed."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Hands(Generic[T]):
    """Threads that each do one order after the other.

    Args:
        name: of the threads.
        count: how many there are.
        work: does an order.
        failed: is told what `work` has raised.
    """

    def __init__(self, name: str, count: int, work: Callable[[T], None], failed: Callable[[Exception], None]) -> None:
        self._orders: queue.SimpleQueue[T | None] = queue.SimpleQueue()
        self._work, self._failed = work, failed
        self._dismissed = False
        self._threads = [threading.Thread(target=self._serve, name=name, daemon=True) for _ in range(count)]
        for thread in self._threads:
            thread.start()

    def put(self, order: T) -> None:
        """Do this next."""
        self._orders.put(order)

    def dismiss(self) -> None:
        """Begin no other order."""
        self._dismissed = True
        for _ in self._threads:
            self._orders.put(None)

    def join(self, until: float) -> bool:
        """Wait until the threads have ended, to a time of `time.monotonic` at most; whether they have."""
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _serve(self) -> None:
        while (order := self._orders.get()) is not None and not self._dismissed:
            try:
                self._work(order)
            except Exception as error:  # whatever nobody has foreseen: the run must not wait for this order for ever
                self._failed(error)
