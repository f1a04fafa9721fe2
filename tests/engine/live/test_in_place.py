"""Sources seen where they lie in the system's cache: the same bits, nothing kept, and no harm when a file is cut."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import safetensors.torch
import torch

from lib_merge import Cancelled, LiveMergeError, LiveModel, Recipe, SourceError, methods
from lib_merge.checkpoint.headers import header_memory
from lib_merge.checkpoint.reading.lease import lease
from lib_merge.checkpoint.reading.mappings import Mappings
from lib_merge.engine.compute.devices import cpu
from lib_merge.engine.sources.files import SourceFiles, TensorRef

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="files are seen in place on Linux only")

ROOT = Path(__file__).resolve().parents[3]
UNET = "model.diffusion_model."
SHAPES = {
    f"{UNET}input_blocks.1.0.in_layers.2.weight": (640, 320, 3, 3),
    f"{UNET}output_blocks.5.0.in_layers.2.weight": (1000, 333, 3, 3),
    f"{UNET}output_blocks.5.1.proj_in.bias": (1,),
    f"{UNET}middle_block.1.transformer_blocks.0.attn2.to_k.weight": (1280, 768),
}


@pytest.fixture
def folder(checkpoints, tmp_path):
    for seed, name in enumerate("abc"):
        checkpoints.write(tmp_path / f"{name}.safetensors", checkpoints.state("sd1", seed, torch.float16, SHAPES))
    return tmp_path


def recipe(folder, alpha=0.37, **step):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha} | step
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [step]}, [folder])


def is_mapped(path):
    return str(path) in Path("/proc/self/maps").read_text()


@pytest.mark.cases(2)
@pytest.mark.parametrize("live_dtype", [torch.float16, torch.bfloat16, torch.float32])
@pytest.mark.parametrize(
    "step", [{}, {"alpha": 1.0}, {"method": "add_difference", "c": "c"}, {"method": "slerp"}], ids=str
)
def test_seen_and_read_give_the_same_bits(live_dtype, step, folder, checkpoints, same_bits):
    seen, read = (checkpoints.live(folder / "a.safetensors", live_dtype) for _ in range(2))
    live = LiveModel(seen, folder / "a.safetensors")
    live.apply(recipe(folder, **step))
    assert is_mapped(folder / "b.safetensors")
    with (
        (folder / "a.safetensors").open("r+b"),
        (folder / "b.safetensors").open("r+b"),
        (folder / "c.safetensors").open("r+b"),
    ):
        LiveModel(read, folder / "a.safetensors").apply(recipe(folder, **step))
    assert same_bits(seen, read) == []


def test_any_number_of_threads_gives_the_same_bits(folder, checkpoints, same_bits):
    results = []
    before = torch.get_num_threads()
    try:
        for threads in (1, 2, 3, 7):
            torch.set_num_threads(threads)
            for dtype in (torch.float16, torch.float32):
                places = checkpoints.live(folder / "a.safetensors", dtype)
                LiveModel(places, folder / "a.safetensors").apply(recipe(folder, -0.41))
                results.append((dtype, places))
    finally:
        torch.set_num_threads(before)
    for dtype in (torch.float16, torch.float32):
        first, *others = [places for kind, places in results if kind == dtype]
        assert [same_bits(first, other) for other in others] == [[], [], []]


@pytest.mark.parametrize("seconds", [0.0, 60.0])
def test_slow_computations_keep_the_files_locked_one_at_a_time(seconds, folder, checkpoints, same_bits, monkeypatch):
    """And a cancel is seen after each. In any case the bits are the same, and a cancel is undone."""
    monkeypatch.setattr(cpu, "_LOCKED", seconds)
    monkeypatch.setattr(cpu, "_TOGETHER", 1)
    events, real_prepared, real_mapped = [], cpu.prepared, SourceFiles.mapped

    def prepared(*arguments, **options):
        return [lambda: events.append("computed"), *real_prepared(*arguments, **options)]

    monkeypatch.setattr(cpu, "prepared", prepared)
    monkeypatch.setattr(SourceFiles, "mapped", lambda *arguments: (events.append("locked"), real_mapped(*arguments))[1])
    places, others = (checkpoints.live(folder / "a.safetensors") for _ in range(2))
    live = LiveModel(places, folder / "a.safetensors")
    live.apply(recipe(folder))
    assert events == (["locked", "computed"] * len(SHAPES) if not seconds else ["locked", *["computed"] * len(SHAPES)])
    events.clear()
    with pytest.raises(Cancelled):
        live.apply(recipe(folder, 0.8), cancel=lambda: "computed" in events)
    assert events[:3] == (["locked", "computed", "locked"] if not seconds else ["locked", "computed", "computed"])
    LiveModel(others, folder / "a.safetensors").apply(recipe(folder))
    assert same_bits(places, others) == []


def test_a_file_being_written_is_read_and_not_mapped(folder, checkpoints):
    with (folder / "b.safetensors").open("r+b") as file:
        with lease(os.open(folder / "b.safetensors", os.O_RDONLY)) as leased:
            assert not leased
        LiveModel(checkpoints.live(folder / "a.safetensors"), folder / "a.safetensors").apply(recipe(folder))
        assert not is_mapped(folder / "b.safetensors")
        assert file.readable()


def test_nothing_stays_mapped_that_is_no_longer_merged(folder, checkpoints):
    live = LiveModel(checkpoints.live(folder / "a.safetensors"), folder / "a.safetensors")
    live.apply(recipe(folder))
    assert is_mapped(folder / "b.safetensors")
    live.apply(recipe(folder, b="c"))
    assert is_mapped(folder / "c.safetensors") and not is_mapped(folder / "b.safetensors")
    live.restore()
    assert not is_mapped(folder)
    live.apply(recipe(folder))
    del live
    assert not is_mapped(folder)


@pytest.mark.parametrize("name", ["a", "b"])
def test_a_source_cut_by_whoever_hears_of_the_progress(name, folder, checkpoints, same_bits):
    """The cutting does not wait for the apply that waits for it, and the apply is undone."""
    places = checkpoints.live(folder / "a.safetensors")
    live = LiveModel(places, folder / "a.safetensors")
    live.apply(recipe(folder, 0.2))
    before = {key: value.clone() for key, value in places.items()}
    path = folder / f"{name}.safetensors"
    data = path.read_bytes()

    def cut(*_):
        if path.stat().st_size == len(data):
            os.truncate(path, 5000)

    begun = time.monotonic()
    with pytest.raises(LiveMergeError):
        live.apply(recipe(folder, 0.3), cut)
    assert time.monotonic() - begun < 20  # a lease that is not given back is broken after 45 s
    path.write_bytes(data)
    assert live.damaged == (name == "a")  # the original is gone from the disk: nothing can be had
    if not live.damaged:
        fresh = checkpoints.live(folder / "a.safetensors")
        assert same_bits(places, before if live.recipe is not None else fresh) == []


CHILD = """
import sys, lib_merge
from pathlib import Path
from safetensors.torch import load_file
folder = Path(sys.argv[1])
places = load_file(folder / "a.safetensors")
live = lib_merge.LiveModel(places, folder / "a.safetensors")
moves = 0
while not (folder / "stop").exists():
    step = {"method": "weighted_sum", "b": "b", "alpha": moves % 97 / 97}
    recipe = {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [step]}
    try:
        live.apply(lib_merge.Recipe.from_dict(recipe, [folder]))
        print("done", flush=True)
    except lib_merge.LiveMergeError:
        print("refused", flush=True)
    moves += 1
live.restore()
original = load_file(folder / "a.safetensors")
print(all((places[key] == original[key]).all().item() for key in places))
"""


@pytest.mark.long
def test_a_source_cut_again_and_again_while_sliders_move(folder):
    """A file that is cut under a mapping ends a process; here it waits for a moment, and the next move says so."""
    data = (folder / "b.safetensors").read_bytes()
    process = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None

    def wait_for(outcome):
        assert any(line == f"{outcome}\n" for line in process.stdout), "the process has ended"

    wait_for("done")
    for size in range(0, len(data), len(data) // 20):
        os.truncate(folder / "b.safetensors", size)
        wait_for("refused")
        with (folder / "b.safetensors").open("r+b") as file:
            file.write(data)
        wait_for("done")
    (folder / "stop").touch()
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0 and out.splitlines()[-1] == "True"


def test_a_writer_waits_while_the_file_is_seen(folder):
    """Not longer than that, and then the file is seen no more."""
    cut = threading.Event()
    path = folder / "b.safetensors"

    def writer():
        os.truncate(path, 100)
        cut.set()

    with SourceFiles(mappings=Mappings()) as files:
        identity, file = files.open(path)
        refs = [TensorRef(identity, key, info.shape, info.dtype) for key, info in file.tensors.items()]
        with files.mapped(refs) as view:
            assert view(refs[0], 0, 10) is not None
            thread = threading.Thread(target=writer)
            thread.start()
            assert not cut.wait(0.2)
            last = view(refs[-1], 0, refs[-1].numel)
            assert last is not None and last.float().sum().isfinite()
        assert cut.wait(20)
        thread.join()
        with files.mapped(refs) as view:
            assert view(refs[0], 0, 10) is None
        with pytest.raises(SourceError):
            files.check_unchanged([identity])


@pytest.mark.cases(3)
@pytest.mark.parametrize("name", [name for name, method in methods.methods().items() if method.traits.elementwise])
def test_no_method_writes_into_its_sources(name, checkpoints, same_bits, tmp_path):
    """In fp32 a method is handed what lies in the mapping; the next move would see what it wrote there."""
    small = {key: shape for key, shape in SHAPES.items() if shape[0] < 1000}
    for seed, model in enumerate("abc"):
        checkpoints.write(tmp_path / f"{model}.safetensors", checkpoints.state("sd1", seed, torch.float32, small))
    places = checkpoints.live(tmp_path / "a.safetensors")
    live = LiveModel(places, tmp_path / "a.safetensors")
    entry = methods.by_id(name)
    models = {"models": ["b", "c"]} if entry.takes_many else dict(zip(entry.models, "bc", strict=False))
    for model in "bc":
        step = {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [{"method": name, **models}]}
        live.apply(Recipe.from_dict(step, [tmp_path]))
        live.apply(recipe(tmp_path, 1.0, b=model))
        assert same_bits(places, checkpoints.live(tmp_path / f"{model}.safetensors")) == []


def in_order(tensors):
    """The bytes of a file with the tensors in that order, its header always as long."""
    header, data = {}, b""
    for key, tensor in tensors.items():
        raw = tensor.numpy().tobytes()
        header[key] = {"dtype": "F16", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(raw)]}
        data += raw
    return (1024).to_bytes(8, "little") + json.dumps(header).encode().ljust(1024) + data


@pytest.mark.parametrize("known_for_long", [True, False])
def test_a_source_written_anew_with_its_time_set_back(known_for_long, folder, checkpoints, same_bits, monkeypatch):
    """Other tensors at other places of it; neither size nor time tell, whether its header is trusted or read again."""
    monkeypatch.setattr(header_memory, "_OLD_ENOUGH_NS", 0 if known_for_long else 10**18)
    places, fresh = (checkpoints.live(folder / "a.safetensors", torch.float16) for _ in range(2))
    live, path = LiveModel(places, folder / "a.safetensors"), folder / "b.safetensors"
    tensors = safetensors.torch.load_file(path)
    path.write_bytes(in_order(tensors))
    for alpha in (0.1, 0.2):
        live.apply(recipe(folder, alpha))
    before = path.stat()
    time.sleep(0.05)  # longer than a tick of the disk's clock
    path.write_bytes(in_order({key: tensor * 2 for key, tensor in reversed(tensors.items())}))
    assert path.stat().st_size == before.st_size
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    live.apply(recipe(folder, 0.2))
    LiveModel(fresh, folder / "a.safetensors").apply(recipe(folder, 0.2))
    assert same_bits(places, fresh) == []
