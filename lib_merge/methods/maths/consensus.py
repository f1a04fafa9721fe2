"""Combines differences of several models, with or without a vote on their sign."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

import torch

from lib_merge.methods.maths.pieces import pieces
from lib_merge.methods.maths.sparsify import Sparsifier

Vote = Literal["sum", "count"]
Merge = Callable[[Sequence[torch.Tensor], Sequence[float], Sequence[torch.Tensor]], torch.Tensor]
"""Differences, their weights (none is 0) and scratch memory → the combined difference.

The differences are overwritten. The result may lie in one of them or in the scratch memory."""

SCRATCH = 2
"""Number of tensors of scratch memory that a merge needs."""


def add_differences(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    sparsifiers: Sequence[Sparsifier],
    weights: Sequence[float],
    merge: Merge,
    scale: float,
    scratch: Sequence[torch.Tensor] = (),
) -> torch.Tensor:
    """A + scale·merge(sparse difference of each model, weights), written into A; the models are overwritten.

    A model of weight 0 has no vote. `scratch`: `SCRATCH` tensors at least as long as a piece; empty: allocated here.
    """
    counted = [number for number, weight in enumerate(weights) if weight]
    if not counted:
        return a
    counts = [weights[number] for number in counted]
    for start, (base, *parts) in pieces([a, *models]):
        scratch = scratch or [torch.empty_like(base) for _ in range(SCRATCH)]
        terms = [sparsifiers[number](start, base, parts[number]) for number in counted]
        change = merge(terms, counts, [tensor[: base.numel()] for tensor in scratch])
        base.add_(change, alpha=scale)
    return a


def plain_sum(terms: Sequence[torch.Tensor], weights: Sequence[float], _: Sequence[torch.Tensor]) -> torch.Tensor:
    """The sum of the weighted terms, without a vote."""
    found = terms[0] if weights[0] == 1 else terms[0].mul_(weights[0])
    for term, weight in zip(terms[1:], weights[1:], strict=True):
        found.add_(term, alpha=weight)
    return found


def total(terms: Sequence[torch.Tensor], out: torch.Tensor | None = None) -> torch.Tensor:
    """The sum of the terms, in memory of its own."""
    first, *others = terms
    found = torch.add(first, others[0] if others else 0, out=out)
    for term in others[1:]:
        found.add_(term)
    return found


def elected_sign(terms: Sequence[torch.Tensor], vote: Vote, scratch: Sequence[torch.Tensor]) -> torch.Tensor:
    """The elected sign of each element, ±1 or 0 (TIES, https://arxiv.org/abs/2306.01708), in `scratch[0]`.

    `sum`: the sign of the sum of all terms, + if that is 0. `count`: the sign that most terms have, 0 if equally many
    have either.
    """
    if vote == "sum":
        # What is added is less than any change can be: it turns a sum of 0 into +. Masks take four times as long.
        return total(terms, scratch[0]).add_(torch.finfo(terms[0].dtype).tiny).sign_()
    found, sign = torch.sign(terms[0], out=scratch[0]), scratch[1]
    for term in terms[1:]:
        found.add_(torch.sign(term, out=sign))
    return found.sign_()


def agreeing(terms: Sequence[torch.Tensor], vote: Vote) -> list[torch.Tensor]:
    """For each term a mask (bool) of the elements with the elected sign."""
    elected = elected_sign(terms, vote, [torch.empty_like(terms[0]) for _ in range(SCRATCH)])
    return [(term * elected).gt_(0) for term in terms]


def elected_sum(vote: Vote = "sum") -> Merge:
    """The sum of the weighted terms that agree with the elected sign."""

    def merge(terms: Sequence[torch.Tensor], weights: Sequence[float], scratch: Sequence[torch.Tensor]) -> torch.Tensor:
        elected, agreed = _agreed(terms, weights, vote, scratch)
        return total(agreed, scratch[1]).mul_(elected)

    return merge


def elected_mean(vote: Vote = "sum") -> Merge:
    """The same, divided by the sum of the weights of the terms that agree; by 1 where that sum is 0."""

    def merge(terms: Sequence[torch.Tensor], weights: Sequence[float], scratch: Sequence[torch.Tensor]) -> torch.Tensor:
        if len(set(weights)) == 1:
            weights = [1.0] * len(
                weights
            )  # which gives the same mean, and is exact where changes cancel each other out
        elected, agreed = _agreed(terms, weights, vote, scratch)
        value = total(agreed, scratch[1]).mul_(elected)
        divisor = plain_sum([term.sign_() for term in agreed], weights, ())
        if min(weights) > 0:  # 0 only where the sum is, too
            return value.div_(divisor.clamp_(min=min(weights)))
        return value.div_(divisor.masked_fill_(divisor == 0, 1.0))

    return merge


def _agreed(
    terms: Sequence[torch.Tensor], weights: Sequence[float], vote: Vote, scratch: Sequence[torch.Tensor]
) -> tuple[torch.Tensor, list[torch.Tensor]]:
    """The elected sign, and the size of each weighted term where it has that sign, 0 elsewhere."""
    weighted = [term if weight == 1 else term.mul_(weight) for term, weight in zip(terms, weights, strict=True)]
    elected = elected_sign(weighted, vote, scratch)
    return elected, [term.mul_(elected).clamp_(min=0) for term in weighted]
