"""Differences of several models put together, with or without a vote on their sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import torch

from lib_merge.methods.maths.pieces import pieces
from lib_merge.methods.maths.sparsify import Sparsifier

Vote = Literal["sum", "count"]
Merge = Callable[[Sequence[torch.Tensor], Sequence[float]], torch.Tensor]
"""Puts weighted differences (fp64 pieces) and their weights together."""


def add_differences(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    sparsifiers: Sequence[Sparsifier],
    weights: Sequence[float],
    merge: Merge,
    scale: float,
) -> torch.Tensor:
    """A + scale·merge(weight·sparse difference of each model), written over A."""
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


def agreeing(terms: Sequence[torch.Tensor], vote: Vote) -> list[torch.Tensor]:
    """For each term, where it has the sign that the vote elects (TIES, https://arxiv.org/abs/2306.01708).

    `sum`: the sign of the sum of all terms, + where that is 0. `count`: the sign that more terms have; where as many
    have either, nothing agrees but zeros.
    """
    if vote == "sum":
        elected = plain_sum(terms, ()).ge_(0).mul_(2).sub_(1)
    else:
        elected = plain_sum([term.sign() for term in terms], ()).sign_()
    return [term.sign() == elected for term in terms]


def elected_sum(vote: Vote = "sum") -> Merge:
    """The sum of the terms that agree with the elected sign."""

    def merge(terms: Sequence[torch.Tensor], _: Sequence[float]) -> torch.Tensor:
        masks = agreeing(terms, vote)
        return plain_sum([term * mask for term, mask in zip(terms, masks, strict=True)], ())

    return merge


def elected_mean(vote: Vote = "sum") -> Merge:
    """The same divided by the weights of the terms that agree, by 1 where these add up to 0."""

    def merge(terms: Sequence[torch.Tensor], weights: Sequence[float]) -> torch.Tensor:
        masks = agreeing(terms, vote)
        total = plain_sum([term * mask for term, mask in zip(terms, masks, strict=True)], ())
        divisor = plain_sum([mask * weight for mask, weight in zip(masks, _exact(weights, total), strict=True)], ())
        return total.div_(torch.where(divisor == 0, torch.ones_like(divisor), divisor))

    return merge


def _exact(weights: Sequence[float], like: torch.Tensor) -> list[torch.Tensor]:
    return [torch.tensor(weight, dtype=like.dtype, device=like.device) for weight in weights]
