"""The steps that every adapter file goes through, whatever its changes are: ranks, factors, header, file, report."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from lib_merge.engine.lora.changes.layers import Factors, Target
from lib_merge.engine.lora.contents import Contents, elsewhere_notes
from lib_merge.engine.lora.factors.packing import Packed, pack
from lib_merge.engine.lora.factors.ranks import EnergyShare, FileSize, LayerRule
from lib_merge.engine.lora.factors.sizing import Found, ranks_for_size
from lib_merge.engine.lora.file import Gathered, write_gathered
from lib_merge.engine.lora.metadata import module_metadata
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.engine.lora.report import MadeAdapter, losses
from lib_merge.engine.plan.notes import Note, by_name
from lib_merge.errors import UserError
from lib_merge.progress import Meter
from lib_merge.sentences import Sentence, t


def write_adapter(
    contents: Contents,
    order: AdapterOrder,
    sources: tuple[Path, ...],
    meter: Meter,
    check: Callable[[], Sequence[Note]],
) -> MadeAdapter:
    """Write the file, whole or not at all; `sources`: the files that are read meanwhile, `check`: whether they are
    still what they were, and what of them could not be used.

    Raises:
        UserError: nothing changes, or the size that was asked for is too small. StorageError: the disk is full or
        failed. Cancelled: the user stopped it.
    """
    started = time.perf_counter()
    with Gathered(order.target) as tensors:
        modules = _modules(contents, order, tensors, meter)
        held = [packed for packed in modules if packed.tensors]
        if not held:
            raise UserError(t("lora.nothing_changes"))
        left_out = check()
        metadata = {**contents.metadata, **module_metadata(held, order.style, tensors.data_sha256())}
        file = write_gathered(tensors, order.target, metadata, overwrite=order.overwrite, sources=sources, meter=meter)
    slots, lost = losses(modules, contents.elsewhere, contents.plan.architecture.slots)
    return MadeAdapter(
        file=file,
        seconds=time.perf_counter() - started,
        slots=slots,
        lost=lost,
        layers=len(held),
        unchanged=sum(not packed.change for packed in modules),
        skipped={
            **by_name((*contents.plan.notes, *left_out)),
            **elsewhere_notes(contents.elsewhere),
            **_skipped(modules),
        },
        warnings=(*contents.plan.warnings, *_warnings(modules, order)),
    )


_Leading = Callable[[Target], Factors | None]
"""Gives the factors of a layer that are known before it is packed."""


def _modules(contents: Contents, order: AdapterOrder, tensors: Gathered, meter: Meter) -> list[Packed]:
    """Put the tensors of all modules together; the modules are returned with names alone in their place."""
    rule = order.rule
    if not isinstance(rule, FileSize):
        return _gather(contents, rule, order, tensors, meter, _unknown)
    with Gathered(order.target) as disk:
        found = Found(disk, order.dtype)
        ranks = ranks_for_size(contents.changes, rule, order.form, contents.metadata, found, meter)
        return _gather(
            contents, ranks, order, tensors, meter, lambda target: found.leading(target, ranks.of(target.name))
        )


def _unknown(_: Target) -> None:
    return None


def _gather(
    contents: Contents, rule: LayerRule, order: AdapterOrder, tensors: Gathered, meter: Meter, leading: _Leading
) -> list[Packed]:
    modules: list[Packed] = []
    for target in contents.changes.targets:
        packed = pack(contents.changes.of(target), rule, order.form, leading(target))
        for ending, tensor in packed.tensors:
            tensors.add(f"{target.name}.{ending}", tensor)
        modules.append(packed.without_values())
        meter.advance(target.nbytes, target.name)
    return modules


def _skipped(modules: Sequence[Packed]) -> dict[str, Sentence]:
    """Name → reason, of changes that have no place in the file, and of layers that got no rank."""
    counts = Counter(part for packed in modules for part in packed.left_out)
    found: dict[str, Sentence] = {
        t("lora.weight_left_out" if part == "weight" else "lora.bias_left_out", n=n): t("lora.factors_alone")
        for part, n in counts.items()
    }
    without = [packed for packed in modules if packed.change and not packed.tensors and not packed.left_out]
    if without:
        found[t("lora.no_rank", n=len(without))] = t("lora.too_little_energy")
    return found


def _warnings(modules: Sequence[Packed], order: AdapterOrder) -> list[Sentence]:
    found: list[Sentence] = []
    cut = [packed for packed in modules if packed.cut and packed.rank]
    if cut:
        found.append(t("lora.cut", n=len(cut), name=cut[0].target.name, rank=cut[0].rank))
    short = [packed for packed in modules if packed.short]
    if short and isinstance(order.rule, EnergyShare):
        found.append(t("lora.short", n=len(short), share=order.rule.share, name=short[0].target.name))
    endings = [dict(packed.tensors).keys() for packed in modules]
    beside = [names for names in endings if "diff_b" in names and "diff" not in names]
    if beside and order.style == "kohya":
        found.append(t("lora.bias_beside_factors", n=len(beside)))
    return found
