"""What a merge step does to each key of the base."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lib_merge import methods
from lib_merge.architectures.block_maps import BlockMap, block_map
from lib_merge.engine.key_plan import KeyPlan, Measure, MeasuredKey, Measurement
from lib_merge.engine.operations import MergeOperation
from lib_merge.engine.sources import RecipeSources, TensorRef
from lib_merge.engine.step_parameters import StepParameters
from lib_merge.errors import SourceError
from lib_merge.methods.base import MEASURED, Method
from lib_merge.recipe import MergeStep, Recipe

INPUT_CONV = "model.diffusion_model.input_blocks.0.0.weight"
Inputs = tuple[tuple[TensorRef, ...], "int | None"]
"""The stored tensors of a step's models for one key, and how many input channels are merged (None: all)."""


class MergePlanner:
    """Plans one merge step over the keys of the base; `skipped` tells by name what it leaves out."""

    def __init__(self, step: MergeStep, number: int, recipe: Recipe, sources: RecipeSources) -> None:
        self.skipped: dict[str, str] = {}
        self._architecture = sources.architecture
        self._dtypes = {key: ref.dtype for key, ref in sources.base.tensors.items()}
        self._map: BlockMap = block_map(recipe.block_map)
        self._method: Method = methods.by_id(step.method)
        self._models = [model for name in self._method.models for model in sources.models[number, name]]
        self._parameters = StepParameters(step, number, self._method, sources.architecture, self._map)

    def operations(self, keys: Mapping[str, KeyPlan], measure: Measure) -> Iterator[tuple[str, MergeOperation]]:
        """(key, operation) for every key that the step changes."""
        inputs = self._inputs(keys)
        measured = self._measured(keys, inputs, measure)
        for key, (refs, channels) in inputs.items():
            slot = self._architecture.slot_of(key) or ""
            takes_part = self._method.traits.applies(key) and self._map.merges(self._architecture, key)
            parameters = self._parameters.of(key, slot) if takes_part else None
            if parameters is not None and not self._method.traits.neutral(parameters):
                values = (*parameters.items(), *measured)
                yield key, MergeOperation(self._method.id, refs, values, channels)

    def _inputs(self, keys: Mapping[str, KeyPlan]) -> dict[str, Inputs]:
        """The stored tensors of the step's models, and the common channels, for each key that all of them have."""
        found: dict[str, Inputs] = {}
        lacking: dict[int, set[str]] = {}
        for key, dtype in self._dtypes.items():
            merges = self._map.merges(self._architecture, key)
            # A pre-pass is over the whole model, also where the block map leaves a key alone.
            measured = self._method.traits.prepass is not None and self._architecture.slot_of(key) is not None
            if not dtype.is_floating_point or not (merges or measured):
                continue
            missing = [index for index, model in enumerate(self._models) if key not in model.tensors]
            for index in missing if merges else ():
                lacking.setdefault(index, set()).add(key)
            if not missing:
                refs = tuple(model.tensors[key] for model in self._models)
                self._check_dtypes(key, refs)
                found[key] = (refs, self._common_channels(key, keys[key].shape, refs))
        self._note(lacking)
        return found

    def _measured(
        self,
        keys: Mapping[str, KeyPlan],
        inputs: Mapping[str, Inputs],
        measure: Measure,
    ) -> Sequence[tuple[str, Any]]:
        """What the method's pre-pass finds, as a parameter; nothing for a method without one."""
        if self._method.traits.prepass is None:
            return ()
        wanted = Measurement(
            self._method.id,
            tuple(
                MeasuredKey(keys[key], refs, channels)
                for key, (refs, channels) in inputs.items()
                if self._architecture.slot_of(key) != "VAE"
            ),
        )
        return ((MEASURED, measure(wanted)),)

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

    def _note(self, lacking: Mapping[int, set[str]]) -> None:
        for index, model in enumerate(self._models):
            if index in lacking:
                self.skipped[model.label] = counted(
                    lacking[index], "of the base's keys are not in it and stay as they are"
                )
            extra = {key for key in model.tensors.keys() - self._dtypes.keys() if self._architecture.slot_of(key)}
            if extra:
                self.skipped[f"{model.label}, only there"] = counted(
                    extra, "of its keys are not in the base and are left out"
                )


def counted(keys: set[str], what: str) -> str:
    """A note on some keys: how many, what of them, and one of them by name."""
    return f"{len(keys)} {what} ({min(keys)}{', …' if len(keys) > 1 else ''})"
