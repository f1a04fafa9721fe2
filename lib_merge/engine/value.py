"""The one function that gives a key's value: the preview and the save both call it, so they cannot differ."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

import torch

from lib_merge.engine.adapter_step import AdapterOperation
from lib_merge.engine.blocks import PIECE, Blocks, in_blocks
from lib_merge.engine.delta_memory import DeltaMemory
from lib_merge.engine.key_plan import KeyPlan
from lib_merge.engine.operations import Operation, UnusableInputError
from lib_merge.engine.source_files import SourceFiles, TensorRef
from lib_merge.errors import MemoryShortage

_SAID_BY_TORCH = ("can't allocate memory", "not enough memory", "out of memory", "alloc_failed")
"""Linux, Windows, every GPU, cuBLAS and cuDNN, each by its own RuntimeError."""
_OUT_OF_MEMORY = "memory ran out while the merge was computed; what was begun has been undone"


class Evaluator:
    """Computes values from opened files, with scratch memory that is used again.

    Element-wise operations see blocks or pieces of a tensor; any other operation sees whole tensors.

    Args:
        files: the sources, open.
        device: where values are computed.
        deltas: what slow adapters add, kept for the next time.

    Attributes:
        left_out: key → {name: reason} of the operations that could not be carried out, as far as values were computed.
    """

    def __init__(self, files: SourceFiles, device: torch.device, deltas: DeltaMemory | None = None) -> None:
        self.device = device
        self._deltas = deltas or DeltaMemory()
        self.left_out: dict[str, dict[str, str]] = {}
        self._files = files
        self._blocks = Blocks(files)
        self._scratch: dict[object, torch.Tensor] = {}

    def pieces(self, plan: KeyPlan) -> Iterator[tuple[int, torch.Tensor]]:
        """Yield (first element, 1-D piece) in order until the value is whole.

        A key without operations comes as it is stored, dtype included; any other in fp32 (fp64 where a method says
        so), not yet rounded. A piece is valid until the next one is asked for.

        Raises:
            SourceError: a file ended early. StorageError: it could not be read.
        """
        if not plan.operations:
            yield from self._stored(plan)
        elif in_blocks(plan) and self.device.type == "cpu":
            precision = _precision(plan)
            for start in range(0, max(plan.numel, 1), PIECE):
                piece = self._buffer("value", min(PIECE, plan.numel - start), precision, self.device)
                self._blocks.fill(plan, start, piece)
                yield start, piece
        elif in_blocks(plan):
            for start in range(0, max(plan.numel, 1), PIECE):
                yield start, self._compute(plan, start, min(PIECE, plan.numel - start))
        else:
            yield 0, self._compute(plan, 0, None)

    def together(self, plan: KeyPlan, refs: Sequence[TensorRef]) -> tuple[torch.Tensor, list[torch.Tensor]]:
        """A key's whole value and other stored tensors beside it, fp32 (fp64 where a method says so), in their shapes.

        They are valid until the next call.
        """
        value = self._compute(plan, 0, None).view(plan.shape)
        others = [self._read(("beside", index), ref, 0, None, value.dtype) for index, ref in enumerate(refs)]
        return value, [tensor.view(ref.shape) for tensor, ref in zip(others, refs, strict=True)]

    def _stored(self, plan: KeyPlan) -> Iterator[tuple[int, torch.Tensor]]:
        for start in range(0, max(plan.numel, 1), PIECE):
            count = min(PIECE, plan.numel - start)
            raw = self._buffer("stored", count, plan.origin.dtype, torch.device("cpu"))
            self._files.read_into(plan.origin, start, raw)
            yield start, raw

    def _compute(self, plan: KeyPlan, start: int, count: int | None) -> torch.Tensor:
        precision = _precision(plan)
        value = self._read("value", plan.origin, start, count, precision)
        if count is None:
            value = value.view(plan.shape)
        for operation in plan.operations:

            def read(operation: Operation = operation) -> list[torch.Tensor]:
                tensors = [
                    self._read(index, ref, start, count, precision) for index, ref in enumerate(operation.inputs)
                ]
                if count is not None:
                    return tensors
                return [tensor.view(ref.shape) for tensor, ref in zip(tensors, operation.inputs, strict=True)]

            try:
                value = self._carry_out(operation, value, read)
            except UnusableInputError as error:
                self.left_out.setdefault(plan.key, {})[error.name] = error.reason
        return value.reshape(-1)

    def _carry_out(
        self, operation: Operation, value: torch.Tensor, read: Callable[[], list[torch.Tensor]]
    ) -> torch.Tensor:
        if isinstance(operation, AdapterOperation):
            return self._deltas.carry_out(operation, value, read)
        inputs = read()
        value = operation.apply(value, inputs)
        if any(value.untyped_storage().data_ptr() == tensor.untyped_storage().data_ptr() for tensor in inputs):
            return value.clone()  # a method gave a model back as it is; the next step reads into its memory
        return value

    def _read(
        self, role: object, ref: TensorRef, start: int, count: int | None, precision: torch.dtype
    ) -> torch.Tensor:
        """Elements of a stored tensor in the precision that is computed in, on the device, in scratch memory."""
        count = ref.numel if count is None else count
        value = self._buffer(role, count, precision, self.device)
        with self._files.in_place([ref]) as view:
            seen = view(ref, start, count)
            if seen is not None:
                return value.copy_(seen)
        if ref.dtype == precision and self.device.type == "cpu":
            self._files.read_into(ref, start, value)
            return value
        raw = self._buffer("raw", count, ref.dtype, torch.device("cpu"))
        self._files.read_into(ref, start, raw)
        return value.copy_(raw)

    def _buffer(self, role: object, count: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
        """1-D scratch memory; what a role held before is overwritten."""
        held = self._scratch.get((role, dtype))
        if held is None or held.numel() < count:
            held = torch.empty(max(count, PIECE), dtype=dtype, device=device)
            self._scratch[role, dtype] = held
        return held[:count]


def _precision(plan: KeyPlan) -> torch.dtype:
    """The dtype that a key is computed in."""
    precision = torch.float32
    for operation in plan.operations:
        precision = torch.promote_types(precision, operation.precision)
    return precision


@contextmanager
def exact_arithmetic() -> Generator[None]:
    """Switch TF32 and autocast off while values are computed, and no gradients; the host's settings come back after."""
    switches = _tf32_switches()
    before = [getattr(owner, name) for owner, name, _ in switches]
    with ExitStack() as stack:
        for device in ("cpu", "cuda") if torch.cuda.is_available() else ("cpu",):
            stack.enter_context(torch.autocast(device, enabled=False))
        # Parameters of Forge are inference tensors, which may be written in inference mode only.
        stack.enter_context(torch.inference_mode())
        for (owner, name, exact), value in zip(switches, before, strict=True):
            stack.callback(setattr, owner, name, value)
            setattr(owner, name, exact)
        yield


@contextmanager
def memory_errors() -> Generator[None]:
    """Turn the ways in which Python and torch say that memory has run out into a MemoryShortage."""
    try:
        yield
    except (MemoryError, torch.cuda.OutOfMemoryError) as error:
        raise MemoryShortage(_OUT_OF_MEMORY) from error
    except RuntimeError as error:
        if any(words in str(error).lower() for words in _SAID_BY_TORCH):
            raise MemoryShortage(_OUT_OF_MEMORY) from error
        raise


def _tf32_switches() -> list[tuple[Any, str, object]]:
    """The settings that let products be rounded to TF32, each with the value that forbids it."""
    matmul, cudnn = torch.backends.cuda.matmul, torch.backends.cudnn
    if hasattr(matmul, "fp32_precision") and hasattr(cudnn, "conv"):
        # torch 2.9 and later: once a host has used these names, reading the old ones is an error.
        return [(matmul, "fp32_precision", "ieee"), (getattr(cudnn, "conv"), "fp32_precision", "ieee")]  # noqa: B009
    return [(matmul, "allow_tf32", False), (cudnn, "allow_tf32", False)]
