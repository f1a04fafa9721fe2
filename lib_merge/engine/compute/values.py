"""Computes values from open files, one key after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from threading import local

import torch

from lib_merge.checkpoint.formats.coded import divided, scale_of
from lib_merge.engine.compute.evaluate import LeftOut, evaluate, evaluate_read
from lib_merge.engine.compute.memory.cached_changes import with_cached_changes
from lib_merge.engine.compute.memory.deltas import DeltaMemory
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.mixing import MeasureAll, Mixes
from lib_merge.engine.compute.precision import precision_of
from lib_merge.engine.plan.key_plan import Coded, KeyPlan
from lib_merge.engine.sources.files import SourceFiles, TensorRef

PIECE = 2**18
"""Elements that are read at a time; those of three models fit into a core's cache."""

CPU = torch.device("cpu")
DeviceOf = Callable[[str], torch.device]
"""Key → the device that computes its value."""


class Values:
    """Reads stored tensors and computes values, reusing its scratch memory. Not thread-safe.

    Args:
        files: the sources, open.
        device_of: the device that computes a key's value, unless the value is written directly to another device.
        deltas: cache of what slow adapters add.
        mixes: cache of the measurements of whole tensors.
        memory: scratch memory that is shared with others of the same thread; None: its own.

    Attributes:
        left_out: key → the operations that were left out of its value; see `LeftOut`.
    """

    def __init__(
        self,
        files: SourceFiles,
        device_of: DeviceOf = lambda _: CPU,
        deltas: DeltaMemory | None = None,
        mixes: Mixes | None = None,
        memory: Workspace | None = None,
    ) -> None:
        self.left_out: dict[str, LeftOut] = {}
        self.device_of = device_of
        self._files = files
        self._memory = memory or Workspace(deltas)
        self._mixes = mixes or Mixes()

    def with_measurements(self, plan: KeyPlan) -> KeyPlan:
        """An equal plan for the CPU, which can be computed in pieces if measuring whole tensors allows that.

        Raises:
            LiveMergeError: as `fill`.
        """
        return self._mixes.with_measurements(plan, partial(self.together, device=CPU))

    def measured(self, plans: Sequence[KeyPlan], device: torch.device, measure_all: MeasureAll) -> list[KeyPlan]:
        """Equal plans for an accelerator; see `Mixes.measured`."""
        return self._mixes.measured(plans, device, measure_all)

    def with_cached_changes(self, plan: KeyPlan) -> KeyPlan:
        """An equal plan for the CPU, which can be computed in pieces if what adapters and erase steps add is cached."""
        return with_cached_changes(plan, precision_of(plan), self._memory.deltas)

    def fill(self, plan: KeyPlan, start: int, out: torch.Tensor) -> None:
        """Write a value's elements from `start` on into `out` (1-D, contiguous, any device), rounded once to its dtype.

        If the value is not element-wise, `out` must have room for all of it.

        Raises:
            SourceError: a file ended early.
            StorageError: a file could not be read.
        """
        if not plan.operations and plan.origin.dtype == out.dtype and out.device.type == "cpu":
            self._files.read_into(plan.origin, start, out)
        elif plan.elementwise:
            self._fill_pieces(plan, start, out)
        else:
            self._fill_whole(plan, out)

    def pieces(self, plan: KeyPlan) -> Iterator[tuple[int, torch.Tensor]]:
        """Yield (first element, 1-D piece) pairs, in order, of the whole value.

        The pieces of a key without operations have its stored dtype. All others are in fp32, or fp64 if a method needs
        it, and not yet rounded. A piece is valid until the next one is requested. Raises as `fill`.
        """
        if plan.coded is not None:
            yield 0, self._half(plan, plan.coded)
            return
        dtype = precision_of(plan) if plan.operations else plan.origin.dtype
        step = PIECE if plan.elementwise else max(plan.numel, 1)
        for start in range(0, max(plan.numel, 1), step):
            piece = self._memory.buffer("piece", min(step, plan.numel - start), dtype, self.device_of(plan.key))
            self.fill(plan, start, piece)
            yield start, piece

    def _half(self, plan: KeyPlan, coded: Coded) -> torch.Tensor:
        """The codes of a value before rounding, or their scale; 1-D, in fp32."""
        value = self._memory.buffer("piece", plan.numel, precision_of(plan), self.device_of(plan.key))
        self.fill(plan, 0, value)
        return divided(value, coded.dtype) if coded.half == "codes" else scale_of(value, coded.dtype).view(1)

    def together(
        self, plan: KeyPlan, refs: Sequence[TensorRef], device: torch.device | None = None
    ) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """A key's whole value, and other stored tensors, in their shapes, in fp32 (or fp64 if a method needs it).

        Args:
            plan: how the value is computed.
            refs: the stored tensors.
            device: where the results are; None: where the key's value is computed. They are valid until the next call.
        """
        precision, device = precision_of(plan), device or self.device_of(plan.key)
        value = self._memory.buffer("piece", plan.numel, precision, device)
        self.fill(plan, 0, value)
        others = [self._memory.buffer(("beside", n), ref.numel, precision, device) for n, ref in enumerate(refs)]
        for ref, tensor in zip(refs, others, strict=True):
            self._read(ref, tensor)
        return value.view(plan.shape), [tensor.view(ref.shape) for tensor, ref in zip(others, refs, strict=True)]

    def _fill_pieces(self, plan: KeyPlan, start: int, out: torch.Tensor) -> None:
        for begin in range(0, max(out.numel(), 1), PIECE):
            part = out[begin : begin + PIECE]
            stored = [self._raw(n, ref, start + begin, part) for n, ref in enumerate(plan.stored)]
            evaluate(plan, stored, part, self._memory, start + begin)

    def _fill_whole(self, plan: KeyPlan, out: torch.Tensor) -> None:
        refs = plan.stored
        left_out = evaluate_read(plan, lambda n, target: self._read(refs[n], target), out, self._memory)
        if left_out:
            self.left_out[plan.key] = left_out

    def _raw(self, number: object, ref: TensorRef, start: int, like: torch.Tensor) -> torch.Tensor:
        """Elements of a stored tensor from `start` on, as many as `like` has, in their stored dtype on its device."""
        raw = self._memory.buffer(("raw", number), like.numel(), ref.dtype, CPU)
        self._files.read_into(ref, start, raw)
        return raw if like.device.type == "cpu" else raw.to(like.device)

    def _read(self, ref: TensorRef, target: torch.Tensor) -> None:
        """Read all elements of a stored tensor into memory on any device, converted to its dtype."""
        with self._files.mapped([ref]) as view:
            seen = view(ref, 0, ref.numel)
            if seen is not None and target.device.type == "cpu":
                target.copy_(seen)
                return
        if ref.dtype == target.dtype and target.device.type == "cpu":
            self._files.read_into(ref, 0, target)
        else:
            target.copy_(self._raw("whole", ref, 0, target))


class ValuesOfThreads:
    """As `Values`, but thread-safe: each thread has its own scratch memory."""

    def __init__(self, files: SourceFiles) -> None:
        self._files = files
        self._own = local()

    def fill(self, plan: KeyPlan, start: int, out: torch.Tensor) -> None:
        """As `Values.fill`, without gradients."""
        if not hasattr(self._own, "values"):
            self._own.values = Values(self._files)
        with torch.inference_mode():  # inference mode is per thread
            self._own.values.fill(plan, start, out)
