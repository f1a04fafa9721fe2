"""The files of a study that comes from another computer: found by name, by known hash, or searched for."""

from __future__ import annotations

import base64
import io
import json
import zipfile

import pytest
from plain_host import Running, wait_until

from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import LiveMergeError, RecipeError
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.studies.study import Study
from lib_merge.session.exploring.book import Shot
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.sources import here, known_hashes

images = pytest.importorskip("PIL.Image")
ITEM = Item(prompt="a star", seed=1)


@pytest.fixture
def sent(running, client):
    """A study's ZIP, made where B is b.safetensors and its hash is known."""
    study = Exploring(running.session).studies.new(Study("mine", 7, items=(ITEM,)))
    study.add("recipe", recipe=running.document(0.5), title="Desk")
    file = running.host.folder / "b.safetensors"
    running.session.hashes.kept.note(file, file_sha256(file))
    assert known_hashes(running.session, study) == {"b": file_sha256(file)}
    answer = client.post(
        "/live-merge/v1/explore/archive", json={"study": "mine"}, headers={"X-Live-Merge-Token": "token"}
    )
    assert not any(event["event"] == "sources" for event in study.events)  # it is for others
    return answer.content


class Elsewhere(Running):
    """Another computer, where the same B has another name."""

    def __init__(self, folder, checkpoints, data):
        for seed, name in enumerate(("a", "renamed"), 1):
            checkpoints.make(folder / f"{name}.safetensors", "sd1", seed, thin=True)
        super().__init__(folder)
        self.exploring = Exploring(self.session)
        self.study = self.exploring.arrivals.take("abcdefgh", 0, base64.b64encode(data).decode(), last=True)

    def make(self):
        document = next(iter(self.study.state.recipes.values())).recipe
        order = {"run": "x", "study": "mine", "recipes": [document], "items": [ITEM.to_dict()], "cells": [[0, 0]]}
        shot = Shot(images.new("RGB", (8, 8)), "a star")
        with self.host.exclusive():
            return self.exploring.make(json.dumps(order), lambda item: item.values(), lambda item: shot)


@pytest.fixture
def elsewhere(sent, checkpoints, tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    found = Elsewhere(folder, checkpoints, sent)
    yield found
    found.updates.stop()


def test_a_file_of_another_name_is_offered_for_a_search_and_found_by_its_hash(elsewhere):
    with pytest.raises(LiveMergeError, match="b"):
        elsewhere.make()
    lacks = elsewhere.exploring.run.lacks
    assert lacks["steps"][0]["b"]["sha256"] == file_sha256(elsewhere.host.folder / "renamed.safetensors")
    elsewhere.session.search.start(lacks)
    wait_until(lambda: elsewhere.session.search.state.state != "running")
    state = elsewhere.make()
    assert state.made == 1 and state.lacks is None
    (row,) = elsewhere.study.state.recipes
    assert (row, ITEM.id, 0) in elsewhere.study.state.pictures  # by the id that the study knows
    recipe = here(elsewhere.session, elsewhere.study, elsewhere.study.state.recipes[row].recipe)
    assert recipe.to_dict()["steps"][0]["b"] == "renamed.safetensors"


def test_another_file_of_the_same_name_is_refused_by_name(elsewhere, checkpoints):
    other = elsewhere.host.folder / "b.safetensors"
    checkpoints.make(other, "sd1", 9, thin=True)
    elsewhere.session.hashes.kept.note(other, file_sha256(other))
    with pytest.raises(RecipeError, match=r"b"):
        elsewhere.make()
    assert elsewhere.study.state.pictures == {}


def test_hashes_that_are_none_are_refused(sent):
    with zipfile.ZipFile(io.BytesIO(sent)) as archive:
        lines = archive.read("journal.jsonl").decode().splitlines()
    told = json.loads(lines[-1])
    assert told["event"] == "sources"
    from lib_merge.explore.studies.study import read_event

    with pytest.raises(RecipeError, match="SHA-256"):
        read_event({**told, "sha256": {"b": "x"}}, "here")
