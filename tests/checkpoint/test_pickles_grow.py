"""Four times the pickle takes about four times as long, whatever in it is shared by whatever else."""

from __future__ import annotations

import contextlib
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from lib_merge.checkpoint import open_tensors
from lib_merge.errors import SourceError

FEW, MANY = 10_000, 40_000


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def named(values: bytes, count: int) -> bytes:
    """So many entries of the state dict, each the same value."""
    return b"".join(text(f"k{n}") + values for n in range(count))


WEIGHT = text("w") + (
    b"ctorch._utils\n_rebuild_tensor_v2\n((X\x07\x00\x00\x00storagectorch\nFloatStorage\n"
    b"X\x01\x00\x00\x000X\x03\x00\x00\x00cpuK\x04tQK\x00K\x04\x85K\x01\x85\x89}tR"
)
ENCODE, ARRAY = b"c_codecs\nencode\nq\x010", b"cnumpy.core.multiarray\n_reconstruct\nq\x020"
SHARED_SHAPE = b"q\x000" + ARRAY + b"}("  # a shape on the stack goes into the memo

GROWING: dict[str, Callable[[int], bytes]] = {
    "entries": lambda n: b"}(" + WEIGHT + named(b"K\x01", n) + b"u.",
    "tensors": lambda n: b"}(" + WEIGHT + named(WEIGHT[len(text("w")) :], n) + b"u.",
    "one text as bytes, over and over": lambda n: text("x" * 10 * n) + b"q\x000" + ENCODE
    + (b"h\x01h\x00" + text("latin1") + b"\x86R0") * n + b"}(" + WEIGHT + b"u.",
    "one shape of many arrays": lambda n: b"(" + b"K\x01" * n + b"t" + SHARED_SHAPE + WEIGHT
    + named(b"h\x02)R(K\x01h\x00NNNtb", n) + b"u.",
    "one list of many dicts": lambda n: b"](" + b"N" * n + b"eq\x000}(" + WEIGHT
    + named(b"ccollections\nOrderedDict\nh\x00\x85R", n) + b"u.",
    "one long name of many storages": lambda n: text("s" * n) + b"q\x000}(" + WEIGHT
    + named(b"(" + text("storage") + b"ctorch\nFloatStorage\nh\x00" + text("cpu") + b"K\x04tQ", n) + b"u.",
    "one shape of many tensors": lambda n: b"(" + b"K\x01" * n + b"tq\x000}(" + WEIGHT
    + named(WEIGHT[len(text("w")) :].replace(b"K\x04\x85K\x01\x85", b"h\x00h\x00"), n) + b"u.",
    "one state of many dtypes": lambda n: b"(" + b"K\x01" * n + b"tq\x000}(" + WEIGHT
    + named(b"cnumpy\ndtype\n" + text("f4") + b"\x85Rh\x00b", n) + b"u.",
    "marks": lambda n: b"(" * n + b"1" * n + b"}(" + WEIGHT + b"u.",
    "tuples in tuples": lambda n: b"N" + b"\x85" * n + b"0}(" + WEIGHT + b"u.",
    "a deep shape": lambda n: b")" + b"\x85" * n + SHARED_SHAPE + WEIGHT + named(b"h\x02)R(K\x01h\x00NNNtb", 1) + b"u.",
    "duplicates": lambda n: b"}(" + WEIGHT + text("l") + b"(" + b"N" * n + b"l" + b"2" * n + b"0" * n + b"u.",
    "line ends": lambda n: b"}(" + WEIGHT + text("n") + b"I1\n" + b"0I1\n" * n + b"u.",
    "digits": lambda n: b"}(" + WEIGHT + text("n") + b"F" + b"1" * n + b"\nu.",
}  # fmt: skip


def seconds(path: Path, pickled: bytes) -> float:
    """Of this thread's CPU, from an open file to its directory or a refusal in one sentence."""
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("m/data.pkl", b"\x80\x02" + pickled)
        file.writestr("m/data/0", struct.pack("<4f", 1, 2, 3, 4))
    begun = time.thread_time()
    with contextlib.suppress(SourceError), open_tensors(path) as opened:
        assert "w" in opened.tensors
    return time.thread_time() - begun


@pytest.mark.cases(3)
@pytest.mark.parametrize("kind", GROWING)
def test_time_grows_with_the_length(kind, tmp_path):
    """What grows with the square takes sixteen times as long; a busy machine has three tries."""

    def exceeds() -> bool:
        few, many = (seconds(tmp_path / f"{count}.ckpt", GROWING[kind](count)) for count in (FEW, MANY))
        return many > 12 * max(few, 0.1)

    assert not all(exceeds() for _ in range(3))


@pytest.mark.parametrize("kind", sorted(GROWING.keys() - {"one shape of many tensors", "digits"}))
def test_the_weight_among_them_is_read(kind, tmp_path):
    path = tmp_path / "m.ckpt"
    seconds(path, GROWING[kind](20))
    with open_tensors(path) as opened:
        assert opened.read("w").tolist() == [1, 2, 3, 4]
        assert all(len(said) < 200 for said in opened.strange.values())
