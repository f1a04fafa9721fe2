"""Resolves the parameters of one merge step for each key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

import torch

from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import BlockMap
from lib_merge.engine.plan.steps.layers import LayerMatcher, slots_named
from lib_merge.errors import RecipeError
from lib_merge.methods.base import Method, Parameter
from lib_merge.methods.randomness import Randomness
from lib_merge.recipe import MergeStep
from lib_merge.sentences import t
from lib_merge.weights import BlockWeights

_LARGEST = torch.finfo(torch.float32).max

PerSlot = Mapping[str, float]


class StepParameters:
    """The parameters of a step for each key, and the slots that the step changes.

    A weight that the recipe omits has its default in every slot. Other weights are resolved as block weights, but a
    plain number for a setting applies to every slot. A slot that follows no slider in the block map is merged only if a
    weight of the step names it or a `layers` rule matches the key. A muted slot is never merged.
    """

    def __init__(
        self,
        step: MergeStep,
        number: int,
        method: Method,
        architecture: Architecture,
        block_map: BlockMap,
    ) -> None:
        self._step = step
        self._number = number
        self._method = method
        self._architecture = architecture
        self._map = block_map
        self._matcher = LayerMatcher(step.layers, architecture, block_map)
        self._models = len(step.models.get("models", ()))
        self._values = dict(self._resolve())
        self._muted = slots_named(step.muted, architecture, block_map, f"steps[{number}].muted")
        self._reached = self._reached_slots() - self._muted
        self._left = dict(self._globs())
        random = any(parameter.random for parameter in method.parameters)
        self.differ_within_slots = bool(step.layers or self._left) or random
        """Whether keys of one slot may have different parameters."""

    def given(self, slot: str) -> tuple[object, ...]:
        """The weights that a slot's parameters depend on, if all its keys have the same parameters."""
        return slot in self._reached, self._step.strength, *[_at(value, slot) for value in self._values.values()]

    def of(self, key: str, slot: str) -> dict[str, Any] | None:
        """Every parameter of a key, in the method's order; None if the step does not change the key.

        Raises:
            RecipeError: the method is not defined for these values.
        """
        overrides = {} if slot in self._muted else self._matcher.values(key, slot)
        if slot not in self._reached and not overrides:
            return None
        parameters = {name: _at(value, slot) for name, value in self._values.items()}
        parameters |= {name: 0.0 for name, glob in self._left.items() if fnmatchcase(key, glob)} | dict(overrides)
        parameters = self._method.complete(parameters, self._models)
        for parameter in self._method.parameters:
            if parameter.random:
                parameters[parameter.name] = Randomness(parameters[parameter.name], self._number, key)
        if "alpha" in parameters:
            parameters["alpha"] *= self._step.strength
        self._check_range(parameters, slot)
        if not self._method.traits.neutral(parameters):
            self._refuse(parameters, slot)
        return parameters

    def _check_range(self, parameters: Mapping[str, Any], slot: str) -> None:
        """Refuse a value that, times strength, exceeds fp32; torch would fail without naming the place."""
        for name, value in parameters.items():
            for number in value if isinstance(value, tuple) else (value,):
                if isinstance(number, float) and not abs(number) <= _LARGEST:
                    place = f"steps[{self._number}].{name}"
                    raise RecipeError(place, t("plan.too_large_number", number=f"{number:g}", slot=slot))

    def _refuse(self, parameters: Mapping[str, Any], slot: str) -> None:
        sentence = self._method.traits.refuses(parameters)
        if sentence:
            raise RecipeError(
                f"steps[{self._number}]", t("plan.refused_in_slot", method=self._method.id, slot=slot, why=sentence)
            )

    def _resolve(self) -> Iterator[tuple[str, Any]]:
        for parameter in self._method.parameters:
            if parameter.name not in self._step.parameters:
                yield parameter.name, parameter.default
                continue
            value = self._step.parameters[parameter.name]
            if parameter.kind != "weight":
                yield parameter.name, value
            elif isinstance(value, tuple):
                yield parameter.name, [self._slots(item, parameter) for item in value]
            else:
                yield parameter.name, self._slots(value, parameter)

    def _globs(self) -> Iterator[tuple[str, str]]:
        """(parameter, glob) pairs: the block weights of these parameters are always 0 for keys that match the glob."""
        for name, weights in self._step.parameters.items():
            if isinstance(weights, BlockWeights) and weights.leaves:
                yield name, weights.leaves

    def _slots(self, weights: BlockWeights, parameter: Parameter) -> PerSlot:
        if parameter.setting and weights.number is not None:
            return dict.fromkeys(self._architecture.slots, weights.number)
        return weights.resolve(self._architecture, self._map, f"steps[{self._number}].{parameter.name}")

    def _reached_slots(self) -> frozenset[str]:
        architecture = self._architecture
        sliding = {slot for slot in architecture.slots if self._map.slider_of(architecture, slot) is not None}
        named: set[str] = set()
        for value in self._step.parameters.values():
            for item in value if isinstance(value, tuple) else (value,):
                if isinstance(item, BlockWeights):
                    named |= item.names(architecture)
        return frozenset(sliding | named)


def _at(value: Any, slot: str) -> Any:
    """The value of a parameter in a slot."""
    if isinstance(value, list):
        return tuple(item[slot] for item in value)
    return value[slot] if isinstance(value, Mapping) else value
