"""Methods that select elements: once whole tensors have been measured, their values are computed in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import torch

from lib_merge.engine.plan.operations import MergeOperation
from lib_merge.engine.sources.files import TensorRef
from lib_merge.methods.base import SELECTED, START


@dataclass(frozen=True)
class SelectOperation:
    """A merge method with the facts by which it selects elements. It gets pieces, and must know where they begin."""

    method: str
    inputs: tuple[TensorRef, ...]
    parameters: tuple[tuple[str, Any], ...]
    selected: tuple[object, ...]
    scratch: int
    precision: torch.dtype
    elementwise: bool = True

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The method's result for the first elements of the tensors."""
        return self.apply_from(0, value, inputs)

    def apply_from(self, start: int, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The method's result for pieces whose first element has the index `start`; the scratch memory follows them."""
        return self._merge.merge(value, inputs, **{START: start}, **self._facts)

    @cached_property
    def _facts(self) -> dict[str, tuple[object, ...]]:
        return {SELECTED: self.selected} if any(self.selected) else {}

    @cached_property
    def _merge(self) -> MergeOperation:
        return MergeOperation(self.method, self.inputs, self.parameters)
