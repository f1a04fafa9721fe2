"""A value is computed where its parameter lies, a save computes it there again, and its metadata say where."""

from __future__ import annotations

import json

import pytest
import safetensors
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, save
from lib_merge.engine.compute import precision

UNET = "model.diffusion_model."


def recipe(folder, alpha=0.37, method="weighted_sum", **more):
    models = {"b": "b", "c": "c"} if method.endswith("difference") else {"b": "b"}
    if method == "ties":
        models, more = {"models": ["b", "c"]}, {"weight": alpha, "density": 0.6, **more}
    else:
        more = {"alpha": alpha, **more}
    step = {"method": method, **models, **more}
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [step]}, [folder])


def made_with(path):
    with safetensors.safe_open(path, "pt") as file:
        return json.loads(file.metadata()["live_merge_made_with"])


@pytest.mark.cases(4)
@pytest.mark.parametrize("method", ["weighted_sum", "train_difference", "slerp", "ties"])
@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.bfloat16], ids=str)
def test_preview_equals_save_and_the_way_back_is_exact(
    dtype, method, accelerator, loaded, on_cpu, folder, same_bits, tmp_path
):
    places = loaded(dtype)
    original = {key: value.clone() for key, value in on_cpu(places).items()}
    live = LiveModel(places, folder / "a.safetensors")
    name = {torch.float16: "fp16", torch.float32: "fp32", torch.bfloat16: "bf16"}[dtype]
    with accelerator.counting():
        live.apply(recipe(folder, method=method))
        done = save(recipe(folder, method=method), tmp_path / "o.safetensors", name, live=live)
    assert same_bits(safetensors.torch.load_file(done.file.path), on_cpu(places)) == []
    assert done.verified == len(live.touched) == len(places)
    assert made_with(done.file.path)["device"] == "pretend:0"
    with accelerator.counting():
        live.restore()
    assert same_bits(on_cpu(places), original) == []


def test_parameters_on_the_cpu_are_merged_there_whatever_device_is_named(
    accelerator, loaded, folder, checkpoints, same_bits
):
    """As --medvram and --lowvram keep them: without a byte over the bus."""
    places, other = loaded(there=lambda _: False), loaded(there=lambda _: False)
    with accelerator.counting() as counts:
        LiveModel(places, folder / "a.safetensors", device="pretend").apply(recipe(folder))
        LiveModel(places, folder / "a.safetensors", device="pretend").apply(recipe(folder, method="slerp"))
    assert counts.bytes == counts.kernels == 0 and counts.allocations == []
    LiveModel(other, folder / "a.safetensors").apply(recipe(folder, method="slerp"))
    assert same_bits(places, other) == []


def test_a_model_half_on_the_accelerator_and_moved_before_it_is_saved(
    accelerator, loaded, on_cpu, folder, same_bits, tmp_path
):
    """The save computes each key where it was computed for the preview, not where its parameter lies now."""
    places = loaded(there=lambda key: "output_blocks" in key or "middle" in key)
    live = LiveModel(places, folder / "a.safetensors")
    with accelerator.counting():
        live.apply(recipe(folder, method="slerp"))
        moved = {key: value if hasattr(value, "raw") else accelerator.holding(value) for key, value in places.items()}
        places.update(moved)
        done = save(recipe(folder, method="slerp"), tmp_path / "o.safetensors", live=live)
    assert same_bits(safetensors.torch.load_file(done.file.path), on_cpu(places)) == []
    assert done.verified == len(places)
    assert made_with(done.file.path)["device"] == {"cpu": "TE, IN01", "pretend:0": "M00, OUT05"}
    assert live.device_of(f"{UNET}output_blocks.5.0.in_layers.2.bias").type == "pretend"
    assert live.device_of(f"{UNET}input_blocks.1.1.proj_in.weight").type == "cpu"
    with accelerator.counting():
        live.apply(recipe(folder, {"IN01": 0.5, "default": 0.37}, method="slerp"))
    assert live.device_of(f"{UNET}input_blocks.1.1.proj_in.weight").type == "pretend"


def test_what_takes_fp64_is_computed_on_the_cpu_where_the_device_has_none(
    accelerator, loaded, on_cpu, folder, same_bits, monkeypatch
):
    monkeypatch.setattr(precision, "has_fp64", lambda device: device.type == "cpu")
    for method, device in (("slerp", "cpu"), ("weighted_sum", "pretend")):
        places, other = loaded(), loaded(there=lambda _: False)
        live = LiveModel(places, folder / "a.safetensors")
        with accelerator.counting():
            live.apply(recipe(folder, method=method))
        LiveModel(other, folder / "a.safetensors").apply(recipe(folder, method=method))
        assert same_bits(on_cpu(places), other) == []
        assert {live.device_of(key).type for key in places} == {device}


def test_whether_a_device_has_fp64_is_asked_of_the_device(accelerator):
    precision.has_fp64.cache_clear()
    with accelerator.counting() as counts:
        assert precision.has_fp64(accelerator.device) and precision.has_fp64(accelerator.device)
    assert counts.kernels and counts.waits == 1
    precision.has_fp64.cache_clear()
    with accelerator.counting():
        accelerator.fails_at = 1
        with pytest.raises(RuntimeError, match="out of memory"):  # which does not say that it has none
            precision.has_fp64(accelerator.device)
