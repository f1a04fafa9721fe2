"""Knobs: the free weights of a recipe, alone or in groups; a vector of their values makes a recipe of another one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.methods import by_id
from lib_merge.sentences import t
from lib_merge.weights import BlockWeights

Array = NDArray[np.float64]
Document = Mapping[str, Any]
"""A recipe as plain data."""

GROUPS = ("none", "thirds", "curve")
HANDLES = 6
"""Knobs of a curve over all sliders; between two of them the weights run straight."""
_NUMBER_FIELDS = ("weight", "strength")


@dataclass(frozen=True)
class Knob:
    """One free number of a recipe, from `low` to `high`.

    Attributes:
        label: the slider's name, the ends of a group, or the field's name.
        step: number of the step, from 0.
        field: the step's parameter with block weights, or a plain number: `weight` or `strength`.
        shares: slider and share: a slider's weight is the sum of share · value over all knobs that have it. Empty for
            a plain number.
        index: which model's value it is where a parameter has one a model.
    """

    label: str
    step: int
    field: str
    shares: tuple[tuple[str, float], ...] = ()
    low: float = 0.0
    high: float = 1.0
    index: int | None = None

    @property
    def sliders(self) -> tuple[str, ...]:
        """The sliders that it moves."""
        return tuple(slider for slider, _ in self.shares)

    def to_dict(self) -> dict[str, Any]:
        """The knob as plain data."""
        shares = {"shares": [list(pair) for pair in self.shares]} if self.shares else {}
        index = {} if self.index is None else {"index": self.index}
        ends = {"low": self.low, "high": self.high}
        return {"label": self.label, "step": self.step, "field": self.field, **shares, **ends, **index}


def knobs_of(
    architecture: Architecture,
    step: int,
    field: str,
    groups: str = "none",
    locked: Collection[str] = (),
    index: int | None = None,
) -> tuple[Knob, ...]:
    """The knobs of a step's parameter, in the order of the blocks; locked sliders have none and keep their weight.

    `groups`: `none` gives each slider a knob; `thirds` BASE, each three blocks of a side, and the middle; `curve` six
    handles over all sliders, between which the weights run straight.
    """
    free = tuple(slider for slider in architecture.sliders if slider not in locked)
    if groups == "curve" and len(free) > HANDLES:
        return tuple(Knob(label, step, field, shares, index=index) for label, shares in _handles(free))
    sets = [(slider,) for slider in free] if groups != "thirds" else _thirds(architecture.sliders, free)
    return tuple(
        Knob(_span(one), step, field, tuple((slider, 1.0) for slider in one), index=index) for one in sets if one
    )


def read_knobs(value: object, document: Document, architecture: Architecture, place: str = "knobs") -> tuple[Knob, ...]:
    """Knobs from plain data, for one recipe.

    Raises:
        RecipeError: at the first that is none, or that the recipe has no such step, parameter or slider for.
    """
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) > 500:
        raise RecipeError(place, t("explore.knobs_expected"))
    found = tuple(_read(one, f"{place}[{number}]") for number, one in enumerate(value))
    for number, knob in enumerate(found):
        _check(knob, document, architecture, f"{place}[{number}]")
    return found


def assemble(
    document: Document, knobs: Sequence[Knob], vector: ArrayLike, architecture: Architecture
) -> dict[str, Any]:
    """The recipe with the knobs at the values of `vector`, [knobs], scaled: 0 is a knob's `low`, 1 its `high`.

    Raises:
        RecipeError: the recipe has no such step or parameter.
    """
    scaled = np.asarray(vector, dtype=np.float64)
    values = [knob.low + (knob.high - knob.low) * float(z) for knob, z in zip(knobs, scaled, strict=True)]
    steps = [dict(step) for step in document["steps"]]
    for step, field, index in dict.fromkeys((knob.step, knob.field, knob.index) for knob in knobs):
        own = [(k, v) for k, v in zip(knobs, values, strict=True) if (k.step, k.field, k.index) == (step, field, index)]
        _set(steps[step], field, index, _moved(_of(steps[step], field, index), own, steps[step], architecture))
    return {**document, "steps": steps}


def vector_of(document: Document, knobs: Sequence[Knob], architecture: Architecture) -> Array:
    """Where a recipe's weights have the knobs, [knobs], 0 at `low` and 1 at `high`.

    Of a group whose sliders have several weights, and of a curve, the nearest by least squares.
    """
    values = np.empty(len(knobs))
    for key in dict.fromkeys((knob.step, knob.field, knob.index) for knob in knobs):
        rows = [number for number, k in enumerate(knobs) if (k.step, k.field, k.index) == key]
        values[rows] = _values_of(document["steps"][key[0]], [knobs[row] for row in rows], architecture)
    return _scaled(values, knobs)


def vector_of_weights(weights: Mapping[str, float], knobs: Sequence[Knob]) -> Array:
    """Where weights by slider have the knobs of one parameter, [knobs], as `vector_of`; a slider without is at 0."""
    return _scaled(_nearest(weights, knobs, 0.0), knobs)


def _scaled(values: Array, knobs: Sequence[Knob]) -> Array:
    low = np.array([knob.low for knob in knobs])
    span = np.array([knob.high - knob.low for knob in knobs])
    return np.divide(values - low, span, out=np.zeros(len(knobs)), where=span != 0)


def _values_of(step: Document, knobs: Sequence[Knob], architecture: Architecture) -> Array:
    first = knobs[0]
    given = _of(step, first.field, first.index)
    if not first.shares:
        return np.full(len(knobs), float(given))
    weights = _pairs(given, step, architecture)
    return _nearest(weights, knobs, weights.get("default", 1.0 if _is_adapter(step) else 0.0))


def _nearest(weights: Mapping[str, float], knobs: Sequence[Knob], neutral: float) -> Array:
    """The values of knobs that come nearest to weights by slider, by least squares; `neutral` where there is none."""
    sliders = list(dict.fromkeys(slider for knob in knobs for slider in knob.sliders))
    shares = np.array([[dict(knob.shares).get(slider, 0.0) for knob in knobs] for slider in sliders])
    return np.linalg.lstsq(shares, np.array([weights.get(slider, neutral) for slider in sliders]), rcond=None)[0]


def _moved(given: Any, own: Sequence[tuple[Knob, float]], step: Document, architecture: Architecture) -> Any:
    """A parameter's new value: one number, or block weights with the knobs' sliders where they are to be."""
    if not own[0][0].shares:
        return own[-1][1]
    moved: dict[str, float] = {}
    for knob, value in own:
        for slider, share in knob.shares:
            moved[slider] = moved.get(slider, 0.0) + share * value
    return {**_pairs(given, step, architecture), **moved}


def _pairs(given: Any, step: Document, architecture: Architecture) -> dict[str, float]:
    return BlockWeights.parse(given, "").pairs_for(architecture, adapter=_is_adapter(step))


def _is_adapter(step: Document) -> bool:
    return "method" not in step or "adapters" in step


def _of(step: Document, field: str, index: int | None) -> Any:
    """The value of a step's field as it is, or the one that it stands for where the recipe leaves it out."""
    value = step.get(field)
    if value is None:
        value = _usual(step, field)
    return value[index] if index is not None and isinstance(value, list) else value


def _usual(step: Document, field: str) -> Any:
    if field in (*_NUMBER_FIELDS, "blocks") and not ("method" in step and field == "weight"):
        return 1.0
    return next(one.default for one in by_id(step["method"]).parameters if one.name == field)


def _set(step: dict[str, Any], field: str, index: int | None, value: Any) -> None:
    if index is None:
        step[field] = value
        return
    old = step.get(field, _usual(step, field))
    many = len(step["models"])
    values = list(old) if isinstance(old, list) else [old] * many
    values[index] = value
    step[field] = values


def _check(knob: Knob, document: Document, architecture: Architecture, place: str) -> None:
    steps = document["steps"]
    if not 0 <= knob.step < len(steps):
        raise RecipeError(f"{place}.step", t("explore.knob_no_step", step=knob.step, steps=len(steps)))
    step = steps[knob.step]
    plain, weighed = fields_of(step)
    if knob.field not in (weighed if knob.shares else plain):
        raise RecipeError(f"{place}.field", t("explore.knob_no_field", field=knob.field, allowed=[*weighed, *plain]))
    if knob.index is not None and not 0 <= knob.index < len(step.get("models", ())):
        raise RecipeError(f"{place}.index", t("explore.knob_no_model", index=knob.index))
    other = next((slider for slider in knob.sliders if slider not in architecture.sliders), None)
    if other is not None:
        raise RecipeError(f"{place}.shares", t("explore.knob_no_slider", slider=other, architecture=architecture.label))


def fields_of(step: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields of a step that a knob may move: plain numbers, and block weights."""
    if "adapters" in step or "adjust" in step:
        return (), ()
    if "method" not in step:
        return ("weight",), ("blocks",)
    weighed = tuple(one.name for one in by_id(step["method"]).parameters if one.kind == "weight")
    return ("strength",), weighed


def _read(value: object, place: str) -> Knob:
    if not isinstance(value, Mapping):
        raise RecipeError(place, t("explore.knobs_expected"))
    given: Mapping[str, Any] = value
    try:
        shares = tuple((str(slider)[:40], float(share)) for slider, share in given.get("shares", ()))
        ends = float(given.get("low", 0)), float(given.get("high", 1))
        index = given.get("index")
        knob = Knob(
            str(given["label"])[:80],
            int(given["step"]),
            str(given["field"])[:80],
            shares,
            *ends,
            None if index is None else int(index),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise RecipeError(place, t("explore.knobs_expected")) from error
    if not np.isfinite([*ends, *(share for _, share in shares)]).all():
        raise RecipeError(place, t("explore.knobs_expected"))
    return knob


def _thirds(sliders: Sequence[str], free: Collection[str]) -> list[tuple[str, ...]]:
    """Runs of three of one side: IN00–IN02, …; a slider without a number in its side stays alone."""
    sides: dict[str, list[str]] = {}
    for slider in sliders:
        sides.setdefault(slider.rstrip("0123456789"), []).append(slider)
    return [
        tuple(slider for slider in own[start : start + 3] if slider in free)
        for own in sides.values()
        for start in range(0, len(own), 3)
    ]


def _handles(sliders: Sequence[str]) -> list[tuple[str, tuple[tuple[str, float], ...]]]:
    """The label and the shares of each handle: hat functions over the sliders' order."""
    places = np.linspace(0, HANDLES - 1, len(sliders))
    shares = np.maximum(0.0, 1.0 - np.abs(places[:, None] - np.arange(HANDLES)))
    return [
        (
            sliders[int(np.argmax(shares[:, handle]))],
            tuple(
                (slider, float(share)) for slider, share in zip(sliders, shares[:, handle], strict=True) if share > 0
            ),
        )
        for handle in range(HANDLES)
    ]


def _span(sliders: Sequence[str]) -> str:
    return sliders[0] if len(sliders) == 1 else f"{sliders[0]}-{sliders[-1]}"
