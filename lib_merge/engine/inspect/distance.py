"""Measures the distance between two models, files or recipes, slot by slot."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import torch

from lib_merge import architectures
from lib_merge.engine.compute.values import Values
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.progress import Cancel, Meter, Progress

OTHER = "carried over"
ALL = "all"
"""The only slot of files without slots, such as VAE and adapter files."""


@dataclass(frozen=True)
class SlotDistance:
    """The differences between all tensors of one slot, computed in fp64 from the values as they are in files."""

    slot: str
    tensors: int
    identical: int
    relative: float
    """‖B − A‖ / ‖A‖, Frobenius norms."""
    cosine: float
    """Cosine between A and B, with all elements of the slot as one vector; nan if one is zero."""
    largest: float
    """Largest absolute difference of an element."""


@dataclass(frozen=True)
class Comparison:
    """The result: distances by slot, and the tensors that could not be compared."""

    slots: tuple[SlotDistance, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    other_shape: tuple[str, ...]


@dataclass(frozen=True)
class Compared:
    """A model: how each key's value is computed.

    Attributes:
        plans: key → plan.
        values: computes them; of this model alone.
        dtypes: key → dtype to which a file of it would round the value; the stored one where it is missing.
    """

    plans: Mapping[str, KeyPlan]
    values: Values
    dtypes: Mapping[str, torch.dtype] = field(default_factory=dict[str, torch.dtype])

    def in_file(self, key: str, values: torch.Tensor) -> torch.Tensor:
        """Values of a key as a file would have them."""
        return values.to(self.dtypes.get(key, self.plans[key].origin.dtype))


class _Sums:
    def __init__(self) -> None:
        self.tensors = self.identical = 0
        self.aa = self.bb = self.ab = self.dd = self.largest = 0.0

    def distance(self, slot: str) -> SlotDistance:
        norms = math.sqrt(self.aa) * math.sqrt(self.bb)
        return SlotDistance(
            slot=slot,
            tensors=self.tensors,
            identical=self.identical,
            relative=math.sqrt(self.dd) / math.sqrt(self.aa) if self.aa else (0.0 if not self.dd else math.inf),
            cosine=self.ab / norms if norms else math.nan,
            largest=self.largest,
        )


def compare(
    a: Compared,
    b: Compared,
    architecture: architectures.Architecture | None,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Comparison:
    """Compare the tensors that both have, piece by piece, so that memory does not grow with their size.

    Raises:
        SourceError: a file ends early.
        Cancelled: the user stopped it.
    """
    both = [key for key in a.plans if key in b.plans]
    shared = [key for key in both if a.plans[key].shape == b.plans[key].shape]
    meter = Meter(sum(a.plans[key].numel for key in shared), progress, cancel)
    sums: dict[str, _Sums] = {}
    for key in shared:
        slot = (architecture.slot_of(key) or OTHER) if architecture else ALL
        _add(sums.setdefault(slot, _Sums()), key, a, b)
        meter.advance(a.plans[key].numel, key)
    order = [*architecture.slots, OTHER] if architecture else [ALL]
    return Comparison(
        slots=tuple(sums[slot].distance(slot) for slot in order if slot in sums),
        only_a=tuple(key for key in a.plans if key not in b.plans),
        only_b=tuple(key for key in b.plans if key not in a.plans),
        other_shape=tuple(key for key in both if a.plans[key].shape != b.plans[key].shape),
    )


def _add(sums: _Sums, key: str, a: Compared, b: Compared) -> None:
    identical = True
    for own, other in _pairs(key, a, b):
        left, right = a.in_file(key, own), b.in_file(key, other)
        same = left.dtype == right.dtype and torch.equal(left.view(torch.uint8), right.view(torch.uint8))
        identical = identical and same
        x, y = left.double(), right.double()
        difference = y - x
        sums.aa += float(x @ x)
        sums.bb += float(y @ y)
        sums.ab += float(x @ y)
        sums.dd += float(difference @ difference)
        if difference.numel():
            sums.largest = max(sums.largest, float(difference.abs().max()))
    sums.tensors += 1
    sums.identical += identical


def _pairs(key: str, a: Compared, b: Compared) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """The same elements of two values, 1-D: piece by piece, or all at once where one of them needs that."""
    one, other = a.plans[key], b.plans[key]
    if one.elementwise and other.elementwise:
        pieces = zip(a.values.pieces(one), b.values.pieces(other), strict=True)
        yield from ((left, right) for (_, left), (_, right) in pieces)
    else:
        yield a.values.together(one, ())[0].view(-1), b.values.together(other, ())[0].view(-1)


def total(slots: Sequence[SlotDistance]) -> tuple[int, int]:
    """(number of tensors that were compared, number of identical ones)"""
    return sum(slot.tensors for slot in slots), sum(slot.identical for slot in slots)
