"""Computes element-wise values on the CPU with all of torch's threads."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice

import torch

from lib_merge.engine.compute.devices.chunks import Range, chunks_of, cut
from lib_merge.engine.compute.devices.staging import Staging
from lib_merge.engine.compute.elementwise.compiled import Computation
from lib_merge.engine.compute.elementwise.parallel import Work, run_all
from lib_merge.engine.compute.evaluate import evaluate, prepared
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.sources.files import SourceFiles, View

_PART = 2**24
"""Most elements of one computation; longer tensors are cut."""
_PARTS = 2**27
"""Elements of a job: its keys are reported as begun before any of them is written."""
_TOGETHER = 2**25
"""Elements from which on no further value is computed together with the others: some 30 ms of work."""
_SLOWER = 8
"""As how many an element counts that torch computes."""
_LOCKED = 0.1
"""Seconds after which the files are unlocked and a cancel is looked for, once the current computations have ended."""

_BUFFER = 8 << 20
"""Bytes that are read at a time."""
_CHUNK = _BUFFER - (1 << 12)
"""The same without the gaps between the tensors in a buffer."""


class CpuFiller:
    """Computes values directly from the memory maps of files, or reads ahead into a few buffers, which it reuses."""

    def __init__(self) -> None:
        self._staging: Staging | None = None

    def fill(
        self,
        files: SourceFiles,
        ranges: Sequence[Range],
        begun: Callable[[str], None],
        done: Callable[[int, str], None],
    ) -> None:
        """Write every value into its memory.

        Args:
            files: the sources, open.
            ranges: what to compute, and where to write it; their memory must not overlap.
            begun: called with a key before its first element is written. May raise to stop the work.
            done: called with a number of elements that were written, and their key. May raise to stop the work.

        Raises:
            SourceError: a file ended early.
            StorageError: a file could not be read.
        """
        left = _fill_mapped(files, ranges, begun, done)
        if left:
            self._fill_read(files, left, done)

    def _fill_read(self, files: SourceFiles, ranges: Sequence[Range], done: Callable[[int, str], None]) -> None:
        if self._staging is None:
            self._staging = Staging(_BUFFER, torch.device("cpu"))
        memory = Workspace(all_threads=True)
        with closing(self._staging.windows(chunks_of(ranges, _CHUNK), files, lambda _: None)) as windows:
            for staged in windows:
                chunk = staged.window.chunk
                raw = [staged.bytes[read.offset : read.end].view(read.ref.dtype) for read in staged.window.reads]
                for number, (plan, start, out) in enumerate(chunk.ranges):
                    evaluate(plan, raw[number :: len(chunk.ranges)], out, memory, start)
                    done(out.numel(), plan.key)


def _fill_mapped(
    files: SourceFiles,
    ranges: Sequence[Range],
    begun: Callable[[str], None],
    done: Callable[[int, str], None],
) -> list[Range]:
    """Write the values whose sources can be read from memory maps; the other ranges. `begun` is called for all keys."""
    memory, left = Workspace(all_threads=True), list[Range]()
    parts = cut(ranges, _PART)
    while job := list(chain.from_iterable(islice(parts, _PARTS // _PART))):
        for plan, start, _ in job:
            if start == 0:
                begun(plan.key)
        while job:
            filled = _fill_locked(files, job, memory)
            left += [part for part, is_filled in zip(job, filled, strict=False) if not is_filled]
            for (plan, _, out), is_filled in zip(job, filled, strict=False):
                if is_filled:  # called after the files are unlocked, as it may take a while
                    done(out.numel(), plan.key)
            job = job[len(filled) :]
    return left


def _fill_locked(files: SourceFiles, job: Sequence[Range], memory: Workspace) -> list[bool]:
    """Lock the files and write the first values of a job, at least one; whether each of these could be mapped."""
    filled, threads = list[bool](), torch.get_num_threads()
    with files.mapped(ref for plan, _, _ in job for ref in plan.stored) as view:
        end = time.perf_counter() + _LOCKED
        found = ((_from_maps(view, part, memory), part[2].numel()) for part in job)
        for together in _groups(found):
            run_all([work for works in together for work in works or ()], threads)
            filled += [works is not None for works in together]
            if time.perf_counter() > end:
                break
    return filled


def _groups(found: Iterable[tuple[list[Work] | None, int]]) -> Iterator[list[list[Work] | None]]:
    """The work for several values together, as preparing them between two kernels takes longer."""
    group, size = list[list[Work] | None](), 0
    for works, count in found:
        group.append(works)
        size += count * (1 if works is None or all(isinstance(work, Computation) for work in works) else _SLOWER)
        if size >= _TOGETHER:
            yield group
            group, size = [], 0
    if group:
        yield group


def _from_maps(view: View, part: Range, memory: Workspace) -> list[Work] | None:
    """The computation of a range from memory maps; None if there is no such map."""
    plan, start, out = part
    stored: list[torch.Tensor] = []
    for ref in plan.stored:
        seen = view(ref, start, out.numel())
        if seen is None:
            return None
        stored.append(seen)
    return prepared(plan, stored, out, memory, start, streams=True)
