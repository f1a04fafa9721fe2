"""Converts mergekit's YAML, for the methods that exist here, too.

Parameters are read as `mergekit-pytorch` uses them for models that are not language models: of a gradient over layers
only the first value counts. Filters become `layers` rules.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from lib_merge.errors import RecipeError
from lib_merge.imports.elements import glob
from lib_merge.imports.imported import Imported, Naming, Notes, document, fields, flag, number, shown, text
from lib_merge.sentences import t

TOOL = "mergekit"
_BLOCK_MAP = "live_merge"
_PER_MODEL = {
    "linear": ("weight",),
    "task_arithmetic": ("weight",),
    "ties": ("weight", "density"),
    "dare_linear": ("weight", "density"),
    "dare_ties": ("weight", "density"),
    "della_linear": ("weight", "density", "epsilon"),
    "della": ("weight", "density", "epsilon"),
    "breadcrumbs": ("weight", "density", "gamma"),
    "breadcrumbs_ties": ("weight", "density", "gamma"),
    "model_stock": (),
    "sce": (),
    "karcher": (),
}
_OF_TWO = {"slerp": ("slerp_unnormalised", "t", "alpha"), "nearswap": ("nearswap", "t", "t")}
_NORMALISED = {"linear": True, "ties": True, "della": True}  # mergekit's default elsewhere is not to
_DEFAULTS = {"density": 1.0, "epsilon": 0.15, "gamma": 0.01}
_MOST = 100_000  # values that the filters of all models may give
_OF_THE_WHOLE = {
    "model_stock": ("filter_wise",), "sce": ("select_topk",), "karcher": ("max_iter", "tol"),
    "dare_linear": ("rescale",), "dare_ties": ("rescale",),
}  # fmt: skip
_ELSEWHERE = ("tokenizer_source", "tokenizer", "chat_template", "dtype", "out_dtype", "modules")


@dataclass(frozen=True)
class _Model:
    name: str
    parameters: Mapping[str, Any]


def read(config: Mapping[str, Any], naming: Naming) -> Imported:
    """The recipe of a configuration with `models` (or one slice of all layers).

    Raises:
        RecipeError: the method does not exist here, or the configuration assembles a model from layers.
    """
    notes = Notes()
    method = text(config.get("merge_method"))
    if method not in _PER_MODEL and method not in _OF_TWO:
        known = ", ".join(sorted({*_PER_MODEL, *_OF_TWO}))
        value = repr(shown(method))
        raise RecipeError("merge_method", t("imports.mergekit_method_unknown", method=value, known=known))
    models = _models(config, notes)
    base, others = _base(config, models, method, notes)
    shared = fields(config.get("parameters"), "parameters")
    for name in _ELSEWHERE:
        if config.get(name):
            notes.add(t("imports.dtype_when_saving" if "dtype" in name else "imports.for_language_models", field=name))
    if method in _OF_TWO:
        step = _of_two(method, others, shared, naming, notes)
    else:
        step = _of_many(method, base, others, shared, naming, notes)
    notes.add(t("imports.vae_stays"))
    _unread(config, [base, *others], shared, method, notes)
    source = naming.source(base.name, "", "base_model")
    return Imported(TOOL, document(source, [step], _BLOCK_MAP), notes.sentences)


def _models(config: Mapping[str, Any], notes: Notes) -> list[_Model]:
    entries = config.get("models")
    if entries is None:
        slices = config.get("slices")
        if slices is None:
            raise RecipeError("models", t("imports.no_models"))
        if not isinstance(slices, list) or len(cast("list[Any]", slices)) != 1:
            raise RecipeError("slices", t("imports.single_layers"))
        entries = fields(cast("list[Any]", slices)[0], "slices[0]").get("sources")
        notes.add(t("imports.layer_range"))
    if not isinstance(entries, list) or not entries:
        raise RecipeError("models", t("imports.no_list_of_models"))
    found: list[_Model] = []
    for index, entry in enumerate(cast("list[Any]", entries)):
        if not isinstance(entry, Mapping):
            raise RecipeError(f"models[{index}]", t("imports.no_model_entry"))
        one = cast("Mapping[str, Any]", entry)
        notes.unread(one, ("model", "parameters", "layer_range"), f"models[{index}].")
        parameters = fields(one.get("parameters"), f"models[{index}].parameters")
        found.append(_Model(_name(one.get("model"), notes), parameters))
    return found


def _name(model: object, notes: Notes) -> str:
    """A model's name: text, perhaps with an adapter after a plus, or a mapping with its path."""
    if isinstance(model, Mapping):
        inner = cast("Mapping[str, Any]", model)
        found = inner.get("model", inner)
        name = text(cast("Mapping[str, Any]", found).get("path") if isinstance(found, Mapping) else found)
        adapter = text(inner.get("lora"))
    else:
        name, _, adapter = text(model).partition("+")
    if adapter:
        notes.add(t("imports.adapter_of_a_model", adapter=shown(adapter), name=shown(name)))
    return name


def _unread(
    config: Mapping[str, Any], models: Sequence[_Model], shared: Mapping[str, Any], method: str, notes: Notes
) -> None:
    """Record the fields and parameters that are not converted."""
    notes.unread(config, ("merge_method", "models", "slices", "base_model", "parameters", *_ELSEWHERE))
    own = _PER_MODEL[method] if method in _PER_MODEL else (_OF_TWO[method][1],)
    everywhere = (*own, *_OF_THE_WHOLE.get(method, ()), "lambda", "normalize")
    notes.unread(shared, everywhere, "parameters.")
    for model in models:
        notes.unread(model.parameters, own, t("imports.parameters_of", model=shown(model.name)))


def _base(
    config: Mapping[str, Any], models: Sequence[_Model], method: str, notes: Notes
) -> tuple[_Model, list[_Model]]:
    """The base and the other models; a separate base is not among the others."""
    name = _name(config.get("base_model"), notes)
    named = next((model for model in models if model.name == name), None)
    if method in ("linear", "karcher") and named is None:
        return models[0], list(models[1:])
    if not name:
        raise RecipeError("base_model", t("imports.base_missing", method=method))
    others = [model for model in models if model.name != name]
    if not others:
        raise RecipeError("models", t("imports.base_alone"))
    return named or _Model(name, {}), others


def _of_two(
    method: str, others: Sequence[_Model], shared: Mapping[str, Any], naming: Naming, notes: Notes
) -> dict[str, Any]:
    if len(others) != 1:
        raise RecipeError("models", t("imports.one_other_model", method=method, n=len(others)))
    ours, theirs, parameter = _OF_TWO[method]
    setting = others[0].parameters.get(theirs, shared.get(theirs))
    if setting is None:
        raise RecipeError("parameters", t("imports.parameter_missing", method=method, parameter=theirs))
    value, filtered = _setting(setting, theirs, notes)
    step: dict[str, Any] = {
        "method": ours, "b": naming.source(others[0].name, "", "models"), parameter: value or 0,
    }  # fmt: skip
    layers = [{"keys": glob(name), parameter: item} for name, item in reversed(filtered)]
    return {**step, "layers": layers} if layers else step


def _of_many(
    method: str, base: _Model, others: Sequence[_Model], shared: Mapping[str, Any], naming: Naming, notes: Notes
) -> dict[str, Any]:
    step: dict[str, Any] = {"method": method, "models": [naming.source(m.name, "", "models") for m in others]}
    rules: dict[str, dict[str, Any]] = {}
    for name in _PER_MODEL[method]:
        settings = [_of_model(model, shared, name, notes) for model in others]
        values = [_required(value, name) for value, _ in settings]
        step[name] = values
        own = [dict(filtered) for _, filtered in settings]
        patterns = dict.fromkeys(pattern for filtered in own for pattern in filtered)
        if len(patterns) * len(others) > _MOST:
            raise RecipeError(name, t("imports.too_many_filters", filters=len(patterns), models=len(others)))
        for wanted in patterns:
            rules.setdefault(wanted, {"keys": glob(wanted)})[name] = [
                filtered.get(wanted, value) for filtered, value in zip(own, values, strict=True)
            ]
    if method == "linear":
        step["base_weight"] = _required(_of_model(base, shared, "weight", notes)[0], "weight")
    _switches(method, step, shared, notes)
    return {**step, "layers": [rules[name] for name in reversed(rules)]} if rules else step


def _switches(method: str, step: dict[str, Any], shared: Mapping[str, Any], notes: Notes) -> None:
    """Parameters of the whole merge."""
    if "lambda" in shared:
        step["scale"] = number(_setting(shared["lambda"], "lambda", notes)[0], "lambda")
    if method == "model_stock" and "filter_wise" in shared:
        step["filter_wise"] = flag(shared["filter_wise"])
    if method == "sce" and "select_topk" in shared:
        step["select_topk"] = number(_setting(shared["select_topk"], "select_topk", notes)[0], "select_topk")
    _differences(method, step, shared, notes)
    if "normalize" not in shared:
        return
    wanted = flag(shared["normalize"])
    if method in ("linear", "ties"):
        step["normalize"] = wanted
    elif wanted != _NORMALISED.get(method, False):
        notes.add(t("imports.normalize", wanted=str(wanted).lower(), method=method))


def _differences(method: str, step: dict[str, Any], shared: Mapping[str, Any], notes: Notes) -> None:
    """Record what our method does differently."""
    if method == "karcher" and {"max_iter", "tol"} & set(shared):
        notes.add(t("imports.max_iter"))
    if method.startswith("dare") or method.startswith("della"):
        notes.add(t("imports.random_of_mergekit"))
    if method.startswith("dare"):
        step["rescale"] = "norm"
        if "rescale" in shared and not flag(shared["rescale"]):
            notes.add(t("imports.rescale_off"))
    if method.startswith("della"):
        notes.add(t("imports.rescale"))


def _of_model(
    model: _Model, shared: Mapping[str, Any], name: str, notes: Notes
) -> tuple[float | None, list[tuple[str, float]]]:
    setting = model.parameters.get(name, shared.get(name, _DEFAULTS.get(name)))
    return _setting(setting, name, notes) if setting is not None else (None, [])


def _required(value: float | None, name: str) -> float:
    if value is None:
        raise RecipeError("parameters", t("imports.parameter_of_a_model_missing", name=name))
    return value


def _setting(setting: object, name: str, notes: Notes) -> tuple[float | None, list[tuple[str, float]]]:
    """The value for all tensors, and (filter, value) pairs in mergekit's order: the first that matches is used."""
    listed = cast("list[Any]", setting) if isinstance(setting, list) else [setting]
    if not any(isinstance(item, Mapping) for item in listed):
        return _value(setting, name, notes), []
    filtered: list[tuple[str, float]] = []
    for item in listed:
        condition = fields(item, name) if isinstance(item, Mapping) else {"value": item}
        value = _value(condition.get("value"), name, notes)
        wanted = condition.get("filter")
        notes.unread(condition, ("value", "filter"), f"{name}: ")
        if wanted in (None, "*"):
            return value, filtered
        filtered.append((str(wanted), value))
    return _DEFAULTS.get(name), filtered


def _value(value: object, name: str, notes: Notes) -> float:
    """A number, or the first one of a gradient over layers."""
    if not isinstance(value, list):
        return number(value, name)
    if not value:
        raise RecipeError(name, t("imports.empty_list"))
    notes.add(t("imports.gradient", name=name))
    return number(cast("list[Any]", value)[0], name)
