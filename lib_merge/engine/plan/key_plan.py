"""How one key's value is made, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import torch

from lib_merge.engine.plan.operations import Operation
from lib_merge.engine.sources.files import SourceId, TensorRef


@dataclass(frozen=True)
class KeyPlan:
    """How one key's value is made: the stored tensor it starts from, and the operations on it, in order.

    Two plans are equal only when they give the same bits: that is how an apply knows what has changed.
    """

    key: str
    origin: TensorRef
    shape: tuple[int, ...]
    operations: tuple[Operation, ...] = ()

    @property
    def numel(self) -> int:
        """Number of elements of the value."""
        return torch.Size(self.shape).numel()

    @property
    def stored(self) -> tuple[TensorRef, ...]:
        """What the value is read from: the tensor it starts from, and what each operation needs, in order."""
        return (self.origin, *[ref for operation in self.operations for ref in operation.inputs])


def sources_of(plans: Iterable[KeyPlan]) -> frozenset[SourceId]:
    """The files that values are read from."""
    # By the objects first: hashing a source for every tensor of a model takes longer than all else here.
    return frozenset({id(ref.source): ref.source for plan in plans for ref in plan.stored}.values())


@dataclass(frozen=True)
class MeasuredKey:
    """One key of a pre-pass: the model so far, the step's stored tensors, and how many input channels count."""

    plan: KeyPlan
    inputs: tuple[TensorRef, ...]
    channels: int | None


@dataclass(frozen=True)
class Measurement:
    """A method's pre-pass over the whole model. Equal measurements find the same."""

    method: str
    keys: tuple[MeasuredKey, ...]


Measure = Callable[[Measurement], tuple[float, ...]]
"""Carries out a pre-pass, or knows what it found."""
