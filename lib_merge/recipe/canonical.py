"""The canonical form of a recipe, which its id is the hash of; it does not depend on how values were written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lib_merge import methods
from lib_merge.methods.base import Parameter
from lib_merge.recipe.steps import (
    FORMAT_VERSION,
    AdaptersStep,
    AdapterStep,
    EraseStep,
    LayerRule,
    MergeStep,
    RecipeData,
    Source,
    Step,
    WeighedAdapter,
)
from lib_merge.recipe.together import settings_of
from lib_merge.weights import BlockWeights
from lib_merge.weights.names import canonical_name


def canonical(recipe: RecipeData) -> dict[str, Any]:
    """Plain data that is equal for recipes with the same meaning: with defaults, numbers as floats, without titles."""
    return {
        "live_merge": FORMAT_VERSION,
        "architecture": recipe.architecture,
        "base": [_source(source) for source in recipe.base],
        "block_map": recipe.block_map,
        "steps": [_step(step) for step in recipe.steps],
        "vae": None if recipe.vae is None else _source(recipe.vae),
        "prediction": recipe.prediction,
        "zero_snr": recipe.zero_snr,
    }


def _source(source: Source) -> list[str | None]:
    return [source.file, source.sha256]


def _step(step: Step) -> dict[str, Any]:
    if isinstance(step, MergeStep):
        form: dict[str, Any] = {
            "method": step.method,
            "models": {name: [_source(source) for source in group] for name, group in step.models.items()},
            "parameters": _parameters(step),
            "strength": _number(step.strength),
            "layers": [_rule(rule) for rule in step.layers],
        }
    elif isinstance(step, AdapterStep):
        form = {"adapter": _source(step.adapter), **_strengths(step)}
    elif isinstance(step, AdaptersStep):
        form = {
            "adapters": [_weighed(own) for own in step.adapters],
            "method": step.method,
            "settings": _complete(settings_of(step.method), step.settings, len(step.adapters)),
        }
    elif isinstance(step, EraseStep):
        form = {"erase": _erase(step), **_strengths(step)}
    else:
        form = {"adjust": {name: _number(value) for name, value in step.values.items() if value}}
    if step.muted:  # left out if empty, so that older recipes keep their ids
        form["muted"] = sorted(map(canonical_name, step.muted))
    # A disabled step is kept: random methods are seeded by the number of their step.
    return {"enabled": True, **form} if step.enabled else {"enabled": False}


def _parameters(step: MergeStep) -> dict[str, Any]:
    method = methods.by_id(step.method)
    return _complete(method.parameters, step.parameters, len(step.models["models"]) if method.takes_many else 0)


def _complete(parameters: Sequence[Parameter], values: Mapping[str, Any], count: int) -> dict[str, Any]:
    """Every parameter with its value or default; a per-model parameter as a list of `count` values."""
    given: dict[str, Any] = {}
    for parameter in parameters:
        value = values.get(parameter.name, parameter.default)
        one_for_all = parameter.per_model and not isinstance(value, tuple)
        given[parameter.name] = _value((value,) * count if one_for_all else value)
    return given


def _weighed(own: WeighedAdapter) -> dict[str, Any]:
    blocks = None if own.blocks is None else own.blocks.canonical()
    return {"adapter": _source(own.adapter), "weight": _number(own.weight), "blocks": blocks}


def _strengths(step: AdapterStep | EraseStep) -> dict[str, Any]:
    return {
        "weight": _number(step.weight),
        "blocks": None if step.blocks is None else step.blocks.canonical(),
        "layers": [_rule(rule) for rule in step.layers],
    }


def _erase(step: EraseStep) -> dict[str, Any]:
    return {
        "concepts": list(step.concepts),
        "towards": step.towards,
        **({"balance": [[text, _number(number)] for text, number in step.balance]} if step.balance else {}),
        "keep": list(step.keep),
        "beta": _number(step.beta),
        "lambda": _number(step.damping),
        "clip_skip": step.clip_skip,
        "tokens": step.tokens,
    }


def _value(value: Any) -> Any:
    if isinstance(value, BlockWeights):
        return value.canonical()
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(value)
    return value


def _number(value: float) -> float:
    return float(value) + 0.0  # -0.0 means 0.0


def _rule(rule: LayerRule) -> Mapping[str, Any]:
    slots = None if rule.slots is None else canonical_name(rule.slots)
    return {"keys": rule.keys, "slots": slots, **{name: _value(value) for name, value in rule.values.items()}}
