"""The extension in a WebUI: what is live, in every turn that the host takes. Compared by pixels."""

from __future__ import annotations

import json
import threading

import pytest
from webui import A1111, CLASSIC, FORGE, FORGES, GENUINE, KEEP_ONE, NEO, PICTURE, REFORGE

SLOTS = ("TE", "TIME", *(f"IN{n:02}" for n in range(12)), "M00", *(f"OUT{n:02}" for n in range(12)), "FINAL", "VAE")

HOSTS = {
    A1111: "AUTOMATIC1111", FORGE: "Forge 2.0.1v1.10.1", NEO: "Forge neo", REFORGE: "reForge 1.0.0",
    CLASSIC: "Forge classic",
}  # fmt: skip
VERSIONS = {A1111: "1.10", FORGE: "f2.0.1v1.10.1", NEO: "neo", REFORGE: "f1.0.0v2-v1.10.1", CLASSIC: "classic"}


def is_merged(picture) -> bool:
    """Whether a picture says of itself that a merge made it."""
    claims = "Live Merge: " in picture.infotext
    assert claims == ("(Live Merge " in picture.infotext)
    return claims


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_the_host_speaks_as_measured(webui):
    """Shapes of the replies that these tests rest on, of the double and of the genuine host alike."""
    progress = webui.host("GET", "/sdapi/v1/progress?skip_current_image=true")
    assert {"progress", "eta_relative", "state", "current_image", "textinfo"} <= progress.keys()
    state = {"skipped", "interrupted", "stopping_generation", "job", "job_count", "job_timestamp", "job_no"}
    assert state | {"sampling_step", "sampling_steps"} <= progress["state"].keys()
    models = {model["title"].split(" [")[0]: model for model in webui.host("GET", "/sdapi/v1/sd-models")}
    assert models.keys() >= {"one.safetensors", "one.ckpt", "two.safetensors", "three.safetensors"}
    assert {"title", "model_name", "hash", "sha256", "filename", "config"} <= models["one.ckpt"].keys()
    config = {name: model["config"] for name, model in models.items()}
    if webui.kind != A1111:
        assert set(config.values()) == {None}
    else:
        assert config["one.safetensors"] == config["one.ckpt"] != config["two.safetensors"]
    options = webui.host("GET", "/sdapi/v1/options")
    assert options["sd_model_checkpoint"].startswith("one.safetensors")
    assert options.get("sd_checkpoints_limit", 1) == 1  # Neo has no such setting
    picture = webui.picture()
    about = [f"Model hash: {models['one.safetensors']['sha256'][:10]}", "Model: one"]
    about = ", ".join(["Size: 64x64", *(reversed(about) if webui.kind == NEO else about)])
    assert about in picture.infotext and f", Version: {VERSIONS[webui.kind]}" in picture.infotext
    assert picture.info["all_seeds"] == [7] and picture.info["sd_model_name"] == "one"


def test_the_state_names_host_and_checkpoint(webui):
    state = webui.state()
    assert state["host"].startswith(HOSTS[webui.kind])
    assert state["checkpoint"]["name"] == "one.safetensors" and state["checkpoint"]["architecture"] == "sd1"
    assert not state["problem"] and state["live"]["recipe"] is None
    names = {model["name"] for model in webui.ours("/models?refresh=true").json["models"]}
    assert names >= {"one.safetensors", "one.ckpt", "two.safetensors", "three.safetensors"}


@pytest.mark.cases(2)
@pytest.mark.every_webui
def test_a_merge_changes_the_picture_and_the_same_recipe_gives_the_same(webui, originals, recipe):
    webui.apply(recipe())
    merged = webui.picture()
    assert merged.one != originals["one.safetensors"] and is_merged(merged)
    assert webui.picture().one == merged.one
    webui.apply(recipe(0.9))
    assert webui.picture().one not in (merged.one, originals["one.safetensors"])
    webui.apply(recipe())
    assert webui.picture().one == merged.one
    webui.restore()
    again = webui.picture()
    assert again.one == originals["one.safetensors"] and not is_merged(again)
    webui.apply(recipe(1.0))
    assert webui.picture(override_settings={}).one != originals["one.safetensors"]


@pytest.mark.long
@pytest.mark.every_webui
def test_the_hosts_lora_before_during_and_after(webui, originals, recipe, prompt_with_lora):
    assert webui.picture(prompt_with_lora).one == originals["one.safetensors+lora"]
    webui.apply(recipe(0.7))  # while the LoRA is still in the weights
    merged = webui.picture().one
    both = webui.picture(prompt_with_lora).one
    assert len({merged, both, originals["one.safetensors"], originals["one.safetensors+lora"]}) == 4
    assert webui.picture().one == merged
    assert webui.picture(prompt_with_lora).one == both
    webui.apply(recipe(0.2))
    weaker, weaker_both = webui.picture().one, webui.picture(prompt_with_lora).one
    assert webui.picture().one == weaker != merged and weaker_both != both
    webui.apply(recipe(0.7))
    assert webui.picture(prompt_with_lora).one == both and webui.picture().one == merged
    assert webui.picture(prompt_with_lora).one == both
    webui.restore()
    assert webui.picture(prompt_with_lora).one == originals["one.safetensors+lora"]
    assert webui.picture().one == originals["one.safetensors"]


def test_one_slider_and_back(webui, recipe):
    webui.apply(recipe())
    before, tensors = webui.picture().one, webui.state()["live"]["tensors"]
    webui.apply(recipe({"default": 0.5, "IN04": 0.9}))
    assert webui.picture().one != before and webui.state()["live"]["tensors"] == tensors
    webui.apply(recipe({"default": 0.5, "IN04": 0.5}))
    assert webui.picture().one == before


@pytest.mark.long
def test_every_slot_shows_in_the_picture(webui, originals, recipe):
    seen = {originals["one.safetensors"]: "nothing"}
    for slot in SLOTS:
        webui.apply(recipe({"default": 0, "TIME": 0, "FINAL": 0, slot: 1}))
        found = webui.picture().one
        assert found not in seen, f"{slot} gives the picture of {seen[found]}"
        seen[found] = slot
        assert webui.state()["live"]["blocks"] == [slot]


@pytest.mark.cases(1)
@pytest.mark.every_webui
@pytest.mark.parametrize("kept", [1, pytest.param(2, marks=pytest.mark.long)])
@pytest.mark.parametrize("other", ["one.ckpt", "two.safetensors"], ids=["same config", "other config"])
def test_switch_to_another_checkpoint_and_back(webui, originals, recipe, other, kept, prompt_with_lora, request):
    if kept == 2:
        if webui.kind in KEEP_ONE:
            pytest.skip("it keeps one")
        request.getfixturevalue("keep_two")
    webui.apply(recipe(b="three.safetensors"))
    merged, both = webui.picture().one, webui.picture(prompt_with_lora).one
    for _ in range(2):
        webui.checkpoint(other)
        state = webui.state()
        assert state["checkpoint"]["name"] == other and state["live"]["recipe"] is None
        assert state["other"]["base"] == "one.safetensors"
        picture = webui.picture()
        assert picture.one == originals[other] and not is_merged(picture)
        assert webui.picture(prompt_with_lora).one == originals[other + "+lora"]
        webui.checkpoint("one.safetensors")
        picture = webui.picture()
        assert picture.one == merged and is_merged(picture)
        assert webui.picture(prompt_with_lora).one == both
    webui.checkpoint(other)
    webui.checkpoint("one.safetensors")
    webui.restore()  # with no picture in between
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_a_recipe_of_its_own_for_each_checkpoint(webui, originals, recipe, keep_two):
    webui.apply(recipe())
    first = webui.picture().one
    webui.checkpoint("three.safetensors")
    webui.apply(recipe(base="three.safetensors"))
    second = webui.picture().one
    webui.checkpoint("one.safetensors")
    assert webui.picture().one == first
    webui.restore()
    webui.checkpoint("three.safetensors")
    assert webui.picture().one == second != originals["three.safetensors"]
    webui.restore()
    assert webui.picture().one == originals["three.safetensors"]


def test_a_recipe_of_another_base_is_refused(webui, originals, recipe):
    reply = webui.live(recipe(base="three.safetensors"))
    assert reply.status == 400 and "one.safetensors" in reply.json["error"], reply.body
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_another_vae_keeps_the_merge(webui, originals, recipe):
    webui.vae("other.safetensors")
    with_vae = webui.picture().one
    assert with_vae != originals["one.safetensors"]
    webui.apply(recipe())
    merged_with_vae = webui.picture().one
    webui.vae(None)
    merged = webui.picture()
    assert is_merged(merged) and len({merged.one, merged_with_vae, with_vae}) == 3
    webui.vae("other.safetensors")
    assert webui.picture().one == merged_with_vae
    webui.restore()
    assert webui.picture().one == with_vae
    webui.vae(None)
    assert webui.picture().one == originals["one.safetensors"]


def test_a_vae_of_the_recipe_is_what_the_host_would_load(webui, recipe):
    webui.vae("other.safetensors")
    webui.apply(recipe())
    by_the_host = webui.picture().one
    webui.vae(None)
    webui.apply(recipe(vae="other.safetensors"))
    assert webui.picture().one == by_the_host


@pytest.mark.long
def test_a_vae_of_the_recipe_and_one_of_the_host(webui, originals, recipe):
    """A VAE that is chosen in the host's settings is left alone, whatever the order of the clicks."""
    webui.vae("other.safetensors")
    webui.apply(recipe())
    chosen = webui.picture().one
    webui.vae(None)
    webui.apply(recipe({"default": 0.5, "VAE": 0.5}))
    merged = webui.picture().one
    webui.vae("other.safetensors")
    assert webui.picture().one == chosen
    assert "VAE" not in webui.state()["live"]["blocks"]
    webui.vae(None)
    assert webui.picture().one == merged != chosen
    assert "VAE" in webui.state()["live"]["blocks"]
    webui.vae("other.safetensors")
    webui.restore()
    webui.vae(None)
    assert webui.picture().one == originals["one.safetensors"]
    webui.vae("other.safetensors")
    webui.apply(recipe({"default": 0.5, "VAE": 0.5}))  # its VAE is not to be seen yet
    assert webui.picture().one == chosen
    webui.vae(None)
    assert webui.picture().one == merged


@pytest.mark.long
def test_a_vae_of_one_request_beside_a_merged_one(webui, running, originals, recipe):
    """That picture has the VAE that it asks for; the next has the merged one again, and the original its own."""
    if webui.kind == FORGE and GENUINE:
        pytest.skip("it has no such setting")
    path = running.data / "models" / "VAE" / "other.safetensors"
    one = {"override_settings": {"sd_vae": str(path) if webui.kind in FORGES else path.name}}
    asked = webui.picture(**one).one
    assert asked != originals["one.safetensors"] and webui.picture().one == originals["one.safetensors"]
    webui.apply(recipe({"default": 0, "TIME": 0, "FINAL": 0, "VAE": 0.5}))
    merged = webui.picture().one
    assert merged not in (asked, originals["one.safetensors"])
    for _ in range(2):
        assert webui.picture(**one).one == asked, "its VAE, and nothing else is merged"
        assert webui.picture().one == merged
    webui.picture(**one)
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]
    assert webui.picture(**one).one == asked


@pytest.mark.long
def test_the_text_encoder_changes_the_same_prompts_picture(webui, originals, recipe):
    webui.apply(recipe({"default": 0, "BASE": 0.5}))
    merged = webui.picture().one
    assert merged != originals["one.safetensors"] and webui.state()["live"]["blocks"] == ["TE"]
    webui.apply(recipe({"default": 0, "BASE": 1}))
    assert webui.picture().one not in (merged, originals["one.safetensors"])
    empty = webui.picture("").one
    webui.restore()
    assert webui.picture("").one != empty
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_reload_of_the_page(webui, originals, recipe):
    webui.apply(recipe())
    merged = webui.picture().one
    webui.reload_page()
    state = webui.state()
    assert state["live"]["recipe"] is None or webui.picture().one == merged  # never called live without being so
    picture = webui.picture()
    assert picture.one == merged and is_merged(picture)
    assert webui.state()["live"]["recipe"]["steps"] == recipe()["steps"]
    webui.apply(recipe(0.3))
    assert webui.picture().one != merged
    webui.reload_page()
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_disabled_it_leaves_no_trace(webui, originals, recipe, prompt_with_lora):
    webui.apply(recipe())
    merged = webui.picture().one
    webui.picture(prompt_with_lora)
    webui.options(disabled_extensions=["live-merge"])
    webui.reload_page()
    try:
        picture = webui.picture()
        assert picture.one == originals["one.safetensors"] and not is_merged(picture)
        assert webui.picture(prompt_with_lora).one == originals["one.safetensors+lora"]
        assert webui.ours("/state").status == 404
    finally:
        webui.options(disabled_extensions=[])
        webui.reload_page()
    picture = webui.picture()
    assert picture.one == (merged if is_merged(picture) else originals["one.safetensors"])


@pytest.mark.long
def test_disabled_it_leaves_no_trace_in_models_kept_in_memory(webui, originals, recipe, keep_two):
    webui.apply(recipe())
    webui.picture()
    webui.checkpoint("two.safetensors")
    webui.options(disabled_extensions=["live-merge"])
    webui.reload_page()
    try:
        webui.checkpoint("one.safetensors")
        assert webui.picture().one == originals["one.safetensors"]
    finally:
        webui.options(disabled_extensions=[])
        webui.reload_page()


@pytest.mark.long
@pytest.mark.every_webui
def test_a_checkpoint_for_one_picture_only(webui, originals, recipe):
    webui.apply(recipe(b="three.safetensors"))
    merged = webui.picture().one
    for other in ("one.ckpt", "two.safetensors"):
        picture = webui.picture(override_settings={"sd_model_checkpoint": other})
        assert picture.one == originals[other] and not is_merged(picture)
        picture = webui.picture()
        assert picture.one == merged and is_merged(picture)
    webui.picture(override_settings={"sd_model_checkpoint": "two.safetensors"})
    state = webui.state()  # the other one is still in memory, and the next picture is made with the chosen one
    assert state["checkpoint"]["name"] == "one.safetensors" and not state["checkpoint"]["loaded"]
    assert state["live"]["recipe"] is None and state["next"]["recipe"] == recipe(b="three.safetensors")
    assert state["other"] is None
    webui.apply(recipe(0.9))
    assert webui.picture().one != merged
    webui.picture(override_settings={"sd_model_checkpoint": "two.safetensors"})
    assert webui.ours("/load", {"name": "one.safetensors"}).status == 200
    assert webui.state()["checkpoint"]["name"] == "one.safetensors"


OVER = {
    "refiner": {"refiner_switch_at": 0.5, "refiner_checkpoint": None},
    "hires": {"enable_hr": True, "hr_scale": 2, "hr_upscaler": "Latent", "denoising_strength": 0.7,
              "hr_checkpoint_name": None},
}  # fmt: skip


def over(webui, kind, other):
    """What asks for a picture by two models."""
    fields = {key: other if value is None else value for key, value in OVER[kind].items()}
    if webui.kind in FORGES and kind == "hires":
        fields["hr_additional_modules"] = ["Use same choices"]  # its page sends them, its API fails without
    return fields | {"hr_upscaler": "None"} if webui.kind == NEO and kind == "hires" else fields


@pytest.mark.long
@pytest.mark.parametrize("kind", OVER)
@pytest.mark.parametrize("other", ["one.ckpt", pytest.param("three.safetensors", marks=pytest.mark.long)])
def test_every_picture_of_a_batch_with_two_models_is_merged(webui, recipe, kind, other):
    """The second model is loaded over the merge in the middle of the first picture."""
    fields = over(webui, kind, other)
    plain = webui.picture(n_iter=2, steps=4, **fields)
    webui.apply(recipe())
    both = webui.picture(n_iter=2, steps=4, **fields)
    single = [webui.picture(seed=seed, steps=4, **fields) for seed in (7, 8)]
    assert list(both.pixels) == [picture.one for picture in single]
    assert len({*both.pixels, *plain.pixels}) == 4
    assert all("Live Merge: " in text for text in both.infotexts)
    assert webui.state()["checkpoint"]["name"] == "one.safetensors"


@pytest.mark.cases(1)
@pytest.mark.parametrize("kind", OVER)
def test_no_picture_that_cannot_be_what_it_claims(webui, running, recipe, kind):
    """When the merge cannot be had back for the second picture, there is no second picture."""
    folder = running.data / "models" / "Stable-diffusion"
    gone = folder / "gone.safetensors"
    gone.write_bytes((folder / "two.safetensors").read_bytes())
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    fields = over(webui, kind, "three.safetensors")
    webui.apply(recipe(b="gone.safetensors"))
    one = webui.picture(steps=4, **fields).one
    webui.picture()
    gone.unlink()
    picture = webui.picture(n_iter=2, steps=4, **fields)
    assert picture.pixels == (one,)
    refused = webui.call("POST", "/sdapi/v1/txt2img", PICTURE)
    assert refused.status == 409 and "gone.safetensors" in refused.json["detail"], refused.body[:300]
    assert "press Original" in refused.json["detail"]
    assert "gone.safetensors" in str(webui.live(recipe(b="gone.safetensors")).json)


@pytest.fixture
def files(webui, running, request):
    """files(name=file to take it from): checkpoints of this test's own, put in place as a download does."""
    folder = running.data / "models" / "Stable-diffusion"
    made = set()

    def put(**names: str) -> None:
        for name, source in names.items():
            part, made_of = folder / f"{name}.part", folder / f"{source}.safetensors"
            part.write_bytes(made_of.read_bytes())
            part.replace(folder / f"{name}.safetensors")
            made.add(folder / f"{name}.safetensors")
        webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})

    yield put
    webui.checkpoint("one.safetensors")
    webui.picture()
    for path in made:
        path.unlink(missing_ok=True)
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_9_a_checkpoint_replaced_on_disk_is_read_again_by_our_route(webui, files, recipe):
    """Its weights are nowhere to be had any more: it is said, and what is said works, merged or not."""
    files(basis="one", same="three")
    webui.checkpoint("same.safetensors")
    replaced = webui.picture().one
    webui.checkpoint("basis.safetensors")
    webui.apply(recipe(base="basis.safetensors"))
    webui.picture()
    files(basis="three")
    reply = webui.ours("/restore", {})
    assert reply.status == 400 and "load the checkpoint again" in reply.json["error"], reply.body
    assert webui.ours("/load", {"name": "basis.safetensors"}).json == {"done": True}
    picture = webui.picture()
    assert is_merged(picture) and picture.one != replaced, "of what is there now"
    webui.restore()
    assert webui.picture().one == replaced
    files(basis="one")
    assert webui.live(recipe(base="basis.safetensors")).status == 400
    assert webui.ours("/load", {"name": "basis.safetensors"}).json == {"done": True}
    webui.apply(recipe(base="basis.safetensors"))
    assert webui.picture().one not in (picture.one, replaced)
    webui.restore()


def test_7_pictures_keep_the_recipe_that_made_them_whatever_becomes_of_its_files(webui, running, files, recipe):
    folder = running.data / "models" / "Stable-diffusion"
    files(vict="two")
    webui.apply(recipe(b="vict.safetensors"))
    before = webui.picture()
    for become in ("replaced", "renamed"):
        if become == "replaced":
            files(vict="three")
            webui.checkpoint("vict.safetensors")  # so that the host knows its hash
            webui.picture()
            webui.checkpoint("one.safetensors")
            webui.apply(recipe(b="vict.safetensors"))
            before = webui.picture()
            files(vict="two")
        else:
            (folder / "vict.safetensors").rename(folder / "away.safetensors")
        after = webui.picture()
        assert (after.one, after.infotext) == (before.one, before.infotext), become
    (folder / "away.safetensors").unlink()
    webui.checkpoint("three.safetensors")
    webui.picture()
    webui.checkpoint("one.safetensors")
    reply = webui.call("POST", "/sdapi/v1/txt2img", PICTURE)
    assert reply.status == 409 and "press Original" in reply.json["detail"], reply.body[:500]
    webui.restore()
    assert not is_merged(webui.picture())


@pytest.mark.cases(1)
@pytest.mark.parametrize("route", ["reload-checkpoint", "unload-checkpoint"])
def test_the_hosts_routes_that_move_the_model(webui, originals, recipe, route):
    routes = [route] if webui.kind == NEO else [route, "reload-checkpoint"]
    if route == "reload-checkpoint" and webui.kind == NEO:
        pytest.skip("it loads what it needs by itself")
    webui.apply(recipe())
    merged = webui.picture().one
    for each in routes:
        webui.host("POST", f"/sdapi/v1/{each}")
    assert webui.picture().one == merged
    for each in routes:
        webui.host("POST", f"/sdapi/v1/{each}")
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]


def test_the_pictures_text_rebuilds_its_merge(webui, originals, recipe):
    webui.checkpoint("two.safetensors")  # so that the host knows its hash
    webui.checkpoint("one.safetensors")
    webui.apply(recipe({"default": 0.25, "IN00-IN03": 0.5, "M00": 1}, block_map="live_merge"))
    picture = webui.picture()
    pasted = webui.host("POST", "/sdapi/v1/png-info", {"image": picture.files[0]})
    assert pasted["info"] == picture.infotext
    carried = json.loads(pasted["parameters"]["Live Merge"])
    hashes = {m["model_name"]: m["sha256"] for m in webui.host("GET", "/sdapi/v1/sd-models") if "safe" in m["title"]}
    assert carried["base"] == {"file": "one.safetensors", "sha256": hashes["one"]}
    assert carried["steps"][0]["b"] == {"file": "two.safetensors", "sha256": hashes["two"]}
    assert carried["steps"][0]["alpha"] == {"default": 0.25, "IN00-IN03": 0.5, "M00": 1}
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]
    webui.apply(carried)
    again = webui.picture()
    assert again.one == picture.one and again.info["sd_model_name"].startswith("one (Live Merge ")
    assert (
        webui.host("POST", "/sdapi/v1/png-info", {"image": again.files[0]})["parameters"]["Live Merge"]
        == (pasted["parameters"]["Live Merge"])
    )


@pytest.mark.long
def test_the_text_of_a_file_with_odd_letters(webui, running, recipe, request):
    folder = running.data / "models" / "Stable-diffusion"
    odd = folder / 'Ünï, "mix" 2.safetensors'
    odd.write_bytes((folder / "two.safetensors").read_bytes())
    request.addfinalizer(odd.unlink)
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    webui.apply(recipe(b=odd.name))
    picture = webui.picture()
    carried = webui.host("POST", "/sdapi/v1/png-info", {"image": picture.files[0]})["parameters"]["Live Merge"]
    assert odd.name in str(json.loads(carried)["steps"][0]["b"])
    webui.restore()
    webui.apply(json.loads(carried))
    assert webui.picture().one == picture.one


def test_the_preview_button(webui, recipe):
    """The page's own path: our handler, the host's txt2img with the values of its tab, its queue."""
    config = webui.config()
    if webui.component("live_merge_preview", config) is None:
        pytest.skip("no gradio here, so no page")
    wanted = {
        "txt2img_prompt": "a red house", "txt2img_steps": 2, "txt2img_seed": 7, "txt2img_cfg_scale": 4,
        "txt2img_width": 64, "txt2img_height": 64, "txt2img_sampling": "Euler",
    }  # fmt: skip
    values = {c["id"]: wanted[i] for c in config["components"] if (i := c.get("props", {}).get("elem_id")) in wanted}
    shown = webui.click("live_merge_preview", values, ["task(tests)", json.dumps(recipe())])
    assert len(shown[0]) == 1 and "Live Merge" in shown[1] and "Time taken" in shown[2], shown
    assert webui.state()["live"]["recipe"]["steps"] == recipe()["steps"]
    assert "Live Merge" in webui.picture().infotext
    shown = webui.click("live_merge_preview", values, ["task(tests)", json.dumps(recipe(b="no such file"))])
    assert shown[0] == [] and "no such file" in shown[2]
    shown = webui.click("live_merge_preview_img2img", first=["task(tests)", json.dumps(recipe()), ""])
    assert shown[0] == [] and "there is no picture in img2img" in shown[2], shown


@pytest.mark.long
def test_pictures_and_updates_at_once(webui, recipe):
    """Nothing hangs, and each picture is one of the recipes' or the original."""
    known = {webui.picture().one}
    for alpha in (0.25, 0.75):
        webui.apply(recipe(alpha))
        known.add(webui.picture().one)
    made: list[str] = []
    threads = [threading.Thread(target=lambda: made.append(webui.picture().one)) for _ in range(8)]
    for number, thread in enumerate(threads):
        thread.start()
        assert webui.live(recipe((0.25, 0.75)[number % 2]), wait=None).status == 200
    for thread in threads:
        thread.join(600)
    assert len(made) == 8 and set(made) <= known
