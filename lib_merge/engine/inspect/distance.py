"""Measures the distance between two checkpoints, slot by slot."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch

from lib_merge import architectures
from lib_merge.engine.compute.values import Values
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Opened
from lib_merge.progress import Cancel, Meter, Progress

OTHER = "carried over"
ALL = "all"
"""The only slot of files without slots, such as VAE and adapter files."""


@dataclass(frozen=True)
class SlotDistance:
    """The differences between all tensors of one slot, computed in fp64 from the stored values."""

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
    a: Opened,
    b: Opened,
    architecture: architectures.Architecture | None,
    files: SourceFiles,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Comparison:
    """Compare the tensors that both have, piece by piece, so that memory does not grow with their size.

    Raises:
        SourceError: a file ends early.
        Cancelled: the user stopped it.
    """
    shared = [key for key, ref in a.tensors.items() if key in b.tensors and b.tensors[key].shape == ref.shape]
    meter = Meter(sum(a.tensors[key].numel for key in shared), progress, cancel)
    first, second = Values(files), Values(files)
    sums: dict[str, _Sums] = {}
    for key in shared:
        slot = (architecture.slot_of(key) or OTHER) if architecture else ALL
        _add(sums.setdefault(slot, _Sums()), key, a, b, first, second)
        meter.advance(a.tensors[key].numel, key)
    order = [*architecture.slots, OTHER] if architecture else [ALL]
    return Comparison(
        slots=tuple(sums[slot].distance(slot) for slot in order if slot in sums),
        only_a=tuple(key for key in a.tensors if key not in b.tensors),
        only_b=tuple(key for key in b.tensors if key not in a.tensors),
        other_shape=tuple(
            key for key, ref in a.tensors.items() if key in b.tensors and b.tensors[key].shape != ref.shape
        ),
    )


def _add(sums: _Sums, key: str, a: Opened, b: Opened, first: Values, second: Values) -> None:
    plans = [KeyPlan(key, model.tensors[key], model.tensors[key].shape) for model in (a, b)]
    identical = plans[0].origin.dtype == plans[1].origin.dtype
    for (_, left), (_, right) in zip(first.pieces(plans[0]), second.pieces(plans[1]), strict=True):
        identical = identical and torch.equal(left.view(torch.uint8), right.view(torch.uint8))
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


def total(slots: Sequence[SlotDistance]) -> tuple[int, int]:
    """(number of tensors that were compared, number of identical ones)"""
    return sum(slot.tensors for slot in slots), sum(slot.identical for slot in slots)
