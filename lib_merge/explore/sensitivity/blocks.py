"""One block at a time: which pictures a map of a recipe's sliders needs, in which order, and what they tell.

The *source* is the recipe itself (reading `out`) or model A (`in`). Of each trial some sliders are changed: `out` puts
them to model A, `in` to model B alone. With all of them changed the trial shows the whole change, by which bars are
divided.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib_merge.explore.sensitivity.measures import Difference

READINGS = ("out", "in")
Blocks = tuple[int, ...]
"""Numbers of the sliders that are changed; none in the source."""
Trial = tuple[int, Blocks, int]
"""A picture: number of the item, the blocks, and 1 for the source made once more, which shows the noise; else 0."""
QUIET = 0.01
"""Thirds that change less of the whole than this are not taken apart."""
INTERACTS = 0.1
"""A block whose two readings differ by more than this, and by half of the larger, works through others."""
NOTHING = Difference(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Found:
    """What the pictures of one item tell so far: the distance of each trial's picture from the source's."""

    parts: Mapping[Blocks, Difference]
    noise: Difference | None = None


@dataclass(frozen=True)
class Bar:
    """A slider's share of the whole change in one measure: mean, least and greatest over the items.

    `share` is None where the whole change is no more than noise; `is_noise`: the mean is within twice the noise.
    """

    share: float | None
    low: float = 0.0
    high: float = 0.0
    is_noise: bool = False


@dataclass(frozen=True)
class Bars:
    """What one slider changes; `items` tells over how many, `together` that its third was changed as one."""

    layout: Bar
    colour: Bar
    detail: Bar
    visible: Bar
    items: int
    together: bool = False


def vector_of(reading: str, desk: ArrayLike, blocks: Blocks) -> NDArray[np.float64]:
    """The sliders' values of a trial, [sliders], 0 for model A and 1 for model B; `desk` has those of the recipe."""
    values = np.array(desk, dtype=np.float64) if reading == "out" else np.zeros(len(np.atleast_1d(desk)))
    values[list(blocks)] = 0.0 if reading == "out" else 1.0
    return values


def next_trials(thirds: Sequence[Blocks], found: Sequence[Found]) -> list[Trial]:
    """The trials of the next stage that have no picture yet; none when the map is whole.

    First the source twice, the whole change and the thirds, for the first item; then the single blocks of all thirds
    that are not quiet; then those for one item after the other.
    """
    every = tuple(block for third in thirds for block in third)
    stages: list[list[Trial]] = [[(0, (), 0), (0, (), 1), (0, every, 0)], [(0, third, 0) for third in thirds]]
    if _missing(stages[0] + stages[1], found):
        return _missing(stages[0] + stages[1], found)
    singles = [(block,) for third in thirds if not _is_quiet(found[0], third, every) for block in third]
    for item in range(len(found)):
        around: list[Blocks] = [(), every] if item else []
        missing = _missing([(item, blocks, 0) for blocks in [*around, *singles]], found)
        if missing:
            return missing
    return []


def most_trials(thirds: Sequence[Blocks], items: int) -> int:
    """Pictures of a whole map, if no third is quiet."""
    every = sum(map(len, thirds))
    return 1 + sum(len(third) > 1 for third in thirds) + items * (every + 2)


def bars_of(thirds: Sequence[Blocks], found: Sequence[Found], weights: Sequence[float]) -> list[Bars | None]:
    """The bars of each slider, in their order; None for one of which no picture tells yet. `weights`: of the items."""
    every = tuple(block for third in thirds for block in third)
    noise = next((one.noise for one in found if one.noise is not None), NOTHING)
    bars: dict[int, Bars | None] = {}
    for third in thirds:
        together = _bars(third, every, found, weights, noise)
        for block in third:
            own = _bars((block,), every, found, weights, noise)
            bars[block] = own or (replace(together, together=True) if together else None)
    return [bars[block] for block in sorted(every)]


def interacting(out: Sequence[Bars | None], in_: Sequence[Bars | None]) -> list[bool]:
    """For each slider whether what it changes depends on the others: its two readings differ much."""
    return [
        a is not None and b is not None and not (a.together or b.together) and _differ(a.visible.share, b.visible.share)
        for a, b in zip(out, in_, strict=True)
    ]


def _differ(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return False
    return abs(one - other) > max(INTERACTS, max(one, other) / 2)


def _missing(trials: Sequence[Trial], found: Sequence[Found]) -> list[Trial]:
    """Those without picture; the source's is there with the first distance from it."""

    def is_there(trial: Trial) -> bool:
        item, blocks, again = trial
        return found[item].noise is not None if again else blocks in found[item].parts

    return [trial for trial in trials if not is_there(trial)]


def _is_quiet(found: Found, third: Blocks, every: Blocks) -> bool:
    least = max(2 * (found.noise or NOTHING).visible, QUIET * found.parts[every].visible)
    return found.parts[third].visible <= least


def _bars(
    blocks: Blocks, every: Blocks, found: Sequence[Found], weights: Sequence[float], noise: Difference
) -> Bars | None:
    known = [(one, w) for one, w in zip(found, weights, strict=True) if blocks in one.parts and every in one.parts]
    if not known:
        return None
    parts = np.array([astuple(one.parts[blocks]) for one, _ in known])
    wholes = np.array([astuple(one.parts[every]) for one, _ in known])
    floor = np.array(astuple(noise))
    counts = np.array([w for _, w in known])
    layout, colour, detail, visible = (
        _bar(parts[:, n], wholes[:, n], counts, float(floor[n])) for n in range(len(floor))
    )
    return Bars(layout, colour, detail, visible, len(known))


def _bar(parts: NDArray[np.float64], wholes: NDArray[np.float64], weights: NDArray[np.float64], noise: float) -> Bar:
    """The share that parts are of the whole; items whose whole change is noise tell nothing."""
    telling = wholes > max(2 * noise, 1e-3)
    if not telling.any() or not weights[telling].sum():
        return Bar(None, is_noise=True)
    shares = parts[telling] / wholes[telling]
    mean = float(np.average(shares, weights=weights[telling]))
    is_noise = bool(np.average(parts[telling], weights=weights[telling]) <= 2 * noise)
    return Bar(mean, float(shares.min()), float(shares.max()), is_noise)
