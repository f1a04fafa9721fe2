"""Learns from choices among merges what weights a person likes: one bent curve per knob, nothing else.

A merge with weights z (0 to 1 per knob) is liked by f(z) = sum over knobs of a·c + b·c², with c = 2z − 1. Of the merges
that are shown together one is chosen with probability softmax(f) (Luce's choice axiom; Bradley–Terry for two). The
coefficients have a Gaussian prior; their posterior is the Laplace approximation around its mode, found by Newton steps.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

LINEAR_VARIANCE, SQUARE_VARIANCE = 9.0, 6.0  # prior variances of all knobs together
NEIGHBOURS, REACH = 0.3, 0.12  # how much knobs close in order agree, and how far that reaches, as a share of all knobs
NEWTON_STEPS, CONVERGED = 12, 1e-7
DRAWS = (1.0, 0.7, 0.35)  # how far proposals go from the best so far to what a draw likes best
FINE_DRAWS = (0.35, 0.25, 0.15)  # near the best, once it is known about where that is
GUESS_AFTER = 3  # votes before the likeliest optimum is proposed, too; of single proposals and of parts each second


class Learner:
    """Proposes merges, takes votes among them, and knows the best one that was shown.

    Args:
        knobs: number of weights, at least 1, in the order of the blocks.
        seed: the same seed and the same votes give the same proposals.
    """

    def __init__(self, knobs: int, seed: int = 0) -> None:
        if knobs < 1:
            raise ValueError(f"a learner needs at least one knob, not {knobs}")
        self.knobs = knobs
        self._seed = seed
        self._votes = 0
        self._starts: list[int] = []  # the first row of each comparison in the two below
        self._shown = np.empty((0, knobs))
        self._wins = np.empty(0)  # of each comparison they sum to 1: a tie gives each an equal share
        order = np.arange(knobs)
        near = np.exp(-((order[:, None] - order) ** 2) / (2 * (REACH * knobs) ** 2))
        agreement = NEIGHBOURS * near + (1 - NEIGHBOURS) * np.eye(knobs)
        zero = np.zeros((knobs, knobs))
        self._covariance = np.block(
            [[LINEAR_VARIANCE / knobs * agreement, zero], [zero, SQUARE_VARIANCE / knobs * agreement]]
        )
        self._precision: Array = np.linalg.inv(self._covariance).astype(np.float64)
        # Taste peaks inside the range more often than at its ends.
        self._mean = np.concatenate([np.zeros(knobs), np.full(knobs, -np.sqrt(SQUARE_VARIANCE / knobs))])
        self._mode, self._curvature = self._mean, self._precision

    @property
    def votes(self) -> int:
        """How many votes there were."""
        return self._votes

    def propose(self, count: int, ahead: int = 0, *, finer: bool = False, parts: bool = False) -> Array:
        """New merges to be shown, [count, knobs] in 0 to 1; asking twice gives the same ones.

        `ahead`: how many votes on merges that were proposed before are still to come; the merges are others then.
        `finer`: stay near the best so far.
        `parts`: each moves its own part of the knobs from the best so far. Shown beside it they teach more than merges
        that differ in all, where knobs are many.
        """
        random = np.random.Generator(np.random.Philox(key=[self._seed, self._votes + ahead]))
        best, draws = self.best(), FINE_DRAWS if finer else DRAWS
        root = np.linalg.cholesky(np.linalg.inv(self._curvature))
        is_second = (self._votes + ahead) % 2 == 0
        is_guess_due = not finer and self._votes >= GUESS_AFTER and (is_second or (count > 1 and not parts))
        rows = [_optimum(self._mode)] if is_guess_due else []
        if parts and not finer:
            liked = _optimum(self._mode + root @ random.standard_normal(2 * self.knobs))
            part = random.permutation(self.knobs) % (count - len(rows)) if len(rows) < count else np.empty(0)
            return np.array(rows + [np.where(part == own, liked, best) for own in range(count - len(rows))])
        for row in range(len(rows), count):
            liked = _optimum(self._mode + root @ random.standard_normal(2 * self.knobs))
            rows.append(best + draws[row % len(draws)] * (liked - best))
        return np.array(rows)

    def vote(self, shown: ArrayLike, chosen: int | None, broken: Collection[int] = ()) -> None:
        """Learn from one choice.

        Args:
            shown: the merges that were shown, [n, knobs] in 0 to 1, n ≥ 1.
            chosen: the row that was liked best; None where all that are not broken are the same to the person.
            broken: rows of pictures that are no good at all: each loses to every one that is not broken.

        Raises:
            ValueError: `shown` has another shape or values that are not finite, or `chosen` or one of `broken` is none
                of its rows, or a row is both.
        """
        merges = self._checked(shown, chosen, broken)
        whole = [row for row in range(len(merges)) if row not in broken]
        if whole:
            wins = np.full(len(whole), 1 / len(whole)) if chosen is None else np.equal(whole, chosen).astype(np.float64)
            self._compare(merges[whole], wins)
        for loser in sorted(broken):
            for row in whole:
                self._compare(merges[[row, loser]], np.array([1.0, 0.0]))
        self._votes += 1
        self._mode, self._curvature = self._posterior()

    def _checked(self, shown: ArrayLike, chosen: int | None, broken: Collection[int]) -> Array:
        merges = np.array(shown, dtype=np.float64)
        if merges.ndim != 2 or merges.shape[1] != self.knobs or not len(merges):
            raise ValueError(f"shown merges have shape {merges.shape}, expected [n, {self.knobs}]")
        if not np.isfinite(merges).all():
            raise ValueError("a shown merge has a weight that is not finite")
        rows = [*broken, *([] if chosen is None else [chosen])]
        if not all(0 <= row < len(merges) for row in rows) or chosen in broken:
            raise ValueError(f"row {chosen} was chosen and {sorted(broken)} are broken of {len(merges)} shown")
        return merges

    def _compare(self, merges: Array, wins: Array) -> None:
        self._starts.append(len(self._shown))
        self._wins = np.concatenate([self._wins, wins])
        self._shown = np.concatenate([self._shown, merges])

    def best(self) -> Array:
        """The merge among those shown that is liked best by all votes so far, [knobs]; 0.5 each before the first."""
        if not len(self._shown):
            return np.full(self.knobs, 0.5)
        return self._shown[np.argmax(self.likings(self._shown))].copy()

    def likings(self, merges: ArrayLike) -> Array:
        """How much merges, [n, knobs], are liked as far as the votes tell, [n]; only differences mean something."""
        return _features(np.asarray(merges, dtype=np.float64)) @ self._mode

    def gain(self) -> float:
        """How much better than the best that was shown the likeliest best of all is, as a share of the range of those
        that were shown; 1 before the first vote."""
        seen = self.likings(self._shown)
        if not seen.size or np.ptp(seen) == 0:
            return 1.0
        return float(max(0.0, self.likings(_optimum(self._mode)[None])[0] - seen.max()) / np.ptp(seen))

    def band(self, share: float = 0.8) -> Array:
        """Where each knob's best place is, as the votes say so far: [knobs, 2], the middle `share` of the posterior."""
        random = np.random.Generator(np.random.Philox(key=[self._seed, 2**32 + self._votes]))
        root = np.linalg.cholesky(np.linalg.inv(self._curvature))
        places = _optimum(self._mode + random.standard_normal((256, 2 * self.knobs)) @ root.T)
        return np.quantile(places, [(1 - share) / 2, (1 + share) / 2], axis=0).T

    def _posterior(self) -> tuple[Array, Array]:
        """Mode of the coefficients, [2·knobs], and the negative Hessian there."""
        if not self._starts:
            return self._mean, self._precision
        features, mode = _features(self._shown), self._mode
        for _ in range(NEWTON_STEPS):
            density, gradient, curvature = self._slopes(features, mode)
            step = np.linalg.solve(curvature, gradient)
            while self._slopes(features, mode + step)[0] < density and np.abs(step).max() > CONVERGED:
                step = step / 2
            mode = mode + step
            if np.abs(step).max() < CONVERGED:
                break
        return mode, self._slopes(features, mode)[2]

    def _slopes(self, features: Array, theta: Array) -> tuple[float, Array, Array]:
        """Log density of the coefficients, its gradient and its negative Hessian."""
        away = theta - self._mean
        liked = features @ theta
        rows = np.diff([*self._starts, len(features)])
        liked -= np.repeat(np.maximum.reduceat(liked, self._starts), rows)
        chance = np.exp(liked)
        sums = np.add.reduceat(chance, self._starts)
        chance /= np.repeat(sums, rows)
        expected = np.add.reduceat(chance[:, None] * features, self._starts)
        density = -0.5 * float(away @ self._precision @ away) + float(self._wins @ liked - np.log(sums).sum())
        gradient = features.T @ (self._wins - chance) - self._precision @ away
        curvature = self._precision + (features.T * chance) @ features - expected.T @ expected
        return density, gradient, curvature


def _features(merges: Array) -> Array:
    centred = 2 * merges - 1
    return np.concatenate([centred, centred**2], axis=1)


def _optimum(theta: Array) -> Array:
    """The weights that coefficients, [..., 2·knobs], like best: the parabola's top, or an end of the range."""
    linear, square = np.split(theta, 2, axis=-1)
    top = np.clip(np.divide(-linear, 2 * square, out=np.sign(linear), where=square < 0), -1, 1)
    return (np.where(square < 0, top, np.sign(linear)) + 1) / 2
