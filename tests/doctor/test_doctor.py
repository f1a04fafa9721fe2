"""The doctor finds what makes merges fail, names it with what to do, and is silent on what is well."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import safetensors.torch
import torch

from lib_merge import Recipe, save
from lib_merge.cli.main import main
from lib_merge.doctor.checked_save import estimate_save
from lib_merge.doctor.examination import examine
from lib_merge.doctor.findings import CHECKS
from lib_merge.errors import TargetError
from lib_merge.hosts.standalone.demo import expand

DEMO = Path(__file__).parents[2] / "demo" / "weights"
MIDDLE = "model.diffusion_model.middle_block.0.in_layers.0.weight"
POSITIONS = "cond_stage_model.transformer.text_model.embeddings.position_ids"


def trained(parent, seed, amount=0.05):
    """A child of a model: every weight a little elsewhere, as training leaves it."""
    dice = torch.Generator().manual_seed(seed)
    return {
        key: (value.float() + amount * value.float().std() * torch.randn(value.shape, generator=dice)).to(value.dtype)
        if value.is_floating_point() and value.numel() > 1
        else value.clone()
        for key, value in parent.items()
    }


@pytest.fixture
def own(checkpoints, tmp_path):
    """parent, its children a, b, c, and a stranger: SD1 models with position_ids as they should be."""
    shapes = checkpoints.thin("sd1")
    parent = checkpoints.state("sd1", 1, torch.float32, shapes)
    parent[POSITIONS] = torch.arange(77)[None]
    family = {"parent": parent, **{name: trained(parent, seed) for seed, name in enumerate("abc", 10)}}
    stranger = {**checkpoints.state("sd1", 5, torch.float32, shapes), POSITIONS: torch.arange(77)[None]}
    for name, state in {**family, "stranger": stranger}.items():
        checkpoints.write(tmp_path / f"{name}.safetensors", state)
    return tmp_path


def changed(own, checkpoints, name, **values):
    """The file of that name with some tensors replaced."""
    state = checkpoints.live(own / f"{name}.safetensors")
    checkpoints.write(own / f"{name}.safetensors", {**state, **values})


def recipe(own, *steps, **more):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": list(steps), **more}, [own])


def blend(**more):
    return {"method": "weighted_sum", "b": "b", "alpha": 0.5, **more}


def add(c="parent", b="b", **more):
    return {"method": "add_difference", "b": b, "c": c, "alpha": 1, **more}


def found(own, *steps, target=None, dtype="base", thorough=False, **more):
    diagnosis = examine(recipe(own, *steps, **more), target, dtype, thorough=thorough)
    return [(finding.check, finding.level) for finding in diagnosis.findings if finding.level != "note"], diagnosis


def test_nothing_is_said_of_what_is_well(own):
    levels, diagnosis = found(own, blend(), add(), target=own / "o.safetensors")
    assert levels == [] and diagnosis.checked == CHECKS
    assert diagnosis.summary().startswith("nothing wrong")


# ---------------------------------------------------------------------------------------------------------- parents


@pytest.mark.cases(2)
@pytest.mark.parametrize("method", ["add_difference", "train_difference", "smooth_add", "similarity_add_difference"])
def test_a_checkpoint_where_a_parent_is_needed(method, own):
    assert found(own, {**add("parent"), "method": method})[0] == []
    for wrong in ("c", "stranger", "b"):
        levels, diagnosis = found(own, {**add(wrong), "method": method})
        assert levels == [("parent", "warning")], wrong
        assert diagnosis.warnings[0].place == "steps[0].c" and f"{wrong}.safetensors" in diagnosis.warnings[0].text


def test_a_base_that_is_no_parent(own):
    ties = {"method": "ties", "models": ["b", "c"], "density": 0.5}
    assert found(own, ties, base="parent")[0] == []
    levels, diagnosis = found(own, ties, base="stranger")
    assert set(levels) == {("parent", "warning")} and diagnosis.warnings[0].place == "base"


def test_methods_that_need_no_parent_ask_for_none(own):
    twice = {"method": "sum_twice", "b": "stranger", "c": "b", "alpha": 0.5, "beta": 0.5}
    for step in (blend(b="stranger"), twice):
        assert found(own, step)[0] == [("distance", "warning")]  # a blend with a stranger is another matter


@pytest.mark.cases(1)
@pytest.mark.parametrize("share", [0.3, 0.7])
def test_a_base_that_holds_b_already_is_no_sign_of_a_wrong_parent(share, own):
    save(recipe(own, blend(alpha=share), base="parent"), own / "mix.safetensors")
    assert found(own, add(), base="mix")[0] == []
    assert found(own, add(), base="parent")[0] == []


def test_switched_off_steps_are_not_looked_at(own):
    assert found(own, add("stranger", enabled=False))[0] == []


def test_the_warning_comes_before_the_merge_and_stays_with_it(own):
    made = estimate_save(recipe(own, add("c")).located(), own / "o.safetensors")
    assert len(made.warnings) == 1 and "not the parent" in made.warnings[0]
    done = save(recipe(own, add("c")), own / "o.safetensors")
    assert done.warnings == made.warnings
    with safetensors.safe_open(done.file.path, "pt") as file:
        made_with = json.loads(file.metadata()["live_merge_made_with"])
    assert "not the parent" in made_with["doctor"][0]
    with safetensors.safe_open(save(recipe(own, add()), own / "p.safetensors").file.path, "pt") as file:
        assert json.loads(file.metadata()["live_merge_made_with"])["doctor"] == "nothing wrong was found"
    assert made.size == done.file.size > 10_000


# ------------------------------------------------------------------------------------------------ what headers tell


def test_a_model_of_another_architecture(own, checkpoints):
    checkpoints.make(own / "b.safetensors", "sdxl", 1, thin=True)
    levels, diagnosis = found(own, blend())
    assert levels == [("architecture", "error")]
    assert "SDXL" in str(diagnosis.errors[0]) and diagnosis.errors[0].place == "steps[0].b"


@pytest.mark.parametrize("harm", ["missing", "broken"])
def test_a_file_that_cannot_be_read(harm, own):
    if harm == "missing":
        (own / "b.safetensors").unlink()
    else:
        (own / "b.safetensors").write_bytes(b"<html>login</html>")
    levels, diagnosis = found(own, blend())
    assert levels == [("files", "error")] and diagnosis.errors[0].place == "steps[0].b"


def test_v_prediction_against_epsilon(own, checkpoints):
    changed(own, checkpoints, "b", v_pred=torch.zeros(0))
    levels, diagnosis = found(own, blend())
    assert levels == [("prediction", "warning")] and "predicts v" in str(diagnosis.warnings[0])


def test_inpainting_channels(own, checkpoints):
    key = "model.diffusion_model.input_blocks.0.0.weight"
    plain = checkpoints.live(own / "b.safetensors")[key]
    wide = torch.cat([plain, torch.zeros(plain.shape[0], 5, *plain.shape[2:])], 1)
    changed(own, checkpoints, "b", **{key: wide})
    levels, diagnosis = found(own, blend())
    assert levels == [("channels", "error")] and "inpainting" in str(diagnosis.errors[0])
    levels, diagnosis = found(own, blend(b="c"), base="b")
    assert levels == [] and any("stays an inpainting model" in str(note) for note in diagnosis.findings)


def test_a_base_without_vae(own, checkpoints):
    state = checkpoints.live(own / "a.safetensors")
    checkpoints.write(own / "a.safetensors", {k: v for k, v in state.items() if not k.startswith("first_stage")})
    levels, diagnosis = found(own, blend())
    assert levels == [("vae", "warning")] and "set `vae`" in str(diagnosis.warnings[0])


def test_weights_in_fp8(own, checkpoints):
    checkpoints.make(own / "b.safetensors", "sd1", 3, torch.float8_e4m3fn, thin=True)
    assert ("dtype", "warning") in found(own, blend())[0]


# ------------------------------------------------------------------------------------------------- what weights tell


def test_position_ids_that_are_wrong_or_of_another_type(own, checkpoints):
    shifted = torch.arange(77)[None].half()
    shifted[0, 41] = 40
    changed(own, checkpoints, "a", **{POSITIONS: shifted})
    levels, diagnosis = found(own, blend())
    assert levels == [("position_ids", "warning")]
    assert "41 is 40" in str(diagnosis.warnings[0]) and "another base" in str(diagnosis.warnings[0])
    changed(own, checkpoints, "a", **{POSITIONS: torch.arange(77)[None].half()})
    levels, diagnosis = found(own, blend())
    assert levels == [] and any(f.check == "position_ids" and "float16" in f.text for f in diagnosis.findings)
    changed(own, checkpoints, "a", **{POSITIONS: torch.arange(77)[None]})
    changed(own, checkpoints, "b", **{POSITIONS: shifted})
    levels, diagnosis = found(own, blend())
    assert levels == [] and any(f.check == "position_ids" and "not used" in f.text for f in diagnosis.findings)


@pytest.mark.cases(1)
@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_broken_values(value, own, checkpoints):
    weight = checkpoints.live(own / "b.safetensors")[MIDDLE]
    weight[0] = value
    changed(own, checkpoints, "b", **{MIDDLE: weight})
    levels, diagnosis = found(own, blend())
    assert levels == [("values", "error")] and MIDDLE in str(diagnosis.errors[0])


def test_one_broken_value_in_the_middle_is_found_by_reading_all(own, checkpoints):
    weight = torch.zeros(2_000_000)
    weight[1_234_567] = float("nan")
    changed(own, checkpoints, "b", **{"model.diffusion_model.odd.weight": weight})
    assert found(own, blend())[0] == []
    assert found(own, blend(), thorough=True)[0] == [("values", "error")]


def test_values_beyond_the_dtype_that_is_saved_in(own, checkpoints):
    weight = checkpoints.live(own / "b.safetensors")[MIDDLE]
    weight[0] = 70_000.0
    changed(own, checkpoints, "b", **{MIDDLE: weight})
    assert found(own, blend())[0] == []
    assert found(own, blend(), dtype="fp16")[0] == [("values", "warning")]


# ---------------------------------------------------------------------------------------------------- disk and memory


def test_a_disk_without_room(own, monkeypatch):
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 1000))
    levels, diagnosis = found(own, blend(), target=own / "o.safetensors")
    assert levels == [("disk", "error")] and "1000 bytes free" in str(diagnosis.errors[0])


@pytest.mark.cases(3)
@pytest.mark.parametrize(
    "name", ["no folder/o.safetensors", "a.safetensors", "b.safetensors", "o.ckpt", "..", "x" * 300 + ".safetensors"]
)
def test_a_target_that_a_save_refuses(name, own):
    assert found(own, blend(), target=own / name)[0] == [("disk", "error")]
    with pytest.raises(TargetError):
        save(recipe(own, blend()), own / name, overwrite=True)


def test_memory_that_does_not_suffice(own, tmp_path, monkeypatch):
    from lib_merge.doctor import room

    (tmp_path / "meminfo").write_text("MemTotal: 9999999 kB\nMemAvailable:   1000 kB\n")
    monkeypatch.setattr(room, "_MEMINFO", tmp_path / "meminfo")
    levels, diagnosis = found(own, blend())
    assert levels == [("memory", "warning")] and "1 MB are free" in str(diagnosis.warnings[0])
    monkeypatch.setattr(room, "_MEMINFO", tmp_path / "none")
    assert found(own, blend())[0] == []


# ------------------------------------------------------------------------------------------------- the command line


def test_the_command(own, capsys):
    (own / "good.json").write_text(json.dumps(recipe(own, add()).to_dict()))
    (own / "bad.json").write_text(json.dumps(recipe(own, add("c"), blend(b="missing")).to_dict()))
    (own / "odd.json").write_text(json.dumps(recipe(own, add("c")).to_dict()))
    assert main(["doctor", str(own / "good.json"), "--output", str(own / "o.safetensors")]) == 0
    assert "nothing wrong was found" in capsys.readouterr().out
    assert main(["doctor", str(own / "odd.json")]) == 0
    assert capsys.readouterr().out.startswith("warning: parent: c.safetensors is probably not the parent")
    assert main(["doctor", str(own / "bad.json"), "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["errors"] == 1 and told["findings"][0]["place"] == "steps[1].b"
    assert not (own / "o.safetensors").exists(), "nothing is written"


def test_the_command_on_a_file(own, checkpoints, capsys):
    assert main(["doctor", str(own / "a.safetensors"), "--thorough", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["thorough"] is True
    changed(own, checkpoints, "a", **{MIDDLE: torch.full((4,), float("nan"))})
    assert main(["doctor", str(own / "a.safetensors")]) == 2
    assert "NaN" in capsys.readouterr().out


# ------------------------------------------------------------------------------------------- parents of trained models


@pytest.fixture(scope="module")
def family(checkpoints, tmp_path_factory):
    """Models that were really trained: paper, and neon, its child; and others that are made of them."""
    folder = tmp_path_factory.mktemp("family")
    paper, neon = (expand(safetensors.torch.load_file(DEMO / f"{name}.safetensors")) for name in ("paper", "neon"))
    for name, state in {
        "paper": paper,
        "neon": neon,
        "sister": trained(paper, 1, 0.1),
        "far": trained(paper, 2, 0.5),
        "grandchild": trained(neon, 3, 0.1),
        "half": between(paper, neon, 0.5),
        "double": between(paper, neon, 2.0),
    }.items():
        checkpoints.write(folder / f"{name}.safetensors", state)
    return folder


def parents_told(family, a, b, c):
    diagnosis = examine(recipe(family, add(c, b), base=a))
    return [finding.text for finding in diagnosis.findings if finding.check == "parent"]


def between(a, b, share):
    return {
        key: a[key].lerp(b[key], share) if a[key].is_floating_point() and a[key].numel() > 1 else a[key] for key in a
    }


@pytest.mark.cases(2)
@pytest.mark.parametrize(
    ("a", "b", "c"),
    [
        ("paper", "neon", "paper"),
        ("sister", "neon", "paper"),
        ("neon", "sister", "paper"),
        ("far", "neon", "paper"),
        ("neon", "far", "paper"),
        ("half", "neon", "paper"),
        ("sister", "half", "paper"),
        ("double", "neon", "paper"),
        ("neon", "double", "paper"),
        ("sister", "double", "paper"),
        ("sister", "grandchild", "neon"),
        ("sister", "grandchild", "paper"),
    ],
)
def test_a_trained_models_parent_is_taken_for_one(a, b, c, family):
    assert parents_told(family, a, b, c) == []


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("a", "b", "c"),
    [
        ("sister", "paper", "neon"),
        ("paper", "sister", "neon"),
        ("paper", "neon", "sister"),
        ("neon", "paper", "sister"),
        ("sister", "neon", "far"),
        ("paper", "neon", "half"),
        ("sister", "neon", "half"),
        ("neon", "sister", "half"),
        (
            "grandchild",
            "neon",
            "paper",
        ),  # the nearest is what both were trained from; the text says that this may be so
    ],
)
def test_a_trained_model_is_not_taken_for_its_childs_sister(a, b, c, family):
    told = parents_told(family, a, b, c)
    assert len(told) == 1 and f"{c}.safetensors is probably not the parent of {b}.safetensors" in told[0]
