"""The pipeline of a save: threads compute and round values while earlier values are written."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import groupby

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.engine.compute.devices.accelerator import Conveyor, without_memory
from lib_merge.engine.compute.devices.kept_elements import KeptElements
from lib_merge.engine.compute.finite import all_finite
from lib_merge.engine.compute.threads import cancel_and_wait, thread_count
from lib_merge.engine.compute.values import PIECE, Values, ValuesOfThreads
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.sources.files import SourceFiles

_JOB = 4 * PIECE
"""Elements of one job of a thread."""
_WIDE_ENOUGH = (torch.float32, torch.float16, torch.bfloat16)


@dataclass(frozen=True)
class Wanted:
    """A tensor of a file that is being saved, the plan of its value, and what computes it where threads do not.

    `file`: the number of that file, where several are saved together.
    """

    info: TensorInfo
    plan: KeyPlan
    values: Values
    file: int = 0


@dataclass(frozen=True)
class Rounded:
    """Elements of a key from `start` on, in the file's dtype on the CPU; valid until the next one is requested."""

    file: int
    info: TensorInfo
    plan: KeyPlan
    start: int
    values: torch.Tensor
    overflowed: bool
    """Rounding made a finite value infinite."""
    broken: bool
    """A value was NaN or infinite before rounding."""


def rounded_values(
    wanted: Sequence[Wanted], files: SourceFiles, conveyor: Callable[[torch.device], Conveyor] = Conveyor
) -> Generator[Rounded]:
    """Yield every value, in order.

    Element-wise values are computed ahead on the CPU, and in chunks of many keys on accelerators. All others are
    computed when they are needed.

    Args:
        wanted: the tensors of the file, or of several files.
        files: the sources, open.
        conveyor: returns the object that computes values on an accelerator.

    Raises:
        SourceError, StorageError: a source cannot be read.
    """
    ahead = _Ahead(files, conveyor)
    try:
        wanted = _measured(wanted, files, conveyor)
        for (device, _), entries in groupby(wanted, lambda one: (_accelerator(one), one.file)):
            if device is None:
                for one in entries:
                    on_cpu = one.values.device_of(one.info.key).type == "cpu"
                    yield from ahead.push(replace(one, plan=one.values.with_measurements(one.plan)) if on_cpu else one)
            else:
                yield from ahead.drain(0)
                yield from ahead.conveyed(list(entries), device)
        yield from ahead.drain(0)
    finally:
        ahead.close()


def _measured(
    wanted: Sequence[Wanted], files: SourceFiles, conveyor: Callable[[torch.device], Conveyor]
) -> Sequence[Wanted]:
    """The tensors; on an accelerator, sums know their factors: the preview's, or measured now from the files."""
    places: dict[tuple[torch.device, int], dict[str, Wanted]] = {}
    for one in wanted:
        device = one.values.device_of(one.plan.key)
        if one.plan.operations and device.type != "cpu":
            places.setdefault((device, one.file), {})[one.info.key] = one
    found: dict[tuple[int, str], KeyPlan] = {}
    for (device, file), entries in places.items():

        def measure(plans: Sequence[KeyPlan], device: torch.device = device) -> Mapping[str, Sequence[float]]:
            return conveyor(device).measure(files, plans, KeptElements(device), lambda _: None)

        first = next(iter(entries.values()))
        plans = first.values.measured([one.plan for one in entries.values()], device, measure)
        found.update({(file, name): plan for name, plan in zip(entries, plans, strict=True)})
    return [replace(one, plan=found.get((one.file, one.info.key), one.plan)) for one in wanted]


def _accelerator(one: Wanted) -> torch.device | None:
    """The accelerator whose conveyor computes a value; None if it is computed in another way."""
    plan = one.plan
    if plan.coded or not plan.operations or not plan.numel or one.info.dtype not in _WIDE_ENOUGH:
        return None
    device = one.values.device_of(plan.key)
    return None if device.type == "cpu" else device


@dataclass(frozen=True)
class _Part:
    of: Wanted
    start: int
    under_way: Future[tuple[torch.Tensor, bool]] | None
    """None: it is computed whole, when it is needed."""
    memory: torch.Tensor | None = None


class _Ahead:
    def __init__(self, files: SourceFiles, conveyor: Callable[[torch.device], Conveyor]) -> None:
        self._files, self._of_threads = files, ValuesOfThreads(files)
        self._conveyor = conveyor
        self._pool = ThreadPoolExecutor(thread_count(), thread_name_prefix="live-merge-values")
        self._parts: deque[_Part] = deque()
        self._free: list[torch.Tensor] = []
        self._scratch: dict[torch.dtype, torch.Tensor] = {}

    def push(self, one: Wanted) -> Iterator[Rounded]:
        """Start computing a key; yields earlier parts to keep their number limited."""
        if not _is_quick(one):
            self._parts.append(_Part(one, 0, None))
            yield from self.drain(2 * thread_count())
            return
        for start in range(0, max(one.plan.numel, 1), _JOB):
            memory = self._free.pop() if self._free else torch.empty(_JOB * 4, dtype=torch.uint8)
            values = memory.view(one.info.dtype)[: min(_JOB, one.plan.numel - start)]
            under_way = self._pool.submit(self._compute, one.plan, start, values)
            self._parts.append(_Part(one, start, under_way, memory))
            yield from self.drain(2 * thread_count())

    def conveyed(self, entries: Sequence[Wanted], device: torch.device) -> Iterator[Rounded]:
        """The values of keys of one file that are computed on an accelerator."""
        by_key = {one.plan.key: one for one in entries}
        ranges = [without_memory(one.plan, one.info.dtype) for one in entries]
        left_out = entries[0].values.left_out
        for plan, start, values in self._conveyor(device).values(self._files, ranges, left_out.__setitem__):
            part = _Part(replace(by_key[plan.key], plan=plan), start, None)
            yield _rounded(part, values, not all_finite(values))

    def drain(self, left: int) -> Iterator[Rounded]:
        """Yield parts in order until `left` remain."""
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
            yield _rounded(part, values, suspicious)
            if part.memory is not None:
                self._free.append(part.memory)

    def close(self) -> None:
        """Wait until all threads have finished."""
        cancel_and_wait([part.under_way for part in self._parts if part.under_way is not None])
        self._pool.shutdown()

    def _compute(self, plan: KeyPlan, start: int, out: torch.Tensor) -> tuple[torch.Tensor, bool]:
        """Runs on a thread of the pool: the rounded values, and whether some of them are NaN or infinite."""
        self._of_threads.fill(plan, start, out)
        return out, not all_finite(out)

    def _whole(self, part: _Part) -> Iterator[Rounded]:
        one = part.of
        device = one.values.device_of(one.info.key)
        if one.plan.operations and device.type != "cpu":
            self._conveyor(device).kept.give_back()  # the whole value needs the memory
        for start, piece in one.values.pieces(one.plan):
            values = self._round(piece, one.info.dtype)
            broken = not all_finite(piece)
            overflowed = not broken and overflows(piece, one.info.dtype)
            yield Rounded(one.file, one.info, one.plan, start, values, overflowed, broken)

    def _round(self, piece: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
        """The piece in the file's dtype on the CPU, rounded once on the device where it was computed."""
        if piece.dtype == dtype:
            return piece.cpu()
        if piece.device.type != "cpu":
            return piece.to(dtype).cpu()
        held = self._scratch.get(dtype)
        if held is None or held.numel() < piece.numel():
            held = self._scratch[dtype] = torch.empty(piece.numel(), dtype=dtype)
        return held[: piece.numel()].copy_(piece)


def _is_quick(one: Wanted) -> bool:
    """Whether threads of the pool can compute a value, in ranges."""
    plan, dtype = one.plan, one.info.dtype
    kept = not plan.operations and plan.origin.dtype == dtype
    on_cpu = not plan.operations or one.values.device_of(plan.key).type == "cpu"
    return on_cpu and plan.elementwise and (kept or dtype in _WIDE_ENOUGH)


def _rounded(part: _Part, values: torch.Tensor, suspicious: bool) -> Rounded:
    one = part.of
    overflowed, broken = _faults(one) if suspicious else (False, False)
    return Rounded(one.file, one.info, one.plan, part.start, values, overflowed, broken)


def _faults(one: Wanted) -> tuple[bool, bool]:
    """(overflowed, broken) of a key with NaN or infinite rounded values; computes it again to tell which."""
    overflowed = broken = False
    for _, piece in one.values.pieces(one.plan):
        finite = all_finite(piece)
        broken |= not finite
        overflowed |= finite and overflows(piece, one.info.dtype)
    return overflowed, broken


def overflows(piece: torch.Tensor, dtype: torch.dtype) -> bool:
    """Whether rounding to a narrower dtype makes a finite value infinite."""
    if piece.dtype == dtype or not piece.numel() or not piece.is_floating_point():
        return False
    low, high = torch.aminmax(piece.float() if piece.element_size() == 1 else piece)  # fp8 has no largest and smallest
    largest = torch.finfo(dtype).max
    return bool(low.isfinite() and high.isfinite() and (low < -largest or high > largest))
