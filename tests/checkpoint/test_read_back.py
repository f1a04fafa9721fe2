"""A file gets its name only when it reads back as it was written."""

from __future__ import annotations

import hashlib
import io
import os
import random

import pytest
import torch

from lib_merge.checkpoint import SafetensorsWriter, TensorInfo, plan_header
from lib_merge.checkpoint.target import part_path
from lib_merge.errors import Cancelled, StorageError

DATA = random.Random(3).randbytes(20_000_000)  # more than two pieces


def saved(target, harm=lambda part: None, check=lambda: None, title="t"):
    header = plan_header([TensorInfo("w", torch.uint8, (len(DATA),))], {"title": title})
    with SafetensorsWriter(target, header, overwrite=True) as out:
        for start in range(0, len(DATA), 7_000_001):
            out.write("w", DATA[start : start + 7_000_001])
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


def test_a_disk_that_cannot_be_read(tmp_path, monkeypatch):
    class Failing(io.FileIO):
        def readinto(self, buffer):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(io, "FileIO", Failing)
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
