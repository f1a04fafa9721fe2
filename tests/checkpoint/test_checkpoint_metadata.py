"""Metadata as WebUIs read them: strings only, JSON encoded once, ancestors carried along."""

from __future__ import annotations

import json
from datetime import datetime, timezone

import pytest
import torch

from lib_merge.checkpoint import MergedModel, ModelSpec, TensorInfo, plan_header, recipe_in, save_metadata
from lib_merge.checkpoint.metadata import modelspec, webui_models, webui_recipe
from lib_merge.errors import SourceError

RECIPE = '{"live_merge": 1, "base": "anime.safetensors", "steps": [{"alpha": 0.125}]}'
SPEC = ModelSpec("sd1", "My merge", datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc), merged_from=("a", "b"))
A, B, C = "a" * 64, "b" * 64, "c" * 64


def test_all_values_are_text_and_a_file_can_hold_them() -> None:
    models = [MergedModel("anime.safetensors", A, "11223344"), MergedModel("bad\udcff.safetensors", B)]
    metadata = save_metadata(RECIPE, models, SPEC, {"device": "cpu", "threads": 2, "torch": "2.1"})
    assert all(type(key) is str and type(text) is str for key, text in metadata.items())
    plan_header([TensorInfo("w", torch.float32, (1,))], metadata)
    assert metadata["format"] == "pt"
    assert metadata["live_merge_recipe"] == RECIPE
    assert json.loads(metadata["live_merge_made_with"]) == {"device": "cpu", "threads": 2, "torch": "2.1"}
    assert recipe_in(metadata, "x.safetensors") == json.loads(RECIPE)


def test_webui_recipe_has_type_hashes_and_the_recipe_once_encoded() -> None:
    models = [MergedModel("a", A), MergedModel("b", B)]
    assert json.loads(webui_recipe(RECIPE, models)) == {
        "type": "live-merge",
        "primary_model_hash": A,
        "secondary_model_hash": B,
        "tertiary_model_hash": None,
        "recipe": json.loads(RECIPE),
    }
    with pytest.raises(ValueError, match="JSON object"):
        webui_recipe("[1]", models)


def test_webui_models_list_sources_and_what_they_carry() -> None:
    own = {"type": "webui", "multiplier": 0.3}
    carried = {C: {"name": "old", "legacy_hash": "00000000", "sd_merge_recipe": None}, A: {"name": "stale"}}
    models = [
        MergedModel("a.safetensors", A, "11223344", {"sd_merge_recipe": json.dumps(own)}),
        MergedModel("b.safetensors", B, None, {"sd_merge_models": json.dumps(carried)}),
    ]
    text = webui_models(models)
    assert json.loads(text) == {
        C: carried[C],
        A: {"name": "a.safetensors", "legacy_hash": "11223344", "sd_merge_recipe": own},
        B: {"name": "b.safetensors", "legacy_hash": None, "sd_merge_recipe": None},
    }


def test_twice_encoded_and_broken_metadata_of_others_are_survived() -> None:
    carried = {C: {"name": "old"}}
    for text, wanted in [(json.dumps(json.dumps(carried)), True), ("{broken", False), ("[1]", False), ("", False)]:
        entries = json.loads(webui_models([MergedModel("a", A, None, {"sd_merge_models": text})]))
        assert (C in entries) == wanted
        assert A in entries


def test_modelspec_of_each_architecture() -> None:
    assert modelspec(SPEC) == {
        "modelspec.sai_model_spec": "1.0.0",
        "modelspec.architecture": "stable-diffusion-v1",
        "modelspec.implementation": "https://github.com/CompVis/stable-diffusion",
        "modelspec.title": "My merge",
        "modelspec.date": "2024-05-06T07:08:09+00:00",
        "modelspec.prediction_type": "epsilon",
        "modelspec.resolution": "512x512",
        "modelspec.merged_from": "a, b",
    }
    naive = datetime(2024, 5, 6)
    v = modelspec(ModelSpec("sd2", "t", naive, "v", data_sha256=A))
    assert v["modelspec.architecture"] == "stable-diffusion-v2-768-v"
    assert (v["modelspec.prediction_type"], v["modelspec.resolution"]) == ("v", "768x768")
    assert v["modelspec.hash_sha256"] == "0x" + A
    assert "modelspec.merged_from" not in v
    assert modelspec(ModelSpec("sdxl", "t", naive))["modelspec.resolution"] == "1024x1024"
    assert modelspec(ModelSpec("flux", "t", naive))["modelspec.architecture"] == "flux"


def test_recipe_inside_a_file() -> None:
    assert recipe_in({"format": "pt"}, "x") is None
    for text in ("{", "[1]", "3"):
        with pytest.raises(SourceError, match=r"inside x\.safetensors"):
            recipe_in({"live_merge_recipe": text}, "x.safetensors")
