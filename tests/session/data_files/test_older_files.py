"""What version 0.1.0 left on a disk (tests/data/older is its writing) is read; what is added leaves it as it was."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from lib_merge import Recipe
from lib_merge.hosts.settings import Settings
from lib_merge.hosts.settings import read as read_settings
from lib_merge.imports import import_file
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.session.data_files.history import History
from lib_merge.session.data_files.user_presets import Preset, UserPresets
from lib_merge.session.requests import infotext

OLDER = Path(__file__).parents[2] / "data" / "older"
ID = "7fd8a6e092750d19ea760b249f9cd1d10215b3e85c69b9a45f7490c8e1304e6b"


@pytest.fixture
def folder(tmp_path):
    for name in ("history.jsonl", "presets.json"):
        shutil.copy(OLDER / name, tmp_path)
    return tmp_path


def test_a_recipe_file_means_what_it_meant():
    recipe = Recipe.load(OLDER / "recipe.json")
    assert recipe.id == ID
    assert recipe.to_dict() == json.loads((OLDER / "recipe.json").read_text())


def test_presets(folder):
    kept = UserPresets(folder)
    old = kept.all()
    assert list(old.values()) == [
        Preset("soft", {"default": 0.3, "M00": 1}),
        Preset("list", ",".join(["0.125"] * 26)),
        Preset("lora", ",".join(["1"] * 17), "sd-webui-lora-block-weight"),
    ]
    kept.save([Preset("new", 0.5)])
    assert kept.all() == {**old, "new": Preset("new", 0.5)}


def test_history(folder):
    kept, written = History(folder, lambda: 100), (folder / "history.jsonl").read_text()
    old = kept.entries()
    assert [(entry["event"], entry["name"]) for entry in old] == [
        ("applied", ""), ("saved", "mix.safetensors"), ("picture", ""),
    ]  # fmt: skip
    assert [Recipe.from_dict(entry["recipe"]).id for entry in old] == [entry["id"] for entry in old]
    assert old[1]["id"] == ID and old[1]["time"] == "2026-11-22T13:30:50+0000"
    kept.saved(Recipe.load(OLDER / "recipe.json"), "new.safetensors")
    assert kept.entries()[1:] == old and (folder / "history.jsonl").read_text().startswith(written)


def test_the_recipe_in_a_saved_file_and_in_a_picture(checkpoints, tmp_path):
    metadata = json.loads((OLDER / "metadata.json").read_text())
    tensors = {"model.diffusion_model.out.2.bias": torch.zeros(4)}
    saved = checkpoints.write(tmp_path / "mix.safetensors", tensors, metadata)
    meant = json.loads((OLDER / "recipe.json").read_text())
    for found in (import_file(saved, "sd1", {}).recipe, parse_recipe_text(metadata["live_merge_recipe"])):
        recipe = Recipe.from_dict(found, names_only=True)
        assert [source.file for source in recipe.sources()][:4] == [
            "a.safetensors", "b.safetensors", "b.safetensors", "c.safetensors",
        ]  # fmt: skip
        assert all(source.sha256 for source in recipe.sources())
        assert recipe.to_dict()["steps"][0]["alpha"] == meant["steps"][0]["alpha"]
        assert {name: found[name] for name in ("block_map", "prediction", "zero_snr")} == {
            name: meant[name] for name in ("block_map", "prediction", "zero_snr")
        }
    assert (infotext.FIELD, infotext.OTHER_EFFECTS) == ("Live Merge", "Live Merge besides")


def test_settings():
    written = {
        "live_merge_save_dtype": "fp16",
        "live_merge_memory_mb": 512,
        "live_merge_auto_preview": True,
        "live_merge_pasted": "ask",
        "live_merge_history": 50,
    }
    read = read_settings(written.get)
    assert (read.save_dtype, read.memory_mb, read.auto_preview, read.pasted, read.history) == (
        "fp16",
        512,
        True,
        "ask",
        50,
    )
    assert read != Settings()
