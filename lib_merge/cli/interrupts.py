"""Ctrl-C and SIGTERM: work stops at its next safe point, so that nothing is left behind; a second one stops at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn


@contextmanager
def stoppable() -> Generator[threading.Event]:
    """Within, the first signal sets the event that is given, instead of raising wherever the program happens to be."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():  # whoever embeds us handles signals
        yield stop
        return

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            interrupt(number, frame)
        stop.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    """A signal handler that stops at once."""
    raise KeyboardInterrupt
