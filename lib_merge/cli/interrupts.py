"""Ctrl-C and SIGTERM: work that writes stops at its next safe point, everything else ends at once."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any, NoReturn

SIGNALS = (signal.SIGINT, signal.SIGTERM)
PATIENCE = 5.0
"""Seconds that work has for reaching a safe point before another signal ends it where it is."""


def leave(_number: int, _frame: FrameType | None) -> NoReturn:
    """A signal handler for a process that has nothing to undo: one line on standard error, exit status 130.

    It raises nothing, since libraries that are being imported turn a KeyboardInterrupt into a crash.
    """
    clear = "\r\x1b[K" if sys.stderr is not None and sys.stderr.isatty() else ""
    os.write(2, f"{clear}error: interrupted\n".encode())
    os._exit(130)


@contextmanager
def stoppable() -> Generator[threading.Event]:
    """Within, signals set the event that is given, so that the work can undo what it has begun.

    Only one that comes PATIENCE seconds after the first raises KeyboardInterrupt, and only once.
    """
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():  # whoever embeds us handles signals
        yield stop
        return
    before = {number: signal.signal(number, _asking(stop)) for number in SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            # Once asked, the process is on its way out: a second signal must not add a second line.
            signal.signal(number, signal.SIG_IGN if stop.is_set() and handler is leave else handler)


def _asking(stop: threading.Event) -> Callable[[int, FrameType | None], Any]:
    """A signal handler that sets the event, and loses its patience once."""
    deadlines: list[float] = []

    def ask(_number: int, _frame: FrameType | None) -> None:
        stop.set()
        if not deadlines:
            deadlines.append(time.monotonic() + PATIENCE)
        elif time.monotonic() > deadlines[0]:
            deadlines[0] = float("inf")
            raise KeyboardInterrupt

    return ask


@contextmanager
def raising() -> Generator[None]:
    """Within, the first signal raises KeyboardInterrupt, for programs that end themselves in this way."""

    def once(_number: int, _frame: FrameType | None) -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, once) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
