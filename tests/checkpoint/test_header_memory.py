"""Directories of files are taken apart once, and again as soon as the file may be another."""

from __future__ import annotations

import os
import time

import pytest
import safetensors.torch
import torch

from lib_merge.checkpoint.formats import safetensors_file
from lib_merge.checkpoint.formats.opening import open_tensors
from lib_merge.checkpoint.headers import header_memory
from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.checkpoint.pickles import torch_file

TICK = 0.05  # seconds: longer than one of the disk's clock


def write(path, value):
    """A file whose bytes differ with the value, but not its size."""
    tensors = {"w": torch.full((4,), value), "b": torch.zeros(2)}
    if path.suffix == ".ckpt":
        torch.save(tensors, path)
    else:
        safetensors.torch.save_file(tensors if value < 5 else {"v": tensors["w"], "b": tensors["b"]}, path)


@pytest.fixture(params=[".safetensors", ".ckpt"])
def opened(request, tmp_path, monkeypatch):
    """opened() opens the file once more; it gives its first value, and whether its directory was taken apart."""
    taken = []

    def count(module, name):
        real = getattr(module, name)
        monkeypatch.setattr(module, name, lambda *args: taken.append(name) or real(*args))

    count(safetensors_file, "parse_header")
    count(torch_file, "unpickle")
    path, headers = tmp_path / f"m{request.param}", HeaderMemory()

    def open_again():
        taken.clear()
        with open_tensors(path, headers) as file:
            value = next(file.read(key)[0].item() for key in ("w", "v") if key in file.tensors)
        return value, bool(taken)

    write(path, 1.0)
    open_again.path = path
    return open_again


def age(monkeypatch):
    monkeypatch.setattr(header_memory, "_OLD_ENOUGH_NS", 0)
    time.sleep(TICK)


def test_a_file_that_is_surely_the_same(opened, monkeypatch):
    age(monkeypatch)
    assert opened() == (1.0, True)
    assert opened() == (1.0, False)


def test_a_file_that_was_just_written_proves_to_be_the_same_or_is_read_again(opened):
    assert opened() == (1.0, True)
    assert opened() == (1.0, opened.path.suffix == ".ckpt")


@pytest.mark.parametrize("value", [2.0, 7.0])
def test_a_file_written_anew_with_its_time_set_back(value, opened, monkeypatch):
    age(monkeypatch)
    opened()
    before = opened.path.stat()
    time.sleep(TICK)
    write(opened.path, value)
    os.utime(opened.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert opened.path.stat().st_size == before.st_size
    assert opened()[0] == value


def test_another_file_of_that_name_size_and_time(opened, monkeypatch, tmp_path):
    age(monkeypatch)
    opened()
    before = opened.path.stat()
    time.sleep(TICK)
    other = tmp_path / f"other{opened.path.suffix}"
    write(other, 7.0)
    other.rename(opened.path)
    os.utime(opened.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert opened()[0] == 7.0


def test_one_of_another_kind(opened, monkeypatch, tmp_path):
    age(monkeypatch)
    opened()
    other = tmp_path / ("m.ckpt" if opened.path.suffix == ".safetensors" else "m.safetensors")
    write(other, 3.0)
    other.rename(opened.path)
    assert opened() == (3.0, True)


def test_the_system_without_times_of_change(opened, monkeypatch):
    """Where they are times of creation they tell nothing."""
    age(monkeypatch)
    monkeypatch.setattr(header_memory, "_TELLS", False)
    opened()
    assert opened() == (1.0, opened.path.suffix == ".ckpt")
