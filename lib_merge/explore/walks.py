"""Recipes around one, and recipes between two: variations and walks."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import BLOCK_MAPS, BlockMap
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import Knob
from lib_merge.methods import by_id
from lib_merge.sentences import t
from lib_merge.weights import BlockWeights

Array = NDArray[np.float64]
Document = Mapping[str, Any]
"""A recipe as plain data, or a step of one."""
_FADING = ("strength", "weight")
LEAST_SHARE = 0.01
"""Of the whole change; what changes less counts as this."""


def evened(knobs: Sequence[Knob], shares: Mapping[str, Any]) -> Array:
    """A factor for each knob's spread, [knobs], so that all change about as much in the pictures: the middle share over
    its own, from 1/3 to 3. `shares`: slider → its share of the change; 1 for a knob of which none is known."""
    own = [[shares[s] for s in knob.sliders if type(shares.get(s)) in (int, float)] for knob in knobs]
    found = np.array([np.mean(one) if one else np.nan for one in own], dtype=np.float64)
    if not np.isfinite(found).any():
        return np.ones(len(knobs))
    middle = max(float(np.nanmedian(found)), LEAST_SHARE)
    return np.nan_to_num(np.clip(middle / np.maximum(found, LEAST_SHARE), 1 / 3, 3), nan=1.0)


def variations(vector: ArrayLike, count: int, spread: ArrayLike, key: tuple[int, int]) -> Array:
    """Merges around one, [count, knobs] in 0 to 1: each knob moves by a normal deviation of `spread`, one for all
    or one each, and comes back from the ends of its range as from a mirror. The same key (a seed, a number) gives the
    same ones.
    """
    random = np.random.Generator(np.random.Philox(key=key))
    moved = np.asarray(vector, dtype=np.float64) + np.asarray(spread) * random.standard_normal(
        (count, len(np.atleast_1d(vector)))
    )
    folded = np.abs(np.mod(moved, 2.0))
    return np.where(folded > 1, 2 - folded, folded)


def coarse_to_fine(frames: int) -> list[int]:
    """The numbers of frames in the order in which they are made: the ends, the middle, the quarters, …"""
    order, step = [0, frames - 1], frames - 1
    while step > 1:
        step = (step + 1) // 2
        order += range(0, frames, step)
    return list(dict.fromkeys([*order, *range(frames)]))[:frames]


def between(first: Document, second: Document, at: float, architecture: Architecture) -> dict[str, Any]:
    """The recipe at a place between two of one base: `at` 0 is the first, 1 the second, beyond 1 exaggerates.

    Steps of one kind, method and sources run from the one's weights to the other's; a step that only one of them has
    fades to nothing. A VAE changes half-way.

    Raises:
        RecipeError: they have different bases.
    """
    if first["base"] != second["base"]:
        raise RecipeError("second.base", t("explore.walk_bases"))
    if at in (0, 1):
        return dict(second if at else first)
    map_ = BLOCK_MAPS[first.get("block_map") or "live_merge"]
    pairs = _aligned(first["steps"], second["steps"])
    steps = [_step_between(one, other, at, architecture, map_) for one, other in pairs]
    nearer = second if at > 0.5 else first
    vae = {"vae": nearer["vae"]} if nearer.get("vae") else {}
    return {**{name: value for name, value in first.items() if name != "vae"}, **vae, "steps": steps}


def _aligned(first: Sequence[Document], second: Sequence[Document]) -> list[tuple[Document | None, Document | None]]:
    """The steps of both in order, those that can run into each other side by side, others alone."""
    keys = [[kind_of(step) for step in steps] for steps in (first, second)]
    pairs: list[tuple[Document | None, Document | None]] = []
    for what, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if what == "equal":
            pairs += zip(first[a:b], second[c:d], strict=True)
        else:
            pairs += [(step, None) for step in first[a:b]]
            pairs += [(None, step) for step in second[c:d]]
    return pairs


def kind_of(step: Document) -> str:
    """All of a step that does not run: what has to be equal for two steps to run into each other."""
    moving = {*_moving(step), *_FADING, "blocks", "title"}
    return json.dumps({name: value for name, value in step.items() if name not in moving}, sort_keys=True)


def _moving(step: Document) -> dict[str, str]:
    """The parameters of a merge step that run, each with its kind."""
    if "method" not in step or "adapters" in step:
        return {}
    return {one.name: one.kind for one in by_id(step["method"]).parameters if one.kind in ("weight", "number")}


def _step_between(
    one: Document | None, other: Document | None, at: float, architecture: Architecture, map_: BlockMap
) -> dict[str, Any]:
    if one is None or other is None:
        present = one if other is None else other
        assert present is not None
        return _faded(present, 1 - at if other is None else at)
    made = dict(one)
    for name, kind in _moving(one).items():
        usual = next(parameter.default for parameter in by_id(one["method"]).parameters if parameter.name == name)
        run = partial(_weights_between, architecture=architecture, map_=map_) if kind == "weight" else _numbers_between
        made[name] = _each(one.get(name, usual), other.get(name, usual), partial(run, at=at))
    if "blocks" in one or "blocks" in other:
        ends = one.get("blocks", 1), other.get("blocks", 1)
        made["blocks"] = _weights_between(*ends, at=at, architecture=architecture, map_=map_, is_adapter=True)
    for name in _FADING:
        if name not in made or name not in _moving(one):
            ends = [float(step.get(name, 1)) for step in (one, other)]
            made = {**made, **({name: ends[0] + at * (ends[1] - ends[0])} if ends != [1, 1] else {})}
    return made


def _faded(step: Document, share: float) -> dict[str, Any]:
    """A step with a share of its effect."""
    if "adjust" in step:
        return {**step, "adjust": {name: share * value for name, value in step["adjust"].items()}}
    if "adapters" in step:
        own = [one if isinstance(one, Mapping) else {"file": one} for one in step["adapters"]]
        return {**step, "adapters": [{**one, "weight": share * float(one.get("weight", 1))} for one in own]}
    name = "strength" if "method" in step else "weight"
    return {**step, name: share * float(step.get(name, 1))}


def _each(one: Any, other: Any, run: Callable[[Any, Any], Any]) -> Any:
    """One value for all models, or one a model where either has such."""
    if not isinstance(one, list) and not isinstance(other, list):
        return run(one, other)
    many = len(one) if isinstance(one, list) else len(other)
    ones, others = (value if isinstance(value, list) else [value] * many for value in (one, other))
    return [run(a, b) for a, b in zip(ones, others, strict=True)]


def _numbers_between(one: Any, other: Any, at: float) -> float:
    return float(one) + at * (float(other) - float(one))


def _weights_between(
    one: Any, other: Any, *, at: float, architecture: Architecture, map_: BlockMap, is_adapter: bool = False
) -> Any:
    """Block weights on the way: each slider's, and those of the odd slots that one of them names."""
    both = [BlockWeights.parse(value, "") for value in (one, other)]
    if both[0].number is not None and both[1].number is not None:
        return _numbers_between(both[0].number, both[1].number, at)
    pairs = [weights.pairs_for(architecture, adapter=is_adapter) for weights in both]
    resolved = [weights.resolve(architecture, map_, adapter=is_adapter) for weights in both]
    neutral = 1.0 if is_adapter else 0.0
    names = dict.fromkeys([*architecture.sliders, *(name for pair in pairs for name in pair if name != "default")])

    def of(name: str, number: int) -> float:
        if name in architecture.sliders:
            return pairs[number].get(name, pairs[number].get("default", neutral))
        return resolved[number][name]

    return {name: of(name, 0) + at * (of(name, 1) - of(name, 0)) for name in names}
