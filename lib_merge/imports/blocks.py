"""Block names and weights in the form that Merge Block Weighted introduced and other tools took over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lib_merge import architectures
from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.weights import comma_text

SD1_COUNT, SDXL_COUNT = 26, 20
_DROPPED_FOR_SDXL = slice(9, 12)  # of the 25 U-Net values: IN09–IN11; OUT09–OUT11 at the end go as well


def architecture_of(count: int, given: str | None) -> Architecture:
    """The architecture of a list of weights: SDXL if the count is SDXL's, else the given one, else SD1 (or SD2)."""
    if count in (SDXL_COUNT, SDXL_COUNT - 1):
        return architectures.by_id("sdxl")
    return architectures.by_id(given or "sd1")


def sdxl_weights(values: Sequence[float]) -> list[float]:
    """26 values cut to SDXL's 20, as SuperMerger does it."""
    base, unet = values[0], list(values[1:])
    return [base, *unet[: _DROPPED_FOR_SDXL.start], *unet[_DROPPED_FOR_SDXL.stop : 22]]


def weights_text(values: Sequence[float], architecture: Architecture, place: str) -> str:
    """Comma text of all sliders, BASE first.

    Raises:
        RecipeError: the architecture has another number of sliders.
    """
    if architecture.id == "sdxl" and len(values) == SD1_COUNT:
        values = sdxl_weights(values)
    if len(values) != len(architecture.sliders):
        raise RecipeError(
            place,
            t(
                "imports.other_count",
                n=len(values),
                architecture=architecture.label,
                sliders=len(architecture.sliders),
            ),
        )
    return comma_text.format(values)


def spread(value: Any, architecture: Architecture) -> dict[str, float]:
    """Slider → weight, from one number or a comma text of all sliders."""
    if isinstance(value, str) and "," in value:
        return dict(zip(architecture.sliders, comma_text.parse(value, ""), strict=True))
    return dict.fromkeys(architecture.sliders, float(value))
