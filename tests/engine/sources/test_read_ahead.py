"""Files read before they are needed, until something else is chosen."""

from __future__ import annotations

import os
import threading
import time

from lib_merge.engine.sources import read_ahead
from lib_merge.engine.sources.read_ahead import ReadAhead

SIZE = 3_000_001


def file_of(folder, name, size=SIZE):
    path = folder / name
    with path.open("wb") as file:
        file.truncate(size)  # which takes no room
    return path


def test_all_files_of_a_choice_are_read_once_each(tmp_path, monkeypatch):
    monkeypatch.setattr(read_ahead, "_PIECE", 1 << 20)
    one, other = file_of(tmp_path, "one"), file_of(tmp_path, "other")
    ahead, threads = ReadAhead(), set(threading.enumerate())
    ahead.begin([one, other, one, tmp_path / "absent"])
    ahead.wait()
    assert ahead.read == {one: SIZE, other: SIZE}
    os.utime(other, ns=(0, 0))
    ahead.begin([one, other])
    ahead.wait()
    assert ahead.read == {one: SIZE, other: SIZE}
    assert not [one for one in set(threading.enumerate()) - threads if one.name == "live-merge-reading-ahead"]


def test_another_choice_ends_it_and_the_first_one_goes_on_where_it_was(tmp_path, monkeypatch):
    monkeypatch.setattr(read_ahead, "_PIECE", 1 << 16)
    monkeypatch.setattr(read_ahead, "memory_left", lambda: None)
    large, other = file_of(tmp_path, "large", 1 << 40), file_of(tmp_path, "other")
    ahead = ReadAhead()
    ahead.begin([large])
    while not ahead.read.get(large):
        time.sleep(0.001)
    ahead.begin([other])
    ahead.wait()
    first = ahead.read[large]
    assert 0 < first < 1 << 40 and ahead.read[other] == SIZE
    ahead.begin([large])
    while ahead.read[large] == first:
        time.sleep(0.001)
    begun = time.monotonic()
    ahead.cancel()
    assert time.monotonic() - begun < 10 and first < ahead.read[large] < 1 << 40


def test_a_file_that_would_push_out_what_is_needed_is_left_alone(tmp_path, monkeypatch):
    file = file_of(tmp_path, "large")
    monkeypatch.setattr(read_ahead, "memory_left", lambda: SIZE)
    monkeypatch.setattr(type(file), "open", None)
    ahead = ReadAhead()
    ahead.begin([file])
    ahead.wait()
    assert ahead.read == {file: SIZE}


def test_a_file_that_cannot_be_read_is_for_others_to_tell(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "x").write_bytes(b"1")
    ahead = ReadAhead()
    ahead.begin([tmp_path / "folder", file := file_of(tmp_path, "file")])
    ahead.wait()
    assert ahead.read[file] == SIZE
