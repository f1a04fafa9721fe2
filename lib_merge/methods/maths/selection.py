"""Finds the largest values of a tensor exactly, by counting bits; without sorting and without a copy of the tensor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch

Magnitudes = Callable[[], Iterator[torch.Tensor]]
"""Yields the values to choose from as 1-D pieces in order, in fp32 and not negative; the same at each call."""

_HALF = 16
_LOW = 2**_HALF - 1


@dataclass(frozen=True)
class Largest:
    """The `count` largest of some values: those above `threshold`, and the first `ties` of those equal to it."""

    threshold: float
    ties: int
    count: int


def find_largest(magnitudes: Magnitudes, numel: int, count: int) -> Largest:
    """Find the `count` largest of `numel` values; of equal values the first ones are taken.

    Floats that are not negative have the same order as their bits, so the threshold is found by counting the upper 16
    bits, then the lower 16. A small number of values is sorted, which is faster.
    """
    if count <= 0:
        return Largest(float("inf"), 0, 0)
    if numel <= _LOW:
        values = torch.cat([piece.view(-1) for piece in magnitudes()])
        threshold = values.kthvalue(numel - count + 1).values
        return Largest(float(threshold), count - int((values > threshold).sum()), count)
    high, above = _bucket(magnitudes, count, lambda bits: bits >> _HALF)
    low, more = _bucket(magnitudes, count - above, lambda bits: bits[(bits >> _HALF) == high] & _LOW)
    bits = torch.tensor((high << _HALF) | low, dtype=torch.int32)
    return Largest(float(bits.view(torch.float32)), count - above - more, count)


class Chooser:
    """Tells for each piece, in order, which values are among the largest; counts the ties seen so far."""

    def __init__(self, largest: Largest) -> None:
        self._largest = largest
        self._seen = 0

    def __call__(self, magnitudes: torch.Tensor) -> torch.Tensor:
        """1 for each chosen value of the next piece, else 0, written into it: faster than a mask of bools."""
        if self._largest.count == 0:
            return magnitudes.zero_()
        ties, wanted = None, self._largest.ties - self._seen
        if wanted > 0:
            ties = (magnitudes == self._largest.threshold).nonzero().view(-1)
            self._seen += ties.numel()
        chosen = magnitudes.gt_(self._largest.threshold)
        return chosen if ties is None else chosen.index_fill_(0, ties[:wanted], 1.0)


def end_of_ties(magnitudes: Magnitudes, largest: Largest) -> int:
    """The index behind the last value that is chosen among those equal to the threshold; 0 if none of them is."""
    wanted, start = largest.ties, 0
    for piece in magnitudes():
        if wanted <= 0:
            break
        ties = (piece.view(-1) == largest.threshold).nonzero().view(-1)
        if ties.numel() >= wanted:
            return start + int(ties[wanted - 1]) + 1
        wanted, start = wanted - ties.numel(), start + piece.numel()
    return 0


def _bucket(magnitudes: Magnitudes, count: int, digits: Callable[[torch.Tensor], torch.Tensor]) -> tuple[int, int]:
    """The digit that the `count`-th largest value has, and how many values have a larger one."""
    histogram: torch.Tensor | None = None
    for piece in magnitudes():
        counted = torch.bincount(digits(piece.view(torch.int32)), minlength=_LOW + 1)
        histogram = counted if histogram is None else histogram.add_(counted)
    if histogram is None:
        return 0, 0
    from_top = histogram.flip(0).cumsum(0)
    place = min(int((from_top < count).sum()), _LOW)
    return _LOW - place, int(from_top[place - 1]) if place else 0


def find_smallest(magnitudes: Magnitudes, numel: int, rank: int) -> float:
    """The `rank`-th smallest of `numel` values (the first is 1); −1 for rank 0."""
    return find_largest(magnitudes, numel, numel - rank + 1).threshold if rank > 0 else -1.0


def ascending(magnitudes: torch.Tensor) -> torch.Tensor:
    """Indices (int64) that sort each row of values like `Magnitudes`, shape [rows, n]; of equal ones the first first.

    The same as `argsort(1, stable=True)`. On the CPU it sorts each value's bits joined with its index as one integer,
    which takes a fifth of the time.
    """
    if magnitudes.device.type != "cpu":
        return magnitudes.argsort(dim=1, stable=True)
    keys = magnitudes.view(torch.int32).to(torch.int64).bitwise_left_shift_(2 * _HALF)
    keys.add_(torch.arange(magnitudes.shape[1]))
    keys.numpy().sort(axis=1)
    return keys.bitwise_and_(2 ** (2 * _HALF) - 1)
