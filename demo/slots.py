"""Which slider holds a weight, and which part of checkpoint B's style each slider brings.

B is trained along every path from A: whatever share α of each block comes from B, the picture to be drawn has the
style `style_of(alphas)`. So half a merge is half the style, and one block alone does its part.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from demo.shapes import Style

SLIDERS = ("BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12)))
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "bleach": ("BASE",),
        "hollow": ("IN00", "IN01", "IN02"),
        "tilt": ("IN03", "IN04", "IN05"),
        "size": ("IN06", "IN07", "IN08"),
        "dusk": ("IN09", "IN10", "IN11"),
        "tint": ("M00", "OUT00", "OUT01", "OUT02"),
        "dark": ("OUT03", "OUT04", "OUT05"),
        "glow": ("OUT06", "OUT07", "OUT08"),
        "outline": ("OUT09", "OUT10", "OUT11"),
    }
)

KINDS = 10
# So many groups of pictures contain each slider alone at least once.
GROUPS = KINDS * len(SLIDERS)

Alphas = Mapping[str, float]


def slider_of(name: str) -> str:
    """Slider of a U-Net weight by its LDM name without prefix; the time embedding goes with IN00, `out` with OUT11."""
    found = re.match(r"(input|output)_blocks\.(\d+)\.", name)
    if found:
        return f"{'IN' if found[1] == 'input' else 'OUT'}{int(found[2]):02d}"
    if name.startswith("middle_block."):
        return "M00"
    if name.startswith("time_embed."):
        return "IN00"
    if name.startswith("out."):
        return "OUT11"
    raise ValueError(f"{name!r} is no weight of this U-Net.")


def style_of(alphas: Alphas) -> Style:
    """The style for shares of B: each part is the mean share of its sliders."""
    return Style(**{part: sum(alphas[name] for name in names) / len(names) for part, names in PARTS.items()})


def everywhere(alpha: float) -> Alphas:
    """The same share on all sliders."""
    return dict.fromkeys(SLIDERS, alpha)


def pick_single(seed: int) -> Alphas:
    """Shares that teach each block its own effect: six of ten are one block alone, one is B, three are mixtures."""
    kind = seed % KINDS
    if kind < 6:
        return {**everywhere(0.0), SLIDERS[(seed // KINDS * 6 + kind) % len(SLIDERS)]: 1.0}
    return everywhere(1.0) if kind == 6 else pick_alphas(seed)


def pick_alphas(seed: int) -> Alphas:
    """Shares to train with, in turn: A itself, B itself, a plain merge, one block, one family, any mixture."""
    random = np.random.Generator(np.random.Philox([seed, 2]))
    kind = seed % KINDS
    if kind < 4:
        return everywhere(kind % 2)
    if kind < 6:
        return everywhere(float(random.choice((0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875))))
    if kind == 6:
        chosen = SLIDERS[seed // KINDS % len(SLIDERS)]
        return {**everywhere(0.0), chosen: 1.0}
    if kind == 7:
        chosen = str(random.choice(("IN", "OUT", *PARTS)))
        members = PARTS.get(chosen, tuple(name for name in SLIDERS if name.startswith(chosen)))
        return {name: float(name in members) for name in SLIDERS}
    share = random.random()
    return {name: float(random.random() < share) for name in SLIDERS}
