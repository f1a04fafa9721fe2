"""Finds the kernel of an element-wise plan: it is compiled once, and used only if its bits are those of torch."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from threading import Lock
from typing import Any

import torch

from lib_merge.engine.compute.elementwise.blocks import BLOCK, in_blocks
from lib_merge.engine.compute.elementwise.kernel import Kernel, compiler
from lib_merge.engine.compute.elementwise.program import FLOATS, Program
from lib_merge.engine.compute.elementwise.recording import Recording, recorded
from lib_merge.engine.compute.elementwise.trials import TRIED, contracts, is_torchs, same_bits, trial_numbers
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, Operation

_DTYPE = attrgetter("dtype")
_MOST = 256
"""Kernels that are kept."""


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
    """The kernels of the newest programs, each compiled and tried once."""

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
                known = self._of_names[place] = self._found(plan, stored, output, 0, TRIED)
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
            if count < TRIED:  # too few to tell whether a kernel does what torch does
                return None
            self._of_programs[program] = _tried(plan, recording, start)
            _forget_oldest(self._of_programs)
        kernel = self._of_programs[program]
        return None if kernel is None else (recording, kernel)


_KERNELS = _Kernels()  # of the process, as compiled code is


def _forget_oldest(known: dict[Any, Any]) -> None:
    if len(known) > _MOST:
        del known[next(iter(known))]


def _tried(plan: KeyPlan, recording: Recording, start: int) -> Kernel | None:
    """The recording's kernel, if each of its operations is torch's and the whole has torch's bits."""
    kinds = {step.kind for step in recording.program.steps}
    precisions = [dtype for dtype, kind in FLOATS.items() if kind in kinds]
    if not all(is_torchs(name, precision) for name in recording.names for precision in precisions):
        return None
    try:
        kernel = Kernel(recording.program, contracts(precision_of(plan)))
    except RuntimeError:  # LLVM refused it
        return None
    return kernel if _agrees(plan, recording, start, kernel) else None


def _agrees(plan: KeyPlan, recording: Recording, start: int, kernel: Kernel) -> bool:
    """Whether the kernel gives torch's bits for trial numbers in place of stored tensors."""
    stored = trial_numbers(recording.program.inputs[: len(plan.stored)], TRIED)
    changes = [change[start : start + TRIED] for change in recording.changes]
    ours, torchs = (torch.empty(TRIED, dtype=recording.program.output, device="cpu") for _ in range(2))
    in_blocks(plan, [torchs, *stored], Workspace(), BLOCK, start)
    for streams in (False, True):
        Computation(TRIED, kernel, [ours.fill_(-1), *stored, *changes], recording.constants, streams).run(0, TRIED)
        if not same_bits(ours, torchs):
            return False
    return True


def _name(operations: Sequence[Operation]) -> object:
    """What a recording of them depends on, if neither on their tensors nor on a place; None if it does."""
    names = list[object]()
    for operation in operations:
        if not isinstance(operation, MergeOperation):
            return None
        names.append((operation.method, operation.parameters, len(operation.inputs)))
    return tuple(names)
