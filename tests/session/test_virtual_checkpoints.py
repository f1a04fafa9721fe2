"""Virtual checkpoints in a session: listed once hashed, live before the first picture, named by what was live."""

from __future__ import annotations

import hashlib
import json

import pytest
import torch

from lib_merge.errors import LiveMergeError, LiveModelError, UserError
from lib_merge.session.requests.infotext import picture_names


def keep(running, name="mix", alpha=0.5, base="a", b="b"):
    step = {"method": "weighted_sum", "b": b, "alpha": alpha}
    running.session.virtual.keep(name, running.session.recipe({"live_merge": 1, "base": base, "steps": [step]}))
    running.session.virtual.wait()
    assert running.session.virtual.state.state == "done", running.session.virtual.state
    return running.session.virtual.of(name.strip())


def picture(running):
    with running.host.exclusive():
        return running.session.before_picture()


def values(running):
    return {key: value.clone() for key, value in running.parameters.items()}


def same(one, other):
    return all(torch.equal(one[key], other[key]) for key in one)


def test_it_is_listed_once_its_files_are_hashed(running):
    kept = keep(running, " mix ")
    assert list(running.host.virtual) == ["mix"] and running.host.virtual["mix"].sha256 == kept.sha256
    a, b = (hashlib.sha256((running.host.folder / f"{name}.safetensors").read_bytes()).hexdigest() for name in "ab")
    file = running.host.data_folder() / "virtual" / "mix.recipe.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    assert document["base"]["sha256"] == a and document["steps"][0]["b"]["sha256"] == b
    hashed = {**document, "base": a, "steps": [{**document["steps"][0], "b": b}]}
    assert kept.sha256 == running_id(hashed)


def running_id(document):
    from lib_merge.recipe import Recipe

    return Recipe.from_dict(document).id


def test_choosing_one_gives_its_weights_and_the_base_gives_the_base(running):
    original = values(running)
    running.apply(0.5)
    merged = values(running)
    with running.host.exclusive():
        running.session.restore()
    assert same(values(running), original)
    kept = keep(running)
    running.session.load("mix")
    live = picture(running)
    assert same(values(running), merged)
    assert picture_names(running.session, live) == ("mix", kept.sha256[:10])
    running.host.load("a.safetensors")
    assert picture(running) is None and same(values(running), original)


def test_another_of_the_same_base_rewrites_only_what_differs(running):
    keep(running, "half", 0.5)
    keep(running, "more", {"default": 0.5, "OUT03": 0.9})
    running.session.load("half")
    picture(running)
    running.session.load("more")
    picture(running)
    changed = running.session._models.loaded().report.changed
    assert changed and all("output_blocks.3." in key for key in changed)


def test_what_a_page_changes_is_not_called_by_its_name(running):
    keep(running)
    running.session.load("mix")
    running.apply(0.3)
    live = picture(running)
    assert "mix" not in picture_names(running.session, live)[0]
    with running.host.exclusive():
        running.session.restore()
    assert picture_names(running.session, picture(running))[0] == "mix", "its own recipe again"


def test_a_comparison_with_the_original_shows_the_base(running):
    original = values(running)
    keep(running)
    running.session.load("mix")
    picture(running)
    with running.host.exclusive(), running.session.as_original():
        assert running.session.before_picture() is None and same(values(running), original)
    assert not same(values(running), original)


def test_no_picture_where_a_file_is_another_one(running, checkpoints):
    keep(running)
    running.session.load("mix")
    checkpoints.make(running.host.folder / "b.safetensors", "sd1", 9, thin=True)
    with pytest.raises(LiveModelError, match=r"^the virtual checkpoint mix cannot be used.*b\.safetensors"):
        picture(running)
    assert running.session.due() is None
    running.session.virtual.show(again=True)
    assert "mix" not in running.host.virtual, "nor is it listed"
    with pytest.raises(LiveModelError, match="mix cannot be used"):
        running.session.virtual.check_asked("mix [0123456789]")


def test_a_recipe_put_into_the_folder_is_listed_when_its_files_are_hashed(running):
    folder = running.host.data_folder() / "virtual"
    folder.mkdir(parents=True)
    (folder / "given.recipe.json").write_text(json.dumps(running.document()), encoding="utf-8")
    (folder / "paths.recipe.json").write_text(
        json.dumps(running.document(base=str(running.host.folder / "a.safetensors"))), encoding="utf-8"
    )
    running.session.virtual.show()
    found = {one.name: one.problem for one in running.session.virtual.all()}
    assert "not hashed yet" in found["given"] and found["paths"] and running.host.virtual == {}
    running.session.virtual.hash("given")
    running.session.virtual.wait()
    assert list(running.host.virtual) == ["given"]


def test_names_of_the_list_are_refused(running):
    for name in ("a", "A", "mix.safetensors"):
        with pytest.raises(UserError):
            running.session.virtual.keep(name, running.recipe())
    keep(running, "mix")
    with pytest.raises(UserError, match="already"):
        running.session.virtual.rename("mix", "b")
    (running.host.data_folder() / "virtual" / "c.recipe.json").write_text(json.dumps(running.document()))
    running.session.virtual.show()
    assert list(running.host.virtual) == ["mix"]


def test_a_deleted_one_is_gone_and_says_so(running):
    keep(running, "mix")
    running.session.load("mix")
    picture(running)
    running.session.virtual.rename("mix", "blend")
    assert list(running.host.virtual) == ["blend"]
    with pytest.raises(LiveMergeError, match="no recipe of that name"):
        picture(running)
    running.session.virtual.delete("blend")
    assert running.host.virtual == {}
    for title in ("mix", "blend [0123456789]"):
        with pytest.raises(LiveModelError):
            running.session.virtual.check_asked(title)
    running.session.virtual.check_asked("another program's")


def test_the_routes_keep_list_rename_and_delete(running, client):
    def post(**body):
        return client.post("/live-merge/v1/virtual", json=body, headers={"X-Live-Merge-Token": "token"})

    assert post(keep="mix", recipe=running.document()).status_code == 200
    running.session.virtual.wait()
    state = client.get("/live-merge/v1/state").json()
    assert state["keeping"]["state"] == "done" and state["checkpoint"]["virtual"] == ""
    listed = client.get("/live-merge/v1/virtual").json()["virtual"]
    assert [one["name"] for one in listed] == ["mix"] and len(listed[0]["sha256"]) == 64 and listed[0]["size"] > 0
    assert [one["name"] for one in post(rename="mix", to="blend").json()["virtual"]] == ["blend"]
    assert post(rename="mix", to="x").status_code == 400
    assert post(delete="blend").json()["virtual"] == []
    assert post().status_code == 400
