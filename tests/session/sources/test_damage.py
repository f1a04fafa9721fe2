"""A write that fails and cannot be undone, as the session tells it: no picture of a damaged model, and the ways out."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveMergeError
from lib_merge.engine.live.parameters import LiveParameters
from lib_merge.errors import LiveModelError, StorageError


class Disk:
    """What keeps every write of values from being carried out, but for the first keys of the first one."""

    def __init__(self, monkeypatch) -> None:
        self.is_gone, real = False, LiveParameters.write

        def write(parameters, plans, *more):
            plans = list(plans)
            if not self.is_gone:
                return real(parameters, plans, *more)
            more[1].extend(plan.key for plan in plans) if len(more) > 1 else None
            for plan in plans[:20]:
                parameters.places[plan.key].view(-1)[:1].fill_(7)
            raise StorageError("the disk is gone")

        monkeypatch.setattr(LiveParameters, "write", write)


@pytest.fixture
def disk(monkeypatch):
    return Disk(monkeypatch)


def damage(running, disk):
    """An apply that fails and cannot be undone, for as long as the disk is gone."""
    disk.is_gone = True
    with running.host.exclusive(), pytest.raises(LiveModelError, match="load the checkpoint again"):
        running.session.apply(running.session.recipe(running.document(0.6)))
    assert not same(running)


def same(running) -> bool:
    found = whole(running)
    return all(torch.equal(value, found[key]) for key, value in running.parameters.items())


def whole(running):
    return safetensors.torch.load_file(running.host.folder / "a.safetensors")


def test_6_no_picture_is_made_of_a_model_that_the_first_apply_has_damaged(running, disk):
    damage(running, disk)
    state = running.session.live_state()
    assert state.damaged and state.recipe is None and state.tensors == 0
    with running.host.exclusive(), pytest.raises(LiveModelError, match="no picture is made"):
        running.session.before_picture()
    for work in (running.apply, running.session.restore):
        with pytest.raises(LiveMergeError):
            work()
    assert running.session.live_state().damaged


@pytest.mark.parametrize("wanted", [True, False], ids=["with a merge wanted", "with none"])
def test_6_nor_of_one_that_a_later_apply_has_damaged(running, disk, wanted):
    running.apply(0.3)
    if not wanted:
        running.session.wanted.clear()
    damage(running, disk)
    assert running.session.live_state().damaged
    with running.host.exclusive(), pytest.raises(LiveModelError, match="no picture is made"):
        running.session.before_picture()


@pytest.mark.parametrize("loaded_anew", [True, False], ids=["loaded into the same object", "with the disk back alone"])
@pytest.mark.parametrize("then", ["picture", "apply", "restore"])
def test_6_it_is_whole_again(running, disk, same_bits, loaded_anew, then):
    damage(running, disk)
    disk.is_gone = False
    if loaded_anew:
        for key, value in whole(running).items():
            running.parameters[key].copy_(value)
    with running.host.exclusive():
        if then == "picture":
            assert running.session.before_picture() is None and same(running)
        elif then == "apply":
            running.session.apply(running.session.recipe(running.document(0.3)))
        running.session.restore()
        assert running.session.before_picture() is None
    assert same_bits(running.parameters, whole(running)) == [] and not running.session.live_state().damaged


def test_9_another_file_of_the_same_name_is_another_checkpoint_once_it_is_loaded(running, checkpoints, same_bits):
    """Loaded into the same object, as hosts do: first refused, for its values are not there; then merged like any."""
    running.apply(0.3)
    checkpoints.make(running.host.folder / "a.safetensors", "sd1", 99, thin=True)
    with pytest.raises(LiveMergeError, match="load the checkpoint again"):
        running.apply(0.6)
    for key, value in whole(running).items():
        running.parameters[key].copy_(value)
    with running.host.exclusive():
        assert running.session.before_picture() is not None, "what is wanted of that name is made of the new file"
    running.session.restore()
    assert same_bits(running.parameters, whole(running)) == []


@pytest.mark.parametrize("merged", [True, False])
def test_the_button_load_reads_a_changed_file_again(running, checkpoints, same_bits, merged):
    running.apply(0.3)
    if not merged:
        running.session.restore()
    running.session.load("a.safetensors")
    assert running.host.again[1:] == [False], "it is loaded, and as it is on disk"
    before = running.host.loaded().model
    running.session.live_state()  # as the page asks
    checkpoints.make(running.host.folder / "a.safetensors", "sd1", 99, thin=True)
    running.session.load("a.safetensors")
    assert running.host.again[1:] == [False, True] and running.host.loaded().model is not before
    assert running.apply(0.6).changed
    running.session.restore()
    assert same_bits(running.parameters, whole(running)) == []


def test_a_stale_model_is_no_original(running):
    """Weights that the host has loaded anew are written again; while that fails no picture is called the original."""
    running.apply(0.3)
    running.session.wanted.clear()
    for key, value in whole(running).items():
        running.parameters[key].copy_(value + 1)
    (running.host.folder / "a.safetensors").rename(running.host.folder / "away")
    for _ in range(2):
        with running.host.exclusive(), pytest.raises(LiveModelError, match="no picture is made"):
            running.session.before_picture()


def test_a_file_replaced_before_anything_was_merged_is_not_taken_for_the_loaded_one(running, checkpoints, same_bits):
    running.session.live_state()  # as the page asks
    before = {key: value.clone() for key, value in running.parameters.items()}
    checkpoints.make(running.host.folder / "a.safetensors", "sd1", 99, thin=True)
    for work in (running.apply, running.session.restore):
        with pytest.raises(LiveModelError, match="load the checkpoint again"):
            work()
    assert same_bits(running.parameters, before) == []
    path = running.host.folder / "a.safetensors"
    path.rename(path.with_name("away"))
    with pytest.raises(LiveModelError, match="is gone; put it back"):
        running.session.restore()
    path.with_name("away").rename(path)
    running.session.load("a.safetensors")
    assert running.host.again[-1] and running.apply().changed
