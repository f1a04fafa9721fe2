"""The words by which Forge Neo tells kinds of models stay in a save's name, or are missed in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

import lib_merge
from lib_merge.doctor.checked_save import estimate_save
from lib_merge.engine.sources.prediction import missing_words


@pytest.mark.parametrize(
    ("base", "name", "missing"),
    [
        ("noob-Rectified-v1.safetensors", "mine.safetensors", ("rectified",)),
        ("noob-Rectified-v1.safetensors", "mine-RECTIFIED.safetensors", ()),
        ("flux1-Kontext-dev.safetensors", "mine.safetensors", ("kontext",)),
        ("qwen-image-edit.safetensors", "my-qwen.safetensors", ("qwen", "edit")),
        ("qwen-image.safetensors", "mine.safetensors", ()),
        ("anima-base-v1.0.safetensors", "mine.safetensors", ()),
    ],
)
def test_which_words_are_missing(base, name, missing):
    assert missing_words([Path(base)], name) == missing


def test_a_save_of_anima_says_nothing_of_names(checkpoints, tmp_path):
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.anima(28, 1), {"modelspec.prediction_type": "flow"})
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": []}, [tmp_path])
    assert estimate_save(recipe.located(), tmp_path / "mine.safetensors").warnings == ()


def test_a_lost_word_is_told_before_the_save(checkpoints, tmp_path):
    checkpoints.write(tmp_path / "a-kontext.safetensors", checkpoints.anima(28, 1))
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a-kontext", "steps": []}, [tmp_path])
    (said,) = estimate_save(recipe.located(), tmp_path / "mine.safetensors").warnings
    assert "by kontext in its file name; save it under a name that holds it, as mine-kontext.safetensors" in said
