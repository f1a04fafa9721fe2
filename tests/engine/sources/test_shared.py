"""Tensors that two models share bit for bit are merged once: the next move leaves them alone, and nobody can tell."""

from __future__ import annotations

import pytest
import torch

from lib_merge import LiveModel, Recipe, save

UNET = "model.diffusion_model."
SHARED = f"{UNET}output_blocks.5.0.in_layers.2.weight"
NEARLY = f"{UNET}output_blocks.5.1.proj_in.weight"
"""Differs in its last element."""
MINUS_ZERO, INFINITE, OWN = (f"{UNET}output_blocks.5.{name}.bias" for name in ("0.in_layers.2", "1.norm", "1.proj_in"))
SHAPES = {SHARED: (64, 40, 3, 3), NEARLY: (600, 500, 1, 1), MINUS_ZERO: (300,), INFINITE: (300,), OWN: (300,)}
STEPS = {
    "weighted_sum": {"method": "weighted_sum", "b": "b"},
    "add_difference": {"method": "add_difference", "b": "b", "c": "c"},
    "train_difference": {"method": "train_difference", "b": "b", "c": "c"},
}


@pytest.fixture(params=[torch.float16, torch.bfloat16, torch.float32], ids=str)
def folder(request, checkpoints, tmp_path):
    """b shares tensors with a and with c, which share them with each other."""
    a, b, c = (checkpoints.state("sd1", seed, request.param, SHAPES) for seed in (1, 2, 3))
    for key in SHAPES:
        if key != OWN:
            b[key], c[key] = a[key].clone(), a[key].clone()
    b[NEARLY].view(-1)[-1] += 1
    for model in (a, b, c):
        model[MINUS_ZERO][7], model[INFINITE][7] = -0.0, float("inf")
    for name, model in (("a", a), ("b", b), ("c", c)):
        checkpoints.write(tmp_path / f"{name}.safetensors", model)
    return tmp_path


def recipe(folder, step, alpha):
    steps = [{**STEPS[step], "alpha": {"OUT05": alpha}}]
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])


@pytest.mark.parametrize("step", STEPS)
def test_what_is_shared_is_left_alone_and_has_the_bits_of_a_fresh_merge(step, folder, checkpoints, same_bits, tmp_path):
    live = LiveModel(places := checkpoints.live(folder / "a.safetensors"), folder / "a.safetensors")
    original = {key: value.clone() for key, value in places.items()}
    assert SHARED in live.apply(recipe(folder, step, 0.3)).changed
    for alpha in (0.4, 0.7, 1, -0.5):
        changed = live.apply(wanted := recipe(folder, step, alpha)).changed
        assert SHARED not in changed and {NEARLY, MINUS_ZERO, INFINITE, OWN} <= set(changed)
        fresh = checkpoints.live(folder / "a.safetensors")
        LiveModel(fresh, folder / "a.safetensors").apply(wanted)
        assert same_bits(places, fresh) == []
    assert SHARED in live.touched
    assert save(wanted, tmp_path / "out.safetensors", live=live).verified == len(live.touched)
    live.restore()
    assert same_bits(places, original) == []


def test_it_is_written_when_the_file_or_the_weights_may_be_others(folder, checkpoints, same_bits):
    live = LiveModel(places := checkpoints.live(folder / "a.safetensors"), folder / "a.safetensors")
    live.apply(recipe(folder, "weighted_sum", 0.3))
    live.apply(recipe(folder, "weighted_sum", 0.4))
    live.forget_writes()
    assert SHARED in live.apply(recipe(folder, "weighted_sum", 0.5)).changed
    other = checkpoints.state("sd1", 9, places[SHARED].dtype, SHAPES)
    checkpoints.write(folder / "b.safetensors", other)
    assert SHARED in live.apply(recipe(folder, "weighted_sum", 0.6)).changed
    assert same_bits({SHARED: places[SHARED]}, {SHARED: torch.lerp(*wide(folder, checkpoints, other), 0.6)}) == []


def wide(folder, checkpoints, other):
    return checkpoints.live(folder / "a.safetensors")[SHARED], other[SHARED]
