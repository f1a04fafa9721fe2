"""Recipes read, refused, written back, and told apart."""

from __future__ import annotations

import copy
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib_merge import Recipe, RecipeError

FULL = {
    "live_merge": 1,
    "architecture": "sd1",
    "base": ["unet.safetensors", {"file": "vae.safetensors", "sha256": "AB" * 32}],
    "block_map": "supermerger",
    "steps": [
        {"method": "weighted_sum", "b": "b", "alpha": 0.125, "title": "first"},
        {
            "method": "add_difference",
            "b": {"file": "sub/b.ckpt"},
            "c": "c",
            "alpha": {"default": "0.20", "BASE": 0, "IN00-IN03": 0.5, "M00": 1},
            "strength": 0.7,
            "layers": [{"keys": "*attn2*", "slots": "OUT03-OUT05", "alpha": 0.9}, {"slots": "VAE", "alpha": -1}],
            "enabled": False,
        },
        {"adapter": "hll.safetensors", "weight": 0.8, "blocks": {"default": 1, "IN00-IN02": 0}},
        {"adapter": {"file": "x"}, "blocks": "1,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1"},
        {"adjust": {"in": 1, "out": -2, "contrast": 0.5, "color3": 0}},
    ],
    "vae": "kl.pt",
    "prediction": "v",
    "zero_snr": True,
}
STEP = {"method": "weighted_sum", "b": "b", "alpha": 0.5}


def base(*steps, **more):
    return {"live_merge": 1, "base": "a", "steps": list(steps), **more}


def ident(*steps, **more):
    return Recipe.from_dict(base(*steps, **more)).id


def test_what_was_typed_comes_back():
    recipe = Recipe.from_dict(FULL)
    assert recipe.to_dict() == FULL
    assert json.dumps(recipe.to_dict()) == json.dumps(FULL)  # order and the difference of 1 and 1.0 too
    assert Recipe.from_dict(recipe.to_dict()) == recipe and Recipe.from_dict(recipe.to_dict()).id == recipe.id


def test_a_recipe_does_not_change_with_the_data_it_came_from():
    document = copy.deepcopy(FULL)
    recipe = Recipe.from_dict(document)
    document["steps"][0]["alpha"] = 9
    recipe.to_dict()["steps"].clear()
    assert recipe.to_dict() == FULL


def test_the_least_recipe():
    recipe = Recipe.from_dict({"live_merge": 1, "base": "a"})
    assert recipe.steps == () and recipe.block_map == "live_merge" and recipe.vae is None


WRONG = [
    ([], "", "mapping"),
    ("text", "", "mapping"),
    (None, "", "mapping"),
    ({}, "live_merge", "missing"),
    ({"live_merge": 2, "base": "a"}, "live_merge", "1"),
    ({"live_merge": True, "base": "a"}, "live_merge", "true/false"),
    ({"live_merge": 1.0, "base": "a"}, "live_merge", "1"),
    ({"live_merge": 1}, "base", "missing"),
    (base(base=None), "base", "missing"),
    (base(base=[]), "base", "empty"),
    (base(base=[None]), "base[0]", "nothing"),
    (base(base=["a", 5]), "base[1]", "number 5"),
    (base(base=""), "base", "text"),
    (base(base="  "), "base", "text"),
    (base(base="a\0b"), "base", "NUL"),
    (base(base="."), "base", "folder"),
    (base(base="x/.."), "base", "folder"),
    (base(base="models/"), "base", "folder"),
    (base(base={"file": "a", "sha256": "xyz"}), "base.sha256", "64"),
    (base(base={"file": "a", "sha256": "é" * 64}), "base.sha256", "64"),
    (base(base={"sha256": "ab" * 32}), "base", "file"),
    (base(base={"file": "a", "md5": "x"}), "base.md5", "unknown"),
    (base(base={"file": ["a"]}), "base.file", "list"),
    (base(extra=1), "extra", "unknown"),
    (base(Steps=[]), "Steps", "steps"),
    (base(steps={}), "steps", "list"),
    (base(steps=None), "steps", "list"),
    (base(steps="x"), "steps", "list"),
    (base(None), "steps[0]", "mapping"),
    (base([]), "steps[0]", "mapping"),
    (base({}), "steps[0]", "method"),
    (base(STEP, {"method": "weighted_sum", "adapter": "x"}), "steps[1]", "method, adapter"),
    (base({**STEP, "method": "weigthed_sum"}), "steps[0].method", "weighted_sum"),
    (base({**STEP, "method": 5}), "steps[0].method", "number 5"),
    (base({**STEP, "method": "__init__"}), "steps[0].method", "no merge method"),
    (base({"method": "weighted_sum", "alpha": 1}), "steps[0].b", "needs a model"),
    (base({**STEP, "b": None}), "steps[0].b", "needs a model"),
    (base({**STEP, "b": ["b"]}), "steps[0].b", "a list"),
    (base({**STEP, "c": "c"}), "steps[0].c", "unknown"),
    (base({**STEP, "beta": 1}), "steps[0].beta", "b"),
    (base({**STEP, "enabled": "yes"}), "steps[0].enabled", "true or false"),
    (base({**STEP, "enabled": 1}), "steps[0].enabled", "true or false"),
    (base({**STEP, "title": 5}), "steps[0].title", "text"),
    (base({**STEP, "strength": "0.5"}), "steps[0].strength", "number"),
    (base({**STEP, "strength": None}), "steps[0].strength", "number"),
    (base({**STEP, "strength": math.nan}), "steps[0].strength", "finite"),
    (base({**STEP, "strength": True}), "steps[0].strength", "number"),
    (base({**STEP, "strength": 10**400}), "steps[0].strength", "finite"),
    (base({**STEP, "strength": 10**5000}), "steps[0].strength", "finite"),
    (base({**STEP, "alpha": None}), "steps[0].alpha", "null"),
    (base({**STEP, "alpha": math.inf}), "steps[0].alpha", "finite"),
    (base({**STEP, "alpha": -math.inf}), "steps[0].alpha", "finite"),
    (base({**STEP, "alpha": [1, 2]}), "steps[0].alpha", "[1, 2]"),
    (base({**STEP, "alpha": True}), "steps[0].alpha", "true"),
    (base({**STEP, "alpha": "GRAD_Q"}), "steps[0].alpha", "GRAD_"),
    (base({**STEP, "alpha": "nan"}), "steps[0].alpha", "nan"),
    (base({**STEP, "alpha": "1,2,x"}), "steps[0].alpha[2]", "x"),
    (base({**STEP, "alpha": {"IN13": 1}}), "steps[0].alpha.IN13", "IN1"),
    (base({**STEP, "alpha": {"in00": 1}}), "steps[0].alpha.in00", "IN00"),
    (base({**STEP, "alpha": {"IN00-OUT99": 1}}), "steps[0].alpha.IN00-OUT99", "OUT"),
    (base({**STEP, "alpha": {"IN03-IN00": 1}}), "steps[0].alpha.IN03-IN00", "IN00-IN03"),
    (base({**STEP, "alpha": {"IN00-IN03": 1, "IN03-IN05": 1}}), "steps[0].alpha.IN03-IN05", "IN00-IN03"),
    (base({**STEP, "alpha": {"IN00": "x"}}), "steps[0].alpha.IN00", "x"),
    (base({**STEP, "alpha": {"IN00": {}}}), "steps[0].alpha.IN00", "{}"),
    (base({**STEP, "alpha": {"LABEL": 1}}, architecture="sd1"), "steps[0].alpha.LABEL", "SD1"),
    (base({**STEP, "alpha": "1,2,3"}, architecture="sdxl"), "steps[0].alpha", "20, or 19"),
    (base({**STEP, "alpha": ",".join(["1"] * 26)}, architecture="sdxl"), "steps[0].alpha", "20, or 19"),
    (base({**STEP, "alpha": ",".join(["1"] * 17)}, architecture="sd1"), "steps[0].alpha", "26, or 25"),
    (base({**STEP, "layers": {}}), "steps[0].layers", "list"),
    (base({**STEP, "layers": ["x"]}), "steps[0].layers[0]", "mapping"),
    (base({**STEP, "layers": [{"keys": "*"}]}), "steps[0].layers[0]", "alpha"),
    (base({**STEP, "layers": [{"keys": 5, "alpha": 1}]}), "steps[0].layers[0].keys", "text"),
    (base({**STEP, "layers": [{"slots": "IN99", "alpha": 1}]}), "steps[0].layers[0].slots.IN99", "IN"),
    (base({**STEP, "layers": [{"slots": "default", "alpha": 1}]}), "steps[0].layers[0].slots", "default"),
    (base({**STEP, "layers": [{"slots": "LABEL", "alpha": 1}]}, architecture="sd2"), "steps[0].layers[0].slots", "SD2"),
    (base({**STEP, "layers": [{"alpha": "1"}]}), "steps[0].layers[0].alpha", "number"),
    (base({**STEP, "layers": [{"alpha": 1, "block": "IN00"}]}), "steps[0].layers[0].block", "unknown"),
    (base({"adapter": "x", "weight": "1"}), "steps[0].weight", "number"),
    (base({"adapter": "x", "alpha": 1}), "steps[0].alpha", "unknown"),
    (base({"adapter": 5}), "steps[0].adapter", "number 5"),
    (base({"adapter": "x", "blocks": "GRAD_Q"}), "steps[0].blocks", "GRAD"),
    (base({"adapter": "x", "blocks": {"default": 1, "IN00-IN02": []}}), "steps[0].blocks.IN00-IN02", "[]"),
    (base({"adjust": 5}), "steps[0].adjust", "mapping"),
    (base({"adjust": {"sharpness": 1}}), "steps[0].adjust.sharpness", "allowed are"),
    (base({"adjust": {"in": math.nan}}), "steps[0].adjust.in", "finite"),
    (base(architecture="sd3"), "architecture", "sd1, sd2, sdxl"),
    (base(architecture=["sd1"]), "architecture", "list"),
    (base(block_map="mine"), "block_map", "live_merge"),
    (base(block_map=None), "block_map", "nothing"),
    (base(vae=5), "vae", "number 5"),
    (base(vae={"file": ""}), "vae.file", "text"),
    (base(prediction="x0"), "prediction", "epsilon, v"),
    (base(zero_snr="true"), "zero_snr", "true or false"),
]


@pytest.mark.parametrize(("document", "place", "names"), WRONG, ids=[f"{n}-{w[1]}" for n, w in enumerate(WRONG)])
def test_what_is_wrong_is_named_with_its_place(document, place, names):
    with pytest.raises(RecipeError) as error:
        Recipe.from_dict(document)
    assert error.value.place == place or (place and error.value.place.startswith(place))
    assert names in str(error.value)
    assert len(str(error.value)) < 800 and "\n" not in str(error.value)
    assert error.value.exit_status == 2


def test_deep_nesting_is_an_error_of_the_recipe():
    deep: object = 1
    for _ in range(100_000):
        deep = [deep]
    for document in (base({**STEP, "alpha": deep}), base(title=deep), deep):
        with pytest.raises(RecipeError):
            Recipe.from_dict(document)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
FIELDS = ["live_merge", "base", "steps", "vae", "architecture", "block_map", "prediction", "zero_snr"]
STEP_FIELDS = ["method", "b", "c", "alpha", "strength", "layers", "adapter", "weight", "blocks", "adjust", "title"]


@given(field=st.sampled_from(FIELDS), step_field=st.sampled_from(STEP_FIELDS), value=JSON, inside=st.booleans())
def test_any_data_is_a_recipe_or_a_recipe_error(field, step_field, value, inside):
    document = copy.deepcopy(FULL)
    if inside:
        document["steps"][1][step_field] = value
    else:
        document[field] = value
    try:
        recipe = Recipe.from_dict(document)
    except RecipeError as error:
        assert str(error)
    else:
        assert recipe.to_dict() == document and len(recipe.id) == 64


# ----------------------------------------------------------------------------------------------------------- identity

EQUAL = [
    (STEP, {**STEP, "alpha": "0.5"}),
    (STEP, {**STEP, "alpha": " 0.50 ", "title": "another name"}),
    (STEP, {"method": "weighted_sum", "b": "b"}),  # 0.5 is the default
    (STEP, {**STEP, "b": {"file": "b"}}),
    (STEP, {**STEP, "strength": 1, "enabled": True, "layers": []}),
    ({**STEP, "alpha": 1}, {**STEP, "alpha": 1.0}),
    ({**STEP, "alpha": 0}, {**STEP, "alpha": -0.0}),
    ({**STEP, "strength": 0}, {**STEP, "strength": -0.0}),
    ({**STEP, "alpha": {"IN00": 1, "M00": 2}}, {**STEP, "alpha": {"M00": "2.0", "IN00": 1}}),
    ({**STEP, "alpha": {"IN00-03": 1}}, {**STEP, "alpha": {"IN00-IN03": 1}}),
    (
        {**STEP, "layers": [{"slots": "IN00-03", "alpha": 1}]},
        {**STEP, "layers": [{"alpha": 1.0, "slots": "IN00-IN03"}]},
    ),
    ({**STEP, "alpha": "1, 2,3.0"}, {**STEP, "alpha": "1.0,2,3"}),
    ({"adapter": "x"}, {"adapter": "x", "weight": 1}),
    ({"adjust": {"in": 1, "out": 0}}, {"adjust": {"in": 1.0}}),
    ({**STEP, "enabled": False}, {**STEP, "enabled": False, "alpha": 0.7, "title": "x"}),
]


@pytest.mark.parametrize(("one", "other"), EQUAL)
def test_equal_meaning_has_one_id(one, other):
    assert ident(one) == ident(other)


def test_equal_meaning_of_the_whole_has_one_id():
    plain = ident(STEP)
    assert plain == ident(STEP, block_map="live_merge") == ident(STEP, base=["a"]) == ident(STEP, vae=None)
    assert Recipe.from_dict(base(STEP), ["x", "y"]).id == plain
    assert ident(STEP, base={"file": "a", "sha256": "AB" * 32}) == ident(STEP, base={"sha256": "ab" * 32, "file": "a"})


DIFFERENT = [
    base(),
    base(STEP),
    base(STEP, STEP),
    base({**STEP, "enabled": False}, STEP),
    base({**STEP, "b": "B"}),
    base({**STEP, "b": {"file": "b", "sha256": "ab" * 32}}),
    base({**STEP, "alpha": 0.5000000000000001}),
    base({**STEP, "alpha": {"default": 0.5, "VAE": 0.5}}),
    base({**STEP, "alpha": "GRAD_V"}),
    base({**STEP, "alpha": "GRAD_A"}),
    base({**STEP, "strength": 0.9}),
    base({**STEP, "layers": [{"keys": "*", "alpha": 0.5}]}),
    base({**STEP, "layers": [{"keys": "*", "slots": "IN00", "alpha": 0.5}]}),
    base({**STEP, "layers": [{"keys": "*", "alpha": 0.5}, {"keys": "x", "alpha": 1}]}),
    base({**STEP, "layers": [{"keys": "x", "alpha": 1}, {"keys": "*", "alpha": 0.5}]}),
    base({"method": "add_difference", "b": "b", "c": "c", "alpha": 0.5}),
    base({"method": "add_difference", "b": "c", "c": "b", "alpha": 0.5}),
    base({"adapter": "b"}),
    base({"adapter": "b", "weight": 0.5}),
    base({"adapter": "b", "blocks": 1}),
    base({"adjust": {"in": 1}}),
    base({"adjust": {"out": 1}}),
    base(STEP, base="b"),
    base(STEP, base=["a", "b"]),
    base(STEP, base=["b", "a"]),
    base(STEP, vae="a"),
    base(STEP, block_map="mbw"),
    base(STEP, prediction="v"),
    base(STEP, prediction="epsilon"),
    base(STEP, zero_snr=True),
    base(STEP, zero_snr=False),
]


def test_other_meanings_have_other_ids():
    ids = [Recipe.from_dict(document).id for document in DIFFERENT]
    assert len(set(ids)) == len(ids)


@given(
    alpha=st.dictionaries(st.sampled_from(["BASE", "IN00", "IN11", "M00", "OUT03", "VAE", "default"]), st.floats(-9, 9))
)
def test_ids_tell_weights_apart_and_nothing_else(alpha):
    one = ident({**STEP, "alpha": alpha})
    assert one == ident({**STEP, "alpha": {name: repr(value) for name, value in reversed(alpha.items())}})
    for name, value in alpha.items():
        assert one != ident({**STEP, "alpha": {**alpha, name: value + 1}})


def test_an_id_is_the_same_in_every_run():
    """Ids are stored in files and pictures: a change here breaks those that exist."""
    assert Recipe.from_dict(base(STEP)).id == "45b02facaaddc5f74bd64348ad6f51ec522aef405373f1eb7731eb4c5723ea26"
