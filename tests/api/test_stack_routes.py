"""What the routes tell the page of adapters, layers and weights, on a small model in memory."""

from __future__ import annotations

import json
import re

import pytest

from lib_merge.api.schema import schema
from lib_merge.api.weight_text import read_weights
from lib_merge.errors import RecipeError, UserError
from lib_merge.hosts.listing import adapter_names
from lib_merge.recipe import Recipe, Source
from lib_merge.recipe.locate import find
from lib_merge.session.state import step_states

SEVENTEEN = "1,0,0,0,0,0,0,1,0.5,0.5,0.5,0,0,0,0,0,0"


def test_the_schema_is_plain_data_and_tells_what_steps_have():
    told = json.loads(json.dumps(schema()))
    assert [entry["name"] for entry in told["adjust"]][:4] == ["in", "out", "out2", "contrast"]
    assert [entry["high"] for entry in told["adjust"]] == [6, 6, 6, 10, 10, 10, 10, 10]
    assert "INS" in told["adapter_presets"]["sd1"] and "INS" not in told["presets"]["sd1"]
    maps = {entry["id"]: entry["follows"] for entry in told["block_maps"]}
    assert maps["live_merge"]["sd1"]["VAE"] is None and maps["supermerger"]["sd1"]["VAE"] == "BASE"
    formulas = {entry["id"]: entry["formula"] for entry in told["methods"]}
    assert formulas["add_difference"] == "A + alpha·(B − C)" and formulas["ties"] == ""


def test_short_lists_and_presets_are_for_adapters():
    told = read_weights(SEVENTEEN, "sd1", adapter=True)["weights"]
    assert told["BASE"] == 1 and told["M00"] == 1 and told["OUT03"] == 0.5 and told["IN00"] == 0
    assert read_weights("OUTALL", "sd1", adapter=True)["weights"]["OUT03"] == 1
    assert len(read_weights(",".join("0" * 12), "sdxl", adapter=True)["weights"]) == 20
    for text in (SEVENTEEN, "OUTALL"):
        with pytest.raises(RecipeError, match=r"17|adapter"):
            read_weights(text, "sd1", adapter=False)


def test_what_is_not_named_is_left_to_the_kind_of_step():
    assert read_weights("IN00:0.5", "sd1", adapter=True)["weights"]["IN01"] == 1
    assert read_weights("IN00:0.5", "sd1", adapter=False)["weights"]["IN01"] == 0


def test_the_desk_is_told_which_sliders_a_text_speaks_of():
    assert read_weights("OUT05:0.8, TIME:1", "sd1", adapter=False)["named"] == ["OUT05", "TIME"]
    sides = read_weights("IN00-01:0.2, OUT:1", "sdxl", adapter=False)["named"]
    assert sides == ["IN00", "IN01", *(f"OUT{n:02d}" for n in range(9))]
    for whole in ("*:0, OUT05:0.8", "0.5", "GRAD_V", ",".join(["0.5"] * 26)):
        assert read_weights(whole, "sd1", adapter=False)["named"] is None


def test_only_odd_slots_that_are_named_have_a_number():
    assert "TIME" not in read_weights("0.5", "sd1", adapter=False)["weights"]
    assert read_weights("default:0.5, TIME:0.5", "sd1", adapter=False)["weights"]["TIME"] == 0.5


def test_another_block_map_is_another_reading():
    assert read_weights("0.5", "sd1", "rbm", adapter=False)["weights"]["BASE"] == 0
    with pytest.raises(UserError):
        read_weights("0.5", "sd1", "nobody", adapter=False)


@pytest.fixture
def folders(tmp_path):
    made = [tmp_path / "Stable-diffusion", tmp_path / "Lora", tmp_path / "LyCORIS"]
    for folder in made:
        (folder / "style").mkdir(parents=True)
    for file in (made[0] / "hll.safetensors", made[1] / "hll.safetensors", made[2] / "style" / "ink.pt"):
        file.write_bytes(b"")
    (made[1] / "hll.png").write_bytes(b"")
    return made


def test_adapters_are_listed_with_their_subfolders(folders):
    assert adapter_names(folders[1:]) == ["hll.safetensors", "style/ink.pt"]


def test_an_adapter_step_means_the_file_among_the_adapters(folders):
    recipe = Recipe.from_dict(
        {"live_merge": 1, "base": "hll", "steps": [{"adapter": "hll"}, {"adapter": "ink"}]}, folders, names_only=True
    )
    found = [find(source, recipe.folders, recipe.names_only) for source in recipe.sources()]
    assert found == [folders[0] / "hll.safetensors", folders[1] / "hll.safetensors", folders[2] / "style" / "ink.pt"]
    assert find(Source("hll.safetensors"), folders, names_only=True) == folders[0] / "hll.safetensors"


def test_no_report_no_steps():
    recipe = Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [{"adapter": "hll"}]})
    assert step_states(recipe, None) == ()


def test_every_architecture_is_known():
    assert list(schema()["adapter_presets"]) == ["sd1", "sd2", "sdxl", "anima", "anima-40"]


def test_formulas_speak_of_what_the_method_has():
    for entry in schema()["methods"]:
        known = {"A", *(name.upper() for name in entry["models"]), *(one["name"] for one in entry["parameters"])}
        assert set(re.findall(r"[A-Za-z]+", entry["formula"])) <= known, entry["id"]
