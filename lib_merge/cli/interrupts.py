"""Ctrl-C and SIGTERM: a command that writes a file stops at its next safe point, every other command at once."""

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
"""Seconds to reach a safe point; after these, a further signal raises KeyboardInterrupt."""


def leave(_number: int, _frame: FrameType | None) -> NoReturn:
    """Signal handler of a process that has nothing to undo: one line on standard error, exit status 130.

    It does not raise KeyboardInterrupt, which crashes some libraries while they are being imported.
    """
    clear = "\r\x1b[K" if sys.stderr is not None and sys.stderr.isatty() else ""
    os.write(2, f"{clear}error: interrupted\n".encode())
    os._exit(130)


@contextmanager
def stoppable() -> Generator[threading.Event]:
    """Within the block, signals set the yielded event, so that the work can undo what it has begun.

    A signal raises KeyboardInterrupt only if it comes PATIENCE seconds after the first, and only once.
    """
    stop = threading.Event()
    if (
        threading.current_thread() is not threading.main_thread()
    ):  # the program that runs us in a thread handles signals
        yield stop
        return
    before = {number: signal.signal(number, _asking(stop)) for number in SIGNALS}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            # After the first signal the process is ending; a second must not print a second line.
            signal.signal(number, signal.SIG_IGN if stop.is_set() and handler is leave else handler)


def _asking(stop: threading.Event) -> Callable[[int, FrameType | None], Any]:
    """A signal handler that sets the event; it raises once, after PATIENCE."""
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
    """Within the block, the first signal raises KeyboardInterrupt, which servers expect."""

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
