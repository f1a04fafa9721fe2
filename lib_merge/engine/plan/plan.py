"""Plans a recipe with open files: what must be computed for each key.

Nothing is read or written here; the caller runs pre-passes over the whole model.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import torch

from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import block_map
from lib_merge.checkpoint.formats.vae import fits_shape
from lib_merge.engine.plan.key_plan import KeyPlan, Measure
from lib_merge.engine.plan.memo import Operations, PlanMemory
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.operations import Operation
from lib_merge.engine.plan.steps.adapter import AdapterPlanner, AdapterReport
from lib_merge.engine.plan.steps.adapters import AdaptersPlanner
from lib_merge.engine.plan.steps.adjust import adjust_operations, missing_keys
from lib_merge.engine.plan.steps.erase import ErasePlanner
from lib_merge.engine.plan.steps.layers import slots_named
from lib_merge.engine.plan.steps.merge import MergePlanner, counted
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.model import Opened, own_names
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import SourceError
from lib_merge.recipe import AdaptersStep, AdapterStep, EraseStep, MergeStep, Recipe, Step
from lib_merge.sentences import Sentence, t

VAE_PREFIX = "first_stage_model."


@dataclass(frozen=True)
class Plan:
    """The plan of a recipe."""

    architecture: Architecture
    keys: Mapping[str, KeyPlan]
    notes: tuple[Note, ...]
    """What is left out."""
    touched: Mapping[str, KeyPlan]
    """The part of `keys` whose values are not the base's own."""
    base_dtypes: Mapping[str, torch.dtype]
    names: Mapping[str, str] = field(default_factory=dict[str, str])
    """Key → name in a saved file; if not empty, the file has only these keys. Empty: names are the keys."""
    beside: Mapping[str, TensorRef] = field(default_factory=dict[str, TensorRef])
    """Name in the base's file → scales and markers of its quantised weights."""
    adapters: tuple[AdapterReport, ...] = ()
    warnings: tuple[Sentence, ...] = ()
    """Warnings for the user about things that are not left out."""


def make_plan(recipe: Recipe, sources: RecipeSources, measure: Measure, memory: PlanMemory | None = None) -> Plan:
    """Plan every key of the base, and of the VAE if the base has none.

    Args:
        recipe: the recipe.
        sources: its open files.
        measure: runs a method's pre-pass over the whole model, or encodes texts.
        memory: memoised results of earlier planning; new results are added.

    Raises:
        SourceError: two tensors of a key differ in shape; the message has the key and both shapes.
        RecipeError: a step cannot be carried out as written.
    """
    memory = PlanMemory() if memory is None else memory
    memory.begin(sources)
    start = memory.memoised("start", lambda: _start(sources))
    planning = _Planning(recipe, sources, start, memory, list(start.notes))
    steps = [planning.step(number, step, measure) for number, step in enumerate(recipe.steps) if step.enabled]
    changed = planning.changed(steps)
    return Plan(
        architecture=sources.architecture,
        keys=ChainMap(changed, start.keys),  # without copying the whole mapping, as a slider changes few keys
        notes=tuple(planning.notes),
        touched={**start.replaced, **changed},
        base_dtypes=start.base_dtypes,
        beside=sources.base.beside,
        names=own_names(sources.base) if sources.architecture.keeps_names else {},
        adapters=tuple(planning.adapters),
        warnings=tuple(planning.warnings),
    )


BySlot = Mapping[str, Operations]
"""Slot → key → operations of one step; the slot is "" for keys without one."""


@dataclass(frozen=True)
class _Start:
    """Every key before the first step."""

    keys: dict[str, KeyPlan]
    shapes: Mapping[str, tuple[int, ...]]
    slots: Mapping[str, str]
    replaced: Mapping[str, KeyPlan]
    notes: Sequence[Note]
    base_dtypes: Mapping[str, torch.dtype]


def _start(sources: RecipeSources) -> _Start:
    origins = dict(sources.base.tensors)
    shapes = {key: ref.shape for key, ref in origins.items()}
    notes = _strange_names(sources)
    if sources.vae is not None:
        replaced, about_vae = _replace_vae(sources.vae, shapes)
        notes += about_vae
        origins.update(replaced)
    keys = {
        key: KeyPlan(key, ref, shapes[key] if key in shapes else _ldm_shape(key, ref.shape))
        for key, ref in origins.items()
    }
    return _Start(
        keys,
        {key: plan.shape for key, plan in keys.items()},
        {key: sources.architecture.slot_of(key) or "" for key in keys},
        {key: keys[key] for key, ref in origins.items() if ref != sources.base.tensors.get(key)},
        notes,
        {key: ref.dtype for key, ref in sources.base.tensors.items()},
    )


@dataclass
class _Planning:
    """One planning of a recipe; collects notes and the adapters' reports."""

    recipe: Recipe
    sources: RecipeSources
    start: _Start
    memory: PlanMemory
    notes: list[Note]
    adapters: list[AdapterReport] = field(default_factory=list[AdapterReport])
    warnings: list[Sentence] = field(default_factory=list[Sentence])
    _done: list[BySlot] = field(default_factory=list[BySlot])

    def step(self, number: int, step: Step, measure: Measure) -> BySlot:
        """The operations of a step, given the steps before it."""
        found = self._not_muted(number, step, self._operations(number, step, measure))
        if self.sources.vae is not None and found.get("VAE"):
            self.notes.append(Note(number, f"steps[{number}]", counted("plan.vae_keys_give_way", set(found["VAE"]))))
            found = {slot: operations for slot, operations in found.items() if slot != "VAE"}
        kept = {slot: self.memory.slot(number, slot, operations) for slot, operations in found.items()}
        self._done.append(kept)
        return kept

    def _not_muted(self, number: int, step: Step, found: BySlot) -> BySlot:
        if not step.muted:
            return found
        map_ = block_map(self.recipe.block_map)
        muted = slots_named(step.muted, self.sources.architecture, map_, f"steps[{number}].muted")
        return {slot: operations for slot, operations in found.items() if slot not in muted}

    def keys(self, steps: Sequence[BySlot]) -> Mapping[str, KeyPlan]:
        """Every key after those steps, in the order of the base."""
        return ChainMap(self.changed(steps), self.start.keys)

    def changed(self, steps: Sequence[BySlot]) -> dict[str, KeyPlan]:
        """The keys that those steps change."""
        changed: dict[str, KeyPlan] = {}
        for slot in dict.fromkeys(slot for step in steps for slot in step):
            changes = tuple(step[slot] for step in steps if slot in step)
            changed.update(self.memory.plans(slot, changes, lambda changes=changes: self._slot_plans(changes)))
        return changed

    def _slot_plans(self, changes: Sequence[Operations]) -> dict[str, KeyPlan]:
        return {
            key: KeyPlan(
                key, start.origin, start.shape, tuple([part for change in changes for part in change.get(key, ())])
            )
            for key in dict.fromkeys([key for change in changes for key in change])
            for start in (self.start.keys[key],)
        }

    def _operations(self, number: int, step: Step, measure: Measure) -> BySlot:
        if isinstance(step, MergeStep):
            merge = MergePlanner(step, number, self.recipe, self.sources, self.memory)
            found = merge.operations(self.start.shapes, lambda: self.keys(self._done), measure)
            self.notes += merge.notes
            return found
        if isinstance(step, AdapterStep):
            adapter = AdapterPlanner(step, number, self.recipe, self.sources, self.memory)
            by_key = list(adapter.operations(self.start.shapes))
            self.notes += adapter.notes
            self.warnings += adapter.warnings
            self.adapters.append(adapter.report)
            return self._by_slot(by_key)
        if isinstance(step, AdaptersStep):
            several = AdaptersPlanner(step, number, self.recipe, self.sources, self.memory)
            together = list(several.operations(self.start.shapes))
            self.notes += several.notes
            self.warnings += several.warnings
            self.adapters += several.reports
            return self._by_slot(together)
        if isinstance(step, EraseStep):
            erase = ErasePlanner(step, number, self.recipe, self.sources, self.memory)
            edited = list(erase.operations(self.keys(self._done), measure))
            self.notes += erase.notes
            return self._by_slot(edited)
        adjusted = adjust_operations(step, self.sources.architecture, f"steps[{number}].adjust")
        absent = missing_keys(adjusted, self.start.keys)
        if absent:
            self.notes.append(Note(number, f"steps[{number}]", absent))
        return self._by_slot((key, operation) for key, operation in adjusted.items() if key in self.start.keys)

    def _by_slot(self, found: Iterable[tuple[str, Operation]]) -> BySlot:
        slots: dict[str, dict[str, tuple[Operation, ...]]] = {}
        for key, operation in found:
            group = slots.setdefault(self.start.slots[key], {})
            group[key] = (*group.get(key, ()), operation)
        return slots


def base_plan(base: Opened) -> dict[str, KeyPlan]:
    """The plan of the base itself: every key as it is stored."""
    return {key: KeyPlan(key, ref, ref.shape) for key, ref in base.tensors.items()}


def _strange_names(sources: RecipeSources) -> list[Note]:
    """A note on a folder of diffusers' layout of which a part has other names than a checkpoint can be made of."""
    if not any(path.is_dir() for path in sources.base.paths):
        return []
    architecture = sources.architecture
    strange = {key for key in sources.base.tensors if not architecture.knows(key)}
    if not strange:
        return []
    return [Note(None, sources.base.label, counted("plan.names_unknown", strange, architecture=architecture.label))]


def _replace_vae(vae: Opened, shapes: Mapping[str, tuple[int, ...]]) -> tuple[dict[str, TensorRef], list[Note]]:
    own = {key for key in shapes if key.startswith(VAE_PREFIX)}
    for key in own & vae.tensors.keys():
        ref = vae.tensors[key]
        if not fits_shape(ref.shape, shapes[key]):
            raise SourceError(
                t("plan.other_vae", vae=vae.label, key=key, shape=list(ref.shape), base_shape=list(shapes[key]))
            )
    if not own:
        return dict(vae.tensors), []
    notes: list[Note] = []
    missing, extra = own - vae.tensors.keys(), vae.tensors.keys() - own
    if missing:
        notes.append(Note(None, vae.label, counted("plan.vae_keys_only_in_base", missing)))
    if extra:
        notes.append(Note(None, t("plan.only_there", model=vae.label), counted("plan.keys_not_in_base", extra)))
    return {key: vae.tensors[key] for key in own & vae.tensors.keys()}, notes


def _ldm_shape(key: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The VAE's attention weights as checkpoints have them, 1×1 convolutions; in diffusers files they are matrices."""
    return (*shape, 1, 1) if len(shape) == 2 and key.startswith(VAE_PREFIX) and ".attn_1." in key else shape
