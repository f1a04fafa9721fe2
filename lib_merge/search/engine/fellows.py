"""Owners that share a storage: who is alive, and whose trials are taken over.

optuna has heartbeats in `Study.optimize` alone. Here each owner writes a mark now and then; one whose mark does not
change for a while, by the clock of who looks, is taken for dead. Its open trials are ended, which the database allows
once, and whoever has ended one has it made again.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable

import optuna
from optuna.exceptions import UpdateFinishedTrialError
from optuna.trial import FrozenTrial, TrialState

BEAT = 15.0
"""Seconds between two marks."""
OWNER, ORIGIN = "owner", "origin"
"""Attributes of a trial: who makes it, and where its weights come from."""


class Fellows:
    """The other owners of a search.

    Args:
        study: optuna's.
        own: name of this owner.
        patience: seconds after which a silent owner is dead.
        clock: seconds.
    """

    def __init__(
        self, study: optuna.Study, own: str, patience: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._study, self._own, self._patience, self._clock = study, own, patience, clock
        self._next = clock()
        self._seen: dict[str, tuple[str | None, float]] = {}

    def tend(self) -> None:
        """Write the mark, and take over what the dead have left; does nothing most of the time."""
        now = self._clock()
        if now < self._next:
            return
        self._next = now + min(BEAT, self._patience / 4)
        self._study.set_user_attr(_mark(self._own), uuid.uuid4().hex)
        marks = self._study.user_attrs
        for trial in self.running():
            whose = trial.user_attrs.get(OWNER, f"trial {trial.number}")  # killed before it wrote its name
            if self._is_dead(whose, marks.get(_mark(whose)), now):
                self._take_over(trial)

    def running(self) -> list[FrozenTrial]:
        """The trials that others are making."""
        found = self._study.get_trials(deepcopy=False, states=(TrialState.RUNNING,))
        return [trial for trial in found if trial.user_attrs.get(OWNER) != self._own]

    def _is_dead(self, whose: str, mark: str | None, now: float) -> bool:
        seen, since = self._seen.get(whose, ("", now))
        if seen != mark:
            self._seen[whose] = mark, now
            return False
        return now - since > self._patience

    def _take_over(self, trial: FrozenTrial) -> None:
        try:
            self._study.tell(trial.number, state=TrialState.FAIL)
        except (UpdateFinishedTrialError, ValueError):
            return  # another owner was faster, or it has come to life and ended it
        drawn = {**trial.system_attrs.get("fixed_params", {}), **trial.params}  # killed before it had read the former
        if drawn:
            self._study.enqueue_trial(drawn, {ORIGIN: "again"})


def _mark(owner: str) -> str:
    return f"alive {owner}"
