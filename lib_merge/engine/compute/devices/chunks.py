"""Chunks: ranges of several keys that are copied to an accelerator together and computed by one evaluation."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, cast

import torch

from lib_merge.engine.compute.elementwise.blocks import BLOCK
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.sources.files import TensorRef

Range = tuple[KeyPlan, int, torch.Tensor]
"""(plan of a key, first element, 1-D memory): as many elements of the value from the first on are written there."""

_ALIGNMENT = 64
"""Alignment in bytes of stored tensors in a chunk, so that each can be viewed in its dtype."""


@dataclass(frozen=True)
class Read:
    """Elements [start, start + count) of a stored tensor, and their byte offset in the chunk."""

    ref: TensorRef
    start: int
    count: int
    offset: int
    number: int
    """Its index in `plan.stored`."""

    @property
    def end(self) -> int:
        """The byte offset behind its last byte."""
        return self.offset + self.count * self.ref.dtype.itemsize


@dataclass
class Chunk:
    """Ranges of one or several keys with equal operations. Their stored elements are joined, tensor by tensor.

    Attributes:
        ranges: what is computed, and where it is written.
        reads: the stored elements that are needed, in order.
        coming: the reads that must be copied from the files; the others are cached on the accelerator.
        checked: indices of the stored tensors that are checked for NaN and infinity when read: those of adapters.
        broken: indices of those that contain NaN or infinity.
    """

    ranges: Sequence[Range]
    reads: Sequence[Read]
    coming: Sequence[Read]
    checked: frozenset[int] = frozenset()
    broken: set[int] = field(default_factory=set[int])

    @property
    def plan(self) -> KeyPlan:
        """The plan of the first key; the operations of all keys are equal."""
        return self.ranges[0][0]

    @property
    def size(self) -> int:
        """Bytes of all reads, including the gaps between them."""
        return self.reads[-1].end

    def stored(self, raw: torch.Tensor) -> list[torch.Tensor]:
        """Each stored tensor's elements as a view of the chunk's bytes (uint8 [size])."""
        found: list[torch.Tensor] = []
        for _, group in groupby(self.reads, lambda read: read.number):
            first, *rest = group
            last = rest[-1] if rest else first
            found.append(raw[first.offset : last.end].view(first.ref.dtype))
        return found


def chunks_of(ranges: Iterable[Range], size: int, whole: Container[str] = ()) -> Iterator[Chunk]:
    """Divide ranges into chunks of at most `size` bytes of stored elements.

    Values that are not element-wise, and those of the keys in `whole`, are not divided, whatever their size.
    """

    def alone(part: Range) -> bool:
        return part[0].key in whole or not part[0].elementwise

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
    """Whether `offset` is the first aligned offset from `end` on."""
    return 0 <= offset - end < _ALIGNMENT


def _kind(part: Range) -> object:
    """A key that is equal for ranges that one evaluation can compute together."""
    plan, _, out = part
    operations = tuple(replace(cast("Any", operation), inputs=()) for operation in plan.operations)
    dtypes = tuple(ref.dtype for ref in plan.stored)
    return operations, dtypes, out.dtype


def cut(ranges: Iterable[Range], most: int) -> Iterator[list[Range]]:
    """The ranges in lists of at most `most` elements (but at least a block); long ranges are cut between blocks."""
    job: list[Range] = []
    room = most
    for plan, start, out in ranges:
        done, whole = 0, out.numel()
        while done < whole:
            rest = whole - done
            count = rest if rest <= room else room // BLOCK * BLOCK
            if count:  # a view costs as much as computing a small tensor
                job.append((plan, start + done, out if count == whole else out[done : done + count]))
            done, room = done + count, room - count
            if count < rest:
                yield job
                job, room = [], most
    if job:
        yield job


def _chunk(ranges: Sequence[Range]) -> Chunk:
    reads: list[Read] = []
    end, whole = 0, not ranges[0][0].elementwise
    refs = [plan.stored for plan, _, _ in ranges]
    for number in range(len(refs[0])):
        end = -(-end // _ALIGNMENT) * _ALIGNMENT
        for (_, start, out), stored in zip(ranges, refs, strict=True):
            ref = stored[number]
            reads.append(Read(ref, start, ref.numel if whole else out.numel(), end, number))
            end = reads[-1].end
    return Chunk(ranges, reads, reads, _of_adapters(ranges[0][0]))


def _of_adapters(plan: KeyPlan) -> frozenset[int]:
    """Indices of the stored tensors that adapters need."""
    found: list[int] = []
    first = 1
    for operation in plan.operations:
        if isinstance(operation, AdapterOperation):
            found += range(first, first + len(operation.inputs))
        first += len(operation.inputs)
    return frozenset(found)
