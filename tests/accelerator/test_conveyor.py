"""Many keys at a time, in buffers used again, and short of memory: the same bits, and whole or undone."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import Cancelled, LiveModel, MemoryShortage, Place, Recipe, save
from lib_merge.engine.compute.devices import accelerator as conveyor

UNET = "model.diffusion_model."
ADAPTER = {
    "input_blocks.1.0.in_layers.2": (160, 96, 3, 3),
    "middle_block.1.transformer_blocks.0.attn2.to_k": (160, 768),
    "output_blocks.5.1.proj_in": (320, 320, 1, 1),
}


@pytest.fixture
def small_buffers(monkeypatch):
    """Buffers and chunks in which neither a key nor a tensor fits."""
    monkeypatch.setattr(conveyor, "_BUFFER", 1 << 16)
    monkeypatch.setattr(conveyor, "_SIZES", (200_000, 70_000))


@pytest.fixture
def small_chunks(monkeypatch):
    """Chunks in proportion to the small models: the smallest fits where the model does not."""
    monkeypatch.setattr(conveyor, "_SIZES", (1 << 24, 1 << 21, 1 << 18))


@pytest.fixture(scope="module")
def adapters(folder):
    """A LoRA, and one with a layer that holds NaN, beside the checkpoints."""
    for name in ("lora", "broken"):
        torch.manual_seed(1)
        tensors = {}
        for layer, (rows, columns, *kernel) in ADAPTER.items():
            module = f"lora_unet_{layer.replace('.', '_')}"
            tensors[f"{module}.lora_up.weight"] = torch.randn(rows, 8, *(1 for _ in kernel)).half()
            tensors[f"{module}.lora_down.weight"] = torch.randn(8, columns, *kernel).half()
        if name == "broken":
            tensors["lora_unet_middle_block_1_transformer_blocks_0_attn2_to_k.lora_down.weight"][0, 0] = float("nan")
        safetensors.torch.save_file(tensors, folder / f"{name}.safetensors")


STEPS = {
    "weighted_sum": [{"method": "weighted_sum", "b": "b", "alpha": {"default": 0.3, "OUT05": 0.8, "IN01": 0}}],
    "train_difference": [{"method": "train_difference", "b": "b", "c": "c", "alpha": 0.7}],
    "two": [
        {"method": "weighted_sum", "b": "b", "alpha": 0.3},
        {"method": "add_difference", "b": "b", "c": "c", "alpha": {"M00": 0.5, "default": 0.2}},
    ],
    "slerp": [{"method": "slerp", "b": "b", "alpha": 0.4}],
    "ties": [{"method": "ties", "models": ["b", "c"], "density": 0.4}],
    "lora": [{"method": "weighted_sum", "b": "b", "alpha": 0.3}, {"adapter": "lora", "weight": 0.6}],
    "broken": [{"adapter": "broken", "weight": 0.6}],
}


def recipe(folder, steps):
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])


def close(places, others, tolerance=2e-6):
    return all(
        torch.allclose(places[key].float(), others[key].float(), rtol=tolerance, atol=tolerance) for key in others
    )


@pytest.mark.cases(1)
@pytest.mark.usefixtures("adapters")
@pytest.mark.parametrize("name", STEPS)
def test_any_chunks_give_the_same_bits(
    name, accelerator, loaded, on_cpu, folder, same_bits, tmp_path, small_buffers, monkeypatch
):
    """With streams, whose copies come late, or in one queue; as on the CPU but for the last digit; saved, undone."""
    made, found = recipe(folder, STEPS[name]), []
    for streams in (True, False):
        places = loaded(torch.float32)
        original = {key: value.clone() for key, value in on_cpu(places).items()}
        live = LiveModel(places, folder / "a.safetensors")
        with accelerator.counting(streams) as counts:
            report = live.apply(made)
        # The inner products of all tensors, in fp64, which are read at once.
        sums = [3 * 8 * len(report.changed)] if name == "slerp" else []
        assert counts.cast_on_cpu == 0 and counts.down == sums
        # At the end, and once in a process for whether it has fp64; ties looks at the bits of each piece.
        assert counts.waits <= (2 if sums else 1) + len(sums) or name == "ties"
        found.append({key: value.clone() for key, value in on_cpu(places).items()})
        with accelerator.counting(streams):
            done = save(made, tmp_path / f"{streams}.safetensors", "fp32", live=live)
            live.restore()
        assert done.verified == len(report.changed) == len(live.touched) or live.touched == frozenset()
        assert same_bits(on_cpu(places), original) == []
        monkeypatch.undo()
    assert same_bits(*found) == []
    here = loaded(torch.float32, there=lambda _: False)
    on_the_cpu = LiveModel(here, folder / "a.safetensors").apply(made)
    assert close(found[0], here) and on_the_cpu.skipped == report.skipped
    assert bool(report.skipped) == (name == "broken") and len(report.changed) == {"lora": 9, "broken": 3}.get(
        name, report.changed and len(report.changed)
    )


def test_one_slider_after_the_other_is_all_of_them_at_once(accelerator, loaded, on_cpu, folder, same_bits):
    """What lies in a chunk beside a key changes nothing of it."""
    first, second = loaded(torch.float32), loaded(torch.float32)
    live = LiveModel(first, folder / "a.safetensors")
    steps = [{"method": "train_difference", "b": "b", "c": "c", "alpha": 0}]
    for block in ("IN01", "OUT05", "M00", "BASE"):
        steps[0]["alpha"] = {**(steps[0]["alpha"] or {}), block: 0.7}
        with accelerator.counting():
            live.apply(recipe(folder, steps))
    with accelerator.counting():
        LiveModel(second, folder / "a.safetensors").apply(recipe(folder, steps))
    assert same_bits(on_cpu(first), on_cpu(second)) == []


def test_places_that_are_no_plain_parameters(accelerator, loaded, on_cpu, folder, same_bits, checkpoints):
    """Rows, transposed, reshaped: whole values, computed there and written by the places."""
    places = loaded()
    key = f"{UNET}middle_block.1.transformer_blocks.0.attn2.to_k.weight"
    shaped = f"{UNET}output_blocks.5.1.proj_in.weight"
    turned = accelerator.holding(places[key].raw.t().contiguous())
    halves = [accelerator.holding(places[shaped].raw[rows].reshape(160, 320)) for rows in (slice(160), slice(160, 320))]
    odd = {
        **places,
        key: Place(turned, transposed=True),
        shaped: [Place(halves[0], rows=(0, 160), reshaped=True), Place(halves[1], rows=(160, 320), reshaped=True)],
    }
    for steps in (STEPS["weighted_sum"], STEPS["slerp"]):
        with accelerator.counting():
            LiveModel(places, folder / "a.safetensors").apply(recipe(folder, steps))
            live = LiveModel(odd, folder / "a.safetensors")
            live.apply(recipe(folder, steps))
        assert torch.equal(turned.raw.t(), places[key].raw)
        assert torch.equal(torch.cat([half.raw for half in halves]).view(320, 320, 1, 1), places[shaped].raw)
    with accelerator.counting():
        live.restore()
    original = checkpoints.live(folder / "a.safetensors")
    assert torch.equal(turned.raw.t(), original[key])


@pytest.mark.cases(1)
@pytest.mark.usefixtures("adapters")
@pytest.mark.parametrize("name", ["two", "slerp", "lora"])
def test_out_of_memory_at_any_allocation(name, accelerator, loaded, on_cpu, folder):
    """Smaller chunks do, with the same bits; in a first move, and in a second, when what is kept there is freed first.

    Tried are the first and the last allocation of each kind.
    """
    first, second = (recipe(folder, weakened(STEPS[name], by)) for by in (1, 0.5))

    def moved(fails_in, number):
        places = loaded()
        live = LiveModel(places, folder / "a.safetensors")
        made = []
        for move, wanted in enumerate((first, second)):
            with accelerator.counting() as counts:
                accelerator.fails_at = number if move == fails_in else 0
                live.apply(wanted)
            made.append(counts.allocations)
        assert {live.device_of(key).type for key in live.touched} == {"pretend"}
        return made, on_cpu(places)

    made, wanted = moved(0, 0)
    for move, kinds in enumerate(made):
        numbers = {kind: number for number, kind in enumerate(kinds, 1)}
        numbers |= {f"first {kind}": len(kinds) - number for number, kind in enumerate(reversed(kinds))}
        for number in sorted(set(numbers.values())):
            assert close(moved(move, number)[1], wanted, 1e-3), (move, kinds[number - 1])


def weakened(steps, by):
    """The same steps on two blocks, their first fader at another position."""
    return [{**steps[0], "alpha": {"OUT05": steps[0]["alpha"] * by, "M00": 0.5}}, *steps[1:]]


@pytest.mark.usefixtures("small_chunks")
def test_without_any_room_values_are_computed_on_the_cpu(accelerator, loaded, on_cpu, folder, same_bits, tmp_path):
    for room, there in ((0, False), (1_500_000, True)):
        places, here = loaded(), loaded(there=lambda _: False)
        live = LiveModel(places, folder / "a.safetensors")
        made = recipe(folder, STEPS["two"])
        with accelerator.counting():
            accelerator.room = room
            live.apply(made)
            accelerator.room = None
            done = save(made, tmp_path / f"{room}.safetensors", live=live)
        assert {live.device_of(key).type for key in live.touched} == {"pretend" if there else "cpu"}
        assert done.verified == len(live.touched)
        LiveModel(here, folder / "a.safetensors").apply(made)
        assert there or same_bits(on_cpu(places), here) == []


@pytest.mark.usefixtures("small_chunks")
def test_whole_values_that_do_not_fit_leave_the_others_on_the_accelerator(accelerator, loaded, folder):
    places = loaded()
    live = LiveModel(places, folder / "a.safetensors")
    slerp = {"method": "slerp", "b": "b", "alpha": {"OUT05": 0.4}}
    with accelerator.counting():
        accelerator.room = 1_500_000
        live.apply(recipe(folder, [slerp, {"method": "weighted_sum", "b": "b", "alpha": {"IN01": 0.3}}]))
    assert live.device_of(f"{UNET}output_blocks.5.0.in_layers.2.weight").type == "cpu"
    assert live.device_of(f"{UNET}input_blocks.1.0.in_layers.2.weight").type == "pretend"


@pytest.mark.usefixtures("small_chunks")
def test_a_save_that_runs_out_of_memory_takes_smaller_chunks_or_says_so(
    accelerator, loaded, on_cpu, folder, same_bits, tmp_path
):
    """The CPU would not give the preview's bits."""
    places, made = loaded(torch.float32), recipe(folder, STEPS["two"])
    live = LiveModel(places, folder / "a.safetensors")
    with accelerator.counting():
        live.apply(made)
        accelerator.room = 1_500_000
        done = save(made, tmp_path / "o.safetensors", "fp32", live=live)
        accelerator.room = 0
        with pytest.raises(MemoryShortage, match="accelerator"):
            save(made, tmp_path / "p.safetensors", "fp32", live=live)
    assert done.verified == len(places)
    assert same_bits(safetensors.torch.load_file(done.file.path), on_cpu(places)) == []
    assert [path.name for path in tmp_path.iterdir()] == ["o.safetensors"]


def test_a_cancel_at_any_moment_is_undone(accelerator, loaded, on_cpu, folder, same_bits, small_buffers):
    places = loaded()
    live = LiveModel(places, folder / "a.safetensors")
    first, second = (recipe(folder, STEPS[name]) for name in ("weighted_sum", "two"))
    with accelerator.counting(streams=True):
        live.apply(first)
        before = {key: value.clone() for key, value in on_cpu(places).items()}
        for after in (0, 1, 4, 9, 14):
            calls = iter(range(1000))
            with pytest.raises(Cancelled):
                live.apply(second, cancel=lambda calls=calls, after=after: next(calls) >= after)
            assert same_bits(on_cpu(places), before) == []
        live.apply(second)
        live.restore()
