"""Uses the cached changes of erase steps, so that a move of their weight is an element-wise sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch

from lib_merge.engine.compute.memory.deltas import DeltaMemory
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import Operation
from lib_merge.engine.plan.steps.erase import EraseOperation
from lib_merge.engine.sources.files import TensorRef


@dataclass(frozen=True, eq=False)
class AddOperation:
    """Adds a change that is known, times a multiplier. It gets pieces, 1-D, and must know where they begin.

    Attributes:
        change: 1-D, as long as the value.
        multiplier: its factor.
    """

    change: torch.Tensor
    multiplier: float
    inputs: tuple[TensorRef, ...] = ()
    elementwise: bool = True
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The sum for the first elements."""
        return self.apply_from(0, value, inputs)

    def apply_from(self, start: int, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The sum, written into `value`, a piece whose first element has the index `start`."""
        return value.add_(self.change[start : start + value.numel()], alpha=self.multiplier)


def change_of(
    plan: KeyPlan, number: int, operation: EraseOperation, value: torch.Tensor, deltas: DeltaMemory
) -> torch.Tensor:
    """What the plan's operation of that number adds to the value so far at multiplier 1, from the cache if it is there.

    The result has the shape of the value and must not be changed.
    """
    if not operation.is_worth_keeping(value.numel(), value.device):
        return operation.delta(value)
    return deltas.change(_name(plan, number, operation, value.dtype), value, lambda: operation.delta(value))


def with_cached_changes(plan: KeyPlan, precision: torch.dtype, deltas: DeltaMemory) -> KeyPlan:
    """An equal plan for the CPU, in which erase operations are sums, if that makes the whole plan element-wise.

    Args:
        plan: how the value is computed.
        precision: in which it is computed.
        deltas: the cache.
    """
    if not any(isinstance(operation, EraseOperation) for operation in plan.operations):
        return plan
    operations = [_summing(plan, number, precision, deltas) for number in range(len(plan.operations))]
    made = replace(plan, operations=tuple(operations))
    return made if made.elementwise else plan


def _summing(plan: KeyPlan, number: int, precision: torch.dtype, deltas: DeltaMemory) -> Operation:
    operation = plan.operations[number]
    if not isinstance(operation, EraseOperation):
        return operation
    change = deltas.cached(_name(plan, number, operation, precision))
    return operation if change is None else AddOperation(change.view(-1), operation.multiplier)


def _name(plan: KeyPlan, number: int, operation: EraseOperation, precision: torch.dtype) -> object:
    """Everything that the change depends on: the edit, and how the value so far is computed."""
    return operation.edit, plan.origin, plan.operations[:number], precision
