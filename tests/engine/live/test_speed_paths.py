"""The quick ways give the very bits of the plain ones: several threads, no detour over fp32, remembered plans."""

from __future__ import annotations

import threading

import pytest
import safetensors.torch
import torch

from lib_merge import Cancelled, LiveModel, Recipe, save
from lib_merge.checkpoint.reading.mappings import Mappings
from lib_merge.engine.compute.devices.cpu import CpuFiller
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.sources.files import SourceFiles, TensorRef

UNET = "model.diffusion_model."
LARGE = {
    f"{UNET}input_blocks.1.0.in_layers.2.weight": (640, 320, 3, 3),
    f"{UNET}input_blocks.1.0.in_layers.2.bias": (640,),
    f"{UNET}output_blocks.5.0.in_layers.2.weight": (1000, 333, 3, 3),
    f"{UNET}output_blocks.5.0.in_layers.2.bias": (7,),
    f"{UNET}output_blocks.5.1.proj_in.bias": (1,),
    f"{UNET}middle_block.1.transformer_blocks.0.attn2.to_k.weight": (1280, 768),
}
"""More than one thread's share in all, in sizes that are no multiple of anything."""


@pytest.fixture(scope="module")
def large(checkpoints, tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    for seed, name in enumerate("abc", 1):
        for dtype in (torch.float16, torch.bfloat16, torch.float32):
            label = str(dtype).removeprefix("torch.")
            checkpoints.write(folder / f"{name}-{label}.safetensors", checkpoints.state("sd1", seed, dtype, LARGE))
    return folder


def recipe(folder, dtype, **step):
    step = {"method": "weighted_sum", "b": f"b-{dtype}", "alpha": 0.37} | step
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": f"a-{dtype}", "steps": [step]}, [folder])


def expected(folder, dtype, function):
    a, b = (safetensors.torch.load_file(folder / f"{name}-{dtype}.safetensors") for name in "ab")
    return {key: function(a[key].double(), b[key].double()) for key in a}


@pytest.mark.cases(2)
@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "float32"])
@pytest.mark.parametrize("alpha", [0.37, -0.4, *(pytest.param(alpha, marks=pytest.mark.long) for alpha in (0.81, 1.0))])
def test_large_values_are_right_and_the_same_in_any_file(dtype, alpha, large, checkpoints, same_bits, tmp_path):
    """Live in each dtype, on threads, is the save in that dtype, bit for bit; and both are the formula."""
    base = large / f"a-{dtype}.safetensors"
    made = recipe(large, dtype, alpha=alpha)
    for loaded, name in ((torch.float16, "fp16"), (torch.bfloat16, "bf16"), (torch.float32, "fp32")):
        places = checkpoints.live(base, loaded)
        live = LiveModel(places, base)
        assert set(live.apply(made).changed) == set(LARGE)
        done = save(made, tmp_path / f"{name}.safetensors", name, overwrite=True, live=live)
        assert same_bits(safetensors.torch.load_file(done.file.path), places) == []
        assert done.verified == len(LARGE)
    exact = expected(large, dtype, lambda a, b: a + alpha * (b - a))
    assert all(torch.allclose(places[key].double(), exact[key], rtol=1e-6, atol=1e-6) for key in LARGE)


def test_the_way_over_fp32_gives_the_same_bits(large, checkpoints, same_bits):
    """fp16 sources into an fp16 model go straight; into an fp32 model, rounded afterwards, they go the long way."""
    for dtype, half in (("float16", torch.float16), ("bfloat16", torch.bfloat16)):
        base = large / f"a-{dtype}.safetensors"
        short, long = checkpoints.live(base), checkpoints.live(base, torch.float32)
        LiveModel(short, base).apply(recipe(large, dtype))
        LiveModel(long, base).apply(recipe(large, dtype))
        assert same_bits(short, {key: value.to(half) for key, value in long.items()}) == []


@pytest.mark.parametrize("in_place", [True, False], ids=["where the files lie", "read ahead"])
def test_a_cancel_between_threads_is_undone(in_place, large, checkpoints, same_bits, monkeypatch):
    if not in_place:
        monkeypatch.setattr(Mappings, "of", lambda *_: None)
    base = large / "a-float16.safetensors"
    places = checkpoints.live(base)
    before = {key: value.clone() for key, value in places.items()}
    threads = set(threading.enumerate())
    live = LiveModel(places, base)
    for after in range(1, 12, 3):
        calls = iter(range(1000))
        with pytest.raises(Cancelled):
            live.apply(recipe(large, "float16"), cancel=lambda calls=calls, after=after: next(calls) >= after)
        assert same_bits(places, before) == []
        left = set(threading.enumerate()) - threads
        assert not [thread for thread in left if thread.name.startswith("live-merge")]
    live.apply(recipe(large, "float16"))
    live.restore()
    assert same_bits(places, before) == []


def test_a_thread_that_fails_stops_the_others(large):
    with SourceFiles() as files:
        identity, _ = files.open(large / "a-float16.safetensors")
        good = TensorRef(identity, f"{UNET}output_blocks.5.1.proj_in.bias", (1,), torch.float16)
        bad = TensorRef(identity, "no such tensor", (3_000_000,), torch.float16)
        ranges = [
            (KeyPlan("bad", bad, bad.shape), 0, torch.empty(3_000_000, dtype=torch.float16)),
            (KeyPlan("good", good, good.shape), 0, torch.empty(1, dtype=torch.float16)),
        ]
        with pytest.raises(Exception, match="no such tensor"):
            CpuFiller().fill(files, ranges, lambda _: None, lambda *_: None)


def test_a_changed_source_is_noticed_by_remembered_plans(checkpoints, tmp_path):
    """Another file under the same name, of the same size and header: its values count from the next move on."""
    for name in "ab":
        checkpoints.write(tmp_path / f"{name}-float16.safetensors", checkpoints.state("sd1", 1, torch.float16, LARGE))
    base = tmp_path / "a-float16.safetensors"
    places = checkpoints.live(base)
    live = LiveModel(places, base)
    live.apply(recipe(tmp_path, "float16", alpha=0.5))
    checkpoints.write(tmp_path / "b-float16.safetensors", checkpoints.state("sd1", 2, torch.float16, LARGE))
    live.apply(recipe(tmp_path, "float16", alpha=1.0))
    shown = checkpoints.live(tmp_path / "b-float16.safetensors")
    assert all(torch.equal(places[key], shown[key]) for key in LARGE)
    other = {**LARGE, f"{UNET}output_blocks.5.1.proj_in.weight": (4, 4, 1, 1)}
    checkpoints.write(tmp_path / "b-float16.safetensors", checkpoints.state("sd1", 3, torch.float16, other))
    assert live.apply(recipe(tmp_path, "float16", alpha=1.0)).skipped
    shown = checkpoints.state("sd1", 3, torch.float16, LARGE)
    assert all(torch.equal(places[key], shown[key]) for key in LARGE)
