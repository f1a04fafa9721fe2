"""The same on a real card, where there is one: bits, borders of chunks, the way back."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, save
from lib_merge.engine.compute.devices import accelerator as conveyor

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no CUDA card")

STEPS = {
    "weighted_sum": [{"method": "weighted_sum", "b": "b", "alpha": {"default": 0.3, "OUT05": 0.8, "IN01": 0}}],
    "two": [
        {"method": "train_difference", "b": "b", "c": "c", "alpha": 0.7},
        {"method": "add_difference", "b": "b", "c": "c", "alpha": {"M00": 0.5, "default": 0.2}},
    ],
    "slerp": [{"method": "slerp", "b": "b", "alpha": 0.4}],
    "ties": [{"method": "ties", "models": ["b", "c"], "density": 0.4}],
}
NAMES = {torch.float16: "fp16", torch.bfloat16: "bf16", torch.float32: "fp32"}


def recipe(folder, steps):
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])


@pytest.fixture
def on_card(checkpoints, folder):
    return lambda dtype=torch.float16: {
        key: value.cuda() for key, value in checkpoints.live(folder / "a.safetensors", dtype).items()
    }


def here(places):
    return {key: value.cpu() for key, value in places.items()}


@pytest.mark.parametrize("dtype", NAMES, ids=str)
@pytest.mark.parametrize("name", STEPS)
def test_preview_equals_save_and_the_way_back_is_exact(name, dtype, on_card, folder, same_bits, tmp_path):
    places = on_card(dtype)
    original, made = here(places), recipe(folder, STEPS[name])
    live = LiveModel(places, folder / "a.safetensors")
    live.apply(made)
    done = save(made, tmp_path / "o.safetensors", NAMES[dtype], live=live)
    assert same_bits(safetensors.torch.load_file(done.file.path), here(places)) == []
    assert done.verified == len(live.touched)
    live.restore()
    assert same_bits(here(places), original) == []


@pytest.mark.parametrize("name", STEPS)
def test_borders_of_chunks_change_nothing(name, on_card, folder, same_bits, monkeypatch):
    whole, pieces = on_card(torch.float32), on_card(torch.float32)
    LiveModel(whole, folder / "a.safetensors").apply(recipe(folder, STEPS[name]))
    monkeypatch.setattr(conveyor, "_BUFFER", 1 << 16)
    monkeypatch.setattr(conveyor, "_SIZES", (200_000,))
    LiveModel(pieces, folder / "a.safetensors").apply(recipe(folder, STEPS[name]))
    assert same_bits(here(whole), here(pieces)) == []
