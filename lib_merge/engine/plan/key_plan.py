"""How one key's value is made, as plain data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import torch

from lib_merge.engine.plan.operations import Operation
from lib_merge.engine.sources.files import SourceId, TensorRef


@dataclass(frozen=True)
class Coded:
    """One half of a value that is stored quantised: its "codes", of that dtype, or their "scale"."""

    half: str
    dtype: torch.dtype


@dataclass(frozen=True)
class KeyPlan:
    """How one key's value is made: the stored tensor it starts from, and the operations on it, in order.

    Two equal plans give the same bits; by that an apply knows what has changed.
    """

    key: str
    origin: TensorRef
    shape: tuple[int, ...]
    operations: tuple[Operation, ...] = ()
    coded: Coded | None = None
    """Which half of the value is wanted, where it is stored quantised; None: the value."""

    @property
    def numel(self) -> int:
        """Number of elements of the value."""
        return torch.Size(self.shape).numel()

    @property
    def stored(self) -> tuple[TensorRef, ...]:
        """The stored tensors that are read for it: the one it starts from, then those of each operation, in order."""
        return (self.origin, *[ref for operation in self.operations for ref in operation.inputs])


def sources_of(plans: Iterable[KeyPlan]) -> frozenset[SourceId]:
    """The files that values are read from."""
    # Deduplicate by id() first: hashing a SourceId per tensor would dominate.
    return frozenset({id(ref.source): ref.source for plan in plans for ref in plan.stored}.values())


@dataclass(frozen=True)
class MeasuredKey:
    """One key of a pre-pass: the model so far, the step's stored tensors, and how many input channels count."""

    plan: KeyPlan
    inputs: tuple[TensorRef, ...]
    channels: int | None


@dataclass(frozen=True)
class Measurement:
    """A method's pre-pass over the whole model. Equal measurements have equal results."""

    method: str
    keys: tuple[MeasuredKey, ...]


@dataclass(frozen=True)
class ReadTexts:
    """Texts to be read by a text encoder of the model so far. Equal ones have equal states.

    Its result holds the states of the texts one after the other: those of each from a position to another, each as
    long as the encoder is wide.

    Attributes:
        open_clip: whether the encoder's layers are named as OpenCLIP names them.
        layers: how many of its layers are passed through; `heads`: of attention, in each.
        normed: whether the final norm is applied.
        keys: its weights.
        texts: of each text its tokens, start, end and padding included.
        positions: of each text the first position that is wanted, and the one behind the last.
    """

    open_clip: bool
    layers: int
    heads: int
    normed: bool
    keys: tuple[KeyPlan, ...]
    texts: tuple[tuple[int, ...], ...]
    positions: tuple[tuple[int, int], ...]


Measure = Callable[[Measurement | ReadTexts], tuple[float, ...]]
"""Carries out a pre-pass, or has texts read, or knows what was found."""
