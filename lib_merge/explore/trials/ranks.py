"""Scores of many pictures as one order of the trials: ranks per prompt, so that no scorer's scale and no easy prompt
counts for more than another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Scores = Mapping[str, Mapping[str, "float | None"]]
"""A trial's scores by item and scorer; None for a picture that is broken."""


def ranked(values: Array) -> Array:
    """The place of each value among all, from 0 (worst) to 1 (best), ties at their middle; NaN stays NaN.

    −inf is a broken picture: worse than any other.
    """
    known = values[~np.isnan(values)]
    ordered = np.sort(known)
    below, up_to = np.searchsorted(ordered, values, "left"), np.searchsorted(ordered, values, "right")
    places = (below + up_to - 1) / 2 / max(len(known) - 1, 1) if len(known) > 1 else np.full(len(values), 0.5)
    places = np.where(values == -np.inf, 0.0, places)
    return np.where(np.isnan(values), np.nan, places)


def rank_table(trials: Sequence[Scores], items: Sequence[str], labels: Sequence[str]) -> Array:
    """Ranks of every picture, [trials, items, scorers]; NaN where there is no score yet."""
    table = np.full((len(trials), len(items), len(labels)), np.nan)
    for row, scores in enumerate(trials):
        for column, item in enumerate(items):
            for depth, label in enumerate(labels):
                if label in scores.get(item, {}):
                    value = scores[item][label]
                    table[row, column, depth] = -np.inf if value is None else value
    for column in range(len(items)):
        for depth in range(len(labels)):
            table[:, column, depth] = ranked(table[:, column, depth])
    return table


def trial_values(table: Array, item_weights: Sequence[float]) -> Array:
    """Each trial's mean rank over the items that it has, weighted, [trials, scorers]; NaN for a trial without any."""
    weights = np.asarray(item_weights, dtype=np.float64)[None, :, None] * ~np.isnan(table)
    total = weights.sum(axis=1)
    return np.divide(np.nansum(table * weights, axis=1), total, out=np.full(total.shape, np.nan), where=total > 0)


def item_values(table: Array, scorer_weights: Sequence[float]) -> Array:
    """Each picture's ranks averaged over scorers, [trials, items]."""
    weights = np.asarray(scorer_weights, dtype=np.float64)
    return (table * weights).sum(axis=2) / weights.sum()


def combined(values: Array, scorer_weights: Sequence[float]) -> Array:
    """One number a trial out of one a scorer, [trials]."""
    weights = np.asarray(scorer_weights, dtype=np.float64)
    return (values * weights).sum(axis=1) / weights.sum()


def front(values: Array) -> list[int]:
    """Rows that no other row is as good as in every scorer and better in one (the Pareto front)."""
    return [
        row
        for row, own in enumerate(values)
        if not np.isnan(own).any()
        and not any((other >= own).all() and (other > own).any() for other in values[~np.isnan(values).any(axis=1)])
    ]
