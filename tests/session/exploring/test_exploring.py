"""Studies on disk, the picture book, and runs over a host in this process."""

import base64
import io
import json
import os
import threading
import zipfile

import pytest
import torch

from lib_merge.errors import LiveMergeError, RecipeError, SourceError, StorageError
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.studies.study import Study
from lib_merge.session.exploring.book import Book, Shot, check_png, infotext_in
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.studies import Studies

images = pytest.importorskip("PIL.Image")
KEYS = ["model.diffusion_model.input_blocks.0.0.weight", "model.diffusion_model.middle_block.1.proj_in.weight"]


class Studio:
    """Explorations of a running host whose pictures are drawn from its live weights, so that each merge has its own."""

    def __init__(self, running):
        self.running = running
        self.exploring = Exploring(running.session)
        self.exploring.studies.new(Study("mine"))
        self.made = []
        self.stop_at = -1
        self.options = 0

    def picture(self, item):
        recipe = self.running.session.before_picture()
        if len(self.made) == self.stop_at:
            return None
        self.made.append((recipe.id if recipe else "", item.prompt))
        colour = tuple(self.weights().view(torch.uint8)[:3].tolist())
        return Shot(images.new("RGB", (8, 8), colour), f"{item.prompt}\nSteps: 1, Sampler: Euler, Seed: {item.seed}")

    def weights(self):
        return torch.cat([self.running.parameters[key].flatten() for key in sorted(self.running.parameters)[:40]])

    def order(self, alphas, prompts, cells=None, **fields):
        recipes = [self.running.document(alpha) if alpha is not None else self.original() for alpha in alphas]
        cells = cells or [[r, i] for r in range(len(alphas)) for i in range(len(prompts))]
        items = [{"prompt": prompt, "seed": 1} for prompt in prompts]
        return json.dumps({"run": "x", "study": "mine", "recipes": recipes, "items": items, "cells": cells, **fields})

    def original(self):
        return {"live_merge": 1, "base": "a", "steps": []}

    def make(self, *args, **fields):
        with self.running.host.exclusive():
            return self.exploring.make(
                self.order(*args, **fields), lambda item: [self.options, item.values()], self.picture
            )


@pytest.fixture
def studio(running):
    return Studio(running)


def test_every_cell_has_the_picture_of_its_merge_and_none_is_made_twice(studio):
    state = studio.make([0.3, 0.7, None], ["a", "b"])
    assert (state.all, len(state.done), state.made, state.is_running) == (6, 6, 6, False)
    assert [prompt for _, prompt in studio.made] == ["a", "b"] * 3
    assert [recipe for recipe, _ in studio.made[::2]] == [
        studio.running.recipe(0.3).id,
        studio.running.recipe(0.7).id,
        "",
    ]
    again = studio.make([None, 0.7, 0.3, 0.1], ["b"])
    assert (again.made, len(studio.made)) == (1, 7)
    assert {key for *_, key in again.done[:3]} <= {key for *_, key in state.done}
    opened = studio.exploring.studies.open("mine")
    assert len(opened.state.pictures) == 7
    path = studio.exploring.book.find("mine", state.done[0][3])
    assert infotext_in(path).startswith("a\nSteps: 1")


def test_other_options_values_and_files_make_other_pictures(studio, checkpoints):
    first = studio.make([0.3], ["a"])
    studio.options = 1
    assert studio.make([0.3], ["a"]).done != first.done
    studio.options = 0
    checkpoints.make(studio.running.host.folder / "b.safetensors", "sd1", 9, thin=True)
    assert studio.make([0.3], ["a"]).made == 1
    assert studio.make([0.3], ["a"], cells=[[0, 0, 0], [0, 0, 1]]).made == 1


def test_what_was_live_before_a_run_is_live_after_it(studio):
    running = studio.running
    original = studio.weights().clone()
    studio.make([0.3, None, 0.9], ["a"])
    assert torch.equal(studio.weights(), original) and running.session.live_state().recipe is None
    running.apply(0.6)
    merged = studio.weights().clone()
    studio.make([0.2, None, 0.8], ["a"])
    assert torch.equal(studio.weights(), merged) and running.session.live_state().id == running.recipe(0.6).id


def test_an_interrupted_picture_is_not_kept_and_the_rest_is_made_later(studio):
    merged = studio.running.apply(0.6) and studio.weights().clone()
    studio.stop_at = 2
    state = studio.make([0.1, 0.2], ["a", "b"])
    assert state.interrupted and len(state.done) == 2 and torch.equal(studio.weights(), merged)
    assert len(list(studio.exploring.studies.folder.glob("mine/pictures/*"))) == 2
    studio.stop_at = -1
    assert studio.make([0.1, 0.2], ["a", "b"]).made == 2


def test_a_recipe_that_cannot_be_made_is_refused_before_any_picture(studio):
    with pytest.raises(LiveMergeError):
        studio.make([0.1, "IN99"], ["a"])
    assert studio.made == [] and studio.exploring.run.problem and not studio.exploring.run.is_running
    other = {"live_merge": 1, "base": "b", "steps": []}
    with pytest.raises(LiveMergeError, match=r"b\.safetensors"):
        studio.make([0.1], ["a"], recipes=[other])


def test_a_failure_of_the_host_ends_the_run_and_the_merge_is_as_before(studio, monkeypatch):
    merged = studio.running.apply(0.6) and studio.weights().clone()
    monkeypatch.setattr(studio, "picture", lambda item: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        studio.make([0.1], ["a"])
    assert torch.equal(studio.weights(), merged) and "ZeroDivisionError" in studio.exploring.run.problem


@pytest.mark.parametrize("cells", [[[1, 0]], [[0, 1]], [[0]], [[0, 0, -1]], [[0, True]], "all", [[0, 0, 0, 0]]])
def test_cells_that_the_order_has_nothing_for_are_refused(studio, cells):
    with pytest.raises(RecipeError):
        studio.make([0.1], ["a"], cells=cells)


def test_the_history_is_not_told_of_a_run(studio):
    studio.make([0.1, 0.2], ["a"])
    assert studio.running.session.history.entries() == []


def test_another_program_s_events_are_seen_and_followed(tmp_path):
    here, there = Studies(tmp_path), Studies(tmp_path)
    here.new(Study("one"))
    assert here.open("one").add("note", text="a")["number"] == 1
    assert there.open("one").add("note", text="b")["number"] == 2
    assert here.open("one").add("vote", chosen=0)["number"] == 3
    assert there.open("one").events == here.open("one").events and len(there.open("one").state.votes) == 1


def test_half_a_line_of_a_killed_program_spoils_no_other(tmp_path):
    studies = Studies(tmp_path)
    studies.new(Study("one"))
    studies.open("one").add("note", text="a")
    with (tmp_path / "explore/one/journal.jsonl").open("a") as file:
        file.write('{"event": "vo')
    studies.open("one").add("note", text="b")
    assert [event.get("text") for event in Studies(tmp_path).open("one").events] == ["a", "b"]


def test_events_of_many_threads_are_all_kept(tmp_path):
    study = Studies(tmp_path).new(Study("one"))
    threads = [threading.Thread(target=lambda: [study.add("note") for _ in range(5)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [event["number"] for event in Studies(tmp_path).open("one").events] == list(range(1, 21))


def test_a_full_disk_leaves_the_journal_as_it_was(tmp_path, monkeypatch):
    study = Studies(tmp_path).new(Study("one"))
    study.add("note", text="a")
    before = (tmp_path / "explore/one/journal.jsonl").read_bytes()

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(StorageError) as full_disk:
        study.add("note", text="b")
    folder = tmp_path / "explore/one"
    assert (
        str(full_disk.value) == f"{folder} cannot be written to: the disk is full. Free some space there and try again."
    )
    monkeypatch.undo()
    assert (tmp_path / "explore/one/journal.jsonl").read_bytes() == before
    assert study.add("note", text="c")["number"] == 2


def test_studies_are_listed_opened_and_deleted(tmp_path):
    studies = Studies(tmp_path)
    studies.new(Study("one"))
    with pytest.raises(RecipeError, match="one"):
        studies.new(Study("one"))
    assert studies.names() == ["one"]
    Book(studies.folder).put_file("one", "ab" * 32, b"x")
    studies.delete("one")
    assert studies.names() == [] and list(studies.folder.iterdir()) == []
    with pytest.raises(RecipeError, match="no study"):
        studies.open("one")


def shot(colour):
    return Shot(images.new("RGB", (16, 16), colour), f"a {colour}")


def test_a_picture_of_another_study_is_shared(tmp_path):
    book = Book(tmp_path)
    book.put("one", "ab" * 32, shot("red"))
    found = book.find("two", "ab" * 32)
    assert found == tmp_path / "two/pictures" / ("ab" * 32 + ".png") and infotext_in(found) == "a red"
    assert book.find("two", "cd" * 32) is None


def test_the_book_stays_within_its_budget_and_drops_what_was_not_looked_at_longest(tmp_path):
    book = Book(tmp_path)
    paths = [book.put("one", f"{n:064x}", shot("red")) for n in range(4)]
    size = paths[0].stat().st_size
    for number, path in enumerate(paths):
        os.utime(path, (1000 + number, 1000 + number))
    book = Book(tmp_path, budget=3 * size)
    assert book.find("one", f"{0:064x}")  # looked at just now
    book.put("one", f"{9:064x}", shot("red"))
    assert sorted(int(path.stem, 16) for path in tmp_path.glob("one/pictures/*.png")) == [0, 3, 9]


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 50])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(SourceError):
        check_png(data)


def test_an_item_without_a_seed_of_its_own_is_one_all_the_same():
    assert Item(prompt="a").values() == {"prompt": "a"}


def test_the_routes_tell_and_change_studies_sets_and_pictures(client, running):
    def post(path, **body):
        return client.post(f"/live-merge/v1/explore{path}", json=body, headers={"X-Live-Merge-Token": "token"})

    def get(path):
        return client.get(f"/live-merge/v1/explore{path}", headers={"X-Live-Merge-Token": "token"})

    made = post("/new", name="mine", recipe=running.document(0.5), items=[{"prompt": "a", "seed": 1}])
    assert made.status_code == 200 and made.json()["study"]["name"] == "mine"
    assert post("/new", name="mine").json()["place"] == "name"
    added = post("/event", study="mine", event="recipe", fields={"recipe": running.document(0.2), "title": "soft"})
    assert added.json()["event"]["id"] == running.recipe(0.2).id
    assert post("/event", study="mine", event="picture", fields={}).status_code == 400
    told = post("/open", study="mine").json()
    assert [row["title"] for row in told["recipes"]] == ["soft"] and told["items"][0]["prompt"] == "a"
    assert get("").json() == {"studies": ["mine"], "sets": [], "login": ""}
    assert post("/sets", save="shapes", items=[{"prompt": "a"}]).json() == {"sets": ["shapes"]}
    assert post("/sets", open="shapes").json()["items"][0]["prompt"] == "a"
    read = post("/items", infotexts=["a\nSteps: 2, Sampler: Euler, Seed: 3, Size: 64x64"]).json()["items"]
    assert (read[0]["seed"], read[0]["width"], len(read[0]["id"])) == (3, 64, 16)
    assert post("/sheet", study="mine", recipes=[added.json()["event"]["id"]], items=told["items"]).status_code == 400
    assert post("/delete", study="mine").json() == {"studies": [], "sets": ["shapes"]}


def test_a_sheet_and_a_zip_carry_what_is_in_the_study(client, running):
    from PIL.PngImagePlugin import PngImageFile

    studio = Studio(running)
    studio.make([0.3, None], ["a", "b"])
    headers = {"X-Live-Merge-Token": "token"}
    rows = [running.document(0.3), studio.original()]
    ids = [
        client.post(
            "/live-merge/v1/explore/event",
            json={"study": "mine", "event": "recipe", "fields": {"recipe": row, "title": "T"}},
            headers=headers,
        ).json()["event"]["id"]
        for row in rows
    ]
    items = [{"prompt": "a", "seed": 1}, {"prompt": "b", "seed": 1}]
    answer = client.post(
        "/live-merge/v1/explore/sheet", json={"study": "mine", "recipes": ids, "items": items}, headers=headers
    )
    sheet = PngImageFile(io.BytesIO(answer.content))
    told = json.loads(sheet.text["live_merge_sheet"])
    assert sheet.text["parameters"].startswith("a\nSteps: 1")
    assert [row["recipe"] for row in told["recipes"]] == rows and told["items"] == items
    assert [(cell["recipe"], cell["item"]) for cell in told["cells"]] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    pictures = studio.exploring.studies.open("mine").state.pictures
    for cell in told["cells"]:
        x, y, width, height = cell["rect"]
        item = Item(prompt=items[cell["item"]]["prompt"], seed=1)
        path = studio.exploring.book.find("mine", pictures[ids[cell["recipe"]], item.id, 0])
        with images.open(path) as own:
            assert sheet.convert("RGB").crop((x, y, x + width, y + height)).tobytes() == own.convert("RGB").tobytes()
    packed = client.post("/live-merge/v1/explore/archive", json={"study": "mine"}, headers=headers)
    with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
        assert len([name for name in archive.namelist() if name.startswith("pictures/")]) == 4
    pieces = [packed.content[:500], packed.content[500:]]
    for at, piece in zip((0, 500), pieces, strict=True):
        body = {"id": "abcdefgh", "at": at, "data": base64.b64encode(piece).decode(), "last": at > 0}
        arrived = client.post("/live-merge/v1/explore/arrive", json=body, headers=headers).json()
    assert arrived["study"]["name"] == "mine 2"
    here, there = (Studies(studio.running.host.data_folder()).open(name) for name in ("mine", "mine 2"))
    assert there.state == here.state and there.events == here.events
    assert sorted(path.name for path in there.folder.glob("pictures/*")) == sorted(
        path.name for path in here.folder.glob("pictures/*")
    )


@pytest.mark.parametrize("at", [0, 5])
def test_a_zip_that_is_none_leaves_nothing(running, at):
    exploring = Exploring(running.session)
    with pytest.raises(LiveMergeError):
        exploring.arrivals.take("abcdefgh", at, base64.b64encode(b"PK no zip").decode(), last=True)
    assert list(exploring.studies.folder.glob("*")) == []
