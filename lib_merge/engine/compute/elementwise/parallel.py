"""Runs computations one after the other, those of kernels on several threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from itertools import groupby

from lib_merge.engine.compute.elementwise.compiled import Computation
from lib_merge.engine.compute.threads import cancel_and_wait

_GRAIN = 2**16
"""Elements of which each thread gets a multiple: less takes no longer than waking a thread."""

Work = Computation | Callable[[], object]
"""A kernel's work, or a function that computes by itself on as many threads as it likes."""


def run_all(works: Sequence[Work], threads: int) -> None:
    """Carry out all of it; those of kernels that follow each other are divided evenly among the threads."""
    for are_compiled, group in groupby(works, lambda work: isinstance(work, Computation)):
        if are_compiled:
            _run_kernels([work for work in group if isinstance(work, Computation)], threads)
        else:
            for work in group:
                if not isinstance(work, Computation):
                    work()


def _run_kernels(computations: Sequence[Computation], threads: int) -> None:
    own, *shares = _shares(computations, threads)
    others = list[Future[None]]()
    try:
        for share in shares:
            others.append(_pool(threads).submit(_run_share, share))
        _run_share(own)
        for other in others:
            other.result()
    finally:  # after an interrupt, too: what they write into must not be given back before
        cancel_and_wait(others)


def _run_share(share: Sequence[tuple[Computation, int, int]]) -> None:
    for computation, first, count in share:
        computation.run(first, count)


def _shares(computations: Sequence[Computation], threads: int) -> list[list[tuple[Computation, int, int]]]:
    """(computation, first element, count) for each thread."""
    total = sum(computation.count for computation in computations)
    size = max(-(-total // (threads * _GRAIN)), 1) * _GRAIN
    shares, room = [[]], size
    for computation in computations:
        first = 0
        while first < computation.count:
            if not room:
                shares.append([])
                room = size
            count = min(computation.count - first, room)
            shares[-1].append((computation, first, count))
            first, room = first + count, room - count
    return shares


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    """Threads beside the calling one; they wait for work until the process ends."""
    return ThreadPoolExecutor(max(threads - 1, 1), thread_name_prefix="live-merge-kernel")
