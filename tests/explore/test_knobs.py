"""Knobs: groups, locks, recipes made of vectors and vectors of recipes."""

import numpy as np
import pytest

from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import BLOCK_MAPS, DEFAULT_BLOCK_MAP
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import Knob, assemble, knobs_of, read_knobs, vector_of
from lib_merge.recipe import Recipe
from lib_merge.weights import BlockWeights

SD1, SDXL = by_id("sd1"), by_id("sdxl")


def merge(alpha, **fields):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha, **fields}
    return {"live_merge": 1, "base": "a", "steps": [step]}


def weights(document, step=0, field="alpha", adapter=False):
    given = BlockWeights.parse(document["steps"][step][field], field)
    return given.resolve(SD1, BLOCK_MAPS[DEFAULT_BLOCK_MAP.id], adapter=adapter)


def test_each_slider_that_is_not_locked_has_a_knob():
    knobs = knobs_of(SD1, 0, "alpha", locked=["M00", "BASE"])
    assert [knob.label for knob in knobs] == [slider for slider in SD1.sliders if slider not in ("M00", "BASE")]
    assert len(knobs_of(SDXL, 0, "alpha")) == 20


def test_thirds_are_base_three_blocks_each_and_the_middle():
    labels = [knob.label for knob in knobs_of(SD1, 0, "alpha", "thirds")]
    assert labels == ["BASE", "IN00-IN02", "IN03-IN05", "IN06-IN08", "IN09-IN11", "M00",
                      "OUT00-OUT02", "OUT03-OUT05", "OUT06-OUT08", "OUT09-OUT11"]  # fmt: skip
    locked = knobs_of(SD1, 0, "alpha", "thirds", locked=["IN00", "IN01", "IN02", "OUT00"])
    assert [knob.label for knob in locked][1] == "IN03-IN05"
    assert locked[5].sliders == ("OUT01", "OUT02")


def test_a_curve_runs_straight_between_its_handles():
    knobs = knobs_of(SD1, 0, "alpha", "curve")
    vector = np.array([0.0, 1.0, 0.5, 0.5, 0.2, 0.9])
    found = weights(assemble(merge(0.3), knobs, vector, SD1))
    expected = np.interp(np.linspace(0, 5, 26), np.arange(6), vector)
    np.testing.assert_allclose([found[slider] if slider != "BASE" else found["TE"] for slider in SD1.sliders], expected)


def test_a_vector_sets_its_sliders_and_leaves_all_else():
    document = merge({"default": 0.4, "IN00-IN03": 0.2, "TE": 0.7, "VAE": 1}, strength=0.5, title="mine")
    knobs = knobs_of(SD1, 0, "alpha", locked=[slider for slider in SD1.sliders if slider not in ("IN02", "M00")])
    made = assemble(document, knobs, [0.25, 1.0], SD1)
    before, after = weights(document), weights(made)
    assert {slot: after[slot] for slot in after if after[slot] != before[slot]} == {"IN02": 0.25, "M00": 1.0}
    assert made["steps"][0] | {"alpha": 0} == document["steps"][0] | {"alpha": 0}
    assert document == merge({"default": 0.4, "IN00-IN03": 0.2, "TE": 0.7, "VAE": 1}, strength=0.5, title="mine")
    Recipe.from_dict(made, names_only=True)


@pytest.mark.parametrize("alpha", [0.3, "0.3", "GRAD_V", ",".join(["0.5"] * 25), {"M00": 1}])
@pytest.mark.parametrize("groups", ["none", "thirds", "curve"])
def test_a_recipe_of_a_vector_gives_that_vector(alpha, groups):
    knobs = knobs_of(SD1, 0, "alpha", groups)
    vector = np.random.default_rng(1).random(len(knobs))
    np.testing.assert_allclose(vector_of(assemble(merge(alpha), knobs, vector, SD1), knobs, SD1), vector, atol=1e-9)


def test_the_vector_of_a_recipe_as_it_is_gives_the_same_weights_again():
    document = merge("GRAD_V")
    knobs = knobs_of(SD1, 0, "alpha")
    assert weights(assemble(document, knobs, vector_of(document, knobs, SD1), SD1)) == pytest.approx(weights(document))


def test_low_and_high_are_where_a_knob_begins_and_ends():
    document = {"live_merge": 1, "base": "a", "steps": [{"adapter": "x", "weight": 0.8}]}
    knobs = (Knob("weight", 0, "weight", low=-1, high=3), Knob("M00", 0, "blocks", (("M00", 1.0),), 0, 2))
    made = assemble(document, knobs, [0.5, 0.25], SD1)
    assert made["steps"][0] == {"adapter": "x", "weight": 1.0, "blocks": {"default": 1.0, "M00": 0.5}}
    assert vector_of(made, knobs, SD1).tolist() == [0.5, 0.25]
    assert vector_of(document, knobs, SD1) == pytest.approx([0.45, 0.5])


def test_one_of_several_models_has_its_own_knobs():
    step = {"method": "ties", "models": ["x", "y"], "weight": 0.5, "density": 0.4}
    document = {"live_merge": 1, "base": "a", "steps": [step]}
    knobs = (Knob("M00", 0, "weight", (("M00", 1.0),), index=1),)
    made = assemble(document, knobs, [0.75], SD1)
    assert made["steps"][0]["weight"] == [0.5, {"default": 0.5, "M00": 0.75}]
    assert vector_of(made, knobs, SD1).tolist() == [0.75]


def test_knobs_are_read_as_they_are_written():
    knobs = (*knobs_of(SD1, 0, "alpha", "curve"), Knob("strength", 0, "strength", high=2))
    assert read_knobs([knob.to_dict() for knob in knobs], merge(0.5), SD1) == knobs


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"step": 1}, "knobs[0].step"),
        ({"field": "strengths"}, "knobs[0].field"),
        ({"shares": [["IN99", 1]]}, "knobs[0].shares"),
        ({"shares": [["IN00", "much"]]}, "knobs[0]"),
        ({"low": float("inf")}, "knobs[0]"),
        ({"index": 0}, "knobs[0].index"),
    ],
)
def test_a_knob_that_the_recipe_has_no_place_for_is_refused(change, place):
    knob = {"label": "x", "step": 0, "field": "alpha", "shares": [["IN00", 1]], **change}
    with pytest.raises(RecipeError) as refused:
        read_knobs([knob], merge(0.5), SD1)
    assert refused.value.place == place
