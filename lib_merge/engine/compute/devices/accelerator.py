"""Computes values on an accelerator. Stored bytes are copied there once, many keys at a time, while it computes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace

import torch

from lib_merge.devices import says_out_of_memory
from lib_merge.engine.compute.devices.chunks import Chunk, Range, chunks_of
from lib_merge.engine.compute.devices.device_queue import DeviceQueue, Mark
from lib_merge.engine.compute.devices.kept_elements import KeptElements
from lib_merge.engine.compute.devices.staging import Staged, Staging
from lib_merge.engine.compute.evaluate import LeftOut, evaluate
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.mixing import result_of
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import Operation, UnusableInputError
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.sources.files import SourceFiles, TensorRef
from lib_merge.errors import MemoryShortage
from lib_merge.sentences import t

_BUFFER = 16 << 20
"""Bytes of one copy."""
_SIZES = (_BUFFER, _BUFFER // 4, _BUFFER // 16)
"""Bytes of stored elements in a chunk; the smaller sizes are used if the accelerator runs out of memory."""
_AT_ONCE = 2
"""Chunks in the accelerator's memory: one is computed while the next one is copied."""


@dataclass(frozen=True)
class Sink:
    """Functions that are called with results; `begun` and `done` may raise to stop the work.

    Attributes:
        begun: called with a key before its first element is written.
        done: called with a number of elements and their key; the elements are written when the work ends, or before.
        store: called with a whole value, 1-D and before rounding, of a range without memory.
        left_out: called with a key and the operations that were left out of its value.
    """

    begun: Callable[[str], None]
    done: Callable[[int, str], None]
    store: Callable[[KeyPlan, torch.Tensor], None]
    left_out: Callable[[str, LeftOut], None]


def without_memory(plan: KeyPlan, dtype: torch.dtype | None = None) -> Range:
    """The range of a whole value in that dtype (None: before rounding), without memory to write it into."""
    unrounded = precision_of(plan) if plan.operations else plan.origin.dtype
    return plan, 0, torch.empty(plan.numel, dtype=dtype or unrounded, device="meta")


class Conveyor:
    """Brings stored elements to one accelerator and computes values there.

    It keeps its staging buffers until it is deleted.

    Attributes:
        kept: cache of stored elements on the accelerator, which `fill` uses.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._staging: Staging | None = None
        self.kept = KeptElements(device)

    def fill(self, files: SourceFiles, ranges: Sequence[Range], sink: Sink) -> frozenset[str]:
        """Write whole values into their memory on the accelerator. When it returns, the accelerator has finished.

        Returns:
            The keys for which the accelerator had too little memory, even with the smallest chunks.

        Raises:
            SourceError: a file ended early.
            StorageError: a file could not be read.
        """
        left = self._fill(files, ranges, _SIZES[0], sink)
        if left and self.kept.give_back():
            left = self._fill(files, left, _SIZES[0], sink)
        # From now on values that must be computed whole are separate: they may not fit where pieces of others do.
        whole = [part for part in left if part[2].is_meta or not part[0].elementwise]
        pieces = [part for part in left if not part[2].is_meta and part[0].elementwise]
        for size in _SIZES[1:]:
            pieces = self._fill(files, pieces, size, sink)
        return frozenset(plan.key for plan, _, _ in [*pieces, *self._fill(files, whole, _SIZES[-1], sink)])

    def _fill(self, files: SourceFiles, ranges: Sequence[Range], size: int, sink: Sink) -> list[Range]:
        """Write values; the ranges for which there was too little memory."""
        if not ranges:
            return []
        whole = {plan.key for plan, _, out in ranges if out.is_meta}
        run = _Run(self._device, chunks_of(ranges, size, whole), self._ring, sink.begun, sink.left_out, self.kept)
        with _suppress_out_of_memory(), closing(run.through(files)) as computed:
            for chunk, value in computed:
                _put(chunk, value, sink)
            run.finish()
        return run.left()

    def measure(
        self, files: SourceFiles, plans: Sequence[KeyPlan], kept: KeptElements, begun: Callable[[str], None]
    ) -> dict[str, list[float]]:
        """Carry out plans that end with a `MeasureOperation`. The CPU waits for the accelerator once, at the end.

        Args:
            files: the sources, open.
            plans: one for each key.
            kept: cache of stored elements, used and added to.
            begun: called with each key before it is measured; may raise to stop the work.

        Returns:
            Key → what was measured; without the keys for which the accelerator had too little memory.
        """
        ranges = [without_memory(plan) for plan in plans]
        chunks = chunks_of(ranges, _SIZES[-1], {plan.key for plan in plans})
        run = _Run(self._device, chunks, self._ring, begun, _not_reported, kept)
        found: dict[str, torch.Tensor] = {}
        with _suppress_out_of_memory(), closing(run.through(files)) as computed:
            for chunk, _ in computed:
                found[chunk.plan.key] = result_of(chunk.plan)
        with _suppress_out_of_memory():
            return _read(found)
        return {}

    def values(
        self, files: SourceFiles, ranges: Sequence[Range], left_out: Callable[[str, LeftOut], None]
    ) -> Generator[tuple[KeyPlan, int, torch.Tensor]]:
        """Yield (plan, first element, elements in the range's dtype on the CPU) for ranges without memory, in order.

        An item is valid until the next one is requested. The CPU waits for the accelerator once per chunk. Everything
        is read from the files, not from the cache, so that a save also checks what the live model was computed from.

        Raises:
            MemoryShortage: the accelerator has too little memory, even with the smallest chunks.
            LiveMergeError: as `fill`.
        """
        left = list(ranges)
        for size in (_SIZES[0], *_SIZES):
            run = _Run(self._device, chunks_of(left, size), self._ring, _nobody, left_out, KeptElements(self._device))
            with _suppress_out_of_memory(), closing(run.through(files)) as computed:
                for chunk, value in computed:
                    here = value.cpu()
                    yield from _apart(chunk, here)
            left = run.left()
            if not left:
                return
            self.kept.give_back()
        raise MemoryShortage(t("memory.accelerator"))

    def _ring(self) -> Staging:
        if self._staging is None:
            self._staging = Staging(_BUFFER, self._device)
        return self._staging


class _Run:
    """One pass over some chunks; those whose elements are all cached come first."""

    def __init__(
        self,
        device: torch.device,
        chunks: Iterable[Chunk],
        ring: Callable[[], Staging],
        begun: Callable[[str], None],
        left_out: Callable[[str, LeftOut], None],
        kept: KeptElements,
    ) -> None:
        chunks = [replace(chunk, coming=kept.missing(chunk)) for chunk in chunks]
        self._chunks = sorted(chunks, key=lambda chunk: bool(chunk.coming))
        self._device, self._ring, self._kept = device, ring, kept
        self._begun, self._left_out = begun, left_out
        self._finished = 0
        self._queue = DeviceQueue(device)
        self._memory = Workspace(inputs_are_checked=True)

    def left(self) -> list[Range]:
        """The ranges that have not been computed."""
        return [part for chunk in self._chunks[self._finished :] for part in chunk.ranges]

    def through(self, files: SourceFiles) -> Generator[tuple[Chunk, torch.Tensor]]:
        """Yield each chunk and its values (1-D on the accelerator, valid until the next). They may not be computed yet:
        `finish` waits for that, or reading a number that depends on them."""
        try:
            raws = self._raw_memory()
            yield from self._all_kept(raws)
            yield from self._fetched(files, raws)
        except BaseException:
            with suppress(Exception):
                self._queue.abandon()
            raise

    def finish(self) -> None:
        """Wait until everything is computed."""
        self._queue.finish()

    def _all_kept(self, raws: Sequence[torch.Tensor]) -> Iterator[tuple[Chunk, torch.Tensor]]:
        for chunk in itertools.takewhile(lambda chunk: not chunk.coming, self._chunks):
            yield chunk, self._computed(chunk, raws[0])
            self._finished += 1

    def _fetched(self, files: SourceFiles, raws: Sequence[torch.Tensor]) -> Iterator[tuple[Chunk, torch.Tensor]]:
        coming = self._chunks[self._finished :]
        if not coming:
            return
        # Copies have their own stream: they must wait for the computation that used that memory before.
        free: list[Mark] = [self._queue.mark()] * len(raws)
        with closing(self._ring().windows(coming, files, self._free)) as windows:
            for staged in windows:
                turn, window = self._finished % len(raws), staged.window
                target = raws[turn][window.start : window.start + window.size]
                staged.mark = self._queue.upload(staged.bytes, target, free[turn])
                if window.is_last:
                    yield window.chunk, self._computed(window.chunk, raws[turn])
                    free[turn] = self._queue.mark()
                    self._finished += 1

    def _free(self, staged: Staged) -> None:
        self._queue.wait(staged.mark, staged.memory)

    def _raw_memory(self) -> list[torch.Tensor]:
        """Memory on the accelerator for stored bytes (uint8), one tensor for each chunk that is there at a time."""
        size = max((chunk.size for chunk in self._chunks), default=0)
        turns = range(min(_AT_ONCE, len(self._chunks)))
        return [self._memory.buffer(("raw", turn), size, torch.uint8, self._device) for turn in turns]

    def _computed(self, chunk: Chunk, raw: torch.Tensor) -> torch.Tensor:
        """The values of a chunk, computed in the range's own memory if the chunk is a single range with memory."""
        for plan, start, _ in chunk.ranges:
            if start == 0:
                self._begun(plan.key)
        plan, _, out = chunk.ranges[0]
        if len(chunk.ranges) > 1 or out.is_meta:
            count = sum(part.numel() for _, _, part in chunk.ranges)
            out = self._memory.buffer("out", count, out.dtype, self._device)
        _copy_all(self._kept.copies(chunk, raw))
        left_out = evaluate(_without(plan, chunk.broken), chunk.stored(raw), out, self._memory)
        if left_out:
            self._left_out(plan.key, left_out)
        if not chunk.broken:
            self._kept.keep(chunk, raw)
        return out


def _read(found: Mapping[str, torch.Tensor]) -> dict[str, list[float]]:
    """The numbers of 1-D tensors, for which the CPU waits once."""
    if not found:
        return {}
    numbers = iter(torch.cat(list(found.values())).cpu().tolist())
    return {key: list(itertools.islice(numbers, tensor.numel())) for key, tensor in found.items()}


def _nobody(_: str) -> None:
    """A `begun` that does nothing."""


def _not_reported(key: str, left_out: LeftOut) -> None:
    """A `left_out` that does nothing: computing the value reports it."""


def _put(chunk: Chunk, value: torch.Tensor, sink: Sink) -> None:
    """Copy the values into the memory of their ranges, or hand them to `sink.store`."""
    plan, _, out = chunk.ranges[0]
    if out.is_meta:
        sink.store(plan, value)
    elif len(chunk.ranges) > 1:
        targets = [part for _, _, part in chunk.ranges]
        _copy_all(list(zip(targets, value.split([part.numel() for part in targets]), strict=True)))
    for plan, _, part in chunk.ranges:
        sink.done(part.numel(), plan.key)


def _apart(chunk: Chunk, values: torch.Tensor) -> Iterator[tuple[KeyPlan, int, torch.Tensor]]:
    first = 0
    for plan, start, part in chunk.ranges:
        yield plan, start, values[first : first + part.numel()]
        first += part.numel()


@contextmanager
def _suppress_out_of_memory() -> Generator[None]:
    """Suppress out-of-memory errors within the block; the caller tries again with less at a time."""
    try:
        yield
    except (RuntimeError, torch.cuda.OutOfMemoryError) as error:
        if not says_out_of_memory(error):
            raise


def _copy_all(pairs: Sequence[tuple[torch.Tensor, torch.Tensor]]) -> None:
    """Copy (target, source) pairs on the accelerator, by one kernel if torch has it."""
    if not pairs:
        return
    if hasattr(torch, "_foreach_copy_"):
        targets, sources = zip(*pairs, strict=True)
        torch._foreach_copy_(targets, sources)  # pyright: ignore
        return
    for target, source in pairs:
        target.copy_(source)


@dataclass(frozen=True)
class _LeftOut:
    """Replaces an operation whose stored tensors contain NaN or infinity; raises when it is applied."""

    inputs: tuple[TensorRef, ...]
    error: UnusableInputError
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        raise self.error


def _without(plan: KeyPlan, broken: set[int]) -> KeyPlan:
    """The plan, with each adapter replaced that has a stored tensor (by its index) with NaN or infinity."""
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
