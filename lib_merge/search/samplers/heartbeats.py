"""Heartbeats of programs that share a storage: which are alive, and program trials are taken over.

optuna has heartbeats in `Study.optimize` only. Here each program writes a heartbeat now and then. If it does not change
for a while, by the reader's clock, the program is taken for dead. Its open trials are ended, which the database allows
once, and the program that ended one has it made again.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable

import optuna
from optuna.exceptions import UpdateFinishedTrialError
from optuna.trial import FrozenTrial, TrialState

INTERVAL = 15.0
"""Seconds between two heartbeats."""
OWNER, ORIGIN = "owner", "origin"
"""Attributes of a trial: the program that makes it, and the origin of its weights."""


class Heartbeats:
    """The heartbeats of all programs with the same search.

    Args:
        study: optuna's.
        own: name of this program.
        dead_after: seconds without a new heartbeat after which a program is dead.
        clock: seconds.
    """

    def __init__(
        self, study: optuna.Study, own: str, dead_after: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._study, self._own, self._dead_after, self._clock = study, own, dead_after, clock
        self._next = clock()
        self._seen: dict[str, tuple[str | None, float]] = {}

    def update(self) -> None:
        """Write a heartbeat and take over the trials of dead programs; most calls do nothing, as it is not time yet."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + min(INTERVAL, self._dead_after / 4)
        self._study.set_user_attr(_heartbeat_of(self._own), uuid.uuid4().hex)
        heartbeats = self._study.user_attrs
        for trial in self.running():
            program = trial.user_attrs.get(OWNER, f"trial {trial.number}")  # killed before it wrote its name
            if self._is_dead(program, heartbeats.get(_heartbeat_of(program)), now):
                self._take_over(trial)

    def running(self) -> list[FrozenTrial]:
        """The trials that other programs are making."""
        found = self._study.get_trials(deepcopy=False, states=(TrialState.RUNNING,))
        return [trial for trial in found if trial.user_attrs.get(OWNER) != self._own]

    def _is_dead(self, program: str, heartbeat: str | None, now: float) -> bool:
        seen, since = self._seen.get(program, ("", now))
        if seen != heartbeat:
            self._seen[program] = heartbeat, now
            return False
        return now - since > self._dead_after

    def _take_over(self, trial: FrozenTrial) -> None:
        try:
            self._study.tell(trial.number, state=TrialState.FAIL)
        except (UpdateFinishedTrialError, ValueError):
            return  # another program was faster, or this one is alive after all and has ended it
        drawn = {**trial.system_attrs.get("fixed_params", {}), **trial.params}  # killed before it had read the former
        if drawn:
            self._study.enqueue_trial(drawn, {ORIGIN: "again"})


def _heartbeat_of(program: str) -> str:
    return f"alive {program}"
