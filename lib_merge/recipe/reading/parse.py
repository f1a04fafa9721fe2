"""Parses plain data into a recipe's fields: every field is checked, nothing is guessed or ignored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lib_merge import architectures
from lib_merge.architectures.block_maps import BLOCK_MAPS
from lib_merge.errors import RecipeError, UserError
from lib_merge.methods import by_id as method_by_id
from lib_merge.methods.base import Method, Parameter
from lib_merge.recipe.reading import fields
from lib_merge.recipe.reading.fields import join
from lib_merge.recipe.steps import (
    FORMAT_VERSION,
    TOKENS,
    AdaptersStep,
    AdapterStep,
    AdjustStep,
    EraseStep,
    LayerRule,
    MergeStep,
    RecipeData,
    Source,
    Step,
    WeighedAdapter,
)
from lib_merge.recipe.together import WAYS, settings_of
from lib_merge.sentences import t
from lib_merge.weights import BlockWeights
from lib_merge.weights.names import DEFAULT, canonical_name

RECIPE_FIELDS = (
    "live_merge", "architecture", "base", "block_map", "steps", "vae", "prediction", "zero_snr",
)  # fmt: skip
ERASE_FIELDS = ("concepts", "towards", "balance", "of", "keep", "beta", "lambda", "clip_skip", "tokens")
ADJUST_FIELDS = ("in", "out", "out2", "contrast", "brightness", "color1", "color2", "color3")
PREDICTIONS = ("epsilon", "v")
_ANY_STEP = ("muted", "enabled", "title")


def parse_recipe(document: Mapping[str, Any], folders: tuple[Path, ...], names_only: bool) -> RecipeData:
    """The fields of a recipe from plain data; RecipeError names the first wrong field."""
    document = fields.expect_mapping(fields.plain(document), "")  # a copy, as the caller may change the original
    fields.check_text(document)
    fields.refuse_unknown(document, RECIPE_FIELDS, "")
    _check_version(document)
    architecture = document.get("architecture")
    if architecture is not None:
        fields.choice(architecture, [known.id for known in architectures.architectures()], "architecture")
    prediction, zero_snr = document.get("prediction"), document.get("zero_snr")
    recipe = RecipeData(
        base=_base(document, names_only),
        steps=_steps(document.get("steps", []), names_only),
        architecture=architecture,
        block_map=fields.choice(document.get("block_map", "live_merge"), list(BLOCK_MAPS), "block_map"),
        vae=None if document.get("vae") is None else fields.source(document["vae"], "vae", names_only),
        prediction=None if prediction is None else fields.choice(prediction, PREDICTIONS, "prediction"),
        zero_snr=None if zero_snr is None else fields.flag(zero_snr, "zero_snr"),
        typed=document,
        folders=folders,
        names_only=names_only,
    )
    if architecture is not None and architectures.by_id(architecture).sizes is None:
        check_slots(recipe, architectures.by_id(architecture))  # else when the base is open
    return recipe


def check_slots(recipe: RecipeData, architecture: architectures.Architecture) -> None:
    """Raise RecipeError if a step names a slot, or has a number of weights, that the architecture does not have."""
    for number, step in enumerate(recipe.steps):
        place = f"steps[{number}]"
        muted_at = join(place, "muted")
        BlockWeights.parse(dict.fromkeys(step.muted, 0), muted_at).check(architecture, muted_at)
        if isinstance(step, MergeStep):
            for name, value in step.parameters.items():
                for index, item in enumerate(value if isinstance(value, tuple) else (value,)):
                    if isinstance(item, BlockWeights):
                        where = join(place, name) + (f"[{index}]" if isinstance(value, tuple) else "")
                        item.check(architecture, where)
        if isinstance(step, (AdapterStep, EraseStep)) and step.blocks is not None:
            step.blocks.check(architecture, join(place, "blocks"), adapter=True)
        if isinstance(step, AdaptersStep):
            _check_adapters(step, architecture, place)
        for rule in step.layers if isinstance(step, (MergeStep, AdapterStep, EraseStep)) else ():
            if rule.slots is not None:
                BlockWeights.parse({rule.slots: 0}, join(rule.place, "slots")).check(
                    architecture, join(rule.place, "slots")
                )


def _check_adapters(step: AdaptersStep, architecture: architectures.Architecture, place: str) -> None:
    for index, own in enumerate(step.adapters):
        if own.blocks is not None:
            own.blocks.check(architecture, f"{place}.adapters[{index}].blocks", adapter=True)
    for name, value in step.settings.items():
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, BlockWeights):
                item.check(architecture, join(place, name))


def _check_version(document: Mapping[str, Any]) -> None:
    version = document.get("live_merge")
    if version is None:
        raise RecipeError("live_merge", t("recipe.version_missing", version=FORMAT_VERSION))
    if type(version) is not int or version != FORMAT_VERSION:
        raise RecipeError(
            "live_merge",
            t("recipe.other_version", format_version=FORMAT_VERSION, version=fields.kind_of(version)),
        )


def _base(document: Mapping[str, Any], names_only: bool) -> tuple[Source, ...]:
    if document.get("base") is None:
        raise RecipeError("base", t("recipe.base_missing"))
    base = document["base"]
    if not isinstance(base, list):
        return (fields.source(base, "base", names_only),)
    if not base:
        raise RecipeError("base", t("recipe.empty_list"))
    return tuple(fields.source(item, f"base[{index}]", names_only) for index, item in enumerate(base))


def _steps(steps: object, names_only: bool) -> tuple[Step, ...]:
    if not isinstance(steps, list):
        raise RecipeError("steps", t("recipe.expected_steps", steps=fields.kind_of(steps)))
    return tuple(_step(step, f"steps[{index}]", names_only) for index, step in enumerate(steps))


def _step(value: object, place: str, names_only: bool) -> Step:
    document = fields.expect_mapping(value, place)
    if "adapters" in document and not {"adapter", "adjust", "erase"} & document.keys():
        return _adapters_step(document, place, names_only)
    kinds = [kind for kind in ("method", "adapter", "adapters", "adjust", "erase") if kind in document]
    if len(kinds) != 1:
        raise RecipeError(place, t("recipe.step_of_one_kind" if kinds else "recipe.step_of_no_kind", found=kinds))
    read = {"method": _merge_step, "adapter": _adapter_step, "adjust": _adjust_step, "erase": _erase_step}[kinds[0]]
    return read(document, place, names_only)


def _common(document: Mapping[str, Any], place: str) -> dict[str, Any]:
    title = document.get("title", "")
    if not isinstance(title, str):
        raise RecipeError(join(place, "title"), t("recipe.expected_title", title=fields.kind_of(title)))
    return {
        "muted": _muted(document.get("muted", []), join(place, "muted")),
        "enabled": fields.flag(document.get("enabled", True), join(place, "enabled")),
        "title": title,
    }


def _muted(value: object, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise RecipeError(place, t("recipe.expected_slots", value=fields.kind_of(value)))
    names = [fields.text(item, f"{place}[{index}]") for index, item in enumerate(value)]
    for index, name in enumerate(names):
        if canonical_name(name) == DEFAULT:
            raise RecipeError(f"{place}[{index}]", t("recipe.default_is_no_mute"))
        if name in names[:index]:
            raise RecipeError(f"{place}[{index}]", t("recipe.muted_twice", name=name))
    BlockWeights.parse(dict.fromkeys(names, 0), place)
    return tuple(names)


def _merge_step(document: Mapping[str, Any], place: str, names_only: bool) -> MergeStep:
    name = fields.text(document["method"], join(place, "method"))
    try:
        method = method_by_id(name)
    except UserError as error:
        raise RecipeError(join(place, "method"), error.message) from error
    names = [parameter.name for parameter in method.parameters]
    fields.refuse_unknown(document, ("method", *method.models, *names, "strength", "layers", *_ANY_STEP), place)
    models = {model: _models(document, model, place, method, names_only) for model in method.models}
    count = len(models["models"]) if method.takes_many else 0
    parameters = {
        parameter.name: _parameter(document[parameter.name], parameter, join(place, parameter.name), count)
        for parameter in method.parameters
        if parameter.name in document
    }
    if "strength" in document and method.parameter("alpha") is None:
        raise RecipeError(join(place, "strength"), t("recipe.nothing_for_strength", method=method.id))
    if count and count < method.traits.least:
        raise RecipeError(
            join(place, "models"),
            t("recipe.too_few_models", method=method.id, least=method.traits.least, count=count),
        )
    weights = {
        parameter.name: count if parameter.per_model else 0
        for parameter in method.parameters
        if parameter.kind == "weight"
    }
    return MergeStep(
        method=name,
        models=models,
        parameters=parameters,
        strength=fields.number(document.get("strength", 1.0), join(place, "strength")),
        layers=_layers(document.get("layers", []), join(place, "layers"), weights),
        **_common(document, place),
    )


def _models(document: Mapping[str, Any], name: str, place: str, method: Method, names_only: bool) -> tuple[Source, ...]:
    where, value = join(place, name), document.get(name)
    if value is None:
        raise RecipeError(where, t("recipe.model_missing", method=method.id))
    if not method.takes_many:
        return (fields.source(value, where, names_only),)
    if not isinstance(value, list) or not value:
        raise RecipeError(where, t("recipe.expected_models", value=fields.kind_of(value)))
    return tuple(fields.source(item, f"{where}[{index}]", names_only) for index, item in enumerate(value))


def _parameter(value: object, parameter: Parameter, place: str, models: int) -> Any:
    if parameter.per_model and isinstance(value, list):
        _check_count(value, models, place)
        return tuple(_scalar(item, parameter, f"{place}[{index}]") for index, item in enumerate(value))
    return _scalar(value, parameter, place)


def _scalar(value: object, parameter: Parameter, place: str) -> Any:
    if parameter.kind == "weight":
        return BlockWeights.parse(value, place)
    if parameter.kind == "flag":
        return fields.flag(value, place)
    if parameter.kind == "choice":
        return fields.choice(value, parameter.choices, place)
    number = fields.number(value, place)
    if parameter.kind == "integer" and number != int(number):
        raise RecipeError(place, t("recipe.expected_whole_number", value=fields.kind_of(value)))
    return int(number) if parameter.kind == "integer" else number


def _adapter_step(document: Mapping[str, Any], place: str, names_only: bool) -> AdapterStep:
    fields.refuse_unknown(document, ("adapter", "weight", "blocks", "layers", *_ANY_STEP), place)
    return AdapterStep(
        adapter=fields.source(document["adapter"], join(place, "adapter"), names_only),
        **_strengths(document, place),
        **_common(document, place),
    )


def _strengths(document: Mapping[str, Any], place: str) -> dict[str, Any]:
    """The fields of a step with a weight, block weights and rules."""
    blocks = document.get("blocks")
    return {
        "weight": fields.number(document.get("weight", 1.0), join(place, "weight")),
        "blocks": None if blocks is None else BlockWeights.parse(blocks, join(place, "blocks")),
        "layers": _layers(document.get("layers", []), join(place, "layers"), {"weight": 0}),
    }


def _adapters_step(document: Mapping[str, Any], place: str, names_only: bool) -> AdaptersStep:
    way = fields.choice(document.get("method"), WAYS, join(place, "method"))
    settings = settings_of(way)
    known = ("adapters", "method", *(entry.name for entry in settings), *_ANY_STEP)
    fields.refuse_unknown(document, known, place)
    where, given = join(place, "adapters"), document["adapters"]
    if not isinstance(given, list) or not given:
        raise RecipeError(where, t("recipe.expected_list_adapters", value=fields.kind_of(given)))
    adapters = tuple(_weighed(item, f"{where}[{index}]", names_only) for index, item in enumerate(given))
    values = {
        entry.name: _parameter(document[entry.name], entry, join(place, entry.name), len(adapters))
        for entry in settings
        if entry.name in document
    }
    if values.get("k", 1) < 1:
        raise RecipeError(join(place, "k"), t("recipe.k_below_one", k=values["k"]))
    return AdaptersStep(adapters, way, values, **_common(document, place))


def _weighed(value: object, place: str, names_only: bool) -> WeighedAdapter:
    """One of several adapters: a file, or a mapping of its fields with weight and block weights."""
    told: Mapping[str, Any] = {}
    if isinstance(value, Mapping):
        document = fields.expect_mapping(value, place)
        fields.refuse_unknown(document, ("file", "sha256", "weight", "blocks"), place)
        told = document
        value = {name: item for name, item in document.items() if name in ("file", "sha256")}
    blocks = told.get("blocks")
    return WeighedAdapter(
        adapter=fields.source(value, place, names_only),
        weight=fields.number(told.get("weight", 1.0), join(place, "weight")),
        blocks=None if blocks is None else BlockWeights.parse(blocks, join(place, "blocks")),
    )


def _erase_step(document: Mapping[str, Any], place: str, names_only: bool) -> EraseStep:
    fields.refuse_unknown(document, ("erase", "weight", "blocks", "layers", *_ANY_STEP), place)
    where = join(place, "erase")
    told = fields.expect_mapping(document["erase"], where)
    fields.refuse_unknown(told, ERASE_FIELDS, where)
    return EraseStep(
        **(_balanced if {"balance", "of"} & told.keys() else _erased)(told, where),
        keep=_texts(told.get("keep", []), join(where, "keep")),
        beta=_at_least(told.get("beta", EraseStep.beta), 0, join(where, "beta")),
        damping=_at_least(told.get("lambda", EraseStep.damping), 1e-6, join(where, "lambda")),
        clip_skip=_clip_skip(told.get("clip_skip"), join(where, "clip_skip")),
        tokens=fields.choice(told.get("tokens", EraseStep.tokens), TOKENS, join(where, "tokens")),
        **_strengths(document, place),
        **_common(document, place),
    )


def _erased(told: Mapping[str, Any], where: str) -> dict[str, Any]:
    concepts = _texts(told.get("concepts", []), join(where, "concepts"))
    if not concepts:
        raise RecipeError(join(where, "concepts"), t("recipe.no_concepts"))
    towards = told.get("towards", "")
    if not isinstance(towards, str):
        raise RecipeError(join(where, "towards"), t("recipe.expected_towards", value=fields.kind_of(towards)))
    return {"concepts": concepts, "towards": towards.strip()}


def _balanced(told: Mapping[str, Any], where: str) -> dict[str, Any]:
    for name in ("concepts", "towards"):
        if name in told:
            raise RecipeError(join(where, name), t("recipe.balance_alone", name=name))
    balance = fields.expect_mapping(told.get("balance"), join(where, "balance"))
    if not balance:
        raise RecipeError(join(where, "balance"), t("recipe.no_balance"))
    numbers = tuple(
        (text.strip(), fields.number(number, join(where, f"balance.{text}"))) for text, number in balance.items()
    )
    return {"concepts": (fields.text(told.get("of"), join(where, "of")).strip(),), "balance": numbers}


def _texts(value: object, place: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise RecipeError(place, t("recipe.expected_texts", value=fields.kind_of(value)))
    return tuple(fields.text(item, f"{place}[{index}]").strip() for index, item in enumerate(value))


def _at_least(value: object, least: float, place: str) -> float:
    number = fields.number(value, place)
    if number < least:
        raise RecipeError(place, t("recipe.number_too_small", least=least, value=fields.kind_of(value)))
    return number


def _clip_skip(value: object, place: str) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 12:
        raise RecipeError(place, t("recipe.expected_clip_skip", value=fields.kind_of(value)))
    return value


def _adjust_step(document: Mapping[str, Any], place: str, names_only: bool) -> AdjustStep:
    fields.refuse_unknown(document, ("adjust", *_ANY_STEP), place)
    where = join(place, "adjust")
    values = fields.expect_mapping(document["adjust"], where)
    fields.refuse_unknown(values, ADJUST_FIELDS, where)
    checked = {name: fields.number(value, join(where, name)) for name, value in values.items()}
    return AdjustStep(values=checked, **_common(document, place))


def _layers(value: object, place: str, parameters: Mapping[str, int]) -> tuple[LayerRule, ...]:
    """The rules; `parameters`: name → the length of a list of values for it, 0 if it cannot be a list."""
    if not isinstance(value, list):
        raise RecipeError(place, t("recipe.expected_rules", value=fields.kind_of(value)))
    return tuple(_rule(item, f"{place}[{index}]", parameters) for index, item in enumerate(value))


def _rule(value: object, place: str, parameters: Mapping[str, int]) -> LayerRule:
    document = fields.expect_mapping(value, place)
    fields.refuse_unknown(document, ("keys", "slots", *parameters), place)
    keys, slots = document.get("keys"), document.get("slots")
    values = {
        name: _rule_value(document[name], join(place, name), models)
        for name, models in parameters.items()
        if name in document
    }
    if not values:
        raise RecipeError(place, t("recipe.rule_sets_nothing", parameters=" or ".join(parameters) or "a parameter"))
    if slots is not None:
        if slots == "default":
            raise RecipeError(join(place, "slots"), t("recipe.default_is_no_slot"))
        BlockWeights.parse({fields.text(slots, join(place, "slots")): 0}, join(place, "slots"))
    return LayerRule(
        keys=None if keys is None else fields.text(keys, join(place, "keys")),
        slots=slots,
        values=values,
        place=place,
    )


def _rule_value(value: object, place: str, models: int) -> float | tuple[float, ...]:
    if not models or not isinstance(value, list):
        return fields.number(value, place)
    _check_count(value, models, place)
    return tuple(fields.number(item, f"{place}[{index}]") for index, item in enumerate(value))


def _check_count(values: Sequence[object], models: int, place: str) -> None:
    if len(values) != models:
        raise RecipeError(place, t("recipe.expected_one_or_list", n=models, found=len(values)))
