"""The names in a recipe are looked up once, where it comes in."""

from __future__ import annotations

import shutil
from collections import Counter

import pytest

pytest.importorskip("fastapi", reason="the routes need fastapi")

from lib_merge.api import PREFIX
from lib_merge.errors import MissingSource
from lib_merge.recipe.locate import Finder


@pytest.fixture
def looked_up(monkeypatch):
    """How often each source was looked up, by its place."""
    found, real = Counter(), Finder.find
    monkeypatch.setattr(Finder, "find", lambda self, source: [found.update([source.place]), real(self, source)][1])
    return found


def test_a_moved_fader_looks_up_each_name_once(running, client, looked_up):
    for sequence, alpha in enumerate((0.25, 0.5), 1):
        looked_up.clear()
        recipe = running.document(alpha)
        recipe["steps"].append({"method": "tensor_sum", "b": "c"})
        body = {"client": "page", "sequence": sequence, "recipe": recipe, "wait": 60}
        assert client.post(f"{PREFIX}/live", json=body).json() == {"stored": True, "done": True}
        assert looked_up == {"base": 1, "steps[0].b": 1, "steps[1].b": 1}
    looked_up.clear()
    with running.host.exclusive():
        assert running.session.before_picture() is not None
    assert not looked_up, "a picture of what is live looks up nothing"


def test_a_save_looks_up_each_name_once(running, client, looked_up):
    body = {"name": "mix", "recipe": running.document(0.25)}
    assert client.post(f"{PREFIX}/save", json=body).json()["started"]
    running.saving.wait()
    assert running.saving.state.state == "done"
    assert looked_up == {"base": 1, "steps[0].b": 1}


def test_a_file_that_goes_after_it_was_found_is_missed_by_name(running):
    recipe = running.recipe()
    (running.host.folder / "b.safetensors").unlink()
    with running.host.exclusive(), pytest.raises(MissingSource) as error:
        running.session.apply(recipe)
    assert error.value.place == "steps[0].b" and "'b'" in str(error.value)
    assert str(running.host.folder) not in str(error.value)


def test_a_file_that_was_moved_is_found_again_when_its_base_comes_back(running):
    """What is wanted of a checkpoint is kept while another is loaded; meanwhile the user tidies the folders."""
    folder = running.host.folder
    running.apply(0.5)
    running.host.load("c.safetensors")
    (folder / "sub").mkdir()
    shutil.move(folder / "b.safetensors", folder / "sub" / "b.safetensors")
    running.host.load("a.safetensors")
    with running.host.exclusive():
        assert running.session.before_picture() is not None
        assert running.session.live_state().tensors > 50
