"""Presets against tables written out by hand and in exact fractions."""

from fractions import Fraction as F

import pytest

from lib_merge.architectures import by_id
from lib_merge.errors import UserError
from lib_merge.weights import presets


def values(name, architecture="sd1"):
    weights = presets.evaluate(name, by_id(architecture))
    assert tuple(weights) == by_id(architecture).sliders
    assert all(type(weight) is float for weight in weights.values())
    return list(weights.values())


def ones(architecture, *named):
    """The sliders that are not 0, as name=value or name alone for 1."""
    chosen = dict(item.split("=") if "=" in item else (item, "1") for item in named)
    return [float(chosen.get(slider, 0)) for slider in by_id(architecture).sliders]


def span(family, first, last):
    return [f"{family}{number:02d}" for number in range(first, last + 1)]


STEPS = {
    "WRAP08": [*span("IN", 0, 3), *span("OUT", 8, 11)],
    "WRAP12": [*span("IN", 0, 5), *span("OUT", 6, 11)],
    "WRAP14": [*span("IN", 0, 6), *span("OUT", 5, 11)],
    "WRAP16": [*span("IN", 0, 7), *span("OUT", 4, 11)],
    "MID12_50": [f"{name}=.5" for name in (*span("IN", 5, 11), "M00", *span("OUT", 0, 5))],
    "OUT07": span("OUT", 5, 11),
    "OUT12": span("OUT", 0, 11),
    "OUT12_5": ["M00=.5", *span("OUT", 0, 11)],
    "RING08_SOFT": ["IN05=.5", "IN06", "IN07", "IN08", "IN09=.5", "OUT02=.5", "OUT03", "OUT04", "OUT05", "OUT06=.5"],
    "RING08_5": [*span("IN", 6, 9), *span("OUT", 2, 5)],
    "RING10_5": [*span("IN", 5, 9), *span("OUT", 2, 6)],
    "RING10_3": [*span("IN", 6, 10), *span("OUT", 1, 5)],
    "ALL_A": [],
    "ALL_B": ["BASE", *span("IN", 0, 11), "M00", *span("OUT", 0, 11)],
    "FLAT_25": [f"{name}=.25" for name in (*span("IN", 0, 11), "M00", *span("OUT", 0, 11))],
    "FLAT_75": [f"{name}=.75" for name in (*span("IN", 0, 11), "M00", *span("OUT", 0, 11))],
}


@pytest.mark.parametrize("name", STEPS)
def test_stepped_presets_on_25_blocks(name):
    assert values(name) == ones("sd1", *STEPS[name])
    assert values(name, "sd2") == values(name)


# Counts times 19/25, rounded: 4 → 3, 5 → 4, 6 → 5, 7 → 5, 8 → 6, 12 → 9, 14 → 11, 3 → 2, 1 → 1.
STEPS_SDXL = {
    "WRAP08": [*span("IN", 0, 2), *span("OUT", 6, 8)],
    "WRAP12": [*span("IN", 0, 4), *span("OUT", 4, 8)],
    "WRAP14": [*span("IN", 0, 4), *span("OUT", 4, 8)],
    "WRAP16": [*span("IN", 0, 5), *span("OUT", 3, 8)],
    "MID12_50": [f"{name}=.5" for name in (*span("IN", 4, 8), "M00", *span("OUT", 0, 4))],
    "OUT07": span("OUT", 4, 8),
    "OUT12": span("OUT", 0, 8),
    "OUT12_5": ["M00=.5", *span("OUT", 0, 8)],
    "RING08_SOFT": ["IN04=.5", "IN05", "IN06", "IN07=.5", "OUT01=.5", "OUT02", "OUT03", "OUT04=.5"],
    "RING08_5": [*span("IN", 5, 7), *span("OUT", 1, 3)],
    "RING10_5": [*span("IN", 4, 7), *span("OUT", 1, 4)],
    "RING10_3": [*span("IN", 5, 8), *span("OUT", 0, 3)],
    "ALL_B": ["BASE", *span("IN", 0, 8), "M00", *span("OUT", 0, 8)],
}


@pytest.mark.parametrize("name", STEPS_SDXL)
def test_stepped_presets_on_19_blocks(name):
    assert values(name, "sdxl") == ones("sdxl", *STEPS_SDXL[name])


def test_grad_v_and_a_in_twelfths_and_ninths():
    down = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert values("GRAD_V") == pytest.approx([0, *(n / 12 for n in [*down, 0, *reversed(down)])], abs=1e-15)
    assert values("GRAD_A") == pytest.approx([0, *(1 - n / 12 for n in [*down, 0, *reversed(down)])], abs=1e-15)
    down = [9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert values("GRAD_V", "sdxl") == pytest.approx([0, *(n / 9 for n in [*down, 0, *reversed(down)])], abs=1e-15)


# Numbers as they stand in the tables that users have.
LITERAL = {
    "SMOOTHSTEP": [
        *(0, 0, 0.00506365740740741, 0.0196759259259259, 0.04296875, 0.0740740740740741, 0.112123842592593, 0.15625),
        *(0.205584490740741, 0.259259259259259, 0.31640625, 0.376157407407407, 0.437644675925926, 0.5),
        *(0.562355324074074, 0.623842592592592, 0.68359375, 0.740740740740741, 0.794415509259259, 0.84375),
        *(0.887876157407408, 0.925925925925926, 0.95703125, 0.980324074074074, 0.994936342592593, 1),
    ],
    "SMOOTHSTEP*3": [
        *(0, 0, 0.0151909722222222, 0.0590277777777778, 0.12890625, 0.222222222222222, 0.336371527777778, 0.46875),
        *(0.616753472222222, 0.777777777777778, 0.94921875, 0.871527777777778, 0.687065972222222, 0.5),
        *(0.312934027777778, 0.128472222222222, 0.05078125, 0.222222222222222, 0.383246527777778, 0.53125),
        *(0.663628472222223, 0.777777777777778, 0.87109375, 0.940972222222222, 0.984809027777777, 1),
    ],
    "R_SMOOTHSTEP/3": [
        *(0, 1, 0.95703125, 0.84375, 0.68359375, 0.5, 0.31640625, 0.15625, 0.04296875, 0, 0.04296875, 0.15625),
        *(0.31640625, 0.5, 0.68359375, 0.84375, 0.95703125, 1, 0.95703125, 0.84375, 0.68359375, 0.5, 0.31640625),
        *(0.15625, 0.04296875, 0),
    ],
    "COSINE": [
        *(0, 1, 0.995722430686905, 0.982962913144534, 0.961939766255643, 0.933012701892219, 0.896676670145617),
        *(0.853553390593274, 0.80438071450436, 0.75, 0.691341716182545, 0.62940952255126, 0.565263096110026, 0.5),
        *(0.434736903889974, 0.37059047744874, 0.308658283817455, 0.25, 0.195619285495639, 0.146446609406726),
        *(0.103323329854382, 0.0669872981077805, 0.0380602337443566, 0.0170370868554658, 0.00427756931309475, 0),
    ],
    "TRUE_CUBIC_HERMITE": [
        *(0, 0, 0.199031876929012, 0.325761959876543, 0.424641927083333, 0.498456790123457, 0.549991560570988),
        *(0.58203125, 0.597360869984568, 0.598765432098765, 0.589029947916667, 0.570939429012346, 0.547278886959876),
        *(0.520833333333333, 0.49438777970679, 0.470727237654321, 0.45263671875, 0.442901234567901, 0.444305796682099),
        *(0.459635416666667, 0.491675106095678, 0.543209876543211, 0.617024739583333, 0.715904706790124),
        *(0.842634789737655, 1),
    ],
}


@pytest.mark.parametrize("name", LITERAL)
def test_curves_give_the_numbers_of_the_tables(name):
    assert values(name) == pytest.approx(LITERAL[name], abs=1e-12)


def smooth(t):
    return 3 * t**2 - 2 * t**3


def folded(x):
    x -= 2 * (x // 2)
    return x if x <= 1 else 2 - x


EXACT = {
    "SMOOTHSTEP": smooth,
    **{f"SMOOTHSTEP*{k}": lambda t, k=k: folded(k * smooth(t)) for k in (2, 3, 4)},
    **{f"SMOOTHSTEP/{k}": lambda t, k=k: smooth(folded(k * t)) for k in (2, 3, 4)},
    "FAKE_CUBIC_HERMITE": lambda t: F(19, 3) * t**3 - F(19, 2) * t**2 + F(25, 6) * t,
    "TRUE_CUBIC_HERMITE": lambda t: F(77, 12) * t**3 - F(77, 8) * t**2 + F(25, 6) * t + F(1, 24) if t else F(0),
    "CUBIC_HERMITE": lambda t: F(82, 9) * t**3 - F(41, 3) * t**2 + F(50, 9) * t,
    "GRAD_V": lambda t: abs(1 - 2 * t),
}
REVERSES = {
    "SMOOTHSTEP": "REVERSE-SMOOTHSTEP",
    **{f"SMOOTHSTEP{sign}{k}": f"R_SMOOTHSTEP{sign}{k}" for sign in "*/" for k in (2, 3, 4)},
    "FAKE_CUBIC_HERMITE": "FAKE_REVERSE_CUBIC_HERMITE",
    "TRUE_CUBIC_HERMITE": "TRUE_REVERSE_CUBIC_HERMITE",
    "CUBIC_HERMITE": "REVERSE_CUBIC_HERMITE",
    "GRAD_V": "GRAD_A",
}


@pytest.mark.parametrize(("architecture", "last"), [("sd1", 24), ("sdxl", 18)])
@pytest.mark.parametrize("name", EXACT)
def test_curves_in_exact_fractions_on_any_number_of_blocks(name, architecture, last):
    exact = [EXACT[name](F(i, last)) for i in range(last + 1)]
    assert values(name, architecture) == pytest.approx([0, *map(float, exact)], abs=2e-14)
    assert values(REVERSES[name], architecture) == pytest.approx([0, *(float(1 - v) for v in exact)], abs=2e-14)


def test_remaining_curves():
    assert values("REVERSE_COSINE")[1:] == pytest.approx([1 - v for v in values("COSINE")[1:]], abs=1e-15)
    half = [v / 2 for v in values("TRUE_CUBIC_HERMITE")]
    assert values("LOW_OFFSET_CUBIC_HERMITE") == pytest.approx(half, abs=1e-15)


# LoRA Block Weight's 17 values, on SD1; the 12-value list of SDXL halved the same way.
ADAPTER = {
    "NONE": ([], []),
    "INS": (["BASE", "IN01", "IN02", "IN04"], ["BASE", "IN04", "IN05"]),
    "IND": (["BASE", "IN05", "IN07", "IN08"], ["BASE", "IN07", "IN08"]),
    "INALL": (["BASE", "IN01", "IN02", "IN04", "IN05", "IN07", "IN08"], ["BASE", "IN04", "IN05", "IN07", "IN08"]),
    "MIDD": (
        ["BASE", "IN05", "IN07", "IN08", "M00", *span("OUT", 3, 6)],
        ["BASE", "IN07", "IN08", "M00", *span("OUT", 0, 2)],
    ),
    "OUTD": (["BASE", *span("OUT", 3, 6)], ["BASE", *span("OUT", 0, 2)]),
    "OUTS": (["BASE", *span("OUT", 7, 11)], ["BASE", *span("OUT", 3, 5)]),
    "OUTALL": (["BASE", *span("OUT", 3, 11)], ["BASE", *span("OUT", 0, 5)]),
    "ALL": (
        ["BASE", "IN01", "IN02", "IN04", "IN05", "IN07", "IN08", "M00", *span("OUT", 3, 11)],
        ["BASE", "IN04", "IN05", "IN07", "IN08", "M00", *span("OUT", 0, 5)],
    ),
}


@pytest.mark.parametrize("name", ADAPTER)
def test_adapter_presets(name):
    assert values(name) == ones("sd1", *ADAPTER[name][0])
    assert values(name, "sdxl") == ones("sdxl", *ADAPTER[name][1])


def test_adapter_preset_all_half():
    assert values("ALL0.5") == [v / 2 for v in values("ALL")]


def test_every_preset_is_tested_and_described():
    tested = {*STEPS, *EXACT, *REVERSES.values(), *ADAPTER, "COSINE", "REVERSE_COSINE", "LOW_OFFSET_CUBIC_HERMITE"}
    assert set(presets.names(adapter=True)) == tested | {"ALL0.5", "B03_ON_NO_ADALN"}
    assert set(presets.names(adapter=True)) - set(presets.names()) == {*ADAPTER, "ALL0.5"}
    assert all(presets.describe(name).endswith(".") for name in presets.names(adapter=True))


@pytest.mark.parametrize(("name", "near"), [("GRADV", "GRAD_V"), ("grad_v", "GRAD_V"), ("WRAP8", "WRAP08")])
def test_unknown_preset_names_the_nearest(name, near):
    for ask in (presets.describe, lambda n: presets.evaluate(n, by_id("sd1"))):
        with pytest.raises(UserError, match=f"{name}.*{near}"):
            ask(name)
