"""How the value of one key is computed, as plain data."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import attrgetter

import torch

from lib_merge.engine.plan.operations import Operation
from lib_merge.engine.sources.files import SourceId, TensorRef

_ELEMENTWISE = attrgetter("elementwise")


@dataclass(frozen=True)
class Coded:
    """One half of a quantised value.

    Attributes:
        half: "codes" or "scale".
        dtype: of the codes.
    """

    half: str
    dtype: torch.dtype


@dataclass(frozen=True)
class KeyPlan:
    """How the value of one key is computed. Equal plans give the same bits, so an apply compares plans to find changes.

    Attributes:
        key: checkpoint key.
        origin: the stored tensor that it starts from.
        shape: of the value.
        operations: applied in order.
        elementwise: whether every operation is element-wise, so that any range of the value can be computed on its own.
        stored: the stored tensors that are read: `origin`, then those of each operation, in order.
    """

    key: str
    origin: TensorRef
    shape: tuple[int, ...]
    operations: tuple[Operation, ...] = ()
    coded: Coded | None = None
    """Which half of a quantised value is wanted; None: the value itself."""
    elementwise: bool = field(init=False, compare=False, repr=False)
    stored: tuple[TensorRef, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Every movement makes hundreds of plans; properties that are cached when first used take three times as long.
        elementwise = self.coded is None and all(map(_ELEMENTWISE, self.operations))
        object.__setattr__(self, "elementwise", elementwise)
        refs = [ref for operation in self.operations for ref in operation.inputs]
        object.__setattr__(self, "stored", (self.origin, *refs))

    @property
    def numel(self) -> int:
        """Number of elements of the value."""
        return math.prod(self.shape)


def sources_of(plans: Iterable[KeyPlan]) -> frozenset[SourceId]:
    """The files that the plans read."""
    # Deduplicate by id() first: hashing a SourceId per tensor would dominate.
    return frozenset({id(ref.source): ref.source for plan in plans for ref in plan.stored}.values())


@dataclass(frozen=True)
class MeasuredKey:
    """One key of a pre-pass.

    Attributes:
        plan: the value so far.
        inputs: the stored tensors of the step's models.
        channels: only that many input channels are used; None: all.
    """

    plan: KeyPlan
    inputs: tuple[TensorRef, ...]
    channels: int | None


@dataclass(frozen=True)
class Measurement:
    """A method's pre-pass over the whole model. Equal measurements have equal results.

    Attributes:
        method: id of the method.
        keys: every key that it covers.
    """

    method: str
    keys: tuple[MeasuredKey, ...]


@dataclass(frozen=True)
class ReadTexts:
    """Texts to be encoded by a text encoder of the model so far. Equal objects have equal results.

    The result is the hidden states of all texts, flattened: for each text the states at its `positions`, each with as
    many numbers as the encoder is wide.

    Attributes:
        open_clip: whether the encoder's layers have OpenCLIP's names.
        layers: number of its layers that are run.
        heads: number of attention heads of each layer.
        normed: whether the final norm is applied.
        keys: plans of its weights, in the order in which they are needed.
        texts: the tokens of each text, including start, end and padding.
        positions: (first, last + 1) of the wanted positions of each text.
    """

    open_clip: bool
    layers: int
    heads: int
    normed: bool
    keys: tuple[KeyPlan, ...]
    texts: tuple[tuple[int, ...], ...]
    positions: tuple[tuple[int, int], ...]


Measure = Callable[[Measurement | ReadTexts], tuple[float, ...]]
"""Runs a pre-pass, or encodes texts, and returns the result, which may be cached."""
