"""Plans what a merge step does to each key of the base."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lib_merge import methods
from lib_merge.architectures.block_maps import BlockMap, block_map
from lib_merge.engine.plan.key_plan import KeyPlan, Measure, MeasuredKey, Measurement
from lib_merge.engine.plan.memo import Operations, PlanMemory
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.operations import MergeOperation
from lib_merge.engine.plan.steps.parameters import StepParameters
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import OtherModel, SourceError
from lib_merge.methods.base import MEASURED, Method
from lib_merge.recipe import MergeStep, Recipe
from lib_merge.sentences import Sentence, t

INPUT_CONV = "model.diffusion_model.input_blocks.0.0.weight"
Inputs = tuple[tuple[TensorRef, ...], "int | None"]
"""(stored tensors of the step's models for one key, number of input channels that are merged or None for all)."""


class MergePlanner:
    """Plans one merge step; `notes` lists what it leaves out."""

    def __init__(
        self, step: MergeStep, number: int, recipe: Recipe, sources: RecipeSources, memory: PlanMemory
    ) -> None:
        self.notes: tuple[Note, ...] = ()
        self._architecture = sources.architecture
        self._base = sources.base.tensors
        self._map: BlockMap = block_map(recipe.block_map)
        self._method: Method = methods.by_id(step.method)
        self._models = [model for name in self._method.models for model in sources.of(step.models[name])]
        self._parameters = StepParameters(step, number, self._method, sources.architecture, self._map)
        self._memory, self._number = memory, number
        self._same_inputs = (number, self._method.id, self._map.id)

    def operations(
        self,
        shapes: Mapping[str, tuple[int, ...]],
        so_far: Callable[[], Mapping[str, KeyPlan]],
        measure: Measure,
    ) -> dict[str, Operations]:
        """Slot → key → operations of the step.

        Args:
            shapes: key → shape of the base.
            so_far: returns key → plan after the previous steps, for a method with a pre-pass.
            measure: runs the pre-pass.
        """
        inputs, notes = self._memory.memoised((*self._same_inputs, "inputs"), lambda: self._inputs(shapes))
        self.notes = notes
        measured = self._measured(so_far, inputs, measure)
        found: dict[str, Operations] = {}
        for slot, keys in inputs.items():
            if measured or self._parameters.differ_within_slots:
                values = ((key, self._values(key, slot)) for key in keys)
                found[slot] = {
                    key: (MergeOperation(self._method.id, keys[key][0], (*own, *measured), keys[key][1]),)
                    for key, own in values
                    if own is not None
                }
            else:
                found[slot] = self._alike(slot, keys)
        return {slot: operations for slot, operations in found.items() if operations}

    def _alike(self, slot: str, keys: Mapping[str, Inputs]) -> Operations:
        """The operations of a slot in which all keys have the same parameters."""

        def make() -> Operations:
            merged = [key for key in keys if self._method.traits.applies(key)]
            values = self._values(merged[0], slot) if merged else None
            if values is None:
                return {}
            return {key: (MergeOperation(self._method.id, keys[key][0], values, keys[key][1]),) for key in merged}

        return self._memory.latest((*self._same_inputs, slot), self._parameters.given(slot), make)

    def _values(self, key: str, slot: str) -> tuple[tuple[str, Any], ...] | None:
        """The parameters of a key; None if the step does not change it."""
        traits = self._method.traits
        if not traits.applies(key) or not self._map.merges(self._architecture, key):
            return None
        parameters = self._parameters.of(key, slot)
        return None if parameters is None or traits.neutral(parameters) else tuple(parameters.items())

    def _inputs(self, shapes: Mapping[str, tuple[int, ...]]) -> tuple[dict[str, dict[str, Inputs]], tuple[Note, ...]]:
        """Slot → key → inputs, for the keys that all models of the step have; and notes on keys that some lack."""
        found: dict[str, dict[str, Inputs]] = {}
        lacking: dict[int, set[str]] = {}
        for key, own in self._base.items():
            merges = self._map.merges(self._architecture, key)
            # A pre-pass covers the whole model, even keys that the block map excludes.
            measured = self._method.traits.prepass is not None and self._architecture.slot_of(key) is not None
            if not own.dtype.is_floating_point or own.numel == 0 or not (merges or measured):
                continue
            missing = [index for index, model in enumerate(self._models) if key not in model.tensors]
            for index in missing if merges else ():
                lacking.setdefault(index, set()).add(key)
            if not missing:
                refs = tuple(model.tensors[key] for model in self._models)
                self._check_dtypes(key, refs)
                slot = self._architecture.slot_of(key) or ""
                found.setdefault(slot, {})[key] = (refs, self._common_channels(key, shapes[key], refs))
        return found, tuple(self._notes(lacking))

    def _measured(
        self,
        so_far: Callable[[], Mapping[str, KeyPlan]],
        inputs: Mapping[str, Mapping[str, Inputs]],
        measure: Measure,
    ) -> Sequence[tuple[str, Any]]:
        """The result of the method's pre-pass, as a (name, value) pair; empty for a method without one."""
        if self._method.traits.prepass is None:
            return ()
        keys, found = (
            so_far(),
            {key: entry for slot, group in inputs.items() if slot != "VAE" for key, entry in group.items()},
        )
        wanted = Measurement(
            self._method.id,
            tuple(MeasuredKey(keys[key], *found[key]) for key in keys if key in found),
        )
        return ((MEASURED, measure(wanted)),)

    def _check_dtypes(self, key: str, inputs: tuple[TensorRef, ...]) -> None:
        for model, ref in zip(self._models, inputs, strict=True):
            if not ref.dtype.is_floating_point:
                kind = str(ref.dtype).removeprefix("torch.")
                raise SourceError(t("plan.no_weight", model=model.label, key=key, kind=kind))

    def _common_channels(self, key: str, shape: tuple[int, ...], inputs: tuple[TensorRef, ...]) -> int | None:
        """Number of input channels of the plain models, if only the base is for inpainting; None if all are alike."""
        if all(ref.shape == shape for ref in inputs):
            return None
        for model, ref in zip(self._models, inputs, strict=True):
            plain = key == INPUT_CONV and len(ref.shape) == len(shape) == 4 and ref.shape[1] == 4 and shape[1] in (8, 9)
            if ref.shape != shape and not (plain and (ref.shape[0], *ref.shape[2:]) == (shape[0], *shape[2:])):
                raise OtherModel(
                    t(
                        "plan.other_shape",
                        model=model.label,
                        key=key,
                        shape=list(ref.shape),
                        base_shape=list(shape),
                    )
                )
        return 4

    def _notes(self, lacking: Mapping[int, set[str]]) -> Iterator[Note]:
        for index, model in enumerate(self._models):
            if index in lacking:
                yield self._note(model.label, lacking[index], "plan.keys_only_in_base")
            only_there = model.tensors.keys() - self._base.keys()
            extra = {key for key in only_there if self._architecture.slot_of(key)}
            if extra:
                yield self._note(t("plan.only_there", model=model.label), extra, "plan.keys_not_in_base")
            other = {key for key in only_there if not self._architecture.knows(key)}
            if other:
                yield self._note(t("plan.other_names", model=model.label), other, "plan.keys_unknown")

    def _note(self, name: str, keys: set[str], id: str) -> Note:
        return Note(self._number, name, counted(id, keys, architecture=self._architecture.label))


def counted(id: str, keys: set[str], **values: object) -> Sentence:
    """The sentence with an id about some keys; its values are their number (n), and one of them or a list (keys)."""
    return t(id, n=len(keys), keys=[min(keys), "…"][: len(keys)], **values)
