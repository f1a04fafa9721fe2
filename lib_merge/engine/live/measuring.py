"""Measures whole tensors on an accelerator before their values are computed there.

The CPU waits once for many measurements. Only as many tensors are measured together as the accelerator can cache until
their values are computed, so their stored bytes are copied once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import torch

from lib_merge.engine.compute.devices.accelerator import Conveyor
from lib_merge.engine.compute.devices.chunks import Range
from lib_merge.engine.compute.mixing import Mixes
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.sources.files import SourceFiles


def measured_groups(
    ranges: Sequence[Range],
    device: torch.device,
    conveyor: Conveyor,
    mixes: Mixes,
    files: SourceFiles,
    begun: Callable[[str], None],
) -> Iterator[list[Range]]:
    """Yield all ranges in groups, each of which is to be computed before the next one is requested.

    Their plans are replaced by equal ones, in which sums know their factors if the accelerator had enough memory.

    Args:
        ranges: what will be computed on the accelerator.
        device, conveyor: the accelerator.
        mixes: the known measurements; new ones are added.
        files: the sources, open.
        begun: called with a key before it is measured; may raise to stop the work.
    """

    def measure(plans: Sequence[KeyPlan]) -> Mapping[str, Sequence[float]]:
        found = conveyor.measure(files, plans, conveyor.kept, begun)
        left = [plan for plan in plans if plan.key not in found]
        if left:
            conveyor.kept.give_back()
            found |= conveyor.measure(files, left, conveyor.kept, begun)
        return found

    unknown = {part[0].key for part in ranges if mixes.unmeasured(part[0], device) is not None}
    others = [part for part in ranges if part[0].key not in unknown]
    groups = list(_fitting([part for part in ranges if part[0].key in unknown], conveyor.kept.budget))
    for number, group in enumerate(groups or [[]]):
        if number:
            conveyor.kept.make_evictable()
        together = [*group, *([] if number else others)]
        plans = mixes.measured([plan for plan, _, _ in together], device, measure)
        yield [(plan, start, out) for plan, (_, start, out) in zip(plans, together, strict=True)]


def _fitting(ranges: Sequence[Range], most: int) -> Iterator[list[Range]]:
    """The ranges in groups whose stored tensors have at most that many bytes; then those that are larger, together."""
    group, used, larger = list[Range](), 0, list[Range]()
    for part in ranges:
        size = sum(ref.nbytes for ref in part[0].stored)
        if size > most:
            larger.append(part)
            continue
        if used + size > most:
            yield group
            group, used = [], 0
        group.append(part)
        used += size
    yield from (one for one in (group, larger) if one)
