"""Cases measured in turn, several times, and what comes of it: ratios with their spread, and memory."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cases import Case

_STATUS = Path("/proc/self/status")
_LEAST, _LONG = 2, 8.0
"""Rounds that every case gets, and seconds after which it gets no further ones."""


@dataclass(frozen=True)
class Clock:
    """How much time is left, in seconds.

    Attributes:
        begun: by `time.monotonic`.
        limit: how long the benchmark may take.
    """

    begun: float
    limit: float

    def has(self, wanted: float) -> bool:
        """Whether so many seconds are left."""
        return time.monotonic() - self.begun + wanted < self.limit


@dataclass(frozen=True)
class Row:
    """What a case came to: seconds of ours and of the floor in each round."""

    case: str
    floor_name: str
    target: float | None
    ours: tuple[float, ...]
    floor: tuple[float, ...]

    @property
    def ratios(self) -> list[float]:
        """Ours to the floor of the same round, smallest first."""
        return sorted(ours / floor for ours, floor in zip(self.ours, self.floor, strict=True))

    @property
    def ratio(self) -> float:
        """The median of the rounds."""
        return statistics.median(self.ratios)


def run_cases(cases: Iterable[Case], rounds: int) -> Iterator[Row]:
    """Each case: once to warm up, then floor and ours in turn."""
    for case in cases:
        case.floor()
        case.ours()
        yield from measured([case], rounds)


def measured(cases: Iterable[Case], rounds: int) -> Iterator[Row]:
    """The same without warming up. At most so many rounds: a case that takes long is measured twice."""
    for case in cases:
        pairs, begun = list[tuple[float, float]](), time.monotonic()
        while len(pairs) < rounds and (len(pairs) < _LEAST or time.monotonic() - begun < _LONG):
            pairs.append((_prepared(case, case.floor), _prepared(case, case.ours)))
        yield Row(
            case.name, case.floor_name, case.target, tuple(own for _, own in pairs), tuple(bare for bare, _ in pairs)
        )


def _prepared(case: Case, act: Callable[[], object]) -> float:
    if case.before is not None:
        case.before()
    return seconds(act)


def seconds(act: Callable[[], object]) -> float:
    """How long something takes."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def own_memory(act: Callable[[], object]) -> int:
    """The most bytes of own memory (not mapped files) that were in use at once during `act` beyond those before it.

    Where the system does not tell (no /proc), 0.
    """
    if not _STATUS.exists():
        return 0
    before = peak = _anonymous()
    done = threading.Event()

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.002):
            peak = max(peak, _anonymous())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        act()
    finally:
        done.set()
        watcher.join()
    return max(peak, _anonymous()) - before


def _anonymous() -> int:
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("RssAnon"))
    return int(line.split()[1]) * 1024
