"""One person's votes, or several persons' together: what is shown next, and how well the learner knows the taste."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib_merge.explore.learner import Learner

Array = NDArray[np.float64]
Kind = Literal["new", "repeat", "final"]
REPEAT_EVERY = 10
"""Every so many votes an old one is asked again, so that one sees how steady one's own taste is."""
LAST = 8
"""Votes over which guesses are counted."""
FINALISTS = 4
STOOD = 18
"""Pictures that the best has to win against, or its learner's guess, before an end is offered."""
LEAST_GAIN = 0.05
MANY = 16
"""Free weights from which on each new merge moves a part of them."""
OPENINGS = 2
"""First votes that show known curves in place of draws."""


@dataclass(frozen=True)
class Ballot:
    """Merges that are shown together.

    Attributes:
        vectors: [n, knobs], 0 to 1 where nothing was moved by hand, in the order in which they are shown.
        item: number of the vote, by which the prompt is chosen in turn; of a repeat that of the vote it repeats.
        kind: `new`, the `repeat` of an earlier vote, or one of a `final`.
        of: number of the vote that a repeat repeats, from 0.
    """

    vectors: Array
    item: int
    kind: Kind = "new"
    of: int | None = None


@dataclass(frozen=True)
class Vote:
    """A choice: the row that was liked best, None where they are the same to the person; rows that are broken."""

    ballot: Ballot
    chosen: int | None
    broken: tuple[int, ...] = ()


@dataclass(frozen=True)
class Progress:
    """How far it is.

    Attributes:
        votes: all so far.
        stood: votes since the best became the best.
        guessed, of, chance: how many of the last votes with a choice the learner had foretold, of how many, and how
            many blind guessing would have got on average.
        agreed, repeats: how often the same was chosen when an old vote was asked again, and how often it was asked.
        end: why one may stop: `stood`, `gain`, or empty.
    """

    votes: int
    stood: int
    guessed: int
    of: int
    chance: float
    agreed: int
    repeats: int
    end: str


class Voting:
    """The learner with the votes so far.

    Args:
        knobs: number of free weights, in the order of the blocks.
        seed: of the study; the same seed and votes give the same ballots.
        start: the desk's merge, [knobs]; it is shown unless it was.
        openings: merges that the first votes show beside it, [n, knobs], in place of blind draws.
        finer: new merges stay near the best so far.
        parts: each new merge moves its own part of the weights from the best so far.
    """

    def __init__(
        self, knobs: int, seed: int, start: ArrayLike, openings: ArrayLike | None = None,
        *, finer: bool = False, parts: bool = False,
    ) -> None:  # fmt: skip
        self.learner = Learner(knobs, seed)
        self.votes: list[Vote] = []
        self._seed = seed
        self._start = np.asarray(start, dtype=np.float64)
        self._openings = np.empty((0, knobs)) if openings is None else np.asarray(openings, dtype=np.float64)
        self._finer, self._parts = finer, parts
        self._guesses: list[tuple[bool, float]] = []
        self._agreements: list[bool] = []
        self._stood = 0

    def add(self, vote: Vote) -> None:
        """Learn from a vote.

        Raises:
            ValueError: it chooses what was not shown, or what is broken.
        """
        guess, before = int(np.argmax(self.learner.likings(vote.ballot.vectors))), self.learner.best()
        self.learner.vote(vote.ballot.vectors, vote.chosen, vote.broken)
        if vote.chosen is not None and vote.ballot.kind != "repeat" and self.votes:
            self._guesses.append((guess == vote.chosen, 1 / len(vote.ballot.vectors)))
        if vote.ballot.kind == "repeat" and vote.ballot.of is not None:
            self._agreements.append(_same_choice(self.votes[vote.ballot.of], vote))
        self._stood = self._stood + 1 if np.array_equal(before, self.learner.best()) else 0
        self.votes.append(vote)

    def best(self) -> Array:
        """The merge that is liked best among those that were shown, [knobs]; that of the beginning before."""
        return self.learner.best() if self.votes else self._start

    def propose(self, count: int = 4, pending: int = 0) -> Ballot:
        """What to show next: the best so far and new merges, in an order that tells nothing; asking twice gives the
        same. `pending`: ballots that are being looked at and have no vote yet."""
        number = len(self.votes) + pending
        random = np.random.Generator(np.random.Philox(key=[self._seed, 2**33 + number]))
        old = [at for at, vote in enumerate(self.votes) if vote.ballot.kind == "new" and vote.chosen is not None]
        if number % REPEAT_EVERY == REPEAT_EVERY - 1 and old:
            of = int(random.choice(old))
            first = self.votes[of].ballot
            return Ballot(random.permutation(first.vectors), first.item, "repeat", of)
        fresh = self.learner.propose(count - 1, pending, finer=self._finer, parts=self._parts)
        known = [self._start] if self.votes and not pending and not self._was_shown(self._start) else []
        if number < OPENINGS:
            known += [*self._openings[number * (count - 1) : (number + 1) * (count - 1)]]
        fresh = np.vstack([*known, fresh])[: count - 1]
        return Ballot(random.permutation(np.vstack([self.best(), fresh])), number)

    def _was_shown(self, merge: Array) -> bool:
        return any(np.isclose(vote.ballot.vectors, merge, atol=1e-6).all(axis=1).any() for vote in self.votes)

    def finalists(self) -> Array:
        """The merges that are liked best of those that were shown, [at most 4, knobs]."""
        shown = np.unique(np.vstack([vote.ballot.vectors for vote in self.votes]), axis=0)
        return shown[np.argsort(-self.learner.likings(shown), kind="stable")[:FINALISTS]]

    def progress(self) -> Progress:
        """How far it is."""
        last = self._guesses[-LAST:]
        return Progress(
            votes=len(self.votes),
            stood=self._stood,
            guessed=sum(right for right, _ in last),
            of=len(last),
            chance=sum(chance for _, chance in last),
            agreed=sum(self._agreements),
            repeats=len(self._agreements),
            end=self._end(),
        )

    def _end(self) -> str:
        newest = self.votes[len(self.votes) - self._stood :]
        if sum(len(vote.ballot.vectors) - 1 for vote in newest) >= STOOD:
            return "stood"
        return "gain" if len(self.votes) >= LAST and self.learner.gain() < LEAST_GAIN else ""


def winner(votes: Sequence[Vote], learner: Learner) -> tuple[Array, int, int] | None:
    """Of the newest votes, as far as they are of a final: the merge that was chosen most often, how often, and of how
    many votes. Of several the one that the learner likes best."""
    finals = list(takewhile(lambda vote: vote.ballot.kind == "final", reversed(votes)))
    chosen = [vote.ballot.vectors[vote.chosen] for vote in finals if vote.chosen is not None]
    if not chosen:
        return None
    merges, counts = np.unique(np.vstack(chosen), axis=0, return_counts=True)
    at = max(range(len(merges)), key=lambda one: (counts[one], learner.likings(merges[one : one + 1])[0]))
    return merges[at], int(counts[at]), len(finals)


def _same_choice(first: Vote, again: Vote) -> bool:
    if first.chosen is None or again.chosen is None:
        return False
    return np.array_equal(first.ballot.vectors[first.chosen], again.ballot.vectors[again.chosen])
