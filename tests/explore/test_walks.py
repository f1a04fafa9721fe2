"""Variations around a recipe, and the way between two."""

import numpy as np
import pytest

from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import knobs_of
from lib_merge.explore.walks import between, coarse_to_fine, evened, variations
from lib_merge.recipe import Recipe
from lib_merge.weights import BlockWeights

SD1 = by_id("sd1")


def recipe(*steps, **more):
    return {"live_merge": 1, "base": "a", "steps": list(steps), **more}


def merge(alpha, b="b", **more):
    return {"method": "weighted_sum", "b": b, "alpha": alpha, **more}


def weights(value, adapter=False):
    return BlockWeights.parse(value, "").resolve(SD1, DEFAULT_BLOCK_MAP, adapter=adapter)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (0.2, 0.8),
        (0.5, {"IN00": 1, "TE": 0.3}),
        ({"default": 0.4, "IN00-IN03": 0.2, "VAE": 1}, "GRAD_V"),
        (",".join(["0.1"] * 26), {"M00": 0.9, "FINAL": 0.5}),
    ],
)
@pytest.mark.parametrize("at", [0.25, 1.5])
def test_every_slot_runs_straight_from_one_recipe_to_the_other(one, other, at):
    made = between(recipe(merge(one)), recipe(merge(other)), at, SD1)
    Recipe.from_dict(made, names_only=True)
    found, a, b = (weights(value) for value in (made["steps"][0]["alpha"], one, other))
    assert found == pytest.approx({slot: a[slot] + at * (b[slot] - a[slot]) for slot in SD1.slots})


def test_the_ends_are_the_recipes_themselves():
    one, other = recipe(merge(0.5, title="x")), recipe(merge("GRAD_V"), {"adapter": "l"})
    assert between(one, other, 0, SD1) == one and between(one, other, 1, SD1) == other


def test_what_only_one_has_fades_and_the_order_is_kept():
    one = recipe(merge(0.5), {"adapter": "l", "weight": 0.8})
    other = recipe({"adjust": {"contrast": 2}}, merge(0.7, strength=0.5), merge(1, b="c"))
    made = between(one, other, 0.25, SD1)["steps"]
    assert made == [
        {"adjust": {"contrast": 0.5}},
        {"method": "weighted_sum", "b": "b", "alpha": pytest.approx(0.55), "strength": 0.875},
        {"adapter": "l", "weight": pytest.approx(0.6)},
        {"method": "weighted_sum", "b": "c", "alpha": 1, "strength": 0.25},
    ]


def test_adapters_and_models_of_their_own_run_too():
    one = recipe(
        {"adapter": "l", "weight": 0.4}, {"method": "ties", "models": ["x", "y"], "weight": 0.5, "density": 0.2}
    )
    other = recipe(
        {"adapter": "l", "blocks": {"M00": 0}},
        {"method": "ties", "models": ["x", "y"], "weight": [0.5, 1], "density": 0.6},
    )
    made = between(one, other, 0.5, SD1)["steps"]
    assert made[0]["weight"] == pytest.approx(0.7)
    assert weights(made[0]["blocks"], adapter=True)["M00"] == 0.5
    assert (made[1]["weight"], made[1]["density"]) == ([0.5, 0.75], pytest.approx(0.4))


def test_a_vae_changes_half_way_and_bases_have_to_be_the_same():
    one, other = recipe(merge(0), vae="v1"), recipe(merge(1))
    assert [between(one, other, at, SD1).get("vae") for at in (0.25, 0.75)] == ["v1", None]
    with pytest.raises(RecipeError, match="different bases"):
        between(one, {**other, "base": "c"}, 0.5, SD1)


@pytest.mark.parametrize("frames", [2, 3, 5, 9, 10])
def test_frames_come_from_coarse_to_fine_each_once(frames):
    order = coarse_to_fine(frames)
    assert sorted(order) == list(range(frames)) and order[:2] == [0, frames - 1]
    gaps = [max(np.diff(sorted(order[:n]))) for n in range(2, frames + 1)]
    assert gaps == sorted(gaps, reverse=True)


def test_variations_stay_inside_move_by_their_spread_and_are_the_same_again():
    vector = np.full(26, 0.5)
    made = variations(vector, 400, 0.1, (7, 0))
    assert made.min() >= 0 and made.max() <= 1 and made.std() == pytest.approx(0.1, rel=0.05)
    assert np.array_equal(made, variations(vector, 400, 0.1, (7, 0)))
    assert not np.array_equal(made, variations(vector, 400, 0.1, (7, 1)))
    assert np.all((at_end := variations(np.ones(26), 50, 0.1, (1, 0))) <= 1) and at_end.mean() == pytest.approx(
        0.92, abs=0.01
    )


def test_what_changes_much_moves_less_and_what_is_not_known_as_usual():
    knobs = knobs_of(SD1, 0, "alpha")
    factors = dict(zip(SD1.sliders, evened(knobs, {"BASE": 0.1, "IN00": 0.2, "IN01": 0.4, "M00": 0.0}), strict=True))
    assert (factors["IN00"], factors["IN01"]) == pytest.approx((0.75, 0.375))
    assert factors["M00"] == 3 and factors["OUT11"] == 1  # nothing is seen of it; no picture tells
    assert evened(knobs, {"IN00": "much"}).tolist() == [1] * 26
    moved = variations(np.full(26, 0.5), 400, 0.1 * evened(knobs, {"BASE": 0.1, "IN01": 0.4}), (7, 0))
    assert moved[:, 0].std() > 2 * moved[:, 2].std()
