"""An apply that fails at any stage, in any host: all is as it was, it is said, and the next one works.

Every read of a file, every parameter that is asked for, every part that is computed and every write is a stage. The
hosts' models are the real classes that find parameters in them, over small modules in the hosts' own shape.
"""

from __future__ import annotations

import errno
import importlib.util
import itertools
import os
import sys
import types
from collections.abc import Mapping
from pathlib import Path

import pytest
import torch

sys.path.append(str(Path(__file__).parent))

import small_diffusers

import lib_merge.engine.live.parameters as writing_module
from lib_merge import LiveMergeError, LiveModel, MemoryShortage, Recipe, save
from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.engine.compute.devices import cpu
from lib_merge.engine.live.places import places_of, read
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import open_base
from lib_merge.hosts.webuis.a1111_weights import ModelPlaces
from lib_merge.hosts.webuis.forge_weights import ForgePlaces, homes_of

HOSTS = ["plain", "a1111", "forge", "standalone"]
EVERY = int(os.environ.get("LIVE_MERGE_EVERY_STAGE", "0"))
"""Of so many stages one is tried, 1: all of them; 0: some twelve."""


def tried(count):
    """The stages that are tried, of so many; not the last few: the headers of new files are read a few times more."""
    return range(1, count - 5, EVERY or max(1, count // 12))


def module_of(state: Mapping[str, torch.Tensor]) -> torch.nn.Module:
    """Modules nested as the names are, with the parameters in them."""
    root = torch.nn.Module()
    for key, value in state.items():
        module = root
        *path, name = key.split(".")
        for part in path:
            if part not in module._modules:
                module.add_module(part, torch.nn.Module())
            module = module._modules[part]
        if value.is_floating_point():
            module.register_parameter(name, torch.nn.Parameter(value.clone(), requires_grad=False))
        else:
            module.register_buffer(name, value.clone())
    return root


def part(state, prefix):
    return {key.removeprefix(prefix): value for key, value in state.items() if key.startswith(prefix)}


class Loader:
    """Forge's LoRA loader with nothing loaded."""

    loaded_hash, backup, online_backup = str([]), {}, {}


def forge_engine(state):
    """What Forge keeps of an SD1 model: each part in a patcher of its own."""
    patcher = types.SimpleNamespace(lora_loader=Loader(), offload_device=torch.device("cpu"))
    unet = types.SimpleNamespace(
        model=types.SimpleNamespace(diffusion_model=module_of(part(state, "model.diffusion_model."))), **vars(patcher)
    )
    encoders = module_of({f"clip_l.{key}": value for key, value in part(state, "cond_stage_model.").items()})
    vae = types.SimpleNamespace(first_stage_model=module_of(part(state, "first_stage_model.")), patcher=patcher)
    clip = types.SimpleNamespace(patcher=patcher, cond_stage_model=encoders)
    objects = types.SimpleNamespace(unet=unet, clip=clip, vae=vae)
    return types.SimpleNamespace(forge_objects_original=objects, is_sdxl=False, is_sd2=False, is_sd1=True)


@pytest.fixture(scope="module", params=HOSTS)
def loaded(request, checkpoints, tmp_path_factory):
    """(folder with a, b, c; the live model's places) for each host."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "standalone":
        if not all(map(importlib.util.find_spec, ("diffusers", "transformers"))):
            pytest.skip("diffusers is not installed")
        from lib_merge.hosts.standalone.host import Standalone

        for seed, name in enumerate("abc", 11):
            small_diffusers.write(folder / f"{name}.safetensors", small_diffusers.state("sd1", seed, torch.float16))
        host = Standalone(folder, torch.device("cpu"))
        host.load("a.safetensors")
        return folder, host.places(), host
    shapes = checkpoints.thin("sd1")
    norm = "cond_stage_model.transformer.text_model.final_layer_norm.weight"
    shapes[norm] = checkpoints.shapes("sd1")[norm]
    for seed, name in enumerate("abc", 1):
        checkpoints.write(folder / f"{name}.safetensors", checkpoints.state("sd1", seed, shapes=shapes))
    state = checkpoints.live(folder / "a.safetensors")
    if request.param == "plain":
        return folder, state, None
    if request.param == "a1111":
        return folder, ModelPlaces(module_of(state)), None
    homes = homes_of(forge_engine(state).forge_objects_original, widens_embeddings=True)
    return folder, ForgePlaces(homes, lambda _: None, lambda _: False), None


def bits(places):
    found = {}
    for key in places:
        for number, place in enumerate(places_of(places, key)):
            view = place.view().detach().contiguous().clone()
            found[key, number] = view.reshape(-1).view(torch.uint8)
    return found


def same(one, two):
    return one.keys() == two.keys() and all(torch.equal(one[key], two[key]) for key in one)


def recipe(folder, alpha, method="weighted_sum"):
    models = {"b": "b"} if method == "weighted_sum" else {"b": "b", "c": "c"}
    return Recipe.from_dict(
        {"live_merge": 1, "base": "a", "steps": [{"method": method, **models, "alpha": alpha}]}, [folder]
    )


class Stages(Mapping):
    """The places of a host, counting what an apply does with them and with files; at one of the stages it raises."""

    def __init__(self, places, monkeypatch):
        self.places, self.count, self.at, self.error = places, 0, -1, None
        real_read, real_write, real_prepared = PositionedFile.read_into, writing_module.write, cpu.prepared

        def read_into(file, offset, view):
            self.stage()
            real_read(file, offset, view)

        def write(own, shape, pieces, *more, **options):
            def torn():
                for start, piece in pieces:
                    yield start, piece
                    self.stage()  # when a part has been written

            real_write(own, shape, torn(), *more, **options)
            self.stage()

        def prepared(*arguments, **options):
            # The second stage is when a part has been written.
            return [self.stage, *real_prepared(*arguments, **options), self.stage]

        monkeypatch.setattr(PositionedFile, "read_into", read_into)
        monkeypatch.setattr(cpu, "prepared", prepared)
        monkeypatch.setattr(writing_module, "write", write)

    def stage(self):
        self.count += 1
        if self.count == self.at:
            raise self.error

    def arm(self, at=-1, error=None):
        self.count, self.at, self.error = 0, at, error

    def __getitem__(self, key):
        self.stage()
        return self.places[key]

    def __contains__(self, key):
        return key in self.places

    def __iter__(self):
        return iter(self.places)

    def __len__(self):
        return len(self.places)


ERRORS = (
    KeyboardInterrupt,
    lambda: RuntimeError("a device-side error"),
    lambda: OSError(errno.EIO, "Input/output error"),
    MemoryError,
    lambda: RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to allocate 99 bytes"),
    lambda: RuntimeError("CUDA error: out of memory"),
    lambda: torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
    lambda: SystemExit(1),
    RecursionError,
)


@pytest.mark.cases(1)
def test_an_apply_that_fails_at_any_stage_is_undone(loaded, monkeypatch):
    folder, places, _ = loaded
    stages = Stages(places, monkeypatch)
    live = LiveModel(stages, folder / "a.safetensors")
    original = bits(places)
    first, second = recipe(folder, 0.3), recipe(folder, {"default": 0.6, "M00": -0.3, "VAE": 1}, "add_difference")
    for made in (first, second, first, second, first):  # so that every file has been opened before
        live.apply(made)
    before = bits(places)
    stages.arm()
    live.apply(second)
    whole, count = bits(places), stages.count
    assert count > 300
    live.apply(first)
    errors = itertools.cycle(ERRORS)
    for at in tried(count):
        error = next(errors)()
        for made in (second, first):  # what an apply that failed has compared already is a stage again
            live.apply(made)
        stages.arm(at, error)
        with pytest.raises((type(error), LiveMergeError)) as raised:
            live.apply(second)
        stages.arm()
        assert raised.value is error or str(raised.value), at
        if "memory" in str(error) or isinstance(error, MemoryError):
            assert isinstance(raised.value, MemoryShortage) and "undone" in str(raised.value), at
        assert same(bits(places), before), (at, type(error))
        assert live.recipe is first and not live.damaged, at
    assert live.apply(second).changed
    assert same(bits(places), whole)
    live.restore()
    assert same(bits(places), original) and not live.touched


@pytest.mark.cases(1)
def test_a_restore_that_fails_at_any_stage_is_undone(loaded, monkeypatch):
    folder, places, _ = loaded
    stages = Stages(places, monkeypatch)
    live = LiveModel(stages, folder / "a.safetensors")
    original = bits(places)
    first = recipe(folder, 0.3)
    live.apply(first)
    before = bits(places)
    stages.arm()
    live.restore()
    count = stages.count
    live.apply(first)
    for at in tried(count)[::3]:
        stages.arm(at, KeyboardInterrupt())
        with pytest.raises((KeyboardInterrupt, LiveMergeError)):
            live.restore()
        stages.arm()
        assert same(bits(places), before) and live.recipe is first, at
    live.restore()
    assert same(bits(places), original)


@pytest.mark.cases(1)
def test_a_save_that_fails_at_any_stage_leaves_nothing(loaded, monkeypatch, tmp_path):
    folder, places, _ = loaded
    stages = Stages(places, monkeypatch)
    live = LiveModel(stages, folder / "a.safetensors")
    first = recipe(folder, 0.3)
    live.apply(first)
    before = bits(places)
    stages.arm()
    whole, count = save(first, tmp_path / "o.safetensors", live=live).file.data_sha256, stages.count
    (tmp_path / "o.safetensors").unlink()
    errors = itertools.cycle(ERRORS)
    for at in tried(count):
        error = next(errors)()
        stages.arm(at, error)
        with pytest.raises((type(error), LiveMergeError)):
            save(first, tmp_path / "o.safetensors", live=live)
        stages.arm()
        assert list(tmp_path.iterdir()) == [], at
    assert same(bits(places), before)
    assert save(first, tmp_path / "o.safetensors", live=live).file.data_sha256 == whole
    live.restore()


def test_what_is_read_back_of_each_place_is_what_was_written(loaded):
    """The doubles are doubles: each key's places give back the checkpoint's own value."""
    folder, places, _ = loaded
    live = LiveModel(places, folder / "a.safetensors")
    live.restore()
    seen = 0
    with SourceFiles() as files:
        base = open_base([folder / "a.safetensors"], files)
    for key, ref in base.tensors.items():
        found = read(places_of(places, key), ref.shape) if key in places else None
        seen += found is not None
    assert seen > 60


@pytest.mark.long
def test_memory_that_really_runs_out_is_said_and_undone(checkpoints, tmp_path):
    """Addresses limited to a little more than what is in use, and a method that needs whole tensors."""
    pytest.importorskip("resource")
    import subprocess

    shapes = {**checkpoints.thin("sd1"), "model.diffusion_model.middle_block.1.proj_in.weight": (4096, 4096, 1, 1)}
    for seed, name in enumerate("ab", 1):
        checkpoints.write(tmp_path / f"{name}.safetensors", checkpoints.state("sd1", seed, shapes=shapes))
    code = """
import resource, sys
from pathlib import Path
import safetensors.torch, torch
from lib_merge import LiveModel, MemoryShortage, Recipe
folder = Path(sys.argv[1])
places = {key: value.clone() for key, value in safetensors.torch.load_file(folder / "a.safetensors").items()}
before = {key: value.clone() for key, value in places.items()}
live = LiveModel(places, folder / "a.safetensors")
step = {"method": "ties", "models": ["b", "b"], "density": 0.5}
recipe = Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [folder])
pages = int(Path("/proc/self/statm").read_text().split()[0])
resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + 150_000_000, resource.RLIM_INFINITY))
try:
    live.apply(recipe)
except MemoryShortage as error:
    print(error, all(torch.equal(places[key], before[key]) for key in before), live.recipe, live.damaged)
"""
    if not Path("/proc/self/statm").exists():
        pytest.skip("needs /proc to see the memory in use")
    process = subprocess.run(
        [sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "OMP_NUM_THREADS": "1"},
    )  # fmt: skip
    assert process.stdout.endswith("undone True None False\n"), process.stdout + process.stderr
