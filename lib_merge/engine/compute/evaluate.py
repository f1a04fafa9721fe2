"""The function that computes a key's value. Live apply and save both call it, so they cannot differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

import torch

from lib_merge.engine.compute.elementwise.blocks import BLOCK, first_of, scratch_of, shared_among
from lib_merge.engine.compute.elementwise.compiled import compiled
from lib_merge.engine.compute.elementwise.parallel import Work, run_all
from lib_merge.engine.compute.elementwise.recording import edges_of
from lib_merge.engine.compute.memory.cached_changes import WHOLE_VECTORS, AddOperation, change_of
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import Operation, UnusableInputError
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.plan.steps.erase import EraseOperation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.sentences import Sentence

_ALIGNMENT = 64
"""In bytes, as torch aligns its memory: in unaligned memory a matrix product may be rounded differently."""

Read = Callable[[int, torch.Tensor], object]
"""read(n, target): write the elements of the n-th tensor of `plan.stored` into `target` (1-D), in its dtype."""

LeftOut = Mapping[int, Sentence]
"""Index of an operation in the plan that was left out → the reason."""


def evaluate(
    plan: KeyPlan, stored: Sequence[torch.Tensor], out: torch.Tensor, memory: Workspace, start: int = 0
) -> LeftOut:
    """Compute a key's value, or a range of an element-wise one, on the device of `out`.

    Args:
        plan: how the value is computed.
        stored: the elements of each tensor of `plan.stored`: 1-D, in the stored dtype, on that device. Only read.
        out: 1-D and contiguous, with as many elements; overwritten with the value, rounded once to its dtype.
        memory: scratch memory.
        start: index of the range's first element.

    Returns:
        The operations that were left out.
    """
    if out.device.type != "cpu" or not plan.elementwise:
        return evaluate_read(plan, lambda n, target: target.copy_(stored[n]), out, memory)
    run_all(prepared(plan, stored, out, memory, start), torch.get_num_threads() if memory.all_threads else 1)
    return {}


def prepared(
    plan: KeyPlan,
    stored: Sequence[torch.Tensor],
    out: torch.Tensor,
    memory: Workspace,
    start: int = 0,
    streams: bool = False,
) -> list[Work]:
    """`evaluate` of an element-wise value on the CPU as work for `run_all`, with its kernels chosen already.

    A kernel leaves the processor's caches without Python's code and data, so a line of Python takes many times as long
    between two kernels as it does before the first of many. `streams`: `out` is not read soon.
    """
    threads = torch.get_num_threads() if memory.all_threads else 0
    tensors, count = [out, *stored], out.numel()
    whole = count - count % WHOLE_VECTORS
    edges = [edge - start for edge in edges_of(plan.operations) if start < edge < start + whole]
    if not whole or not plan.operations or (edges and count < BLOCK):
        return [partial(shared_among, threads, plan, tensors, memory, start)]
    works = list[Work]()
    for first, last in pairwise(_cuts(edges, whole, count)):
        part = tensors if last - first == count else [tensor[first:last] for tensor in tensors]
        is_kernels = first < whole and not (edges and last - first == WHOLE_VECTORS)
        found = compiled(plan, part, start + first, streams) if is_kernels else None
        works.append(found or partial(shared_among, threads, plan, part, memory, start + first))
    return works


def _cuts(edges: Iterable[int], whole: int, count: int) -> list[int]:
    """Where to cut a range into whole vectors and a rest, so that each edge lies in a part of one vector."""
    around = {edge + rest for edge in edges for rest in (-(edge % WHOLE_VECTORS), -edge % WHOLE_VECTORS)}
    return sorted({0, whole, count} | around)


def evaluate_read(plan: KeyPlan, read: Read, out: torch.Tensor, memory: Workspace) -> LeftOut:
    """As `evaluate`, but stored tensors are read when they are needed, so that few are in memory at a time."""
    if not plan.operations:
        read(0, out)
        return {}
    return _Evaluation(plan, memory).run(read, out)


class _Evaluation:
    """Carries out all operations of a value in the precision that they need, and rounds once: a whole one, or on an
    accelerator."""

    def __init__(self, plan: KeyPlan, memory: Workspace) -> None:
        self._plan, self._memory = plan, memory
        self._precision = precision_of(plan)
        self._blocks = Workspace(all_threads=True)
        self._whole = not plan.elementwise

    def run(self, read: Read, out: torch.Tensor) -> LeftOut:
        """Write the value over `out`."""
        left_out: dict[int, Sentence] = {}
        value = start = self._memory_of_value(out)
        in_place = start.data_ptr() == out.data_ptr()
        read(0, first_of(start.view(-1), out.numel()))
        first = 1
        for number, operation in enumerate(self._plan.operations):
            if value is not start:
                value = start.copy_(value)  # the inputs of the next operation may overwrite it
            try:
                value = self._carried_out(number, value, partial(self._inputs, operation, first, read, out))
            except UnusableInputError as error:
                left_out[number] = error.reason
            first += len(operation.inputs)
        if value is not start or not in_place:
            out.copy_(first_of(value.reshape(-1), out.numel()))
        return left_out

    def _memory_of_value(self, out: torch.Tensor) -> torch.Tensor:
        """Memory in the precision of the computation; the memory of the result if it has that precision."""
        count = self._count(out)
        aligned = not (self._whole and out.data_ptr() % _ALIGNMENT)
        in_place = out.dtype == self._precision and count == out.numel() and aligned
        own = out if in_place else self._memory.buffer("value", count, self._precision, out.device)
        return own.view(self._plan.shape) if self._whole else own

    def _count(self, out: torch.Tensor) -> int:
        """Elements that are computed."""
        # On an accelerator a range may begin and end anywhere. Padded to whole blocks, all elements are computed alike.
        block = 1 if self._whole or out.device.type == "cpu" else BLOCK
        return -(-out.numel() // block) * block

    def _inputs(self, operation: Operation, first: int, read: Read, out: torch.Tensor) -> list[torch.Tensor]:
        """Copies of the stored tensors that an operation needs, then its scratch memory."""
        tensors = [self._input(role, first + role, ref, read, out) for role, ref in enumerate(operation.inputs)]
        names = [("scratch", number) for number in range(0 if self._whole else scratch_of(operation))]
        return tensors + [self._memory.buffer(name, self._count(out), self._precision, out.device) for name in names]

    def _input(self, role: int, number: int, ref: TensorRef, read: Read, out: torch.Tensor) -> torch.Tensor:
        count = ref.numel if self._whole else self._count(out)
        tensor = self._memory.buffer(role, count, self._precision, out.device)
        read(number, tensor if self._whole else first_of(tensor, out.numel()))
        return tensor.view(ref.shape) if self._whole else tensor

    def _carried_out(self, number: int, value: torch.Tensor, inputs: Callable[[], list[torch.Tensor]]) -> torch.Tensor:
        operation = self._plan.operations[number]
        if isinstance(operation, EraseOperation) and value.device.type == "cpu":
            change = change_of(self._plan, number, operation, value, self._memory.deltas)
            return _added_in_blocks(value, AddOperation(change.view(-1), operation.multiplier))
        if not isinstance(operation, AdapterOperation):
            return self._in_place(operation, value, inputs())

        def checked() -> list[torch.Tensor]:
            tensors = inputs()
            if not self._memory.inputs_are_checked:
                operation.check(tensors)
            return tensors

        return self._memory.deltas.carry_out(operation, value, checked)

    def _in_place(self, operation: Operation, value: torch.Tensor, inputs: list[torch.Tensor]) -> torch.Tensor:
        """An operation on a whole value; an element-wise one as where all operations of a plan are: the same bits."""
        if not operation.elementwise or operation.precision != self._precision or value.device.type != "cpu":
            return operation.apply(value, inputs)
        alone = replace(self._plan, operations=(operation,), coded=None)
        flat = value.view(-1)
        run_all(prepared(alone, [flat, *(one.view(-1) for one in inputs)], flat, self._blocks), torch.get_num_threads())
        return value


def _added_in_blocks(value: torch.Tensor, operation: AddOperation) -> torch.Tensor:
    """Add to a whole value what is added to its blocks where the plan is element-wise: the same bits."""
    for number, block in enumerate(value.view(-1).split(BLOCK)):
        operation.apply_from(number * BLOCK, block, ())
    return value
