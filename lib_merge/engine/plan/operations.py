"""The operations of steps on single keys: plain data that can be compared and applied to tensors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from typing import Any, Protocol

import torch

from lib_merge import methods
from lib_merge.engine.sources.files import TensorRef
from lib_merge.methods.base import SCRATCH
from lib_merge.sentences import Sentence


class UnusableInputError(Exception):
    """A stored tensor of an operation cannot be used: the operation is left out and reported, the value unchanged."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


class Operation(Protocol):
    """One step's change to one key. Equal operations give equal bits."""

    @property
    def inputs(self) -> tuple[TensorRef, ...]:
        """The stored tensors that it needs, in the order in which `apply` gets them."""
        ...

    @property
    def elementwise(self) -> bool:
        """Whether `apply` may get 1-D pieces instead of whole tensors; its inputs then have the value's shape."""
        ...

    @property
    def precision(self) -> torch.dtype:
        """The dtype that it computes in: torch.float32 or torch.float64."""
        ...

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The new value. All tensors have the dtype `precision`; `value` and the inputs may be overwritten.

        Raises:
            UnusableInputError: before anything is overwritten; the operation is then left out.
        """
        ...


@dataclass(frozen=True)
class MergeOperation:
    """A merge method with the parameters of one key.

    The number of the step is not part of it (except of `Randomness`), so moving a step recomputes nothing.

    Attributes:
        method: id of the method.
        inputs: the stored tensors of the step's models.
        parameters: (name, value) pairs.
        channels: only that many input channels are merged; None: all.
    """

    method: str
    inputs: tuple[TensorRef, ...]
    parameters: tuple[tuple[str, Any], ...]
    channels: int | None = None

    @property
    def elementwise(self) -> bool:
        """Whether the method is element-wise and all channels are merged."""
        return self.channels is None and _is_elementwise(self.method, self.parameters)

    @property
    def precision(self) -> torch.dtype:
        """The method's precision."""
        return methods.by_id(self.method).precision

    def direct_kernel(self, dtype: torch.dtype) -> Callable[..., object] | None:
        """A kernel for tensors and `out` in that dtype with the same bits as `apply`; None if there is none."""
        return _direct_kernel(self.method, self.parameters, dtype) if self.channels is None else None

    @cached_property
    def scratch(self) -> int:
        """How many tensors of scratch memory `apply` may be given behind the inputs."""
        return methods.by_id(self.method).traits.scratch if self.elementwise else 0

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The method's result for the model so far and the step's models."""
        if self.channels is None:
            return self.merge(value, inputs)
        part = value[:, : self.channels].contiguous()
        parts = [tensor[:, : self.channels].contiguous() for tensor in inputs]
        value[:, : self.channels] = self.merge(part, parts)
        return value

    @cached_property
    def merge(self) -> Callable[..., torch.Tensor]:
        """The method with its parameters: a function of the value, the inputs and further arguments by name."""
        # Looked up once, not for each piece of a value.
        method, given, count = methods.by_id(self.method), dict(self.parameters), len(self.inputs)
        function = partial(method.function, **{**given, **method.complete(given, count)})

        def merge(value: torch.Tensor, inputs: Sequence[torch.Tensor], **more: Any) -> torch.Tensor:
            models, scratch = list(inputs[:count]), inputs[count:]
            more = {**more, SCRATCH: scratch} if scratch else more
            return function(value, models, **more) if method.takes_many else function(value, *models, **more)

        return merge


@lru_cache(maxsize=8)  # the keys of a slot have equal parameters
def _is_elementwise(method: str, parameters: tuple[tuple[str, Any], ...]) -> bool:
    traits = methods.by_id(method).traits
    return traits.elementwise or traits.elementwise_where(dict(parameters))


@lru_cache(maxsize=8)
def _direct_kernel(
    method: str, parameters: tuple[tuple[str, Any], ...], dtype: torch.dtype
) -> Callable[..., object] | None:
    function = methods.by_id(method).traits.direct_kernel(dtype)
    return None if function is None else partial(function, **dict(parameters))
