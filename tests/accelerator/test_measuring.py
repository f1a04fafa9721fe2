"""Methods that measure whole tensors: one wait for all of them, their bytes copied once, the same bits in a save."""

from __future__ import annotations

import pytest

from lib_merge import LiveModel, Recipe, methods, save
from lib_merge.devices import has_fp64


@pytest.fixture
def moved(accelerator):
    """moved(live, recipe): what a move counts."""

    def move(live, recipe):
        with accelerator.counting(streams=True):
            has_fp64(accelerator.device)  # found out once in a process, by waiting
        with accelerator.counting(streams=True) as counts:
            live.apply(recipe)
        return counts

    return move


def recipe(folder, alpha, *more):
    steps = [{"method": "slerp", "b": "b", "alpha": alpha}, *more]
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])


def test_one_slider_waits_twice_and_copies_its_bytes_once(moved, loaded, folder):
    live = LiveModel(places := loaded(), folder / "a.safetensors")
    counts = moved(live, recipe(folder, {"OUT05": 0.4}))
    parameters = sum(places[key].numel() for key in live.touched)
    assert len(live.touched) == 4 and counts.waits <= 2
    assert 4 * parameters <= sum(counts.up) < 4 * parameters + 1000 and len(counts.down) == 1
    again = moved(live, recipe(folder, {"OUT05": 0.7}))
    assert again.bytes == 0 and again.waits <= 1


@pytest.mark.parametrize("name", sorted(one.id for one in methods.methods().values() if one.traits.mixing))
def test_every_method_of_whole_tensors_waits_no_more(name, moved, loaded, folder):
    """Once for all measurements and once at the end."""
    models = {model: model for model in methods.by_id(name).models if model != "models"} or {"models": ["b", "c"]}
    made = {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [{"method": name, **models}]}
    live = LiveModel(loaded(), folder / "a.safetensors")
    assert moved(live, Recipe.from_dict(made, [folder])).waits <= 2 and len(live.touched) == 9


def test_what_is_no_sum_need_not_wait_for_its_measurements(moved, loaded, folder):
    made = {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [
        {"method": "euclidean_add_difference", "b": "b", "c": "c", "alpha": 0.4}]}  # fmt: skip
    live = LiveModel(loaded(), folder / "a.safetensors")
    assert moved(live, Recipe.from_dict(made, [folder])).waits <= 1 and len(live.touched) == 9


@pytest.mark.long
def test_each_step_that_measures_waits_once(moved, loaded, folder):
    """The second measures what the first gives, and the sum of weights stands between them."""
    live = LiveModel(loaded(), folder / "a.safetensors")
    steps = [{"method": "weighted_sum", "b": "c", "alpha": 0.3}, {"method": "karcher", "models": ["b", "c"]}]
    assert moved(live, recipe(folder, 0.4, *steps)).waits <= 3
    assert moved(live, recipe(folder, 0.4, *steps[1:])).waits <= 2  # the first one's are known
    assert len(live.touched) == 9


@pytest.mark.long
@pytest.mark.parametrize("limit", [0, 600_000], ids=["nothing is kept", "a part is kept"])
def test_with_little_room_the_bits_are_the_same(limit, moved, loaded, on_cpu, folder, same_bits, tmp_path, accelerator):
    """Bytes are copied once but for tensors that are larger than all the room; what is left out is said."""
    made = recipe(folder, 0.4, {"method": "weighted_sum", "b": "c", "alpha": {"OUT05": 0.3}})
    places, others = loaded(), loaded()
    live = LiveModel(places, folder / "a.safetensors", card_limit=limit)
    counts = moved(live, made)
    moved(LiveModel(others, folder / "a.safetensors"), made)
    assert same_bits(on_cpu(places), on_cpu(others)) == []
    stored = {key: (6 if "output_blocks.5" in key else 4) * value.numel() for key, value in places.items()}
    twice = sum(size for size in stored.values() if size > limit)
    assert sum(counts.up) < sum(stored.values()) + twice + 2000
    assert live.kept.on_card.used <= limit and live.kept.on_card.left_out > 0
    with accelerator.counting(streams=True):
        assert save(made, tmp_path / "o.safetensors", live=live).verified == len(places)


@pytest.mark.long
@pytest.mark.parametrize("dtype", ["base", "fp8_scaled"])
def test_a_save_measures_what_is_no_longer_known(dtype, moved, loaded, folder, tmp_path, accelerator):
    made = recipe(folder, {"OUT05": 0.4, "M00": 0.6})
    live = LiveModel(loaded(), folder / "a.safetensors")
    moved(live, made)
    live.release()
    with accelerator.counting(streams=True):
        done = save(made, tmp_path / "o.safetensors", dtype, live=live)
    assert len(live.touched) == 6
    assert done.verified == (6 if dtype == "base" else 5)  # one weight is saved as codes, and so not compared
