"""Element-wise values on the CPU: read in pieces, computed in blocks that one thread does alone and its cache holds."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from threading import local

import torch

from lib_merge.engine import heap
from lib_merge.engine.key_plan import KeyPlan
from lib_merge.engine.operations import MergeOperation
from lib_merge.engine.source_files import SourceFiles, TensorRef

PIECE = 2**18
"""Elements that are read at a time: the pieces of three models fit the cache of a core."""

BLOCK = 2**15
"""Elements that are computed at a time. torch divides longer ones among threads, who then wait for each other. Part of
the result's identity: torch may round the last elements of a block otherwise than those in its middle."""

_PER_THREAD = 4 * BLOCK
"""Elements that each of torch's threads gets at a time, where scratch memory is needed: it fits a core's cache."""

_WHOLE_VECTORS = 64
"""A half-precision tensor of a multiple of so many elements has no last ones that are handled apart."""


def in_blocks(plan: KeyPlan) -> bool:
    """Whether every operation on the key is element by element."""
    return all(operation.elementwise for operation in plan.operations)


class Blocks:
    """Computes ranges of element-wise values, with scratch memory that is used again: one for each thread."""

    def __init__(self, files: SourceFiles) -> None:
        heap.keep_temporaries()
        self._files = files
        self._scratch: dict[object, torch.Tensor] = {}

    def fill(self, plan: KeyPlan, start: int, out: torch.Tensor) -> None:
        """Write elements from `start` on into `out` (1-D, contiguous, CPU), rounded once to its dtype.

        Raises:
            SourceError: a file ended early. StorageError: it could not be read.
        """
        refs = plan.stored
        for begin in range(0, out.numel(), PIECE):
            part = out[begin : begin + PIECE]
            if not plan.operations and plan.origin.dtype == out.dtype:
                self._files.read_into(plan.origin, start + begin, part)
                continue
            stored = [self._read(role, ref, start + begin, part.numel()) for role, ref in enumerate(refs)]
            self.compute(plan, stored, part, BLOCK)

    def compute_on_threads(self, plan: KeyPlan, stored: Sequence[torch.Tensor], out: torch.Tensor) -> None:
        """As `compute`, by all of torch's threads, among whom torch shares out what it is given in equal parts: they
        are such that the bits are those of any other way.
        """
        threads = torch.get_num_threads()
        straight = _straight(plan, stored, out)
        if straight is not None and out.numel() % _shared_evenly(threads) == 0:
            straight(*stored, out=out)  # whole vectors for each, by however many of the threads
            return
        shared = out.numel() // (threads * BLOCK) * (threads * BLOCK)
        if shared:
            self.compute(plan, [tensor[:shared] for tensor in stored], out[:shared], threads * _PER_THREAD)
        if shared < out.numel():
            self.compute(plan, [tensor[shared:] for tensor in stored], out[shared:], BLOCK)

    def compute(self, plan: KeyPlan, stored: Sequence[torch.Tensor], out: torch.Tensor, block: int) -> None:
        """Write what the stored elements (each 1-D, of `plan.stored`, which stay as they are) come to into `out`.

        `block`: elements that are computed at a time; a multiple of `BLOCK`, so that the bits are the same for each.
        """
        straight = _straight(plan, stored, out)
        if straight is not None and block > BLOCK:
            block = max(out.numel(), 1)  # there is no scratch memory to be kept small
        one = out.numel() <= block
        parts = [(out, *stored)] if one else zip(*(tensor.split(block) for tensor in (out, *stored)), strict=True)
        for target, value, *inputs in parts:
            if straight is not None:
                straight(value, *inputs, out=target)
            else:
                self._carry_out(plan, value, inputs, target)

    def _carry_out(self, plan: KeyPlan, stored: torch.Tensor, inputs: list[torch.Tensor], target: torch.Tensor) -> None:
        """All operations on a block, in the precision that they need, rounded once."""
        if not plan.operations:
            target.copy_(stored)
            return
        precision = torch.float32
        for operation in plan.operations:
            precision = torch.promote_types(precision, operation.precision)
        value = target if target.dtype == precision else self._buffer("value", target.numel(), precision)
        value.copy_(stored)
        first = 0
        for operation in plan.operations:
            last = first + len(operation.inputs)
            own = [self._converted(n, tensor, precision) for n, tensor in enumerate(inputs[first:last])]
            value = operation.apply(value, own)
            if any(value.data_ptr() == tensor.data_ptr() for tensor in own):
                value = value.clone()  # a method gave a model back as it is; the next step writes into its memory
            first = last
        if value.data_ptr() != target.data_ptr():
            target.copy_(value)

    def _read(self, role: object, ref: TensorRef, start: int, count: int) -> torch.Tensor:
        raw = self._buffer(("stored", role), count, ref.dtype)
        self._files.read_into(ref, start, raw)
        return raw

    def _converted(self, role: object, stored: torch.Tensor, precision: torch.dtype) -> torch.Tensor:
        if stored.dtype == precision:
            return stored
        return self._buffer(role, stored.numel(), precision).copy_(stored)

    def _buffer(self, role: object, count: int, dtype: torch.dtype) -> torch.Tensor:
        held = self._scratch.get((role, dtype))
        if held is None or held.numel() < count:
            held = self._scratch[role, dtype] = torch.empty(max(count, BLOCK), dtype=dtype)
        return held[:count]


class BlocksOfThreads:
    """The same from many threads, each with scratch memory of its own."""

    def __init__(self, files: SourceFiles) -> None:
        self._files = files
        self._own = local()

    def fill(self, plan: KeyPlan, start: int, out: torch.Tensor) -> None:
        """As `Blocks.fill`, with no gradients."""
        if not hasattr(self._own, "blocks"):
            self._own.blocks = Blocks(self._files)
        with torch.inference_mode():  # a switch of each thread
            self._own.blocks.fill(plan, start, out)


@cache
def _shared_evenly(threads: int) -> int:
    """A tensor of a multiple of so many elements comes in whole vectors, by however many of the threads it is done."""
    return _WHOLE_VECTORS * math.lcm(*range(1, threads + 1))


def _straight(plan: KeyPlan, stored: Sequence[torch.Tensor], out: torch.Tensor) -> Callable[..., object] | None:
    """The one operation on half-precision tensors without a detour over fp32, where it gives the very same bits."""
    if len(plan.operations) != 1 or out.numel() % _WHOLE_VECTORS or {part.dtype for part in stored} != {out.dtype}:
        return None
    operation = plan.operations[0]
    return operation.straight(out.dtype) if isinstance(operation, MergeOperation) else None
