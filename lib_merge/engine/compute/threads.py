"""Ranges of element-wise values computed on several threads, each whole: read, computed, written."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import torch

from lib_merge.engine.compute.values import PIECE, ValuesOfThreads
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.sources.files import SourceFiles

JOB = 4 * PIECE
"""Elements that a thread gets at a time."""

_MOST_THREADS = 8
Range = tuple[KeyPlan, int, torch.Tensor]
"""What a key's value is, the first element of it that is wanted, and the 1-D CPU memory that it is written into."""


def thread_count() -> int:
    """As many as torch uses itself; two at least where there are two cores, for one may wait for the disk."""
    return max(min(2, os.cpu_count() or 1), min(torch.get_num_threads(), _MOST_THREADS))


def fill_all(
    files: SourceFiles,
    ranges: Sequence[Range],
    begun: Callable[[str], None],
    done: Callable[[int, str], None],
) -> None:
    """Write every value into its memory.

    Args:
        files: the sources, open.
        ranges: what is to be computed, and where it goes; no memory overlaps.
        begun: called with a key before its first element is written.
        done: called with elements that were written and their key.

    Both are called on the caller's thread, and may raise to stop the work; when this returns or raises, no thread
    writes any more.
    """
    values = ValuesOfThreads(files)
    stop = threading.Event()

    def work(job: Sequence[Range]) -> None:
        for plan, start, out in job:
            if stop.is_set():
                return
            values.fill(plan, start, out)

    waiting: deque[tuple[Future[None], Sequence[Range]]] = deque()
    pool = ThreadPoolExecutor(thread_count(), thread_name_prefix="live-merge-values")
    try:
        for job in jobs(ranges, JOB):
            for plan, start, _ in job:
                if start == 0:
                    begun(plan.key)
            waiting.append((pool.submit(work, job), job))
            if len(waiting) > 2 * thread_count():
                _finish(*waiting.popleft(), done)
        while waiting:
            _finish(*waiting.popleft(), done)
    finally:
        stop.set()
        cancel_and_wait([future for future, _ in waiting])
        pool.shutdown()


def _finish(future: Future[None], job: Sequence[Range], done: Callable[[int, str], None]) -> None:
    future.result()
    for plan, _, out in job:
        done(out.numel(), plan.key)


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


def jobs(ranges: Sequence[Range], size: int) -> Iterator[list[Range]]:
    """Ranges of about so many elements together, long ones cut and short ones gathered."""
    job: list[Range] = []
    room = size
    for plan, first, memory in ranges:
        done = 0
        while done < memory.numel() or done == 0:
            part = memory if memory.numel() <= size else memory[done : done + size]
            job.append((plan, first + done, part))
            done, room = done + max(part.numel(), 1), room - part.numel()
            if room <= 0:
                yield job
                job, room = [], size
    if job:
        yield job
