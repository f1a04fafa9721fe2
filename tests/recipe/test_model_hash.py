"""The hash of the model that a recipe describes: by the bytes of its files, against JSON written out here."""

from __future__ import annotations

import hashlib
import json
import shutil

import pytest

from lib_merge.recipe import Recipe
from lib_merge.recipe.model_hash import files_read, model_hash


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def hash_in(folder, document):
    recipe = Recipe.from_dict(document, [folder]).located()
    return model_hash(recipe, {path: sha256(path) for path in files_read(recipe)})


@pytest.fixture
def folder(thin_models, tmp_path):
    for name, new in (("a", "my base"), ("b", "other")):
        shutil.copy(thin_models / f"{name}.safetensors", tmp_path / f"{new}.safetensors")
    return tmp_path


def document(base, b, alpha=0.5, **step):
    return {"live_merge": 1, "base": base, "steps": [{"method": "weighted_sum", "b": b, "alpha": alpha, **step}]}


def test_it_is_the_canonical_recipe_with_hashes_for_names(thin_models):
    a, b = (sha256(thin_models / f"{name}.safetensors") for name in "ab")
    step = {
        "enabled": True,
        "method": "weighted_sum",
        "models": {"b": [[b, None]]},
        "parameters": {"alpha": 0.5},
        "strength": 1.0,
        "layers": [],
    }
    form = {
        "live_merge": 1,
        "architecture": None,
        "base": [[a, None]],
        "block_map": "live_merge",
        "steps": [step],
        "vae": None,
        "prediction": None,
        "zero_snr": None,
    }
    text = json.dumps(form, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert hash_in(thin_models, document("a", "b")) == hashlib.sha256(text.encode()).hexdigest()


def test_names_do_not_count_and_bytes_do(thin_models, folder):
    here = hash_in(thin_models, document("a", "b"))
    assert hash_in(folder, document("my base.safetensors", "other", title="called otherwise")) == here
    assert hash_in(folder, document("other", "my base")) != here
    assert hash_in(thin_models, document("a", "b", 0.25)) != here


def test_hashes_in_the_recipe_do_not_count(thin_models):
    b = {"file": "b.safetensors", "sha256": sha256(thin_models / "b.safetensors")}
    assert hash_in(thin_models, document("a", b)) == hash_in(thin_models, document("a", "b"))
