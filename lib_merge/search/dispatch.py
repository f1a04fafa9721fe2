"""Which WebUI makes which picture next, and what becomes of it when one fails. Plain data; time is given as a number.

Each WebUI has one request at a time, and makes all pictures of a trial, one after the other. One that fails waits 5 s,
10 s, … 5 min and is then checked again; its trial goes to the front of the queue.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lib_merge.explore.trials.events import ORIGINAL

FIRST_WAIT, LONGEST_WAIT = 5.0, 300.0
"""Seconds before a WebUI that failed is asked again, the first time and at most."""
MOST_WEBUIS, MOST_FAILURES = 2, 3
"""A trial that failed on so many WebUIs, or so often while there was one, is given up."""


@dataclass(frozen=True)
class Request:
    """A picture that a WebUI is to make: of a trial (`ORIGINAL`: of the base) and an item, by their numbers."""

    number: int
    webui: str
    trial: int
    item: int
    deadline: float


@dataclass
class Job:
    """A trial whose pictures are being made: items that are missing, and where it failed."""

    trial: int
    missing: list[int]
    failures: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])

    refused_by: set[str] = field(default_factory=set[str])

    @property
    def failed_on(self) -> set[str]:
        """The WebUIs where it failed."""
        return {webui for webui, _ in self.failures}

    def is_lost(self, webuis: int) -> bool:
        """Whether it is given up: it failed on two WebUIs, often on one while no other was there, or it was refused by
        the only one."""
        if len(self.failed_on) >= MOST_WEBUIS or len(self.failures) >= MOST_FAILURES:
            return True
        return 0 < webuis <= len(self.refused_by)


@dataclass
class Station:
    """A WebUI: whether it can be asked, what it makes, of which originals it has made the picture."""

    name: str
    state: Literal["away", "checking", "free", "busy"] = "away"
    until: float = 0.0
    failures: int = 0
    why: str = ""
    job: Job | None = None
    request: Request | None = None
    originals: set[int] = field(default_factory=set[int])
    made: int = 0


class Dispatcher:
    """The WebUIs and the queue of trials.

    Args:
        names: of the WebUIs.
        limit: seconds after which a request without answer has failed.
    """

    def __init__(self, names: Iterable[str], limit: float) -> None:
        self.stations = {name: Station(name) for name in names}
        self._limit = limit
        self._queue: deque[Job] = deque()
        self._numbers = itertools.count(1)

    def add(self, trial: int, missing: Sequence[int]) -> None:
        """Queue a trial, the items that it has no picture of yet in the order in which they are to be made."""
        self._queue.append(Job(trial, list(missing)))

    def drop(self, trial: int) -> None:
        """Make no more pictures of a trial; an answer that is under way does not count."""
        for job in self._jobs():
            if job.trial == trial:
                job.missing.clear()
        self._queue = deque(job for job in self._queue if job.missing)

    def hungry(self) -> int:
        """How many more trials could be begun at once."""
        idle = sum(one.state == "free" and not (one.job and one.job.missing) for one in self.stations.values())
        return max(0, idle - len(self._queue))

    def due(self, now: float) -> list[str]:
        """WebUIs to be checked now."""
        names = [one.name for one in self.stations.values() if one.state == "away" and one.until <= now]
        for name in names:
            self.stations[name].state = "checking"
        return names

    def checked(self, name: str, why: str, now: float) -> None:
        """A WebUI can be asked from now on; with `why`, it cannot, for that reason."""
        station = self.stations[name]
        station.why = why
        if why:
            self._send_away(station, now)
        elif station.state == "checking":
            station.state = "free"

    def next(self, now: float) -> list[Request]:
        """The requests that are to be sent now."""
        found = (self._next(station, now) for station in self.stations.values() if station.state == "free")
        return [request for request in found if request is not None]

    def made(self, request: Request) -> bool:
        """A picture has come; whether it counts. One that came before, or that is not wanted any longer, does not."""
        station = self.stations[request.webui]
        if station.request == request:
            station.state, station.request, station.failures = "free", None, 0
            station.made += 1
        if request.trial == ORIGINAL:
            new = request.item not in station.originals
            station.originals.add(request.item)
            return new
        job = next((job for job in self._jobs() if job.trial == request.trial), None)
        if job is None or request.item not in job.missing:
            return False
        job.missing.remove(request.item)
        return True

    def failed(self, request: Request, why: str, now: float, *, refused: bool = False) -> Job | None:
        """A request has failed; the trial, if that is given up. `refused`: the WebUI is well and said no."""
        station = self.stations[request.webui]
        if station.request != request:
            return None  # it was given up before
        station.request, station.why = None, why
        if refused:
            station.state = "free"
        else:
            self._send_away(station, now)
        return None if station.job is None else self._put_back(station, station.job, why, refused=refused)

    def overdue(self, now: float) -> list[Request]:
        """Requests without an answer in time."""
        open_ = (station.request for station in self.stations.values())
        return [request for request in open_ if request is not None and request.deadline <= now]

    def wake(self, now: float) -> float:
        """Seconds until something is to be done without an answer having come; at most a minute."""
        times = [one.until for one in self.stations.values() if one.state == "away"]
        times += [one.request.deadline for one in self.stations.values() if one.request]
        return min([60.0, *(max(0.0, time - now) for time in times)])

    def _next(self, station: Station, now: float) -> Request | None:
        if station.job is None or not station.job.missing:
            station.job = self._take(station.name)
        if station.job is None:
            return None
        item, trial = station.job.missing[0], station.job.trial
        if item not in station.originals:
            trial = ORIGINAL
        station.request = Request(next(self._numbers), station.name, trial, item, now + self._limit)
        station.state = "busy"
        return station.request

    def _take(self, name: str) -> Job | None:
        """The next trial for a WebUI: one that failed there only while there is no other WebUI to try."""
        others = any(one.state in ("free", "busy") for one in self.stations.values() if one.name != name)
        job = next((job for job in self._queue if name not in (job.failed_on if others else job.refused_by)), None)
        if job is not None:
            self._queue.remove(job)
        return job

    def _put_back(self, station: Station, job: Job, why: str, *, refused: bool) -> Job | None:
        station.job = None
        if not job.missing:
            return None
        job.failures.append((station.name, why))
        if refused:
            job.refused_by.add(station.name)
        if job.is_lost(len(self.stations)):
            return job
        self._queue.appendleft(job)
        return None

    def _send_away(self, station: Station, now: float) -> None:
        station.state = "away"
        station.until = now + min(LONGEST_WAIT, FIRST_WAIT * 2**station.failures)
        station.failures += 1
        station.originals.clear()  # it may come back on another card, or with another file

    def _jobs(self) -> list[Job]:
        return [*self._queue, *(one.job for one in self.stations.values() if one.job is not None)]
