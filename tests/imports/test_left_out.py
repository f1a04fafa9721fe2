"""What an importer does not carry over is said, a sentence for each thing: nothing is dropped in silence."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from lib_merge.imports import Imported, import_file, import_metadata, import_text

WEIGHTS = ",".join(str(n / 50) for n in range(26))
SUPERMERGER = {
    "type": "sd-webui-supermerger",
    "weights_alpha": [0.5] * 25,
    "model_a": "a",
    "model_b": "b",
    "base_alpha": 0.5,
    "mode": "Weight sum",
    "mbw": True,
    "calcmode": "normal",
    "Off": [""],
}
MIXER = {
    "type": "sd-webui-model-mixer",
    "weights_alpha": [[0.5] * 26],
    "alpha": [0.5],
    "model_a": "a",
    "model_b": "b",
    "mode": ["Sum"],
    "calcmode": ["Normal"],
    "use_elemental": [True],
    "elemental": [""],
    "use_mbws": [True],
}
CHATTIORI = {
    "type": "merge-models-chattiori",
    "primary_model_hash": "a" * 64,
    "secondary_model_hash": "b" * 64,
    "merge_method": "Weighted Sum",
    "alpha_info": "0.5",
}
WEBUI = {
    "type": "webui",
    "primary_model_hash": "a" * 64,
    "secondary_model_hash": "b" * 64,
    "interp_method": "Weighted sum",
    "multiplier": 0.5,
}


def read(recipe: dict, **changes: object) -> Imported:
    found = import_metadata({"sd_merge_recipe": {**recipe, **changes}})
    assert found is not None
    return found


ELEMENTALS = [
    ("cond_stage_model.transformer::1", "cond_stage_model.transformer is not the name of a block"),
    ("input_blocks.4:attn2:0.9", "input_blocks.4 is not the name of a block"),
    ("in05:attn:0.2", "in05 is not the name of a block (those are in capitals, as IN05"),
    ("IN05-in07:attn:0.2", "IN05-in07 is not the name of a block"),
    ("NOT BASE-OUT11:attn:0.2", "it names no block of this kind of model"),
    ("IN05:attn", "not of the form Blocks:Elements:Ratio"),
    ("IN05:attn:R", "the ratio R is not a number"),
    ("IN05:attn:nan", "the ratio nan is not a number"),
]


@pytest.mark.parametrize(("entry", "said"), ELEMENTALS)
@pytest.mark.parametrize("recipe", [SUPERMERGER, MIXER], ids=["SuperMerger", "Model Mixer"])
def test_elementals_that_cannot_be_read(recipe, entry, said):
    name, written = ("elemental_merge", [entry]) if recipe is SUPERMERGER else ("elemental", [entry])
    found = read(recipe, **{name: written})
    [sentence] = found.left_out
    assert sentence.startswith(f"elemental {entry}: ") and said in sentence
    assert "layers" not in found.recipe["steps"][0]


def test_what_of_an_elemental_can_be_read_is():
    found = read(SUPERMERGER, elemental_merge=["IN04 in05:attn2:0.9", "NOT in05:ff:0.2", 7])
    rules = found.recipe["steps"][0]["layers"]
    assert rules[0] == {"keys": "*attn2*", "slots": "IN04", "alpha": 0.9}
    assert {rule["slots"] for rule in rules[1:]} == {"BASE", "IN00-IN11", "M00", "OUT00-OUT11"}
    assert [sentence.split(":")[0] for sentence in found.left_out] == [
        "elemental IN04 in05",
        "elemental NOT in05",
        "elemental 7",
    ]


def test_the_example_of_a_user():
    folder = os.environ.get("LIVE_MERGE_FIXTURES")
    path = Path(folder or ".") / "cases" / "supermerger_elemental_dropped" / "input.json"
    if not path.exists():
        pytest.skip("LIVE_MERGE_FIXTURES is not set")
    assert sum(sentence.startswith("elemental ") for sentence in import_file(path).left_out) == 3


def test_blocks_that_this_kind_of_model_has_not():
    twenty = {"weights_alpha": [0.5] * 19}
    [said] = read(SUPERMERGER, Off=None, Exclude=["IN11", "IN03", "attn"], **twenty).left_out
    assert said == "Exclude IN11: this kind of model has no such block"
    said = read(SUPERMERGER, elemental_merge=["OUT09:attn:1"], **twenty).left_out
    assert any("this kind of model has no OUT09" in sentence for sentence in said)
    fields = {"model a": "a", "use model b": "True", "model b": "b", "mbw mode b": "True"}
    fields |= {"mbw b": '"in05,OUT11,MID"', "mbw weights b": f'"{WEIGHTS}"'}
    text = ", ".join(f"ModelMixer {name}: {value}" for name, value in fields.items())
    assert import_text(text).left_out == ("mbw b: in05 is not the name of a block; it is passed over",)


ADJUST = [
    ("1,x,3", ["adjust out: x is not a number in range, so it counts as 0"], {"in": 1, "out2": 3}),
    ("1,nan,1e9", ["adjust out: nan", "adjust out2: 1e9"], {"in": 1}),
    ("1,2,3,4,5,6,7,8,9", ["adjust: of 9 numbers the first 8"], None),
    ("5", ["adjust 5: a text without a comma"], {}),
    ("1,,3", [], {"in": 1, "out2": 3}),
]


@pytest.mark.parametrize(("written", "said", "values"), ADJUST)
def test_adjust(written, said, values):
    found = read(MIXER, adjust=written)
    assert len(found.left_out) == len(said)
    assert all(sentence.startswith(begin) for sentence, begin in zip(found.left_out, said, strict=True))
    adjusted = [step["adjust"] for step in found.recipe["steps"] if "adjust" in step]
    assert values is None or adjusted == ([values] if values else [])


@pytest.mark.parametrize("recipe", [SUPERMERGER, MIXER, CHATTIORI, WEBUI], ids=lambda recipe: recipe["type"])
def test_fields_that_are_not_known(recipe):
    assert not read(recipe).left_out
    assert not read(recipe, new="", newer=None, newest=[]).left_out
    assert read(recipe, shiny=[0.5], more=1).left_out == (
        "shiny: this field is not read here",
        "more: this field is not read here",
    )


def test_fields_of_the_others():
    assert read(CHATTIORI, pruned=True).left_out == ("pruned: leave out averaged copies (model_ema.*) when saving",)
    assert read(CHATTIORI, calculation="use_dif_30").left_out == ("calculation use_dif_30: it is not known here",)
    [said] = read(CHATTIORI, alpha_info="0.5,[[" + ",".join(["0.5"] * 25) + "],[['IN00:attn:0.5']]]").left_out
    assert said == "elementals of alpha: 'IN00:attn:0.5'"
    [said] = read(MIXER, calcmode=["Spherical"]).left_out
    assert said == "model b: the calculation mode Spherical has no counterpart here; the usual one is used"
    [said] = read(MIXER, use_mbws=[False], elemental=["IN04:attn:1"]).left_out
    assert said == "model b: elementals are read only where blocks are selected, as in Model Mixer"


MERGEKIT = """merge_method: ties
base_model: base+lora
models:
  - {model: b, weight: 2, parameters: {weight: 0.5, epsilon: 0.1}}
parameters: {int8_mask: true, normalize: true}
universe: yes
"""


def test_mergekit():
    pytest.importorskip("yaml")
    said = " | ".join(import_text(MERGEKIT).left_out)
    for what in ("the adapter lora on base", "models[0].weight", "b: epsilon", "parameters.int8_mask", "universe"):
        assert what in said, what


def test_what_a_formula_does_not_hold():
    found = import_text("a x 0.7 + b x 0.3_tensor_beta_0.6")
    step = found.recipe["steps"][0]
    assert (step["method"], step["alpha"], step["beta"]) == ("tensor_sum", 0.3, 0.6)
    assert any("beta: the formula" in sentence for sentence in import_text("a x 0.7 + b x 0.3_tensor2").left_out)
    assert import_text("mix 0.5 x 0.7 + b x 0.3").recipe["steps"][0]["alpha"] == 0.3
    assert import_text("mix 0.5 x 0.7 + b x 0.3").recipe["base"] == "mix 0.5"


def test_more_than_a_hundred_things_are_counted():
    found = read(SUPERMERGER, elemental_merge=[f"IN05:attn{n}" for n in range(3000)])
    assert len(found.left_out) == 101 and found.left_out[-1] == "2900 more things"
    found = json.loads(json.dumps(found.left_out))
    assert found[0].startswith("elemental IN05:attn0: it is not of the form")
