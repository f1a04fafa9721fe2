"""What slow adapters add is kept within a budget, and gives the very bits that computing it anew gives."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, save
from lib_merge.adapters import fitting
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.compute.memory.deltas import DeltaMemory

UNET = "model.diffusion_model."
LAYERS = {
    "input_blocks.1.1.transformer_blocks.0.attn1.to_q": (640, 257),
    "input_blocks.4.0.in_layers.2": (320, 130, 3, 3),
    "middle_block.1.proj_in": (512, 300, 1, 1),
    "output_blocks.5.1.transformer_blocks.0.ff.net.2": (3000, 701),
}
SHAPES = {f"{UNET}{name}.weight": shape for name, shape in LAYERS.items()}
BYTES = sum(torch.Size(shape).numel() * 4 for shape in SHAPES.values())


def lora(name, shape, rank):
    columns = torch.Size(shape[1:]).numel()
    yield f"{name}.lora_up.weight", torch.randn(shape[0], rank) * 0.1
    yield f"{name}.lora_down.weight", torch.randn(rank, columns).view(rank, *shape[1:]) * 0.1
    yield f"{name}.alpha", torch.tensor(rank / 3)


def loha(name, shape, rank):
    columns = torch.Size(shape[1:]).numel()
    for half in ("hada_w1", "hada_w2"):
        yield f"{name}.{half}_a", torch.randn(shape[0], rank) * 0.1
        yield f"{name}.{half}_b", torch.randn(rank, columns) * 0.1
    yield f"{name}.alpha", torch.tensor(rank / 3)


@pytest.fixture
def folder(checkpoints, tmp_path):
    torch.manual_seed(1)
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.state("sd1", 1, torch.float16, SHAPES))
    for kind, rank, file in ((lora, 160, "large"), (loha, 24, "loha"), (lora, 8, "small")):
        tensors = {}
        for name, shape in LAYERS.items():
            tensors.update(kind(f"lora_unet_{name.replace('.', '_')}", shape, rank))
        safetensors.torch.save_file(
            {key: value.half() for key, value in tensors.items()}, tmp_path / f"{file}.safetensors"
        )
    return tmp_path


def recipe(folder, file, weight, **blocks):
    step = {"adapter": file, "weight": weight, "blocks": {"default": 1, **blocks}}
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [step]}, [folder])


@pytest.fixture
def computed(monkeypatch):
    """How many layers' changes have been computed."""
    count = []
    for kind in fitting.all_kinds().values():
        own = kind.change

        def change(*arguments, own=own):
            count.append(1)
            own(*arguments)

        monkeypatch.setitem(kind.__dict__, "change", change)
    return count


@pytest.mark.cases(2)
@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float32])
@pytest.mark.parametrize("file", ["large", "loha"])
@pytest.mark.parametrize("budget", [0, BYTES // 3, BYTES])
def test_kept_or_not_the_bits_are_the_same(budget, file, dtype, folder, checkpoints, same_bits, computed, tmp_path):
    places = checkpoints.live(folder / "a.safetensors", dtype)
    live = LiveModel(places, folder / "a.safetensors", memory_budget=budget)
    for weight in (0.3, 0.9, -0.7):
        del computed[:]
        live.apply(recipe(folder, file, weight))
        fresh = checkpoints.live(folder / "a.safetensors", dtype)
        anew = len(computed)
        LiveModel(fresh, folder / "a.safetensors", memory_budget=0).apply(recipe(folder, file, weight))
        assert same_bits(places, fresh) == []
        assert live.kept.deltas <= budget
    assert anew in {0: (4,), BYTES // 3: (1, 2, 3), BYTES: (0,)}[budget]
    name = {torch.float16: "fp16", torch.bfloat16: "bf16", torch.float32: "fp32"}[dtype]
    done = save(recipe(folder, file, -0.7), tmp_path / "o.safetensors", name, live=live)
    assert same_bits(safetensors.torch.load_file(done.file.path), places) == []
    live.restore()
    assert live.kept.deltas == live.kept.in_place == 0


def test_a_slider_of_one_block_is_quick_the_second_time(folder, checkpoints, computed):
    """Even where another block's deltas fill the budget: what the move under way uses is what is kept."""
    largest = max(torch.Size(shape).numel() * 4 for shape in SHAPES.values())
    live = LiveModel(checkpoints.live(folder / "a.safetensors"), folder / "a.safetensors", memory_budget=largest)
    live.apply(recipe(folder, "loha", 1))
    for block in ("OUT05", "IN04", "OUT05"):
        live.apply(recipe(folder, "loha", 1, **{block: 0.5}))
        live.apply(recipe(folder, "loha", 1))
        del computed[:]
        live.apply(recipe(folder, "loha", 1, **{block: 0.2}))
        assert computed == []
        live.apply(recipe(folder, "loha", 1))


def test_small_ranks_are_not_worth_it_and_a_smaller_budget_holds_at_once(folder, checkpoints):
    live = LiveModel(checkpoints.live(folder / "a.safetensors"), folder / "a.safetensors", memory_budget=BYTES)
    live.apply(recipe(folder, "small", 1))
    assert live.kept.deltas == 0
    live.apply(recipe(folder, "large", 1))
    assert live.kept.deltas == BYTES == live.kept.budget
    live.memory_budget = BYTES - 1
    live.apply(recipe(folder, "large", 1))
    assert 0 < live.kept.deltas < BYTES


def test_a_changed_adapter_is_not_taken_for_the_kept_one(folder, checkpoints, same_bits):
    places = checkpoints.live(folder / "a.safetensors")
    live = LiveModel(places, folder / "a.safetensors", memory_budget=BYTES)
    live.apply(recipe(folder, "loha", 1))
    changed = {key: value * 2 for key, value in safetensors.torch.load_file(folder / "loha.safetensors").items()}
    safetensors.torch.save_file(changed, folder / "loha.safetensors")
    live.apply(recipe(folder, "loha", 0.5))
    fresh = checkpoints.live(folder / "a.safetensors")
    LiveModel(fresh, folder / "a.safetensors").apply(recipe(folder, "loha", 0.5))
    assert same_bits(places, fresh) == []


def with_files(folder, places, limit=1 << 30, name="cache"):
    """A live model without memory for deltas, and with files for them."""
    live = LiveModel(places, folder / "a.safetensors", memory_budget=0)
    live.keep_deltas_in(DeltaFiles(folder / name, limit))
    return live


@pytest.mark.cases(1)
@pytest.mark.parametrize("file", ["large", "loha"])
def test_what_is_kept_in_files_gives_the_same_bits_in_a_later_session_too(
    file, folder, checkpoints, same_bits, computed, tmp_path
):
    for session in range(2):
        places = checkpoints.live(folder / "a.safetensors", torch.float16)
        live = with_files(folder, places)
        for move, weight in enumerate((0.3, 0.9, -0.7)):
            del computed[:]
            live.apply(recipe(folder, file, weight))
            assert len(computed) == (0 if session or move else len(LAYERS))
            anew = checkpoints.live(folder / "a.safetensors", torch.float16)
            LiveModel(anew, folder / "a.safetensors", memory_budget=0).apply(recipe(folder, file, weight))
            assert same_bits(places, anew) == []
        assert BYTES < live.kept.in_files < BYTES + 100_000 and live.kept.deltas == 0
        done = save(recipe(folder, file, -0.7), tmp_path / f"{session}.safetensors", live=live)
        assert done.verified == len(LAYERS)
        live.restore()


def test_a_delta_file_that_is_not_what_it_should_be_is_made_anew(folder, checkpoints, same_bits, computed):
    """Cut short, overwritten, of another adapter, of none."""
    places = checkpoints.live(folder / "a.safetensors", torch.float16)
    with_files(folder, places).apply(recipe(folder, "loha", 0.5))
    kept = sorted((folder / "cache").glob("*.delta"))
    assert len(kept) == len(LAYERS)
    whole = kept[0].read_bytes()
    flipped = bytearray(whole)
    flipped[-5] ^= 1
    other = kept[1].read_bytes()
    for content in (whole[:-8], bytes(flipped), other, b"", b"LMDELTA1\xff\xff\xff\xff", whole.replace(b"sum", b"sun")):
        kept[0].write_bytes(content)
        live = with_files(folder, places)
        del computed[:]
        live.apply(recipe(folder, "loha", 0.25 + len(content) % 1000 / 1e4))
        assert len(computed) == 1
        assert kept[0].read_bytes() == whole
    anew = checkpoints.live(folder / "a.safetensors", torch.float16)
    LiveModel(anew, folder / "a.safetensors").apply(live.recipe)
    assert same_bits(places, anew) == []


def test_a_changed_adapter_finds_no_files_of_the_old_one(folder, checkpoints, computed):
    live = with_files(folder, checkpoints.live(folder / "a.safetensors", torch.float16))
    live.apply(recipe(folder, "loha", 0.5))
    old = folder / "loha.safetensors"
    old.write_bytes(old.read_bytes())
    del computed[:]
    live.apply(recipe(folder, "loha", 0.6))
    assert len(computed) == len(LAYERS)


def test_delta_files_stay_within_their_limit_and_the_longest_unused_go(folder, checkpoints, computed):
    live = with_files(folder, checkpoints.live(folder / "a.safetensors", torch.float16), BYTES + 100_000)
    live.apply(recipe(folder, "loha", 0.5))
    live.apply(recipe(folder, "large", 0.5))
    assert live.kept.in_files <= BYTES + 100_000
    del computed[:]
    live.apply(recipe(folder, "large", 0.6))
    assert computed == []
    live.apply(recipe(folder, "loha", 0.7))
    assert len(computed) == len(LAYERS)
    small = with_files(folder, checkpoints.live(folder / "a.safetensors", torch.float16), BYTES // 2)
    for weight in (0.1, 0.2):
        del computed[:]
        small.apply(recipe(folder, "loha", weight))
        assert small.kept.in_files <= BYTES // 2
    assert 0 < len(computed) < len(LAYERS)  # a part of it stays, instead of each pushing out the next
    assert not list((folder / "cache").glob(".*"))


def test_a_folder_that_cannot_be_written_to_is_no_error(folder, checkpoints):
    (folder / "file").write_bytes(b"")
    live = with_files(folder, checkpoints.live(folder / "a.safetensors", torch.float16), name="file/cache")
    assert live.apply(recipe(folder, "loha", 0.5)).changed and live.kept.in_files == 0


def test_a_kept_change_is_one_pass_with_the_merge_before_it(checkpoints, same_bits, tmp_path, monkeypatch):
    """Where a layer's rows are whole vectors, as in all real models; the bits are those of a computation anew."""
    shapes = {key: (shape[0], -(-shape[1] // 64) * 64, *shape[2:]) for key, shape in SHAPES.items()}
    for seed, name in enumerate("ab", 1):
        checkpoints.write(tmp_path / f"{name}.safetensors", checkpoints.state("sd1", seed, torch.float16, shapes))
    torch.manual_seed(4)
    tensors = [loha(f"lora_unet_{name.replace('.', '_')}", shapes[f"{UNET}{name}.weight"], 24) for name in LAYERS]
    safetensors.torch.save_file(dict(part for layer in tensors for part in layer), tmp_path / "loha.safetensors")

    def steps(share, weight):
        merge = {"method": "weighted_sum", "b": "b", "alpha": share}
        found = [merge, {"adapter": "loha", "weight": weight}]
        return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": found}, [tmp_path])

    places = checkpoints.live(tmp_path / "a.safetensors", torch.float16)
    live = LiveModel(places, tmp_path / "a.safetensors", memory_budget=2 * BYTES)
    live.apply(steps(0.3, 0.5))
    with monkeypatch.context() as patch:
        patch.setattr(DeltaMemory, "carry_out", refuse)
        live.apply(steps(0.7, 0.9))
    fresh = checkpoints.live(tmp_path / "a.safetensors", torch.float16)
    LiveModel(fresh, tmp_path / "a.safetensors", memory_budget=0).apply(steps(0.7, 0.9))
    assert same_bits(places, fresh) == []
    assert save(steps(0.7, 0.9), tmp_path / "o.safetensors", live=live).verified == len(LAYERS)


def refuse(*_):
    raise AssertionError("a change was added to a whole value")
