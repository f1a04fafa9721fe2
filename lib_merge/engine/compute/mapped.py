"""Element-wise values computed on the caller's thread, straight from where the files lie in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch

from lib_merge.engine.compute.evaluate import evaluate
from lib_merge.engine.compute.threads import Range, jobs
from lib_merge.engine.compute.workspace import Workspace
from lib_merge.engine.sources.files import SourceFiles, View

_JOB = 2**24
"""Elements between two looks at whether to stop. The files are held as long: a few hundredths of a second."""


def fill_mapped(
    files: SourceFiles,
    ranges: Sequence[Range],
    begun: Callable[[str], None],
    done: Callable[[int, str], None],
) -> list[Range]:
    """Write the values whose sources can be seen in place; the ranges that are left are for `fill_all`.

    Args:
        files, ranges, begun, done: as for `fill_all`; `begun` hears of keys that are left, too.
    """
    memory, left = Workspace(all_threads=True), list[Range]()
    for job in jobs(ranges, _JOB):
        for plan, start, _ in job:
            if start == 0:
                begun(plan.key)
        with files.in_place(ref for plan, _, _ in job for ref in plan.stored) as view:
            filled = [_filled(view, part, memory) for part in job]
        left += [part for part, seen in zip(job, filled, strict=True) if not seen]
        for (plan, _, out), seen in zip(job, filled, strict=True):
            if seen:  # told now, not while the files are held: what is told may take its time
                done(out.numel(), plan.key)
    return left


def _filled(view: View, part: Range, memory: Workspace) -> bool:
    """Whether a range could be computed in place, and has been."""
    plan, start, out = part
    stored: list[torch.Tensor] = []
    for ref in plan.stored:
        seen = view(ref, start, out.numel())
        if seen is None:
            return False
        stored.append(seen)
    evaluate(plan, stored, out, memory)
    return True
