"""Methods that depend on a few numbers about whole tensors: factors of a sum, or thresholds.

The tensors are measured once. After that the value can be computed in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch

from lib_merge import methods
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.methods.base import Mixing, Selection
from lib_merge.methods.maths.geometry import mix

Together = Callable[[KeyPlan, Sequence[TensorRef]], tuple[torch.Tensor, list[torch.Tensor]]]
"""A plan and stored tensors → the key's whole value and those tensors; see `Values.together`."""


_MOST = 4
"""Most measurements of the same tensors that are cached: those of recipes between which someone switches."""


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


class Mixes:
    """Caches the measurements of whole tensors, a few numbers for each, from one slider movement to the next."""

    def __init__(self) -> None:
        self._known: dict[object, dict[tuple[KeyPlan, float], Any]] = {}

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

    def _knowing(self, operation: MergeOperation, before: KeyPlan, together: Together) -> Operation:
        """The operation with the results of its measurements; `before` is how the key's value so far is computed."""
        traits, parameters = methods.by_id(operation.method).traits, dict(operation.parameters)
        if traits.mixing is not None:
            measured = self._measured(traits.mixing, before, operation.inputs, 0.0, together)
            return MixOperation(operation.inputs, tuple(traits.mixing.factors(measured, **parameters)))
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
        """The memoised measurement of a key's value so far and those tensors."""
        known = self._known.setdefault((kind, before.key, refs), {})
        if (before, setting) not in known:
            if len(known) >= _MOST:
                del known[next(iter(known))]
            value, others = together(before, refs)
            known[before, setting] = _measure(kind, [value, *others], setting)
        return known[before, setting]


def _measure(kind: Mixing | Selection, tensors: Sequence[torch.Tensor], setting: float) -> Any:
    return kind.measure(tensors[0], tensors[1], setting) if isinstance(kind, Selection) else kind.measure(tensors)


def _measures(operation: Operation) -> bool:
    """Whether an operation's method measures whole tensors, or has to know where a piece begins."""
    if not isinstance(operation, MergeOperation) or operation.channels is not None or operation.elementwise:
        return False
    traits = methods.by_id(operation.method).traits
    selects = traits.selection is not None and traits.selection.where(dict(operation.parameters))
    return selects or traits.mixing is not None
