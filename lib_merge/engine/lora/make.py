"""Writes a recipe as an adapter file: everything that it changes in its base, or the sum of its adapters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch

from lib_merge.architectures.block_maps import block_map
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.prepass import PrePasses
from lib_merge.engine.compute.values import Values
from lib_merge.engine.lora.changes.layers import Between, Changes
from lib_merge.engine.lora.changes.stacked import OPERATIONS, Stacked
from lib_merge.engine.lora.contents import Contents, bytes_of_targets, changes_elsewhere, metadata_of, wanted_targets
from lib_merge.engine.lora.order import AdapterOrder, check_order, with_block_ranks
from lib_merge.engine.lora.report import MadeAdapter
from lib_merge.engine.lora.write import write_adapter
from lib_merge.engine.plan.key_plan import sources_of
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.plan import Plan, base_plan, make_plan
from lib_merge.engine.plan.steps.adapter import check_applied, left_out_notes
from lib_merge.engine.save.contents.source_hashes import bytes_to_hash
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources, open_sources
from lib_merge.errors import RecipeError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import AdaptersStep, AdapterStep, Recipe
from lib_merge.sentences import t


@dataclass(frozen=True)
class WorkOptions:
    """How the work is followed, stopped and helped; the fields are those of a save.

    Attributes:
        progress: called as progress(bytes done, bytes in total, what).
        cancel: stops the work when it returns True; no file is left behind.
        device: computes values and factors.
        sha256: returns a source's hash, from a host's cache; None: hashes are computed.
    """

    progress: Progress | None = None
    cancel: Cancel | None = None
    device: str | torch.device = "cpu"
    sha256: Callable[[Path], str] | None = None


Make = Callable[[Recipe, AdapterOrder, "WorkOptions | None"], MadeAdapter]
"""Writes an adapter file: `extract` or `combine`."""


def extract(recipe: Recipe, order: AdapterOrder, options: WorkOptions | None = None) -> MadeAdapter:
    """Write everything that a recipe changes in its base as a LoRA, up to the ranks that the order allows.

    Raises:
        UserError: the recipe, a source, the target or the order does not fit.
        StorageError: the disk is full or fails.
        Cancelled: the user stopped it.
    """
    return _made(recipe, order, options or WorkOptions(), _of_recipe)


def combine(recipe: Recipe, order: AdapterOrder, options: WorkOptions | None = None) -> MadeAdapter:
    """Write the adapters of a recipe, with their weights and block weights, as one LoRA; raises as `extract`.

    Merges may come before the adapters; adapters whose change depends on the weights then change the merged model.
    """
    _check_steps(recipe)
    return _made(recipe, order, options or WorkOptions(), _of_adapters)


_Find = Callable[[Plan, RecipeSources, SourceFiles, Values, AdapterOrder], tuple[Changes, frozenset[str]]]
"""Finds the changes of a plan, and the keys that they change."""


def _made(recipe: Recipe, order: AdapterOrder, options: WorkOptions, find: _Find) -> MadeAdapter:
    located, device = recipe.located(), torch.device(options.device)
    with memory_errors(), exact_arithmetic(), SourceFiles() as files:
        sources = open_sources(located, files)
        check_order(order, sources.files())
        meter = Meter(bytes_to_hash(located), options.progress, options.cancel)
        measure = partial(
            PrePasses().measure, files=files, device=device, progress=meter.nested(), cancel=options.cancel
        )
        plan = make_plan(located, sources, measure)
        order = with_block_ranks(order, plan.architecture, block_map(located.block_map))
        values = Values(files, lambda _: device)
        changes, touched = find(plan, sources, files, values, order)
        meter.total += bytes_of_targets(changes.targets)
        metadata = metadata_of(located, sources, order, options.sha256, meter)
        files.check_names()  # the hashes were taken by path
        contents = Contents(changes, plan, metadata, changes_elsewhere(plan, touched, changes, order))

        def check() -> Sequence[Note]:
            files.check_unchanged(sources_of(plan.keys.values()))
            left_out = left_out_notes(plan.keys, values.left_out)
            check_applied(plan.adapters, left_out)
            return left_out

        return write_adapter(contents, order, sources.files(), meter, check)


def _of_recipe(
    plan: Plan, sources: RecipeSources, _: SourceFiles, values: Values, order: AdapterOrder
) -> tuple[Changes, frozenset[str]]:
    before, touched = {**plan.keys, **base_plan(sources.base)}, frozenset(plan.touched)
    return Between(before, plan.keys, values, wanted_targets(plan, touched, order)), touched


def _of_adapters(
    plan: Plan, _: RecipeSources, files: SourceFiles, values: Values, order: AdapterOrder
) -> tuple[Changes, frozenset[str]]:
    touched = frozenset(
        key for key in plan.touched if any(isinstance(operation, OPERATIONS) for operation in plan.keys[key].operations)
    )
    targets = wanted_targets(plan, touched, order)
    return Stacked(plan.keys, files, values, targets, values.device_of("")), touched


def _check_steps(recipe: Recipe) -> None:
    """Refuse a recipe without adapters, or with other steps behind one, which would change what adapters added."""
    kinds = [
        (number, isinstance(step, (AdapterStep, AdaptersStep)))
        for number, step in enumerate(recipe.steps)
        if step.enabled
    ]
    first = next((number for number, is_adapter in kinds if is_adapter), None)
    if first is None:
        raise RecipeError("steps", t("lora.no_adapters"))
    for number, is_adapter in kinds:
        if number > first and not is_adapter:
            raise RecipeError(f"steps[{number}]", t("lora.behind_adapters", first=first))
