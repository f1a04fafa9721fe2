"""What an apply moves over the bus, counted on a pretend accelerator."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, save

UNET = "model.diffusion_model."


def recipe(folder, alpha):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha}
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [step]}, [folder])


@pytest.mark.parametrize("streams", [False, True], ids=["one queue", "streams"])
def test_one_slider(streams, accelerator, loaded, folder):
    places = loaded()
    live = LiveModel(places, folder / "a.safetensors")
    with accelerator.counting(streams) as counts:
        report = live.apply(recipe(folder, {"OUT05": 0.4}))
    parameters = sum(places[key].numel() for key in report.changed)
    assert len(report.changed) == 4
    assert 4 * parameters <= counts.bytes < 4 * parameters + 1000  # A and B, as they are stored
    assert len(counts.up) <= 1 + 1.5 * counts.bytes / 8e6 and counts.down == []
    assert counts.waits <= 1 and counts.cast_on_cpu == 0


@pytest.mark.parametrize("streams", [False, True], ids=["one queue", "streams"])
def test_what_is_promised_of_a_block_as_large_as_real_ones(streams, accelerator, checkpoints, tmp_path):
    """The first move of a fader, the second, and parameters on the CPU whatever device is named."""
    block = f"{UNET}output_blocks.5.0"
    shapes = {f"{block}.in_layers.2.weight": (1280, 640, 3, 3), f"{block}.in_layers.2.bias": (1280,)}
    for seed, name in enumerate("ab", 1):
        checkpoints.write(tmp_path / f"{name}.safetensors", checkpoints.state("sd1", seed, torch.float16, shapes))
    here = checkpoints.live(tmp_path / "a.safetensors")
    there = {key: accelerator.holding(value.clone()) for key, value in here.items()}
    parameters = sum(value.numel() for value in here.values())

    def moved(live, alpha):
        with accelerator.counting(streams) as counts:
            assert len(live.apply(recipe(tmp_path, {"OUT05": alpha})).changed) == len(shapes)
        return counts

    live = LiveModel(there, tmp_path / "a.safetensors")
    first, second = moved(live, 0.4), moved(live, 0.6)
    assert first.bytes <= 4.2 * parameters and len(first.up + first.down) <= 1.5 * first.bytes / 8e6
    assert second.bytes <= 0.1 * parameters
    assert first.cast_on_cpu == second.cast_on_cpu == 0 and max(first.waits, second.waits) <= 2
    on_cpu = moved(LiveModel(here, tmp_path / "a.safetensors", device="pretend"), 0.4)
    assert on_cpu.bytes == on_cpu.kernels == 0 and on_cpu.allocations == []


@pytest.mark.parametrize("streams", [False, True], ids=["one queue", "streams"])
def test_a_save(streams, accelerator, loaded, folder, tmp_path, same_bits, on_cpu):
    """What is computed there comes back once, in the file's dtype; what the recipe leaves alone does not go there."""
    places = loaded()
    live = LiveModel(places, folder / "a.safetensors")
    made = recipe(folder, {"OUT05": 0.4, "M00": 0.3})
    with accelerator.counting(streams):
        changed = live.apply(made).changed
    parameters = sum(places[key].numel() for key in changed)
    with accelerator.counting(streams) as counts:
        done = save(made, tmp_path / "o.safetensors")
    assert counts.bytes == 0  # without a live model nothing is asked of it
    with accelerator.counting(streams) as counts:
        done = save(made, tmp_path / "o.safetensors", overwrite=True, live=live)
    assert done.verified == len(changed)
    assert same_bits(safetensors.torch.load_file(done.file.path), on_cpu(places)) == []
    compared = 2 * parameters  # the live values, to be compared
    assert sum(counts.up) < 4 * parameters + 1000 and sum(counts.down) == 2 * parameters + compared
    assert counts.cast_on_cpu == 0


def test_numbers_of_two_devices_are_not_mixed(accelerator, loaded):
    """The accelerator is one: else nothing here would say anything."""
    value = next(iter(loaded().values()))
    with accelerator.counting() as counts:
        with pytest.raises(RuntimeError, match="one device"):
            value + torch.ones(value.shape)
        assert (value + 1).device.type == "pretend" and counts.kernels == 1
        assert value.cpu().device.type == "cpu" and counts.down == [value.numel() * 2] and counts.waits == 1
        assert torch.zeros(3, device="pretend").sum().item() == 0 and counts.waits == 2
        made = torch.ones(5).half().to("pretend", torch.float32, non_blocking=True)
        assert counts.up == [20] and counts.cast_on_cpu == 5 and counts.waits == 2
        accelerator.fails_at = len(counts.allocations) + 1
        with pytest.raises(RuntimeError, match="out of memory"):
            made.clone()
        del made
        assert 20 <= counts.peak < 1000 + value.numel() * 4
