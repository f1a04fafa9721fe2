"""Values computed on an accelerator: stored bytes cross the bus once, many keys at a time, beside the computing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace

import torch

from lib_merge.engine.compute.chunks import Chunk, Range, chunks_of
from lib_merge.engine.compute.device_queue import DeviceQueue, Mark
from lib_merge.engine.compute.evaluate import LeftOut, evaluate
from lib_merge.engine.compute.precision import precision_of, says_out_of_memory
from lib_merge.engine.compute.staging import Staged, Staging
from lib_merge.engine.compute.workspace import Workspace
from lib_merge.engine.plan.adapter import AdapterOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import Operation, UnusableInputError
from lib_merge.engine.sources.files import SourceFiles, TensorRef

_BUFFER = 16 << 20
"""Bytes that are copied at once."""
_SIZES = (_BUFFER, _BUFFER // 4, _BUFFER // 16)
"""Bytes of stored elements in a chunk; the smaller ones where the accelerator's memory runs out."""
_AT_ONCE = 2
"""Chunks in the accelerator's memory: one is computed while the next one comes."""


@dataclass(frozen=True)
class Sink:
    """Who hears of values: `begun` and `done` may raise to stop the work.

    Attributes:
        begun: called with a key before its first element is written.
        done: called with elements that are written, or will be when the work ends, and their key.
        store: takes a whole value, 1-D and not rounded, that has no memory of its own on the accelerator.
        left_out: called with a key and what had to be left out of its value.
    """

    begun: Callable[[str], None]
    done: Callable[[int, str], None]
    store: Callable[[KeyPlan, torch.Tensor], None]
    left_out: Callable[[str, LeftOut], None]


def elsewhere(plan: KeyPlan) -> Range:
    """What stands in place of memory for a value that the sink is to store."""
    dtype = precision_of(plan) if plan.operations else plan.origin.dtype
    return plan, 0, torch.empty(plan.numel, dtype=dtype, device="meta")


class Conveyor:
    """Brings stored elements to one accelerator and computes values there.

    Its staging memory is kept from one use to the next, until `release`.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._staging: Staging | None = None

    def release(self) -> None:
        """Free the staging memory."""
        self._staging = None

    def fill(self, files: SourceFiles, ranges: Sequence[Range], sink: Sink) -> frozenset[str]:
        """Write whole values into their memory on the accelerator; when this ends, it has nothing left to do.

        Returns:
            keys for which the accelerator's memory did not suffice, however little was computed at once.

        Raises:
            SourceError: a file ended early. StorageError: it could not be read.
        """
        if self._staging is None:
            self._staging = Staging(_BUFFER, self._device)
        left = list(ranges)
        for size in _SIZES:
            run = _Run(self._device, list(chunks_of(left, size)), sink)
            try:
                run.through(files, self._staging)
            except (RuntimeError, torch.cuda.OutOfMemoryError) as error:
                if not says_out_of_memory(error):
                    raise
            left = run.left()
            if not left:
                break
        return frozenset(plan.key for plan, _, _ in left)


class _Run:
    """One way through some chunks."""

    def __init__(self, device: torch.device, chunks: Sequence[Chunk], sink: Sink) -> None:
        self._device, self._chunks, self._sink = device, chunks, sink
        self._finished = 0
        self._queue = DeviceQueue(device)
        self._memory = Workspace(inputs_are_checked=True)

    def left(self) -> list[Range]:
        """What has not been computed."""
        return [part for chunk in self._chunks[self._finished :] for part in chunk.ranges]

    def through(self, files: SourceFiles, staging: Staging) -> None:
        try:
            raws = self._raw_memory()
            # Copies have a stream of their own: they wait for whatever used that memory before.
            free: list[Mark] = [self._queue.mark()] * len(raws)
            with closing(staging.windows(self._chunks, files, self._free)) as windows:
                for staged in windows:
                    turn, window = self._finished % len(raws), staged.window
                    target = raws[turn][window.start : window.start + window.size]
                    staged.mark = self._queue.upload(staged.bytes, target, free[turn])
                    if window.is_last:
                        self._compute(window.chunk, raws[turn])
                        free[turn] = self._queue.mark()
                        self._finished += 1
        except BaseException:
            with suppress(Exception):
                self._queue.abandon()
            raise
        self._queue.finish()

    def _free(self, staged: Staged) -> None:
        self._queue.wait(staged.mark, staged.memory)

    def _raw_memory(self) -> list[torch.Tensor]:
        """Memory for the stored bytes of any of the chunks (uint8), for as many as there are at once."""
        size = max((chunk.size for chunk in self._chunks), default=0)
        turns = range(min(_AT_ONCE, len(self._chunks)))
        return [self._memory.buffer(("raw", turn), size, torch.uint8, self._device) for turn in turns]

    def _compute(self, chunk: Chunk, raw: torch.Tensor) -> None:
        for plan, start, _ in chunk.ranges:
            if start == 0:
                self._sink.begun(plan.key)
        plan, _, out = chunk.ranges[0]
        alone = len(chunk.ranges) == 1 and not out.is_meta
        count = sum(part.numel() for _, _, part in chunk.ranges)
        value = out if alone else self._memory.buffer("out", count, out.dtype, self._device)
        left_out = evaluate(_without(plan, chunk.broken), chunk.stored(raw), value, self._memory)
        if left_out:
            self._sink.left_out(plan.key, left_out)
        if out.is_meta:
            self._sink.store(plan, value)
        elif not alone:
            _scatter(value, [part for _, _, part in chunk.ranges])
        for plan, _, part in chunk.ranges:
            self._sink.done(part.numel(), plan.key)


def _scatter(values: torch.Tensor, targets: list[torch.Tensor]) -> None:
    """Copy stretches that follow each other into these memories, by as few kernels as torch has for it."""
    parts = list(values.split([target.numel() for target in targets]))
    if hasattr(torch, "_foreach_copy_"):
        torch._foreach_copy_(targets, parts)  # pyright: ignore
        return
    for target, part in zip(targets, parts, strict=True):
        target.copy_(part)


@dataclass(frozen=True)
class _LeftOut:
    """Stands for an operation whose stored tensors cannot be used."""

    inputs: tuple[TensorRef, ...]
    error: UnusableInputError
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        raise self.error


def _without(plan: KeyPlan, broken: set[int]) -> KeyPlan:
    """The plan, less the adapters one of whose stored tensors (by number) is broken."""
    if not broken:
        return plan
    operations: list[Operation] = []
    first = 1
    for operation in plan.operations:
        own = [number - first for number in sorted(broken) if first <= number < first + len(operation.inputs)]
        if own and isinstance(operation, AdapterOperation):
            operations.append(_LeftOut(operation.inputs, operation.unusable(own[0])))
        else:
            operations.append(operation)
        first += len(operation.inputs)
    return replace(plan, operations=tuple(operations))
