"""The one function that gives a key's value: live apply and save both call it, so they cannot differ."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial

import torch

from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation, UnusableInputError
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.sentences import Sentence

BLOCK = 2**15
"""Elements of an element-wise value that one CPU thread computes at a time; torch divides longer tensors among threads.
Part of the result's identity: torch may round the last elements of a block otherwise than those in its middle."""

_PER_THREAD = 4 * BLOCK
"""Elements that each of torch's threads gets at a time: with their inputs they fit a core's cache."""

_WHOLE_VECTORS = 64
"""A tensor of a multiple of so many elements has no last ones that torch handles apart."""

_ALIGNMENT = 64
"""Bytes, as torch aligns what it allocates: a matrix product may be rounded otherwise in memory that is not."""

Read = Callable[[int, torch.Tensor], object]
"""read(n, target): write the elements of the n-th of `plan.stored` into `target` (1-D), converted to its dtype."""

LeftOut = Mapping[int, Sentence]
"""Number of an operation of the plan that could not be carried out → the reason."""


def is_elementwise(plan: KeyPlan) -> bool:
    """Whether every operation is element by element, so that any range of the value can be computed alone."""
    return plan.coded is None and all(operation.elementwise for operation in plan.operations)


def evaluate(plan: KeyPlan, stored: Sequence[torch.Tensor], out: torch.Tensor, memory: Workspace) -> LeftOut:
    """Compute a key's value, or a range of an element-wise one, on the device of `out`.

    Args:
        plan: how the value is made.
        stored: the raw elements of `plan.stored`: each 1-D, in its stored dtype, on that device; only read.
        out: as many elements, 1-D and contiguous; overwritten with the value, rounded once to its dtype.
        memory: scratch memory.

    Returns:
        what had to be left out.
    """
    if out.device.type != "cpu" or not is_elementwise(plan):
        return evaluate_read(plan, lambda n, target: target.copy_(stored[n]), out, memory)
    tensors = [out, *stored]
    shared = _shared_evenly(plan, tensors) if memory.all_threads else 0
    if shared:
        _in_blocks(plan, [tensor[:shared] for tensor in tensors], memory, torch.get_num_threads() * _PER_THREAD)
    if shared < out.numel() or not shared:
        _in_blocks(plan, [tensor[shared:] for tensor in tensors], memory, BLOCK)
    return {}


def evaluate_read(plan: KeyPlan, read: Read, out: torch.Tensor, memory: Workspace) -> LeftOut:
    """As `evaluate`, all of `out` at once; stored tensors are read when their turn has come, so that few are held."""
    if not plan.operations:
        read(0, out)
        return {}
    return _Evaluation(plan, read, out, memory).run()


class _Evaluation:
    """All operations on a value, in the precision that they need, rounded once."""

    def __init__(self, plan: KeyPlan, read: Read, out: torch.Tensor, memory: Workspace) -> None:
        self._plan, self._read, self._out, self._memory = plan, read, out, memory
        self._precision = precision_of(plan)
        self._whole = not is_elementwise(plan)
        # On an accelerator ranges may begin and end anywhere: as parts of whole blocks all elements are handled alike.
        block = 1 if self._whole or out.device.type == "cpu" else BLOCK
        self._count = -(-out.numel() // block) * block
        fits = self._count == out.numel() and not (self._whole and out.data_ptr() % _ALIGNMENT)
        self._in_place = fits and out.dtype == self._precision

    def run(self) -> LeftOut:
        left_out: dict[int, Sentence] = {}
        value = start = self._memory_of_value()
        self._read(0, start.view(-1)[: self._out.numel()])
        first = 1
        for number, operation in enumerate(self._plan.operations):
            if value is not start:
                value = start.copy_(value)  # the last operation's inputs may be read over where it is
            try:
                value = self._carried_out(operation, value, partial(self._inputs, operation, first))
            except UnusableInputError as error:
                left_out[number] = error.reason
            first += len(operation.inputs)
        if value is not start or not self._in_place:
            self._out.copy_(value.reshape(-1)[: self._out.numel()])
        return left_out

    def _memory_of_value(self) -> torch.Tensor:
        """Memory in the precision that is computed in: that of the result, where it will do."""
        out = self._out
        own = out if self._in_place else self._memory.buffer("value", self._count, self._precision, out.device)
        return own.view(self._plan.shape) if self._whole else own

    def _inputs(self, operation: Operation, first: int) -> list[torch.Tensor]:
        """The stored tensors that an operation needs, in memory of our own."""
        return [self._input(role, first + role, ref) for role, ref in enumerate(operation.inputs)]

    def _input(self, role: int, number: int, ref: TensorRef) -> torch.Tensor:
        count = ref.numel if self._whole else self._count
        tensor = self._memory.buffer(role, count, self._precision, self._out.device)
        self._read(number, tensor if self._whole else tensor[: self._out.numel()])
        return tensor.view(ref.shape) if self._whole else tensor

    def _carried_out(
        self, operation: Operation, value: torch.Tensor, inputs: Callable[[], list[torch.Tensor]]
    ) -> torch.Tensor:
        if not isinstance(operation, AdapterOperation):
            return operation.apply(value, inputs())

        def checked() -> list[torch.Tensor]:
            tensors = inputs()
            if not self._memory.inputs_are_checked:
                operation.check(tensors)
            return tensors

        return self._memory.deltas.carry_out(operation, value, checked)


def _in_blocks(plan: KeyPlan, tensors: Sequence[torch.Tensor], memory: Workspace, block: int) -> None:
    """An element-wise value on the CPU; `tensors`: what is written, and what it is made of."""
    kernel = _direct_kernel(plan, tensors)
    if kernel is not None and block > BLOCK:
        block = tensors[0].numel()  # there is no scratch memory that has to fit a cache
    for out, *stored in _split(tensors, block):
        if kernel is not None:
            kernel(*stored, out=out)
        else:
            evaluate_read(plan, lambda n, target, stored=stored: target.copy_(stored[n]), out, memory)


def _split(tensors: Sequence[torch.Tensor], block: int) -> Iterable[Sequence[torch.Tensor]]:
    """The tensors, block by block."""
    if tensors[0].numel() <= block:
        return (tensors,)
    return zip(*(tensor.split(block) for tensor in tensors), strict=True)


def _shared_evenly(plan: KeyPlan, tensors: Sequence[torch.Tensor]) -> int:
    """How many of the first elements torch's threads may compute together: torch gives each an equal part, and only
    parts of whole blocks (or, by a direct kernel, of whole vectors) have the bits that one thread gives."""
    threads, count = torch.get_num_threads(), tensors[0].numel()
    if _direct_kernel(plan, tensors) is not None and count % _vectors_of(threads) == 0:
        return count
    return count // (threads * BLOCK) * (threads * BLOCK)


@cache
def _vectors_of(threads: int) -> int:
    """A tensor of a multiple of so many elements is divided into whole vectors, by however many of the threads."""
    return _WHOLE_VECTORS * math.lcm(*range(1, threads + 1))


def _direct_kernel(plan: KeyPlan, tensors: Sequence[torch.Tensor]) -> Callable[..., object] | None:
    """One operation that torch carries out on the stored dtype without a detour over fp32, with the very same bits."""
    out, *stored = tensors
    if len(plan.operations) != 1 or out.numel() % _WHOLE_VECTORS or {part.dtype for part in stored} != {out.dtype}:
        return None
    operation = plan.operations[0]
    return operation.direct_kernel(out.dtype) if isinstance(operation, MergeOperation) else None
