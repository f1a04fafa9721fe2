"""What a save says of itself: compared with a preview, read back, and the same words in the file's metadata."""

from __future__ import annotations

import json
import re

import pytest
import safetensors
import torch

from lib_merge import LiveModel, LiveModelError, Recipe, save
from lib_merge.cli.main import main
from lib_merge.doctor.examination import examine
from lib_merge.engine.save.verification import sampled_preview
from lib_merge.engine.sources.files import SourceFiles

BLEND = {"method": "weighted_sum", "b": "b", "alpha": {"default": 0.3, "BASE": 0.5, "VAE": 0.25}}
STEPS = {
    "blend": [BLEND],
    "two": [BLEND, {"method": "add_difference", "b": "c", "c": "a", "alpha": 0.7}],
    "fp64": [{"method": "slerp", "b": "b", "alpha": 0.5}],
    "random": [{"method": "dare_ties", "models": ["b", "c"], "weight": 0.5, "seed": 3}],
    "ties": [{"method": "ties", "models": ["b", "c"], "weight": 0.5, "density": 0.4}],
    "one block": [{"method": "weighted_sum", "b": "b", "alpha": {"default": 0, "M00": 1}}],
    "adjust": [{"adjust": {"in": 1, "contrast": 0.5}}],
}


def recipe(folder, *steps, base="a"):
    return Recipe.from_dict({"live_merge": 1, "base": base, "steps": list(steps)}, [folder]).located()


def told(path):
    with safetensors.safe_open(path, "pt") as file:
        return json.loads(file.metadata()["live_merge_made_with"])["checked"].rstrip()


@pytest.mark.parametrize("dtype", ["base", "fp32", "fp16", "bf16", "fp8_e4m3fn"])
@pytest.mark.parametrize("steps", STEPS)
def test_a_preview_of_some_tensors_is_what_is_saved(steps, dtype, thin_models, tmp_path):
    wanted = recipe(thin_models, *STEPS[steps])
    live = sampled_preview(wanted, dtype)
    done = save(wanted, tmp_path / "o.safetensors", dtype, live=live)
    assert 0 < done.verified <= 16 and told(done.file.path) == done.checked
    pattern = (
        rf"saved = previewed ✓ \({done.verified} of \d+ changed tensors equal .*; the file reads back as it was wr"
    )
    assert re.match(pattern, done.checked)


def test_a_live_model_is_compared_whole(checkpoints, thin_models, tmp_path):
    live = LiveModel(checkpoints.live(thin_models / "a.safetensors"), thin_models / "a.safetensors")
    wanted = recipe(thin_models, BLEND)
    report = live.apply(wanted)
    done = save(wanted, tmp_path / "o.safetensors", live=live)
    count = len(report.changed)
    assert done.checked.startswith(f"saved = previewed ✓ ({count} of {count} changed tensors equal")
    assert done.file.size == save(wanted, tmp_path / "p.safetensors").file.size, "whatever is said, for a plan tells it"


def test_nothing_is_claimed_that_was_not_compared(checkpoints, thin_models, tmp_path):
    wanted = recipe(thin_models, BLEND)
    live = LiveModel(checkpoints.live(thin_models / "a.safetensors"), thin_models / "a.safetensors")
    live.apply(wanted)
    for name, options in {"alone": {}, "other": {"live": live, "dtype": "bf16"}}.items():
        done = save(wanted, tmp_path / f"{name}.safetensors", **options)
        assert (
            "previewed" not in done.checked and "none of the" in done.checked and told(done.file.path) == done.checked
        )
    unchanged = recipe(thin_models)
    done = save(unchanged, tmp_path / "same.safetensors", live=sampled_preview(unchanged, "base"))
    assert done.checked == "the file reads back as it was written ✓ (the recipe changes no tensor)"


def test_a_preview_that_is_not_the_save_refuses_it(thin_models, tmp_path):
    """One bit of one of its tensors is another."""
    wanted = recipe(thin_models, BLEND)
    live = sampled_preview(wanted, "base")
    key = sorted(live.touched)[3]
    live.value(key, (-1,)).view(torch.uint8)[0] ^= 1
    with pytest.raises(LiveModelError, match=re.escape(key)):
        save(wanted, tmp_path / "o.safetensors", live=live)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_it(thin_models, tmp_path, capsys):
    (tmp_path / "r.json").write_text(json.dumps({"live_merge": 1, "base": "a", "steps": [BLEND]}))
    for more in ([], ["--json"], ["--dtype", "bf16"]):
        command = ["merge", tmp_path / "r.json", "--output", tmp_path / "o.safetensors", "--overwrite"]
        assert main([str(part) for part in (*command, "--models", thin_models, *more)]) == 0
        out = capsys.readouterr().out
        said = json.loads(out)["checked"] if more == ["--json"] else out
        assert "saved = previewed ✓ (16 of " in said and told(tmp_path / "o.safetensors") in said


def test_an_examination_opens_its_sources_once(thin_models, tmp_path, monkeypatch):
    entered, real = [], SourceFiles.__enter__
    monkeypatch.setattr(SourceFiles, "__enter__", lambda self: [entered.append(self), real(self)][1])
    found = examine(recipe(thin_models, BLEND), tmp_path / "o.safetensors", "fp16")
    assert "disk" in found.checked and len(entered) == 1
