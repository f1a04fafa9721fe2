"""Computes an element-wise value by torch, in blocks that stay in a processor's cache."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter

import torch

from lib_merge.engine.compute.memory.cached_changes import WHOLE_VECTORS, AddOperation
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation

BLOCK = 2**15
"""Elements of an element-wise value that one CPU thread computes at a time; torch divides longer tensors among threads.
Changing it changes results: torch may round the last elements of a tensor differently from the others."""

_PER_THREAD, _TOGETHER = 8, 32
"""Most blocks that each of torch's threads computes at a time, and all of them together: few enough for a processor's
last-level cache (4 MB per tensor in fp32), and enough to make Python's share of the time small."""

_CPU = torch.device("cpu")
_DTYPE = attrgetter("dtype")
_Apply = Callable[[int, torch.Tensor, Sequence[torch.Tensor]], torch.Tensor]
_BlockStep = tuple[_Apply, list[tuple[int, torch.Tensor]], list[torch.Tensor]]
"""An operation's function; (index in `plan.stored`, memory) of each input; the inputs' memory, then scratch memory."""


def shared_among(threads: int, plan: KeyPlan, tensors: Sequence[torch.Tensor], memory: Workspace, start: int) -> None:
    """As `in_blocks`, by that many of torch's threads; 0: by the calling thread only."""
    # Only parts of whole blocks have the same bits as if one thread computed them; torch gives each an equal part.
    count = tensors[0].numel()
    kernel = _direct_kernel(plan, tensors) if threads and count % _vectors_of(threads) == 0 else None
    if kernel is not None:
        kernel(*tensors[1:], out=tensors[0])
        return
    shared = count // (threads * BLOCK) * (threads * BLOCK) if threads else 0
    if shared:
        in_blocks(plan, [first_of(tensor, shared) for tensor in tensors], memory, _at_a_time(), start)
    if shared < count or not shared:
        rest = [tensor[shared:] for tensor in tensors] if shared else tensors
        in_blocks(plan, rest, memory, BLOCK, start + shared)


def in_blocks(plan: KeyPlan, tensors: Sequence[torch.Tensor], memory: Workspace, block: int, start: int) -> None:
    """Compute an element-wise value on the CPU, block by block; `tensors` are the output, then the inputs."""
    kernel = _direct_kernel(plan, tensors)
    if kernel is not None and block > BLOCK:
        block = tensors[0].numel()  # no scratch memory is used, so nothing has to fit into a cache
    blocks = _Blocks(plan, memory) if kernel is None and plan.operations else None
    for out, *stored in _split(tensors, block):
        if kernel is not None:
            kernel(*stored, out=out)
        elif blocks is None:
            out.copy_(stored[0])
        else:
            blocks.compute(stored, out, start)
        start += out.numel()


class _Blocks:
    """Carries out the operations of an element-wise value on the CPU. Memory is looked up once for blocks of a length.

    Python's share of a block is as long as a pass of torch over it, so this does no more than it must.
    """

    def __init__(self, plan: KeyPlan, memory: Workspace) -> None:
        self._plan, self._memory = plan, memory
        self._precision = precision_of(plan)
        self._prepared: dict[int, tuple[torch.Tensor, list[_BlockStep]]] = {}

    def compute(self, stored: Sequence[torch.Tensor], out: torch.Tensor, first: int) -> None:
        """Write a block of the value over `out`; `stored` are the same elements (from `first` on) of each tensor."""
        count = out.numel()
        if count not in self._prepared:
            self._prepared[count] = self._buffer("value", count), self._steps(count)
        start, steps = self._prepared[count]
        if out.dtype == self._precision:
            start = out
        value = start.copy_(stored[0])
        for apply, copies, tensors in steps:
            if value is not start:
                value = start.copy_(value)  # the inputs of the next operation may overwrite it
            for number, target in copies:
                target.copy_(stored[number])
            value = apply(first, value, tensors)
        if value is not out:
            out.copy_(value)

    def _steps(self, count: int) -> list[_BlockStep]:
        steps, first = list[_BlockStep](), 1
        for operation in self._plan.operations:
            inputs = [self._buffer(role, count) for role in range(len(operation.inputs))]
            scratch = [self._buffer(("scratch", number), count) for number in range(scratch_of(operation))]
            steps.append((_from(operation), list(enumerate(inputs, first)), [*inputs, *scratch]))
            first += len(inputs)
        return steps

    def _buffer(self, role: object, count: int) -> torch.Tensor:
        return self._memory.buffer(role, count, self._precision, _CPU)


def scratch_of(operation: Operation) -> int:
    """How many tensors of scratch memory an operation gets with a block."""
    return operation.scratch if isinstance(operation, (MergeOperation, SelectOperation)) else 0


def _from(operation: Operation) -> _Apply:
    """The operation's `apply` with the index of the first element before its arguments."""
    if isinstance(operation, (SelectOperation, AddOperation)):
        return operation.apply_from
    apply = operation.merge if isinstance(operation, MergeOperation) else operation.apply
    return lambda _, value, tensors: apply(value, tensors)


def first_of(tensor: torch.Tensor, count: int) -> torch.Tensor:
    """The first elements of a 1-D tensor."""
    return tensor if tensor.numel() == count else tensor[:count]


def _split(tensors: Sequence[torch.Tensor], block: int) -> Iterable[Sequence[torch.Tensor]]:
    """The tensors, block by block."""
    if tensors[0].numel() <= block:
        return (tensors,)
    return zip(*(tensor.split(block) for tensor in tensors), strict=True)


def _at_a_time() -> int:
    """Elements that torch's threads compute at a time, all together."""
    threads = torch.get_num_threads()
    return threads * max(1, min(_PER_THREAD, _TOGETHER // threads)) * BLOCK


@cache
def _vectors_of(threads: int) -> int:
    """A tensor with a multiple of this many elements is divided into whole vectors by any number of the threads."""
    return WHOLE_VECTORS * math.lcm(*range(1, threads + 1))


def _direct_kernel(plan: KeyPlan, tensors: Sequence[torch.Tensor]) -> Callable[..., object] | None:
    """A kernel for the plan's only operation in the stored dtype, with the same bits as via fp32; None without one."""
    if len(plan.operations) != 1 or tensors[0].numel() % WHOLE_VECTORS:
        return None
    operation, dtype = plan.operations[0], tensors[0].dtype
    if not isinstance(operation, MergeOperation) or {*map(_DTYPE, tensors)} != {dtype}:
        return None
    return operation.direct_kernel(dtype)
