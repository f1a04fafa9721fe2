"""Block weights: precedence against a slow reference, places of errors, and what is kept as typed."""

import copy
import json
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import BLOCK_MAPS, DEFAULT_BLOCK_MAP, block_map
from lib_merge.errors import RecipeError
from lib_merge.weights import BlockWeights
from lib_merge.weights.shorthand import read_shorthand

IDS = ["sd1", "sd2", "sdxl"]
BLOCKS = {"sd1": 12, "sd2": 12, "sdxl": 9}
TEXTS = {"sd1": ["TE"], "sd2": ["TE"], "sdxl": ["TE1", "TE2"]}
ODD = {"sd1": ["TE", "TIME", "FINAL", "VAE"], "sd2": ["TE", "TIME", "FINAL", "VAE"]}
ODD["sdxl"] = ["TE1", "TE2", "TIME", "LABEL", "FINAL", "VAE"]


def order(id):
    count = BLOCKS[id]
    return ["BASE", *(f"IN{n:02d}" for n in range(count)), "M00", *(f"OUT{n:02d}" for n in range(count))]


def resolve(value, id="sd1", map="live_merge", **how):
    return BlockWeights.parse(value, "alpha").resolve(by_id(id), block_map(map), "alpha", **how)


def follower(map, id, slot):
    """What the design's table says of an odd slot, written out again."""
    last = order(id)[-1]
    table = {
        "live_merge": {"TE": "BASE", "TIME": "IN00", "LABEL": "IN00", "FINAL": last},
        "supermerger": {"TE": "BASE", "TIME": "IN00", "LABEL": "IN00", "FINAL": last, "VAE": "BASE"},
        "mbw": {"TE": "BASE", "TIME": "IN00", "LABEL": "BASE", "FINAL": last, "VAE": "BASE"},
        "mecha": {"TE": "BASE", "TIME": "BASE", "LABEL": "BASE", "FINAL": last, "VAE": "BASE"},
        "model_mixer": {"TE": "BASE", "TIME": last, "FINAL": last},
        "rbm": {},
    }
    if map == "mecha" and id == "sdxl":
        del table["mecha"]["VAE"]
    return table[map].get("TE" if slot.startswith("TE") else slot)


def slowly(mapping, id, map, adapter):
    """Weight of every slot by asking the rules one after the other, without any index."""

    def held(slider):
        for name, weight in mapping.items():
            if "-" in name:
                first, last = name.split("-")
                last = last if not last.isdigit() else re.sub(r"\d+", "", first) + last
                if order(id).index(first) <= order(id).index(slider) <= order(id).index(last):
                    return weight
        return None

    def own(name):
        if name in mapping:
            return mapping[name]
        return held(name) if name in order(id) else None

    weights = {}
    for slot in [*ODD[id], *order(id)[1:]]:
        slider = slot if slot in order(id) else follower(map, id, slot)
        answers = [own(slot)]
        if slider is not None:
            answers += [own(slider), mapping.get("default")]
        answers.append(1.0 if adapter else 0.0)
        weights[slot] = next(float(answer) for answer in answers if answer is not None)
    return weights


numbers = st.one_of(st.integers(-3, 3), st.floats(-4, 4, allow_nan=False), st.sampled_from([0.125, 0, 1, 1e-3]))


@st.composite
def mappings(draw, id):
    """Any mapping without overlapping ranges: names, ranges long and short, and perhaps `default`."""
    sliders = order(id)
    cuts = sorted(draw(st.sets(st.integers(0, len(sliders)), max_size=8)))
    mapping = {}
    for first, after in zip(cuts[::2], cuts[1::2], strict=False):
        ends = sliders[first], sliders[after - 1]
        short = ends[0][:2] == ends[1][:2] and ends[0] != "BASE" and draw(st.booleans())
        mapping[f"{ends[0]}-{ends[1][-2:] if short else ends[1]}"] = draw(numbers)
    for name in draw(st.sets(st.sampled_from([*sliders, *ODD[id]]), max_size=8)):
        mapping[name] = draw(numbers)
    if draw(st.booleans()):
        mapping["default"] = draw(numbers)
    names = draw(st.permutations(sorted(mapping)))
    return {name: mapping[name] for name in names}


@given(id=st.sampled_from(IDS), map=st.sampled_from(sorted(BLOCK_MAPS)), adapter=st.booleans(), data=st.data())
def test_precedence_is_that_of_the_slow_reference(id, map, adapter, data):
    mapping = data.draw(mappings(id))
    weights = resolve(mapping, id, map, adapter=adapter)
    assert weights == slowly(mapping, id, map, adapter)
    assert tuple(weights) == by_id(id).slots
    assert all(type(weight) is float for weight in weights.values())


@given(id=st.sampled_from(IDS), map=st.sampled_from(sorted(BLOCK_MAPS)), adapter=st.booleans(), number=numbers)
def test_a_number_gives_every_slider_that_number(id, map, adapter, number):
    assert resolve(number, id, map, adapter=adapter) == slowly({"default": number}, id, map, adapter)
    assert resolve(repr(number), id, map, adapter=adapter) == resolve(number, id, map, adapter=adapter)


@given(id=st.sampled_from(IDS), map=st.sampled_from(sorted(BLOCK_MAPS)), adapter=st.booleans(), data=st.data())
def test_comma_text_goes_through_the_sliders(id, map, adapter, data):
    sliders = order(id)
    values = data.draw(st.lists(numbers, min_size=len(sliders), max_size=len(sliders)))
    whole = slowly(dict(zip(sliders, values, strict=True)), id, map, adapter)
    assert resolve(", ".join(map_repr(values)), id, map, adapter=adapter) == whole
    without = slowly(dict(zip(sliders[1:], values[1:], strict=True)), id, map, adapter)
    assert resolve(",".join(map_repr(values[1:])), id, map, adapter=adapter) == without


def map_repr(values):
    return [repr(value) for value in values]


def test_presets_reach_the_odd_slots_through_their_sliders():
    weights = resolve("ALL_B", "sdxl")
    assert {slot for slot, weight in weights.items() if weight == 0} == {"VAE"}
    weights = resolve("GRAD_V", "sd1")
    assert (weights["TE"], weights["TIME"], weights["M00"], weights["FINAL"], weights["VAE"]) == (0, 1, 0, 1, 0)
    assert resolve("ALL_B", "sd1", "supermerger")["VAE"] == 1
    weights = resolve("ALL_B", "sd1", "rbm")
    assert {slot for slot, weight in weights.items() if weight == 0} == {"TE", "TIME", "FINAL", "VAE"}


@pytest.mark.parametrize("map", ["live_merge", "model_mixer", "rbm"])
@pytest.mark.parametrize("value", [0.7, "ALL_B", ",".join(["0.7"] * 26), {"default": 0.7}, {"BASE-OUT11": 0.7}])
def test_only_its_own_name_reaches_the_vae(value, map):
    assert resolve(value, "sd1", map)["VAE"] == 0
    assert resolve({"default": 0.7, "VAE": 0.3}, "sd1", map)["VAE"] == 0.3


def test_adapter_lists_of_17_and_12():
    weights = resolve(",".join(["0.5"] * 17), "sd1", adapter=True)
    zero = {"TIME", "IN00", "IN03", "IN06", "IN09", "IN10", "IN11", "OUT00", "OUT01", "OUT02"}
    assert {slot for slot, weight in weights.items() if weight == 0} == zero
    assert weights["TE"] == 0.5
    assert resolve(",".join(["2"] * 12), "sdxl", adapter=True)["OUT05"] == 2
    with pytest.raises(RecipeError, match=r"17 values given; SD1 needs 26, or 25 without BASE"):
        resolve(",".join(["0.5"] * 17), "sd1")


def test_missing_base_is_0_in_a_merge_and_1_in_an_adapter_step():
    text = ",".join(["0.5"] * 25)
    assert resolve(text)["TE"] == 0
    assert resolve(text, adapter=True)["TE"] == 1


def test_adapter_presets_are_for_adapters():
    assert resolve("INS", adapter=True)["IN04"] == 1
    with pytest.raises(RecipeError, match=r"alpha: the preset INS is for adapter steps"):
        resolve("INS")


def test_one_example_read_by_eye():
    weights = resolve({"default": 0.2, "BASE": 0, "IN00-IN03": 0.5, "IN02": 0.9, "M00": 1.0, "OUT10-11": -1})
    assert weights["TE"] == 0
    assert (weights["IN01"], weights["IN02"], weights["IN04"], weights["M00"]) == (0.5, 0.9, 0.2, 1.0)
    assert (weights["TIME"], weights["FINAL"], weights["VAE"]) == (0.5, -1.0, 0.0)


# ---------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("value", "place", "words"),
    [
        (None, "steps[1].alpha", "null"),
        (True, "steps[1].alpha", "true"),
        ([0.5, 0.5], "steps[1].alpha", r"\[0\.5, 0\.5\]"),
        (float("nan"), "steps[1].alpha", "nan"),
        (float("inf"), "steps[1].alpha", "inf"),
        (10**400, "steps[1].alpha", "finite"),
        ("nan", "steps[1].alpha", "is not a number, a list of numbers or a preset"),
        ("", "steps[1].alpha", "is not a number, a list of numbers or a preset"),
        ("GRAD_W", "steps[1].alpha", "did you mean GRAD_V"),
        ("grad_v", "steps[1].alpha", "did you mean GRAD_V"),
        ("0.5,nan", "steps[1].alpha[1]", "'nan' as value 2"),
        ({"IN13": 1}, "steps[1].alpha.IN13", "'IN13'.*not a block of any architecture"),
        ({"in00": 1}, "steps[1].alpha.in00", "did you mean IN00"),
        ({"IN4": 1}, "steps[1].alpha.IN4", "did you mean IN04"),
        ({"Default": 1}, "steps[1].alpha.Default", "not a block"),
        ({"": 1}, "steps[1].alpha.", "not a block"),
        ({"IN00": None}, "steps[1].alpha.IN00", "null"),
        ({"IN00": True}, "steps[1].alpha.IN00", "true"),
        ({"IN00": "x"}, "steps[1].alpha.IN00", "'x'"),
        ({"IN00": "0.1,0.2"}, "steps[1].alpha.IN00", "not a finite number"),
        ({"IN00": {"IN01": 1}}, "steps[1].alpha.IN00", "finite number"),
        ({"IN00": float("-inf")}, "steps[1].alpha.IN00", "finite"),
        ({0: 1}, "steps[1].alpha", "name 0"),
        ({"IN03-IN01": 1}, "steps[1].alpha.IN03-IN01", "backwards; write IN01-IN03"),
        ({"OUT00-BASE": 1}, "steps[1].alpha.OUT00-BASE", "backwards"),
        ({"IN00-IN04": 1, "IN04-M00": 0}, "steps[1].alpha.IN04-M00", "overlaps the range IN00-IN04 at IN04"),
        ({"IN00-IN03": 1, "IN00-03": 1}, "steps[1].alpha.IN00-03", "overlaps"),
        ({"IN00-IN13": 1}, "steps[1].alpha.IN00-IN13", "'IN13'"),
        ({"TIME-IN03": 1}, "steps[1].alpha.TIME-IN03", "'TIME'"),
        ({"BASE-03": 1}, "steps[1].alpha.BASE-03", "'03'"),
        ({"default-IN03": 1}, "steps[1].alpha.default-IN03", "'default'"),
        ({"TE": 1, "LABEL": 1}, "steps[1].alpha.LABEL", "not a block of SD1"),
    ],
)
def test_what_no_architecture_could_take_is_refused_at_its_place(value, place, words):
    with pytest.raises(RecipeError, match=words) as caught:
        BlockWeights.parse(value, "steps[1].alpha")
    assert caught.value.place == place
    assert str(caught.value).startswith(f"{place}: ")


@pytest.mark.parametrize(
    ("value", "id", "place", "words"),
    [
        ({"IN09": 1}, "sdxl", "steps[1].alpha.IN09", "not a block of SDXL"),
        ({"IN00-IN11": 1}, "sdxl", "steps[1].alpha.IN00-IN11", "'IN11'.*SDXL"),
        ({"TE": 1}, "sdxl", "steps[1].alpha.TE", "did you mean TE"),
        ({"TE1": 1}, "sd2", "steps[1].alpha.TE1", "did you mean TE?"),
        ({"LABEL": 1}, "sd1", "steps[1].alpha.LABEL", "not a block of SD1"),
        (",".join("1" * 26), "sdxl", "steps[1].alpha", "26 values given; SDXL needs 20, or 19 without BASE"),
        (",".join("1" * 20), "sd1", "steps[1].alpha", "20 values given; SD1 needs 26, or 25 without BASE"),
        ("1,2", "sd1", "steps[1].alpha", "2 values given"),
    ],
)
def test_what_this_architecture_lacks_is_refused_at_its_place(value, id, place, words):
    weights = BlockWeights.parse(value, "steps[1].alpha")
    for ask in (
        lambda: weights.check(by_id(id), "steps[1].alpha"),
        lambda: weights.resolve(by_id(id), block_map("live_merge"), "steps[1].alpha"),
    ):
        with pytest.raises(RecipeError, match=words) as caught:
            ask()
        assert caught.value.place == place


def test_without_a_place_the_name_is_the_place():
    with pytest.raises(RecipeError) as caught:
        BlockWeights.parse({"IN09": 1}, "").resolve(by_id("sdxl"), block_map("rbm"))
    assert caught.value.place == "IN09"


@given(st.dictionaries(st.text(max_size=9), st.one_of(st.none(), numbers, st.text(max_size=4)), max_size=4) | st.text())
def test_any_value_is_read_or_refused_in_words(value):
    try:
        weights = BlockWeights.parse(value, "alpha")
        weights.check(by_id("sd1"), "alpha", adapter=True)
    except RecipeError as error:
        assert error.place.startswith("alpha")
    else:
        assert weights.to_json() == value


# ---------------------------------------------------------------- kept as typed, equal by meaning

TYPED = [
    *(0.5, 1, -0.0, "0.50", " 1e-3 ", "GRAD_V", "R_SMOOTHSTEP*2", "SMOOTHSTEP/4", "ALL0.5", "0.10, .5,1", {}),
    {"default": "0.20", "M00": 1, "IN00-03": 0.125, "IN05-OUT02": -1e3, "BASE": 0},
]


@pytest.mark.parametrize("value", TYPED)
def test_the_text_typed_is_kept(value):
    weights = BlockWeights.parse(value, "alpha")
    assert json.dumps(weights.to_json()) == json.dumps(value)
    again = BlockWeights.parse(json.loads(json.dumps(weights.to_json())), "alpha")
    assert again == weights
    assert hash(again) == hash(weights)
    assert copy.deepcopy(weights) == weights
    assert pickle.loads(pickle.dumps(weights)) == weights


@given(id=st.sampled_from(IDS), data=st.data())
def test_round_trip_of_mappings(id, data):
    mapping = data.draw(mappings(id))
    typed = BlockWeights.parse(mapping, "alpha").to_json()
    assert typed == mapping
    assert list(typed) == list(mapping)


def test_what_was_given_can_change_without_changing_the_weights():
    mapping = {"IN00": 1}
    weights = BlockWeights.parse(mapping, "alpha")
    mapping["IN00"] = 2
    weights.to_json()["IN00"] = 3
    assert weights.to_json() == {"IN00": 1}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, 1.0),
        ("0.50", 0.5),
        (0, -0.0),
        (" .5 ", "5e-1"),
        ("1, 0.50,.25", "1.0,0.5,0.25"),
        ({"IN00-03": 1, "default": "0.2"}, {"default": 0.2, "IN00-IN03": 1.0}),
        (" GRAD_V", "GRAD_V"),
    ],
)
def test_equal_meaning_has_one_canonical_value(one, other):
    first, second = (json.dumps(BlockWeights.parse(value, "").canonical()) for value in (one, other))
    assert first == second


def test_canonical_values_are_plain_json():
    assert BlockWeights.parse("1,0.50", "").canonical() == [1.0, 0.5]
    assert BlockWeights.parse({"M00": 1, "IN00-03": "2"}, "").canonical() == {"IN00-IN03": 2.0, "M00": 1.0}
    assert BlockWeights.parse("GRAD_V", "").canonical() == "GRAD_V"
    assert type(BlockWeights.parse(3, "").canonical()) is float


def test_different_meaning_has_different_canonical_values():
    values = [0.5, 0.25, "GRAD_V", "GRAD_A", "1,2", "2,1", {"IN00": 1}, {"IN01": 1}, {"default": 0.5}, {"IN00-01": 1}]
    texts = [json.dumps(BlockWeights.parse(value, "").canonical()) for value in values]
    assert len(set(texts)) == len(values)


@pytest.mark.parametrize("architecture", ["sd1", "sdxl"])
def test_a_sides_name_is_all_its_sliders_and_a_star_is_default(architecture):
    short = BlockWeights.parse(read_shorthand("*:0.1, IN00-03:0.2, OUT:1, OUT02:0.5"), "").resolve(
        by_id(architecture), DEFAULT_BLOCK_MAP
    )
    last = {"sd1": "OUT11", "sdxl": "OUT08"}[architecture]
    long = resolve({"default": 0.1, "IN00-IN03": 0.2, f"OUT00-{last}": 1, "OUT02": 0.5}, architecture)
    assert short == long
    assert (short["IN03"], short["IN04"], short["OUT02"], short["FINAL"]) == (0.2, 0.1, 0.5, 1.0)
    star, default = (BlockWeights.parse({name: 0.1}, "").canonical() for name in ("*", "default"))
    assert star == default


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ({"*": 1, "default": 0}, "default: is given twice, as `default` and `*`; keep one"),
        ({"OUT": 1, "OUT03-05": 0}, "OUT03-05: overlaps the range OUT at OUT03; give each block one range."),
        ("hello", '"hello" is not a number, a list of numbers or a preset'),
        (
            "ALLES",
            '"ALLES" is not a number, a list of numbers or a preset; did you mean ALL_B, ALL_A?',
        ),  # not ALL: a merge refuses it
    ],
)
def test_what_is_said_of_bad_weights(value, sentence):
    with pytest.raises(RecipeError) as error:
        BlockWeights.parse(value, "")
    assert str(error.value) == sentence
