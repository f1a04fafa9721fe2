"""`virtual FOLDER`: every recipe of a folder as a file, each what `merge` would write."""

from __future__ import annotations

import json

import pytest
import safetensors.torch
import torch

from lib_merge.cli.main import main


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "cache"))
    found = tmp_path / "virtual"
    found.mkdir()
    return found


def put(folder, name, base, b, alpha):
    step = {"method": "weighted_sum", "b": b, "alpha": alpha}
    document = {"live_merge": 1, "base": base, "steps": [step]}
    (folder / f"{name}.recipe.json").write_text(json.dumps(document), encoding="utf-8")


def run(folder, models, *options):
    return main(["virtual", str(folder), "--models", str(models), *map(str, options)])


def test_every_recipe_is_written_as_merge_writes_it(folder, thin_models, tmp_path, capsys):
    put(folder, "soft", "a", "b", 0.25)
    put(folder, "turned", "b", "a", 0.5)
    put(folder, "strong", "a", "b", 0.75)
    out = tmp_path / "out"
    out.mkdir()
    assert run(folder, thin_models, "--output", out, "--json") == 0
    written = [entry["path"] for entry in json.loads(capsys.readouterr().out)]
    assert written == [str(out / f"{name}.safetensors") for name in ("soft", "strong", "turned")], "by base"
    for name in ("soft", "turned"):
        alone = tmp_path / f"{name}.safetensors"
        recipe = folder / f"{name}.recipe.json"
        assert main(["merge", str(recipe), "--output", str(alone), "--models", str(thin_models)]) == 0
        one, other = (safetensors.torch.load_file(path) for path in (alone, out / f"{name}.safetensors"))
        assert list(one) == list(other) and all(torch.equal(one[key], other[key]) for key in one)


def test_nothing_is_written_where_one_cannot_be(folder, thin_models, capsys):
    put(folder, "good", "a", "b", 0.25)
    put(folder, "without b", "a", "gone", 0.25)
    assert run(folder, thin_models) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and "without b.recipe.json" in err and "gone" in err
    (folder / "without b.recipe.json").unlink()
    (folder / "good.safetensors").write_bytes(b"mine")
    put(folder, "another", "a", "b", 0.5)
    assert run(folder, thin_models) == 2 and "--overwrite" in capsys.readouterr().err
    assert not (folder / "another.safetensors").exists() and (folder / "good.safetensors").read_bytes() == b"mine"


def test_an_empty_folder_and_paths_in_recipes_are_refused(folder, thin_models, capsys):
    assert run(folder, thin_models) == 2 and "there is no .recipe.json" in capsys.readouterr().err
    put(folder, "path", str(thin_models / "a.safetensors"), "b", 0.5)
    assert run(folder, thin_models) == 2
    assert "path.recipe.json" in capsys.readouterr().err


@pytest.fixture
def kept(thin_models, tmp_path):
    """A host's folders with one virtual checkpoint `my mix`; its model folder."""
    models = tmp_path / "webui" / "models" / "Stable-diffusion"
    models.mkdir(parents=True)
    for name in ("a", "b"):
        (models / f"{name}.safetensors").symlink_to(thin_models / f"{name}.safetensors")
    virtual = tmp_path / "webui" / "live-merge" / "virtual"
    virtual.mkdir(parents=True)
    put(virtual, "my mix", "a", "b", 0.25)
    return models


def test_merge_and_doctor_take_the_name_of_a_virtual_checkpoint(kept, tmp_path, capsys):
    by_name, by_file = tmp_path / "by name.safetensors", tmp_path / "by file.safetensors"
    recipe = kept.parents[1] / "live-merge" / "virtual" / "my mix.recipe.json"
    for argument, target in (("my mix", by_name), (str(recipe), by_file)):
        assert main(["merge", argument, "--output", str(target), "--models", str(kept)]) == 0
    one, other = (safetensors.torch.load_file(path) for path in (by_name, by_file))
    assert list(one) == list(other) and all(torch.equal(one[key], other[key]) for key in one)
    assert main(["doctor", "my mix", "--models", str(kept)]) == 0
    capsys.readouterr()
    assert main(["merge", "your mix", "--output", str(by_name), "--models", str(kept)]) == 2
    assert "your mix" in capsys.readouterr().err


@pytest.mark.cases(1)
@pytest.mark.parametrize("name", ["whole", "my mix"])
def test_compare_takes_recipes_and_names_and_sees_them_as_merge_writes_them(kept, tmp_path, capsys, name):
    """Also a recipe whose values need whole tensors."""
    recipes, wide = kept.parents[1] / "live-merge" / "virtual", {"method": "ties", "models": ["b"], "density": 0.5}
    whole = {"live_merge": 1, "base": "a", "steps": [{**wide, "weight": {"default": 0.5, "IN00-IN05": 0}}]}
    (recipes / "whole.recipe.json").write_text(json.dumps(whole), encoding="utf-8")
    base, models = str(kept / "a.safetensors"), ["--models", str(kept)]

    def compared(*arguments):
        assert main(["compare", *map(str, arguments), *models, "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    saved = tmp_path / f"{name}.safetensors"
    assert main(["merge", name, "--output", str(saved), *models]) == 0
    capsys.readouterr()
    as_file = compared(base, saved)
    assert compared(base, name) == as_file == compared(base, recipes / f"{name}.recipe.json")
    assert sum(slot["identical"] < slot["tensors"] for slot in as_file["slots"]) > 0
    assert all(slot["identical"] == slot["tensors"] and not slot["largest"] for slot in compared(name, saved)["slots"])
    assert main(["compare", base, "your mix", *models]) == 2
    assert "your mix" in capsys.readouterr().err


def test_inspect_tells_of_a_name_what_is_in_the_file_that_merge_writes(kept, tmp_path, capsys):
    saved, models = tmp_path / "mix.safetensors", ["--models", str(kept)]
    assert main(["merge", "my mix", "--output", str(saved), *models]) == 0
    capsys.readouterr()
    told = []
    for given in ("my mix", str(saved)):
        assert main(["inspect", given, *models, "--json"]) == 0
        told.append(json.loads(capsys.readouterr().out))
    by_name, by_file = told
    for name in ("slots", "dtypes", "kind", "label", "architecture", "carried_over", "unknown"):
        assert by_name[name] == by_file[name], name
    assert by_name["recipe"]["steps"][0]["alpha"] == 0.25 and len(by_name["id"]) == 64
    assert 0 < by_file["nbytes"] - by_name["nbytes"] < 100_000  # the header
    assert main(["inspect", "my mix", *models]) == 0
    assert capsys.readouterr().out.startswith("my mix: checkpoint")
    assert main(["inspect", "your mix", *models]) == 2
    assert "your mix" in capsys.readouterr().err


@pytest.mark.long
def test_extract_takes_a_virtual_checkpoint_of_its_base(kept, tmp_path, capsys):
    made = ["--output", str(tmp_path / "lora.safetensors"), "--rank", "1", "--models", str(kept)]
    assert main(["extract", str(kept / "b.safetensors"), "my mix", *made]) == 2
    assert "my mix" in capsys.readouterr().err
    assert main(["extract", str(kept / "a.safetensors"), "my mix", *made]) == 0


def test_a_path_in_a_virtual_checkpoint_is_refused_by_its_place(kept, tmp_path, capsys):
    put(kept.parents[1] / "live-merge" / "virtual", "path", str(kept / "a.safetensors"), "b", 0.5)
    assert main(["merge", "path", "--output", str(tmp_path / "x.safetensors"), "--models", str(kept)]) == 2
    assert "base" in capsys.readouterr().err and not (tmp_path / "x.safetensors").exists()
