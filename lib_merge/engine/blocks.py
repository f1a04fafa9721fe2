"""Element-wise values on the CPU: read in pieces, computed in blocks that one thread does alone and its cache holds."""

from __future__ import annotations

from collections.abc import Callable
from threading import local

import torch

from lib_merge.engine.key_plan import KeyPlan
from lib_merge.engine.operations import MergeOperation
from lib_merge.engine.source_files import SourceFiles, TensorRef

PIECE = 2**18
"""Elements that are read at a time: the pieces of three models fit the cache of a core."""

BLOCK = 2**15
"""Elements that are computed at a time. torch divides longer ones among threads, who then wait for each other. Part of
the result's identity: torch may round the last elements of a block otherwise than those in its middle."""

_WHOLE_VECTORS = 64
"""A half-precision tensor of a multiple of so many elements has no last ones that are handled apart."""


def in_blocks(plan: KeyPlan) -> bool:
    """Whether every operation on the key is element by element."""
    return all(operation.elementwise for operation in plan.operations)


class Blocks:
    """Computes ranges of element-wise values, with scratch memory that is used again: one for each thread."""

    def __init__(self, files: SourceFiles) -> None:
        self._files = files
        self._scratch: dict[object, torch.Tensor] = {}

    def fill(self, plan: KeyPlan, start: int, out: torch.Tensor) -> None:
        """Write elements from `start` on into `out` (1-D, contiguous, CPU), rounded once to its dtype.

        Raises:
            SourceError: a file ended early. StorageError: it could not be read.
        """
        refs = (plan.origin, *(ref for operation in plan.operations for ref in operation.inputs))
        straight = _straight(plan, refs, out)
        for begin in range(0, out.numel(), PIECE):
            part = out[begin : begin + PIECE]
            if not plan.operations and plan.origin.dtype == out.dtype:
                self._files.read_into(plan.origin, start + begin, part)
                continue
            stored = [self._read(role, ref, start + begin, part.numel()).split(BLOCK) for role, ref in enumerate(refs)]
            for target, value, *inputs in zip(part.split(BLOCK), *stored, strict=True):
                if straight is not None:
                    straight(value, *inputs, out=target)
                else:
                    target.copy_(self._value(plan, value, inputs))

    def _value(self, plan: KeyPlan, stored: torch.Tensor, inputs: list[torch.Tensor]) -> torch.Tensor:
        """A block after all operations, not rounded."""
        if not plan.operations:
            return stored
        precision = torch.float32
        for operation in plan.operations:
            precision = torch.promote_types(precision, operation.precision)
        value = self._converted("value", stored, precision)
        first = 0
        for operation in plan.operations:
            last = first + len(operation.inputs)
            own = [self._converted(n, tensor, precision) for n, tensor in enumerate(inputs[first:last])]
            value = operation.apply(value, own)
            if any(value.data_ptr() == tensor.data_ptr() for tensor in own):
                value = value.clone()  # a method gave a model back as it is; the next step writes into its memory
            first = last
        return value

    def _read(self, role: object, ref: TensorRef, start: int, count: int) -> torch.Tensor:
        raw = self._buffer(("stored", role), PIECE, ref.dtype)[:count]
        self._files.read_into(ref, start, raw)
        return raw

    def _converted(self, role: object, stored: torch.Tensor, precision: torch.dtype) -> torch.Tensor:
        if stored.dtype == precision:
            return stored
        return self._buffer(role, BLOCK, precision)[: stored.numel()].copy_(stored)

    def _buffer(self, role: object, count: int, dtype: torch.dtype) -> torch.Tensor:
        held = self._scratch.get((role, dtype))
        if held is None:
            held = self._scratch[role, dtype] = torch.empty(count, dtype=dtype)
        return held


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


def _straight(plan: KeyPlan, refs: tuple[TensorRef, ...], out: torch.Tensor) -> Callable[..., object] | None:
    """The one operation on half-precision tensors without a detour over fp32, where it gives the very same bits."""
    if len(plan.operations) != 1 or out.numel() % _WHOLE_VECTORS or any(ref.dtype != out.dtype for ref in refs):
        return None
    operation = plan.operations[0]
    return operation.straight(out.dtype) if isinstance(operation, MergeOperation) else None
