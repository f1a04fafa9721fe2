"""Original beside merge, infotext read back and glimpses in the stand-alone app, by pixels and bits."""

from __future__ import annotations

import importlib.util
import io
import json
import re
import sys
from pathlib import Path

import pytest
import torch

sys.path.append(str(Path(__file__).parents[1]))

import small_diffusers as small

from lib_merge.errors import LiveMergeError
from lib_merge.session import LiveUpdates, Session
from lib_merge.session.exploring.runs import Exploring

NEEDED = ("diffusers", "transformers", "PIL", "gradio")
pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="the app's packages are not installed"),
    pytest.mark.filterwarnings("ignore"),
]
FIELDS = ("a (red:1.3) house", "blue", 3, "Euler", 4.0, 64, 64, 7, 1)
MERGE = {"live_merge": 1, "base": "a.safetensors", "steps": [{"method": "weighted_sum", "b": "b.safetensors", "alpha": 0.5}]}  # fmt: skip  # noqa: E501


class App:
    """Host, session and what the buttons call, over a and b."""

    def __init__(self, folder: Path) -> None:
        from lib_merge.app.generate import Generator
        from lib_merge.app.pasting import Pasting
        from lib_merge.hosts.standalone.host import Standalone

        for name, seed in (("a", 11), ("b", 12)):
            small.write(folder / "Stable-diffusion" / f"{name}.safetensors", small.state("sd1", seed))
        self.host = Standalone(folder, torch.device("cpu"))
        self.session = Session(self.host)
        self.updates = LiveUpdates(self.session)
        self.generator = Generator(self.host, self.session, folder / "outputs", Exploring(self.session))
        self.pasting = Pasting(self.host, self.session, self.updates)
        self.host.load("a.safetensors")
        for name in ("a", "b"):  # else the first pictures could not say them yet
            self.host.sha256((folder / "Stable-diffusion" / f"{name}.safetensors").resolve())

    def preview(self, kind="compare", recipe=MERGE, fields=FIELDS):
        return self.generator.preview("task", json.dumps(recipe), kind, *fields)

    def live(self):
        return self.session.live_state().recipe


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return App(tmp_path_factory.mktemp("app"))


@pytest.fixture(autouse=True)
def clean(app):
    yield
    with app.host.exclusive():
        app.session.restore()


def pixels(file: str) -> bytes:
    from PIL import Image

    return Image.open(file).tobytes()


def text(file: str) -> str:
    from PIL import Image

    return Image.open(file).info["parameters"]


def test_the_original_is_the_original_and_the_merge_is_the_preview(app):
    (alone,), _, _ = app.generator.txt2img("task", *FIELDS)
    (merged,), _, _ = app.preview(kind="")
    with app.host.exclusive():
        app.session.restore()
    both, info, said = app.preview()
    assert [pixels(file) for file in both] == [pixels(alone), pixels(merged)]
    assert text(both[0]) == text(alone) and "Live Merge" not in text(both[0])
    assert text(both[1]) == text(merged) and "Live Merge: " in text(both[1])
    assert "Live Merge" in info
    assert re.search(r'class="lm-made" data-originals="1" data-pictures="2"', said)
    assert app.live()["steps"][0]["alpha"] == 0.5


@pytest.mark.long
def test_the_original_is_made_again_only_when_it_would_differ(app):
    first = app.preview()[0]
    other = {**MERGE, "steps": [{**MERGE["steps"][0], "alpha": 0.2}]}
    assert app.preview(recipe=other)[0][0] == first[0]
    assert app.preview(fields=(*FIELDS[:7], 8, 1))[0][0] != first[0]
    again = app.preview()[0][0]
    Path(again).unlink()
    assert app.preview()[0][0] != again


@pytest.mark.long
def test_a_merge_is_compared_with_another_and_is_live_afterwards(app):
    other = {**MERGE, "steps": [{**MERGE["steps"][0], "alpha": 0.2}]}
    (alone,), _, _ = app.preview(kind="", recipe=other)
    (merged,), _, _ = app.preview(kind="")
    both, _, said = app.preview(kind=json.dumps(other))
    assert [pixels(file) for file in both] == [pixels(alone), pixels(merged)]
    assert text(both[0]) == text(alone) and text(both[1]) == text(merged)
    assert 'data-originals="1" data-pictures="2"' in said
    assert app.live()["steps"][0]["alpha"] == 0.5
    assert app.preview(kind=json.dumps(other))[0][0] == both[0], "what it is compared with is not made again"
    assert app.preview()[0][0] != both[0]
    missing = {**MERGE, "steps": [{**MERGE["steps"][0], "b": "nowhere"}]}
    files, _, said = app.preview(kind=json.dumps(missing))
    assert files == [] and "nowhere" in said
    assert app.live()["steps"][0]["alpha"] == 0.5


@pytest.mark.long
def test_a_drawn_seed_is_the_same_for_both_and_another_each_time(app):
    drawn = [re.findall(r"Seed: (\d+)", text(file)) for _ in range(2) for file in app.preview(fields=(*FIELDS[:7], -1, 1))[0]]  # fmt: skip  # noqa: E501
    assert drawn[0] == drawn[1] != drawn[2] == drawn[3]


@pytest.mark.long
def test_the_recipe_is_live_after_an_interrupt_and_after_an_error(app):
    step = app.host._step
    app.host._step = lambda done, steps, finished: app.host.interrupt() or step(done, steps, finished)
    try:
        files, _, said = app.preview(fields=(*FIELDS[:7], 99, 1))
    finally:
        del app.host._step
    assert len(files) == 1 and "Interrupted" in said and "Live Merge" not in text(files[0])
    assert app.live()["steps"][0]["alpha"] == 0.5
    assert len(app.preview(fields=(*FIELDS[:7], 99, 1))[0]) == 2, "what was interrupted is not kept"

    def fail(*_):
        raise LiveMergeError("the disk is full")

    app.generator._write, write = fail, app.generator._write
    try:
        files, _, said = app.preview(fields=(*FIELDS[:7], 98, 1))
    finally:
        app.generator._write = write
    assert files == [] and "the disk is full" in said
    assert app.live()["steps"][0]["alpha"] == 0.5


@pytest.mark.long
def test_a_recipe_that_is_no_good_is_said_before_any_picture(app):
    app.preview()
    files, _, said = app.preview(recipe={**MERGE, "steps": [{"method": "weighted_sum", "b": "none.safetensors"}]})
    assert files == [] and "none.safetensors" in said
    assert app.live()["steps"][0]["alpha"] == 0.5


@pytest.mark.long
def test_what_was_saved_stays_saved(app, tmp_path):
    app.preview(kind="")
    with app.host.exclusive():
        app.session.save(
            app.session.recipe(MERGE), tmp_path / "mix.safetensors", "base", overwrite=False, drop_ema=False
        )
    app.preview(fields=(*FIELDS[:7], 97, 1))
    assert app.session.live_state().saved == "mix.safetensors"


def test_an_infotext_brings_back_fields_and_merge(app):
    from lib_merge.hosts.standalone.pictures import Settings

    file = app.preview(kind="")[0][0]
    with app.host.exclusive():
        app.session.restore()
    values, notes = app.pasting.paste(text(file), Settings())
    assert values == FIELDS
    assert notes == ["its merge is being applied"]
    assert app.updates.wait(app.updates._tickets, 30)
    assert app.live()["steps"][0]["b"] == "b.safetensors"
    assert pixels(app.generator.txt2img("task", *values)[0][0]) == pixels(file)


@pytest.mark.long
def test_a_glimpse_is_near_the_picture(app):
    """Nearer to what the VAE gives than its mean colour is; a trained VAE is far more linear than this random one."""
    from PIL import Image

    from lib_merge.hosts.standalone import glimpses

    model = app.host.loaded().model
    colours = glimpses.colours_of(model.vae)
    assert colours.shape == (5, 3)
    latent = torch.randn(1, 4, 4, 4, generator=torch.Generator().manual_seed(5)).repeat_interleave(4, 2).repeat_interleave(4, 3)  # fmt: skip  # noqa: E501
    with torch.no_grad():
        decoded = model.vae.decode(latent.to(model.vae.dtype) / model.vae.config.scaling_factor).sample[0].float()
    real = torch.nn.functional.adaptive_avg_pool2d(decoded / 2 + 0.5, 16).clamp(0, 1)
    seen = Image.open(io.BytesIO(glimpses.glimpse(latent[0], colours)))
    assert seen.size == (16, 16)
    near = torch.tensor(list(seen.getdata())).T.reshape(3, 16, 16) / 255
    assert (near - real).abs().mean() < 0.9 * (real - real.mean((1, 2), keepdim=True)).abs().mean()


@pytest.mark.long
def test_while_a_picture_is_made_it_can_be_seen(app, monkeypatch):
    from lib_merge.hosts.standalone import host as module

    monkeypatch.setattr(module, "GLIMPSE_SECONDS", 0.0)
    seen, step = [], app.host._step

    def look(*arguments):
        answer = step(*arguments)
        seen.append(app.host.generation)
        return answer

    app.host._step = look
    try:
        for sampler in ("DPM++ 2M Karras", "DPM++ 2M SDE Karras", "Euler", "Euler a", "Heun", "DDIM", "UniPC"):
            seen.clear()
            app.generator.txt2img("task", "a", "", 4, sampler, 4.0, 64, 64, 7, 1)
            assert seen[-2].glimpses >= 2 and seen[-2].glimpse.startswith(b"\x89PNG"), sampler
    finally:
        del app.host._step
