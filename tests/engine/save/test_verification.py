"""What a save says of its values: what was compared with the preview, how, and the same in the file's metadata."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
import safetensors
import safetensors.torch
import torch

from lib_merge import LiveModel, LiveModelError, Place, Recipe, UserError, save
from lib_merge.checkpoint.dtypes import SAVE_DTYPES
from lib_merge.doctor.examination import examine
from lib_merge.engine.save.estimate import estimate
from lib_merge.engine.save.verification import Comparison, OtherDtype, largest_difference, metadata_text
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.session import claims

BLEND = {"method": "weighted_sum", "b": "b", "alpha": 0.3}
STEPS = {
    "a blend": [BLEND],
    "a whole-tensor method": [{"method": "slerp", "b": "b", "alpha": 0.3}],
    "both": [BLEND, {"method": "slerp", "b": "c", "alpha": 0.2}],
}


def recipe(folder, *steps, base="a"):
    return Recipe.from_dict({"live_merge": 1, "base": base, "steps": list(steps)}, [folder])


def told(path):
    with safetensors.safe_open(path, "pt") as file:
        return json.loads(file.metadata()["live_merge_made_with"])["checked"].rstrip()


def live_model(checkpoints, folder, dtype=None, base="a"):
    """A host that keeps a checkpoint's weights in a dtype; None: as they are stored."""
    return LiveModel(checkpoints.live(folder / f"{base}.safetensors", dtype), folder / f"{base}.safetensors")


def differences(path, live):
    """The largest difference of the saved and the live tensors, by numpy in double precision, and how many differ."""
    saved, found = safetensors.torch.load_file(path), []
    for key in live.touched:
        wide = [value.flatten().double().numpy() for value in (saved[key], live.value(key, tuple(saved[key].shape)))]
        found.append(float(np.abs(wide[0] - wide[1]).max(initial=0)))
    return max(found), sum(one > 0 for one in found)


@pytest.mark.cases(4)
@pytest.mark.parametrize("dtype", ["base", "preview", "fp32", "fp16", "bf16", "fp8_e4m3fn"])
@pytest.mark.parametrize("kept", [torch.float16, torch.float32, torch.bfloat16], ids=str)
def test_what_is_claimed_is_what_was_compared(kept, dtype, checkpoints, thin_models, tmp_path):
    """Of every pair of dtypes: the same bits only where the dtype is the same, else the difference as numpy has it."""
    live, wanted = live_model(checkpoints, thin_models, kept), recipe(thin_models, BLEND)
    changed = len(live.apply(wanted).changed)
    done = save(wanted, tmp_path / "o.safetensors", dtype, live=live)
    found = done.compared
    saved_in = {"base": torch.float16, "preview": kept}.get(dtype) or SAVE_DTYPES[dtype]
    assert (found.changed, found.alone) == (changed, 0)
    if saved_in == kept:
        assert found == Comparison(changed, changed) and differences(done.file.path, live) == (0.0, 0)
        assert "saved = previewed ✓" in claims.after(done)
    else:
        assert "previewed ✓" not in claims.after(done)
        largest, count = differences(done.file.path, live)
        assert count > changed / 2 and max(other.largest for other in found.others) == pytest.approx(largest, rel=1e-6)
        assert sum(other.tensors for other in found.others) + found.equal == changed
        assert {other.is_rounded for other in found.others} == {kept == torch.float32}
    assert told(done.file.path) == metadata_text(found)


def test_the_same_is_said_before_and_after(checkpoints, thin_models, tmp_path):
    live, wanted = live_model(checkpoints, thin_models, torch.float32), recipe(thin_models, BLEND)
    live.apply(wanted)
    count = len(live.touched)
    made = estimate(wanted.located(), tmp_path / "o.safetensors", "fp16", kept_in=live.kept_in)
    done = save(wanted, tmp_path / "o.safetensors", "fp16", live=live)
    [other] = done.compared.others
    assert made.compared.others == (OtherDtype("fp32", "fp16", True, count),) and made.size == done.file.size
    assert [*claims.before(made.compared)] == [
        f"{count} tensors will be the preview rounded from fp32 to fp16; save fp32 for exactly its bits"
    ]
    pattern = (
        rf"saved in [\d.]+ s and read back; {count} tensors are the preview rounded to fp16; largest difference "
        r"\d\.\de-\d; save fp32 for exactly these bits"
    )
    assert re.fullmatch(pattern, claims.after(done)) and f"{other.largest:.1e}"[:3] in claims.after(done)
    assert told(done.file.path) == (
        f"of {count} changed tensors: {count} the preview's rounded (fp32 there, fp16 here)"
    )
    exact = save(wanted, tmp_path / "p.safetensors", "fp32", live=live)
    assert exact.compared == Comparison(count, count)


def test_a_model_that_is_kept_in_several_dtypes(checkpoints, thin_models, tmp_path, same_bits):
    """As with a VAE in fp32 and a text encoder in bf16: told apart, and *as the preview* keeps every bit."""
    places = checkpoints.live(thin_models / "a.safetensors")
    places = {
        key: value.float() if key.startswith("first_stage") else value.bfloat16() if "cond_stage" in key else value
        for key, value in places.items()
    }
    live = LiveModel(places, thin_models / "a.safetensors")
    step = {"method": "weighted_sum", "b": "b", "alpha": {"default": 0.4, "VAE": 0.4}}
    wanted = recipe(thin_models, step)
    live.apply(wanted)
    count = {name: sum(key.startswith(name) for key in live.touched) for name in ("first", "cond", "model")}
    assert all(count.values())
    done = save(wanted, tmp_path / "o.safetensors", live=live)
    assert done.compared.equal == count["model"] and [other.largest > 0 for other in done.compared.others] == [True] * 2
    assert [(other.live, other.saved, other.tensors) for other in done.compared.others] == [
        ("bf16", "fp16", count["cond"]), ("fp32", "fp16", count["first"]),
    ]  # fmt: skip
    said = claims.after(done)
    assert f"{count['model']} of {sum(count.values())} changed tensors equal their preview" in said
    assert f"{count['cond']} tensors are in fp16, the preview has them in bf16; largest difference" in said
    assert said.count("save as the preview for exactly these bits") == 2
    exact = save(wanted, tmp_path / "p.safetensors", "preview", live=live)
    saved = safetensors.torch.load_file(exact.file.path)
    assert exact.verified == sum(count.values()) and "saved = previewed ✓" in claims.after(exact)
    assert same_bits({k: saved[k] for k in live.touched}, {k: places[k] for k in live.touched}) == []
    for key, value in saved.items():  # what the recipe does not touch has its live dtype, too; buffers keep theirs
        is_buffer = not (key.startswith(("first_stage", "cond_stage", "model.diff")) and value.is_floating_point())
        assert is_buffer or value.dtype == places[key].dtype, key
    made = estimate(wanted.located(), tmp_path / "q.safetensors", "preview", kept_in=live.kept_in)
    assert (made.size, made.compared) == (exact.file.size, exact.compared)


def test_nothing_is_claimed_without_a_preview(checkpoints, thin_models, tmp_path):
    wanted = recipe(thin_models, BLEND)
    done = save(wanted, tmp_path / "alone.safetensors")
    count = done.compared.changed
    assert count > 50 and done.compared == Comparison(count) and done.verified == 0
    assert told(done.file.path) == f"of {count} changed tensors: {count} not compared with a preview"
    assert "preview" not in claims.after(done).replace("no preview", "")
    live = live_model(checkpoints, thin_models)
    live.apply(wanted)
    assert done.file.size == save(wanted, tmp_path / "other.safetensors", live=live).file.size, "for a plan tells it"
    done = save(recipe(thin_models), tmp_path / "same.safetensors")
    assert told(done.file.path) == "the recipe changes no tensor" and "changes no tensor" in claims.after(done)
    with pytest.raises(UserError, match="preview is for saves of a loaded model; choose one of base, fp32"):
        save(wanted, tmp_path / "c.safetensors", "preview")


@pytest.mark.cases(2)
@pytest.mark.parametrize("steps", STEPS)
@pytest.mark.parametrize(("kept", "dtype"), [(torch.float16, "base"), (torch.float32, "fp16")])
def test_a_preview_that_is_not_the_save_refuses_it(kept, dtype, steps, checkpoints, thin_models, tmp_path):
    """One bit of one tensor is another; where the file rounds, the highest, which no rounding hides."""
    wanted, live = recipe(thin_models, *STEPS[steps]), live_model(checkpoints, thin_models, kept)
    live.apply(wanted)
    key = sorted(live.touched)[3]
    live.value(key, (-1,)).view(torch.uint8)[kept.itemsize - 1] ^= 64
    with pytest.raises(LiveModelError, match=re.escape(key)):
        save(wanted, tmp_path / "o.safetensors", dtype, live=live)
    assert list(tmp_path.iterdir()) == []


def test_a_model_that_changes_its_dtype_while_it_is_saved(checkpoints, thin_models, tmp_path):
    places = checkpoints.live(thin_models / "a.safetensors")
    live, wanted = LiveModel(places, thin_models / "a.safetensors"), recipe(thin_models, BLEND)
    live.apply(wanted)

    def progress(_done, _total, what):
        if what.startswith(("model.", "cond_stage")):  # the first weights are being written
            places.update({key: value.float() for key, value in places.items()})

    with pytest.raises(LiveModelError, match="changed while it was saved"):
        save(wanted, tmp_path / "o.safetensors", live=live, progress=progress)
    assert list(tmp_path.iterdir()) == []


def test_dtypes_of_a_loaded_model():
    """Copies, rows and what a host rounds to; `dtypes` remembers what was written."""
    half, wide, parts = torch.zeros(6).half(), torch.zeros(6), torch.zeros(3)
    places = {
        "copies": [Place(half), Place(wide)],
        "rounded": Place(wide, value_dtype=torch.bfloat16),
        "rows": [Place(parts, rows=(0, 3)), Place(parts, rows=(3, 6))],
        "mixed": [Place(half, rows=(0, 3)), Place(parts, rows=(3, 6))],
    }
    live = LiveModel(places, "nowhere.safetensors")
    kept = {key: live.kept_in(key) for key in (*places, "none")}
    assert kept == {
        "copies": torch.float32, "rounded": torch.bfloat16, "rows": torch.float32, "mixed": None, "none": None,
    }  # fmt: skip
    assert live.dtypes == {}


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float8_e4m3fn, torch.float64], ids=str)
def test_the_largest_difference_is_measured(dtype):
    live = torch.tensor([0.1, -3.0, 2.0, float("nan"), float("inf")])
    saved = live.to(dtype)
    expected = np.abs(saved.double().numpy()[:3] - live.double().numpy()[:3]).max()
    assert largest_difference(saved[:3], live[:3]) == pytest.approx(expected, rel=1e-6)
    if dtype != torch.float8_e4m3fn:  # which has no infinity
        assert largest_difference(saved, live) == largest_difference(saved[:3], live[:3])
    assert largest_difference(torch.tensor([float("inf")]), torch.tensor([7e4])) == float("inf")
    assert largest_difference(saved[:0], live[:0]) == 0


def test_the_command_claims_nothing_of_a_preview(thin_models, tmp_path, capsys):
    from lib_merge.cli.main import main

    (tmp_path / "r.json").write_text(json.dumps({"live_merge": 1, "base": "a", "steps": [BLEND]}))
    command = ["merge", tmp_path / "r.json", "--output", tmp_path / "o.safetensors", "--models", thin_models]
    assert main([str(part) for part in command]) == 0
    out = capsys.readouterr().out
    assert "preview" not in out and re.search(
        r"^\d+ tensors changed; the file reads back as it was written$", out, re.M
    )
    assert main([str(part) for part in (*command, "--overwrite", "--json")]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["changed"] > 50 and "checked" not in document and "verified" not in document
    assert main([str(part) for part in (*command, "--overwrite", "--dtype", "preview")]) == 2


def test_an_examination_opens_its_sources_once(thin_models, tmp_path, monkeypatch):
    entered, real = [], SourceFiles.__enter__
    monkeypatch.setattr(SourceFiles, "__enter__", lambda self: [entered.append(self), real(self)][1])
    found = examine(recipe(thin_models, BLEND), tmp_path / "o.safetensors", "fp16")
    assert "disk" in found.checked and len(entered) == 1
