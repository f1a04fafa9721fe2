"""From a recipe and its opened files to what has to be computed for each key. Pure: nothing is read or written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torch

from lib_merge import methods
from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import BlockMap, block_map
from lib_merge.checkpoint.vae import fits_shape
from lib_merge.engine.adapter_step import AdapterPlanner, AdapterReport
from lib_merge.engine.layers import LayerMatcher
from lib_merge.engine.operations import MergeOperation, Operation
from lib_merge.engine.sources import Opened, RecipeSources, TensorRef
from lib_merge.errors import RecipeError, SourceError
from lib_merge.methods.base import Method
from lib_merge.recipe import AdapterStep, MergeStep, Recipe
from lib_merge.weights import BlockWeights

VAE_PREFIX = "first_stage_model."
_LARGEST = torch.finfo(torch.float32).max
INPUT_CONV = "model.diffusion_model.input_blocks.0.0.weight"


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


@dataclass(frozen=True)
class Plan:
    """What a recipe means for the files at hand."""

    architecture: Architecture
    keys: Mapping[str, KeyPlan]
    skipped: Mapping[str, str]
    touched: frozenset[str]
    """Keys whose value is not the base's own."""
    base_dtypes: Mapping[str, torch.dtype]
    adapters: tuple[AdapterReport, ...] = ()


def make_plan(recipe: Recipe, sources: RecipeSources) -> Plan:
    """Plan every key of the base (and of the VAE, where the base has none).

    Raises:
        SourceError: two tensors of one key differ in shape; the message has the key and both shapes.
        RecipeError: a step cannot be carried out as written.
    """
    origins = dict(sources.base.tensors)
    shapes = {key: ref.shape for key, ref in origins.items()}
    skipped: dict[str, str] = {}
    if sources.vae is not None:
        replaced, notes = _replace_vae(sources.vae, shapes)
        origins.update(replaced)
        skipped.update(notes)
    operations: dict[str, list[Operation]] = {}
    adapters: list[AdapterReport] = []
    for number, step in enumerate(recipe.steps):
        if not step.enabled:
            continue
        if isinstance(step, AdapterStep):
            planner = AdapterPlanner(step, number, recipe, sources)
        elif isinstance(step, MergeStep):
            planner = _StepPlanner(step, number, recipe, sources)
        else:
            raise RecipeError(
                f"steps[{number}]", "adjust steps are not applied yet in this version; switch it off or take it out"
            )
        replaced_keys: set[str] = set()
        for key, operation in planner.operations(shapes):
            if sources.vae is not None and key.startswith(VAE_PREFIX):
                replaced_keys.add(key)
            else:
                operations.setdefault(key, []).append(operation)
        skipped.update(planner.skipped)
        if replaced_keys:
            skipped[f"steps[{number}]"] = _count(replaced_keys, "keys of its VAE give way to the recipe's `vae`")
        if isinstance(planner, AdapterPlanner):
            adapters.append(planner.report)
    keys = {
        key: KeyPlan(
            key, ref, shapes[key] if key in shapes else _ldm_shape(key, ref.shape), tuple(operations.get(key, ()))
        )
        for key, ref in origins.items()
    }
    touched = {key for key, plan in keys.items() if plan.operations or plan.origin != sources.base.tensors.get(key)}
    dtypes = {key: ref.dtype for key, ref in sources.base.tensors.items()}
    return Plan(sources.architecture, keys, skipped, frozenset(touched), dtypes, tuple(adapters))


def base_plan(base: Opened) -> dict[str, KeyPlan]:
    """The plan of the base itself: every key as it is stored."""
    return {key: KeyPlan(key, ref, ref.shape) for key, ref in base.tensors.items()}


def _replace_vae(vae: Opened, shapes: Mapping[str, tuple[int, ...]]) -> tuple[dict[str, TensorRef], dict[str, str]]:
    own = {key for key in shapes if key.startswith(VAE_PREFIX)}
    for key in own & vae.tensors.keys():
        ref = vae.tensors[key]
        if not fits_shape(ref.shape, shapes[key]):
            raise SourceError(
                f"{vae.label}: {key} is {list(ref.shape)}, in the base {list(shapes[key])}; it is another kind of VAE"
            )
    if not own:
        return dict(vae.tensors), {}
    notes: dict[str, str] = {}
    missing, extra = own - vae.tensors.keys(), vae.tensors.keys() - own
    if missing:
        notes[vae.label] = _count(missing, "of the base's VAE keys are not in it and stay as they are")
    if extra:
        notes[f"{vae.label}, only there"] = _count(extra, "of its keys are not in the base and are left out")
    return {key: vae.tensors[key] for key in own & vae.tensors.keys()}, notes


def _ldm_shape(key: str, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The VAE's attention weights as checkpoints have them, 1×1 convolutions; in diffusers files they are matrices."""
    return (*shape, 1, 1) if len(shape) == 2 and key.startswith(VAE_PREFIX) and ".attn_1." in key else shape


def _count(keys: set[str], what: str) -> str:
    return f"{len(keys)} {what} ({min(keys)}{', …' if len(keys) > 1 else ''})"


class _StepPlanner:
    """Plans one merge step over the keys of the base."""

    def __init__(self, step: MergeStep, number: int, recipe: Recipe, sources: RecipeSources) -> None:
        self.skipped: dict[str, str] = {}
        self._step = step
        self._number = number
        self._architecture = sources.architecture
        self._dtypes = {key: ref.dtype for key, ref in sources.base.tensors.items()}
        self._map: BlockMap = block_map(recipe.block_map)
        self._method: Method = methods.by_id(step.method)
        # Only random numbers depend on where a step stands; any other step moves without being computed again.
        self._seeded = 0 if self._method.parameter("seed") is None else number
        self._models = [model for name in self._method.models for model in sources.models[number, name]]
        self._weights = dict(self._resolve_weights())
        self._matcher = LayerMatcher(step.layers, sources.architecture, self._map)

    def operations(self, shapes: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, MergeOperation]]:
        lacking: dict[int, set[str]] = {}
        for key, shape in shapes.items():
            slot = self._architecture.slot_of(key)
            if slot is None or not self._dtypes[key].is_floating_point or not self._map.merges(self._architecture, key):
                continue
            missing = [index for index, model in enumerate(self._models) if key not in model.tensors]
            parameters = self._parameters(key, slot)
            if missing:
                for index in missing:
                    lacking.setdefault(index, set()).add(key)
                continue
            inputs = tuple(model.tensors[key] for model in self._models)
            self._check_dtypes(key, inputs)
            channels = self._common_channels(key, shape, inputs)
            if not self._method.neutral(parameters):
                yield key, MergeOperation(self._method.id, self._seeded, inputs, tuple(parameters.items()), channels)
        self._note(lacking, shapes)

    def _resolve_weights(self) -> Iterator[tuple[str, Any]]:
        """Every parameter: per slot where it takes block weights, one value for all otherwise."""
        for parameter in self._method.parameters:
            value = self._step.parameters.get(parameter.name, parameter.default)
            place = f"steps[{self._number}].{parameter.name}"
            if parameter.kind != "weight":
                yield parameter.name, value
            elif isinstance(value, tuple):
                yield parameter.name, tuple(self._slots(item, place) for item in value)
            else:
                yield parameter.name, self._slots(value, place)

    def _slots(self, value: Any, place: str) -> Mapping[str, float]:
        weights = value if isinstance(value, BlockWeights) else BlockWeights.parse(value, place)
        return weights.resolve(self._architecture, self._map, place)

    def _parameters(self, key: str, slot: str) -> dict[str, Any]:
        parameters: dict[str, Any] = {}
        overrides = self._matcher.values(key, slot)
        for name, value in self._weights.items():
            if isinstance(value, Mapping):
                parameters[name] = float(overrides.get(name, value[slot]))
            elif isinstance(value, tuple):
                parameters[name] = tuple(float(item[slot]) for item in value)
            else:
                parameters[name] = value
        if "alpha" in parameters:
            parameters["alpha"] *= self._step.strength
        self._check_range(parameters, slot)
        return parameters

    def _check_range(self, parameters: Mapping[str, Any], slot: str) -> None:
        """Refuse what fp32 cannot hold, strength included: torch would, without a word on where it comes from."""
        for name, value in parameters.items():
            for number in value if isinstance(value, tuple) else (value,):
                if isinstance(number, float) and not abs(number) <= _LARGEST:
                    place = f"steps[{self._number}].{name}"
                    raise RecipeError(place, f"{number:g} at {slot} is more than fp32 can hold; take a smaller number")

    def _check_dtypes(self, key: str, inputs: tuple[TensorRef, ...]) -> None:
        for model, ref in zip(self._models, inputs, strict=True):
            if not ref.dtype.is_floating_point:
                kind = str(ref.dtype).removeprefix("torch.")
                raise SourceError(f"{model.label}: {key} is stored as {kind}, which is no weight that can be blended")

    def _common_channels(self, key: str, shape: tuple[int, ...], inputs: tuple[TensorRef, ...]) -> int | None:
        """How many input channels all have, where a base for inpainting meets a plain model; None: all alike."""
        if all(ref.shape == shape for ref in inputs):
            return None
        for model, ref in zip(self._models, inputs, strict=True):
            plain = key == INPUT_CONV and len(ref.shape) == len(shape) == 4 and ref.shape[1] == 4 and shape[1] in (8, 9)
            if ref.shape != shape and not (plain and (ref.shape[0], *ref.shape[2:]) == (shape[0], *shape[2:])):
                raise SourceError(
                    f"{model.label}: {key} has shape {list(ref.shape)}, in the base it has {list(shape)}; "
                    "models of different shapes do not merge"
                )
        return 4

    def _note(self, lacking: Mapping[int, set[str]], shapes: Mapping[str, tuple[int, ...]]) -> None:
        for index, model in enumerate(self._models):
            if index in lacking:
                self.skipped[model.label] = _count(
                    lacking[index], "of the base's keys are not in it and stay as they are"
                )
            extra = {key for key in model.tensors.keys() - shapes.keys() if self._architecture.slot_of(key)}
            if extra:
                self.skipped[f"{model.label}, only there"] = _count(
                    extra, "of its keys are not in the base and are left out"
                )
