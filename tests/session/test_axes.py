"""Axes of the X/Y/Z plot: what is typed, and the recipe that each value makes."""

import pytest

from lib_merge import Recipe, architectures
from lib_merge.errors import RecipeError, UserError
from lib_merge.session.requests import axis_values
from lib_merge.session.requests.axes import AXES, Context, changed

SD1 = architectures.by_id("sd1")
AXIS = {axis.name: axis for axis in AXES}
MINE = {"mine": "0.1,0.2", "soft": {"default": 0.3, "M00": 1}}


def recipe(*steps):
    return {"live_merge": 1, "base": "a.safetensors", "steps": list(steps)}


def merge(method="weighted_sum", **fields):
    return {"method": method, "b": "b.safetensors", "alpha": 0.5, **fields}


def step_after(document, *wanted, number=0):
    made = changed(document, [(AXIS[name], value) for name, value in wanted], Context(SD1, MINE))
    Recipe.from_dict(made)  # a recipe, whatever was put in
    return made["steps"][number]


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("0, 0.5 ,1", ["0", "0.5", "1"]),
        ("0-1 (+0.25)", ["0", "0.25", "0.5", "0.75", "1"]),
        ("1-0 (-0.5)", ["1", "0.5", "0"]),
        ("0-1 [3]", ["0", "0.5", "1"]),
        ("0-3", ["0", "1", "2", "3"]),
        ("-1--0.5 [2]", ["-1", "-0.5"]),
        ("2: 0.125, 1e-3", ["2: 0.125", "2: 1e-3"]),
        ("", []),
    ],
)
def test_numbers(typed, values):
    assert axis_values.numbers(typed) == values


def test_a_block_and_a_step_hold_for_the_numbers_after_them():
    assert axis_values.blocks("IN04: 0, 1, OUT03: 0-1 [3]") == [
        "IN04: 0", "IN04: 1", "OUT03: 0", "OUT03: 0.5", "OUT03: 1",
    ]  # fmt: skip
    assert axis_values.blocks("2: IN04: 0, 1, M00: 1") == ["2: IN04: 0", "2: IN04: 1", "2: M00: 1"]
    assert axis_values.step_of("2: IN04: 0") == (2, "IN04: 0")
    assert axis_values.texts("IN00-03:0.2, OUT:1 | GRAD_V") == ["IN00-03:0.2, OUT:1", "GRAD_V"]
    assert axis_values.texts('"IN00:0, M00:1", 0.5') == ["IN00:0, M00:1", "0.5"]


@pytest.mark.parametrize("typed", ["a", "0..1", "0-1 [0]", "0-1 (+0)", "0-9999", "1: x"])
def test_what_is_no_number_is_refused_in_a_sentence(typed):
    with pytest.raises(UserError, match=r"\w+ \w+"):
        axis_values.numbers(typed)


@pytest.mark.parametrize("typed", ["0.5", "2: 0.5"])
def test_a_number_without_a_block_is_refused(typed):
    with pytest.raises(UserError, match="names no block"):
        axis_values.blocks(typed)


def test_one_block_changes_that_block_alone():
    assert step_after(recipe(merge()), ("One block", "IN04: 1"))["alpha"] == {"default": 0.5, "IN04": 1}
    ranged = recipe(merge(alpha={"IN00-IN02": 0.2, "M00": 0.4}))
    assert step_after(ranged, ("One block", "IN01: 1"))["alpha"] == {"IN00": 0.2, "IN01": 1, "IN02": 0.2, "M00": 0.4}
    preset = step_after(recipe(merge(alpha="ALL_B")), ("One block", "OUT11: 0"))["alpha"]
    assert preset["OUT11"] == 0 and set(preset) == set(SD1.sliders) and preset["BASE"] == 1


def test_several_blocks_by_shorthand():
    named = step_after(recipe(merge()), ("Blocks", "IN00-01:0.2, OUT:1"))["alpha"]
    assert named == {"default": 0.5, "IN00": 0.2, "IN01": 0.2, **{f"OUT{n:02}": 1 for n in range(12)}}
    comma = ",".join(["0"] * 26)
    assert step_after(recipe(merge()), ("Blocks", comma))["alpha"] == comma
    assert step_after(recipe(merge()), ("Blocks", "default:0, M00:1"))["alpha"] == {"default": "0", "M00": "1"}
    assert step_after(recipe(merge()), ("Blocks", "soft"))["alpha"] == MINE["soft"]


def test_presets_of_the_program_and_of_the_user():
    assert step_after(recipe(merge()), ("Preset", "GRAD_V"))["alpha"] == "GRAD_V"
    assert step_after(recipe(merge()), ("Preset", "soft"))["alpha"] == MINE["soft"]


def test_another_method_keeps_models_weights_and_strength():
    assert step_after(recipe(merge(strength=0.5)), ("Method", "slerp")) == merge("slerp", strength=0.5)
    ties = step_after(recipe(merge(alpha={"M00": 1})), ("Method", "task_arithmetic"))
    assert ties == {"method": "task_arithmetic", "models": ["b.safetensors"], "weight": {"M00": 1}}
    back = step_after(recipe(ties), ("Method", "weighted_sum"))
    assert back == {"method": "weighted_sum", "b": "b.safetensors", "alpha": {"M00": 1}}
    three = merge("add_difference", c="c.safetensors")
    assert step_after(recipe(three), ("Method", "weighted_sum")) == merge()


@pytest.mark.parametrize(
    ("method", "step", "sentence"),
    [
        ("add_difference", merge(), "needs a model here"),
        ("nothing_known", merge(), "nothing_known"),
        ("slerp", {"method": "karcher", "models": ["b", "c"]}, "merges 1 beside A"),
        ("karcher", merge(strength=0.5), "no alpha for a strength"),
    ],
)
def test_a_method_that_does_not_fit_is_refused(method, step, sentence):
    with pytest.raises(UserError, match=sentence):
        step_after(recipe(step), ("Method", method))


def test_strength_model_b_and_adapter_weight():
    assert step_after(recipe(merge()), ("Strength", "0.7"))["strength"] == 0.7
    assert step_after(recipe(merge()), ("Model B", "d.safetensors"))["b"] == "d.safetensors"
    many = {"method": "ties", "models": ["b.safetensors", "c.safetensors"]}
    assert step_after(recipe(many), ("Model B", "d"))["models"] == ["d", "c.safetensors"]
    both = recipe(merge(), {"adapter": "l.safetensors", "weight": 1})
    assert step_after(both, ("Adapter weight", "0.4"), number=1)["weight"] == 0.4


def test_a_step_that_erases_has_the_axes_of_an_adapter():
    erase = recipe({"erase": {"concepts": ["gore"]}})
    assert step_after(erase, ("Adapter weight", "0.4"))["weight"] == 0.4
    assert step_after(erase, ("One block", "IN04: 0.25"))["blocks"]["IN04"] == 0.25


def test_axes_apply_in_the_order_of_their_meaning():
    wanted = [("One block", "IN04: 1"), ("Preset", "ALL_A"), ("Strength", "2"), ("Method", "slerp")]
    for order in (wanted, wanted[::-1]):
        step = step_after(recipe(merge()), *order)
        assert step["method"] == "slerp" and step["strength"] == 2
        assert step["alpha"]["IN04"] == 1 and step["alpha"]["IN05"] == 0


def test_with_several_steps_one_is_named_by_its_number():
    two = recipe(merge(), merge(alpha=0.1))
    assert step_after(two, ("Strength", "2: 0.5"), number=1)["strength"] == 0.5
    assert "strength" not in step_after(two, ("Strength", "2: 0.5"))
    with pytest.raises(UserError, match=r"1, 2.*step's number"):
        step_after(two, ("Strength", "0.5"))
    with pytest.raises(UserError, match="no step 3"):
        step_after(two, ("Strength", "3: 0.5"))
    off = recipe(merge(enabled=False), merge())
    assert step_after(off, ("Strength", "0.5"), number=1)["strength"] == 0.5
    with pytest.raises(UserError, match="switched off"):
        step_after(off, ("Strength", "1: 0.5"))
    adapter = recipe(merge(), {"adapter": "l.safetensors"})
    assert step_after(adapter, ("One block", "2: IN04: 0"), number=1)["blocks"] == {"default": 1, "IN04": 0}
    with pytest.raises(UserError, match="step 1 is not a step with an adapter"):
        step_after(adapter, ("Adapter weight", "1: 0.5"))


@pytest.mark.parametrize("value", ["IN13: 1", "in04: 1"])
def test_an_unknown_block_is_named(value):
    with pytest.raises(RecipeError, match=value.split(":", maxsplit=1)[0]):
        step_after(recipe(merge()), ("One block", value))


def test_labels_say_what_a_value_is_of():
    assert AXIS["Strength"].label("0.5") == "Strength: 0.5"
    assert AXIS["One block"].label("2: IN04: 0.5") == "step 2: IN04: 0.5"
    assert AXIS["Method"].label("slerp") == "slerp"
    assert AXIS["Adapter weight"].label("2: 1") == "step 2: Adapter weight: 1"


def test_the_recipe_that_is_changed_stays_as_it_is():
    document = recipe(merge(alpha={"M00": 1}))
    step_after(document, ("One block", "M00: 0"), ("Method", "slerp"))
    assert document == recipe(merge(alpha={"M00": 1}))


def test_a_parameter_and_a_step_hold_for_the_values_after_them():
    assert axis_values.settings("density: 0.2, 0-1 [3], consensus: sum, 2: lambda_: 1") == [
        "density: 0.2", "density: 0", "density: 0.5", "density: 1", "consensus: sum", "2: lambda_: 1",
    ]  # fmt: skip
    for typed in ("0.5", "2: 0.5", "density: 1, 3: 0.5"):
        with pytest.raises(UserError, match="names no parameter"):
            axis_values.settings(typed)


def test_parameters_of_every_kind_are_set_by_name():
    ties = {"method": "ties", "models": ["b.safetensors", "c.safetensors"], "weight": [0.5, 0.4]}
    assert step_after(recipe(ties), ("Parameter", "density: 0.25"))["density"] == 0.25
    assert step_after(recipe(ties), ("Parameter", "weight: 0.75"))["weight"] == 0.75  # of every model
    assert step_after(recipe(ties), ("Parameter", "normalize: False"))["normalize"] is False
    both = step_after(recipe(merge(), ties), ("Parameter", "2: density: 1"), number=1)
    assert both["density"] == 1
    noise = step_after(recipe({"method": "noise", "alpha": 0.1}), ("Parameter", "seed: 7"))
    assert noise["seed"] == 7 and isinstance(noise["seed"], int)


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("beta: 1", "beta is no parameter of ties; it has .*density"),
        ("density: much", "density of ties takes a number, not 'much'"),
        ("normalize: 2", "normalize of ties takes true, false, not '2'"),
    ],
)
def test_what_a_parameter_does_not_take_is_said(value, sentence):
    with pytest.raises(UserError, match=sentence):
        step_after(recipe({"method": "ties", "models": ["b.safetensors"]}), ("Parameter", value))


def test_a_step_is_switched_on_and_off():
    off = {**merge(), "enabled": False}
    assert step_after(recipe(merge()), ("Step on/off", "off"))["enabled"] is False
    assert step_after(recipe(merge(), off), ("Step on/off", "2: On"), number=1)["enabled"] is True
    with pytest.raises(UserError, match="begin the value with a step's number"):
        step_after(recipe(merge(), off), ("Step on/off", "off"))
    with pytest.raises(UserError, match="neither on nor off"):
        step_after(recipe(merge()), ("Step on/off", "1"))
    strength = (AXIS["Strength"], "0.5"), (AXIS["Step on/off"], "off")
    assert changed(recipe(merge()), strength, Context(SD1, {}))["steps"][0]["enabled"] is False


def test_a_snapshot_takes_the_recipes_place_and_other_axes_change_it():
    context = Context(SD1, MINE, {"A": recipe(merge(alpha=0.1)), "B": recipe(merge("slerp"), merge(alpha=0.3))})
    made = changed(recipe(), [(AXIS["Strength"], "2: 0.5"), (AXIS["Snapshot"], "b")], context)
    assert made == recipe(merge("slerp"), merge(alpha=0.3, strength=0.5))
    assert context.snapshots["B"] == recipe(merge("slerp"), merge(alpha=0.3))
    with pytest.raises(UserError, match=r"no snapshot C; Shift\+1 to 4"):
        changed(recipe(), [(AXIS["Snapshot"], "C")], context)
