"""The block under the finger stays on the accelerator: the next position of its fader moves nothing over the bus."""

from __future__ import annotations

import gc
import weakref

import pytest
import safetensors.torch
import torch

from lib_merge import Cancelled, LiveModel, Recipe, save
from lib_merge.engine.compute.devices import accelerator as conveyor
from lib_merge.engine.compute.devices.device_queue import HostMemory

UNET = "model.diffusion_model."
MEGABYTE = 1 << 20


def sums(folder, alpha, *more):
    steps = [{"method": "weighted_sum", "b": "b", "alpha": alpha}, *more]
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])


@pytest.fixture
def moved(accelerator):
    """moved(live, recipe): what a move counts."""

    def move(live, recipe, streams=True, total=None):
        with accelerator.counting(streams) as counts:
            accelerator.total, accelerator._live = total, live.kept.on_card.used
            live.apply(recipe)
        return counts

    return move


@pytest.mark.cases(2)
@pytest.mark.parametrize("streams", [False, True], ids=["one queue", "streams"])
@pytest.mark.parametrize("small", [False, True], ids=["", "small buffers"])
def test_the_second_position_moves_no_bytes(
    small, streams, moved, loaded, on_cpu, folder, same_bits, monkeypatch, accelerator
):
    if small:
        monkeypatch.setattr(conveyor, "_BUFFER", 1 << 16)
        monkeypatch.setattr(conveyor, "_SIZES", (200_000, 70_000))
    live = LiveModel(places := loaded(), folder / "a.safetensors")
    first = moved(live, sums(folder, {"OUT05": 0.3}), streams)
    parameters = sum(places[key].numel() for key in live.touched)
    assert first.bytes >= 4 * parameters
    for alpha in (0.4, 1, 0, -0.5, 0.3):  # 0: the block is the checkpoint's own
        counts = moved(live, sums(folder, {"OUT05": alpha}), streams)
        assert counts.bytes == 0 and counts.waits <= 2
        live_again = loaded()
        moved(LiveModel(live_again, folder / "a.safetensors"), sums(folder, {"OUT05": alpha}), streams)
        assert same_bits(on_cpu(places), on_cpu(live_again)) == []
    assert 4 * parameters <= live.kept.on_card.used <= 4 * parameters + 1000
    assert live.kept.on_card.left_out == 0


def test_only_what_is_new_comes(moved, loaded, on_cpu, folder, same_bits):
    """Another model beside those that are there, another block, and both in one move."""
    live = LiveModel(places := loaded(), folder / "a.safetensors")
    difference = {"method": "add_difference", "b": "c", "c": "a", "alpha": {"OUT05": 0.5}}
    moved(live, sums(folder, {"OUT05": 0.3}))
    block = sum(places[key].numel() for key in live.touched)
    counts = moved(live, sums(folder, {"OUT05": 0.3}, difference))
    assert 2 * block <= counts.bytes < 2 * block + 1000
    counts = moved(live, made := sums(folder, {"OUT05": 0.2, "IN01": 0.6}, difference))
    other = sum(places[key].numel() for key in live.touched) - block
    assert 4 * other <= counts.bytes < 4 * other + 1000
    assert moved(live, sums(folder, {"OUT05": 0.2, "IN01": 0.5}, difference)).bytes == 0
    moved(live, made)
    moved(LiveModel(anew := loaded(), folder / "a.safetensors"), made)
    assert same_bits(on_cpu(places), on_cpu(anew)) == []


@pytest.mark.parametrize("method", ["slerp", "lora"])
def test_whole_tensors_and_adapters_stay_too(method, moved, loaded, on_cpu, folder, same_bits):
    torch.manual_seed(1)
    tensors = {"lora_unet_output_blocks_5_1_proj_in.lora_up.weight": torch.randn(320, 8, 1, 1).half()}
    tensors |= {"lora_unet_output_blocks_5_1_proj_in.lora_down.weight": torch.randn(8, 320, 1, 1).half()}
    safetensors.torch.save_file(tensors, folder / "factors.safetensors")

    def made(weight):
        slerp = {"method": "slerp", "b": "b", "alpha": {"OUT05": weight}}
        steps = [slerp if method == "slerp" else {"adapter": "factors", "weight": weight}]
        return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])

    live = LiveModel(places := loaded(), folder / "a.safetensors")
    assert sum(moved(live, made(0.3)).up) > 0
    assert sum(moved(live, made(0.6)).up) == 0
    moved(LiveModel(anew := loaded(), folder / "a.safetensors"), made(0.6))
    assert same_bits(on_cpu(places), on_cpu(anew)) == []


def test_a_slot_that_does_not_fit_is_kept_in_part(moved, loaded, folder, monkeypatch):
    monkeypatch.setattr(conveyor, "_SIZES", (200_000, 70_000))
    live = LiveModel(loaded(), folder / "a.safetensors", card_limit=500_000)
    first = moved(live, sums(folder, {"OUT05": 0.3}))
    kept = live.kept.on_card
    assert kept.budget == 500_000 and 250_000 < kept.used <= 500_000
    assert kept.used + kept.left_out == pytest.approx(first.bytes, abs=1000)
    for alpha in (0.4, 0.5):
        second = moved(live, sums(folder, {"OUT05": alpha}))
        assert second.bytes == pytest.approx(kept.left_out, abs=1000) and live.kept.on_card == kept
    live.card_limit = 0
    assert moved(live, sums(folder, {"OUT05": 0.6})).bytes == first.bytes
    assert live.kept.on_card.used == 0 and live.kept.on_card.left_out == first.bytes


def test_the_block_of_before_gives_way_to_the_one_under_the_finger(moved, loaded, folder):
    live = LiveModel(loaded(), folder / "a.safetensors")
    moved(live, sums(folder, {"OUT05": 0.3}))
    block = live.kept.on_card.used
    live.card_limit = block + 10_000
    moved(live, sums(folder, {"OUT05": 0.3, "M00": 0.3}))
    assert live.kept.on_card.used < block and live.kept.on_card.left_out == 0
    assert moved(live, sums(folder, {"OUT05": 0.3, "M00": 0.4})).bytes == 0
    assert moved(live, sums(folder, {"OUT05": 0.4, "M00": 0.4})).bytes > 0


def test_fader_picture_fader_picture(moved, loaded, accelerator, folder):
    """It stays through pictures that have room enough, and goes before one that has not."""
    total = 20 * MEGABYTE
    live = LiveModel(loaded(), folder / "a.safetensors")

    def picture(size, takes):
        with accelerator.counting() as counts:
            accelerator.total, accelerator._live = total, live.kept.on_card.used
            live.picture_begins(size)
            latents = torch.empty(takes, dtype=torch.uint8, device=accelerator.device)
            del latents
            live.picture_ended()
        return counts

    moved(live, sums(folder, {"OUT05": 0.3}), total=total)
    kept = live.kept.on_card.used
    assert 0 < kept < live.kept.on_card.budget <= total // 2
    for alpha in (0.4, 0.5):
        picture((512, 512), 15 * MEGABYTE)
        assert live.kept.on_card.used == kept
        assert moved(live, sums(folder, {"OUT05": alpha}), total=total).bytes == 0
    assert live.kept.on_card.budget == pytest.approx(5 * MEGABYTE // 2, abs=100_000)
    picture((768, 768), 39 * MEGABYTE // 2)
    assert live.kept.on_card.used == kept  # of a size that was not made before nothing is known
    picture((768, 768), 39 * MEGABYTE // 2)
    assert live.kept.on_card.used == 0
    assert moved(live, sums(folder, {"OUT05": 0.6}), total=total).bytes > 0
    assert live.kept.on_card.used <= live.kept.on_card.budget <= MEGABYTE // 2 and live.kept.on_card.left_out


def test_a_picture_that_never_ended_gives_it_back(moved, loaded, accelerator, folder):
    """It may have run out of memory."""
    live = LiveModel(loaded(), folder / "a.safetensors")
    moved(live, sums(folder, {"OUT05": 0.3}))
    for left in (True, False):
        with accelerator.counting():
            live.picture_begins("any")
        assert bool(live.kept.on_card.used) == left


@pytest.mark.long
def test_original_frees_all_memory(moved, loaded, accelerator, folder, monkeypatch):
    """What is kept there, and the staging memory here: 80 MB of it, 150 at most."""
    made = []
    monkeypatch.setattr(HostMemory, "__init__", _noting(HostMemory.__init__, made))
    live = LiveModel(loaded(), folder / "a.safetensors")
    for leave in (live.restore, live.release):
        with accelerator.counting() as counts:
            live.apply(sums(folder, {"OUT05": 0.3}))
            assert sum(memory().bytes.numel() for memory in made if memory()) <= 150 << 20
            assert accelerator.memory_allocated(None) == live.kept.on_card.used > 0
            leave()
            gc.collect()
            assert accelerator.memory_allocated(None) == 0 and counts.peak > 0
        assert made and not any(memory() for memory in made)
    assert live.recipe is not None  # released, not restored


def _noting(make, made):
    def init(memory, *arguments):
        make(memory, *arguments)
        made.append(weakref.ref(memory))

    return init


def test_a_cancelled_move_leaves_what_was_kept_before(moved, loaded, folder, accelerator):
    live, calls = LiveModel(loaded(), folder / "a.safetensors"), iter(range(100))
    moved(live, sums(folder, {"OUT05": 0.3}))
    with accelerator.counting(), pytest.raises(Cancelled):
        live.apply(sums(folder, {"OUT05": 0.4, "IN01": 0.4}), cancel=lambda: next(calls) > 6)
    assert moved(live, sums(folder, {"OUT05": 0.5})).bytes == 0


def test_a_file_that_has_changed_is_read_anew(moved, loaded, on_cpu, folder, tmp_path, checkpoints, same_bits):
    for name in "abc":
        (tmp_path / f"{name}.safetensors").write_bytes((folder / f"{name}.safetensors").read_bytes())
    live = LiveModel(places := loaded(), tmp_path / "a.safetensors")
    moved(live, sums(tmp_path, {"OUT05": 0.3}))
    (tmp_path / "c.safetensors").replace(tmp_path / "b.safetensors")
    assert moved(live, sums(tmp_path, {"OUT05": 0.3})).bytes > 0
    moved(LiveModel(anew := loaded(), tmp_path / "a.safetensors"), sums(tmp_path, {"OUT05": 0.3}))
    assert same_bits(on_cpu(places), on_cpu(anew)) == []


def test_a_save_reads_the_files(moved, loaded, on_cpu, folder, tmp_path, same_bits, accelerator):
    """What is kept does not vouch for itself."""
    live = LiveModel(places := loaded(), folder / "a.safetensors")
    moved(live, made := sums(folder, {"OUT05": 0.3}))
    parameters = sum(places[key].numel() for key in live.touched)
    with accelerator.counting(streams=True) as counts:
        done = save(made, tmp_path / "o.safetensors", live=live)
    assert sum(counts.up) >= 4 * parameters and done.verified == len(live.touched)
    assert same_bits(safetensors.torch.load_file(done.file.path), on_cpu(places)) == []
    assert moved(live, sums(folder, {"OUT05": 0.4})).bytes == 0


def test_parameters_on_the_cpu_keep_nothing_on_the_accelerator(moved, loaded, folder, accelerator):
    live = LiveModel(loaded(there=lambda _: False), folder / "a.safetensors", device="pretend")
    for alpha in (0.3, 0.4):
        counts = moved(live, sums(folder, {"OUT05": alpha}))
        assert counts.bytes == counts.kernels == 0 and counts.allocations == []
    assert live.kept.on_card.used == 0
