"""Sparse differences from the base: which elements are kept, and their factors."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from lib_merge.methods.maths.pieces import columns, pieces
from lib_merge.methods.maths.selection import Chooser, ascending, end_of_ties, find_largest
from lib_merge.methods.randomness import Randomness

Sparsifier = Callable[[int, torch.Tensor, torch.Tensor], torch.Tensor]
"""(first element, piece of the base, piece of the model) → the sparse difference, written into the model.

Call it with the pieces of one tensor in order."""


def difference(base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
    """Model − base in fp64, which is exact for fp32 values."""
    return model.double() - base.double()


def magnitude(base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
    """|model − base| in fp32: rounding keeps the order."""
    return torch.sub(model, base).abs_().float()


def everything(_: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
    """The whole difference."""
    return model.sub_(base)


def nothing(_: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
    """A difference of zeros."""
    return model.zero_()


def all_or_nothing(parameters: Mapping[str, Any]) -> bool:
    """Whether each difference is kept whole or not at all, so that no elements have to be chosen."""
    return all(density >= 1 or density <= 0 for density in parameters["density"])


@dataclass(frozen=True)
class Trim:
    """Keeps the elements whose magnitude is above `upper`, and those above `lower` with an index below `last`.

    No fp32 number lies between the two. So of the elements with the smallest magnitude that is kept, the first ones are
    kept, as many as are wanted.
    """

    lower: float
    upper: float
    last: int


def trim_to(base: torch.Tensor, model: torch.Tensor, density: float) -> Trim:
    """Find the int(density·n) largest elements of a difference, at least one (TIES, https://arxiv.org/abs/2306.01708)."""
    magnitudes, count = _magnitudes(base, model), max(1, int(density * base.numel()))
    found = find_largest(magnitudes, base.numel(), count)
    if math.isnan(found.threshold):
        return Trim(math.inf, math.inf, 0)
    below = float(np.nextafter(np.float32(found.threshold), np.float32(-1)))
    return Trim(below, found.threshold, end_of_ties(magnitudes, found))


def trimmed(
    base: torch.Tensor, model: torch.Tensor, density: float, known: Trim | None = None, first: int = 0
) -> Sparsifier:
    """Keeps the largest elements; see `trim_to`.

    Args:
        known: the result of `trim_to` for the whole tensors, if these are pieces.
        first: index of the first element of the pieces.
    """
    if density >= 1 or density <= 0:
        return everything if density >= 1 else nothing
    found = known or trim_to(base, model, density)

    def keep(start: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
        change = model.sub_(base)
        before = min(max(found.last - first - start, 0), change.numel())
        _shrink(change[:before], found.lower)
        _shrink(change[before:], found.upper)
        return change

    return keep


def _shrink(change: torch.Tensor, limit: float) -> None:
    """Set elements to 0 whose magnitude, in fp32, is not above the limit."""
    if limit < 0:
        return
    if change.dtype == torch.float32:
        torch.hardshrink(change, limit, out=change)
    else:
        change.mul_(change.abs().float().gt_(limit))


def without_outliers(base: torch.Tensor, model: torch.Tensor, density: float, gamma: float) -> Sparsifier:
    """Keeps int(density·n) elements: the largest ones behind the int(gamma·n) very largest, which are outliers.

    If the density leaves fewer than int(gamma·n) elements out, only that many are left out at the top (Model
    Breadcrumbs, https://arxiv.org/abs/2312.06795).
    """
    if density >= 1 or density <= 0:
        return everything if density >= 1 else nothing
    kept = int(density * base.numel())
    outliers = min(int(gamma * base.numel()), base.numel() - kept)
    magnitudes = _magnitudes(base, model)
    upper, lower = (
        Chooser(find_largest(magnitudes, base.numel(), outliers)),
        Chooser(find_largest(magnitudes, base.numel(), outliers + kept)),
    )

    def keep(_: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
        change = model.sub_(base)
        sizes = change.abs().float()
        return change.mul_(lower(sizes.clone()).sub_(upper(sizes)))

    return keep


def dropped(random: Randomness, stream: int, density: float, first: int = 0) -> Sparsifier:
    """Keeps each element with probability `density`, divided by it (DARE, https://arxiv.org/abs/2311.03099).

    `first`: index in the whole tensor of the first element of the pieces.
    """
    if density >= 1 or density <= 0:
        return everything if density >= 1 else nothing

    def keep(start: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
        chosen = random.uniform(first + start, base.numel(), stream).to(base.device).lt_(density)
        return model.sub_(base).mul_(chosen).div_(density)

    return keep


def dropped_to_norm(
    base: torch.Tensor, model: torch.Tensor, random: Randomness, stream: int, density: float
) -> Sparsifier:
    """Keeps each element with probability `density`, and scales the result to the whole difference's L1 norm."""
    thinned = dropped(random, stream, density)
    if density >= 1 or density <= 0:
        return thinned
    before, after = 0.0, 0.0
    for start, (part, other) in pieces([base, model]):
        before += float(magnitude(part, other).sum(dtype=torch.float64))
        after += float(thinned(start, part, other.clone()).abs_().sum(dtype=torch.float64))
    factor = before / after if after else 1.0

    def keep(start: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
        return thinned(start, base, model).mul_(factor)

    return keep


def dropped_by_rank(
    shape: tuple[int, ...], random: Randomness, stream: int, density: float, epsilon: float
) -> Sparsifier:
    """Keeps each element with a probability by its rank, divided by it (DELLA, https://arxiv.org/abs/2406.11617).

    The probability rises linearly from density − epsilon for the smallest element of a row to density + epsilon for the
    largest; the element of a row of one has `density`. Rows are those of the matrix [out, in·kh·kw].
    """
    if density >= 1 or density <= 0:
        return everything if density >= 1 else nothing
    row = columns(shape)

    def keep(start: int, base: torch.Tensor, model: torch.Tensor) -> torch.Tensor:
        order = ascending(magnitude(base, model).view(-1, row))
        rising = torch.linspace(-epsilon, epsilon, row, dtype=torch.float64, device=base.device).add_(density)
        even = torch.full((row,), density, dtype=torch.float64, device=base.device)
        by_rank = (rising if row > 1 else even).expand(order.shape)
        chance = torch.empty(order.shape, dtype=torch.float64, device=base.device).scatter_(1, order, by_rank).view(-1)
        chosen = random.uniform(start, base.numel(), stream).to(base.device) < chance
        return model.sub_(base).mul_(chosen).div_(chance)

    return keep


def _magnitudes(base: torch.Tensor, model: torch.Tensor) -> Callable[[], Iterator[torch.Tensor]]:
    def give() -> Iterator[torch.Tensor]:
        for _, (part, other) in pieces([base, model]):
            yield magnitude(part, other)

    return give
