"""Comma text: numbers in and out, and the counts each architecture has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib_merge.architectures import by_id
from lib_merge.errors import RecipeError
from lib_merge.weights import comma_text

LBW_17 = [
    "BASE",
    "IN01",
    "IN02",
    "IN04",
    "IN05",
    "IN07",
    "IN08",
    "M00",
    "OUT03",
    "OUT04",
    "OUT05",
    "OUT06",
    "OUT07",
    "OUT08",
    "OUT09",
    "OUT10",
    "OUT11",
]
LBW_12 = ["BASE", "IN04", "IN05", "IN07", "IN08", "M00", "OUT00", "OUT01", "OUT02", "OUT03", "OUT04", "OUT05"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("0.5", 0.5), (".5", 0.5), ("5.", 5.0), ("1e-3", 0.001), ("-2", -2.0), ("+.25E1", 2.5), (" 0.125\n", 0.125)],
)
def test_numbers(text, number):
    assert comma_text.read_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "nan", "inf", "-Infinity", "1e999", "1_0", "0x1", "½", "١", "1 2", "--1", ".", "R"]
)
def test_no_numbers(text):
    assert comma_text.read_number(text) is None


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=26))
def test_format_reads_back_to_the_same_numbers(values):
    assert comma_text.parse(comma_text.format(values), "alpha") == tuple(values)


def test_format_is_short_and_keeps_digits():
    assert comma_text.format([0, 1, 0.125, 0.1, -2.5, 1e-7]) == "0,1,0.125,0.1,-2.5,1e-07"


@pytest.mark.parametrize(
    ("text", "index", "word"), [("1,,2", 1, "nothing"), ("1,2,x", 2, "'x'"), ("nan,1", 0, "'nan'")]
)
def test_a_bad_value_is_named_by_its_place(text, index, word):
    with pytest.raises(RecipeError, match=f"{word} as value {index + 1}") as caught:
        comma_text.parse(text, "steps[0].alpha")
    assert caught.value.place == f"steps[0].alpha[{index}]"


@pytest.mark.parametrize(
    ("id", "adapter", "counts"),
    [("sd1", False, {26, 25}), ("sd2", True, {26, 25, 17}), ("sdxl", False, {20, 19}), ("sdxl", True, {20, 19, 12})],
)
def test_counts(id, adapter, counts):
    architecture = by_id(id)
    assert set(comma_text.layouts(architecture, adapter=adapter)) == counts
    for count in set(range(1, 70)) - counts:
        with pytest.raises(RecipeError, match=f"{count} values given; {architecture.label} needs") as caught:
            comma_text.assign([0.5] * count, architecture, "alpha", adapter=adapter)
        assert all(str(right) in str(caught.value) for right in counts)


@pytest.mark.parametrize(("id", "names"), [("sd1", LBW_17), ("sd2", LBW_17), ("sdxl", LBW_12)])
def test_short_lists_of_adapters_leave_the_other_blocks_at_0(id, names):
    given = {name: index + 1.0 for index, name in enumerate(names)}
    expected = {slider: given.get(slider, 0.0) for slider in by_id(id).sliders}
    assert comma_text.assign(list(given.values()), by_id(id), "blocks", adapter=True) == expected


def test_whole_lists_go_in_order_and_base_may_be_missing():
    sdxl = by_id("sdxl")
    assert comma_text.assign(range(20), sdxl, "", adapter=False) == dict(zip(sdxl.sliders, range(20), strict=True))
    without = comma_text.assign(range(19), sdxl, "", adapter=False)
    assert without == dict(zip(sdxl.sliders[1:], range(19), strict=True))
