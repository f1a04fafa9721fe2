"""Records what a plan's operations do to an element."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch

from lib_merge.engine.compute.elementwise.program import STORED, Program
from lib_merge.engine.compute.elementwise.trace import NotTraceableError, Tape, Traced
from lib_merge.engine.compute.memory.cached_changes import AddOperation
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.operations import MergeOperation, Operation
from lib_merge.methods.maths.sparsify import Trim
from lib_merge.methods.randomness import Randomness


@dataclass(frozen=True)
class Recording:
    """What is computed.

    Attributes:
        program: the operations.
        constants: the numbers in them, in fp64.
        changes: tensors that are read behind the stored ones.
        names: torch's names of the operations.
    """

    program: Program
    constants: ctypes.Array[ctypes.c_double]
    changes: tuple[torch.Tensor, ...]
    names: frozenset[str]


def recorded(
    operations: Sequence[Operation],
    stored: Sequence[torch.dtype],
    output: torch.dtype,
    precision: torch.dtype,
    start: int = 0,
) -> Recording | None:
    """What element-wise operations do to a range of elements, or None if that cannot be recorded.

    Args:
        operations: of a plan.
        stored: dtypes of the plan's tensors.
        output: dtype of the result.
        precision: in which it is computed.
        start: index of the range's first element; the range may contain no edge of an operation.
    """
    if not operations or not {output, *stored} <= {*STORED}:
        return None
    tape, changes = Tape(), list[torch.Tensor]()
    value, *left = [tape.load(dtype, precision) for dtype in stored]
    try:
        for operation in operations:
            inputs, left = left[: len(operation.inputs)], left[len(operation.inputs) :]
            value = _carried_out(tape, operation, value, inputs, start, changes)
    except Exception:
        return None
    program, constants = tape.program(value, output), (ctypes.c_double * len(tape.constants))(*tape.constants)
    return Recording(program, constants, tuple(changes), frozenset(tape.operations))


def edges_of(operations: Sequence[Operation]) -> set[int]:
    """Indices of elements from which on operations do something else."""
    selecting = [operation for operation in operations if isinstance(operation, SelectOperation)]
    return {fact.last for operation in selecting for fact in operation.selected if isinstance(fact, Trim)}


def _carried_out(
    tape: Tape, operation: Operation, value: Traced, inputs: list[Traced], start: int, changes: list[torch.Tensor]
) -> Traced:
    if isinstance(operation, AddOperation):
        changes.append(operation.change)
        return value.add_(tape.load(operation.change.dtype, value.dtype), alpha=operation.multiplier)
    if isinstance(operation, (MergeOperation, SelectOperation)):
        if any(isinstance(number, Randomness) for _, number in operation.parameters):
            raise NotTraceableError  # they are computed for many elements at a time
        inputs = [*inputs, *(tape.scratch(value.dtype) for _ in range(operation.scratch))]
    carry_out: Any = operation.apply  # which gets stand-ins for tensors
    if isinstance(operation, MergeOperation):
        carry_out = operation.merge
    if isinstance(operation, SelectOperation):
        if not all(fact is None or isinstance(fact, Trim) for fact in operation.selected):
            raise NotTraceableError  # where it does what is not known
        carry_out = partial(operation.apply_from, start)
    result = carry_out(value, inputs)
    if not isinstance(result, Traced):
        raise NotTraceableError
    return result
