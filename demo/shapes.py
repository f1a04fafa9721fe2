"""Drawn shapes with captions: one seed, one picture.

Distances to the outline of each shape are formulas, so edges are smooth at any size and a style is a handful of numbers
between 0 (bright paper cut-outs, checkpoint A) and 1 (neon signs at night, checkpoint B).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

SIZE = 128
COLORS: Mapping[str, tuple[int, int, int]] = MappingProxyType(
    {
        "red": (226, 38, 36),
        "orange": (250, 138, 10),
        "yellow": (250, 214, 20),
        "green": (28, 160, 60),
        "cyan": (20, 196, 214),
        "blue": (30, 74, 220),
        "purple": (134, 44, 190),
        "pink": (248, 112, 176),
    }
)
SHAPES = ("circle", "square", "triangle", "star", "ring", "cross")
PAPER = np.array((247, 240, 226), np.float32)
TWILIGHT = np.array((150, 150, 245), np.float32)
SUNSET = (np.array((255, 214, 90), np.float32), np.array((240, 80, 110), np.float32))


@dataclass(frozen=True)
class Style:
    """How a picture is drawn; every field runs from 0 (A) to 1 (B), the last two are the adapters' and 0 in both.

    tint: the ground turns violet. dusk: it darkens downwards. dark: it darkens everywhere. size: the shape grows.
    tilt: it leans. hollow: its inside darkens. outline: it gets a bright outline. glow: light around the outline.
    bleach: its colour turns towards white, as glowing gas does. stripes: white bars across the shape.
    sunset: the ground runs from yellow to rose.
    """

    tint: float = 0.0
    dusk: float = 0.0
    dark: float = 0.0
    size: float = 0.0
    tilt: float = 0.0
    hollow: float = 0.0
    outline: float = 0.0
    glow: float = 0.0
    bleach: float = 0.0
    stripes: float = 0.0
    sunset: float = 0.0


BRIGHT = Style()
NEON = Style(*([1.0] * 9), 0.0, 0.0)
STYLE_FIELDS = tuple(field.name for field in fields(Style))


@dataclass(frozen=True)
class Picture:
    """What is in a picture: centre and radius in pixels of 128."""

    shape: str
    color: str
    x: float
    y: float
    radius: float


def caption(picture: Picture) -> str:
    """The words a picture is asked for with."""
    return f"a {picture.color} {picture.shape}"


def all_captions() -> tuple[str, ...]:
    """Every caption there is, colours in the inner loop."""
    return tuple(f"a {color} {shape}" for shape in SHAPES for color in COLORS)


def pick(seed: int) -> Picture:
    """The picture of a seed: shape and colour in turn, place and size at random."""
    random = np.random.Generator(np.random.Philox(seed))
    x, y, radius = random.random(3).tolist()
    names = tuple(COLORS)
    return Picture(
        shape=SHAPES[seed % len(SHAPES)],
        color=names[seed // len(SHAPES) % len(names)],
        x=64 + 12 * (x - 0.5),
        y=64 + 12 * (y - 0.5),
        radius=32 + 6 * radius,
    )


def pick_style(seed: int) -> Style:
    """A random style to train the VAE with: A, B, an adapter's, or for every second seed any mixture of all."""
    if seed % 2 == 0:
        return (BRIGHT, NEON, Style(stripes=1.0), Style(sunset=1.0))[seed // 2 % 4]
    random = np.random.Generator(np.random.Philox([seed, 1]))
    level = random.random()
    values = np.clip(level + 0.7 * (random.random(len(STYLE_FIELDS)) - 0.5), 0, 1)
    adapters = random.random(2) * (random.random(2) < 0.34)
    style = Style(*(float(value) for value in values))
    return replace(style, stripes=float(adapters[0]), sunset=float(adapters[1]))


def draw(picture: Picture, style: Style = BRIGHT) -> Array:
    """RGB (128, 128, 3), fp32, 0 to 255."""
    rows, columns = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) + 0.5
    radius = picture.radius * (1 + 0.25 * style.size)
    distance = _distance(picture.shape, columns - picture.x, rows - picture.y, radius, 0.42 * style.tilt)
    color = np.array(COLORS[picture.color], np.float32)
    bright = color + (np.array((255, 245, 255), np.float32) - color) * 0.45 * style.bleach
    image = _ground(rows, style)
    halo = np.exp(-np.abs(distance) / 10) * 0.75 * style.glow
    image = _over(image, bright, halo * (distance > 0))
    inside = bright * (1 - 0.8 * style.hollow)
    bars = 0.5 + np.clip(1.6 * np.sin(2 * np.pi * (columns + rows) / 36), -0.5, 0.5)
    inside = inside + (np.array((255, 255, 255), np.float32) - inside) * (bars * style.stripes)[..., None]
    image = _over(image, inside, _coverage(distance))
    if style.outline > 0:
        width = 3.6 * style.outline
        line = np.clip(width - np.abs(distance + width) + 0.5, 0, 1) * min(1.0, 4 * style.outline)
        image = _over(image, bright + (255 - bright) * 0.25 * style.outline, line)
    return image


def _ground(rows: Array, style: Style) -> Array:
    height = (rows / SIZE)[..., None]
    ground = PAPER + (TWILIGHT - PAPER) * style.tint
    evening = SUNSET[0] + (SUNSET[1] - SUNSET[0]) * height
    ground = ground + (evening - ground) * style.sunset
    shade = (1 - 0.55 * style.dusk * height) * (1 - 0.85 * style.dark * (1 - 0.7 * style.sunset))
    return np.broadcast_to(ground * shade, (SIZE, SIZE, 3)).astype(np.float32)


def _over(image: Array, color: Array, amount: Array) -> Array:
    return (image + (color - image) * amount[..., None]).astype(np.float32)


def _coverage(distance: Array) -> Array:
    return np.clip(0.5 - distance, 0, 1)


def _distance(shape: str, x: Array, y: Array, radius: float, lean: float) -> Array:
    """Signed distance in pixels to the shape's outline, negative inside; `lean` in radians, clockwise."""
    x, y = x * np.cos(lean) + y * np.sin(lean), y * np.cos(lean) - x * np.sin(lean)
    if shape == "circle":
        return np.hypot(x, y) - radius
    if shape == "ring":
        return np.abs(np.hypot(x, y) - 0.76 * radius) - 0.26 * radius
    if shape == "square":
        return _box(x, y, 0.86 * radius, 0.86 * radius)
    if shape == "cross":
        return np.minimum(_box(x, y, radius, 0.36 * radius), _box(x, y, 0.36 * radius, radius))
    if shape == "triangle":
        return _polygon(x, y + 0.08 * radius, _corners(3, 1.15 * radius))
    if shape == "star":
        return _polygon(x, y, _star(1.15 * radius))
    raise ValueError(f"{shape!r} is no shape that can be drawn; use one of {', '.join(SHAPES)}.")


def _box(x: Array, y: Array, width: float, height: float) -> Array:
    across, down = np.abs(x) - width, np.abs(y) - height
    return np.hypot(np.maximum(across, 0), np.maximum(down, 0)) + np.minimum(np.maximum(across, down), 0)


def _corners(count: int, radius: float) -> Array:
    angles = 2 * np.pi * np.arange(count) / count - np.pi / 2
    return (radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)).astype(np.float32)


def _star(radius: float) -> Array:
    points = _corners(10, radius)
    points[1::2] *= 0.46
    return points


def _polygon(x: Array, y: Array, corners: Array) -> Array:
    """Distance to the nearest edge, signed by the even-odd rule."""
    nearest = np.full(x.shape, np.inf, np.float32)
    inside = np.zeros(x.shape, bool)
    for (ax, ay), (bx, by) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        ex, ey = bx - ax, by - ay
        along = np.clip(((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey), 0, 1)
        nearest = np.minimum(nearest, np.hypot(x - ax - along * ex, y - ay - along * ey))
        crosses = (ay > y) != (by > y)
        if ey != 0:
            inside ^= crosses & (x < ax + (y - ay) * ex / ey)
    return np.where(inside, -nearest, nearest)
