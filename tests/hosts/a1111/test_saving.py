"""Saves made from a running WebUI: what was previewed is what is saved, and nothing is lost on the way."""

from __future__ import annotations

import json
import struct
import threading

import pytest
import safetensors.torch
import torch
from webui import FORGES, HALF_TEXT


@pytest.fixture
def checkpoints(running):
    """The host's folder of checkpoints; what a test adds to it is taken away again."""
    folder = running.data / "models" / "Stable-diffusion"
    before = set(folder.iterdir())
    yield folder
    running.checkpoint("one.safetensors")
    for path in set(folder.iterdir()) - before:
        path.unlink()
    running.host("POST", "/sdapi/v1/refresh-checkpoints", {})


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_the_saved_file_gives_the_previewed_picture(webui, originals, recipe, checkpoints, prompt_with_lora):
    """Verified is what the host has in the dtype that is saved: Forge keeps the text encoder in fp16."""
    wanted = recipe({"default": 0.5, "IN04": 0.9, "VAE": 0.25})
    webui.apply(wanted)
    merged, both = webui.picture().one, webui.picture(prompt_with_lora).one
    saved = webui.save(wanted, "mix", dtype="fp32")  # the dtype that the host has it in
    assert saved["state"] == "done" and saved["name"] == "mix.safetensors", saved
    assert saved["verified"] > (900 if webui.kind in HALF_TEXT else 1000)
    assert webui.state()["live"]["saved"] == "mix.safetensors"
    assert webui.picture().one == merged
    assert "mix.safetensors" in {model["name"] for model in webui.ours("/models").json["models"]}
    assert webui.ours("/load", {"name": "mix.safetensors"}).status == 200
    assert webui.state()["checkpoint"]["name"] == "mix.safetensors"
    picture = webui.picture()
    assert picture.one == merged and "Live Merge" not in picture.infotext
    assert webui.picture(prompt_with_lora).one == both
    assert webui.ours("/load", {"name": "one.safetensors"}).status == 200
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_each_weight_of_the_file_is_the_merge(webui, recipe, checkpoints):
    """Against the formula, from the files: live in fp32, saved in the base's fp16."""
    saved = webui.save(recipe({"default": 0.25, "M00": 1}), "weights", dtype="base")
    assert saved["state"] == "done" and "the preview rounded to fp16" in saved["text"], saved
    one, two, made = (
        safetensors.torch.load_file(checkpoints / f"{name}.safetensors") for name in ("one", "two", "weights")
    )
    assert made.keys() == one.keys()
    for key, tensor in made.items():
        carried = not key.startswith(("model.diff", "cond")) or key.endswith("position_ids")
        alpha = 0.0 if carried else 1.0 if "middle_block" in key else 0.25
        expected = one[key] if not alpha else ((1 - alpha) * one[key].float() + alpha * two[key].float()).half()
        assert tensor.dtype == one[key].dtype
        assert torch.equal(tensor, expected), key
    if (checkpoints / "one.yaml").exists():  # the larger models of a genuine Forge have none
        assert (checkpoints / "weights.yaml").read_bytes() == (checkpoints / "one.yaml").read_bytes()


def test_the_file_says_what_it_was_made_of(webui, recipe, checkpoints):
    saved = webui.save(recipe(), "described")
    header = (checkpoints / "described.safetensors").read_bytes()
    size = struct.unpack("<Q", header[:8])[0]
    metadata = json.loads(header[8 : 8 + size])["__metadata__"]
    assert metadata["format"] == "pt" and "two.safetensors" in str(metadata)
    listed = {m["title"].split(" [")[0]: m for m in webui.host("GET", "/sdapi/v1/sd-models")}["described.safetensors"]
    webui.checkpoint("described.safetensors")
    webui.picture()  # Forge loads it, and looks at its hash, only now
    loaded = {m["model_name"]: m for m in webui.host("GET", "/sdapi/v1/sd-models")}["described"]
    assert loaded["sha256"][:10].upper() == saved["autov2"].upper(), (saved, listed)


@pytest.mark.long
def test_an_existing_name_is_refused_unless_it_may_be_replaced(webui, recipe, checkpoints):
    assert webui.save(recipe(), "kept", dtype="fp32")["state"] == "done"
    before = (checkpoints / "kept.safetensors").read_bytes()
    plan = webui.ours("/plan", {"recipe": recipe(), "name": "kept", "dtype": "fp32"}).json  # the recipe is in the file
    assert plan["exists"]["size"] == plan["size"] == len(before)
    assert (
        plan["exists"]["time"] == (checkpoints / "kept.safetensors").stat().st_mtime
    )  # seconds, as the page reads them
    refused = webui.save(recipe(0.75), "kept", dtype="fp32")
    assert refused["state"] == "failed" and "kept.safetensors" in refused["error"], refused
    assert (checkpoints / "kept.safetensors").read_bytes() == before
    webui.apply(recipe(0.75))
    merged = webui.picture().one
    assert webui.save(recipe(0.75), "kept", dtype="fp32", overwrite=True)["state"] == "done"
    assert (checkpoints / "kept.safetensors").read_bytes() != before
    webui.checkpoint("kept.safetensors")
    assert webui.picture().one == merged


@pytest.mark.cases(1)
@pytest.mark.parametrize("name", ["one", "two"])
def test_a_source_is_not_overwritten(webui, originals, recipe, checkpoints, name):
    before = (checkpoints / f"{name}.safetensors").read_bytes()
    reply = webui.ours("/save", {"recipe": recipe(), "name": name, "overwrite": True})
    saved = webui.saved() if reply.status == 200 else {"state": "failed", **reply.json}
    assert saved["state"] == "failed" and name in saved["error"], saved
    assert (checkpoints / f"{name}.safetensors").read_bytes() == before


@pytest.mark.long
def test_a_save_waits_for_the_picture_being_made(webui, originals, recipe, checkpoints):
    made = []
    alone = webui.picture(steps=30).one
    thread = threading.Thread(target=lambda: made.append(webui.picture(steps=30)))
    thread.start()
    webui.until(webui.generating)
    webui.ours("/save", {"recipe": recipe(), "name": "waited", "dtype": "fp32"})
    assert webui.state()["save"]["state"] == "running" and not (checkpoints / "waited.safetensors").exists()
    thread.join(600)
    saved = webui.saved()
    assert saved["state"] == "done" and saved["verified"] > (600 if webui.kind in HALF_TEXT else 800)
    assert made[0].one == alone and "Live Merge" not in made[0].infotext
    merged = webui.picture().one
    webui.checkpoint("waited.safetensors")
    assert webui.picture().one == merged != originals["one.safetensors"]


def test_a_save_of_another_base_is_refused(webui, recipe, checkpoints):
    saved = webui.save(recipe(base="three.safetensors"), "other")
    assert saved["state"] == "failed" and "one.safetensors" in saved["error"]
    assert not (checkpoints / "other.safetensors").exists()
    assert [p.name for p in checkpoints.iterdir() if p.name.startswith(".")] == []


def test_a_checkpoint_that_cannot_be_read_is_not_loaded(webui, originals, checkpoints):
    (checkpoints / "broken.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0not json at all!")
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    reply = webui.ours("/load", {"name": "broken.safetensors"})
    assert reply.status in (400, 409) and "broken.safetensors" in reply.json["error"]
    assert webui.picture().one == originals["one.safetensors"]
    assert webui.ours("/load", {"name": "nowhere.safetensors"}).status == 400


def test_after_a_load_that_failed(webui, originals, recipe, checkpoints):
    """Forge then takes the model before for loaded, and has none: no picture can be made until it loads another."""
    if webui.kind not in FORGES:
        pytest.skip("it keeps the model that it has")
    safetensors.torch.save_file({"nothing.known": torch.zeros(4)}, checkpoints / "unknown.safetensors")
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    webui.apply(recipe())
    merged = webui.picture().one
    webui.checkpoint("unknown.safetensors")
    assert webui.call("POST", "/sdapi/v1/txt2img", {"prompt": "", "steps": 1, "width": 64, "height": 64}).status == 500
    reply = webui.live(recipe(base="unknown.safetensors"))
    assert reply.status in (400, 409) and "unknown.safetensors" in reply.json["error"], reply.body
    webui.checkpoint("one.safetensors")
    webui.apply(recipe(0.9))
    assert webui.picture().one != merged
    webui.apply(recipe())
    assert webui.picture().one == merged


@pytest.mark.long
def test_a_base_replaced_on_disk(webui, recipe, checkpoints):
    """What is live stays; nothing is computed from the other file; the sentence says what to do."""
    base = checkpoints / "base.safetensors"
    base.write_bytes((checkpoints / "one.safetensors").read_bytes())
    if (checkpoints / "one.yaml").exists():
        base.with_suffix(".yaml").write_bytes((checkpoints / "one.yaml").read_bytes())
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    webui.checkpoint("base.safetensors")
    webui.apply(recipe(base="base.safetensors"))
    merged = webui.picture().one
    other = base.with_suffix(".new")  # replaced, not written over: a host may have it mapped
    other.write_bytes((checkpoints / "two.safetensors").read_bytes())
    other.replace(base)
    for reply in (webui.live(recipe(0.9, base="base.safetensors")), webui.ours("/restore", {})):
        assert reply.status in (400, 409), reply.body
        assert "base.safetensors has changed on disk" in reply.json["error"], reply.body
    assert webui.picture().one == merged


@pytest.mark.long
def test_a_model_deleted_while_it_is_live(webui, originals, recipe, checkpoints):
    (checkpoints / "gone.safetensors").write_bytes((checkpoints / "two.safetensors").read_bytes())
    webui.apply(recipe(b="gone.safetensors"))
    merged = webui.picture().one
    (checkpoints / "gone.safetensors").unlink()
    assert webui.picture().one == merged
    reply = webui.live(recipe(0.9, b="gone.safetensors"))
    assert reply.status == 400 and "gone.safetensors" in reply.json["error"] and reply.json["place"] == "steps[0].b"
    assert webui.picture().one == merged
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]
