"""A source that is not there by name: found by a hash that is known, searched for when asked to, and never unasked."""

from __future__ import annotations

import json
import os

import pytest

pytest.importorskip("fastapi", reason="the routes need fastapi")

import lib_merge.checkpoint.reading.positioned as positioned
from lib_merge.api import PREFIX
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import MissingSource, UserError
from lib_merge.recipe import hash_search
from lib_merge.session import Session
from lib_merge.session.sources.known_hashes import FILE, KeptHashes

NOWHERE = "0" * 64


@pytest.fixture
def opened(monkeypatch):
    """Names of the model files that are opened for reading."""
    names, real = [], positioned._open
    monkeypatch.setattr(positioned, "_open", lambda path: [names.append(path.name), real(path)][1])
    return names


def gone(running, sha256=NOWHERE):
    """A recipe of a file that has another name here, or is nowhere."""
    document = running.document(0.5)
    document["steps"][0]["b"] = {"file": "old name.safetensors", "sha256": sha256}
    return document


def post(client, path, /, **body):
    return client.post(f"{PREFIX}/{path}", json=body)


def test_a_hash_that_is_nowhere_costs_no_read(running, client, opened):
    """Not to a paste, a moved fader, a plan, the doctor or a save: no model file is opened for it."""
    document = gone(running)
    answers = [
        post(client, "live", client="page", sequence=1, recipe=document),
        post(client, "plan", recipe=document, name="mix"),
        post(client, "doctor", recipe=document),
        post(client, "save", recipe=document, name="mix"),
    ]
    for answer in answers:
        told = answer.json()
        assert answer.status_code == 400 and told["place"] == "steps[0].b", told
        assert told["sha256"] == NOWHERE and "'old name.safetensors' is not in the model folders" in told["error"]
        assert str(running.host.folder) not in told["error"]
    with pytest.raises(MissingSource):
        running.session.paste(document)
    assert opened == []


def test_a_renamed_file_is_found_by_a_hash_that_the_host_knows(running, opened, monkeypatch):
    path = running.host.folder / "b.safetensors"
    sha256 = file_sha256(path)
    opened.clear()
    monkeypatch.setattr(running.host, "known_sha256", lambda files: {file: sha256 for file in files if file == path})
    assert running.session.recipe(gone(running, sha256)).paths["steps[0].b"] == path and opened == []


def searched(running, client, /, **body):
    answer = post(client, "search", **body)
    running.session.search.wait()
    return answer.json(), client.get(f"{PREFIX}/state").json()["search"]


def test_a_search_finds_it_and_is_remembered(running, client, hashed):
    """Each file is read once; what was hashed is known to the next session, too, until the file changes."""
    folder = running.host.folder
    document = gone(running, file_sha256(folder / "c.safetensors"))
    told, state = searched(running, client, recipe=document)
    assert told == {"started": True} and state["state"] == "done" and state["missing"] == [] and state["progress"] == 1
    read = list(hashed)
    assert running.session.recipe(document).paths["steps[0].b"] == folder / "c.safetensors"
    assert Session(running.host).recipe(document).paths["steps[0].b"] == folder / "c.safetensors"
    assert post(client, "live", client="page", sequence=1, recipe=document, wait=60).json()["done"]
    assert hashed == read
    for _ in range(2):
        _, state = searched(running, client, recipe=gone(running))
        assert state["state"] == "done" and state["missing"] == ["steps[0].b"]
        assert "old name.safetensors" in state["text"] and str(folder) not in state["text"]
    assert sorted(hashed) == ["a.safetensors", "b.safetensors", "c.safetensors"], (
        "a hash that is nowhere: what was read once is not read again"
    )
    hashed.clear()
    status = (folder / "c.safetensors").stat()
    os.utime(folder / "c.safetensors", ns=(status.st_atime_ns, status.st_mtime_ns + 10**9))
    with pytest.raises(MissingSource):
        running.session.recipe(document)
    searched(running, client, recipe=document)
    assert hashed == ["c.safetensors"] and running.session.recipe(document)


def test_the_smallest_file_is_read_first_and_none_after_the_one_that_was_sought(running, client, hashed):
    folder = running.host.folder
    (folder / "small.pt").write_bytes(b"small")
    (folder / "broken.safetensors").write_bytes(b"")
    document = gone(running, file_sha256(folder / "small.pt"))
    _, state = searched(running, client, recipe=document)
    assert state["state"] == "done" and hashed == ["broken.safetensors", "small.pt"]


def test_a_pasted_recipe_waits_for_the_search(running, client):
    document = gone(running, file_sha256(running.host.folder / "b.safetensors"))
    with pytest.raises(MissingSource):
        running.session.paste(document)
    assert client.get(f"{PREFIX}/state").json()["offered"] == document
    assert post(client, "pasted", accept=True).status_code == 400
    _, state = searched(running, client)
    assert state["missing"] == []
    assert post(client, "pasted", accept=True).json() == {"done": True}
    assert client.get(f"{PREFIX}/state").json()["offered"] is None
    assert running.session.pasted[1].steps[0].models["b"][0].file == "b.safetensors"
    assert "waits for an answer" in post(client, "search").json()["error"]


def test_one_search_at_a_time_which_can_be_cancelled(running, client, monkeypatch):
    """What was hashed until then is not hashed again."""
    finished, real = [], hash_search.file_sha256

    def cancelled_in_the_second(file, progress):
        if len(finished) == 1:
            with pytest.raises(UserError, match="under way"):
                running.session.search.start(gone(running))
            assert post(client, "cancel", what="search").json() == {"done": True}
        sha256 = real(file, progress)
        finished.append(file.name)
        return sha256

    monkeypatch.setattr(hash_search, "file_sha256", cancelled_in_the_second)
    _, state = searched(running, client, recipe=gone(running))
    assert state["state"] == "cancelled" and len(finished) == 1
    monkeypatch.setattr(
        hash_search, "file_sha256", lambda file, progress: [finished.append(file.name), real(file, progress)][1]
    )
    _, state = searched(running, client, recipe=gone(running))
    assert state["state"] == "done" and sorted(finished) == ["a.safetensors", "b.safetensors", "c.safetensors"]


def test_hashes_are_kept_whatever_else_is_in_the_file(tmp_path):
    file = tmp_path / "a.safetensors"
    file.write_bytes(b"x")
    kept = KeptHashes(tmp_path / "data")
    assert kept.unread([file, tmp_path / "gone"]) == [file]
    kept.note(file, "ab" * 32)
    with (tmp_path / "data" / FILE).open("a", encoding="utf-8") as lines:
        lines.write('{"path": 1}\n[]\nnull\n{"path":"x","size":1e999,"mtime_ns":0,"sha256":""}\n{"path": "cut o')
    again = KeptHashes(tmp_path / "data")
    assert again.known([file]) == {file: "ab" * 32} and again.unread([file]) == []
    file.write_bytes(b"yz")
    assert again.known([file]) == {} and again.unread([file]) == [file]
    again.note(file, "")  # it could not be read: not to be tried again
    assert again.known([file]) == {} and again.unread([file]) == []


def test_a_kept_hash_is_of_the_very_file(tmp_path):
    """A twin of the same size and time has another one; lines that an earlier version has written are read."""
    file, other = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    file.write_bytes(b"one")
    other.write_bytes(b"two")
    status = file.stat()
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    kept = KeptHashes(tmp_path / "data")
    kept.note(file, "ab" * 32)
    [line] = (tmp_path / "data" / FILE).read_text().splitlines()
    other.replace(file)
    for known in (kept, KeptHashes(tmp_path / "data")):
        assert known.known([file]) == {} and known.unread([file]) == [file]
    old = {name: json.loads(line)[name] for name in ("path", "size", "mtime_ns", "sha256")}
    (tmp_path / "data" / FILE).write_text(json.dumps(old) + "\n")
    assert KeptHashes(tmp_path / "data").known([file]) == {file: "ab" * 32}


def test_hashes_that_cannot_be_kept_are_known_as_long_as_the_program_runs(tmp_path, caplog):
    file = tmp_path / "a.safetensors"
    file.write_bytes(b"x")
    (tmp_path / "data").write_bytes(b"a file in the folder's place")
    kept = KeptHashes(tmp_path / "data")
    kept.note(file, "ab" * 32)
    assert kept.known([file]) == {file: "ab" * 32} and "is not kept" in caplog.text
