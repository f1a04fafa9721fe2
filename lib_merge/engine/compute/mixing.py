"""Methods whose result is a sum with factors that depend on whole tensors.

The tensors are measured once. After that the sum can be computed element by element, in pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import torch

from lib_merge import methods
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.methods.base import Mixing
from lib_merge.methods.maths.geometry import mix

Together = Callable[[KeyPlan, Sequence[TensorRef]], tuple[torch.Tensor, list[torch.Tensor]]]
"""A plan and stored tensors → the key's whole value and those tensors; see `Values.together`."""


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
        self._known: dict[object, npt.NDArray[np.float64]] = {}

    def clear(self) -> None:
        """Empty the cache."""
        self._known.clear()

    def settled(self, plan: KeyPlan, together: Together) -> KeyPlan:
        """An equal plan for the CPU, in which methods with a `Mixing` are replaced by sums with known factors."""
        if all(_mixing(operation) is None for operation in plan.operations):
            return plan
        operations: list[Operation] = []
        for operation in plan.operations:
            mixing = _mixing(operation)
            if mixing is not None and isinstance(operation, MergeOperation):
                before = replace(plan, operations=tuple(operations), coded=None)
                factors = mixing.factors(
                    self._measured(mixing, before, operation, together), **dict(operation.parameters)
                )
                operations.append(MixOperation(operation.inputs, tuple(factors)))
            else:
                operations.append(operation)
        return replace(plan, operations=tuple(operations))

    def _measured(
        self, mixing: Mixing, before: KeyPlan, operation: MergeOperation, together: Together
    ) -> npt.NDArray[np.float64]:
        name = mixing.measure, before, operation.inputs
        if name not in self._known:
            value, others = together(before, operation.inputs)
            self._known[name] = mixing.measure([value, *others])
        return self._known[name]


def _mixing(operation: Operation) -> Mixing | None:
    if not isinstance(operation, MergeOperation) or operation.channels is not None:
        return None
    return methods.by_id(operation.method).traits.mixing
