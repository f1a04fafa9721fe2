"""A file gets its name only when it reads back as it was written."""

from __future__ import annotations

import hashlib
import io
import os
import random

import pytest
import torch

from lib_merge.checkpoint import SafetensorsWriter, TensorInfo, plan_header
from lib_merge.checkpoint.writing import read_back
from lib_merge.checkpoint.writing.target import part_path
from lib_merge.errors import Cancelled, StorageError

DATA = random.Random(3).randbytes(20_000_000)  # more than two pieces


def saved(target, harm=lambda part: None, check=lambda: None, title="t", meanwhile=lambda part: None):
    header = plan_header([TensorInfo("w", torch.uint8, (len(DATA),))], {"title": title})
    with SafetensorsWriter(target, header, overwrite=True) as out:
        for start in range(0, len(DATA), 7_000_001):
            out.write("w", DATA[start : start + 7_000_001])
            meanwhile(part_path(target))
        harm(part_path(target))
        return header, out.commit(check)


def flip(part, where):
    with part.open("r+b") as file:
        file.seek(where, os.SEEK_SET if where >= 0 else os.SEEK_END)
        byte = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte[0] ^ 1]))


def lengthen(part):
    with part.open("ab") as file:
        file.write(b"x")


@pytest.mark.parametrize("title", ["t", "t" * 9_000_000], ids=["short header", "header longer than a piece"])
def test_hashes_are_those_of_the_file(title, tmp_path):
    header, done = saved(tmp_path / "o.safetensors", title=title)
    content = (tmp_path / "o.safetensors").read_bytes()
    assert content == header.prefix + DATA and done.size == len(content)
    assert done.sha256 == hashlib.sha256(content).hexdigest()
    assert done.data_sha256 == hashlib.sha256(DATA).hexdigest()


HARMS = {
    "first byte": lambda part: flip(part, 0),
    "in the header": lambda part: flip(part, 40),
    "in the middle": lambda part: flip(part, 11_000_000),
    "last byte": lambda part: flip(part, -1),
    "cut short": lambda part: os.truncate(part, 5_000_000),
    "emptied": lambda part: os.truncate(part, 0),
    "longer": lengthen,
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_file_that_reads_back_otherwise_is_not_kept(harm, tmp_path):
    (tmp_path / "o.safetensors").write_bytes(b"old")
    with pytest.raises(StorageError, match=r"o\.safetensors does not read back as it was written"):
        saved(tmp_path / "o.safetensors", HARMS[harm])
    assert [path.name for path in tmp_path.iterdir()] == ["o.safetensors"]
    assert (tmp_path / "o.safetensors").read_bytes() == b"old"


def test_a_disk_that_says_it_has_written_and_has_not(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(len(data))))
    with pytest.raises(StorageError, match="does not read back"):
        saved(tmp_path / "o.safetensors")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("behind", [64, 1], ids=["at the end", "on the way"])
def test_a_disk_that_cannot_be_read(behind, tmp_path, monkeypatch):
    def failing(*_):
        raise OSError(5, "Input/output error")

    class Failing(io.FileIO):
        readinto = failing

    monkeypatch.setattr(read_back, "_BEHIND", behind)
    monkeypatch.setattr(io, "FileIO", Failing)
    if hasattr(os, "preadv"):
        monkeypatch.setattr(os, "preadv", failing)
    with pytest.raises(StorageError, match="Input/output error"):
        saved(tmp_path / "o.safetensors")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("piece", [0, 2])
def test_reading_back_is_stopped_at_any_piece(piece, tmp_path):
    asked = []

    def check():
        asked.append(1)
        if len(asked) > piece:
            raise Cancelled

    with pytest.raises(Cancelled):
        saved(tmp_path / "o.safetensors", check=check)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def small_pieces(monkeypatch):
    monkeypatch.setattr(read_back, "_PIECE", 1_000_000)
    monkeypatch.setattr(read_back, "_BEHIND", 3)


def test_what_is_read_back_on_the_way_is_right(small_pieces, tmp_path):
    header, done = saved(tmp_path / "o.safetensors")
    content = (tmp_path / "o.safetensors").read_bytes()
    assert content == header.prefix + DATA and done.sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("where", [6_500_000, 12_500_000, 19_000_000])
def test_harm_on_the_way_is_found(where, small_pieces, tmp_path):
    """Whether the piece has its turn while the file is still being written, or at the end."""
    done = []

    def harm(part):
        if not done and part.stat().st_size > where:
            flip(part, where)
            done.append(1)

    with pytest.raises(StorageError, match="does not read back"):
        saved(tmp_path / "o.safetensors", meanwhile=harm)
    assert done and list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "posix_fadvise"), reason="the system has no such wishes")
def test_each_piece_is_sent_to_the_disk_and_dropped_once_it_was_read(small_pieces, tmp_path, monkeypatch):
    """So that a save does not push its sources out of the system's memory."""
    told, real = [], os.posix_fadvise

    def tell(descriptor, offset, length, wish):
        assert wish == os.POSIX_FADV_DONTNEED and length == 1_000_000
        told.append(offset // length)
        real(descriptor, offset, length, wish)

    monkeypatch.setattr(os, "posix_fadvise", tell)
    saved(tmp_path / "o.safetensors")
    assert sorted(set(told)) == list(range(20))
    assert [number for number in range(20) if told.count(number) == 2] == list(range(17))


def test_a_file_system_that_takes_no_wishes(small_pieces, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "posix_fadvise", refuse, raising=False)
    saved(tmp_path / "o.safetensors")
