"""What a recipe changes in its base, layer by layer, for an adapter file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch

from lib_merge.adapters.written_names import WrittenLayer
from lib_merge.architectures import Architecture
from lib_merge.architectures.layers import Layer
from lib_merge.engine.compute.values import Values
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.errors import SourceError
from lib_merge.sentences import t

Factors = tuple[torch.Tensor, torch.Tensor]
"""up (o, r) and down (r, n) in fp32."""


@dataclass(frozen=True)
class Target:
    """A layer that may change: its name in the file, the slot it is in, its shape (o, i[, k, k]) or (c)."""

    written: WrittenLayer
    slot: str
    shape: tuple[int, ...]

    @property
    def name(self) -> str:
        """The module's name in the file."""
        return self.written.name

    @property
    def is_matrix(self) -> bool:
        """Whether the layer has inputs and outputs, so that its change is a product of two factors."""
        return len(self.shape) >= 2

    @property
    def nbytes(self) -> int:
        """Bytes of its weight in fp32."""
        return 4 * torch.Size(self.shape).numel()

    @property
    def sides(self) -> tuple[int, int]:
        """Rows and columns of the layer as a matrix: outputs, and all else."""
        return self.shape[0], torch.Size(self.shape[1:]).numel()


@dataclass(frozen=True)
class Change:
    """What is added to a layer, in fp32; None for no change.

    Attributes:
        target: the layer.
        weight: in the layer's shape; may be overwritten, and is valid until the next change is requested.
        factors: used in place of `weight` if it is a product of two factors.
        bias: (o).
    """

    target: Target
    weight: torch.Tensor | None = None
    factors: Factors | None = None
    bias: torch.Tensor | None = None


class Changes(Protocol):
    """The changes that go into a file, computed one by one."""

    @property
    def targets(self) -> Sequence[Target]:
        """The layers that may change."""
        ...

    def of(self, target: Target) -> Change:
        """The change of one of them.

        Raises:
            SourceError: a value is NaN or infinite.
            StorageError: a source cannot be read.
        """
        ...

    def of_key(self, key: str) -> torch.Tensor | None:
        """The change of a whole tensor of the model; None if it does not change. Raises as `of`."""
        ...


@dataclass(frozen=True)
class Between:
    """The changes from one state of a model to another: value after − value before, without rounding.

    Attributes:
        before, after: key → plan, for all keys of the targets.
        values: computes the values.
        targets: the layers.
    """

    before: Mapping[str, KeyPlan]
    after: Mapping[str, KeyPlan]
    values: Values
    targets: Sequence[Target]

    def of(self, target: Target) -> Change:
        """The change of one layer; errors as of `Changes`."""
        layer = target.written.layer
        bias = self._part(layer, layer.bias) if layer.bias in self.after else None
        weight = self._part(layer, layer.weight)  # computed last, as it shares memory with `values`
        if weight is not None and layer.transposed:
            weight = weight.t().contiguous()
        return Change(target, weight, bias=bias)

    def of_key(self, key: str) -> torch.Tensor | None:
        """The change of a whole tensor; as of `Changes`."""
        return difference(self.before[key], self.after[key], self.values)

    def _part(self, layer: Layer, key: str) -> torch.Tensor | None:
        """What is added to the rows of a tensor that are the layer's; None where that is nothing."""
        change = self.of_key(key)
        if change is None:
            return None
        rows = layer.rows(change.shape)
        if rows is not None:
            change = change[rows[0] : rows[1]]
        if key == layer.bias:
            change = change.clone()
        return change if bool(change.any()) else None


def difference(before: KeyPlan, after: KeyPlan, values: Values) -> torch.Tensor | None:
    """The value after, less the value before, in fp32, in memory of `values`; None where they are made alike.

    Raises:
        SourceError: it holds NaN or infinite values.
    """
    if before.origin == after.origin and before.operations == after.operations:
        return None
    if before.operations:  # two values are computed one after the other
        held = values.together(after, ())[0].clone()
        change = held.sub_(values.together(before, ())[0])
    else:
        value, (start,) = values.together(after, (before.origin,))
        change = value.sub_(start.view_as(value))
    if not change.sum().isfinite() and not change.isfinite().all():
        raise SourceError(t("lora.not_finite", key=after.key))
    return change.float()


def changed_targets(
    layers: Iterator[WrittenLayer], architecture: Architecture, keys: Mapping[str, KeyPlan], touched: frozenset[str]
) -> list[Target]:
    """Those of the layers of which the weight or the bias may change, in the architecture's order of slots."""
    found = [
        Target(
            written,
            architecture.slot_of(written.layer.weight) or "",
            written.layer.shape(keys[written.layer.weight].shape),
        )
        for written in layers
        if not touched.isdisjoint((written.layer.weight, written.layer.bias))
    ]
    return sorted(found, key=lambda target: architecture.slots.index(target.slot))
