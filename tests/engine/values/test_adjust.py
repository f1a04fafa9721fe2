"""Adjust steps: the eight values on the keys they are for, live and undone."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, save

VALUES = {"in": 1, "out": -2, "out2": 3, "contrast": 0.5, "brightness": 1.5, "color1": -1, "color2": 2, "color3": 0.7}
UNET = "model.diffusion_model."
FACTORS = {
    UNET + "input_blocks.0.0.weight": 1 - 0.01 * 1,
    UNET + "input_blocks.0.0.bias": 1 + 0.02 * 1,
    UNET + "out.0.weight": 1 - 0.01 * -2,
    UNET + "out.0.bias": 1 + 0.02 * -2,
    UNET + "out.2.weight": 1 - 0.01 * 3,
}
COLOURS = {
    "sd1": [[-1, 1 / 3, 2 / 3], [1, 1, 0], [0, -1, -1], [1, 0, 1]],
    "sdxl": [[0, 0, 1], [1, 0, 0], [-1, -1, 0], [-1, 1, 0]],
}
COLOURS["sd2"] = COLOURS["sd1"]


def recipe(folder, step, *before):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [*before, step]}, [folder])


@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
def test_every_value_on_its_keys(architecture, checkpoints, tmp_path):
    a = checkpoints.state(architecture, 1, torch.float32)
    checkpoints.write(tmp_path / "a.safetensors", a)
    done = save(recipe(tmp_path, {"adjust": VALUES}), tmp_path / "o.safetensors")
    got = safetensors.torch.load_file(done.file.path)
    names = ("brightness", "color1", "color2", "color3")
    shift = [0.02 * VALUES["contrast"]]
    shift += [
        0.02 * sum(VALUES[name] * row[j] for name, row in zip(names, COLOURS[architecture], strict=True))
        for j in range(3)
    ]
    for key, value in got.items():
        if key in FACTORS:
            exact = a[key].double() * FACTORS[key]
        elif key == UNET + "out.2.bias":
            exact = a[key].double() + torch.tensor(shift, dtype=torch.float64)
        else:
            assert torch.equal(value, a[key]), key
            continue
        assert torch.allclose(value.double(), exact, rtol=1e-6, atol=1e-7), key
    assert not done.skipped and all(key in got for key in FACTORS)


def test_each_slider_writes_its_keys_alone_and_comes_back(checkpoints, same_bits, tmp_path):
    keys = [*FACTORS, UNET + "out.2.bias"]
    shapes = {**checkpoints.thin("sd1"), **{key: checkpoints.shapes("sd1")[key] for key in keys}}
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.state("sd1", 1, shapes=shapes))
    places = checkpoints.live(tmp_path / "a.safetensors")
    before = {key: value.clone() for key, value in places.items()}
    live = LiveModel(places, base=tmp_path / "a.safetensors")
    assert set(live.apply(recipe(tmp_path, {"adjust": {"in": 1}})).changed) == set(keys[:2])
    assert set(live.apply(recipe(tmp_path, {"adjust": {"in": 1, "color2": 1}})).changed) == {keys[5]}
    assert set(live.apply(recipe(tmp_path, {"adjust": {"in": 100, "color2": 1}})).changed) == set(keys[:2])
    assert set(live.apply(recipe(tmp_path, {"adjust": {"out2": 1}})).changed) == {*keys[:2], keys[4], keys[5]}
    live.apply(recipe(tmp_path, {"adjust": {"out2": 0}, "enabled": True}))
    assert not same_bits(places, before)


def test_a_factor_of_zero_can_be_taken_back(thin_models, checkpoints, same_bits):
    """Nothing is divided out again: the value is made from the stored one."""
    places = checkpoints.live(thin_models / "a.safetensors")
    before = {key: value.clone() for key, value in places.items()}
    live = LiveModel(places, base=thin_models / "a.safetensors")
    live.apply(recipe(thin_models, {"adjust": {"in": 100}}))
    assert not places[UNET + "input_blocks.0.0.weight"].any()
    live.restore()
    assert not same_bits(places, before)


def test_it_comes_after_the_merge_before_it(thin_models, tmp_path):
    merge = {"method": "weighted_sum", "b": "b", "alpha": 1}
    both = save(recipe(thin_models, {"adjust": {"in": 10}}, merge), tmp_path / "o.safetensors", "fp32")
    key = UNET + "input_blocks.0.0.weight"
    b = safetensors.torch.load_file(thin_models / "b.safetensors")[key].double()
    assert torch.allclose(safetensors.torch.load_file(both.file.path)[key].double(), b * 0.9, rtol=1e-6)


def test_what_a_partial_base_lacks_is_said(checkpoints, tmp_path):
    shapes = {key: shape for key, shape in checkpoints.thin("sd1").items() if not key.startswith(UNET + "out.")}
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.state("sd1", 1, shapes=shapes))
    made = Recipe.from_dict(
        {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [{"adjust": {"contrast": 1, "in": 1}}]},
        [tmp_path],
    )
    done = save(made, tmp_path / "o.safetensors")
    assert "out.2.bias" in done.skipped["steps[0]"] and "input_blocks" not in done.skipped["steps[0]"]
