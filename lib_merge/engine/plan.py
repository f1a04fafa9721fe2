"""From a recipe and its opened files to what has to be computed for each key.

Nothing is read or written here; what a method has to know of the whole model first is asked of the caller.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import torch

from lib_merge.architectures import Architecture
from lib_merge.checkpoint.vae import fits_shape
from lib_merge.engine.adapter_step import AdapterPlanner, AdapterReport
from lib_merge.engine.adjust import adjust_operations, missing_keys
from lib_merge.engine.key_plan import KeyPlan, Measure
from lib_merge.engine.merge_planner import MergePlanner, counted
from lib_merge.engine.operations import Operation
from lib_merge.engine.sources import Opened, RecipeSources, TensorRef
from lib_merge.errors import SourceError
from lib_merge.recipe import AdapterStep, MergeStep, Recipe, Step

VAE_PREFIX = "first_stage_model."


@dataclass(frozen=True)
class Plan:
    """What a recipe means for the files at hand."""

    architecture: Architecture
    keys: Mapping[str, KeyPlan]
    skipped: Mapping[str, str]
    touched: frozenset[str]
    """Keys whose value is not the base's own."""
    base_dtypes: Mapping[str, torch.dtype]
    adapters: tuple[AdapterReport, ...] = ()


def make_plan(recipe: Recipe, sources: RecipeSources, measure: Measure) -> Plan:
    """Plan every key of the base (and of the VAE, where the base has none).

    Args:
        recipe: what is to be made.
        sources: its opened files.
        measure: asked for what a method has to know of the whole model first.

    Raises:
        SourceError: two tensors of one key differ in shape; the message has the key and both shapes.
        RecipeError: a step cannot be carried out as written.
    """
    origins = dict(sources.base.tensors)
    shapes = {key: ref.shape for key, ref in origins.items()}
    skipped: dict[str, str] = {}
    if sources.vae is not None:
        replaced, notes = _replace_vae(sources.vae, shapes)
        origins.update(replaced)
        skipped.update(notes)
    keys = {
        key: KeyPlan(key, ref, shapes[key] if key in shapes else _ldm_shape(key, ref.shape))
        for key, ref in origins.items()
    }
    adapters: list[AdapterReport] = []
    for number, step in enumerate(recipe.steps):
        if not step.enabled:
            continue
        found = _plan_step(step, number, recipe, sources, keys, measure)
        skipped.update(found.skipped)
        adapters.extend(found.adapters)
        given_way: set[str] = set()
        for key, operation in found.operations:
            if sources.vae is not None and key.startswith(VAE_PREFIX):
                given_way.add(key)
            else:
                keys[key] = replace(keys[key], operations=(*keys[key].operations, operation))
        if given_way:
            skipped[f"steps[{number}]"] = counted(given_way, "keys of its VAE give way to the recipe's `vae`")
    touched = {key for key, plan in keys.items() if plan.operations or plan.origin != sources.base.tensors.get(key)}
    dtypes = {key: ref.dtype for key, ref in sources.base.tensors.items()}
    return Plan(sources.architecture, keys, skipped, frozenset(touched), dtypes, tuple(adapters))


@dataclass(frozen=True)
class _Planned:
    """What one step does: (key, operation) for every key it changes, what it leaves out, and its adapter's report."""

    operations: list[tuple[str, Operation]]
    skipped: Mapping[str, str]
    adapters: tuple[AdapterReport, ...] = ()


def _plan_step(
    step: Step,
    number: int,
    recipe: Recipe,
    sources: RecipeSources,
    keys: Mapping[str, KeyPlan],
    measure: Measure,
) -> _Planned:
    if isinstance(step, MergeStep):
        merge = MergePlanner(step, number, recipe, sources)
        return _Planned(list(merge.operations(keys, measure)), merge.skipped)
    if isinstance(step, AdapterStep):
        adapter = AdapterPlanner(step, number, recipe, sources)
        operations = list(adapter.operations({key: plan.shape for key, plan in keys.items()}))
        return _Planned(list(operations), adapter.skipped, (adapter.report,))
    adjusted = adjust_operations(step, sources.architecture)
    absent = missing_keys(adjusted, keys)
    found = [(key, operation) for key, operation in adjusted.items() if key in keys]
    return _Planned(list(found), {f"steps[{number}]": absent} if absent else {})


def base_plan(base: Opened) -> dict[str, KeyPlan]:
    """The plan of the base itself: every key as it is stored."""
    return {key: KeyPlan(key, ref, ref.shape) for key, ref in base.tensors.items()}


def _replace_vae(vae: Opened, shapes: Mapping[str, tuple[int, ...]]) -> tuple[dict[str, TensorRef], dict[str, str]]:
    own = {key for key in shapes if key.startswith(VAE_PREFIX)}
    for key in own & vae.tensors.keys():
        ref = vae.tensors[key]
        if not fits_shape(ref.shape, shapes[key]):
            raise SourceError(
                f"{vae.label}: {key} is {list(ref.shape)}, in the base {list(shapes[key])}; it is another kind of VAE"
            )
    if not own:
        return dict(vae.tensors), {}
    notes: dict[str, str] = {}
    missing, extra = own - vae.tensors.keys(), vae.tensors.keys() - own
    if missing:
        notes[vae.label] = counted(missing, "of the base's VAE keys are not in it and stay as they are")
    if extra:
        notes[f"{vae.label}, only there"] = counted(extra, "of its keys are not in the base and are left out")
    return {key: vae.tensors[key] for key in own & vae.tensors.keys()}, notes


def _ldm_shape(key: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The VAE's attention weights as checkpoints have them, 1×1 convolutions; in diffusers files they are matrices."""
    return (*shape, 1, 1) if len(shape) == 2 and key.startswith(VAE_PREFIX) and ".attn_1." in key else shape
