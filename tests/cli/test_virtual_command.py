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
