"""What the methods declare: enough for the tab, the recipe and the manual, and the manual is up to date."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib_merge import methods
from lib_merge.methods.manual import SENTENCES, TARGET, manual, sentences

SIGNATURES = {
    "weighted_sum": ("b", "alpha"),
    "add_difference": ("b c", "alpha"),
    "triple_sum": ("b c", "alpha beta"),
    "sum_twice": ("b c", "alpha beta"),
    "weighted_subtraction": ("b", "alpha beta"),
    "train_difference": ("b c", "alpha"),
    "smooth_add": ("b c", "alpha"),
    "cosine_a": ("b", "alpha"),
    "cosine_b": ("b", "alpha"),
    "extract": ("b c", "alpha beta gamma"),
    "scale": ("", "alpha"),
    "noise": ("", "alpha seed"),
    "similarity_add_difference": ("b c", "alpha beta"),
    "multiply_difference": ("b c", "alpha beta"),
    "euclidean_add_difference": ("b c", "alpha"),
    "add_perpendicular": ("b c", "alpha"),
    "add_opposite": ("b c", "alpha"),
    "nearswap": ("b", "t"),
    "tensor_sum": ("b", "alpha beta"),
    "tensor_sum_columns": ("b", "alpha beta"),
    "top_k_tensor_sum": ("b", "alpha beta"),
    "crossover": ("b", "alpha tilt"),
    "slerp": ("b", "alpha"),
    "slerp_unnormalised": ("b", "alpha"),
    "geometric_sum": ("b", "alpha"),
    "clamp": ("b c", "stiffness"),
    "linear": ("models", "weight base_weight normalize"),
    "task_arithmetic": ("models", "weight scale"),
    "ties": ("models", "weight density normalize scale vote"),
    "dare_linear": ("models", "weight density rescale seed scale"),
    "dare_ties": ("models", "weight density rescale seed scale"),
    "della_linear": ("models", "weight density epsilon seed scale"),
    "della": ("models", "weight density epsilon seed scale"),
    "breadcrumbs": ("models", "weight density gamma scale"),
    "breadcrumbs_ties": ("models", "weight density gamma scale"),
    "model_stock": ("models", "filter_wise"),
    "sce": ("models", "select_topk"),
    "karcher": ("models", "weight"),
    "geometric_median": ("models", ""),
    "multislerp": ("models", "weight"),
    "ram": ("models", "alpha threshold"),
    "arcee_fusion": ("b", "alpha"),
    "nuslerp": ("b", "alpha vectors"),
    "orthogonal_delta": ("b", "alpha"),
    "norm_direction": ("b", "alpha beta"),
}
DEFAULTS = {
    **{"weight": 1, "density": 1, "scale": 1, "base_weight": 1, "normalize": True, "vote": "sum", "rescale": "count"},
    **{"seed": 0, "epsilon": 0.15, "filter_wise": False, "select_topk": 1, "stiffness": 0},
}


def test_published_methods_keep_their_names_models_and_parameters():
    found = {
        entry.id: (" ".join(entry.models), " ".join(parameter.name for parameter in entry.parameters))
        for entry in methods.methods().values()
    }
    assert {name: found.get(name) for name in SIGNATURES} == SIGNATURES


@pytest.mark.parametrize("entry", methods.methods().values(), ids=lambda entry: entry.id)
def test_each_says_what_a_control_needs(entry):
    assert entry.label and entry.source and entry.summary.endswith(".")
    assert all(entry.model_help[name] for name in entry.models)
    for parameter in entry.parameters:
        assert parameter.help, parameter.name
        if parameter.kind in ("weight", "number"):
            assert parameter.low < parameter.high and parameter.low <= parameter.default <= parameter.high
        if parameter.name in DEFAULTS:
            assert parameter.default == DEFAULTS[parameter.name]
        per_model = {"weight", "density", "epsilon"} | ({"gamma"} if entry.takes_many else set())
        assert parameter.per_model == (parameter.name in per_model)
    assert sorted({p.label for p in methods.methods().values()}) == sorted(p.label for p in methods.methods().values())


def test_inputs():
    """What works on differences says who is whose parent; the rest takes models."""
    differences = {entry.id for entry in methods.methods().values() if entry.inputs == "differences"}
    models = set(SIGNATURES) - differences
    assert {"weighted_sum", "slerp", "linear", "karcher", "geometric_median", "cosine_a", "clamp"} <= models
    assert {"add_difference", "ties", "model_stock", "extract", "multiply_difference"} <= differences
    assert dict(methods.by_id("train_difference").traits.parents) == {"c": ("b",)}
    assert dict(methods.by_id("ties").traits.parents) == {"a": ("models",)}


def test_the_manual_is_up_to_date():
    root = Path(__file__).parents[2]
    assert (root / TARGET).read_text(encoding="utf-8") == manual(), "run: python -m lib_merge.methods.manual"
    assert (root / SENTENCES).read_text(encoding="utf-8") == sentences(), "run: python -m lib_merge.methods.manual"


def test_every_group_of_methods_holds_what_it_is_called_after():
    groups = {
        group: {one.id for one in methods.methods().values() if one.group == group}
        for group in ("blend", "difference", "task", "other")
    }
    assert set().union(*groups.values()) == methods.methods().keys()
    assert {"weighted_sum", "slerp", "linear"} <= groups["blend"]
    assert {"add_difference", "train_difference"} <= groups["difference"]
    assert {"ties", "dare_linear", "task_arithmetic"} <= groups["task"]
    assert groups["other"] == {"noise", "scale"}
