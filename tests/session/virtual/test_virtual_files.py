"""Recipes in a folder as virtual checkpoints: kept, renamed, deleted, dropped in from elsewhere."""

from __future__ import annotations

import json

import pytest

from lib_merge.errors import UserError
from lib_merge.session.virtual.files import VirtualFiles

RECIPE = {"live_merge": 1, "base": "a", "steps": []}


@pytest.fixture
def files(tmp_path):
    return VirtualFiles(tmp_path / "virtual")


def test_one_is_kept_renamed_and_deleted(files):
    assert files.all() == {}
    files.add(" my mix ", RECIPE)
    before = files.stamp()
    assert files.all()["my mix"].document == RECIPE
    assert json.loads((files.folder / "my mix.recipe.json").read_text(encoding="utf-8")) == RECIPE
    files.rename("my mix", "My Mix")
    assert list(files.all()) == ["My Mix"] and files.stamp() != before
    assert files.delete("My Mix").document == RECIPE and files.all() == {}


@pytest.mark.parametrize("name", ["", " ", "a/b", "a\\b", "..", ".x", "x.", "a [b]", 'a"', "a,b", "a\nb", "x" * 300])
def test_names_that_some_system_or_host_does_not_take_are_refused(files, name):
    with pytest.raises(UserError):
        files.add(name, RECIPE)
    assert files.all() == {}


def test_names_of_files_and_taken_names_are_refused(files):
    with pytest.raises(UserError, match="leave the ending out"):
        files.add("mix.safetensors", RECIPE)
    files.add("mix", RECIPE)
    files.add("other", RECIPE)
    for act in (lambda: files.add("MIX", {}), lambda: files.rename("other", "Mix")):
        with pytest.raises(UserError, match="there is a virtual checkpoint 'mix' already"):
            act()
    with pytest.raises(UserError, match="there is no virtual checkpoint 'gone'"):
        files.delete("gone")
    assert files.all()["mix"].document == RECIPE


def test_a_broken_file_is_listed_with_what_is_wrong(files):
    files.add("good", RECIPE)
    (files.folder / "bad.recipe.json").write_text("{", encoding="utf-8")
    (files.folder / "list.recipe.json").write_text("[]", encoding="utf-8")
    found = files.all()
    assert list(found) == ["bad", "good", "list"]
    assert "bad.recipe.json" in found["bad"].problem and found["bad"].document is None
    assert found["list"].problem and not found["good"].problem
