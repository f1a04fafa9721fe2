"""Decides which WebUI makes which picture next, and what happens if it fails. Plain data; time is passed as a number.

Each WebUI has one request at a time, and makes all pictures of a trial, one after the other. If it fails, it is checked
again after 5 s, 10 s, … 5 min, and its trial goes to the front of the queue.
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
"""A trial is given up after failing on that many WebUIs, or that often in all."""


@dataclass(frozen=True)
class Request:
    """A picture that a WebUI must make: of a trial (`ORIGINAL`: of the base) and an item, by their numbers."""

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
class WebUIState:
    """The state of a WebUI: whether it can be asked, its current job, and the items whose original it has made."""

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
    """The states of the WebUIs and the queue of trials.

    Args:
        names: of the WebUIs.
        limit: seconds after which a request without answer has failed.
    """

    def __init__(self, names: Iterable[str], limit: float) -> None:
        self.webuis = {name: WebUIState(name) for name in names}
        self._limit = limit
        self._queue: deque[Job] = deque()
        self._numbers = itertools.count(1)

    def add(self, trial: int, missing: Sequence[int]) -> None:
        """Queue a trial, the items that it has no picture of yet in the order in which they are to be made."""
        self._queue.append(Job(trial, list(missing)))

    def drop(self, trial: int) -> None:
        """Make no more pictures of a trial; a picture that is being made does not count."""
        for job in self._jobs():
            if job.trial == trial:
                job.missing.clear()
        self._queue = deque(job for job in self._queue if job.missing)

    def idle_count(self) -> int:
        """Number of idle WebUIs for which no trial is queued."""
        idle = sum(one.state == "free" and not (one.job and one.job.missing) for one in self.webuis.values())
        return max(0, idle - len(self._queue))

    def due(self, now: float) -> list[str]:
        """WebUIs that must be checked now."""
        names = [one.name for one in self.webuis.values() if one.state == "away" and one.until <= now]
        for name in names:
            self.webuis[name].state = "checking"
        return names

    def checked(self, name: str, why: str, now: float) -> None:
        """Report whether a WebUI can be asked from now on; `why`: the reason why not, or ""."""
        webui = self.webuis[name]
        webui.why = why
        if why:
            self._send_away(webui, now)
        elif webui.state == "checking":
            webui.state = "free"

    def next(self, now: float) -> list[Request]:
        """The requests that must be sent now."""
        found = (self._next(webui, now) for webui in self.webuis.values() if webui.state == "free")
        return [request for request in found if request is not None]

    def made(self, request: Request) -> bool:
        """Report a finished picture. False: it does not count, as it is a second one or no longer wanted."""
        webui = self.webuis[request.webui]
        if webui.request == request:
            webui.state, webui.request, webui.failures = "free", None, 0
            webui.made += 1
        if request.trial == ORIGINAL:
            new = request.item not in webui.originals
            webui.originals.add(request.item)
            return new
        job = next((job for job in self._jobs() if job.trial == request.trial), None)
        if job is None or request.item not in job.missing:
            return False
        job.missing.remove(request.item)
        return True

    def failed(self, request: Request, why: str, now: float, *, refused: bool = False) -> Job | None:
        """Report that a request failed; the trial, if it is given up. `refused`: the WebUI refused it."""
        webui = self.webuis[request.webui]
        if webui.request != request:
            return None  # it was given up before
        webui.request, webui.why = None, why
        if refused:
            webui.state = "free"
        else:
            self._send_away(webui, now)
        return None if webui.job is None else self._put_back(webui, webui.job, why, refused=refused)

    def overdue(self, now: float) -> list[Request]:
        """Requests without an answer in time."""
        open_ = (webui.request for webui in self.webuis.values())
        return [request for request in open_ if request is not None and request.deadline <= now]

    def wake(self, now: float) -> float:
        """Seconds until something is to be done without an answer having come; at most a minute."""
        times = [one.until for one in self.webuis.values() if one.state == "away"]
        times += [one.request.deadline for one in self.webuis.values() if one.request]
        return min([60.0, *(max(0.0, time - now) for time in times)])

    def _next(self, webui: WebUIState, now: float) -> Request | None:
        if webui.job is None or not webui.job.missing:
            webui.job = self._take(webui.name)
        if webui.job is None:
            return None
        item, trial = webui.job.missing[0], webui.job.trial
        if item not in webui.originals:
            trial = ORIGINAL
        webui.request = Request(next(self._numbers), webui.name, trial, item, now + self._limit)
        webui.state = "busy"
        return webui.request

    def _take(self, name: str) -> Job | None:
        """The next trial for a WebUI: one that failed there only while there is no other WebUI to try."""
        others = any(one.state in ("free", "busy") for one in self.webuis.values() if one.name != name)
        job = next((job for job in self._queue if name not in (job.failed_on if others else job.refused_by)), None)
        if job is not None:
            self._queue.remove(job)
        return job

    def _put_back(self, webui: WebUIState, job: Job, why: str, *, refused: bool) -> Job | None:
        webui.job = None
        if not job.missing:
            return None
        job.failures.append((webui.name, why))
        if refused:
            job.refused_by.add(webui.name)
        if job.is_lost(len(self.webuis)):
            return job
        self._queue.appendleft(job)
        return None

    def _send_away(self, webui: WebUIState, now: float) -> None:
        webui.state = "away"
        webui.until = now + min(LONGEST_WAIT, FIRST_WAIT * 2**webui.failures)
        webui.failures += 1
        webui.originals.clear()  # it may come back on another card, or with another file

    def _jobs(self) -> list[Job]:
        return [*self._queue, *(one.job for one in self.webuis.values() if one.job is not None)]
