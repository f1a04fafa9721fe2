"""Infotexts of the WebUIs and of the app, taken apart."""

from __future__ import annotations

import importlib.util

import pytest

from lib_merge.explore.pictures.infotexts import read
from lib_merge.hosts.standalone.infotext import infotext
from lib_merge.hosts.standalone.infotext_reading import settings_of
from lib_merge.hosts.standalone.pictures import Settings

pytestmark = pytest.mark.skipif(importlib.util.find_spec("PIL") is None, reason="the app's packages are not installed")

A1111 = """a (red:1.2) house,
in the fog
Negative prompt: blurry,
low quality
Steps: 25, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 123456, Size: 512x768, Model hash: 0123456789, Model: photo, VAE: kl-f8.safetensors, Denoising strength: 0.4, Hires upscale: 2, Lora hashes: "a: 12, b: 34", Version: v1.10.1"""  # noqa: E501


def test_a_text_of_a_webui_is_taken_apart():
    about = read(A1111)
    assert about.prompt == "a (red:1.2) house,\nin the fog"
    assert about.negative == "blurry,\nlow quality"
    assert about.fields["Lora hashes"] == "a: 12, b: 34"
    settings, notes = settings_of(about, Settings(batch=2))
    assert settings == Settings(about.prompt, about.negative, 25, "DPM++ 2M Karras", 6.5, 512, 768, 123456, batch=2)
    assert notes == ["not read here: Denoising strength, Hires upscale"]


def test_our_own_text_comes_back():
    settings = Settings("a, b: c\nSteps of stone", "Model: x", 30, "Euler a", 7.5, 640, 64, 9, 1)
    recipe = '{"live_merge":1,"base":"a, \\"b\\": c"}'
    about = read(infotext(settings, 0, {"Model": "x, y"}, {"Live Merge": recipe}))
    assert settings_of(about, Settings()) == (settings, [])
    assert about.fields["Live Merge"] == recipe
    assert about.fields["Model"] == "x, y"


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Steps: 20, Sampler: LMS, Seed: 1", "there is no sampler 'LMS' here; the one chosen stays"),
        ("Steps: 20, Sampler: Euler, Schedule type: Beta, Seed: 1", "there is no schedule 'Beta' here"),
        ("Steps: many, Sampler: Euler, Seed: 1", "Steps is 'many', which is not a number"),
        ("Steps: 20, Sampler: Euler, Size: big", "Size is 'big', which is not a size"),
        ("Steps: 20, Sampler: Euler, Batch size: 99", "99 pictures at once are more than 16"),
    ],
)
def test_what_cannot_be_taken_over_is_said(line, note):
    settings, notes = settings_of(read(f"a\n{line}"), Settings(sampler="Euler", width=64))
    assert notes == [note]
    assert (settings.sampler, settings.width, settings.prompt) == ("Euler", 64, "a")


@pytest.mark.parametrize("text", ["", "a house: big, red", "Steps: 20, with a view"])
def test_a_text_without_fields_is_a_prompt(text):
    assert read(text).fields == {}
    assert read(text).prompt == text
