"""A step with several adapters: their changes to the model before the step, combined by a method."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch

from lib_merge import methods
from lib_merge.adapters.products import wide
from lib_merge.architectures.block_maps import block_map
from lib_merge.devices import has_fp64
from lib_merge.engine.plan.memo import PlanMemory
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.operations import UnusableInputError
from lib_merge.engine.plan.steps.adapter import AdapterOperation, AdapterPlanner, AdapterReport
from lib_merge.engine.plan.steps.parameters import StepParameters
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import SourceError
from lib_merge.methods.base import Method
from lib_merge.recipe import AdaptersStep, AdapterStep, MergeStep, Recipe
from lib_merge.recipe.together import method_of
from lib_merge.sentences import Sentence, t


@dataclass(frozen=True)
class AdapterPart:
    """One adapter's operations on a key at strength 1 (empty if it does not change the key), and its multiplier."""

    operations: tuple[AdapterOperation, ...]
    multiplier: float


@dataclass(frozen=True)
class AdaptersOperation:
    """The combined changes of several adapters to one key. Equal operations give equal bits.

    Attributes:
        method: id of a merge method for differences; "" adds up the `k` strongest changes.
        parts: one for each adapter of the step, in order.
        parameters: the method's without the weights, or `k`.
    """

    step: int = field(compare=False)
    method: str
    parts: tuple[AdapterPart, ...]
    parameters: tuple[tuple[str, Any], ...]
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    @property
    def inputs(self) -> tuple[TensorRef, ...]:
        """The stored tensors of all adapters, in order."""
        return tuple(ref for part in self.parts for operation in part.operations for ref in operation.inputs)

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """Add the combined change to `value`.

        Raises:
            SourceError: an adapter contains NaN or infinity.
        """
        found = changes(self.parts, value, inputs)
        weights = [part.multiplier for part in self.parts]
        if not self.method:
            thirds = 3 if any(op.effect.rows for part in self.parts for op in part.operations) else 1
            return value.add_(_strongest(found, weights, dict(self.parameters)["k"], thirds))
        present = [number for number, change in enumerate(found) if change is not None]
        parameters = dict(self.parameters)
        if any(entry.random for entry in methods.by_id(self.method).parameters):
            present = list(range(len(found)))  # each adapter has random numbers of its own, by its place
        return value.add_(_merged(self.method, found, weights, parameters, present))


def changes(
    parts: Sequence[AdapterPart], value: torch.Tensor, inputs: Sequence[torch.Tensor]
) -> list[torch.Tensor | None]:
    """What each adapter adds to a value at strength 1; None if that is nothing. The value is not changed.

    Raises:
        SourceError: an adapter contains NaN or infinity.
    """
    found: list[torch.Tensor | None] = []
    first = 0
    for part in parts:
        count = sum(len(operation.inputs) for operation in part.operations)
        found.append(_change(part.operations, value, inputs[first : first + count]) if count else None)
        first += count
    return found


def _change(
    operations: Sequence[AdapterOperation], value: torch.Tensor, inputs: Sequence[torch.Tensor]
) -> torch.Tensor:
    """What one adapter adds; computed in fp64 if it depends on the value, so that the difference is exact."""
    depends = any(operation.depends_on_weight for operation in operations)
    if depends:
        start = value.double() if has_fp64(value.device) else value.clone()
        changed = start.clone()
    else:
        start = changed = torch.zeros_like(value)
    first = 0
    for operation in operations:
        own = inputs[first : first + len(operation.inputs)]
        first += len(own)
        try:
            operation.check(own)
        except UnusableInputError as error:
            file, module = operation.label, operation.module
            raise SourceError(t("plan.adapter_unusable", file=file, module=module, reason=error.reason)) from error
        changed = operation.apply(changed, [tensor.to(changed.dtype) for tensor in own])
    return changed.sub_(start).to(value.dtype) if depends else changed


def _merged(
    method: str,
    found: Sequence[torch.Tensor | None],
    weights: Sequence[float],
    parameters: Mapping[str, Any],
    present: Sequence[int],
) -> torch.Tensor:
    """The method's result for these changes as differences from zero."""
    like = next(change for change in found if change is not None)
    nothing = torch.zeros_like(like)
    models = [nothing if change is None else change for change in (found[number] for number in present)]
    own = {
        name: tuple(value[number] for number in present) if isinstance(value, tuple) else value
        for name, value in parameters.items()
    }
    shares = tuple(0.0 if found[number] is None else weights[number] for number in present)
    return methods.by_id(method)(torch.zeros_like(like), models, **{**own, "weight": shares})


def _strongest(found: Sequence[torch.Tensor | None], weights: Sequence[float], k: int, thirds: int) -> torch.Tensor:
    """The sum of the k weighted changes with the largest norms; of equal norms the first are used.

    If the tensor contains three layers (`thirds` is 3), they are chosen for each third of the rows separately.
    """
    weighted = [change.mul_(weight) for change, weight in zip(found, weights, strict=True) if change is not None]
    total = torch.zeros_like(weighted[0])
    for rows, *parts in zip(total.chunk(thirds), *(change.chunk(thirds) for change in weighted), strict=True):
        norms = [float(wide(part).norm()) for part in parts]
        for number in sorted(range(len(parts)), key=lambda number: -norms[number])[:k]:
            rows.add_(parts[number])
    return total


class AdaptersPlanner:
    """Plans a step of several adapters over the keys of the base."""

    def __init__(
        self, step: AdaptersStep, number: int, recipe: Recipe, sources: RecipeSources, memory: PlanMemory
    ) -> None:
        self._step, self._number, self._architecture = step, number, sources.architecture
        singles = [AdapterStep(own.adapter, own.weight, own.blocks) for own in step.adapters]
        self._planners = [
            AdapterPlanner(single, number, recipe, sources, memory, f"steps[{number}].adapters[{index}]")
            for index, single in enumerate(singles)
        ]
        self._method = method_of(step.method)
        self._parameters = self._resolver(self._method, recipe) if self._method else None

    def operations(self, shapes: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, AdaptersOperation]]:
        """(key, operation) for every key that one of the adapters changes.

        Raises:
            OtherModel: one was made for another model. SourceError: nothing of one can be applied. RecipeError: the
            method has no result for the step's parameters.
        """
        by_adapter = [_grouped(planner.operations(shapes)) for planner in self._planners]
        for key in dict.fromkeys(key for found in by_adapter for key in found):
            parts = tuple(_part(found.get(key, ())) for found in by_adapter)
            parameters = self._of(key)
            yield key, AdaptersOperation(self._number, self._method.id if self._method else "", parts, parameters)

    @property
    def notes(self) -> list[Note]:
        """What is left out of all of them."""
        return [note for planner in self._planners for note in planner.notes]

    @property
    def warnings(self) -> list[Sentence]:
        """What to beware of."""
        return [warning for planner in self._planners for warning in planner.warnings]

    @property
    def reports(self) -> list[AdapterReport]:
        """How much of each file fits."""
        return [planner.report for planner in self._planners]

    def _resolver(self, method: Method, recipe: Recipe) -> Callable[[str, str], Mapping[str, Any] | None]:
        sources = tuple(own.adapter for own in self._step.adapters)
        as_merge = MergeStep(method.id, {"models": sources}, self._step.settings, muted=self._step.muted)
        return StepParameters(as_merge, self._number, method, self._architecture, block_map(recipe.block_map)).of

    def _of(self, key: str) -> tuple[tuple[str, Any], ...]:
        """The parameters of a key, less the weights, which are the adapters' own."""
        if self._parameters is None:
            return (("k", self._step.settings.get("k", 1)),)
        found = self._parameters(key, self._architecture.slot_of(key) or "") or {}
        return tuple((name, value) for name, value in found.items() if name != "weight")


def _grouped(found: Iterator[tuple[str, AdapterOperation]]) -> dict[str, tuple[AdapterOperation, ...]]:
    groups: dict[str, tuple[AdapterOperation, ...]] = {}
    for key, operation in found:
        groups[key] = (*groups.get(key, ()), operation)
    return groups


def _part(operations: Sequence[AdapterOperation]) -> AdapterPart:
    """The operations of one adapter on a key at strength 1, and the strength, which is the same for all of a key."""
    if not operations:
        return AdapterPart((), 0.0)
    return AdapterPart(tuple(replace(operation, multiplier=1.0) for operation in operations), operations[0].multiplier)
