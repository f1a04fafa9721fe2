"""Recipes between three."""

import numpy as np
import pytest

from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.errors import RecipeError
from lib_merge.explore.triangles import among, grid, read_shares
from lib_merge.recipe import Recipe
from lib_merge.weights import BlockWeights

SD1 = by_id("sd1")
VALUES = (0.2, {"IN00": 1, "TE": 0.3, "default": 0.1}, "GRAD_V")


def recipe(*steps, **more):
    return {"live_merge": 1, "base": "a", "steps": list(steps), **more}


def merge(alpha, **more):
    return {"method": "weighted_sum", "b": "b", "alpha": alpha, **more}


def weights(value):
    return BlockWeights.parse(value, "").resolve(SD1, DEFAULT_BLOCK_MAP, adapter=False)


@pytest.mark.parametrize("shares", [(0.2, 0.3, 0.5), (0.0, 0.4, 0.6), (0.5, 0.5, 0.0), (0.98, 0.01, 0.01)])
def test_every_slot_has_the_mean_of_the_corners_by_their_shares(shares):
    made = among([recipe(merge(value)) for value in VALUES], shares, SD1)
    Recipe.from_dict(made, names_only=True)
    corners = [weights(value) for value in VALUES]
    expected = {slot: np.dot(shares, [corner[slot] for corner in corners]) for slot in SD1.slots}
    assert weights(made["steps"][0]["alpha"]) == pytest.approx(expected, abs=1e-8)


def test_three_models_get_their_own_shares():
    corners = [
        recipe({"method": "triple_sum", "b": "b", "c": "c", "alpha": alpha, "beta": beta})
        for alpha, beta in ((0, 0), (1, 0), (0, 1))
    ]
    step = among(corners, (0.5, 0.2, 0.3), SD1)["steps"][0]
    assert (step["alpha"], step["beta"]) == (0.2, 0.3)
    again = among(corners, (0.6, 0.1, 0.3), SD1)["steps"][0]
    assert (again["alpha"], again["beta"]) == (0.1, 0.3)  # without the rounding of the way there


def test_corners_are_the_recipes_themselves_and_what_only_some_have_counts_by_their_share():
    one = recipe(merge(0.5, title="x"), vae="v")
    other, third = recipe(merge(0.5), {"adapter": "l", "weight": 0.8}), recipe(merge(0.5, strength=0.5))
    for at, corner in enumerate((one, other, third)):
        assert among((one, other, third), tuple(float(at == n) for n in range(3)), SD1) == corner
    made = among((one, other, third), (0.25, 0.25, 0.5), SD1)
    assert made["steps"][1] == {"adapter": "l", "weight": 0.2}
    assert made["steps"][0]["strength"] == 0.75
    assert "vae" not in made and among((one, other, third), (0.5, 0.3, 0.2), SD1)["vae"] == "v"


def test_bases_have_to_be_the_same():
    with pytest.raises(RecipeError, match="different bases"):
        among([recipe(), recipe(), {**recipe(), "base": "b"}], (0.3, 0.3, 0.4), SD1)


@pytest.mark.parametrize("order", [1, 3, 5])
def test_a_grid_has_each_place_once_and_the_corners_first(order):
    places = grid(order)
    assert len(set(places)) == len(places) == (order + 1) * (order + 2) // 2
    assert sorted(places[:3]) == [(0, 0, 1), (0, 1, 0), (1, 0, 0)]
    assert all(sum(place) == pytest.approx(1) and min(place) >= 0 for place in places)


@pytest.mark.parametrize("value", [[0, 0, 0], [1, 0], [0.5, 0.5, -0.1], [1, 0, "1"], "123", [float("nan"), 0, 1], None])
def test_shares_that_are_none_are_refused(value):
    with pytest.raises(RecipeError, match="three numbers"):
        read_shares(value, "shares[0]")


def test_shares_are_one_together():
    assert read_shares([1, 1, 0], "") == (0.5, 0.5, 0.0)
