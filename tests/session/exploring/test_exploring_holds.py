"""What goes wrong in the middle of a run: interrupts, restarts, another checkpoint, a full disk. Nothing is lost."""

from __future__ import annotations

import contextlib
import json

import numpy as np
import pytest
import torch

from lib_merge.errors import LiveMergeError, StorageError
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.studies.study import Study
from lib_merge.session.exploring.ballots import Ballots
from lib_merge.session.exploring.book import Shot, infotext_in
from lib_merge.session.exploring.runs import Exploring

resource = pytest.importorskip("resource")  # not on Windows
images = pytest.importorskip("PIL.Image")
ITEM = Item(prompt="a star", seed=1)
SIDE = 64


@contextlib.contextmanager
def no_file_larger_than(size):
    """The system refuses to write files beyond that size, as a full disk would: in the middle of a write."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class Evening:
    """Votes of one person in one study; `again` is the program started anew on the same folder."""

    def __init__(self, running):
        self.running, self.made, self.before_picture = running, 0, lambda number: True
        self.again()
        self.study = self.exploring.studies.new(Study("mine", 7, items=(ITEM,)))
        self.ballots.free(self.study, running.document(0.5), 0, "alpha", None, "thirds", [])

    def again(self):
        self.exploring = Exploring(self.running.session)
        self.ballots = Ballots(self.exploring)
        with contextlib.suppress(LiveMergeError):
            self.study = self.exploring.studies.open("mine")

    def ballot(self):
        return self.ballots.ballot(self.study, "", False, 4, ahead=False)["ballot"]

    def vote(self, chosen=1):
        return self.ballots.vote(self.study, "", False, self.ballot()["number"], chosen, [])

    def picture(self, item):
        self.running.session.before_picture()
        if not self.before_picture(self.made):
            return None
        self.made += 1
        noise = np.random.default_rng(self.made).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
        return Shot(images.fromarray(noise), f"{item.prompt}\nSteps: 1, Sampler: Euler, Seed: {item.seed}")

    def make(self):
        """The pictures of the ballot."""
        recipes = self.ballot()["recipes"]
        cells = [[row, 0] for row in range(len(recipes))]
        order = {"run": "x", "study": "mine", "recipes": recipes, "items": [ITEM.to_dict()], "cells": cells}
        with self.running.host.exclusive():
            return self.exploring.make(json.dumps(order), lambda item: item.values(), self.picture)

    def files(self):
        return sorted(self.study.folder.glob("pictures/*"))

    def weights(self):
        return torch.cat([self.running.parameters[key].flatten() for key in sorted(self.running.parameters)[:40]])


@pytest.fixture
def evening(running):
    return Evening(running)


def test_an_interrupt_in_the_middle_of_four_leaves_whole_pictures_and_the_vote_waits(evening):
    evening.running.apply(0.6)
    merged, ballot = evening.weights().clone(), evening.ballot()
    evening.before_picture = lambda number: number != 2
    assert evening.make().interrupted and torch.equal(evening.weights(), merged)
    assert [infotext_in(path).split("\n")[0] for path in evening.files()] == ["a star"] * 2
    evening.before_picture = lambda number: True
    assert evening.ballot() == ballot
    state = evening.make()
    assert (state.made, len(state.done)) == (2, 4)
    assert evening.vote()["progress"]["votes"] == 1


def test_a_program_that_is_started_anew_shows_the_same_ballot_with_the_pictures_that_were_made(evening):
    evening.make()
    evening.vote()
    ballot = evening.ballot()
    evening.before_picture = lambda number: number < 5
    evening.make()
    made, bands = evening.made, evening.ballots.told(evening.study, "", False)["bands"]
    evening.again()
    assert evening.ballot() == ballot and evening.ballots.told(evening.study, "", False)["bands"] == bands
    evening.before_picture = lambda number: True
    assert evening.make().made == 4 + 4 - made - 1  # of these four, the best is in the book


def test_with_another_checkpoint_nothing_is_made_nor_lost_and_back_on_the_first_one_goes_on(evening):
    evening.make()
    evening.vote()
    ballot, files, votes = evening.ballot(), evening.files(), len(evening.study.state.votes)
    evening.running.host.load("b.safetensors")
    before = evening.weights().clone()
    with pytest.raises(LiveMergeError, match=r"b\.safetensors"):
        evening.make()
    assert torch.equal(evening.weights(), before) and evening.exploring.run.problem
    evening.running.host.load("a.safetensors")
    assert (evening.ballot(), evening.files(), len(evening.study.state.votes)) == (ballot, files, votes)
    assert evening.make().made == 3


def test_a_checkpoint_that_is_switched_during_a_run_ends_it_with_what_was_made(evening):
    host = evening.running.host

    def switched(number):
        if number == 2:
            host._load(host.folder / "b.safetensors")  # by the host itself, which holds its lock
            evening.running.session.before_picture()
        return True

    evening.before_picture = switched
    with contextlib.suppress(LiveMergeError):
        evening.make()
    assert not evening.exploring.run.is_running and len(evening.files()) >= 2
    original = {key: value.clone() for key, value in host.loaded().model.parameters.items()}
    host.load("b.safetensors")
    fresh = host.loaded().model.parameters
    assert all(torch.equal(original[key], fresh[key]) for key in fresh)  # nothing of a was written into b
    host.load("a.safetensors")
    evening.before_picture = lambda number: True
    evening.make()
    assert evening.vote()["progress"]["votes"] == 1


def test_a_disk_that_is_full_in_the_middle_of_a_picture_ends_the_run_and_keeps_what_was_made(evening):
    evening.running.apply(0.6)
    merged = evening.weights().clone()
    limit = contextlib.ExitStack()
    size = SIDE * SIDE  # a picture of noise has three times as many bytes; the journal has less
    journal = evening.study.folder / "journal.jsonl"
    evening.ballot()
    assert journal.stat().st_size > size  # so that it is the picture that fails first, it is met only later

    def full_at_two(number):
        if number == 2:
            limit.enter_context(no_file_larger_than(size))
        return True

    evening.before_picture = full_at_two
    with limit, pytest.raises(StorageError, match=r"large|space"):
        evening.make()
    assert evening.exploring.run.problem and not evening.exploring.run.is_running
    assert torch.equal(evening.weights(), merged)
    assert len(evening.files()) == 2 and all(infotext_in(path) for path in evening.files())
    evening.again()
    evening.before_picture = lambda number: True
    assert evening.make().made == 2 and evening.vote()["progress"]["votes"] == 1


@pytest.mark.parametrize("room", [0, 1, 40])
def test_a_vote_that_finds_no_room_is_not_taken_and_leaves_the_journal_as_it_was(evening, room):
    evening.make()
    journal = evening.study.folder / "journal.jsonl"
    ballot, before = evening.ballot(), journal.read_bytes()
    with no_file_larger_than(len(before) + room), pytest.raises(StorageError, match=r"large|space"):
        evening.vote(2)
    assert journal.read_bytes() == before and evening.ballots.told(evening.study, "", False)["progress"]["votes"] == 0
    assert evening.ballot() == ballot
    told = evening.vote(2)
    evening.again()
    assert evening.ballots.told(evening.study, "", False) == told and told["progress"]["votes"] == 1
    assert not list(evening.study.folder.glob("**/.*.new"))
