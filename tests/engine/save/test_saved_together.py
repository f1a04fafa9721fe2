"""Several recipes with one base saved in one pass: the files of single saves, each tensor of the base read once."""

from __future__ import annotations

from collections import Counter

import pytest
import torch
from safetensors import safe_open

from lib_merge import Cancelled, Recipe, save
from lib_merge.checkpoint.metadata import RECIPE_KEY
from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.doctor.checked_save import save_together
from lib_merge.engine.save.save import Order, write_together
from lib_merge.errors import StorageError

STEPS = {
    "all": {"method": "weighted_sum", "b": "b", "alpha": 0.3},
    "one block": {"method": "weighted_sum", "b": "b", "alpha": {"M00": 1}},
    "whole tensors": {"method": "ties", "models": ["b", "c"], "weight": 0.5, "density": 0.4},
    "measured": {"method": "slerp", "b": "c", "alpha": 0.5},
    "nothing": {"method": "weighted_sum", "b": "b", "alpha": 0},
}


@pytest.fixture
def recipes(thin_models):
    def located(step):
        document = {"live_merge": 1, "base": "a", "steps": [step]}
        return Recipe.from_dict(document, [thin_models]).located()

    return {name: located(step) for name, step in STEPS.items()}


@pytest.fixture
def read_from(monkeypatch):
    """File name → offset and length of every read."""
    seen, read_into = {}, PositionedFile.read_into

    def noted(self, offset, view):
        seen.setdefault(self.path.name, []).append((offset, len(view)))
        read_into(self, offset, view)

    monkeypatch.setattr(PositionedFile, "read_into", noted)
    return seen


def test_each_byte_of_the_base_is_read_once_for_all(recipes, read_from, thin_models, tmp_path):
    base = thin_models / "a.safetensors"
    first = 8 + int.from_bytes(base.read_bytes()[:8], "little")
    how = {"choice": lambda key: None, "device": torch.device("cpu"), "sha256": lambda path: "0" * 64}
    orders = [Order(recipe, tmp_path / f"{name}.safetensors", **how) for name, recipe in recipes.items()]
    read_from.clear()
    assert len(write_together(orders)) == len(STEPS)
    reads = Counter(read for read in read_from[base.name] if read[0] >= first)
    assert set(reads.values()) == {1}
    assert sum(length for _, length in reads) == base.stat().st_size - first


def test_each_file_is_that_of_a_save_of_its_own(recipes, tmp_path):
    recipes = {name: recipes[name] for name in ("one block", "whole tensors", "measured")}
    together = save_together([(tmp_path / f"{name}.safetensors", recipe) for name, recipe in recipes.items()])
    assert [saved.file.path.stem for saved in together] == list(recipes)
    for saved, recipe in zip(together, recipes.values(), strict=True):
        alone = save(recipe, tmp_path / "alone.safetensors", overwrite=True)
        assert saved.file.data_sha256 == alone.file.data_sha256
        assert (saved.compared, saved.skipped, saved.warnings) == (alone.compared, alone.skipped, alone.warnings)
        with safe_open(saved.file.path, "pt") as one, safe_open(alone.file.path, "pt") as other:
            assert one.metadata()[RECIPE_KEY] == other.metadata()[RECIPE_KEY]


def test_where_it_is_stopped_none_of_the_files_is_there(recipes, tmp_path):
    asked = Counter()

    def stop():
        asked["times"] += 1
        return asked["times"] > 40

    targets = [(tmp_path / f"{name}.safetensors", recipe) for name, recipe in recipes.items()]
    with pytest.raises(Cancelled):
        save_together(targets, cancel=stop)
    assert list(tmp_path.iterdir()) == []


def test_files_that_fit_only_one_by_one_are_refused(recipes, tmp_path, monkeypatch):
    size = save(recipes["all"], tmp_path / "one.safetensors").file.size
    (tmp_path / "one.safetensors").unlink()
    free = type("Usage", (), {"free": 3 * size})()
    monkeypatch.setattr("lib_merge.checkpoint.writing.target.shutil.disk_usage", lambda folder: free)
    with pytest.raises(StorageError, match="free"):
        save_together([(tmp_path / f"{name}.safetensors", recipe) for name, recipe in recipes.items()])
    assert list(tmp_path.iterdir()) == []
