"""How far two pictures of one size are apart: in layout, in colour and in detail.

All in CIE L*a*b* of sRGB with white D65 (IEC 61966-2-1 and CIE 15), on copies of at most 256 pixels a side.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image

Array = NDArray[np.float32]

BOXES = 16
"""Boxes a side in which slopes are averaged for the layout."""
SIDE = 256
BLUR = 64
"""A picture's width has so many widths of the box that is averaged before colours are compared place by place."""
QUIET = 0.01
"""Energy, in L* squared, that is added to every band: about what rounding to 8 bits makes."""

_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]])
_WHITE = _XYZ.sum(axis=1)
_BINOMIAL = np.array([1, 4, 6, 4, 1], dtype=np.float32) / 16


@dataclass(frozen=True)
class Difference:
    """Four distances, each 0 for equal pictures.

    Attributes:
        layout: of where there are edges; 1 for compositions that have nothing in common.
        colour: of which colours there are, wherever: mean distance in L*, a* and b*.
        detail: of the energy of the two finest bands, as the logarithm of its ratio.
        visible: mean ΔE76 after a small blur: how much differs at all.
    """

    layout: float
    colour: float
    detail: float
    visible: float


@dataclass(frozen=True)
class Look:
    """What of one picture is compared: [16, 16] slopes, [3, pixels] sorted channels, [2] bands, [height, width, 3]."""

    slopes: Array
    colours: Array
    bands: Array
    blurred: Array


def look(image: Image) -> Look:
    """Measure one picture."""
    lab = _lab(_small(image))
    return Look(_slopes(lab[..., 0]), np.sort(lab.reshape(-1, 3), axis=0).T, _bands(lab[..., 0]), _blurred(lab))


def difference(one: Look, other: Look) -> Difference:
    """How far two pictures are apart.

    Raises:
        ValueError: they are not of one size.
    """
    if one.blurred.shape != other.blurred.shape:
        raise ValueError("the pictures are not of one size")
    return Difference(
        layout=float(np.sqrt(np.mean((one.slopes - other.slopes) ** 2) / 2)),
        colour=float(np.abs(one.colours - other.colours).mean()),  # 1-D Wasserstein: sorted values, pair by pair
        detail=float(np.abs(one.bands - other.bands).mean()),
        visible=float(np.sqrt(((one.blurred - other.blurred) ** 2).sum(axis=-1)).mean()),
    )


def shares(part: Difference, whole: Difference, floor: Difference) -> tuple[float | None, ...]:
    """A change as shares of another, in the order of `Difference`; None where that is not above the noise itself."""
    triples = zip(astuple(part), astuple(whole), astuple(floor), strict=True)
    return tuple(a / b if b > max(2 * noise, 1e-3) else None for a, b, noise in triples)


def _small(image: Image) -> NDArray[np.uint8]:
    from PIL.Image import Resampling

    width, height = (max(BOXES, min(SIDE, side) // BOXES * BOXES) for side in image.size)
    return np.asarray(image.convert("RGB").resize((width, height), Resampling.BOX))


def _lab(pixels: NDArray[np.uint8]) -> Array:
    levels = np.arange(256) / 255
    linear = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    xyz = linear[pixels] @ (_XYZ / _WHITE[:, None]).T
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    x, y, z = np.moveaxis(f, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1).astype(np.float32)


def _slopes(light: Array) -> Array:
    """How steep L* is in each box, as a mean of 0 and a variance of 1, so that contrast and brightness do not count."""
    down, right = np.gradient(light)
    height, width = (side // BOXES for side in light.shape)
    boxes = np.hypot(down, right).reshape(BOXES, height, BOXES, width).mean(axis=(1, 3))
    boxes -= boxes.mean()
    spread = boxes.std()
    return boxes / spread if spread > 1e-3 else np.zeros_like(boxes)


def _bands(light: Array) -> Array:
    """Log energy of the two finest bands of a Laplacian pyramid (Burt and Adelson 1983, the low pass not resized)."""
    low = _low_pass(light)
    half = low[::2, ::2]
    bands = (light - low, half - _low_pass(half))
    return np.log([(band**2).mean() + QUIET for band in bands]).astype(np.float32)


def _low_pass(light: Array) -> Array:
    for axis in (0, 1):
        padded = np.pad(light, [(2, 2) if one == axis else (0, 0) for one in (0, 1)], mode="reflect")
        light = (np.lib.stride_tricks.sliding_window_view(padded, 5, axis=axis) @ _BINOMIAL).astype(np.float32)
    return light


def _blurred(lab: Array) -> Array:
    box = max(1, lab.shape[1] // BLUR)
    return np.lib.stride_tricks.sliding_window_view(lab, (box, box), axis=(0, 1)).mean(axis=(-2, -1))
