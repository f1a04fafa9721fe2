"""What crosses the bus together: ranges of several keys that one evaluation can do."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, cast

import torch

from lib_merge.engine.compute.evaluate import BLOCK, is_elementwise
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.sources.files import TensorRef

Range = tuple[KeyPlan, int, torch.Tensor]
"""What a key's value is, the first element of it that is wanted, and the 1-D memory that it is written into."""

_ALIGNMENT = 64
"""Bytes between two stored tensors in a chunk, so that each can be seen in its dtype."""


@dataclass(frozen=True)
class Read:
    """Elements [start, start + count) of a stored tensor, and the byte of the chunk where they go."""

    ref: TensorRef
    start: int
    count: int
    offset: int
    number: int
    """Which of `plan.stored` it is."""

    @property
    def end(self) -> int:
        """The byte of the chunk after the last."""
        return self.offset + self.count * self.ref.dtype.itemsize


@dataclass
class Chunk:
    """Ranges of one or several keys with equal operations: their stored elements follow each other, tensor by tensor.

    Attributes:
        ranges: what is computed, and where it goes.
        reads: what it is made of, in order.
        coming: the reads that have to be fetched; the accelerator has the others already.
        checked: numbers of the stored tensors that are looked at when they are read: those of adapters.
        broken: numbers of those that turned out to hold NaN or infinity.
    """

    ranges: Sequence[Range]
    reads: Sequence[Read]
    coming: Sequence[Read]
    checked: frozenset[int] = frozenset()
    broken: set[int] = field(default_factory=set[int])

    @property
    def plan(self) -> KeyPlan:
        """How the values are made: the first key's plan stands for all."""
        return self.ranges[0][0]

    @property
    def size(self) -> int:
        """Bytes of all reads, and between them."""
        return self.reads[-1].end

    def stored(self, raw: torch.Tensor) -> list[torch.Tensor]:
        """The raw elements of each stored tensor, seen in the bytes of the chunk (uint8 [size])."""
        found: list[torch.Tensor] = []
        for _, group in groupby(self.reads, lambda read: read.number):
            first, *rest = group
            last = rest[-1] if rest else first
            found.append(raw[first.offset : last.end].view(first.ref.dtype))
        return found


def chunks_of(ranges: Iterable[Range], size: int, whole: Container[str] = ()) -> Iterator[Chunk]:
    """Chunks of at most `size` bytes of stored elements; but whole values where that is how they are computed, and for
    the keys in `whole`.
    """

    def alone(part: Range) -> bool:
        return part[0].key in whole or not is_elementwise(part[0])

    def alike(part: Range) -> object:
        return part[0].key if alone(part) else _kind(part)

    for _, group in groupby(ranges, alike):
        together = list(group)
        plan = together[0][0]
        if alone(together[0]):
            yield _chunk(together)
            continue
        for part in cut(together, max(size // sum(ref.dtype.itemsize for ref in plan.stored), BLOCK)):
            yield _chunk(part)


def follows(offset: int, end: int) -> bool:
    """Whether bytes at that offset of a chunk are the next ones after `end`, but for their alignment."""
    return 0 <= offset - end < _ALIGNMENT


def _kind(part: Range) -> object:
    """What is equal for ranges that one evaluation can do."""
    plan, _, out = part
    operations = tuple(replace(cast("Any", operation), inputs=()) for operation in plan.operations)
    dtypes = tuple(ref.dtype for ref in plan.stored)
    return operations, dtypes, out.dtype


def cut(ranges: Iterable[Range], most: int) -> Iterator[list[Range]]:
    """The ranges in lists of at most so many elements together (a block at least), long ones cut between blocks."""
    job: list[Range] = []
    room = most
    for plan, start, out in ranges:
        done = 0
        while done < out.numel():
            rest = out.numel() - done
            count = rest if rest <= room else room // BLOCK * BLOCK
            if count:
                job.append((plan, start + done, out[done : done + count]))
            done, room = done + count, room - count
            if count < rest:
                yield job
                job, room = [], most
    if job:
        yield job


def _chunk(ranges: Sequence[Range]) -> Chunk:
    reads: list[Read] = []
    end, whole = 0, not is_elementwise(ranges[0][0])
    refs = [plan.stored for plan, _, _ in ranges]
    for number in range(len(refs[0])):
        end = -(-end // _ALIGNMENT) * _ALIGNMENT
        for (_, start, out), stored in zip(ranges, refs, strict=True):
            ref = stored[number]
            reads.append(Read(ref, start, ref.numel if whole else out.numel(), end, number))
            end = reads[-1].end
    return Chunk(ranges, reads, reads, _of_adapters(ranges[0][0]))


def _of_adapters(plan: KeyPlan) -> frozenset[int]:
    """Numbers of the stored tensors that adapters need."""
    found: list[int] = []
    first = 1
    for operation in plan.operations:
        if isinstance(operation, AdapterOperation):
            found += range(first, first + len(operation.inputs))
        first += len(operation.inputs)
    return frozenset(found)
