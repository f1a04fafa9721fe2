"""Worker threads: how many to use, and how to make sure that all have stopped."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import Future, wait
from typing import Any

import torch

_MOST_THREADS = 8


def thread_count() -> int:
    """As many threads as torch uses; at least two if there are two cores, as one may wait for the disk."""
    return max(min(2, os.cpu_count() or 1), min(torch.get_num_threads(), _MOST_THREADS))


def cancel_and_wait(futures: Sequence[Future[Any]]) -> None:
    """Cancel queued jobs and wait for running ones, even during Ctrl+C, as what they write will be undone."""
    for future in futures:
        future.cancel()
    while True:
        try:
            wait(futures)
        except KeyboardInterrupt:  # the first interrupt has been raised already
            continue
        return
