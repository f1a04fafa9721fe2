"""The stand-alone app's part of the WebUIs' API: pictures for programs, each by a recipe of its own."""

from __future__ import annotations

import base64
import hashlib
import importlib.util
import io
import sys
from pathlib import Path

import pytest
import torch

sys.path.append(str(Path(__file__).parents[1]))

import small_diffusers as small

NEEDED = ("diffusers", "transformers", "PIL", "fastapi", "httpx")
pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="the app's packages are not installed"),
    pytest.mark.filterwarnings("ignore"),
]
PICTURE = {"prompt": "a star", "seed": 3, "steps": 2, "width": 64, "height": 64, "sampler_name": "Euler"}


class App:
    """The app's routes over SD1 models a (loaded) and b, without its page."""

    def __init__(self, folder: Path) -> None:
        from fastapi import FastAPI
        from fastapi.testclient import TestClient

        from lib_merge.api import add_routes
        from lib_merge.api.access import Access
        from lib_merge.app.generate import Generator
        from lib_merge.app.sdapi import add_sdapi
        from lib_merge.hosts.standalone.host import Standalone
        from lib_merge.session import LiveUpdates, Saving, Session
        from lib_merge.session.exploring.runs import Exploring

        self.folder = folder / "Stable-diffusion"
        for name, seed in (("a", 11), ("b", 12)):
            small.write(self.folder / f"{name}.safetensors", small.state("sd1", seed))
        host = Standalone(folder, torch.device("cpu"))
        self.session = Session(host)
        host.load("a.safetensors")
        self.updates = LiveUpdates(self.session)
        exploring, access, app = Exploring(self.session), Access("token"), FastAPI()
        add_routes(app, self.session, self.updates, Saving(self.session), access, exploring)
        add_sdapi(app, host, Generator(host, self.session, folder / "outputs", exploring), access)
        self.client = TestClient(app)

    def ask(self, path: str, body: dict | None = None):
        return self.client.post(path, json=body) if body is not None else self.client.get(path)

    def picture(self, recipe=None, **fields):
        script = {"alwayson_scripts": {"Live Merge": {"args": [recipe]}}} if recipe else {}
        return self.ask("/sdapi/v1/txt2img", {**PICTURE, **script, **fields})

    def pixels(self, *args, **fields) -> str:
        from PIL import Image

        answer = self.picture(*args, **fields)
        assert answer.status_code == 200, answer.text
        with Image.open(io.BytesIO(base64.b64decode(answer.json()["images"][0]))) as image:
            return hashlib.sha256(image.tobytes()).hexdigest()


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    made = App(tmp_path_factory.mktemp("api"))
    yield made
    made.updates.stop()


def recipe(alpha=0.5, **fields):
    return {
        "live_merge": 1,
        "base": "a.safetensors",
        "steps": [{"method": "weighted_sum", "b": "b.safetensors", "alpha": alpha}],
        **fields,
    }


@pytest.mark.long
def test_a_request_gets_its_own_recipe_and_what_was_live_is_live_again(app):
    original, half, most = app.pixels(), app.pixels(recipe()), app.pixels(recipe(0.9))
    assert len({original, half, most}) == 3
    with app.session.host.exclusive():
        app.session.apply(app.session.recipe(recipe(0.9)))
    assert (app.pixels(recipe()), app.pixels()) == (half, most)
    with app.session.host.exclusive():
        app.session.restore()
    assert app.pixels() == original
    told = app.picture(recipe()).json()
    assert "Live Merge" in told["info"] and "a star" in told["info"]
    assert "alwayson_scripts" not in told["parameters"]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"enable_hr": True}, "enable_hr: this app has no such field"),
        ({"n_iter": 2}, "n_iter: this app has no such field, or not with that value"),
        ({"steps": "many"}, "steps: "),
        ({"sampler_name": "Other"}, "sampler_name: "),
        ({"width": 65}, "width"),
        ({"alwayson_scripts": {"ControlNet": {"args": []}}}, "alwayson_scripts.ControlNet: this app has no other"),
        (
            {"alwayson_scripts": {"Live Merge": {"args": [{"live_merge": 1, "base": "b", "steps": []}]}}},
            "b.safetensors",
        ),
    ],
)
def test_what_cannot_be_done_is_refused_by_name(app, fields, said):
    answer = app.picture(**fields)
    assert answer.status_code in (400, 409)
    assert said in answer.json()["error"]


def test_fields_with_the_value_that_changes_nothing_are_taken(app):
    same = {"n_iter": 1, "save_images": False, "send_images": True, "override_settings": {}}
    assert app.pixels(**same) == app.pixels()


def test_another_site_gets_no_picture(app):
    refused = app.client.post("/sdapi/v1/txt2img", json=PICTURE, headers={"Origin": "http://elsewhere"})
    assert refused.status_code == 403


def test_progress_says_that_nothing_is_made(app):
    told = app.ask("/sdapi/v1/progress").json()
    assert told["state"]["job_count"] == 0 and told["progress"] == 0


def test_the_files_of_a_recipe_are_told_by_hash_one_more_a_call(app):
    asked = recipe(vae="gone.safetensors")
    hashes = {name: hashlib.sha256((app.folder / f"{name}.safetensors").read_bytes()).hexdigest() for name in "ab"}
    for _ in range(3):  # one file a call at most
        told = app.ask("/live-merge/v1/explore/files", {"recipe": asked}).json()
    found = {one["place"]: one for one in told["files"]}
    assert found["base"]["sha256"] == hashes["a"]
    assert found["steps[0].b"]["sha256"] == hashes["b"]
    assert found["vae"]["sha256"] == "" and "gone.safetensors" in found["vae"]["missing"]
    assert told["about"]["device"] == "cpu" and told["about"]["torch"] == torch.__version__
