"""Converts Model Mixer's merge modes into steps.

Several do not do what their names say (TIES has no vote, Replace multiplies); the steps do what Model Mixer does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib_merge.imports.imported import Notes, shown
from lib_merge.sentences import t

RATIO = "ratio"
"""Stands for the name of the parameter in a rule, until the method is known."""

WITHOUT_BLOCKS = ("model.diffusion_model.label_emb.*", "first_stage_model.*")
"""Globs of the keys that the block map excludes, but a merge without blocks changes."""

PASSED_OVER = "conditioner.embedders.1.model.text_projection"
"""A key that the block map includes, but Model Mixer never merges."""

_SPARED = ("*to_out*", "*proj_out*", "*norm*")
_DENSITY = 0.5
_Shape = Callable[[float], float]


@dataclass(frozen=True)
class Ratios:
    """The ratio of each slider, or one ratio for all, and the rules with other ratios."""

    weights: float | Mapping[str, float]
    rules: Sequence[Mapping[str, Any]]

    def value(self, shape: _Shape) -> Any:
        """The block weights of a parameter that is a function of the ratio."""
        if not isinstance(self.weights, Mapping):
            return shape(self.weights)
        return {slider: shape(weight) for slider, weight in self.weights.items()}

    def layers(self, shapes: Mapping[str, _Shape]) -> list[dict[str, Any]]:
        """The rules, with a value for each parameter that is a function of the ratio."""
        return [
            {
                **{name: value for name, value in rule.items() if name != RATIO},
                **{name: shape(rule[RATIO]) for name, shape in shapes.items()},
            }
            for rule in self.rules
        ]


def steps(mode: str, model: Any, parent: Any, ratios: Ratios, where: str, notes: Notes) -> list[dict[str, Any]]:
    """The steps of a merge mode, in order.

    Args:
        mode: Model Mixer's name of the mode.
        model: the source that is merged.
        parent: the source that is subtracted for a difference; None if the text names none.
        ratios: of the model, by block.
        where: how the text calls the model, for the notes.
        notes: records what cannot be converted.
    """
    if "Sum" in mode:
        return [_step({"method": "weighted_sum", "b": model}, {"alpha": _same}, ratios)]
    if "Add-Diff" in mode:
        return _difference(model, parent, ratios, where, notes)
    if mode in ("DARE", "Dare-Fixed", "TIES", "Ties-Fixed"):
        return [_thinned(mode, model, ratios, where, notes)]
    scaled = _step({"method": "scale"}, {"alpha": _same}, ratios)
    if mode == "Self":
        return [scaled]
    if mode != "Replace":
        notes.add(t("imports.mode_left_out", where=where, mode=repr(shown(mode))))
        return []
    taken = _step({"method": "weighted_sum", "b": model}, {"alpha": _any}, ratios)
    taken["layers"] = [*taken.get("layers", []), *({"keys": keys, "alpha": 0} for keys in _SPARED)]
    return [taken, scaled]


def _difference(model: Any, parent: Any, ratios: Ratios, where: str, notes: Notes) -> list[dict[str, Any]]:
    if parent is not None:
        return [_step({"method": "add_difference", "b": model, "c": parent}, {"alpha": _same}, ratios)]
    notes.add(t("imports.parent_not_told", where=where))
    return []


def _thinned(mode: str, model: Any, ratios: Ratios, where: str, notes: Notes) -> dict[str, Any]:
    """The step that keeps a random half or the larger half; in "fixed" modes the ratio is the share that is kept."""
    if mode in ("TIES", "Ties-Fixed"):
        head = {"method": "ties", "models": [model], "normalize": False}
        fixed: dict[str, _Shape] = {"weight": _any, "density": _share}
    else:
        notes.add(t("imports.random_of_model_mixer", where=where, mode=mode))
        head = {"method": "dare_linear", "models": [model]}
        fixed = {"weight": _share, "density": _share}  # the weight cancels the division by the density
    if mode.endswith("-Fixed"):
        return _step(head, fixed, ratios)
    return _step({**head, "density": _DENSITY}, {"weight": _same}, ratios)


def _step(head: Mapping[str, Any], shapes: Mapping[str, _Shape], ratios: Ratios) -> dict[str, Any]:
    step = {**head, **{name: ratios.value(shape) for name, shape in shapes.items()}}
    layers = ratios.layers(shapes)
    return {**step, "layers": layers} if layers else step


def _same(ratio: float) -> float:
    return ratio


def _any(ratio: float) -> float:
    return 1 if ratio else 0


def _share(ratio: float) -> float:
    return min(max(ratio, 0), 1)
