"""Guards: what makes a picture broken, whatever its score. They can only veto.

All are measured on copies of at most 256 pixels a side, in CIE L*a*b*.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from lib_merge.explore.sensitivity.measures import difference, look

if TYPE_CHECKING:
    from PIL.Image import Image

LIMITS: Mapping[str, float] = {"black": 4.0, "flat": 1.5, "noise": 12.0, "clipped": 0.6, "far": math.inf}
"""What is still let through.

black: the brightest L* of a picture (NaN becomes black in the WebUIs). flat: standard deviation of L*. noise: how many
times the energy of the finest scale may be the original's, where it is above `LOUD`. clipped: share of pixels at either
end of the range in every channel, beyond the original's. far: distance of the layout from the original's, where 1 has
nothing in common; off unless it is asked for.
"""

LOUD = 25.0
"""Energy of the finest scale, in L* squared, that only noise has: edges, hair and leaves are below."""


def vetoes(image: Image, original: Image | None, limits: Mapping[str, float]) -> list[str]:
    """The names of the guards that call a picture broken; `original`: the base's picture of the same values, with which
    noise, clipped tones and distance are compared; None: that is itself the original."""
    allowed = {**LIMITS, **limits}
    light = look(image).blurred[..., 0]
    found = {"black": float(light.max()) < allowed["black"], "flat": float(light.std()) < allowed["flat"]}
    if original is not None:
        found |= _beside(image, original, allowed)
    return [name for name, is_broken in found.items() if is_broken]


def _beside(image: Image, original: Image, allowed: Mapping[str, float]) -> dict[str, bool]:
    one, other = look(image), look(original)
    energy, before = math.exp(float(one.bands[0])), math.exp(float(other.bands[0]))
    is_noise = energy > LOUD and energy > allowed["noise"] * before
    clipped = _clipped(image) - _clipped(original)
    far = difference(one, other).layout if one.blurred.shape == other.blurred.shape else math.inf
    return {"noise": is_noise, "clipped": clipped > allowed["clipped"], "far": far > allowed["far"]}


def _clipped(image: Image) -> float:
    pixels = np.asarray(image.convert("RGB"))
    return float(((pixels == 0).all(axis=-1) | (pixels == 255).all(axis=-1)).mean())
