"""Combines differences of several models, with or without a vote on their sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import torch

from lib_merge.methods.maths.pieces import pieces
from lib_merge.methods.maths.sparsify import Sparsifier

Vote = Literal["sum", "count"]
Merge = Callable[[Sequence[torch.Tensor], Sequence[float]], torch.Tensor]
"""Weighted differences (fp64 pieces) and their weights → the combined difference."""


def add_differences(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    sparsifiers: Sequence[Sparsifier],
    weights: Sequence[float],
    merge: Merge,
    scale: float,
) -> torch.Tensor:
    """A + scale·merge(weight·sparse difference of each model), written into A."""
    for start, (base, *parts) in pieces([a, *models]):
        terms = [
            sparse(start, base, part).mul_(weight)
            for sparse, part, weight in zip(sparsifiers, parts, weights, strict=True)
        ]
        base.copy_(merge(terms, weights).mul_(scale).add_(base))
    return a


def plain_sum(terms: Sequence[torch.Tensor], _: Sequence[float]) -> torch.Tensor:
    """The sum, without a vote."""
    total = terms[0].clone()
    for term in terms[1:]:
        total.add_(term)
    return total


def elected_sign(terms: Sequence[torch.Tensor], vote: Vote) -> torch.Tensor:
    """The elected sign of each element, ±1 or 0 (TIES, https://arxiv.org/abs/2306.01708).

    `sum`: the sign of the sum of all terms, + if that is 0. `count`: the sign that most terms have, 0 if equally many
    have either.
    """
    if vote == "sum":
        return plain_sum(terms, ()).ge_(0).mul_(2).sub_(1)
    return plain_sum([term.sign() for term in terms], ()).sign_()


def agreeing(terms: Sequence[torch.Tensor], vote: Vote) -> list[torch.Tensor]:
    """For each term a mask (bool) of the elements with the elected sign."""
    elected = elected_sign(terms, vote)
    return [(term * elected).gt_(0) for term in terms]


def elected_sum(vote: Vote = "sum") -> Merge:
    """The sum of the terms that agree with the elected sign."""

    def merge(terms: Sequence[torch.Tensor], _: Sequence[float]) -> torch.Tensor:
        elected = elected_sign(terms, vote)
        return plain_sum([(term * elected).clamp_(min=0) for term in terms], ()).mul_(elected)

    return merge


def elected_mean(vote: Vote = "sum") -> Merge:
    """The same, divided by the sum of the weights of the terms that agree; by 1 where that sum is 0."""

    def merge(terms: Sequence[torch.Tensor], weights: Sequence[float]) -> torch.Tensor:
        elected = elected_sign(terms, vote)
        agreed = [(term * elected).clamp_(min=0) for term in terms]
        total = plain_sum(agreed, ()).mul_(elected)
        divisor = torch.zeros_like(total)
        for term, weight in zip(agreed, weights, strict=True):
            divisor.add_(term.gt_(0), alpha=weight)
        return total.div_(divisor.masked_fill_(divisor == 0, 1.0))

    return merge
