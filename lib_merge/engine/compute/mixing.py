"""Methods whose result is a sum once whole tensors have been measured: measured once, then computed in pieces."""

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
"""A key's whole value and other stored tensors beside it; see `Values.together`."""


@dataclass(frozen=True)
class MixOperation:
    """Σ factors·tensors, the value so far being the first."""

    inputs: tuple[TensorRef, ...]
    factors: tuple[float, ...]
    elementwise: bool = True
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The sum, written over the value."""
        return mix(value, self.factors, inputs)


class Mixes:
    """What was measured of whole tensors, kept from one move to the next: a few numbers for each."""

    def __init__(self) -> None:
        self._known: dict[object, npt.NDArray[np.float64]] = {}

    def clear(self) -> None:
        """Forget everything."""
        self._known.clear()

    def settled(self, plan: KeyPlan, together: Together) -> KeyPlan:
        """The same value on the CPU, with sums in the place of methods that are sums once something is measured."""
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
