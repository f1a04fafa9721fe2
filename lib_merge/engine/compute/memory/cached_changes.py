"""Uses the cached changes of slow adapters and erase steps, so that a move of their weight is an element-wise sum."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

import torch

from lib_merge.engine.compute.memory.delta_files import machine
from lib_merge.engine.compute.memory.deltas import DeltaMemory
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.plan.steps.erase import EraseOperation
from lib_merge.engine.sources.files import TensorRef

_CPU = torch.device("cpu")
WHOLE_VECTORS = 64
"""A tensor with a multiple of this many elements has no remainder that torch computes by other instructions."""


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
    found = _cached(plan, number, operation, value.dtype, deltas)
    if found is not None:
        return found
    name, identity = _name(plan, number, operation, value.dtype), _identity(plan, number, operation, value.dtype)
    return deltas.change(name, value, lambda: operation.delta(value), identity)


def with_cached_changes(plan: KeyPlan, precision: torch.dtype, deltas: DeltaMemory) -> KeyPlan:
    """An equal plan for the CPU, in which adapters and erase steps are sums, if that makes the whole plan element-wise.

    Args:
        plan: how the value is computed.
        precision: in which it is computed.
        deltas: the cache.
    """
    if not any(isinstance(operation, (AdapterOperation, EraseOperation)) for operation in plan.operations):
        return plan
    operations = [_summing(plan, number, precision, deltas) for number in range(len(plan.operations))]
    made = replace(plan, operations=tuple(operations))
    return made if made.elementwise else plan


def _summing(plan: KeyPlan, number: int, precision: torch.dtype, deltas: DeltaMemory) -> Operation:
    operation = plan.operations[number]
    if isinstance(operation, AdapterOperation) and precision == torch.float32 and _is_whole(plan, operation):
        delta = deltas.known(operation, plan.shape, precision)
        return operation if delta is None else AddOperation(delta.view(-1), operation.amount)
    if not isinstance(operation, EraseOperation):
        return operation
    change = _cached(plan, number, operation, precision, deltas)
    return operation if change is None else AddOperation(change.view(-1), operation.multiplier)


def _is_whole(plan: KeyPlan, operation: AdapterOperation) -> bool:
    """Whether a slow adapter changes the whole value, and its sum has the same bits in rows and in any blocks."""
    return operation.is_worth_keeping(plan.numel, _CPU) and operation.effect.is_whole and _parts_do_not_show()


@cache
def _parts_do_not_show() -> bool:
    """Whether torch rounds the last elements of a sum, which are no whole vector, as it rounds the others."""
    numbers = torch.Generator("cpu").manual_seed(0)
    one, other = (torch.randn(2**14, generator=numbers, device="cpu") for _ in range(2))
    whole = torch.add(one, other, alpha=0.7)
    ends = (len(one) - length for length in range(1, WHOLE_VECTORS))
    return all(torch.equal(torch.add(one[:end], other[:end], alpha=0.7), whole[:end]) for end in ends)


def _cached(
    plan: KeyPlan, number: int, operation: EraseOperation, precision: torch.dtype, deltas: DeltaMemory
) -> torch.Tensor | None:
    """The change, if it is in memory or in a file."""
    found = deltas.cached(_name(plan, number, operation, precision))
    if found is None and deltas.files is not None and operation.is_worth_keeping(plan.numel, _CPU):
        identity = _identity(plan, number, operation, precision)
        return None if identity is None else deltas.files.find(identity, plan.shape, precision)
    return found


def _name(plan: KeyPlan, number: int, operation: EraseOperation, precision: torch.dtype) -> object:
    """Everything that the change depends on: the edit, and how the value so far is computed."""
    return operation.edit, plan.origin, plan.operations[:number], precision


def _identity(plan: KeyPlan, number: int, operation: EraseOperation, precision: torch.dtype) -> str | None:
    """As `_name`, as a text that holds in other sessions; None if an operation before has no such text."""
    before = [_text_of(earlier) for earlier in plan.operations[:number]]
    if None in before:
        return None
    return json.dumps([operation.edit.digest, repr(plan.origin), plan.shape, before, str(precision), machine()])


def _text_of(operation: Operation) -> str | None:
    if isinstance(operation, EraseOperation):
        return f"{operation.edit.digest} {operation.multiplier!r}"
    if isinstance(operation, SelectOperation):  # what it selects follows from these
        return repr((operation.method, operation.inputs, operation.parameters))
    return repr(operation) if isinstance(operation, (AdapterOperation, MergeOperation)) else None
