"""Finds the kernel of an element-wise plan: it is compiled once, and used only if its bits are those of torch."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from threading import Lock
from typing import Any

import torch

from lib_merge.engine.compute.elementwise.blocks import BLOCK, in_blocks
from lib_merge.engine.compute.elementwise.kernel import Kernel, compiler
from lib_merge.engine.compute.elementwise.program import Program
from lib_merge.engine.compute.elementwise.recording import Recording, recorded
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation

_DTYPE = attrgetter("dtype")
_MOST = 256
"""Kernels that are kept."""
_TRIED = 2048
"""Elements with which a kernel is compared with torch before it is used."""
_SPECIAL = (0.0, -0.0, 1.0, -1.0, 6e-8, -6e-8, 65504.0, float("inf"), float("-inf"), float("nan"))
"""Numbers of which some are among them."""


@dataclass(frozen=True)
class Computation:
    """A range of a value that a kernel computes.

    Attributes:
        count: number of elements, a multiple of 64.
    """

    count: int
    _kernel: Kernel
    _tensors: Sequence[torch.Tensor]
    _constants: ctypes.Array[ctypes.c_double]
    _streams: bool

    def run(self, first: int, count: int) -> None:
        """Compute some of the elements; several threads may do so at a time."""
        addresses = [tensor.data_ptr() for tensor in self._tensors]
        self._kernel.run(addresses, ctypes.addressof(self._constants), first, count, self._streams)


def compiled(
    plan: KeyPlan, tensors: Sequence[torch.Tensor], start: int = 0, streams: bool = False
) -> Computation | None:
    """The computation of a range by a kernel; None if torch must do it.

    Args:
        plan: how the value is computed; element-wise.
        tensors: the output, then the elements of each of `plan.stored`, 1-D and contiguous, a multiple of 64 of them.
        start: index of the range's first element; the range may contain no edge of an operation.
        streams: the output is not read soon.
    """
    if compiler() is None:
        return None
    out, *stored = tensors
    found = _KERNELS.of(plan, tuple(map(_DTYPE, stored)), out.dtype, start, out.numel())
    if found is None:
        return None
    recording, kernel = found
    changes = [change[start : start + out.numel()] for change in recording.changes]
    return Computation(out.numel(), kernel, [*tensors, *changes], recording.constants, streams)


class _Kernels:
    """The kernels of the computations that were used last, each compiled and tried once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._of_programs: dict[Program, Kernel | None] = {}
        self._of_names: dict[object, tuple[Recording, Kernel] | None] = {}

    def of(
        self, plan: KeyPlan, stored: tuple[torch.dtype, ...], output: torch.dtype, start: int, count: int
    ) -> tuple[Recording, Kernel] | None:
        """What a range's operations do, and a kernel that does it with torch's bits; None if there is none."""
        name = _name(plan.operations)
        if name is None:
            with self._lock:
                return self._found(plan, stored, output, start, count)
        # Most keys of a slot have the same operations with other tensors.
        place = name, stored, output
        known = self._of_names.get(place, self)
        if isinstance(known, _Kernels):
            with self._lock:
                known = self._of_names[place] = self._found(plan, stored, output, 0, _TRIED)
                _forget_oldest(self._of_names)
        return known

    def _found(
        self, plan: KeyPlan, stored: tuple[torch.dtype, ...], output: torch.dtype, start: int, count: int
    ) -> tuple[Recording, Kernel] | None:
        recording = recorded(plan.operations, stored, output, precision_of(plan), start)
        if recording is None:
            return None
        program = recording.program
        if program not in self._of_programs:
            if count < _TRIED:  # too few to tell whether a kernel does what torch does
                return None
            self._of_programs[program] = _tried(program, partial(_agrees, plan, recording, start))
            _forget_oldest(self._of_programs)
        kernel = self._of_programs[program]
        return None if kernel is None else (recording, kernel)


_KERNELS = _Kernels()  # of the process, as compiled code is


def _forget_oldest(known: dict[Any, Any]) -> None:
    if len(known) > _MOST:
        del known[next(iter(known))]


def _tried(program: Program, agrees: Callable[[Kernel], bool]) -> Kernel | None:
    for contract in (True, False):
        try:
            kernel = Kernel(program, contract)
        except RuntimeError:  # LLVM refused it
            return None
        if agrees(kernel):
            return kernel
    return None


def _agrees(plan: KeyPlan, recording: Recording, start: int, kernel: Kernel) -> bool:
    """Whether the kernel gives torch's bits for random numbers, and some special ones, in place of stored tensors."""
    numbers = torch.Generator().manual_seed(0)
    stored = [_numbers(_TRIED, dtype, numbers) for dtype in recording.program.inputs[: len(plan.stored)]]
    changes = [change[start : start + _TRIED] for change in recording.changes]
    ours, torchs = (torch.empty(_TRIED, dtype=recording.program.output) for _ in range(2))
    in_blocks(plan, [torchs, *stored], Workspace(), BLOCK, start)
    for streams in (False, True):
        Computation(_TRIED, kernel, [ours.fill_(-1), *stored, *changes], recording.constants, streams).run(0, _TRIED)
        if not _same_bits(ours, torchs):
            return False
    return True


def _same_bits(one: torch.Tensor, other: torch.Tensor) -> bool:
    """Whether all elements are the same, -0 not being 0; of numbers that are none the bits do not count."""
    bits = {2: torch.int16, 4: torch.int32, 8: torch.int64}[one.element_size()]
    return bool(((one.view(bits) == other.view(bits)) | (one.isnan() & other.isnan())).all())


def _numbers(count: int, dtype: torch.dtype, numbers: torch.Generator) -> torch.Tensor:
    """Random numbers of very different sizes, equal ones, and special ones, some of them beside each other."""
    sizes = torch.randint(-12, 2, (count,), generator=numbers).double().exp2()
    found = torch.randn(count, generator=numbers, dtype=torch.float64).mul_(sizes)
    special = torch.rand(count, generator=numbers) < 1 / 16
    found[special] = torch.tensor(_SPECIAL, dtype=torch.float64)[
        torch.randint(len(_SPECIAL), (int(special.sum()),), generator=numbers)
    ]
    return found.to(dtype)


def _name(operations: Sequence[Operation]) -> object:
    """What a recording of them depends on, if neither on their tensors nor on a place; None if it does."""
    names = list[object]()
    for operation in operations:
        if not isinstance(operation, MergeOperation):
            return None
        names.append((operation.method, operation.parameters, len(operation.inputs)))
    return tuple(names)
