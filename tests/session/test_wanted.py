"""Which recipe belongs to which checkpoint, by the names that the host gives them, and what a picture says of it."""

from __future__ import annotations

import json
import threading

import pytest
import safetensors.torch
import torch

from lib_merge.errors import LiveMergeError, LiveModelError
from lib_merge.hosts.base import LoadedCheckpoint

ODD = "m [v2], 'x' (test)/ç third (fp32) [C].safetensors"


def load(running, name):
    """A checkpoint that the host names with its folder, as WebUIs do."""
    from plain_host import Model

    path = running.host.folder / name
    running.host.made = [LoadedCheckpoint(name, (path.resolve(),), Model(path))]


@pytest.fixture
def odd(running, checkpoints):
    """Checkpoints in a folder with a name of every kind, and one behind a link."""
    folder = running.host.folder / ODD.split("/", maxsplit=1)[0]
    folder.mkdir()
    checkpoints.make(running.host.folder / ODD, "sd1", 7, thin=True)
    linked = running.host.folder / "link"
    linked.symlink_to(folder, target_is_directory=True)
    files = {**running.host.checkpoint_files(), ODD: running.host.folder / ODD}
    running.host.checkpoint_files = lambda: files
    return ODD


def apply(running, base, alpha=0.5):
    with running.host.exclusive():
        running.session.apply(running.session.recipe({**running.document(alpha), "base": base}))


def test_9_a_parked_recipe_is_told_with_the_hosts_name_of_its_base(running, odd):
    load(running, odd)
    apply(running, odd)
    assert running.session.parked() is None
    load(running, "a.safetensors")
    parked = running.session.parked()
    assert parked.base == odd and parked.recipe["base"] == odd and not parked.is_saved
    load(running, parked.base)
    with running.host.exclusive():
        assert running.session.before_picture().to_dict()["base"] == odd


def test_9_a_link_to_a_checkpoint_is_a_checkpoint_of_its_own(running):
    (running.host.folder / "mix.safetensors").symlink_to(running.host.folder / "a.safetensors")
    load(running, "mix.safetensors")
    apply(running, "mix")
    load(running, "a.safetensors")
    with running.host.exclusive():
        assert running.session.before_picture() is None, "the merge was made on mix"
    assert running.session.parked().base == "mix.safetensors"


def test_9_a_pasted_picture_goes_to_the_checkpoint_that_the_host_lists(running, odd):
    assert running.session.paste({**running.document(), "base": odd.rpartition("/")[2]}) is None
    assert list(running.session.wanted) == [odd] and running.session.parked().base == odd
    load(running, odd)
    with running.host.exclusive():
        assert running.session.before_picture() is not None


def test_9_the_file_that_a_recipe_was_saved_to_is_not_its_base(running, same_bits):
    running.apply(0.3)
    running.saving.start(running.recipe(0.3), "mix", "base", overwrite=False, drop_ema=False)
    running.saving.wait()
    assert running.saving.state.state == "done"
    running.host.load("mix.safetensors")
    parked = running.session.parked()
    assert parked.base == "a.safetensors" and parked.is_saved
    with running.host.exclusive():
        assert running.session.before_picture() is None, "nothing is applied unasked"
        apply_nothing = {"live_merge": 1, "base": "mix.safetensors", "steps": []}
        running.session.apply(running.session.recipe(apply_nothing))  # what a preview of a parked panel shows
    assert running.session.parked() == parked, "the checkpoint alone is no merge of its own"
    assert same_bits(running.parameters, safetensors.torch.load_file(running.host.folder / "mix.safetensors")) == []
    running.host.load("c.safetensors")
    assert not running.session.parked().is_saved


def test_9_what_was_saved_is_known_as_saved_when_it_is_live_again(running, checkpoints):
    def saved():
        return running.session.live_state().saved

    running.apply(0.3)
    running.saving.start(running.recipe(0.3), "mix", "base", overwrite=False, drop_ema=False)
    running.saving.wait()
    assert saved() == "mix.safetensors"
    running.apply(0.4)
    assert saved() == ""
    running.apply(0.3)
    assert saved() == "mix.safetensors"
    running.host.load("c.safetensors")
    running.host.load("a.safetensors")
    running.apply(0.3)
    assert saved() == "mix.safetensors"
    checkpoints.make(running.host.folder / "b.safetensors", "sd1", 9, thin=True)
    running.apply(0.4)
    running.apply(0.3)
    assert saved() == "", "model b is another one now"


@pytest.mark.parametrize("becomes", ["gone", "another"])
def test_9_a_saved_file_that_is_not_there_any_more_is_not_claimed(running, checkpoints, becomes):
    running.apply(0.3)
    running.saving.start(running.recipe(0.3), "mix", "base", overwrite=False, drop_ema=False)
    running.saving.wait()
    path = running.host.folder / "mix.safetensors"
    assert running.session.live_state().saved == path.name
    if becomes == "gone":
        path.unlink()
    else:
        checkpoints.make(path, "sd1", 9, thin=True)
    assert running.session.live_state().saved == ""
    running.host.load(path.name if path.exists() else "c.safetensors")
    assert not running.session.parked().is_saved


def test_a_recipe_whose_steps_are_all_off_is_the_checkpoint(running, same_bits):
    running.apply()
    off = running.document()
    off["steps"][0]["enabled"] = False
    with running.host.exclusive():
        running.session.apply(running.session.recipe(off))
        assert running.session.before_picture() is None
    assert same_bits(running.parameters, safetensors.torch.load_file(running.host.folder / "a.safetensors")) == []


def test_the_recipe_that_comes_with_the_next_picture(running):
    assert running.session.due() is None
    running.apply(0.3)
    assert running.session.due() is None, "it is live"
    running.host.load("a.safetensors")
    assert running.session.live_state().recipe is None and running.session.due().to_dict() == running.document(0.3)
    with running.host.exclusive():
        running.session.before_picture()
    assert running.session.due() is None
    running.host.load("c.safetensors")
    assert running.session.due() is None and running.session.parked() is not None


def test_there_is_no_moment_at_which_nothing_is_wanted(running):
    """Pictures ask while sliders move; between two updates each finds one of them."""
    running.apply(0.1)
    recipes = [running.session.recipe(running.document(alpha)) for alpha in (0.2, 0.3)]
    missed, stop = [], threading.Event()

    def look():
        while not stop.is_set():
            if "a.safetensors" not in running.session.wanted:
                missed.append(1)

    looking = threading.Thread(target=look)
    looking.start()
    for number in range(3000):
        running.session._want("a.safetensors", type(running.session.wanted["a.safetensors"])(recipes[number % 2]))
    stop.set()
    looking.join()
    assert not missed and list(running.session.wanted) == ["a.safetensors"]


def test_the_original_for_a_while_does_not_lose_the_merge_when_it_cannot_come_back(running):
    running.apply(0.3)
    path = running.host.folder / "b.safetensors"
    with running.host.exclusive(), pytest.raises(LiveMergeError), running.session.as_original():
        assert running.session.before_picture() is None
        path.rename(path.with_name("away"))
    with running.host.exclusive(), pytest.raises(LiveModelError, match="no picture is made"):
        running.session.before_picture()
    path.with_name("away").rename(path)
    with running.host.exclusive():
        assert running.session.before_picture().to_dict() == running.document(0.3)


@pytest.mark.parametrize("kind", ["flux", "broken", "gone"])
def test_a_checkpoint_that_cannot_be_merged_is_named_before_the_host_is_made_to_load_it(running, kind):
    path = running.host.folder / "other.safetensors"
    safetensors.torch.save_file({"double_blocks.0.img_attn.qkv.weight": torch.zeros(3, 1)}, path)
    running.host.made = [LoadedCheckpoint(path.name, (path,), object(), is_in_memory=False)]
    if kind != "flux":
        path.unlink() if kind == "gone" else path.write_bytes(b"\xff" * 100)
    loads = []
    running.host.ensure_chosen_checkpoint_loaded = lambda: loads.append(1)
    said = {"flux": "is Flux", "broken": "neither a safetensors file", "gone": "other.safetensors"}[kind]
    assert said in running.session.problem() and running.session.architecture() is None
    with running.host.exclusive(), pytest.raises(LiveModelError, match=said):
        running.session.apply(running.recipe(0.3))
    assert not loads


# ------------------------------------------------------------------------------------------- what a picture says


def known(running, monkeypatch, hashes):
    monkeypatch.setattr(
        running.host, "known_sha256", lambda paths: {p: hashes[p.name] for p in paths if p.name in hashes}
    )


def said(running):
    return json.loads(running.session.live_text())["steps"][0]["b"]


@pytest.mark.parametrize("harm", ["renamed", "deleted"])
def test_7_a_source_that_is_away_leaves_the_text_as_it_was(running, monkeypatch, harm):
    known(running, monkeypatch, {"b.safetensors": "b" * 64})
    running.apply(0.3)
    text = running.session.live_text()
    assert said(running) == {"file": "b", "sha256": "b" * 64}
    path = running.host.folder / "b.safetensors"
    path.rename(path.with_name("away")) if harm == "renamed" else path.unlink()
    with running.host.exclusive():
        assert running.session.before_picture() is not None
    assert running.session.live_text() == text
    running.host.load("a.safetensors")
    with running.host.exclusive(), pytest.raises(LiveModelError) as error:
        running.session.before_picture()
    assert "steps[0].b" in str(error.value) and str(error.value).endswith("choose another; or press Original")
    told = running.updates.state()["error"]
    assert told["error"] == str(error.value) and told["place"] == "steps[0].b", "the page says so, too"
    running.session.restore()
    assert running.updates.state()["error"] is None
    with running.host.exclusive():
        assert running.session.before_picture() is None, "what the sentence names works"


def test_7_a_source_that_was_replaced_does_not_lend_its_hash(running, monkeypatch, checkpoints):
    known(running, monkeypatch, {})
    running.apply(0.3)
    assert said(running) == "b"
    checkpoints.make(running.host.folder / "b.safetensors", "sd1", 99, thin=True)
    known(running, monkeypatch, {"b.safetensors": "c" * 64})
    assert said(running) == "b", "this hash is of a file that is not in the weights"
    running.apply(0.6)
    assert said(running) == {"file": "b", "sha256": "c" * 64}


def test_7_a_hash_that_the_host_learns_later_is_said(running, monkeypatch):
    known(running, monkeypatch, {})
    running.apply(0.3)
    assert said(running) == "b"
    known(running, monkeypatch, {"b.safetensors": "b" * 64})
    assert said(running) == {"file": "b", "sha256": "b" * 64}
    known(running, monkeypatch, {})
    assert said(running) == {"file": "b", "sha256": "b" * 64}


def test_7_a_hash_that_is_of_a_file_replaced_during_the_apply_is_not_said(running, monkeypatch, checkpoints):
    known(running, monkeypatch, {"b.safetensors": "c" * 64})
    path = running.host.folder / "b.safetensors"
    recipe = running.session.recipe(running.document(0.3))

    def swapped(done, total, key):
        if done == total:
            checkpoints.make(path.with_name("new"), "sd1", 99, thin=True).replace(path)

    with running.host.exclusive():
        running.session.apply(recipe, swapped)
    assert said(running) == "b"
