"""Adjust steps: detail, contrast, brightness and colour, by small changes to the first and last layers.

The formula is SuperMerger's (https://github.com/hako-mikan/sd-webui-supermerger, "Adjust"); SD2 is taken as SD1.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import torch

from lib_merge.architectures import Architecture
from lib_merge.engine.sources.files import TensorRef
from lib_merge.errors import RecipeError
from lib_merge.recipe import AdjustStep
from lib_merge.sentences import MaybeSentence, t

_UNET = "model.diffusion_model."
_FACTORS: tuple[tuple[str, str, float], ...] = (  # key, the value that changes it, change of the factor for each unit
    ("input_blocks.0.0.weight", "in", -0.01),
    ("input_blocks.0.0.bias", "in", 0.02),
    ("out.0.weight", "out", -0.01),
    ("out.0.bias", "out", 0.02),
    ("out.2.weight", "out2", -0.01),
)
_LATENTS = "out.2.bias"
_SHIFT = 0.02
# Rows: what one unit of brightness, color1, color2 and color3 adds to the second to fourth latent, times _SHIFT.
_SD1 = ((-1.0, 1 / 3, 2 / 3), (1.0, 1.0, 0.0), (0.0, -1.0, -1.0), (1.0, 0.0, 1.0))
_SDXL = ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0), (-1.0, -1.0, 0.0), (-1.0, 1.0, 0.0))
_COLOURS: Mapping[str, tuple[tuple[float, ...], ...]] = {"sd1": _SD1, "sd2": _SD1, "sdxl": _SDXL}


@dataclass(frozen=True)
class FactorOperation:
    """Multiplies every element by one number."""

    factor: float
    inputs: tuple[TensorRef, ...] = ()
    elementwise: bool = True
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The product, written into `value`."""
        return value.mul_(self.factor)


@dataclass(frozen=True)
class ShiftOperation:
    """Adds one number to each element of a short vector."""

    shifts: tuple[float, ...]
    inputs: tuple[TensorRef, ...] = ()
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """The sum, written into `value`."""
        return value.add_(torch.tensor(self.shifts, dtype=value.dtype, device=value.device))


def adjust_operations(
    step: AdjustStep, architecture: Architecture, place: str
) -> dict[str, FactorOperation | ShiftOperation]:
    """Key → operation, for every key that an adjust step changes; adjustments of 0 change none.

    Raises:
        RecipeError: at `place`: the architecture has no such layers.
    """
    if architecture.id not in _COLOURS:
        raise RecipeError(place, t("plan.adjust_not_for", architecture=architecture.label))
    operations: dict[str, FactorOperation | ShiftOperation] = {}
    for key, name, unit in _FACTORS:
        if step.values.get(name):
            operations[_UNET + key] = FactorOperation(1 + unit * step.values[name])
    shifts = _shifts(step.values, _COLOURS[architecture.id])
    if any(shifts):
        operations[_UNET + _LATENTS] = ShiftOperation(shifts)
    return operations


def missing_keys(changed: Collection[str], keys: Collection[str]) -> MaybeSentence:
    """A sentence about the keys of the step that the base lacks; "" if it has all."""
    absent = [key for key in changed if key not in keys]
    return t("plan.adjusts_nothing", keys=absent) if absent else ""


def _shifts(values: Mapping[str, float], colours: tuple[tuple[float, ...], ...]) -> tuple[float, ...]:
    amounts = [values.get(name, 0.0) for name in ("brightness", "color1", "color2", "color3")]
    others = (_SHIFT * sum(amount * row[j] for amount, row in zip(amounts, colours, strict=True)) for j in range(3))
    return (_SHIFT * values.get("contrast", 0.0), *others)
