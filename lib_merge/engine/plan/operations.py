"""What a step does to one key: plain data that can be compared, and carried out on tensors."""

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
        """Whether it may be handed flat pieces (inputs of the value's own shape) in place of whole tensors."""
        ...

    @property
    def precision(self) -> torch.dtype:
        """dtype that it computes in: torch.float32 or torch.float64."""
        ...

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The new value; `value` and the inputs may be overwritten, and all have `precision`.

        Raises UnusableInputError, before anything is overwritten, to be left out.
        """
        ...


@dataclass(frozen=True)
class MergeOperation:
    """A merge method with the parameters of one key; `channels`: only so many input channels are merged.

    Where its step stands is no part of it, but of the random numbers among its parameters: any other step moves
    without being computed again.
    """

    method: str
    inputs: tuple[TensorRef, ...]
    parameters: tuple[tuple[str, Any], ...]
    channels: int | None = None

    @property
    def elementwise(self) -> bool:
        """Whether pieces will do: the method says so, except where channels are cut out."""
        return self.channels is None and methods.by_id(self.method).elementwise

    @property
    def precision(self) -> torch.dtype:
        """The method's own."""
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
