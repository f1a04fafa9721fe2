"""The guarantees of the design that concern the core, each a test with its name."""

from __future__ import annotations

import errno
import itertools
import os
import random
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
import safetensors
import safetensors.torch
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

import lib_merge.engine.live.parameters as writing_module
from lib_merge import Cancelled, LiveMergeError, LiveModel, LiveModelError, Place, Recipe, StorageError, save
from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.engine.compute.devices import cpu
from lib_merge.engine.compute.elementwise.parallel import run_all
from lib_merge.engine.sources.files import SourceFiles

ROOT = Path(__file__).parents[2]
SLIDERS = ["BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12))]
FOLLOWERS = {"BASE": {"TE"}, "IN00": {"IN00", "TIME"}, "OUT11": {"OUT11", "FINAL"}}


def recipe(folder, alpha=0.5, method="weighted_sum", **more):
    models = {"b": "b"} if method == "weighted_sum" else {"b": "b", "c": "c"}
    step = {"method": method, **models, "alpha": alpha}
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step], **more}, [folder])


def snapshot(places):
    return {key: value.detach().clone() for key, value in places.items()}


def child(code, *arguments, **more):
    """A process of its own that runs some Python in this checkout."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], env=environment, text=True, **more)


# --------------------------------------------------------------------------------------------------------------- 1


@pytest.mark.cases(2)
@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.bfloat16, "mixed"], ids=str)
def test_1_preview_equals_save(dtype, checkpoints, same_bits, tmp_path):
    """Every key where the file mixes dtypes; some of every block in one dtype."""
    thin = dtype != "mixed"
    for seed, name in enumerate("abc"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, dtype, thin)
    vae = {key: shape for key, shape in checkpoints.shapes("sd1").items() if key.startswith("first_stage_model.")}
    checkpoints.write(tmp_path / "v.safetensors", checkpoints.state("sd1", 9, torch.float32, vae))
    places = checkpoints.live(tmp_path / "a.safetensors")
    live = LiveModel(places, tmp_path / "a.safetensors")
    steps = [
        {"method": "weighted_sum", "b": "b", "alpha": "GRAD_V"},
        {"method": "add_difference", "b": "b", "c": "c", "alpha": {"default": 0.3, "BASE": -0.7}},
    ]
    mixed = Recipe.from_dict({"live_merge": 1, "base": "a", "steps": steps, "vae": "v"}, [tmp_path])
    live.apply(recipe(tmp_path, 0.9))
    report = live.apply(mixed)
    done = save(mixed, tmp_path / "o.safetensors", live=live)
    assert same_bits(safetensors.torch.load_file(done.file.path), places) == []
    assert done.verified == len(live.touched) > (60 if thin else 1000) and set(report.changed) <= live.touched


@pytest.mark.cases(2)
@pytest.mark.parametrize("loaded", [torch.float16, torch.float32, torch.bfloat16, torch.float8_e4m3fn], ids=str)
def test_1_preview_equals_save_whatever_the_host_keeps(loaded, checkpoints, same_bits, thin_models, tmp_path):
    """The host's dtype is not the base's: saved in the host's dtype, weights are the live ones bit for bit."""
    places = checkpoints.live(thin_models / "f32.safetensors", loaded)
    live = LiveModel(places, thin_models / "f32.safetensors")
    live.apply(recipe(thin_models, 0.37, base="f32"))
    name = {"float16": "fp16", "float32": "fp32", "bfloat16": "bf16", "float8_e4m3fn": "fp8_e4m3fn"}
    done = save(
        recipe(thin_models, 0.37, base="f32"),
        tmp_path / "o.safetensors",
        dtype=name[str(loaded).removeprefix("torch.")],
        live=live,
    )
    saved = safetensors.torch.load_file(done.file.path)
    assert same_bits({k: saved[k] for k in live.touched}, {k: places[k] for k in live.touched}) == []
    assert done.verified == len(live.touched)


def test_1_a_planted_difference_fails_the_save_and_names_the_key(checkpoints, thin_models, tmp_path):
    places = checkpoints.live(thin_models / "a.safetensors")
    live = LiveModel(places, thin_models / "a.safetensors")
    live.apply(recipe(thin_models))
    for key in random.Random(1).sample(sorted(live.touched), 4):
        flat = places[key].view(-1).view(torch.int16)
        flat[-1] ^= 1
        with pytest.raises(LiveModelError) as error:
            save(recipe(thin_models), tmp_path / "o.safetensors", live=live)
        assert key in str(error.value)
        assert list(tmp_path.iterdir()) == []
        flat[-1] ^= 1
    assert save(recipe(thin_models), tmp_path / "o.safetensors", live=live).verified == len(live.touched)


def test_1_a_save_of_another_recipe_than_the_live_one_is_refused(checkpoints, thin_models, tmp_path):
    live = LiveModel(checkpoints.live(thin_models / "a.safetensors"), thin_models / "a.safetensors")
    for prepare in (lambda: None, lambda: live.apply(recipe(thin_models, 0.4))):
        prepare()
        with pytest.raises(LiveModelError, match="another recipe"):
            save(recipe(thin_models), tmp_path / "o.safetensors", live=live)
    assert list(tmp_path.iterdir()) == []


# --------------------------------------------------------------------------------------------------------------- 2


class Boom(Exception):
    pass


ALPHAS = st.one_of(
    st.floats(-2, 2),
    st.dictionaries(st.sampled_from([*SLIDERS, "TE", "TIME", "FINAL", "VAE", "default"]), st.floats(-2, 2), max_size=4),
)
ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(["apply", "apply", "add", "error", "cancel", "interrupt", "restore", "wrong"]),
        ALPHAS,
        st.integers(0, 120),
    ),
    max_size=6,
)


@settings(max_examples=25)
@given(actions=ACTIONS)
def test_2_back_to_the_original(actions, checkpoints, thin_models, same_bits):
    places = checkpoints.live(thin_models / "a.safetensors")
    original = snapshot(places)
    live = LiveModel(places, thin_models / "a.safetensors")
    for kind, alpha, after in actions:
        before, wanted = snapshot(places), recipe(thin_models, alpha)
        if kind == "restore":
            live.restore()
        elif kind == "add":
            live.apply(recipe(thin_models, alpha, "add_difference"))
        elif kind == "wrong":
            with pytest.raises(LiveMergeError):
                live.apply(recipe(thin_models, {"IN99": 1}) if after % 2 else recipe(thin_models, base="b"))
            assert same_bits(places, before) == []
        elif kind == "apply":
            live.apply(wanted)
        else:
            stopped_at(live, wanted, kind, after, lambda before=before: same_bits(places, before) == [])
    live.restore()
    assert same_bits(places, original) == []
    assert live.touched == frozenset() and live.recipe is None


def stopped_at(live, wanted, kind, calls, unchanged):
    """Apply, stopped after so many calls of progress or cancel; if it was, nothing may have changed."""
    count = itertools.count()
    raised = {"error": Boom, "interrupt": KeyboardInterrupt, "cancel": Cancelled}[kind]

    def progress(*_):
        if kind != "cancel" and next(count) == calls:
            raise raised

    try:
        live.apply(wanted, progress=progress, cancel=lambda: kind == "cancel" and next(count) >= calls)
    except raised:
        assert unchanged()


# --------------------------------------------------------------------------------------------------------------- 3


@pytest.mark.parametrize("slider", SLIDERS)
def test_3_only_what_changed_is_recomputed(slider, checkpoints, thin_models, slot_of, moved):
    places, live, _ = moved
    alphas = dict.fromkeys(SLIDERS, 0.25)
    live.apply(recipe(thin_models, alphas))
    before = snapshot(places)
    report = live.apply(recipe(thin_models, {**alphas, slider: 0.75}))
    following = FOLLOWERS.get(slider, {slider})
    expected = {key for key in places if slot_of("sd1", key) in following}
    assert set(report.changed) == expected and len(report.changed) == len(expected) > 0
    assert {key for key in places if not torch.equal(places[key], before[key])} == expected


@pytest.fixture(scope="module")
def moved(checkpoints, thin_models):
    places = checkpoints.live(thin_models / "a.safetensors")
    return places, LiveModel(places, thin_models / "a.safetensors"), snapshot(places)


def test_3_nothing_to_do_writes_nothing(moved, thin_models):
    _, live, _ = moved
    live.apply(recipe(thin_models, {"default": 0.5}))
    typed_otherwise = [0.5, "0.5", {"default": "0.5", "VAE": 0}, ",".join(["0.5"] * 26)]
    assert [live.apply(recipe(thin_models, alpha)).changed for alpha in typed_otherwise] == [()] * 4


def test_3_a_step_before_leaves_the_others_keys_alone(moved, thin_models, slot_of):
    """A step switched on or off, or put in front, touches its own slots only."""
    places, live, _ = moved
    main = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    extra = {"method": "weighted_sum", "b": "c", "alpha": {"IN05": 0.5}}
    for steps in ([main], [extra, main], [{**extra, "enabled": False}, main], [main]):
        report = live.apply(Recipe.from_dict({"live_merge": 1, "base": "a", "steps": steps}, [thin_models]))
    live.apply(Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [main]}, [thin_models]))
    report = live.apply(Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [extra, main]}, [thin_models]))
    assert set(report.changed) == {key for key in places if slot_of("sd1", key) == "IN05"}


def test_3_no_drift_after_a_hundred_moves(checkpoints, thin_models, same_bits):
    places = checkpoints.live(thin_models / "a.safetensors")
    live = LiveModel(places, thin_models / "a.safetensors")
    dice, alphas = random.Random(5), {}
    for _ in range(100):
        alphas[dice.choice(SLIDERS)] = dice.uniform(-1, 2)
        live.apply(recipe(thin_models, alphas))
    fresh = checkpoints.live(thin_models / "a.safetensors")
    LiveModel(fresh, thin_models / "a.safetensors").apply(recipe(thin_models, alphas))
    assert same_bits(places, fresh) == []


def test_3_a_source_that_has_changed_is_read_anew(checkpoints, tmp_path, same_bits):
    for seed, name in enumerate("abc"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    places = checkpoints.live(tmp_path / "a.safetensors")
    live = LiveModel(places, tmp_path / "a.safetensors")
    live.apply(recipe(tmp_path))
    first = recipe(tmp_path).fingerprint()
    checkpoints.make(tmp_path / "b.safetensors", "sd1", 20, thin=True)
    assert recipe(tmp_path).fingerprint() != first and recipe(tmp_path).id == live.recipe.id
    assert live.apply(recipe(tmp_path)).changed
    fresh = checkpoints.live(tmp_path / "a.safetensors")
    LiveModel(fresh, tmp_path / "a.safetensors").apply(recipe(tmp_path))
    assert same_bits(places, fresh) == []


# --------------------------------------------------------------------------------------------------------------- 4

LARGE = """
import json, sys
from pathlib import Path
BLOCKS, ROWS = 10, 4096
folder = Path(sys.argv[1])
shapes = {"cond_stage_model.transformer.text_model.encoder.layers.0.layer_norm1.bias": [64]}
for n in range(BLOCKS):
    side, index = ("input", n) if n < 5 else ("output", n - 5)
    shapes[f"model.diffusion_model.{side}_blocks.{index}.1.proj_in.weight"] = [ROWS, ROWS, 1, 1]
for name, byte in (("a", b"\\x11\\x2c"), ("b", b"\\x07\\x30")):
    header, end = {}, 0
    for key, shape in shapes.items():
        count = 2
        for size in shape:
            count *= size
        header[key] = {"dtype": "F16", "shape": shape, "data_offsets": [end, end + count]}
        end += count
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(folder / f"{name}.safetensors", "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        start = file.tell()
        for entry in header.values():
            file.seek(start + entry["data_offsets"][0])
            file.write(byte * 4096)  # the rest is a hole: zeros
        file.truncate(start + end)
"""
PEAK = """
import sys, torch, lib_merge
from pathlib import Path
from safetensors import safe_open
from benchmarks.measure import own_memory
folder, what = Path(sys.argv[1]), sys.argv[2]
base = folder / "a.safetensors"
steps = [{"method": "weighted_sum", "b": "b"}, {"method": "add_difference", "b": "b", "c": "a", "alpha": 1}]
recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": steps}, [folder])
places = {}
if what == "live":
    with safe_open(base, "pt") as file:
        shapes = {key: file.get_slice(key).get_shape() for key in file.keys()}
    places = {key: torch.zeros(shape, dtype=torch.float16) for key, shape in shapes.items()}
    for value in places.values():
        value.fill_(1)  # really there
def live():
    live = lib_merge.LiveModel(places, base)
    live.apply(recipe)
    live.restore()
def save():
    lib_merge.save(recipe, folder / "o.safetensors", sha256=lambda path: "0" * 64)
print(own_memory({"live": live, "save": save}[what]) >> 20)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does not tell own memory from mapped files")
def test_4_memory_does_not_grow(tmp_path):
    """Files of 330 MB with a largest tensor of 33 MB: of our own, a live apply and a save take far less than that."""
    assert child(LARGE, tmp_path).wait(60) == 0
    assert (tmp_path / "a.safetensors").stat().st_size > 330e6
    for what in ("live", "save"):
        process = child(PEAK, tmp_path, what, stdout=subprocess.PIPE)
        out, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        assert int(out) <= 150, what  # MB; the guarantee is 400


# --------------------------------------------------------------------------------------------------------------- 5


# One process imports torch once; each line "RECIPE TARGET NUMBER" forks a merge that is killed before its disk
# operation of that number, and is answered by its exit status.
KILLED = """
import itertools, os, signal, sys
from pathlib import Path
from lib_merge.cli.main import main

def kill_before(number, done):
    def counted(owner, name):
        real = getattr(owner, name)
        def call(*given, **named):
            if next(done) == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*given, **named)
        setattr(owner, name, call)
    for owner, name in ((os, "write"), (os, "fsync"), (os, "link"), (Path, "replace"), (Path, "unlink")):
        counted(owner, name)

for line in sys.stdin:
    recipe, target, number = line.split()
    child = os.fork()
    if not child:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        done = itertools.count()
        kill_before(int(number), done)
        status = main(["merge", recipe, "--output", target, "--overwrite"])
        Path(recipe).with_name("operations").write_text(str(next(done)))
        os._exit(status)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""
NEVER = 10**9


@pytest.fixture(scope="module")
def merge_killed():
    """merge_killed(recipe file, target, number): its exit status; -9 where it was killed before that disk operation."""
    with child(KILLED, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:

        def merge(recipe_file, target, number):
            print(recipe_file, target, number, file=process.stdin, flush=True)
            return int(process.stdout.readline())

        yield merge
        process.stdin.close()


@pytest.mark.cases(1)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")
@pytest.mark.parametrize(("old", "config"), [(None, None), (b"what was there before", "model: {}\n")])
def test_5_a_save_is_whole_or_absent(old, config, merge_killed, checkpoints, same_bits, tmp_path):
    """Killed again and again, from the first disk operation to the last: the target is as it was, or new and whole."""
    sources, out = tmp_path / "models", tmp_path / "out"
    sources.mkdir()
    out.mkdir()
    for seed, name in enumerate("ab"):
        checkpoints.make(sources / f"{name}.safetensors", "sd1", seed, thin=True)
    if config:
        (sources / "a.yaml").write_text(config)
    (sources / "r.json").write_text(
        '{"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": 0.5}]}'
    )
    assert merge_killed(sources / "r.json", out / "whole.safetensors", NEVER) == 0
    whole = safetensors.torch.load_file(out / "whole.safetensors")
    assert whole.keys() == checkpoints.thin("sd1").keys()
    for path in out.iterdir():
        path.unlink()
    target, operations = out / "o.safetensors", int((sources / "operations").read_text())
    if old:
        target.write_bytes(old)
    is_new, ends = [], itertools.count(operations - 4)
    for number in itertools.chain((operations * n // 4 for n in range(4)), ends):
        status = merge_killed(sources / "r.json", target, number)
        visible = {path.name: path for path in out.iterdir() if not path.name.startswith(".")}
        assert visible.keys() <= {"o.safetensors", "o.yaml"}
        left = visible["o.safetensors"].read_bytes() if target.exists() else None
        is_new.append(left != old)
        if left != old:
            assert same_bits(safetensors.torch.load_file(target), whole) == []
            assert ("o.yaml" in visible) == bool(config), "a checkpoint without its config"
        if "o.yaml" in visible:
            assert visible["o.yaml"].read_text() == config
        if status == 0:
            break
        assert status == -9
    assert is_new == sorted(is_new) and is_new.count(False) > 4 and is_new.count(True) > 1
    done = save(Recipe.load(sources / "r.json"), target, overwrite=True)  # takes over what the last kill left
    assert {path.name for path in out.iterdir()} == {"o.safetensors", *(["o.yaml"] if config else [])}
    assert same_bits(safetensors.torch.load_file(done.file.path), whole) == []


@pytest.mark.cases(6)
@pytest.mark.parametrize("stop", ["cancel", "error", "interrupt", "event"])
@pytest.mark.parametrize("calls", [0, 1, 3, 30, 90])
def test_5_a_stopped_save_leaves_nothing(stop, calls, thin_models, tmp_path):
    count, event = itertools.count(), threading.Event()
    raised = {"error": Boom, "interrupt": KeyboardInterrupt}.get(stop, Cancelled)

    def progress(*_):
        if next(count) == calls:
            if stop == "event":
                event.set()
            elif stop != "cancel":
                raise raised

    cancel = event if stop == "event" else (lambda: stop == "cancel" and next(count) >= calls)
    with pytest.raises(raised):
        save(recipe(thin_models), tmp_path / "o.safetensors", progress=progress, cancel=cancel)
    assert list(tmp_path.iterdir()) == []


def test_5_a_save_can_be_stopped_while_it_reads_its_sources_for_their_hashes(checkpoints, tmp_path):
    shapes = {**checkpoints.thin("sd1"), "model.diffusion_model.middle_block.1.proj_in.weight": (5000, 3000)}
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.state("sd1", 1, torch.float16, shapes))
    seen = []
    only_base = Recipe.from_dict({"live_merge": 1, "base": "a"}, [tmp_path])
    save(only_base, tmp_path / "o.safetensors", progress=lambda *call: seen.append(call))
    size = (tmp_path / "a.safetensors").stat().st_size
    hashing = [done for done, _, what in seen if what.startswith("hash")]
    assert len(hashing) > 3 and hashing[-1] == size
    counted = [done for done, _, _ in seen]
    assert counted == sorted(counted) and counted[-1] == seen[-1][1]  # one count over reading and writing
    count = itertools.count()
    with pytest.raises(Cancelled):
        save(only_base, tmp_path / "p.safetensors", cancel=lambda: next(count) == 2)
    assert not list(tmp_path.glob("*p.safetensors*"))


def test_5_a_source_that_ends_early(checkpoints, tmp_path):
    for seed, name in enumerate("ab"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    names = sorted(path.name for path in tmp_path.iterdir())

    def progress(done, total, what):
        if what.startswith("model."):
            os.truncate(tmp_path / "b.safetensors", 30_000)

    with pytest.raises(LiveMergeError, match=r"b\.safetensors ends early"):
        save(recipe(tmp_path), tmp_path / "o.safetensors", progress=progress)
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_5_a_disk_that_becomes_full(monkeypatch, thin_models, tmp_path):
    real, count = os.write, itertools.count()

    def write(descriptor, data):
        if len(data) > 100 and next(count) > 40:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(descriptor, data)

    (tmp_path / "o.safetensors").write_bytes(b"old")
    monkeypatch.setattr(os, "write", write)
    with pytest.raises(StorageError, match="full"):
        save(recipe(thin_models), tmp_path / "o.safetensors", overwrite=True)
    monkeypatch.undo()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("o.safetensors", b"old")]


# --------------------------------------------------------------------------------------------------------------- 6


class Fragile:
    """Places that raise at the n-th time that a parameter is asked for, to be looked at or written to."""

    def __init__(self, places):
        self.params = places
        self.calls, self.fail_at, self.raised = 0, frozenset(), RuntimeError
        self.places = {key: Place(self._giver(key)) for key in places}

    def _giver(self, key):
        def give():
            self.calls += 1
            if self.calls in self.fail_at:
                raise self.raised("planted")
            return self.params[key]

        return give

    def arm(self, *calls, raised=RuntimeError):
        self.calls, self.fail_at, self.raised = 0, frozenset(calls), raised

    def count(self, work):
        self.arm()
        work()
        return self.calls


@pytest.fixture
def fragile(checkpoints, thin_models):
    places = Fragile(checkpoints.live(thin_models / "a.safetensors"))
    live = LiveModel(places.places, thin_models / "a.safetensors", device="cpu")
    return places, live


@pytest.mark.cases(3)
@pytest.mark.parametrize("raised", [RuntimeError, KeyboardInterrupt, MemoryError, SystemExit, OSError])
def test_6_an_apply_is_whole_or_undone(raised, fragile, thin_models, same_bits):
    """Whatever is raised, at each place that is asked for and written: all is as it was, and the next apply works."""
    places, live = fragile
    first, second = recipe(thin_models, 0.3), recipe(thin_models, {"default": 0.6, "M00": 0.3})
    live.apply(first)
    calls = places.count(lambda: live.apply(second))
    whole = snapshot(places.params)
    live.apply(first)
    before = snapshot(places.params)
    step = 1 if raised is RuntimeError else 17
    for call in range(1, calls + 1, step):
        places.arm(call, raised=raised)
        with pytest.raises((raised, LiveMergeError)):
            live.apply(second)
        places.arm()
        assert same_bits(places.params, before) == [], call
        assert live.recipe is first and not live.damaged
    assert set(live.apply(second).changed)
    assert same_bits(places.params, whole) == []


@pytest.mark.cases(2)
@pytest.mark.parametrize("raised", [RuntimeError, KeyboardInterrupt])
@pytest.mark.parametrize("transposed", [False, True])
def test_6_a_failure_inside_a_write(transposed, raised, checkpoints, thin_models, same_bits, monkeypatch):
    """At every key, when part of it has been written: of plain parameters, and of those that take whole values."""
    places = checkpoints.live(thin_models / "a.safetensors")
    if transposed:
        places = {key: value.t().contiguous() if value.dim() == 2 else value for key, value in places.items()}
    turned = {key: Place(value, transposed=True) for key, value in places.items() if transposed and value.dim() == 2}
    live = LiveModel({**places, **turned}, thin_models / "a.safetensors")
    live.apply(recipe(thin_models, 0.3))
    before, second = snapshot(places), recipe(thin_models, {"default": 0.6, "VAE": 1})
    count, fail_at = itertools.count(), -1

    def torn(real, target):
        def write(*arguments, **options):
            if next(count) == fail_at:
                target(*arguments).view(-1)[:1].fill_(7)
                raise raised("planted")
            return real(*arguments, **options)

        return write

    if transposed:
        monkeypatch.setattr(writing_module, "write", torn(writing_module.write, lambda own, *_: own[0].tensor()))
    else:
        real = cpu.prepared
        compute = torn(lambda *arguments: run_all(real(*arguments), 2), lambda _plan, _stored, out, *_: out)
        monkeypatch.setattr(cpu, "prepared", lambda *arguments, **_: [partial(compute, *arguments)])
    writes = len([key for key in live.apply(second).changed if key in turned or not transposed])
    live.apply(recipe(thin_models, 0.3))
    for fail_at in range(0, min(writes, 90), 3):
        count = itertools.count()
        with pytest.raises(raised):
            live.apply(second)
        assert same_bits(places, before) == [], fail_at


def test_6_progress_and_cancel_at_every_key(fragile, thin_models, same_bits):
    places, live = fragile
    live.apply(recipe(thin_models, 0.3))
    before, second = snapshot(places.params), recipe(thin_models, 0.6)
    seen = []
    live.apply(second, progress=lambda *call: seen.append(call))
    assert seen[0][0] == 0 and seen[-1][0] == seen[-1][1] > 0 and [c[0] for c in seen] == sorted(c[0] for c in seen)
    live.apply(recipe(thin_models, 0.3))
    for number in range(0, len(seen), 5):
        for kind in ("error", "interrupt", "cancel"):
            stopped_at(live, second, kind, number, lambda: same_bits(places.params, before) == [])
            assert live.recipe.id == recipe(thin_models, 0.3).id


def failing_at(call, places, *more, raised=RuntimeError):
    """Progress that raises at its n-th call; when parameters are asked for after that, those calls fail, too."""
    calls = itertools.count(1)

    def progress(*_):
        if next(calls) == call:
            places.arm(*more, raised=raised)
            raise raised("planted")

    return progress


@pytest.mark.parametrize("raised", [RuntimeError, KeyboardInterrupt, MemoryError, KeyError])
def test_6_a_second_failure_gives_the_bases_values(raised, fragile, checkpoints, thin_models, same_bits):
    places, live = fragile
    original = snapshot(places.params)
    first, second = recipe(thin_models, 0.3), recipe(thin_models, 0.6)
    for call in (5, 20, 50):
        live.apply(first)
        with pytest.raises(LiveModelError, match="original now"):
            live.apply(second, failing_at(call, places, 2, raised=raised))
        places.arm()
        assert same_bits(places.params, original) == [], call
        assert live.recipe is None and not live.damaged and live.touched == frozenset()


def test_6_a_third_failure_marks_the_model_damaged(fragile, thin_models, tmp_path):
    places, live = fragile
    live.apply(recipe(thin_models, 0.3))
    with pytest.raises(LiveModelError, match="load the checkpoint again"):
        live.apply(recipe(thin_models, 0.6), failing_at(60, places, 2, 4))
    assert live.damaged and live.recipe is None and not live.is_original
    for work in (lambda: live.apply(recipe(thin_models, 0.3)), live.restore):
        places.arm(10)
        with pytest.raises((LiveModelError, RuntimeError)):
            work()
        assert live.damaged and not live.is_original, "nothing is known of what this write has not reached"
    with pytest.raises(LiveModelError, match="damaged"):
        save(recipe(thin_models, 0.3), tmp_path / "o.safetensors", live=live)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("way", ["restore", "apply"])
def test_6_a_damaged_model_is_whole_again_once_all_of_it_could_be_written(
    way, fragile, checkpoints, thin_models, same_bits
):
    places, live = fragile
    original = snapshot(places.params)
    live.apply(recipe(thin_models, 0.3))
    merged = snapshot(places.params)
    with pytest.raises(LiveModelError, match="load the checkpoint again"):
        live.apply(recipe(thin_models, 0.6), failing_at(60, places, 2, 4))
    places.arm()
    for key in live.marked:
        places.params[key].view(-1)[:1].fill_(7)
    if way == "restore":
        live.restore()
    else:
        live.apply(recipe(thin_models, 0.3))
    assert same_bits(places.params, original if way == "restore" else merged) == []
    assert not live.damaged and live.is_original == (way == "restore")


@pytest.fixture
def own_models(checkpoints, tmp_path):
    for seed, name in enumerate("abc"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be deleted there")
def test_6_the_previous_recipe_comes_back_though_its_file_is_deleted_meanwhile(checkpoints, own_models, same_bits):
    places = checkpoints.live(own_models / "a.safetensors")
    live = LiveModel(places, own_models / "a.safetensors")
    first = recipe(own_models, 0.4, "add_difference")
    live.apply(first)
    before, count = snapshot(places), itertools.count()

    def progress(*_):
        if next(count) == 60:
            (own_models / "c.safetensors").unlink()
            raise Boom

    with pytest.raises(Boom):
        live.apply(recipe(own_models, 0.9), progress=progress)
    assert same_bits(places, before) == [] and live.recipe is first


def test_6_a_previous_file_that_is_gone_gives_the_bases_values(checkpoints, own_models, same_bits):
    places = checkpoints.live(own_models / "a.safetensors")
    original = snapshot(places)
    live = LiveModel(places, own_models / "a.safetensors")
    first = recipe(own_models, 0.4, "add_difference")
    live.apply(first)
    before = snapshot(places)
    (own_models / "c.safetensors").unlink()
    # stopped before anything was written: what is live stays live
    with pytest.raises(Cancelled):
        live.apply(recipe(own_models, 0.9), cancel=lambda: True)
    assert same_bits(places, before) == [] and live.recipe is first
    count = itertools.count()
    with pytest.raises(LiveModelError, match="original now"):
        live.apply(recipe(own_models, 0.9), cancel=lambda: next(count) > 60)
    assert same_bits(places, original) == [] and live.recipe is None


def test_6_what_can_be_checked_is_checked_before_the_first_write(checkpoints, own_models, same_bits):
    places = checkpoints.live(own_models / "a.safetensors")
    wrong = list(places)[-2]
    live = LiveModel({**places, wrong: torch.zeros(3, 3)}, own_models / "a.safetensors")
    before = snapshot(places)
    with pytest.raises(LiveModelError, match=r"is not the checkpoint that is loaded"):
        live.apply(recipe(own_models, {"default": 1, "VAE": 1}))
    meta = LiveModel({key: value.to("meta") for key, value in places.items()}, own_models / "a.safetensors")
    with pytest.raises(LiveModelError, match="meta"):
        meta.apply(recipe(own_models))
    assert same_bits(places, before) == []


@pytest.mark.timeout(60)
@pytest.mark.parametrize("cut", [1, 2])
def test_6_an_interrupt_while_a_source_is_being_held(cut, checkpoints, own_models, same_bits, monkeypatch):
    """It is noticed when the file is held and nobody has been told yet: the undo must not wait for it to be let go."""
    places = checkpoints.live(own_models / "a.safetensors")
    live = LiveModel(places, own_models / "a.safetensors")
    live.apply(recipe(own_models, 0.4))
    before, first, real, never_left = snapshot(places), live.recipe, PositionedFile.held, []

    class Cut:
        def __init__(self, file):
            self.held = real(file)

        def __enter__(self):
            entered = self.held.__enter__()
            never_left.append(self)
            if len(never_left) == cut:
                raise KeyboardInterrupt
            return entered

        def __exit__(self, *details):
            return self.held.__exit__(*details)

    monkeypatch.setattr(PositionedFile, "held", lambda file: Cut(file))  # noqa: PLW0108 — a class is no method
    with pytest.raises(KeyboardInterrupt):
        live.apply(recipe(own_models, 0.9))
    assert same_bits(places, before) == [] and live.recipe is first and not live.damaged


def test_6_an_interrupt_between_writing_and_noting_it(checkpoints, own_models, same_bits, monkeypatch):
    """The last moment: all is written and the files are being closed. What is noted must be what is live."""
    places = checkpoints.live(own_models / "a.safetensors")
    original = snapshot(places)
    live = LiveModel(places, own_models / "a.safetensors")
    real = SourceFiles.close

    def close(files):
        real(files)
        raise KeyboardInterrupt

    monkeypatch.setattr(SourceFiles, "close", close)
    with pytest.raises(KeyboardInterrupt):
        live.apply(recipe(own_models, 0.4))
    monkeypatch.undo()
    live.apply(recipe(own_models, {"M00": 0.4}))
    live.restore()
    assert same_bits(places, original) == []


# --------------------------------------------------------------------------------------------------------------- 8


class Exploit:
    def __init__(self, path):
        self.path = path

    def __reduce__(self):
        return (os.system, (f"touch {self.path}",))


def test_8_files_are_not_programs(checkpoints, own_models, tmp_path):
    """A .ckpt that would run code, as base, source and VAE: its tensors are read, nothing runs."""
    state = checkpoints.state("sd1", 5)
    mark = tmp_path / "it ran"
    torch.save({"state_dict": state, "callbacks": Exploit(f"'{mark}'")}, own_models / "evil.ckpt")
    checkpoints.make(own_models / "a.safetensors", "sd1", 6)
    step = {"method": "weighted_sum", "b": "evil", "alpha": 1}
    wholly = Recipe.from_dict({"live_merge": 1, "base": "evil.ckpt", "steps": [step], "vae": "evil.ckpt"}, [own_models])
    done = save(wholly, tmp_path / "o.safetensors")
    key = "model.diffusion_model.out.2.weight"
    assert torch.equal(safetensors.torch.load_file(done.file.path)[key], state[key])
    assert not mark.exists()
    # and where a tensor should be
    torch.save({"state_dict": {**state, key: Exploit(f"'{mark}'")}}, own_models / "evil.ckpt")
    save(wholly, tmp_path / "p.safetensors")
    assert not mark.exists()
