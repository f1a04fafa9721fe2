"""The axes that Live Merge adds to the host's X/Y/Z plot: each value changes the recipe of one picture.

A value may begin with the number of the step that it is for, counted from 1 (`2: 0.5`); without one there has to be
only one step that it can be for. Axes are applied in the order of their rank, whichever of X, Y and Z they are: a
model or method first, whole sets of weights next, single blocks last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from lib_merge.architectures import Architecture
from lib_merge.errors import UserError
from lib_merge.methods import by_id as method_by_id
from lib_merge.methods.base import Method, Parameter
from lib_merge.recipe.reading.fields import plain
from lib_merge.sentences import Sentence, t
from lib_merge.session.requests import axis_values
from lib_merge.weights import BlockWeights
from lib_merge.weights.comma_text import read_number
from lib_merge.weights.shorthand import read_shorthand

Document = dict[str, Any]
Presets = Mapping[str, object]
"""The user's own presets: what a recipe holds for each name."""


@dataclass(frozen=True)
class Context:
    """What an axis needs besides the recipe: the architecture of the loaded model, the user's presets, and the recipes
    of the tab's snapshots, by letter."""

    architecture: Architecture
    presets: Presets
    snapshots: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])


@dataclass(frozen=True)
class Axis:
    """One axis.

    Attributes:
        name: as the plot's list and a picture's label show it.
        rank: axes of lower rank are applied first.
        read: turns the typed text into one text for each value.
        change: puts a value, without its step's number, into a step, in place.
        fits: whether a step is one that the axis can change.
        what: such a step, in words for an error.
        choices: the list that the page offers: "methods", "presets", "models", "snapshots" or none.
        names_itself: whether a value is clear without the axis's name, as `IN04: 1` is.
        of: what a value changes: a "step" that is on, "any step", or the whole "recipe", which `change` gets as `step`.
    """

    name: str
    rank: int
    read: Callable[[str], list[str]]
    change: Callable[[Document, str, Context], None]
    fits: Callable[[Mapping[str, Any]], bool]
    what: Sentence
    choices: str = ""
    names_itself: bool = False
    of: Literal["step", "any step", "recipe"] = "step"

    def label(self, value: str) -> str:
        """A value's label in the grid, as `Strength: 0.5`, `IN04: 1` or `step 2: slerp`."""
        number, rest = axis_values.step_of(value)
        text = rest if self.names_itself else f"{self.name}: {rest}"
        return text if number is None else f"step {number}: {text}"


def changed(document: Mapping[str, Any], wanted: Sequence[tuple[Axis, str]], context: Context) -> Document:
    """A copy of a recipe's plain data with the values of several axes put in.

    Raises:
        UserError: a value fits no step, or more than one.
    """
    copy: Document = plain(document)
    for axis, value in sorted(wanted, key=lambda pair: pair[0].rank):
        if axis.of == "recipe":
            axis.change(copy, value, context)
            continue
        number, rest = axis_values.step_of(value)
        axis.change(_step(copy, axis, number), rest, context)
    return copy


def _step(document: Document, axis: Axis, number: int | None) -> Document:
    steps: list[Document] = document.get("steps") or []
    if number is None:
        fitting = [i for i, step in enumerate(steps) if _may(axis, step) and axis.fits(step)]
        if len(fitting) == 1:
            return steps[fitting[0]]
        id = "plot.which_step" if fitting else "plot.no_step"
        raise UserError(t(id, what=axis.what, steps=[str(i + 1) for i in fitting]))
    if not 1 <= number <= len(steps):
        raise UserError(t("plot.no_such_step", number=number, steps=len(steps)))
    if not axis.fits(steps[number - 1]):
        raise UserError(t("plot.step_is_other", number=number, what=axis.what))
    if not _may(axis, steps[number - 1]):
        raise UserError(t("plot.step_is_off", number=number))
    return steps[number - 1]


def _may(axis: Axis, step: Mapping[str, Any]) -> bool:
    return axis.of == "any step" or step.get("enabled", True)


def _is_merge(step: Mapping[str, Any]) -> bool:
    return "method" in step


def _is_adapter(step: Mapping[str, Any]) -> bool:
    """Whether it has one weight and `blocks`: an adapter, or a step that erases concepts."""
    return "adapter" in step or "erase" in step


def _has_blocks(step: Mapping[str, Any]) -> bool:
    return _is_adapter(step) or ("method" in step and _weight_name(method_by_id(step["method"])) != "")


def _has_model(step: Mapping[str, Any]) -> bool:
    return "method" in step and bool(method_by_id(step["method"]).models)


def _weight_name(method: Method) -> str:
    """The first parameter that takes block weights, empty if there is none."""
    return next((one.name for one in method.parameters if one.kind == "weight" and not one.setting), "")


def _set_model(step: Document, value: str, _: Context) -> None:
    name = method_by_id(step["method"]).models[0]
    if name == "models":
        step[name] = [value, *list(step.get(name) or [])[1:]]
    else:
        step[name] = value


def _set_method(step: Document, value: str, _: Context) -> None:
    """Change the method; models, block weights, strength and the parameters that both methods have are kept."""
    old, new = method_by_id(step["method"]), method_by_id(value)
    models = list(step.get("models") or []) if old.takes_many else [step[name] for name in old.models if name in step]
    kept = {"enabled", "title", "muted", "layers", "strength", *(parameter.name for parameter in new.parameters)}
    weights = step.get(_weight_name(old)) if _weight_name(old) else None
    fields = {name: item for name, item in step.items() if name in kept}
    if new.takes_many:
        fields["models"] = models
    elif old.takes_many and len(models) > len(new.models):
        raise UserError(t("plot.other_number_of_models", method=new.id, n=len(new.models), own=len(models)))
    else:
        fields |= dict(zip(new.models, models, strict=False))
    if weights is not None and _weight_name(new):
        several = isinstance(weights, list) and not _is_per_model(new)
        if several and len(weights) > 1:
            raise UserError(t("plot.one_set_of_weights", method=new.id))
        fields[_weight_name(new)] = weights[0] if several else weights
    if fields.get("strength") == 1:
        del fields["strength"]
    step.clear()
    step.update({"method": value, **fields})


def _is_per_model(method: Method) -> bool:
    parameter = method.parameter(_weight_name(method))
    return parameter is not None and parameter.per_model


def _set_whole(step: Document, weights: object) -> None:
    name = "blocks" if _is_adapter(step) else _weight_name(method_by_id(step["method"]))
    step[name] = weights  # of several models: the same for each


def _set_preset(step: Document, value: str, context: Context) -> None:
    _set_whole(step, context.presets.get(value, value))


def _set_blocks(step: Document, value: str, context: Context) -> None:
    """Named blocks are changed and others stay; any other form of block weights replaces all."""
    weights = context.presets.get(value) or read_shorthand(value)
    if not isinstance(weights, Mapping):
        _set_whole(step, weights)
        return
    pairs = BlockWeights.parse(weights, "").pairs_for(context.architecture)
    if "default" in pairs:
        _set_whole(step, weights)
    else:
        _put_over(step, pairs, context)


def _set_block(step: Document, value: str, context: Context) -> None:
    block, number = axis_values.block_of(value)
    _put_over(step, BlockWeights.parse({block: number}, "").pairs_for(context.architecture), context)


def _put_over(step: Document, named: Mapping[str, float], context: Context) -> None:
    adapter = _is_adapter(step)
    name = "blocks" if adapter else _weight_name(method_by_id(step["method"]))
    parameter = None if adapter else method_by_id(step["method"]).parameter(name)
    now = step.get(name, 1 if parameter is None else parameter.default)

    def over(weights: object) -> object:
        known = BlockWeights.parse(weights, name).pairs_for(context.architecture, name, adapter=adapter)
        return {**known, **named}

    step[name] = [over(weights) for weights in now] if isinstance(now, list) else over(now)


def _set_strength(step: Document, value: str, _: Context) -> None:
    step["strength"] = float(value)


def _set_weight(step: Document, value: str, _: Context) -> None:
    step["weight"] = float(value)


def _set_parameter(step: Document, value: str, _: Context) -> None:
    """Set a parameter of the method by name; one with block weights gets the same for every block."""
    name, text = (part.strip() for part in value.split(":", 1))
    method = method_by_id(step["method"])
    parameter = method.parameter(name)
    if parameter is None:
        known = [one.name for one in method.parameters]
        raise UserError(t("plot.no_parameter", name=name, method=method.id, known=known))
    step[name] = _read_parameter(method, parameter, text)


def _read_parameter(method: Method, parameter: Parameter, text: str) -> float | int | bool | str:
    allowed: Sequence[object] = parameter.choices
    if parameter.kind == "choice" and text in parameter.choices:
        return text
    if parameter.kind == "flag":
        allowed = ["true", "false"]
        if text.lower() in allowed:
            return text.lower() == "true"
    elif parameter.kind != "choice":
        number, whole = read_number(text), parameter.kind == "integer"
        allowed = [t("plot.whole_number" if whole else "plot.number")]
        if number is not None and (not whole or number.is_integer()):
            return int(number) if whole else number
    raise UserError(t("plot.parameter_value", name=parameter.name, method=method.id, allowed=allowed, value=repr(text)))


def _set_enabled(step: Document, value: str, _: Context) -> None:
    if value.lower() not in ("on", "off"):
        raise UserError(t("plot.on_or_off", value=repr(value)))
    step["enabled"] = value.lower() == "on"


def _set_snapshot(document: Document, value: str, context: Context) -> None:
    """Put a snapshot's recipe in place of this one."""
    letter = value.strip().upper()
    if letter not in context.snapshots:
        raise UserError(t("plot.no_snapshot", letter=letter))
    document.clear()
    document.update(plain(context.snapshots[letter]))


def _is_step(_: Mapping[str, Any]) -> bool:
    return True


_MERGE, _ADAPTER, _WEIGHTS = t("plot.merge_step"), t("plot.adapter_step"), t("plot.weighted_step")
AXES = (
    Axis("Snapshot", -1, axis_values.names, _set_snapshot, _is_step, t("plot.any_step"), "snapshots", of="recipe"),
    Axis("Model B", 0, axis_values.names, _set_model, _has_model, t("plot.step_of_one_model"), "models"),
    Axis("Method", 1, axis_values.names, _set_method, _is_merge, _MERGE, "methods", names_itself=True),
    Axis("Preset", 2, axis_values.names, _set_preset, _has_blocks, _WEIGHTS, "presets"),
    Axis("Blocks", 3, axis_values.texts, _set_blocks, _has_blocks, _WEIGHTS),
    Axis("One block", 4, axis_values.blocks, _set_block, _has_blocks, _WEIGHTS, names_itself=True),
    Axis("Strength", 5, axis_values.numbers, _set_strength, _is_merge, _MERGE),
    Axis("Adapter weight", 5, axis_values.numbers, _set_weight, _is_adapter, _ADAPTER),
    Axis("Parameter", 5, axis_values.settings, _set_parameter, _is_merge, _MERGE, names_itself=True),
    Axis("Step on/off", 6, axis_values.names, _set_enabled, _is_step, t("plot.any_step"), of="any step"),
)
