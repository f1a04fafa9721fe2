"""Ranges of element-wise values computed on several threads, each whole: read, computed, written."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import torch

from lib_merge.engine.blocks import PIECE, BlocksOfThreads
from lib_merge.engine.key_plan import KeyPlan
from lib_merge.engine.source_files import SourceFiles

JOB = 4 * PIECE
"""Elements that a thread gets at a time."""

_MOST_THREADS = 8
Target = tuple[KeyPlan, torch.Tensor]
"""What a key's value is, and the 1-D CPU memory that it is written into."""
_Range = tuple[KeyPlan, int, torch.Tensor]


def thread_count() -> int:
    """As many as torch uses itself; two at least where there are two cores, for one may wait for the disk."""
    return max(min(2, os.cpu_count() or 1), min(torch.get_num_threads(), _MOST_THREADS))


def fill_all(
    files: SourceFiles,
    targets: Sequence[Target],
    begun: Callable[[str], None],
    done: Callable[[int, str], None],
) -> None:
    """Write every value into its memory.

    Args:
        files: the sources, open.
        targets: keys and where they go; the memory of different keys does not overlap.
        begun: called with a key before anything of it is written.
        done: called with elements that were written and their key.

    Both are called on the caller's thread, and may raise to stop the work; when this returns or raises, no thread
    writes any more.
    """
    blocks = BlocksOfThreads(files)
    stop = threading.Event()

    def work(job: Sequence[_Range]) -> None:
        for plan, start, out in job:
            if stop.is_set():
                return
            blocks.fill(plan, start, out)

    waiting: deque[tuple[Future[None], Sequence[_Range]]] = deque()
    pool = ThreadPoolExecutor(thread_count(), thread_name_prefix="live-merge-values")
    try:
        for job in _jobs(targets):
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
        settle([future for future, _ in waiting])
        pool.shutdown()


def _finish(future: Future[None], job: Sequence[_Range], done: Callable[[int, str], None]) -> None:
    future.result()
    for plan, _, out in job:
        done(out.numel(), plan.key)


def settle(futures: Sequence[Future[Any]]) -> None:
    """Wait until none is under way, whatever interrupts: what they write is about to be undone."""
    for future in futures:
        future.cancel()
    while True:
        try:
            wait(futures)
        except KeyboardInterrupt:  # the first one is on its way to the user already
            continue
        return


def _jobs(targets: Sequence[Target]) -> Iterator[list[_Range]]:
    """Ranges of about `JOB` elements together, long values cut and short ones gathered."""
    job: list[_Range] = []
    room = JOB
    for plan, memory in targets:
        start = 0
        while start < memory.numel() or start == 0:
            count = min(JOB, memory.numel() - start)
            job.append((plan, start, memory[start : start + count]))
            start, room = start + max(count, 1), room - count
            if room <= 0:
                yield job
                job, room = [], JOB
    if job:
        yield job
