"""Pickles written to run code, to hang or to fill the memory: inert or refused, always quick."""

from __future__ import annotations

import collections
import copyreg
import os
import pickle
import struct
import subprocess
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.pickles.machine import unpickle
from lib_merge.checkpoint.pickles.objects import BrokenPickleError
from lib_merge.errors import SourceError

GOOD = (  # {"w": a tensor of four floats} without the final STOP
    b"\x80\x02}X\x01\x00\x00\x00wctorch._utils\n_rebuild_tensor_v2\n((X\x07\x00\x00\x00storagectorch\nFloatStorage\n"
    b"X\x01\x00\x00\x000X\x03\x00\x00\x00cpuK\x04tQK\x00K\x04\x85K\x01\x85\x89}tRs"
)


def archive(path: Path, pickled: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("m/data.pkl", pickled)
        file.writestr("m/data/0", struct.pack("<4f", 1, 2, 3, 4))
    return path


class Reducing:
    """Pickles as the call that is given."""

    def __init__(self, *call: object) -> None:
        self.call = call

    def __reduce__(self) -> tuple[object, ...]:
        return self.call


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value)) + value.encode()


def evil(mark: str) -> dict[str, bytes]:
    """Opcodes that leave one object on the stack, and the file `mark` behind if anything is ever executed."""
    shell = f"touch {mark}"
    code = f"open({mark!r}, 'w').close()"

    def body(value: object) -> bytes:
        return pickle.dumps(value, 3)[2:-1]

    return {
        "os.system": body(Reducing(os.system, (shell,))),
        "popen": body(Reducing(subprocess.Popen, (["touch", mark],))),
        "eval": body(Reducing(eval, (code,))),
        "exec": body(Reducing(exec, (code,))),
        "protocol 0": b"cposix\nsystem\n(S'" + shell.encode() + b"'\ntR",
        "stack global": text("builtins") + text("eval") + b"\x93" + text(code) + b"\x85R",
        "inst": b"(S'" + shell.encode() + b"'\nios\nsystem\n",
        "obj": b"(cos\nsystem\n" + text(shell) + b"o",
        "newobj": b"cos\nsystem\n" + text(shell) + b"\x85\x81",
        "newobj_ex": b"cos\nsystem\n" + text(shell) + b"\x85}\x92",
        "import chain": b"cbuiltins\ngetattr\n(cbuiltins\n__import__\n"
        + text("os")
        + b"\x85R"
        + text("system")
        + b"tR"
        + text(shell)
        + b"\x85R",
        "nested reduce": b"cbuiltins\nlist\ncbuiltins\nmap\n(cos\nsystem\n](" + text(shell) + b"etR\x85R",
        "build setstate": b"cos\nsystem\n)R}" + text("__setstate__") + b"cos\nsystem\nsb" + text(shell) + b"b",
        "build slots": body(Reducing(eval, (code,))) + b"N}" + text("__class__") + b"cos\nsystem\ns\x86b",
        "dict subclass": b"ccollections\ndefaultdict\ncos\nsystem\n\x85R" + text(shell) + text("x") + b"s",
        "ordered dict": b"ccollections\nOrderedDict\n](cos\nsystem\n" + text(shell) + b"e\x85R",
        "rebuild from type": b"ctorch._tensor\n_rebuild_from_type_v2\n(cos\nsystem\ncos\nsystem\n"
        + text(shell)
        + b"\x85}tR",
        "numpy": b"cnumpy.core.multiarray\n_reconstruct\n(cnumpy\nndarray\nK\x00\x85C\x01btR"
        + b"(K\x01K\x01\x85cos\nsystem\n"
        + text(shell)
        + b"\x85R\x89tb",
        "load_from_bytes": b"ctorch.storage\n_load_from_bytes\n"
        + body(pickle.dumps(Reducing(os.system, (shell,))))
        + b"\x85R",
        "copyreg": b"ccopyreg\n_reconstructor\n(cos\nsystem\ncbuiltins\nobject\nNtR",
        "copyreg extension": b"ccopyreg\nadd_extension\n("
        + text("os")
        + text("system")
        + b"K\x07tR0\x82\x07"
        + text(shell)
        + b"\x85R",
        "extension": b"\x82\x07" + text(shell) + b"\x85R",
        "wide extensions": b"\x83\x07\x00" + text(shell) + b"\x850\x84\x07\x00\x00\x00" + text(shell) + b"\x85R\x86",
        "persistent id": b"cos\nsystem\n" + text(shell) + b"\x85RQ",
        "storage of a call": b"(" + text("storage") + b"cos\nsystem\n" + text("0") + text("cpu") + b"K\x04tQ",
    }


NAMES = sorted(evil("x"))


@pytest.mark.parametrize("name", NAMES)
def test_malicious_object_is_inert_beside_good_weights(tmp_path: Path, name: str) -> None:
    mark = tmp_path / "mark"
    registry = dict(copyreg._inverted_registry)  # type: ignore[attr-defined]
    good = archive(tmp_path / "beside.ckpt", GOOD + text("callbacks") + evil(str(mark))[name] + b"s.")
    with open_tensors(good) as file:
        assert list(file.tensors) == ["w"]
        assert file.read("w").tolist() == [1, 2, 3, 4]
    alone = archive(tmp_path / "alone.ckpt", b"\x80\x02" + evil(str(mark))[name] + b".")
    with pytest.raises(SourceError, match="state dict"):
        open_tensors(alone)
    assert not mark.exists()
    assert dict(copyreg._inverted_registry) == registry  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "name", ["os.system", "eval", "protocol 0", "stack global", "inst", "obj", "nested reduce", "import chain"]
)
def test_the_same_bytes_do_harm_in_a_real_unpickler(tmp_path: Path, name: str) -> None:
    mark = tmp_path / "mark"
    pickle.loads(b"\x80\x04" + evil(str(mark))[name] + b".")
    assert mark.exists()


def test_registered_extension_is_never_asked(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    copyreg.add_extension("os", "system", 240)
    try:
        unpickle(b"\x82\xf0" + text(f"touch {mark}") + b"\x85R.")
    finally:
        copyreg.remove_extension("os", "system", 240)
    assert not mark.exists()


def chain(count: int) -> bytes:
    return b"".join([b"]q\x00"] + [b"(h\x00h\x00h\x00h\x00h\x00h\x00h\x00h\x00lq\x00"] * count) + b"."


BOMBS = {
    "deep tuples": b"N" + b"\x85" * 1_500_000 + b".",
    "deep lists": b"]" * 500_000 + b"a" * 499_999 + b".",
    "deep dicts": b"}" + b"K\x01}" * 300_000 + b"s" * 300_000 + b".",
    "deep objects": b"cos\nsystem\n" + b"\x85cos\nsystem\n\x860" * 20 + b"N.",
    "recursive list": b"]q\x00h\x00ah\x00ah\x00h\x00\x86a.",
    "recursive dict": b"}q\x00" + text("state_dict") + b"h\x00s" + text("model") + b"h\x00s.",
    "laughs": chain(100_000),
    "long integer": b"\x8b\xff\xff\xff\x7f" + b"1" * 100 + b".",
    "negative integer size": b"\x8b\xff\xff\xff\xff.",
    "megabytes of integer": b"\x8b" + struct.pack("<I", 4_000_000) + b"\x7f" * 4_000_000 + b".",
    "decimal integer": b"L" + b"9" * 3_000_000 + b"L\n.",
    "decimal int": b"I" + b"9" * 4000 + b"\n.",
    "huge text": b"X\xff\xff\xff\xff.",
    "huge bytes": b"\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.",
    "huge bytearray": b"\x96\xff\xff\xff\xff\xff\xff\xff\xff.",
    "huge frame": b"\x95\xff\xff\xff\xff\xff\xff\xff\xffN.",
    "buffers": b"\x97\x98.",
    "memo number": b"Nr\xff\xff\xff\xff.",
    "memo text": b"Np99999999999999999999\n.",
    "empty": b"",
    "only stop": b".",
    "stack under": b"R.",
    "no mark": b"t.",
    "mark below": b"(0t.",
    "no stop": b"N" * 10,
    "odd items": b"}(K\x01u.",
    "endless steps": b"N0" * 2_000_000 + b".",
    "storage shared by many": b"ccollections\nOrderedDict\n]("
    + b"N" * 100_000
    + b"e\x85\x86q\x000"
    + b"ccollections\nOrderedDict\nh\x00R0" * 100_000
    + b"N.",
    "colliding keys": b"}("
    + b"".join(b"\x8a\x10" + (n * (2**61 - 1)).to_bytes(16, "little") + b"N" for n in range(60_000))
    + b"u.",
}


@pytest.mark.cases(2)
@pytest.mark.parametrize("name", sorted(BOMBS))
def test_bombs_end_quickly(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / "bomb.ckpt", b"\x80\x02" + BOMBS[name])
    begin = time.process_time()
    with pytest.raises(SourceError):
        open_tensors(path)
    assert time.process_time() - begin < 20  # about 2 on a quiet machine


def tensor(storage: bytes, offset: bytes, size: bytes, stride: bytes) -> bytes:
    return b"}" + text("w") + b"ctorch._utils\n_rebuild_tensor_v2\n(" + storage + offset + size + stride + b"\x89}tRs."


def storage(name: str = "FloatStorage", key: bytes = b"X\x01\x00\x00\x000") -> bytes:
    return b"(" + text("storage") + b"ctorch\n" + name.encode() + b"\n" + key + text("cpu") + b"K\x04tQ"


HUGE = b"\x8a\x09" + (2**64).to_bytes(9, "little")
LARGE = b"\x8a\x08" + (2**62).to_bytes(8, "little")


@pytest.mark.parametrize(
    "pickled",
    [
        tensor(storage(), b"K\x01", b"K\x04\x85", b"K\x01\x85"),  # beyond the record
        tensor(storage(), b"K\x00", b"K\x02\x85", b"K\x04\x85"),
        tensor(storage(), b"K\x00", b"K\x04\x85", b"\x8a\x01\xff\x85"),  # backwards
        tensor(storage(), b"\x8a\x01\xff", b"K\x04\x85", b"K\x01\x85"),
        tensor(storage(), b"K\x00", HUGE + b"\x85", b"K\x01\x85"),
        tensor(storage(), b"K\x00", LARGE + LARGE + b"\x86", b"K\x00K\x00\x86"),
        tensor(storage(), b"K\x00", LARGE + b"\x85", b"K\x00\x85"),
        tensor(storage(), b"K\x00", b"K\x04\x85", b"K\x01K\x01\x86"),
        tensor(storage(), b"K\x00", b"(" + b"K\x01" * 65 + b"t", b"(" + b"K\x01" * 65 + b"t"),
        tensor(storage(), b"K\x00", text("four"), b"K\x01\x85"),
        tensor(storage(), b"\x88", b"K\x04\x85", b"K\x01\x85"),
        tensor(storage("QInt8Storage"), b"K\x00", b"K\x04\x85", b"K\x01\x85"),
        tensor(storage("UntypedStorage"), b"K\x00", b"K\x04\x85", b"K\x01\x85"),
        tensor(storage(key=text("../../etc/passwd")), b"K\x00", b"K\x04\x85", b"K\x01\x85"),
        tensor(storage(key=b"K\x00"), b"K\x00", b"K\x04\x85", b"K\x01\x85"),
        tensor(b"K\x00", b"K\x00", b"K\x04\x85", b"K\x01\x85"),
    ],
)
def test_nonsense_tensors_are_refused(tmp_path: Path, pickled: bytes) -> None:
    with pytest.raises(SourceError, match=r"model\.ckpt"):
        open_tensors(archive(tmp_path / "model.ckpt", b"\x80\x02" + pickled))


def test_directory_of_a_hundred_thousand_records_is_bounded(tmp_path: Path) -> None:
    path = archive(tmp_path / "model.ckpt", GOOD + b".")
    content = bytearray(path.read_bytes())
    end = content.rindex(b"PK\x05\x06")
    struct.pack_into("<I", content, end + 12, 0x7FFFFFFF)  # size of the central directory
    path.write_bytes(content)
    with pytest.raises(SourceError, match="broken"):
        open_tensors(path)


@pytest.mark.long
@settings(max_examples=1500, deadline=2000)
@given(st.binary(max_size=80))
def test_random_pickles_are_inert_or_broken(data: bytes) -> None:
    try:
        unpickle(data)
    except BrokenPickleError:
        return


VALID = pickle.dumps(
    {"a": [1, 2.5, "x", b"y", None, True, (1, 2, 3, 4)], "b": collections.OrderedDict(k={1, 2}), 3: 2**70}, 4
)


@settings(max_examples=600, deadline=2000)
@given(st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), min_size=1, max_size=4))
def test_mutated_pickles_are_inert_or_broken(changes: list[tuple[int, int]]) -> None:
    data = bytearray(VALID)
    for position, value in changes:
        data[position] = value
    try:
        unpickle(bytes(data))
    except BrokenPickleError:
        return
