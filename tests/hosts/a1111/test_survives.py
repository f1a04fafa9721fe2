"""What a merge outlives: loads that are forced, other extensions that fail; and what a user keeps beside it."""

from __future__ import annotations

import json

import pytest
import webui as webui_process

TROUBLE = """
import modules.scripts
from modules import script_callbacks, sd_models, call_queue

if hasattr(sd_models, "forge_model_reload"):
    from modules_forge import main_thread


class Trouble(modules.scripts.Script):
    def title(self):
        return "Trouble"

    def show(self, is_img2img):
        return modules.scripts.AlwaysVisible

    def process(self, p, *args):
        if "TROUBLE process" in p.prompt:
            raise RuntimeError("trouble in process")

    def before_process_batch(self, p, *args, **kwargs):
        if "TROUBLE init" in p.prompt:
            raise RuntimeError("trouble in before_process_batch")

    def process_batch(self, p, *args, **kwargs):
        if "TROUBLE sample" in p.prompt:
            def sample(*args, **kwargs):
                raise RuntimeError("trouble in sample")
            p.sample = sample


def on_app_started(_demo, app):
    def forced():
        with call_queue.queue_lock:
            if hasattr(sd_models, "forge_model_reload"):
                sd_models.model_data.forge_hash = ""
                main_thread.run_and_wait_result(sd_models.forge_model_reload)
            else:
                sd_models.reload_model_weights(forced_reload=True)
        return {}

    app.add_api_route("/trouble/forced-reload", forced, methods=["POST"])


def on_model_loaded(_model):
    raise RuntimeError("trouble in model_loaded")


script_callbacks.on_app_started(on_app_started)
script_callbacks.on_model_loaded(on_model_loaded)
"""


@pytest.fixture(scope="module")
def troubled(host_models, webui_kind, tmp_path_factory):
    """A WebUI of its own, with an extension that makes trouble, and one that keeps presets."""
    data = tmp_path_factory.mktemp("troubled")
    (data / "models").symlink_to(host_models / "models", target_is_directory=True)
    scripts = data / "extensions" / "a-trouble" / "scripts"
    scripts.mkdir(parents=True)
    (scripts / "trouble.py").write_text(TROUBLE)
    kept = data / "extensions" / "sd-webui-lora-block-weight" / "scripts"
    kept.mkdir(parents=True)
    (kept / "lbwpresets.txt").write_text(f"HEAD:{','.join(['1'] * 17)}\nRANDOM:{','.join(['R'] * 17)}\n")
    started = webui_process.start(data, kind=webui_kind)
    yield started
    started.stop()


@pytest.mark.long
def test_a_forced_reload(troubled, recipe, prompt_with_lora):
    original = troubled.picture().one
    troubled.apply(recipe())
    merged, both = troubled.picture().one, troubled.picture(prompt_with_lora).one
    for _ in range(2):
        troubled.host("POST", "/trouble/forced-reload", {})
        picture = troubled.picture()
        assert picture.one == merged and "Live Merge: " in picture.infotext
        assert troubled.picture(prompt_with_lora).one == both
    troubled.host("POST", "/trouble/forced-reload", {})
    troubled.restore()
    assert troubled.picture().one == original


@pytest.mark.long
@pytest.mark.parametrize("where", ["process", "init", "sample"])
@pytest.mark.parametrize("of_its_own", [False, True], ids=["live", "one request"])
def test_another_extension_that_fails(troubled, recipe, where, of_its_own):
    troubled.restore()
    original = troubled.picture().one
    troubled.apply(recipe(0.3))
    merged = troubled.picture().one
    given = {"alwayson_scripts": {"Live Merge": {"args": [recipe(0.8)]}}} if of_its_own else {}
    body = {**webui_process.PICTURE, "prompt": f"TROUBLE {where}", **given}
    reply = troubled.call("POST", "/sdapi/v1/txt2img", body)
    assert reply.status == (500 if where == "sample" else 200)
    assert troubled.state()["live"]["recipe"] == recipe(0.3)
    assert troubled.picture().one == merged
    troubled.restore()
    assert troubled.picture().one == original


@pytest.mark.long
def test_presets_and_history_lie_in_the_hosts_data_folder(troubled, recipe):
    reply = troubled.ours("/presets", {"save": "mine", "weights": "default:0.3, M00:1"})
    assert reply.status == 200 and reply.json["presets"][0]["values"]["sd1"]["M00"] == 1
    assert troubled.ours("/presets", {"save": "mine", "weights": "0.4"}).status == 400
    taken = troubled.ours("/presets/import", {}).json
    assert taken["imported"] == ["HEAD"] and len(taken["refused"]) == 1 and "RANDOM" in taken["refused"][0]
    names = [preset["name"] for preset in troubled.ours("/presets").json["presets"]]
    assert names == ["mine", "HEAD"]
    assert {p.name for p in (troubled.data / "live-merge").glob("*.json*")} >= {"presets.json"}
    troubled.apply(recipe(0.65))
    troubled.picture()
    newest = troubled.ours("/history").json["history"][0]
    assert newest["event"] == "picture" and newest["recipe"] == recipe(0.65)
    for name in names:
        assert troubled.ours("/presets", {"delete": name}).status == 200
    troubled.restore()


@pytest.mark.long
def test_settings_say_what_a_pasted_picture_does(troubled, recipe):
    troubled.restore()
    original = troubled.picture().one
    own = {"alwayson_scripts": {"Live Merge": {"args": [recipe(0.8)]}}}
    picture = troubled.picture(**own)

    def paste():
        troubled.paste(picture.infotext)

    troubled.options(live_merge_pasted="ignore")
    paste()
    assert troubled.state()["offered"] is None and troubled.picture().one == original
    troubled.options(live_merge_pasted="ask")
    paste()
    assert troubled.state()["offered"]["steps"][0]["alpha"] == 0.8 and troubled.picture().one == original
    assert troubled.ours("/pasted", {"accept": False}).status == 200
    assert troubled.state()["offered"] is None and troubled.picture().one == original
    paste()
    assert troubled.ours("/pasted", {"accept": True}).status == 200
    assert troubled.until(lambda: troubled.picture().one == picture.one)
    troubled.restore()
    troubled.options(live_merge_pasted="apply")
    paste()
    assert troubled.until(lambda: troubled.picture().one == picture.one)
    troubled.restore()


@pytest.mark.long
def test_looking_at_a_picture_changes_nothing(troubled, recipe):
    """Galleries and bots read infotexts through this route, which calls the host's callback for pastes."""
    troubled.restore()
    original = troubled.picture().one
    picture = troubled.picture(alwayson_scripts={"Live Merge": {"args": [recipe(0.8)]}})
    for wish in ("apply", "ask"):
        troubled.options(live_merge_pasted=wish)
        number = troubled.state()["pasted"]["number"]
        read = troubled.host("POST", "/sdapi/v1/png-info", {"image": picture.files[0]})
        assert json.loads(read["parameters"]["Live Merge"])["steps"] == recipe(0.8)["steps"]
        state = troubled.state()
        assert (state["offered"], state["pasted"]["number"], state["waiting"]) == (None, number, False)
        assert state["live"]["recipe"] is None and troubled.picture().one == original
    troubled.options(live_merge_pasted="apply")


@pytest.mark.long
def test_a_save_asks_which_vae_and_says_what_it_does_not_hold(troubled, recipe, prompt_with_lora):
    troubled.options(live_merge_save_dtype="fp16")
    plan = troubled.ours("/plan", {"recipe": recipe(), "name": "x"}).json
    assert plan["asks"] == {}
    assert plan["size"] < troubled.ours("/plan", {"recipe": recipe(), "name": "x", "dtype": "fp32"}).json["size"]
    troubled.options(live_merge_save_dtype="base")
    vae = troubled.ours("/models").json["vaes"][0]["name"]
    troubled.vae(vae)
    troubled.apply(recipe())
    assert "Live Merge besides: the prompt's LoRAs" in troubled.picture(prompt_with_lora).infotext
    plan = troubled.ours("/plan", {"recipe": recipe(), "name": "x"}).json
    assert plan["asks"]["vae"]["live"] == vae and any("LoRAs" in line for line in plan["warnings"])
    reply = troubled.ours("/save", {"recipe": recipe(), "name": "asked"}).json
    assert reply["started"] is False and reply["asks"]["vae"]["live"] == vae
    folder = troubled.data / "models" / "Stable-diffusion"
    assert not (folder / "asked.safetensors").exists()
    assert troubled.ours("/plan", {"recipe": recipe(vae=vae), "name": "x"}).json["asks"] == {}
    done = troubled.save(recipe(), "asked", vae="recipe")
    assert done["state"] == "done", json.dumps(done)
    (folder / "asked.safetensors").unlink()
    troubled.vae(None)
    troubled.restore()
    assert "Live Merge besides" not in troubled.picture().infotext
