"""Recipes of several steps in AUTOMATIC1111: the host's adapters, adjustments and finer weights, live and saved."""

from __future__ import annotations

import pytest
from webui import HALF_TEXT

MERGE = {"method": "weighted_sum", "b": "two.safetensors", "alpha": 0.5}
LORA = {"adapter": "style.safetensors", "weight": 0.8}


def stack(*steps):
    return {"live_merge": 1, "base": "one.safetensors", "steps": list(steps)}


def test_adapters_are_found_in_the_hosts_folder(webui):
    assert {"name": "style.safetensors"} in webui.ours("/models").json["adapters"]
    refused = webui.live(stack({"adapter": "nowhere.safetensors"}), wait=None)
    assert refused.status == 400 and refused.json["place"] == "steps[0].adapter"


@pytest.mark.long
def test_an_adapter_is_reported_and_switched_off(webui, originals):
    webui.apply(stack(MERGE, LORA))
    merged = webui.picture().one
    (report,) = webui.state()["live"]["steps"]
    assert report["number"] == 1 and report["file"] == "style.safetensors"
    assert report["applied"] == report["total"] > 0 == len(report["left_out"])
    webui.apply(stack(MERGE, {**LORA, "enabled": False}))
    without = webui.picture().one
    assert webui.state()["live"]["steps"] == [] and without != merged
    webui.apply(stack(MERGE))
    assert webui.picture().one == without


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    "step",
    [
        {**LORA, "weight": 0.4},
        {**LORA, "blocks": "OUTALL"},
        {"adjust": {"contrast": 5}},
        {**MERGE, "layers": [{"keys": "*.attn2.*", "slots": "OUT08", "alpha": 0.9}]},
    ],
)
def test_each_step_is_seen_and_its_place_counts(webui, step):
    seen = set()
    for steps in ([MERGE, LORA], [MERGE, LORA, step], [step, MERGE, LORA]):
        webui.apply(stack(*steps))
        seen.add(webui.picture().one)
    assert len(seen) == 3


def test_the_parts_of_the_loaded_checkpoint(webui):
    told = webui.ours("/layers").json
    assert told["checkpoint"] == "one.safetensors"
    assert {"attn1", "attn2", "ff", "res"} <= {kind["id"] for kind in told["slots"]["IN04"]}
    assert "IN00" not in told["slots"] and "VAE" not in told["slots"]


@pytest.fixture
def saved_name(running):
    """A name to save as; the file is taken away again."""
    yield "stacked.safetensors"
    running.checkpoint("one.safetensors")
    (running.data / "models" / "Stable-diffusion" / "stacked.safetensors").unlink()
    running.host("POST", "/sdapi/v1/refresh-checkpoints", {})


@pytest.mark.long
def test_the_picture_of_a_saved_stack_is_the_previewed_one(webui, saved_name):
    recipe = stack(MERGE, {**LORA, "blocks": {"default": 1, "IN04-IN08": 0.3}}, {"adjust": {"in": 2, "contrast": 3}})
    webui.apply(recipe)
    previewed = webui.picture().one
    saved = webui.save(recipe, saved_name, dtype="fp32")
    assert saved["state"] == "done", saved
    # Forge keeps the text encoder in fp16, which is not what is saved.
    live = webui.state()["live"]["tensors"]
    assert 600 < saved["verified"] < live if webui.kind in HALF_TEXT else saved["verified"] == live
    webui.checkpoint(saved_name)
    assert webui.picture().one == previewed
