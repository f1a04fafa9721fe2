"""The function that computes a key's value. Live apply and save both call it, so they cannot differ."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from operator import attrgetter

import torch

from lib_merge.engine.compute.memory.cached_changes import AddOperation, change_of
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation, UnusableInputError
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.plan.steps.erase import EraseOperation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.sentences import Sentence

BLOCK = 2**15
"""Elements of an element-wise value that one CPU thread computes at a time; torch divides longer tensors among threads.
Changing it changes results: torch may round the last elements of a tensor differently from the others."""

_PER_THREAD, _TOGETHER = 8, 32
"""Most blocks that each of torch's threads computes at a time, and all of them together: few enough for a processor's
last-level cache (4 MB per tensor in fp32), and enough to make Python's share of the time small."""

_WHOLE_VECTORS = 64
"""A tensor with a multiple of this many elements has no remainder that torch computes by other instructions."""

_ALIGNMENT = 64
"""In bytes, as torch aligns its memory: in unaligned memory a matrix product may be rounded differently."""

Read = Callable[[int, torch.Tensor], object]
"""read(n, target): write the elements of the n-th tensor of `plan.stored` into `target` (1-D), in its dtype."""

LeftOut = Mapping[int, Sentence]
"""Index of an operation in the plan that was left out → the reason."""

_CPU = torch.device("cpu")
_DTYPE = attrgetter("dtype")
_Apply = Callable[[int, torch.Tensor, Sequence[torch.Tensor]], torch.Tensor]
_BlockStep = tuple[_Apply, list[tuple[int, torch.Tensor]], list[torch.Tensor]]
"""An operation's function; (index in `plan.stored`, memory) of each input; the inputs' memory, then scratch memory."""


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
    prepared(plan, stored, out, memory, start)()
    return {}


def prepared(
    plan: KeyPlan, stored: Sequence[torch.Tensor], out: torch.Tensor, memory: Workspace, start: int = 0
) -> Callable[[], object]:
    """`evaluate` of an element-wise value on the CPU as a function without arguments, with its kernel chosen already.

    A kernel leaves the processor's caches without Python's code and data, so a line of Python takes many times as long
    between two kernels as it does before the first of many.
    """
    threads = torch.get_num_threads() if memory.all_threads else 0
    if threads and out.numel() % _vectors_of(threads) == 0:
        kernel = _direct_kernel(plan, [out, *stored])
        if kernel is not None:
            return partial(kernel, *stored, out=out)
    return partial(_shared_among, threads, plan, [out, *stored], memory, start)


def _shared_among(threads: int, plan: KeyPlan, tensors: Sequence[torch.Tensor], memory: Workspace, start: int) -> None:
    """As `_in_blocks`, by that many of torch's threads; 0: by the calling thread only."""
    # Only parts of whole blocks have the same bits as if one thread computed them; torch gives each an equal part.
    count = tensors[0].numel()
    shared = count // (threads * BLOCK) * (threads * BLOCK) if threads else 0
    if shared:
        _in_blocks(plan, [_first(tensor, shared) for tensor in tensors], memory, _at_a_time(), start)
    if shared < count or not shared:
        rest = [tensor[shared:] for tensor in tensors] if shared else tensors
        _in_blocks(plan, rest, memory, BLOCK, start + shared)


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
        self._whole = not plan.elementwise

    def run(self, read: Read, out: torch.Tensor) -> LeftOut:
        """Write the value over `out`."""
        left_out: dict[int, Sentence] = {}
        value = start = self._memory_of_value(out)
        in_place = start.data_ptr() == out.data_ptr()
        read(0, _first(start.view(-1), out.numel()))
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
            out.copy_(_first(value.reshape(-1), out.numel()))
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
        names = [("scratch", number) for number in range(0 if self._whole else _scratch_of(operation))]
        return tensors + [self._memory.buffer(name, self._count(out), self._precision, out.device) for name in names]

    def _input(self, role: int, number: int, ref: TensorRef, read: Read, out: torch.Tensor) -> torch.Tensor:
        count = ref.numel if self._whole else self._count(out)
        tensor = self._memory.buffer(role, count, self._precision, out.device)
        read(number, tensor if self._whole else _first(tensor, out.numel()))
        return tensor.view(ref.shape) if self._whole else tensor

    def _carried_out(self, number: int, value: torch.Tensor, inputs: Callable[[], list[torch.Tensor]]) -> torch.Tensor:
        operation = self._plan.operations[number]
        if isinstance(operation, EraseOperation) and value.device.type == "cpu":
            change = change_of(self._plan, number, operation, value, self._memory.deltas)
            return _added_in_blocks(value, AddOperation(change.view(-1), operation.multiplier))
        if not isinstance(operation, AdapterOperation):
            return operation.apply(value, inputs())

        def checked() -> list[torch.Tensor]:
            tensors = inputs()
            if not self._memory.inputs_are_checked:
                operation.check(tensors)
            return tensors

        return self._memory.deltas.carry_out(operation, value, checked)


def _added_in_blocks(value: torch.Tensor, operation: AddOperation) -> torch.Tensor:
    """Add to a whole value what is added to its blocks where the plan is element-wise: the same bits."""
    for number, block in enumerate(value.view(-1).split(BLOCK)):
        operation.apply_from(number * BLOCK, block, ())
    return value


def _first(tensor: torch.Tensor, count: int) -> torch.Tensor:
    """The first elements of a 1-D tensor."""
    return tensor if tensor.numel() == count else tensor[:count]


def _in_blocks(plan: KeyPlan, tensors: Sequence[torch.Tensor], memory: Workspace, block: int, start: int) -> None:
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
            scratch = [self._buffer(("scratch", number), count) for number in range(_scratch_of(operation))]
            steps.append((_from(operation), list(enumerate(inputs, first)), [*inputs, *scratch]))
            first += len(inputs)
        return steps

    def _buffer(self, role: object, count: int) -> torch.Tensor:
        return self._memory.buffer(role, count, self._precision, _CPU)


def _scratch_of(operation: Operation) -> int:
    """How many tensors of scratch memory an operation gets with a block."""
    return operation.scratch if isinstance(operation, (MergeOperation, SelectOperation)) else 0


def _from(operation: Operation) -> _Apply:
    """The operation's `apply` with the index of the first element before its arguments."""
    if isinstance(operation, (SelectOperation, AddOperation)):
        return operation.apply_from
    apply = operation.merge if isinstance(operation, MergeOperation) else operation.apply
    return lambda _, value, tensors: apply(value, tensors)


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
    return _WHOLE_VECTORS * math.lcm(*range(1, threads + 1))


def _direct_kernel(plan: KeyPlan, tensors: Sequence[torch.Tensor]) -> Callable[..., object] | None:
    """A kernel for the plan's only operation in the stored dtype, with the same bits as via fp32; None without one."""
    if len(plan.operations) != 1 or tensors[0].numel() % _WHOLE_VECTORS:
        return None
    operation, dtype = plan.operations[0], tensors[0].dtype
    if not isinstance(operation, MergeOperation) or {*map(_DTYPE, tensors)} != {dtype}:
        return None
    return operation.direct_kernel(dtype)
