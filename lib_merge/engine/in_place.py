"""Element-wise values computed on the caller's thread, straight from where the files lie in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch

from lib_merge.engine.blocks import BLOCK, Blocks, stored_tensors
from lib_merge.engine.parallel import Range, jobs
from lib_merge.engine.source_files import SourceFiles, View

_JOB = 2**23
"""Elements between two looks at whether to stop. The files are held as long: a few hundredths of a second."""

_PER_THREAD = 4 * BLOCK
"""Elements that each of torch's threads gets at a time, where scratch memory is needed: it fits a core's cache."""


def fill_in_place(
    files: SourceFiles,
    ranges: Sequence[Range],
    begun: Callable[[str], None],
    done: Callable[[int, str], None],
) -> list[Range]:
    """Write the values whose sources can be seen in place; the ranges that are left are for `fill_all`.

    torch shares each block out among its threads in equal parts; these are multiples of `BLOCK`, so that the bits are
    those of any other way.

    Args:
        files, ranges, begun, done: as for `fill_all`; `begun` hears of keys that are left, too.
    """
    blocks, left = Blocks(files), list[Range]()
    for job in jobs(ranges, _JOB):
        for plan, start, _ in job:
            if start == 0:
                begun(plan.key)
        with files.in_place(ref for plan, _, _ in job for ref in stored_tensors(plan)) as view:
            filled = [_filled(blocks, view, part) for part in job]
        left += [part for part, seen in zip(job, filled, strict=True) if not seen]
        for (plan, _, out), seen in zip(job, filled, strict=True):
            if seen:  # told now, not while the files are held: what is told may take its time
                done(out.numel(), plan.key)
    return left


def _filled(blocks: Blocks, view: View, part: Range) -> bool:
    """Whether a range could be computed in place, and has been."""
    plan, start, out = part
    stored: list[torch.Tensor] = []
    for ref in stored_tensors(plan):
        seen = view(ref, start, out.numel())
        if seen is None:
            return False
        stored.append(seen)
    threads = torch.get_num_threads()
    shared = out.numel() // (threads * BLOCK) * (threads * BLOCK)
    if shared:
        blocks.compute(plan, [tensor[:shared] for tensor in stored], out[:shared], threads * _PER_THREAD)
    blocks.compute(plan, [tensor[shared:] for tensor in stored], out[shared:], BLOCK)
    return True
