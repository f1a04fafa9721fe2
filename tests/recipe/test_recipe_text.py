"""Recipe files: JSON and YAML, read strictly."""

from __future__ import annotations

import json

import pytest

from lib_merge import Recipe, RecipeError, SourceError
from lib_merge.recipe.reading.text import parse_recipe_text

GOOD = {
    "live_merge": 1,
    "base": "a.safetensors",
    "steps": [{"method": "weighted_sum", "b": "b", "alpha": {"default": 0.001, "IN00-IN03": -2, "M00": 1}}],
}
YAML = """
live_merge: 1
base: a.safetensors
steps:
  - method: weighted_sum
    b: b
    alpha: {default: 1e-3, IN00-IN03: -2, M00: 1}
"""


def load(tmp_path, text, name="r.json"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Recipe.load(path)


def test_json_with_and_without_a_byte_order_mark(tmp_path):
    text = json.dumps(GOOD)
    assert load(tmp_path, text).to_dict() == GOOD
    assert load(tmp_path, b"\xef\xbb\xbf" + text.encode()).to_dict() == GOOD
    assert load(tmp_path, text, "recipe without an ending").id == Recipe.from_dict(GOOD).id


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "line 1"),
        ("{", "line 1, column 2"),
        ('{"live_merge": 1,\n "base": "a",}', "line 2"),
        ("[]", "a list"),
        ('"text"', "text"),
        ("null", "nothing"),
        ("5", "number 5"),
        ('{"live_merge": 1, "base": "a", "base": "b"}', "twice"),
        ('{"live_merge": 1, "base": {"file": "a", "file": "b"}}', "twice"),
        ('{"live_merge": 1, "base": "a", "steps": [{"alpha": NaN}]}', "NaN"),
        ('{"live_merge": 1, "base": "a", "steps": [{"alpha": -Infinity}]}', "Infinity"),
        ('{"live_merge": 1, "base": "a", "zero_snr": 1e999}', "zero_snr"),
        ('{"live_merge": ' + "1" * 5000 + ', "base": "a"}', "r.json"),
        ('{"live_merge": ' + "1" * 400 + ', "base": "a"}', "live_merge"),
        ("[" * 100_000, "r.json"),
        ('{"live_merge": 1, "base": "a", "steps": ' + "[" * 400 + "]" * 400 + "}", "nested"),
        (b"\xff\xfe{\x00}\x00", "UTF-8"),
        (b"\x80\x02}q\x00.", "UTF-8"),
        ("{'live_merge': 1}", "line 1"),
        ('{"live_merge": 1, "base": "a"} {}', "line 1"),
    ],
)
def test_broken_json(text, names, tmp_path):
    with pytest.raises(RecipeError) as error:
        load(tmp_path, text)
    assert names in str(error.value) and len(str(error.value)) < 300


def test_files_that_are_no_recipe(tmp_path):
    for path in (tmp_path / "nowhere.json", tmp_path):
        with pytest.raises(SourceError, match="cannot be read"):
            Recipe.load(path)
    (tmp_path / "large.json").write_bytes(b" " * (17 << 20))
    with pytest.raises(SourceError, match="model file"):
        Recipe.load(tmp_path / "large.json")


def test_yaml_means_what_json_means(tmp_path):
    pytest.importorskip("yaml")
    assert load(tmp_path, YAML, "r.yaml").to_dict() == GOOD
    assert load(tmp_path, YAML, "r.YML").id == Recipe.from_dict(GOOD).id


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e-3", 0.001),
        ("1E5", 100000.0),
        ("-.5", -0.5),
        ("1.", 1.0),
        ("+2", 2),
        ("0", 0),
        ("012", 12.0),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        ("1:30", "1:30"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("2026-11-21", "2026-11-21"),
        ("'0.5'", "0.5"),
        ("~", None),
        ("=", "="),
    ],
)
def test_yaml_values(text, value):
    pytest.importorskip("yaml")
    found = parse_recipe_text(f"x: {text}", yaml=True)["x"]
    assert found == value and type(found) is type(value)


@pytest.mark.cases(4)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("base: a\nbase: b", "twice"),
        ("base: {file: a, file: b}", "twice"),
        ("base: &x a\nvae: *x", "line 1"),
        ("a: 1\nvae: *x", "aliases"),
        ("base: !!str a", "tags"),
        ("base: !!python/object/apply:os.system ['true']", "tags"),
        ("? [a, b]\n: c", "plain text"),
        ("- a\n- b", "list"),
        ("base: [", "line"),
        ("base: a: b", "line 1"),
        ("a: 1\n---\nb: 2", "line"),
        ("\tbase: a", "line 1"),
        ("base: \x01", "r.yaml"),
        ("x: " + "[" * 3000, "r.yaml"),
        ("live_merge: 1\n<<: {base: a}", "<<"),
        ("live_merge: 1\nbase: a\n1: x", "names are text"),
        ("live_merge: 1\nbase: a\nsteps: [{method: weighted_sum, b: b, alpha: .inf}]", "alpha"),
        ("live_merge: 1\nbase: a\nsteps: [{method: weighted_sum, b: b, enabled: 'no'}]", "enabled"),
        ("live_merge: 1\nbase: a\nsteps: [{method: weighted_sum, b: b, strength: " + "1" * 5000 + "}]", "r.yaml"),
    ],
)
def test_yaml_that_is_refused(text, names, tmp_path):
    pytest.importorskip("yaml")
    with pytest.raises(RecipeError) as error:
        load(tmp_path, text, "r.yaml")
    assert names in str(error.value) and len(str(error.value)) < 300
