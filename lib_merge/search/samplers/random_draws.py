"""Draws merges at random, each from its number, so that a study gives the same merges on any number of WebUIs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from lib_merge.explore.trials.search import Search, Trial
from lib_merge.search.coordinator import Proposal
from lib_merge.search.space import Array

_STREAM = 2**34
"""Keeps these numbers apart from those of votes and variations of the same seed."""


class RandomDraws:
    """A sampler that does not learn; its first merge is the study's own recipe.

    Args:
        seed: of the study.
        start: its recipe, [knobs].
        most: trials in all.
        search: as its journal has it.
    """

    def __init__(self, seed: int, start: Array, most: int, search: Search) -> None:
        self._seed, self._start, self._most = seed, start, most
        self._next = max(search.trials, default=-1) + 1

    def ask(self) -> Proposal | None:
        """The next merge; None after the last one."""
        number = self._next
        if number >= self._most:
            return None
        self._next += 1
        if number == 0:
            return Proposal(number, self._start.tolist(), "start")
        random = np.random.Generator(np.random.Philox(key=[self._seed, _STREAM + number]))
        return Proposal(number, random.random(len(self._start)).tolist(), "random")

    def tell(self, trial: Trial, values: Sequence[float]) -> None:
        """Does nothing."""

    def trials_of_others(self, known: Collection[int]) -> list[Trial]:
        """None, as it shares no storage."""
        return []

    def should_prune(self, trial: Trial, done: Mapping[int, float], best: Mapping[int, float]) -> bool:
        """Every trial is finished."""
        return False
