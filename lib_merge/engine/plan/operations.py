"""The operations of steps on single keys: plain data that can be compared, and applied to tensors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import torch

from lib_merge import methods
from lib_merge.engine.sources.files import TensorRef
from lib_merge.sentences import Sentence


class UnusableInputError(Exception):
    """A stored tensor of an operation cannot be used: the operation is left out and named, its value is untouched."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


class Operation(Protocol):
    """One step's change to one key. Equal operations give equal bits."""

    @property
    def inputs(self) -> tuple[TensorRef, ...]:
        """The stored tensors it needs, in the order in which `apply` gets them."""
        ...

    @property
    def elementwise(self) -> bool:
        """Whether it may get flat pieces (of inputs of the value's shape) instead of whole tensors."""
        ...

    @property
    def precision(self) -> torch.dtype:
        """dtype that it computes in: torch.float32 or torch.float64."""
        ...

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The new value; `value` and the inputs may be overwritten, and all have `precision`.

        Raises UnusableInputError, before anything is overwritten; the operation is then left out.
        """
        ...


@dataclass(frozen=True)
class MergeOperation:
    """A merge method with the parameters of one key; `channels`: only so many input channels are merged.

    The step's number is not part of equality, except in the random numbers of a parameter: moving any other step
    recomputes nothing.
    """

    method: str
    inputs: tuple[TensorRef, ...]
    parameters: tuple[tuple[str, Any], ...]
    channels: int | None = None

    @property
    def elementwise(self) -> bool:
        """Whether the method works on pieces and no channels are cut out."""
        return self.channels is None and methods.by_id(self.method).elementwise

    @property
    def precision(self) -> torch.dtype:
        """The method's precision."""
        return methods.by_id(self.method).precision

    def direct_kernel(self, dtype: torch.dtype) -> Callable[..., object] | None:
        """The same from tensors of one dtype into `out` of that dtype, bit for bit; None where there is no such."""
        function = methods.by_id(self.method).traits.direct_kernel(dtype) if self.channels is None else None
        return None if function is None else partial(function, **dict(self.parameters))

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The method's value of the model so far and the models of the step."""
        method = methods.by_id(self.method)
        parameters = dict(self.parameters)
        if self.channels is not None:
            part = value[:, : self.channels].contiguous()
            parts = [tensor[:, : self.channels].contiguous() for tensor in inputs]
            value[:, : self.channels] = _call(method, part, parts, parameters)
            return value
        return _call(method, value, inputs, parameters)


def _call(
    method: methods.Method, value: torch.Tensor, inputs: Sequence[torch.Tensor], parameters: dict[str, Any]
) -> torch.Tensor:
    if method.takes_many:
        return method(value, list(inputs), **parameters)
    return method(value, *inputs, **parameters)
