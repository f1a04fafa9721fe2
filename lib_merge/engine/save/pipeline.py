"""The pipeline of a save: values are computed and rounded on several threads while earlier ones are written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import groupby

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.engine.compute.devices.accelerator import Conveyor, without_memory
from lib_merge.engine.compute.devices.threads import cancel_and_wait, thread_count
from lib_merge.engine.compute.evaluate import is_elementwise
from lib_merge.engine.compute.finite import all_finite
from lib_merge.engine.compute.values import PIECE, Values, ValuesOfThreads
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.sources.files import SourceFiles

_JOB = 4 * PIECE
"""Elements of one job for a thread."""
_WIDE_ENOUGH = (torch.float32, torch.float16, torch.bfloat16)


@dataclass(frozen=True)
class Rounded:
    """Elements of a key from `start` on, in the file's dtype on the CPU; valid until the next part is requested."""

    info: TensorInfo
    plan: KeyPlan
    start: int
    values: torch.Tensor
    overflowed: bool
    """A finite value became infinite by rounding."""
    broken: bool
    """A value was not finite before it was rounded."""


def rounded_values(
    wanted: Sequence[tuple[TensorInfo, KeyPlan]],
    files: SourceFiles,
    values: Values,
    conveyor: Callable[[torch.device], Conveyor] = Conveyor,
) -> Generator[Rounded]:
    """Every value in order. Element-wise ones on the CPU are computed ahead, those of accelerators many at a time; the
    others when it is their turn.

    Args:
        wanted: the tensors of the file, and how their values are made.
        files: what they are made of, open.
        values: computes them on the CPU, and the odd ones.
        conveyor: gives what computes them on an accelerator.

    Raises:
        SourceError, StorageError: a source cannot be read.
    """
    ahead = _Ahead(files, values, conveyor)
    try:
        for device, entries in groupby(wanted, lambda entry: _accelerator(*entry, values)):
            if device is None:
                for info, plan in entries:
                    on_cpu = values.device_of(info.key).type == "cpu"
                    yield from ahead.push(info, values.settled(plan) if on_cpu else plan)
            else:
                yield from ahead.drain(0)
                yield from ahead.conveyed(list(entries), device)
        yield from ahead.drain(0)
    finally:
        ahead.close()


def _accelerator(info: TensorInfo, plan: KeyPlan, values: Values) -> torch.device | None:
    """The accelerator that computes a value in the conveyor; None if it is computed otherwise."""
    if plan.coded or not plan.operations or not plan.numel or info.dtype not in _WIDE_ENOUGH:
        return None
    device = values.device_of(plan.key)
    return None if device.type == "cpu" else device


@dataclass(frozen=True)
class _Part:
    info: TensorInfo
    plan: KeyPlan
    start: int
    under_way: Future[tuple[torch.Tensor, bool]] | None
    """None: to be computed when it is its turn, whole."""
    memory: torch.Tensor | None = None


class _Ahead:
    def __init__(self, files: SourceFiles, values: Values, conveyor: Callable[[torch.device], Conveyor]) -> None:
        self._files, self._of_threads, self._values = files, ValuesOfThreads(files), values
        self._conveyor = conveyor
        self._pool = ThreadPoolExecutor(thread_count(), thread_name_prefix="live-merge-values")
        self._parts: deque[_Part] = deque()
        self._free: list[torch.Tensor] = []
        self._scratch: dict[torch.dtype, torch.Tensor] = {}

    def push(self, info: TensorInfo, plan: KeyPlan) -> Iterator[Rounded]:
        """Start a key's computation; yields earlier parts that are ready."""
        if not self._is_quick(info, plan):
            self._parts.append(_Part(info, plan, 0, None))
            return
        for start in range(0, max(plan.numel, 1), _JOB):
            memory = self._free.pop() if self._free else torch.empty(_JOB * 4, dtype=torch.uint8)
            values = memory.view(info.dtype)[: min(_JOB, plan.numel - start)]
            under_way = self._pool.submit(self._compute, plan, start, values)
            self._parts.append(_Part(info, plan, start, under_way, memory))
            yield from self.drain(2 * thread_count())

    def conveyed(self, entries: Sequence[tuple[TensorInfo, KeyPlan]], device: torch.device) -> Iterator[Rounded]:
        """The values of keys that are computed on an accelerator."""
        infos = {plan.key: info for info, plan in entries}
        ranges = [without_memory(plan, info.dtype) for info, plan in entries]
        values_there = self._conveyor(device).values(self._files, ranges, self._values.left_out.__setitem__)
        for plan, start, values in values_there:
            part = _Part(infos[plan.key], plan, start, None)
            yield self._rounded(part, values, not all_finite(values))

    def _rounded(self, part: _Part, values: torch.Tensor, suspicious: bool) -> Rounded:
        overflowed, broken = self._faults(part) if suspicious else (False, False)
        return Rounded(part.info, part.plan, part.start, values, overflowed, broken)

    def drain(self, left: int) -> Iterator[Rounded]:
        """Yield parts in order until so many are left."""
        while len(self._parts) > left:
            part = self._parts.popleft()
            if part.under_way is None:
                yield from self._whole(part)
                continue
            try:
                values, suspicious = part.under_way.result()
            except BaseException:
                self._parts.appendleft(part)  # so that closing waits for it
                raise
            yield self._rounded(part, values, suspicious)
            if part.memory is not None:
                self._free.append(part.memory)

    def close(self) -> None:
        """Wait until all threads have finished."""
        cancel_and_wait([part.under_way for part in self._parts if part.under_way is not None])
        self._pool.shutdown()

    def _is_quick(self, info: TensorInfo, plan: KeyPlan) -> bool:
        kept = not plan.operations and plan.origin.dtype == info.dtype
        on_cpu = not plan.operations or self._values.device_of(plan.key).type == "cpu"
        return on_cpu and is_elementwise(plan) and (kept or info.dtype in _WIDE_ENOUGH)

    def _compute(self, plan: KeyPlan, start: int, out: torch.Tensor) -> tuple[torch.Tensor, bool]:
        """Run on a thread of the pool: the values, and whether some are not finite in their dtype."""
        self._of_threads.fill(plan, start, out)
        return out, not all_finite(out)

    def _whole(self, part: _Part) -> Iterator[Rounded]:
        device = self._values.device_of(part.info.key)
        if part.plan.operations and device.type != "cpu":
            self._conveyor(device).kept.give_back()  # it takes what it takes, and there is no smaller way
        for start, piece in self._values.pieces(part.plan):
            values = self._round(piece, part.info.dtype)
            broken = not all_finite(piece)
            overflowed = not broken and overflows(piece, part.info.dtype)
            yield Rounded(part.info, part.plan, start, values, overflowed, broken)

    def _faults(self, part: _Part) -> tuple[bool, bool]:
        """(overflowed, broken), exactly, for a key with values that are not finite."""
        overflowed = broken = False
        for _, piece in self._values.pieces(part.plan):
            finite = all_finite(piece)
            broken |= not finite
            overflowed |= finite and overflows(piece, part.info.dtype)
        return overflowed, broken

    def _round(self, piece: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
        """The piece on the CPU in the dtype of the file; rounded once, where it was computed."""
        if piece.dtype == dtype:
            return piece.cpu()
        if piece.device.type != "cpu":
            return piece.to(dtype).cpu()
        held = self._scratch.get(dtype)
        if held is None or held.numel() < piece.numel():
            held = self._scratch[dtype] = torch.empty(piece.numel(), dtype=dtype)
        return held[: piece.numel()].copy_(piece)


def overflows(piece: torch.Tensor, dtype: torch.dtype) -> bool:
    """Whether a finite value becomes infinite by rounding to a narrower dtype."""
    if piece.dtype == dtype or not piece.numel() or not piece.is_floating_point():
        return False
    low, high = torch.aminmax(piece.float() if piece.element_size() == 1 else piece)  # fp8 has no largest and smallest
    largest = torch.finfo(dtype).max
    return bool(low.isfinite() and high.isfinite() and (low < -largest or high > largest))
