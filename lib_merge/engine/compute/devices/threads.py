"""Threads that work for the caller's: how many there are, and how one is sure that none works any more."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future, wait
from typing import Any

import torch

_MOST_THREADS = 8


def thread_count() -> int:
    """As many as torch uses itself; two at least where there are two cores, for one may wait for the disk."""
    return max(min(2, os.cpu_count() or 1), min(torch.get_num_threads(), _MOST_THREADS))


def cancel_and_wait(futures: Sequence[Future[Any]]) -> None:
    """Cancel queued jobs and wait for running ones, even through Ctrl+C: what they write is about to be undone."""
    for future in futures:
        future.cancel()
    while True:
        try:
            wait(futures)
        except KeyboardInterrupt:  # the first one is on its way to the user already
            continue
        return
