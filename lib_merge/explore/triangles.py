"""Recipes between three: each has a share, and the shares are 1 together."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.explore.walks import between
from lib_merge.sentences import t

Document = Mapping[str, Any]
"""A recipe as plain data."""
Shares = tuple[float, float, float]
"""Barycentric coordinates of a place in the triangle, of the three corners in order."""
CORNERS = 3
DIGITS = 9
"""Digits after the point of weights between the corners: places that are worked out differently make one recipe."""
MOST_STEPS = 12
"""Of a grid, a side: 91 places."""


def grid(order: int) -> list[Shares]:
    """The places of a grid that has `order` steps a side: (order + 1)(order + 2)/2, the corners first."""
    places = [(order - b - c, b, c) for b in range(order + 1) for c in range(order + 1 - b)]
    by_distance = sorted(places, key=lambda one: -max(one))
    return [(a / order, b / order, c / order) for a, b, c in by_distance]


def read_shares(value: Any, place: str) -> Shares:
    """Three numbers from 0 to 1, scaled so that they are 1 together.

    Raises:
        RecipeError: they are none.
    """
    if (
        not isinstance(value, list | tuple)
        or len(value) != CORNERS
        or not all(type(one) in (int, float) and 0 <= one <= 1 for one in value)
        or not sum(value)
    ):
        raise RecipeError(place, t("explore.triangle_shares"))
    a, b, c = np.array(value, dtype=np.float64) / sum(value)
    return float(a), float(b), float(c)


def among(corners: Sequence[Document], shares: Shares, architecture: Architecture) -> dict[str, Any]:
    """The recipe at a place between three of one base: every weight is the mean of theirs by the shares.

    Steps are matched as on a walk; one that not all of them have counts by the shares of those that have it. The VAE
    is that of the largest share.

    Raises:
        RecipeError: they have different bases.
    """
    nearest = corners[int(np.argmax(shares))]
    if max(shares) == 1:
        return dict(nearest)
    a, b, c = shares
    side = between(corners[0], corners[1], b / (a + b) if a + b else 0.0, architecture)
    made = between(side, corners[2], c, architecture)
    vae = {"vae": nearest["vae"]} if nearest.get("vae") else {}
    return {**{name: value for name, value in made.items() if name != "vae"}, **vae, "steps": _rounded(made["steps"])}


def _rounded(steps: Any) -> Any:
    return json.loads(json.dumps(steps), parse_float=lambda text: round(float(text), DIGITS))
