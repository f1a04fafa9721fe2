"""The command line: exit statuses, what goes where, one line for each mistake, and nothing left behind."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
import safetensors
import safetensors.torch
import torch

from lib_merge.checkpoint.writing.save_note import note_of_this_process, write_note
from lib_merge.checkpoint.writing.target import part_path
from lib_merge.cli.main import main

ROOT = Path(__file__).parents[2]
STEP = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
M00 = "model.diffusion_model.middle_block.0.in_layers.0.weight"


def start(*arguments, **more):
    """`python -m lib_merge …` as a process of its own."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT), **more.pop("env", {})}
    return subprocess.Popen(
        [sys.executable, "-m", "lib_merge", *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        **more,
    )


@pytest.fixture
def folder(checkpoints, tmp_path):
    """A folder with thin SD1 checkpoints a and b, an SDXL x, and a recipe r.json."""
    for seed, name in enumerate("ab"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    checkpoints.make(tmp_path / "x.safetensors", "sdxl", 5, thin=True)
    write(tmp_path, {"live_merge": 1, "base": "a", "steps": [STEP]})
    return tmp_path


def write(folder, document, name="r.json"):
    (folder / name).write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")


def merge(folder, *options, recipe="r.json", output="o.safetensors"):
    return main(["merge", str(folder / recipe), "--output", str(folder / output), *map(str, options)])


# ---------------------------------------------------------------------------------------------------- what goes right


def test_a_merge(folder, capsys):
    assert merge(folder) == 0
    out, err = capsys.readouterr()
    assert err == "" and str(folder / "o.safetensors") in out
    sha256 = hashlib.sha256((folder / "o.safetensors").read_bytes()).hexdigest()
    assert sha256[:10] in out
    assert merge(folder) == 2 and "exists" in capsys.readouterr().err
    assert merge(folder, "--overwrite", "--dtype", "fp32") == 0
    assert safetensors.torch.load_file(folder / "o.safetensors")[M00].dtype == torch.float32


def test_a_merge_as_json(folder, capsys):
    (folder / "a.yaml").write_text("model: {}\n")
    assert merge(folder, "--json") == 0
    out, err = capsys.readouterr()
    told = json.loads(out)
    content = (folder / "o.safetensors").read_bytes()
    assert told["sha256"] == hashlib.sha256(content).hexdigest() and told["size"] == len(content)
    assert told["autov2"] == told["sha256"][:10]
    data = content[8 + int.from_bytes(content[:8], "little") :]
    assert told["autov3"] == hashlib.sha256(data).hexdigest()[:12]
    assert told["config"] == str(folder / "o.yaml") and told["skipped"] == {} and err == ""


def test_what_was_skipped_is_told_on_standard_error(folder, checkpoints, capsys):
    state = checkpoints.state("sd1", 7, torch.float16, checkpoints.thin("sd1"))
    del state[M00]
    state["model.diffusion_model.extra.weight"] = torch.zeros(1)
    state["model.diffusion_model.middle_block.7.weight"] = torch.zeros(1)
    state["v_pred"] = torch.empty(0)
    checkpoints.write(folder / "b.safetensors", state)
    assert merge(folder) == 0
    out, err = capsys.readouterr()
    kinds = [line.split(": ")[0] for line in err.splitlines()]
    assert kinds == ["skipped", "skipped", "skipped", "warning"] and M00 in err and "skipped:" not in out
    assert merge(folder, "--overwrite", "--json") == 0
    out, err = capsys.readouterr()
    assert len(json.loads(out)["skipped"]) == 3 and err.count("skipped: ") == 3


def test_models_from_folders(folder, capsys):
    (folder / "m" / "deep").mkdir(parents=True)
    (folder / "b.safetensors").rename(folder / "m" / "deep" / "b.safetensors")
    assert merge(folder) == 0  # below the recipe's own folder
    (folder / "r").mkdir()
    (folder / "r.json").rename(folder / "r" / "r.json")
    (folder / "o.safetensors").unlink()
    assert merge(folder, recipe="r/r.json") == 2
    assert "base: " in capsys.readouterr().err
    assert merge(folder, "--models", folder / "m", "--models", folder, recipe="r/r.json") == 0
    assert merge(folder, "--models", folder / "nowhere", "--overwrite", recipe="r/r.json") == 2
    assert "nowhere" in capsys.readouterr().err


def test_a_yaml_recipe_and_averages_left_out(folder, capsys):
    pytest.importorskip("yaml")
    write(folder, "live_merge: 1\nbase: a\nsteps: [{method: weighted_sum, b: b, alpha: 1e-1}]\n", "r.yaml")
    assert merge(folder, "--drop-ema", recipe="r.yaml") == 0
    assert not [key for key in safetensors.torch.load_file(folder / "o.safetensors") if key.startswith("model_ema")]


def test_what_killed_saves_left_in_the_folder_is_removed_or_named(folder, capsys):
    for name in ("mine", "unknown", "new"):
        part = part_path(folder / f"{name}.safetensors")
        part.write_bytes(b"x" * 5000)
        if name != "unknown":
            write_note(folder / f"{name}.safetensors", note_of_this_process(None, b"", None))
        age = 60 if name == "new" else 3600
        os.utime(part, (time.time() - age,) * 2)
    assert merge(folder) == 0
    mine, unknown = capsys.readouterr().err.splitlines()
    file = f"left over: {folder}/.{{}}.safetensors.live-merge-part (5000 bytes)"
    assert mine == f"{file.format('mine')}, left by a save that was killed, was removed"
    assert unknown.startswith(f"{file.format('unknown')} was left by a save")
    assert {path.name for path in folder.iterdir() if path.name.startswith(".")} == {
        ".unknown.safetensors.live-merge-part", ".new.safetensors.live-merge-part", ".new.safetensors.live-merge-note",
    }  # fmt: skip
    assert merge(folder, "--overwrite", "--json") == 0
    [told] = json.loads(capsys.readouterr().out)["leftovers"]
    assert told["fate"] == "unknown_machine" and told["size"] == 5000


# ---------------------------------------------------------------------------------------------------- what goes wrong

BAD_RECIPES = {
    "not JSON": ("{", "line 1"),
    "a list": ("[]", "a list"),
    "no version": ({"base": "a"}, "live_merge"),
    "another version": ({"live_merge": 2, "base": "a"}, "live_merge"),
    "no base": ({"live_merge": 1}, "base"),
    "unknown field": ({"live_merge": 1, "base": "a", "stepz": []}, "stepz"),
    "unknown method": ([{**STEP, "method": "sum"}], "steps[0].method"),
    "unknown slot": ([STEP, {**STEP, "alpha": {"IN13": 1}}], "steps[1].alpha.IN13"),
    "slot of SDXL": ([{**STEP, "alpha": {"LABEL": 1}}], "steps[0].alpha.LABEL"),
    "wrong count": ([{**STEP, "alpha": "1,2,3"}], "steps[0].alpha"),
    "count of SDXL": ([{**STEP, "alpha": ",".join(["1"] * 20)}], "26, or 25"),
    "NaN": ('{"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": NaN}]}', "NaN"),
    "a huge integer": ([{**STEP, "alpha": 10**310}], "steps[0].alpha"),
    "a huge weight": ([{**STEP, "alpha": 1e308}], "steps[0].alpha"),
    "a huge product": ([{**STEP, "alpha": 1e30, "strength": 1e30}], "steps[0].alpha"),
    "text for a number": ([{**STEP, "strength": "much"}], "steps[0].strength"),
    "an adapter's preset": ([{**STEP, "alpha": "INS"}], "steps[0].alpha"),
    "a missing file": ([{**STEP, "b": "gone"}], "steps[0].b"),
    "a missing base": ({"live_merge": 1, "base": "/nowhere/a.safetensors"}, "/nowhere/a.safetensors"),
    "a missing vae": ({"live_merge": 1, "base": "a", "vae": "gone"}, "vae"),
    "a folder": ([{**STEP, "b": "."}], "steps[0].b"),
    "a folder's path": ([{**STEP, "b": "/"}], "steps[0].b"),
    "a long name": ([{**STEP, "b": "x" * 5000}], "steps[0].b"),
    "a user's home": ([{**STEP, "b": "~nobody-here/b"}], "steps[0].b"),
    "another architecture": ([{**STEP, "b": "x"}], "steps[0].b"),
    "architecture said wrongly": ({"live_merge": 1, "base": "a", "architecture": "sdxl"}, "architecture"),
    "another hash": ([{**STEP, "b": {"file": "b", "sha256": "0" * 64}}], "steps[0].b"),
    "no vae": ({"live_merge": 1, "base": "a", "vae": "lora"}, "lora"),
    "a lora as model": ([{**STEP, "b": "lora"}], "steps[0].b"),
    "a layer rule for nothing": ([{**STEP, "layers": [{"keys": "*"}]}], "steps[0].layers[0]"),
    "deep": ('{"live_merge": 1, "base": ' + "[" * 900 + "]" * 900 + "}", "nested"),
    "deeper": ("[" * 200_000, "nested"),
    "two kinds of step": ([{**STEP, "adapter": "x"}], "steps[0]"),
    "a very long text": ([{**STEP, "alpha": "x" * 100_000}], "steps[0].alpha"),
    "a very long list": ([{**STEP, "alpha": [[1]] * 10_000}], "steps[0].alpha"),
    "a web page": ("<!DOCTYPE html>\n<html>", "line 1"),
}


@pytest.mark.cases(4)
@pytest.mark.parametrize("name", BAD_RECIPES)
def test_a_bad_recipe_is_one_line_that_names_the_place(name, folder, checkpoints, capsys):
    document, names = BAD_RECIPES[name]
    checkpoints.write(folder / "lora.safetensors", {"lora_unet_mid.lora_down.weight": torch.zeros(4, 4)})
    if isinstance(document, list):
        document = {"live_merge": 1, "base": "a", "steps": document}
    write(folder, document)
    refused(folder, merge(folder), capsys, names)


def refused(folder, status, capsys, names, expected=2):
    out, err = capsys.readouterr()
    assert status == expected and out == ""
    assert err.startswith("error: ") and err.count("\n") == 1 and err.endswith("\n"), err
    assert names in err and "Traceback" not in err and len(err) < 1000, err
    assert [path.name for path in folder.iterdir() if path.name.startswith((".o", "o."))] == []


def header(document, data=b""):
    text = document if isinstance(document, bytes) else json.dumps(document).encode()
    return len(text).to_bytes(8, "little") + text + data


def zipped(pickle):
    def make(path):
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("m/data.pkl", pickle)

    return make


F16 = {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]}
BROKEN = {
    "empty": b"",
    "seven bytes": b"1234567",
    "a huge header": (2**62).to_bytes(8, "little") + b"{}",
    "a header beyond the end": header({"a": F16})[:20],
    "too short": header({"a": F16}, b"123"),
    "too long": header({"a": F16}, b"12345"),
    "overlapping": header({"a": F16, "b": {**F16, "data_offsets": [2, 6]}}, b"123456"),
    "negative": header({"a": {**F16, "shape": [-2]}}, b"1234"),
    "an unknown type": header({"a": {**F16, "dtype": "F4"}}, b"1234"),
    "no JSON": header(b"{not json", b""),
    "deep JSON": header(b'{"a":' + b"[" * 100_000),
    "nothing inside": header({}),
    "a web page": b"<!DOCTYPE html><html><body>Login</body></html>",
    "a git-lfs pointer": b"version https://git-lfs.github.com/spec/v1\noid sha256:00\n",
    "a bare pickle": b"\x80\x02}q\x00.",
    "a zip of nothing": b"PK\x05\x06" + b"\0" * 18,
    "a broken zip": b"PK\x03\x04" + b"\0" * 100,
    "a pickle that runs": zipped(b"cos\nsystem\n(S'touch ran'\ntR."),
    "a pickle that never ends": zipped(b"\x80\x02" + b"(" * 10_000),
    "random bytes": random.Random(3).randbytes(5000),
}


@pytest.mark.cases(6)
@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_one_line_that_names_it(name, folder, capsys, monkeypatch):
    monkeypatch.chdir(folder)
    content = BROKEN[name]
    if callable(content):
        content(folder / "broken.ckpt")
    else:
        (folder / "broken.ckpt").write_bytes(content)
    for document in (
        {"live_merge": 1, "base": "broken.ckpt"},
        {"live_merge": 1, "base": "a", "steps": [{**STEP, "b": "broken.ckpt"}]},
        {"live_merge": 1, "base": "a", "vae": "broken.ckpt"},
    ):
        write(folder, document)
        refused(folder, merge(folder), capsys, "broken.ckpt")
    if name != "nothing inside":
        refused(folder, main(["inspect", "broken.ckpt"]), capsys, "broken.ckpt")
        refused(folder, main(["compare", "a.safetensors", "broken.ckpt"]), capsys, "broken.ckpt")
    assert not (folder / "ran").exists()


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ([], "COMMAND"),
        (["mix"], "mix"),
        (["merge"], "RECIPE"),
        (["merge", "r.json"], "--output"),
        (["merge", "r.json", "--output", "o.safetensors", "--dtype", "fp64"], "fp64"),
        (["merge", "r.json", "--output", "o.safetensors", "--fast"], "--fast"),
        (["merge", "r.json", "--output", "o.ckpt"], "o.ckpt"),
        (["merge", "r.json", "--output", ".safetensors"], ".safetensors"),
        (["merge", "r.json", "--output", "nowhere/o.safetensors"], "nowhere"),
        (["merge", "r.json", "--output", "a.safetensors", "--overwrite"], "a.safetensors"),
        (["merge", "nowhere.json", "--output", "o.safetensors"], "nowhere.json"),
        (["merge", ".", "--output", "o.safetensors"], "."),
        (["merge", "a.safetensors", "--output", "o.safetensors"], "a.safetensors"),
        (["inspect", "nowhere.safetensors"], "nowhere.safetensors"),
        (["inspect", "."], "folder"),
        (["inspect", "a.safetensors", "b.safetensors"], "b.safetensors"),
        (["compare", "a.safetensors"], "B"),
    ],
)
def test_wrong_arguments(options, names, folder, capsys, monkeypatch):
    monkeypatch.chdir(folder)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    refused(folder, main(options), capsys, names)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_another_shape_is_the_users_mistake(folder, checkpoints, capsys):
    state = checkpoints.state("sd1", 1, torch.float16, {**checkpoints.thin("sd1"), M00: (21,)})
    checkpoints.write(folder / "b.safetensors", state)
    refused(folder, merge(folder), capsys, f"{M00} has shape [21], in the base it has [5]".replace("[5]", "["))


def test_foreseen_failures_that_are_nobodys_mistake(folder, capsys, monkeypatch):
    import shutil

    usage = type(shutil.disk_usage(folder))
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(10, 10, 0))
    refused(folder, merge(folder), capsys, "o.safetensors needs", expected=1)
    monkeypatch.undo()
    for error, names in ((MemoryError(), "memory"), (OSError(5, "Input/output error"), "Input/output error")):

        def fail(*_, error=error, **__):
            raise error

        monkeypatch.setattr(torch.Tensor, "lerp_", fail)
        refused(folder, merge(folder), capsys, names, expected=1)


def test_tracebacks_only_with_debug(folder, capsys):
    write(folder, {"live_merge": 1})
    assert merge(folder, "--debug") == 2
    err = capsys.readouterr().err
    assert "Traceback" in err and err.splitlines()[-1].startswith("error: base: ")


def test_help_and_version(capsys):
    for arguments in (["--help"], ["merge", "--help"], ["--version"]):
        with pytest.raises(SystemExit) as stop:
            main(arguments)
        assert stop.value.code == 0
        assert capsys.readouterr().err == ""


# ---------------------------------------------------------------------------------------------------- inspect, compare


@pytest.mark.cases(1)
@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
def test_inspect(architecture, checkpoints, slot_of, tmp_path, capsys):
    state = checkpoints.state(architecture, 3, "mixed")
    checkpoints.write(tmp_path / "m.safetensors", state, {"modelspec.prediction_type": "v"})
    assert main(["inspect", str(tmp_path / "m.safetensors"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    content = (tmp_path / "m.safetensors").read_bytes()
    assert told["architecture"] == architecture and told["kind"] == "checkpoint" and told["prediction"] == "v"
    assert told["sha256"] == hashlib.sha256(content).hexdigest() and told["nbytes"] == len(content)
    assert told["autov3"] == hashlib.sha256(content[8 + int.from_bytes(content[:8], "little") :]).hexdigest()[:12]
    slots = {slot["slot"]: slot for slot in told["slots"]}
    for slot in {slot_of(architecture, key) for key in state} - {""}:
        own = [value for key, value in state.items() if slot_of(architecture, key) == slot]
        assert slots[slot]["tensors"] == len(own)
        assert slots[slot]["parameters"] == sum(value.numel() for value in own)
        assert slots[slot]["nbytes"] == sum(value.nbytes for value in own)
    assert set(told["carried_over"]) == {key for key in state if slot_of(architecture, key) == ""}
    names = {"F16": torch.float16, "F32": torch.float32, "BF16": torch.bfloat16, "I64": torch.int64, "I32": torch.int32}
    for name, dtype in names.items():
        assert told["dtypes"].get(name, 0) == sum(value.dtype == dtype for value in state.values())
    assert main(["inspect", str(tmp_path / "m.safetensors")]) == 0
    text = capsys.readouterr().out
    assert told["sha256"] in text and told["autov3"] in text and "M00" in text and "predicts  v" in text


def test_inspect_shows_the_recipe_inside(folder, capsys):
    assert merge(folder) == 0
    capsys.readouterr()
    assert main(["inspect", str(folder / "o.safetensors"), "--json"]) == 0
    inside = json.loads(capsys.readouterr().out)["recipe"]
    assert inside["steps"][0]["alpha"] == 0.5 and inside["base"]["file"] == "a.safetensors"
    assert main(["inspect", str(folder / "o.safetensors")]) == 0
    assert '"alpha": 0.5' in capsys.readouterr().out


def test_inspect_of_other_files(folder, checkpoints, capsys):
    full = checkpoints.state("sd1", 1)
    vae = {key.removeprefix("first_stage_model."): v for key, v in full.items() if key.startswith("first_stage")}
    unet = {key: value for key, value in full.items() if key.startswith("model.diffusion_model.")}
    kinds = {
        "VAE": vae,
        "LoRA or LyCORIS": {"lora_unet_mid.lora_down.weight": torch.zeros(4, 4)},
        "partial checkpoint: unet": unet,
        "checkpoint without VAE": {key: v for key, v in full.items() if not key.startswith("first_stage")},
        "unknown": {"x": torch.zeros(1)},
        "SD3": {"model.diffusion_model.joint_blocks.0.x": torch.zeros(1)},
    }
    for kind, state in kinds.items():
        checkpoints.write(folder / "m.safetensors", state)
        assert main(["inspect", str(folder / "m.safetensors"), "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["kind"] == kind
    torch.save(full, folder / "m.ckpt")
    assert main(["inspect", str(folder / "m.ckpt"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["kind"] == "checkpoint" and told["autov3"] is None


def test_the_slot_of_a_vae_file(folder, checkpoints, capsys):
    vae = {
        key.removeprefix("first_stage_model."): value
        for key, value in checkpoints.state("sd1", 1).items()
        if key.startswith("first_stage_model.")
    }
    checkpoints.write(folder / "v.safetensors", vae | {"loss.logvar": torch.zeros(1)})
    assert main(["inspect", str(folder / "v.safetensors"), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(slot["slot"], slot["tensors"]) for slot in told["slots"]] == [("VAE", len(vae))]
    assert told["kind"] == "VAE" and told["unknown"] == ["loss.logvar"]


def test_compare_of_files_without_slots(folder, checkpoints, capsys):
    for name, state in (("l", {"lora_unet_mid.lora_down.weight": torch.ones(4, 4)}), ("m", {"x": torch.zeros(1)})):
        checkpoints.write(folder / f"{name}.safetensors", state)
    lora, other = (str(folder / f"{name}.safetensors") for name in "lm")
    assert main(["compare", lora, lora, "--json"]) == 0
    assert [slot["slot"] for slot in json.loads(capsys.readouterr().out)["slots"]] == ["all"]
    assert main(["compare", lora, other]) == 2
    told = capsys.readouterr()
    assert told.err.startswith("error: l.safetensors and m.safetensors") and told.err.count("\n") == 1 and not told.out


def test_compare(checkpoints, slot_of, tmp_path, capsys):
    a, b = (checkpoints.state("sd1", seed, torch.float16) for seed in (1, 2))
    same = [key for key in a if ".input_blocks.7." in key or key.startswith("first_stage_model.")]
    b.update({key: a[key].clone() for key in same})
    zero = "model.diffusion_model.out.0.bias"
    a[zero] = torch.zeros_like(a[zero])
    del b["model.diffusion_model.time_embed.0.bias"]
    b["model.diffusion_model.middle_block.9.x"] = torch.zeros(3)
    b[M00] = torch.zeros(9).half()
    for name, state in (("a", a), ("b", b)):
        checkpoints.write(tmp_path / f"{name}.safetensors", state)
    files = [str(tmp_path / f"{name}.safetensors") for name in "ab"]
    assert main(["compare", *files, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["only_a"] == ["model.diffusion_model.time_embed.0.bias"] and told["other_shape"] == [M00]
    assert told["only_b"] == ["model.diffusion_model.middle_block.9.x"]
    slots = {slot["slot"]: slot for slot in told["slots"]}
    for name, found in slots.items():
        keys = [key for key in a if key in b and key != M00 and (slot_of("sd1", key) or "carried over") == name]
        x = torch.cat([a[key].double().flatten() for key in keys])
        y = torch.cat([b[key].double().flatten() for key in keys])
        assert found["tensors"] == len(keys)
        identical = sum(torch.equal(a[key], b[key]) for key in keys)
        assert found["identical"] == identical
        assert found["relative"] == pytest.approx(float((y - x).norm() / x.norm()), rel=1e-9, abs=1e-12)
        assert found["cosine"] == pytest.approx(float(x @ y / x.norm() / y.norm()), rel=1e-9)
        assert found["largest"] == float((y - x).abs().max())
    assert slots["IN07"]["relative"] == 0 and slots["IN07"]["identical"] == slots["IN07"]["tensors"]
    assert main(["compare", *files]) == 0
    text = capsys.readouterr().out
    assert "OUT11" in text and "only in A: 1" in text and "of other shape: 1" in text
    assert main(["compare", files[0], files[0]]) == 0
    assert f"{len(a)} of {len(a)} tensors are identical" in capsys.readouterr().out


def test_compare_with_infinities_is_still_json(checkpoints, tmp_path, capsys):
    key = "model.diffusion_model.middle_block.0.weight"
    for name, value in (("a", 0.0), ("b", float("inf"))):
        checkpoints.write(tmp_path / f"{name}.safetensors", {key: torch.full((3,), value)})
    assert main(["compare", *(str(tmp_path / f"{name}.safetensors") for name in "ab"), "--json"]) == 0
    [slot] = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)["slots"]
    assert slot["cosine"] is None


# ---------------------------------------------------------------------------------------------------- real processes


@pytest.fixture(scope="module")
def large(checkpoints, tmp_path_factory):
    """Models of 100 MB, so that a merge lasts long enough to be stopped."""
    folder = tmp_path_factory.mktemp("large")
    shapes = {**checkpoints.thin("sd1"), "model.diffusion_model.middle_block.1.proj_in.weight": (10_000, 5000)}
    for seed, name in enumerate("ab"):
        checkpoints.write(folder / f"{name}.safetensors", checkpoints.state("sd1", seed, torch.float16, shapes))
    write(folder, {"live_merge": 1, "base": "a", "steps": [STEP]})
    return folder


@pytest.mark.cases(1)
@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_signal_in_mid_merge(number, large, tmp_path):
    (tmp_path / "o.safetensors").write_bytes(b"before")
    process = start("merge", large / "r.json", "--output", tmp_path / "o.safetensors", "--overwrite")
    part, end = tmp_path / ".o.safetensors.live-merge-part", time.monotonic() + 60
    while not part.exists() and process.poll() is None and time.monotonic() < end:
        time.sleep(0.002)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    assert out == "" and (tmp_path / "o.safetensors").read_bytes() == b"before"
    if number == signal.SIGKILL:
        assert process.returncode == -9
        assert merge(large, "--overwrite", output=tmp_path / "o.safetensors") == 0
    else:
        assert process.returncode == 130 and err == "error: interrupted\n"
    assert [path.name for path in tmp_path.iterdir()] == ["o.safetensors"]


@pytest.mark.long
def test_a_real_process_with_names_of_any_script(folder):
    """A name that the terminal's encoding lacks is no reason to fail."""
    (folder / "b.safetensors").rename(folder / "мой мерж ア.safetensors")
    write(folder, {"live_merge": 1, "base": "a", "steps": [{**STEP, "b": "мой мерж ア"}]})
    process = start(
        "merge", "r.json", "--output", "ü ア.safetensors", "--json", cwd=folder, env={"PYTHONIOENCODING": "ascii"}
    )
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0 and err == "" and json.loads(out)["path"] == "ü ア.safetensors"
    assert (folder / "ü ア.safetensors").exists()


@pytest.mark.long
def test_a_real_process_that_fails(folder):
    write(folder, {"live_merge": 1, "base": "a", "steps": [{**STEP, "alpha": {"IN13": 1}}]})
    process = start("merge", "r.json", "--output", "o.safetensors", cwd=folder)
    out, err = process.communicate(timeout=60)
    assert (
        process.returncode == 2 and out == "" and err.startswith("error: steps[0].alpha.IN13") and err.count("\n") == 1
    )
