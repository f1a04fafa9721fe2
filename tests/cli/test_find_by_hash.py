"""`--find-by-hash`: model files are read only when it is given, and once."""

from __future__ import annotations

import json

import pytest

from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.cli.main import main


@pytest.fixture
def folder(thin_models, tmp_path, monkeypatch):
    """A folder with a recipe of a file that is called b.safetensors there, and a cache of its own."""
    for variable in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "cache"))
    b = {"file": "old name", "sha256": file_sha256(thin_models / "b.safetensors")}
    recipe = {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": b}]}
    (tmp_path / "r.json").write_text(json.dumps(recipe), encoding="utf-8")
    return tmp_path


def merge(folder, models, *options, output="o.safetensors"):
    arguments = ["merge", folder / "r.json", "--output", folder / output, "--models", models, *options]
    return main([str(argument) for argument in arguments])


def test_a_renamed_file_is_found_when_asked_and_known_from_then_on(folder, thin_models, hashed, capsys):
    assert merge(folder, thin_models) == 2 and hashed == []
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and "steps[0].b" in err and "--find-by-hash" in err and str(thin_models) in err
    assert main(["doctor", str(folder / "r.json"), "--models", str(thin_models)]) == 2 and hashed == []
    assert "old name" in capsys.readouterr().out
    assert merge(folder, thin_models, "--find-by-hash") == 0 and "b.safetensors" in hashed
    assert len(hashed) == len(set(hashed))
    hashed.clear()
    assert merge(folder, thin_models, output="p.safetensors") == 0 and hashed == []
    assert main(["doctor", str(folder / "r.json"), "--models", str(thin_models), "--find-by-hash"]) == 0
    assert hashed == []
    assert [path.name for path in thin_models.iterdir() if path.suffix != ".safetensors"] == []


def test_a_hash_that_is_nowhere_is_one_line(folder, thin_models, capsys):
    recipe = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    recipe["steps"][0]["b"]["sha256"] = "0" * 64
    (folder / "r.json").write_text(json.dumps(recipe), encoding="utf-8")
    assert merge(folder, thin_models, "--find-by-hash") == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1 and "steps[0].b: no model file in" in err and "'old name'" in err
    assert not (folder / "o.safetensors").exists()
