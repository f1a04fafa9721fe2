"""Virtual checkpoints in a session: listed once hashed, live before the first picture, named by what was live."""

from __future__ import annotations

import base64
import hashlib
import io
import json

import pytest
import safetensors.torch
import torch
from plain_host import Running, wait_until

from lib_merge.errors import LiveMergeError, LiveModelError, UserError
from lib_merge.hosts.settings import Settings
from lib_merge.session.requests.infotext import picture_names
from lib_merge.session.virtual.checkpoints import VirtualCheckpoints


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
    for name in ("a", "A", "mix file.safetensors"):
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
    assert [one["name"] for one in listed] == ["mix"] and len(listed[0]["sha256"]) == 64
    assert [one["name"] for one in post(rename="mix", to="blend").json()["virtual"]] == ["blend"]
    assert post(rename="mix", to="x").status_code == 400
    assert post(delete="blend").json()["virtual"] == []
    assert post().status_code == 400


JPEG = "data:image/jpeg;base64," + base64.b64encode(b"\xff\xd8\xff\xe0 a small one").decode()


def test_a_deleted_one_is_refused_by_name_and_hash_after_a_restart_too(running):
    kept = keep(running, "mix")
    running.session.virtual.delete("mix")
    again = VirtualCheckpoints(running.host, running.session.hashes)
    for asked in ("mix", f"mix [{kept.sha256[:10]}]", kept.sha256[:10], kept.sha256):
        with pytest.raises(LiveModelError):
            again.check_asked(asked)
    again.check_asked("another [0123456789]")
    keep(running, "blend")
    assert running.session.virtual.with_hash(kept.sha256[:10]).name == "blend"


def test_what_another_program_took_away_or_changed_is_refused_too(running):
    kept = keep(running, "mix")
    file = running.host.data_folder() / "virtual" / "mix.recipe.json"
    file.write_text(file.read_text().replace("0.5", "0.25"))
    running.session.virtual.show()
    with pytest.raises(LiveModelError, match=kept.sha256[:10]):
        running.session.virtual.check_asked(kept.sha256[:10])
    file.unlink()
    (file.parent / ".listed-once.json").write_text("broken")
    with pytest.raises(LiveModelError, match="no recipe of that name"):
        running.session.virtual.check_asked("mix")


def test_pasting_a_picture_that_names_one_chooses_it_with_its_own_recipe(running):
    kept = keep(running)
    running.session.load("mix")
    running.apply(0.3)
    text = json.dumps(running.document(0.5))
    running.host.load("c.safetensors")
    running.updates.paste(text, "0123456789")
    assert running.host.loaded().virtual == "", "the hash of none"
    running.updates.paste(text, kept.sha256[:10])
    wait_until(lambda: running.session.pasted[0] == 2)
    assert running.host.loaded().virtual == "mix"
    assert picture_names(running.session, picture(running)) == ("mix", kept.sha256[:10])
    assert running.session.pasted[1].id == kept.recipe.id


def test_a_picture_that_names_one_is_asked_about_where_the_setting_says_so(running, monkeypatch):
    kept = keep(running)
    monkeypatch.setattr(running.host, "settings", lambda: Settings(pasted="ask"))
    running.updates.paste(json.dumps(running.document(0.5)), kept.sha256[:10])
    assert running.host.loaded().virtual == "" and running.session.offered is not None
    running.updates.take_pasted(running.session.offered, running.session.offered_hash)
    wait_until(lambda: running.session.pasted[0] == 1)
    assert running.host.loaded().virtual == "mix"


@pytest.fixture
def ask(running, client):
    def post(path="/virtual", **body):
        reply = client.post(f"/live-merge/v1{path}", json=body, headers={"X-Live-Merge-Token": "token"})
        running.session.virtual.wait()
        running.saving.wait()
        return reply

    return post


@pytest.fixture
def listed(client):
    return lambda: {one["name"]: one for one in client.get("/live-merge/v1/virtual").json()["virtual"]}


def test_the_list_tells_the_sources_and_names_those_that_are_missing(running, ask, listed):
    ask(keep="mix", recipe=running.document())
    assert listed()["mix"]["sources"] == [{"file": "a", "missing": False}, {"file": "b", "missing": False}]
    (running.host.folder / "b.safetensors").unlink()
    (running.host.data_folder() / "virtual" / "broken.recipe.json").write_text("{")
    found = listed()
    assert found["mix"]["sources"] == [{"file": "a", "missing": False}, {"file": "b", "missing": True}]
    assert "'b'" in found["mix"]["problem"] and found["mix"]["size"] is None
    assert found["broken"]["sources"] == [] and found["broken"]["recipe"] is None


def test_the_size_that_is_listed_is_that_of_the_file_which_save_as_file_writes(running, ask, listed):
    ask(keep="mix", recipe=running.document())
    running.host.load("c.safetensors")
    loaded = values(running)
    reply = ask("/save", recipe=listed()["mix"]["recipe"], name="mix file", dtype="base", apart=True)
    assert reply.status_code == 200 and running.saving.state.state == "done", running.saving.state
    file = running.host.folder / "mix file.safetensors"
    assert abs(file.stat().st_size - listed()["mix"]["size"]) <= 8, "the header has the file's name as a title"
    assert same(values(running), loaded) and running.session.live_state().recipe is None, "nothing was made live"
    running.host.load("a.safetensors")
    running.apply(0.5)
    assert same(safetensors.torch.load_file(file), values(running))
    for path, more in (("/save", {"apart": True}), ("/plan", {})):
        reply = ask(path, recipe=running.document(), name="MIX.safetensors", **more)
        assert reply.status_code == 400 and "a virtual checkpoint is called mix" in reply.json()["error"]


def test_saved_apart_while_it_is_live_it_is_compared_with_the_live_model(running, ask, listed):
    ask(keep="mix", recipe=running.document())
    running.session.load("mix")
    picture(running)
    ask("/save", recipe=listed()["mix"]["recipe"], name="verified", dtype="base", apart=True)
    assert running.saving.state.state == "done" and running.saving.state.verified > 0


def test_a_picture_belongs_to_the_weights_and_not_to_the_name(running, ask, listed):
    assert ask(keep="mix", recipe=running.document(), picture=JPEG).status_code == 200
    assert listed()["mix"]["picture"] == JPEG
    ask(rename="mix", to="blend")
    assert listed()["blend"]["picture"] == JPEG
    file = running.host.data_folder() / "virtual" / "blend.recipe.json"
    kept = file.read_text()
    file.write_text(kept.replace("0.5", "0.25"))
    assert listed()["blend"]["picture"] == "" and listed()["blend"]["problem"] == ""
    file.write_text(kept)
    ask(delete="blend")
    ask(keep="anew", recipe=running.document())
    assert listed()["anew"]["picture"] == ""


def test_the_first_picture_made_with_one_is_shown(running, listed):
    images = pytest.importorskip("PIL.Image")
    kept = keep(running)
    for name, color in (("another", "red"), ("mix", "blue"), ("mix", "green")):
        running.session.virtual.pictured(name, kept.sha256[:10], images.new("RGB", (640, 320), color))
    jpeg = base64.b64decode(listed()["mix"]["picture"].partition(",")[2])
    shown = images.open(io.BytesIO(jpeg))
    assert shown.size == (96, 48) and shown.convert("RGB").getpixel((5, 5))[2] > 200


@pytest.mark.parametrize("address", ["x", "data:image/png;base64,iVBO", JPEG.replace("/9", "!!"), JPEG + "A" * 400_000])
def test_what_is_no_small_jpeg_is_refused_as_a_picture(running, ask, listed, address):
    reply = ask(keep="mix", recipe=running.document(), picture=address)
    assert reply.status_code == 400 and reply.json()["place"] == "picture" and listed() == {}


def test_two_computers_with_the_same_files_have_the_same_hash(running, checkpoints, tmp_path_factory):
    """Names, folders, and how weights are written do not matter; other bytes do."""
    kept = keep(running, alpha={"default": 0.5, "M00": 1})
    folder = tmp_path_factory.mktemp("other computer")
    (folder / "deep").mkdir()
    for ours, theirs in (("a", "deep/anime v3"), ("b", "photo"), ("c", "other")):
        source = running.host.folder / f"{ours}.safetensors"
        (folder / f"{theirs}.safetensors").write_bytes(source.read_bytes())
    there = Running(folder, "photo.safetensors")
    there.host.checkpoints = lambda refresh=False: ["deep/anime v3.safetensors", "photo.safetensors"]
    same_recipe = keep(there, "their name", {"M00": 1.0, "default": 0.50}, "anime v3", "photo")
    assert same_recipe.sha256 == kept.sha256
    assert keep(there, "other b", {"M00": 1, "default": 0.5}, "anime v3", "other").sha256 != kept.sha256
    assert keep(there, "other weight", {"M00": 1, "default": 0.4}, "anime v3", "photo").sha256 != kept.sha256


def test_a_hash_in_two_folders_is_one_model(running):
    """A copy of a file elsewhere has its hash: kept from either, the virtual checkpoints are the same model."""
    for name in ("a", "b"):
        copy = running.host.folder / f"copy of {name}.safetensors"
        copy.write_bytes((running.host.folder / f"{name}.safetensors").read_bytes())
    one = keep(running, "one")
    other = keep(running, "other", base="copy of a", b="copy of b")
    assert one.sha256 == other.sha256 and list(running.host.virtual) == ["one", "other"]
    (running.host.folder / "copy of b.safetensors").unlink()
    running.session.virtual.show(again=True)
    found = running.session.virtual.of("other")
    assert found.sha256 == one.sha256, "the file with that hash is found under its other name"
    running.session.load("other")
    assert picture_names(running.session, picture(running))[0] == "other"
