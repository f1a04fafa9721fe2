"""Runs computations one after the other, those of kernels on several threads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from functools import cache
from itertools import groupby

from lib_merge.engine.compute.elementwise.compiled import Computation
from lib_merge.engine.compute.threads import cancel_and_wait

_GRAIN = 2**14
"""Fewest elements of a computation that one thread gets."""

Step = Computation | Callable[[], object]
"""A kernel's work, or a function that computes by itself on as many threads as it likes."""


def run_all(steps: Sequence[Step], threads: int) -> None:
    """Carry out all steps; those of kernels that follow each other are divided evenly among the threads."""
    for are_compiled, group in groupby(steps, lambda step: isinstance(step, Computation)):
        if are_compiled:
            _run_kernels([step for step in group if isinstance(step, Computation)], threads)
        else:
            for step in group:
                if not isinstance(step, Computation):
                    step()


def _run_kernels(computations: Sequence[Computation], threads: int) -> None:
    shares = _shares(computations, threads)
    others = [_pool(threads).submit(_run_share, share) for share in shares[1:]]
    try:
        _run_share(shares[0])
        wait(others)
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
