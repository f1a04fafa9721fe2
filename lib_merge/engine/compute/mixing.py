"""Methods that depend on a few numbers about whole tensors: factors of a sum, or thresholds.

The tensors are measured once. After that the value can be computed in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch

from lib_merge import methods
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.methods.base import Mixing, Selection
from lib_merge.methods.maths.geometry import mix, symmetric

Together = Callable[[KeyPlan, Sequence[TensorRef]], tuple[torch.Tensor, list[torch.Tensor]]]
"""A plan and stored tensors → the key's whole value and those tensors; see `Values.together`."""

MeasureAll = Callable[[Sequence[KeyPlan]], Mapping[str, Sequence[float]]]
"""Plans that end with a `MeasureOperation` → key → what it measured; without the keys that could not be measured."""

_MOST = 4
"""Most measurements of the same tensors that are cached: those of recipes between which someone switches."""

_CPU = torch.device("cpu")


@dataclass(frozen=True)
class MixOperation:
    """Σ factors·tensors, where the first tensor is the value so far."""

    inputs: tuple[TensorRef, ...]
    factors: tuple[float, ...]
    elementwise: bool = True
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The sum, written into `value`."""
        return mix(value, self.factors, inputs)


@dataclass(frozen=True)
class MeasureOperation:
    """Measures a value so far and some stored tensors; the value stays as it is.

    Attributes:
        measured: the results, 1-D on the tensors' device; `apply` appends one.
    """

    kind: Mixing
    inputs: tuple[TensorRef, ...]
    measured: list[torch.Tensor] = field(default_factory=list[torch.Tensor], compare=False)
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """Measure the tensors; the host waits for nothing."""
        self.measured.append(self.kind.measure([value, *inputs]))
        return value


def result_of(measuring: KeyPlan) -> torch.Tensor:
    """What a plan that ends with a `MeasureOperation` measured, once it has been carried out."""
    operation = measuring.operations[-1]
    if not isinstance(operation, MeasureOperation) or not operation.measured:
        raise LookupError(f"{measuring.key} was not measured")
    return operation.measured[-1]


class Mixes:
    """Caches the measurements of whole tensors, a few numbers for each, from one slider movement to the next."""

    def __init__(self) -> None:
        self._known: dict[object, dict[object, Any]] = {}

    def clear(self) -> None:
        """Empty the cache."""
        self._known.clear()

    def with_measurements(self, plan: KeyPlan, together: Together) -> KeyPlan:
        """An equal plan for the CPU, in which operations know what they would measure of whole tensors."""
        if not any(map(_measures, plan.operations)):
            return plan
        operations: list[Operation] = []
        for operation in plan.operations:
            if isinstance(operation, MergeOperation) and _measures(operation):
                before = replace(plan, operations=tuple(operations), coded=None)
                operations.append(self._knowing(operation, before, together))
            else:
                operations.append(operation)
        return replace(plan, operations=tuple(operations))

    def measured(self, plans: Sequence[KeyPlan], device: torch.device, measure_all: MeasureAll) -> list[KeyPlan]:
        """Equal plans for an accelerator, in which sums know their factors, except those that could not be measured.

        `measure_all` is called once for the first such sum of all keys, once for the second, and so on. What has been
        measured there before is not measured again.
        """
        left = {plan.key: plan for plan in plans}  # codes and scale of a key are two plans, measured once
        while wanted := [one for plan in left.values() if (one := self.unmeasured(plan, device)) is not None]:
            found = measure_all(wanted)
            for measuring in wanted:
                if measuring.key in found:
                    self._learn(measuring, device, found[measuring.key])
            left = {key: plan for key, plan in left.items() if key in found}
        return [self.mixed(plan, device) for plan in plans]

    def unmeasured(self, plan: KeyPlan, device: torch.device) -> KeyPlan | None:
        """What is to be measured next of a plan for an accelerator: a plan that ends with a `MeasureOperation`.

        None if every factor is known.
        """
        known = self.mixed(plan, device).operations
        for number, operation in enumerate(known):
            if isinstance(operation, MergeOperation) and (kind := _mixing_of(operation)) is not None:
                measuring = MeasureOperation(kind, operation.inputs)
                return replace(plan, operations=(*known[:number], measuring), coded=None)
        return None

    def mixed(self, plan: KeyPlan, device: torch.device) -> KeyPlan:
        """An equal plan for an accelerator, in which sums know their factors as far as their tensors were measured."""
        if not any(map(_mixing_of, plan.operations)):
            return plan
        operations: list[Operation] = []
        for operation in plan.operations:
            kind = _mixing_of(operation)
            if kind is not None and isinstance(operation, MergeOperation):
                before = replace(plan, operations=tuple(operations), coded=None)
                found = self._of(kind, before, operation.inputs).get((before, 0.0, device))
                operations.append(operation if found is None else _with_factors(operation, kind, found))
            else:
                operations.append(operation)
        return replace(plan, operations=tuple(operations))

    def _learn(self, measuring: KeyPlan, device: torch.device, numbers: Sequence[float]) -> None:
        """Cache what a plan of `unmeasured` measured on an accelerator."""
        operation = measuring.operations[-1]
        if isinstance(operation, MeasureOperation):
            before = replace(measuring, operations=measuring.operations[:-1])
            known = self._of(operation.kind, before, operation.inputs)
            _add(known, (before, 0.0, device), symmetric(numbers))

    def _knowing(self, operation: MergeOperation, before: KeyPlan, together: Together) -> Operation:
        """The operation with the results of its measurements; `before` is how the key's value so far is computed."""
        traits, parameters = methods.by_id(operation.method).traits, dict(operation.parameters)
        if (mixing := _mixing_of(operation)) is not None:
            measured = self._measured(mixing, before, operation.inputs, 0.0, together)
            return _with_factors(operation, mixing, measured)
        if traits.selection is None:
            return operation
        settings = traits.selection.settings(parameters)
        selected = tuple(
            None if setting is None else self._measured(traits.selection, before, (ref,), setting, together)
            for ref, setting in zip(operation.inputs, settings, strict=True)
        )
        return SelectOperation(
            operation.method, operation.inputs, operation.parameters, selected, traits.scratch, traits.precision
        )

    def _measured(
        self,
        kind: Mixing | Selection,
        before: KeyPlan,
        refs: tuple[TensorRef, ...],
        setting: float,
        together: Together,
    ) -> Any:
        """The memoised measurement of a key's value so far and those tensors, on the CPU."""
        known = self._of(kind, before, refs)
        name = (before, setting, _CPU)
        if name not in known:
            value, others = together(before, refs)
            _add(known, name, _measure(kind, [value, *others], setting))
        return known[name]

    def _of(self, kind: Mixing | Selection, before: KeyPlan, refs: tuple[TensorRef, ...]) -> dict[object, Any]:
        """The cached measurements of a key with those tensors: (value so far, setting, device) → result."""
        return self._known.setdefault((kind, before.key, refs), {})


def _add(known: dict[object, Any], name: object, found: Any) -> None:
    if len(known) >= _MOST:
        del known[next(iter(known))]
    known[name] = found


def _with_factors(operation: MergeOperation, kind: Mixing, measured: Any) -> MixOperation:
    return MixOperation(operation.inputs, tuple(kind.factors(measured, **dict(operation.parameters))))


def _measure(kind: Mixing | Selection, tensors: Sequence[torch.Tensor], setting: float) -> Any:
    if isinstance(kind, Selection):
        return kind.measure(tensors[0], tensors[1], setting)
    return symmetric(kind.measure(tensors).tolist())


def _mixing_of(operation: Operation) -> Mixing | None:
    """How a method is a sum whose factors need whole tensors; None if it is not, or not of whole tensors."""
    if not isinstance(operation, MergeOperation) or operation.channels is not None:
        return None
    mixing = methods.by_id(operation.method).traits.mixing
    return mixing if mixing is not None and mixing.where(dict(operation.parameters)) else None


def _measures(operation: Operation) -> bool:
    """Whether an operation's method measures whole tensors, or has to know where a piece begins."""
    if not isinstance(operation, MergeOperation) or operation.channels is not None or operation.elementwise:
        return False
    traits = methods.by_id(operation.method).traits
    selects = traits.selection is not None and traits.selection.where(dict(operation.parameters))
    return selects or _mixing_of(operation) is not None
