"""What the adapters of a recipe add to a model together, layer by layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import torch

from lib_merge.architectures.layers import Layer
from lib_merge.devices import has_fp64
from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.lora.changes.layers import Change, Factors, Target, difference
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.plan.steps.adapters import AdaptersOperation
from lib_merge.engine.sources.files import SourceFiles, TensorRef
from lib_merge.errors import SourceError
from lib_merge.sentences import t

OPERATIONS = (AdapterOperation, AdaptersOperation)
"""What adapter steps do to a key."""
_FACTORS = {"lora_up", "lora_down"}


@dataclass(frozen=True)
class Stacked:
    """The changes of all adapter steps: each key's value after them, less the value before the first of them.

    Attributes:
        plans: how each key's value is made; no other step stands behind an adapter's.
        files: the sources, open. values: what computes the values that adapters are applied to.
        targets: the layers.
        device: where products are computed.
    """

    plans: Mapping[str, KeyPlan]
    files: SourceFiles
    values: Values
    targets: Sequence[Target]
    device: torch.device = CPU

    def of(self, target: Target) -> Change:
        """The change of one layer, as factors where every adapter has such; errors as of `Changes`."""
        layer = target.written.layer
        bias = self._dense(layer, layer.bias) if layer.bias in self.plans else None
        operations = self._operations(layer, layer.weight)
        if operations and not self._has_groups(layer.weight) and all(map(_is_product, operations)):
            return Change(target, factors=self._factors(operations), bias=bias)
        weight = self._dense(layer, layer.weight)
        if weight is not None and layer.transposed:
            weight = weight.t().contiguous()
        return Change(target, weight, bias=bias)

    def _operations(self, layer: Layer, key: str) -> list[AdapterOperation]:
        """What adapters do to the layer's rows of a tensor."""
        rows = layer.rows(self.plans[key].shape)
        found = self.plans[key].operations
        return [part for part in found if isinstance(part, AdapterOperation) and part.effect.rows == rows]

    def _factors(self, operations: Sequence[AdapterOperation]) -> Factors:
        """All products as one: the columns of `up`, which has the scales, beside each other; the rows of `down`."""
        ups: list[torch.Tensor] = []
        downs: list[torch.Tensor] = []
        for operation in operations:
            tensors = dict(zip(operation.effect.roles, self._inputs(operation, torch.float32), strict=True))
            amount = operation.multiplier * dict(operation.effect.settings)["scale"]
            ups.append(tensors["lora_up"].flatten(1) * amount)
            downs.append(tensors["lora_down"].flatten(1))
        return torch.cat(ups, dim=1), torch.cat(downs, dim=0)

    def of_key(self, key: str) -> torch.Tensor | None:
        """What is added to a tensor of no target; as of `Changes`."""
        return self._dense(Layer(key, ""), key)

    def _dense(self, layer: Layer, key: str) -> torch.Tensor | None:
        """What is added to the rows of a tensor that are the layer's, in fp32, computed in fp64 where that is to be
        had; None where that is nothing."""
        if self._has_groups(key):
            return self._rows_of(layer, difference(self._before(self.plans[key]), self.plans[key], self.values))
        operations = self._operations(layer, key)
        if not operations:
            return None
        precision = torch.float64 if has_fp64(self.device) else torch.float32
        plan = self.plans[key]
        if not any(operation.depends_on_weight for operation in operations):
            before = torch.zeros(plan.shape, dtype=precision, device=self.device)
        else:
            before = self.values.together(self._before(plan), ())[0].to(precision)
        value = before.clone()
        for operation in operations:
            value = operation.apply(value, self._inputs(operation, precision))
        return self._rows_of(layer, value.sub_(before).float())

    def _rows_of(self, layer: Layer, change: torch.Tensor | None) -> torch.Tensor | None:
        """The rows of a tensor's change that are the layer's, in memory of their own."""
        if change is None:
            return None
        rows = layer.rows(change.shape)
        return (change if rows is None else change[rows[0] : rows[1]]).clone()

    def _before(self, plan: KeyPlan) -> KeyPlan:
        """How the value is made that the first adapter finds."""
        first = next(n for n, part in enumerate(plan.operations) if isinstance(part, OPERATIONS))
        return replace(plan, operations=plan.operations[:first])

    def _has_groups(self, key: str) -> bool:
        """Whether a step of several adapters changes a tensor."""
        return any(isinstance(part, AdaptersOperation) for part in self.plans[key].operations)

    def _inputs(self, operation: AdapterOperation, precision: torch.dtype) -> list[torch.Tensor]:
        tensors = [self._stored(ref).to(self.device, precision) for ref in operation.inputs]
        for role, tensor in zip(operation.effect.roles, tensors, strict=True):
            if not tensor.isfinite().all():
                file, module = operation.label, operation.module
                raise SourceError(t("lora.adapter_not_finite", file=file, module=module, role=role))
        return tensors

    def _stored(self, ref: TensorRef) -> torch.Tensor:
        raw = torch.empty(ref.numel, dtype=ref.dtype)
        self.files.read_into(ref, 0, raw)
        return raw.view(ref.shape)


def _is_product(operation: AdapterOperation) -> bool:
    """Whether what it adds is up @ down, for the whole layer."""
    effect = operation.effect
    return effect.change == "lora" and set(effect.roles) == _FACTORS and effect.channels is None
