"""Texts from strangers: every importer takes time that grows with their length, and answers with one error of ours."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import random
import time

import pytest

from lib_merge.errors import LiveMergeError
from lib_merge.imports import Imported, import_metadata, import_text
from lib_merge.imports.imported import Naming

HASHES = {letter: letter * 64 for letter in "abc"}
WEIGHTS = [round(n / 50, 2) for n in range(26)]
RECIPES = {
    "a1111": {
        "type": "webui",
        "primary_model_hash": HASHES["a"],
        "secondary_model_hash": HASHES["b"],
        "tertiary_model_hash": HASHES["c"],
        "interp_method": "Add difference",
        "multiplier": 0.35,
        "save_as_half": True,
        "config_source": 1,
        "bake_in_vae": "vae.pt",
        "discard_weights": "model_ema",
    },
    "supermerger": {
        "type": "sd-webui-supermerger",
        "weights_alpha": WEIGHTS[1:],
        "weights_beta": "",
        "model_a": "a",
        "model_b": "b",
        "model_c": "c",
        "base_alpha": 0.5,
        "base_beta": "0.25",
        "mode": "Weight sum",
        "mbw": True,
        "elemental_merge": ["IN04 OUT03-OUT05:attn2:0.9", ":ff:R"],
        "calcmode": "normal",
        "Include": ["IN00", "VAE", "attn1"],
    },
    "model mixer": {
        "type": "sd-webui-model-mixer",
        "weights_alpha": [WEIGHTS, [0.5] * 26],
        "alpha": [0.5, 0.5],
        "model_a": "a.safetensors",
        "base_model": "c.safetensors",
        "mode": ["Sum", "Add-Diff"],
        "calcmode": ["Normal", "Rebasin"],
        "elemental": ["IN01:attn:1", "NOT IN01:NOT attn:1"],
        "use_elemental": [True, True],
        "adjust": "1,2,3",
        "use_mbws": [True, True],
        "model_b": "b.safetensors",
        "model_c": "c.safetensors",
    },
    "chattiori": {
        "type": "merge-models-chattiori",
        "primary_model_hash": HASHES["a"],
        "secondary_model_hash": HASHES["b"],
        "tertiary_model_hash": HASHES["c"],
        "merge_method": "Sum Twice",
        "alpha_info": "0.1,[[" + ", ".join(map(str, WEIGHTS[1:])) + "],[['IN00:attn:0.5']]]",
        "beta_info": "0.25",
        "calculation": "use_dif_10,fine[[1.0]]",
        "fp": "fp16",
        "bake_in_vae": False,
    },
}
MODELS = {sha: {"name": f"{letter}.safetensors"} for letter, sha in HASHES.items()}


def row() -> str:
    cells = ["3", "2026.01.01 00.00.00", "a + (b - c) x alpha (0.1,0.2)", ",".join(map(str, WEIGHTS)), "", "1bc9bbb856"]
    cells += ["6add9e59b3", "ae368464ca", "0.5", "0.25", "Add difference:A+(B-C)*alpha", "True", "", "[]", ""]
    cells += ["IN04:attn2:0.9", "normal", "1", "1,2,3", "0.3", "Exclude", "['VAE', 'Adjust']", "attn"]
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


MIXED = (
    "a cat\nNegative prompt: dog\nSteps: 20, Model hash b: bbbbbbbbbb, ModelMixer model a: a [aaaaaaaaaa], "
    "ModelMixer use model b: True, ModelMixer model b: b [bbbbbbbbbb], ModelMixer merge mode b: Sum, "
    'ModelMixer mbw mode b: True, ModelMixer mbw b: "BASE,INP*", ModelMixer mbw weights b: "0.1,0.2", '
    'ModelMixer use elemental b: True, ModelMixer elemental b: "IN01:attn:0.5", ModelMixer adjust: "1,2", Version: v1'
)
MERGEKIT = """merge_method: ties
base_model: base
models:
  - model: base
  - model: b
    parameters: {weight: 0.6, density: [0.5, 0.7]}
  - model: c+lora
    parameters:
      density: 0.4
      weight:
        - filter: attn2
          value: 0.9
        - value: 0.3
parameters: {normalize: true, lambda: 0.7}
dtype: float16
"""
OWN = {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": 0.5}]}
TEXTS = {
    **{name: json.dumps({"sd_merge_recipe": recipe, "sd_merge_models": MODELS}) for name, recipe in RECIPES.items()},
    "row": row(),
    "formula": "a x (1-alpha) + b x alpha (0.1,0.2)_cosineA",
    "plain formula": "(a x 0.6 +b x 0.4) x 0.8 + c x 0.2",
    "difference": "a + (b -  c) x 0.3_extract",
    "tensor": "a x 0.7 + b x 0.3_tensor_beta_0.5",
    "infotext": MIXED,
    "mergekit": MERGEKIT,
    "own": json.dumps(OWN),
    "own infotext": f"a cat\nSteps: 20, Live Merge: {json.dumps(json.dumps(OWN))}, Version: v1",
    "own yaml": "live_merge: 1\nbase: a\nsteps:\n- {method: weighted_sum, b: b, alpha: 0.5}\n",
}
FILLERS = ["\n", " ", "1", "[", "]", "(", ",", '"', "\\", "a", ": ", "x 1 + ", "- ", "{", "ModelMixer a"]


def outcome(text: str) -> Imported | LiveMergeError:
    """The recipe in a text, or our own error; any other error is the test's failure."""
    try:
        return import_text(text)
    except LiveMergeError as error:
        assert len(str(error)) < 2000, "one sentence, whatever the length of the text"
        return error


@pytest.mark.parametrize("name", TEXTS)
def test_examples_are_recipes(name):
    if name in ("mergekit", "own yaml"):
        pytest.importorskip("yaml")
    found = outcome(TEXTS[name])
    short = name in ("row", "formula")  # lists of two weights, which no architecture has
    assert isinstance(found, Imported) or short, found


def seconds(text: str) -> float:
    """Of this thread's CPU, so that a busy machine does not count."""
    begun = time.thread_time()
    outcome(text)
    return time.thread_time() - begun


def grows_with_the_square(few: str, many: str) -> bool:
    """Whether four times the text takes sixteen times as long; a busy machine has three tries."""
    return all(seconds(many) > 12 * max(seconds(few), 0.03) for _ in range(3))


@pytest.mark.cases(20)
@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_length(name, filler):
    """Four times the text, put in at the beginning, in the middle and at the end, takes about four times as long."""
    text = TEXTS[name]
    for place in (0, len(text) // 2, len(text)):
        few, many = (
            text[:place] + filler * (size // len(filler)) + text[place:]
            for size in (10_000, 40_000)
        )  # fmt: skip
        assert not grows_with_the_square(few, many), (place, filler)


@pytest.mark.cases(10)
@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("tool", RECIPES)
def test_time_grows_with_the_length_of_each_field(tool, filler):
    recipe = RECIPES[tool]
    for field in recipe.keys() - {"type"}:
        few, many = (
            json.dumps(
                {"sd_merge_recipe": {**recipe, field: filler * (size // len(filler))}, "sd_merge_models": MODELS}
            )
            for size in (10_000, 40_000)
        )
        assert not grows_with_the_square(few, many), field


def many_entries(count: int) -> dict[str, str]:
    """Lists of that many models, filters, elementals, rows."""
    supermerger = {**RECIPES["supermerger"], "elemental_merge": [f"IN{n}:x{n}:{n}" for n in range(count)]}
    mixer = {**RECIPES["model mixer"], "weights_alpha": [[0.5] * 26] * count}
    hashes = {f"{n:064x}": {} for n in range(count)}
    filters = "".join(f"        - {{filter: f{n}, value: 0.5}}\n" for n in range(count))
    models = "".join(f"  - {{model: m{n}, parameters: {{weight: 0.5, other: 1}}}}\n" for n in range(count))
    filtered = MERGEKIT.replace("        - filter: attn2\n          value: 0.9\n", filters)
    return {
        "elementals": json.dumps({"sd_merge_recipe": supermerger}),
        "models of a mixer": json.dumps({"sd_merge_recipe": mixer}),
        "hashes": json.dumps({"sd_merge_recipe": RECIPES["a1111"], "sd_merge_models": hashes}),
        "rows": row() * count,
        "filters": filtered,
        "models": MERGEKIT.replace("  - model: base\n", models),
        "both": filtered.replace("  - model: base\n", models),
    }


@pytest.mark.parametrize("kind", many_entries(1))
def test_time_grows_with_the_number_of_entries(kind):
    few, many = many_entries(100)[kind], many_entries(400)[kind]
    assert not grows_with_the_square(few, many)


def test_names_at_hand_are_looked_up_by_the_beginning_of_their_hash():
    known = {f"{n:08x}{n:056x}": f"m{n}" for n in range(20_000)}
    begun = time.thread_time()
    naming = Naming({}, known)
    found = [naming.source("", f"{n:08x}", "x") for n in range(20_000)]
    assert time.thread_time() - begun < 20  # a look at all for each would take minutes
    assert found[7] == {"file": "m7", "sha256": f"{7:08x}{7:056x}"}
    assert Naming({}, {"ab" * 32: "one", "ab" * 4 + "c" * 56: "two"}).source("x", "abababab", "x") == "x"


HOSTILE = [
    None, True, 7, -1, 10**400, 0.5, float("inf"), float("nan"), "", "x", "1.2.3", "9" * 5000, "1e999", "\ud800",
    "[" * 900,
    [], [[]], [None], ["x"], [1] * 30, {}, {"a": 1}, [{"value": [{"filter": 1, "value": [{}]}]}],
]  # fmt: skip


def deep(depth: int) -> list:
    found: list = []
    for _ in range(depth):
        found = [found]
    return found


@pytest.mark.cases(15)
@pytest.mark.parametrize("value", [*HOSTILE, deep(400), deep(5000)], ids=lambda value: f"{type(value).__name__}")
@pytest.mark.parametrize("tool", RECIPES)
def test_any_value_in_any_field_is_read_or_refused(tool, value):
    recipe = RECIPES[tool]
    for field in (*(recipe.keys() - {"type"}), "Exclude", "beta_info", "more"):
        try:
            found = import_metadata({"sd_merge_recipe": {**recipe, field: value}, "sd_merge_models": MODELS})
        except LiveMergeError as error:
            assert len(str(error)) < 2000
        else:
            assert isinstance(found, Imported)
        if isinstance(recipe.get(field), list):  # the same inside of a list
            item = {**recipe, field: [value, *recipe[field][1:]]}
            with contextlib.suppress(LiveMergeError):
                import_metadata({"sd_merge_recipe": item, "sd_merge_models": value})


@pytest.mark.long
@pytest.mark.parametrize("value", [*HOSTILE, deep(40)], ids=lambda value: f"{type(value).__name__}")
def test_any_value_anywhere_in_a_mergekit_configuration(value):
    yaml = pytest.importorskip("yaml")
    config = yaml.safe_load(MERGEKIT)
    for method in ("ties", "linear", "slerp"):
        for place in places({**config, "merge_method": method}):
            outcome(yaml.safe_dump(changed({**config, "merge_method": method}, place, value), width=10**6))


def places(value, path=()):
    found = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for name, item in found for place in places(item, (*path, name)))][1 if not path else 0 :]


def changed(value, path, new):
    if not path:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = changed(copied[path[0]], path[1:], new)
    return copied


@pytest.mark.cases(5)
@pytest.mark.parametrize("name", TEXTS)
def test_damaged_texts_are_read_or_refused(name):
    """Pieces cut out, doubled, moved and exchanged for pieces of the others."""
    dice = random.Random(name)
    pieces = [*FILLERS, *TEXTS.values(), "1.2.3", "None", "NOT ", "IN99", "e-", "\x00", "\ud800", "x alpha", "'", "&a"]
    for _ in range(300):
        text = TEXTS[name]
        for _ in range(dice.choice((1, 1, 2, 5))):
            start, stop = sorted(dice.randrange(len(text) + 1) for _ in "ab")
            stop = min(stop, start + dice.choice((0, 1, 3, 20, 10**6)))
            other = dice.choice(pieces)
            begin = dice.randrange(len(other))
            text = text[:start] + other[begin : begin + dice.choice((1, 3, 10, 200))] + text[stop:]
        outcome(text)
