"""The demo models that the repository ships: whole, small enough, and different slider by slider."""

from __future__ import annotations

import importlib.util

import numpy as np
import pytest
import torch

from lib_merge.app.demo_models import FIRST, WEIGHTS, own_models
from lib_merge.session import Session

NEEDED = ("diffusers", "transformers", "PIL")
pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="diffusers is not installed"),
    pytest.mark.filterwarnings("ignore"),
]
SECOND = "demo-neon.safetensors"
LIMIT = 22_000_000


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    from lib_merge.hosts.standalone.host import Standalone

    folder = own_models(lambda _: None, folder=tmp_path_factory.mktemp("demo"))
    host = Standalone(folder, torch.device("cpu"))
    host.load(FIRST)
    return Session(host)


def merged(session, alpha):
    return session.recipe({
        "live_merge": 1, "base": FIRST, "steps": [{"method": "weighted_sum", "b": SECOND, "alpha": alpha}],
    })  # fmt: skip


def brightness(session):
    from lib_merge.hosts.standalone.pictures import Settings

    settings = Settings(prompt="a star", steps=6, cfg=3.0, width=128, height=128, seed=3)
    with session.host.exclusive(), session.host.generating("task"):
        image = session.host.make_pictures(settings).images[0]
    return float(np.asarray(image.convert("L")).mean())


def test_they_are_small_enough():
    assert sum(file.stat().st_size for file in WEIGHTS.rglob("*") if file.is_file()) <= LIMIT


@pytest.mark.long
def test_every_slider_of_sd1_brings_something_from_the_other_model(session):
    sliders = session.architecture().sliders
    assert len(sliders) == 26
    for slider in sliders:
        session.restore()
        changed = session.apply(merged(session, {slider: 1.0})).changed
        assert changed, slider
    session.restore()


def test_half_a_merge_is_darker_than_paper_and_brighter_than_neon(session):
    found = []
    for alpha in (0.0, 0.5, 1.0):
        session.apply(merged(session, alpha))
        found.append(brightness(session))
    session.restore()
    paper, half, neon = found
    assert paper - 20 > half > neon + 20


@pytest.mark.parametrize("adapter", ["demo-stripes-lora.safetensors", "demo-sunset-loha.safetensors"])
def test_their_adapters_apply_whole(session, adapter):
    recipe = session.recipe({"live_merge": 1, "base": FIRST, "steps": [{"adapter": adapter, "weight": 1}]})
    report = session.apply(recipe)
    assert report.changed and not report.skipped
    session.restore()
