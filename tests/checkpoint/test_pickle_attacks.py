"""The pickle attacks of the public lists: what scanners look for, and what got past them. Nothing of it runs.

The names are those that picklescan, fickling and modelscan list as dangerous, and those of the reported ways around
them: https://github.com/mmaitre314/picklescan, https://github.com/trailofbits/fickling.
"""

from __future__ import annotations

import io
import pickle
import struct
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CALLABLES = (ROOT / "tests" / "data" / "pickle_attacks.txt").read_text().split()


def text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def forms(module: str, name: str) -> dict[str, bytes]:
    """Every way in which pickle can call, make or look up something, leaving one object on the stack."""
    call = b"c" + module.encode() + b"\n" + name.encode() + b"\n"
    given = text("touch it-ran")
    return {
        "global": call,
        "reduce": call + given + b"\x85R",
        "reduce of nothing": call + b")R",
        "stack global": text(module) + text(name) + b"\x93" + given + b"\x85R",
        "inst": b"(" + given + b"i" + module.encode() + b"\n" + name.encode() + b"\n",
        "obj": b"(" + call + given + b"o",
        "newobj": call + given + b"\x85\x81",
        "newobj_ex": call + given + b"\x85}" + text("shell") + b"\x88s\x92",
        "state": call + b")\x81}" + text("__setstate__") + call + b"sb" + given + b"b",
        "key": b"}" + call + given + b"\x85Rq\x01" + b"Nsh\x010",
        "chain": call + given + b"\x85R" + given + b"\x85R" + given + b"\x85R",
        "argument": b"ccollections\nOrderedDict\n" + call + given + b"\x85R\x85R",
        "tensor": b"ctorch._utils\n_rebuild_parameter\n" + call + given + b"\x85R\x89N\x87R",
        "from type": b"ctorch._tensor\n_rebuild_from_type_v2\n(" + call + call + given + b"\x85}tR",
        "storage": b"(" + text("storage") + call + text("0") + text("cpu") + b"K\x01tQ",
    }


GOOD = (
    b"\x80\x02}X\x01\x00\x00\x00wctorch._utils\n_rebuild_tensor_v2\n((X\x07\x00\x00\x00storagectorch\nFloatStorage\n"
    b"X\x01\x00\x00\x000X\x03\x00\x00\x00cpuK\x04tQK\x00K\x04\x85K\x01\x85\x89}tRs"
)


def write(path: Path, pickled: bytes) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("m/data.pkl", pickled)
        file.writestr("m/data/0", struct.pack("<4f", 1, 2, 3, 4))


# An audit hook sees what Python does, whoever does it, and cannot be taken off: hence a process of its own.
WATCHED = """
import sys
from pathlib import Path
from lib_merge.checkpoint import open_tensors
from lib_merge.errors import SourceError
from lib_merge.sentences import table
table("en")  # read once, before what is done is watched
import torch, zipfile, re
open_tensors(Path(sys.argv[1]) / "first.ckpt").close()
seen, watching = [], [False]
FORBIDDEN = (
    "exec", "compile", "import", "os.", "subprocess.", "socket.", "ctypes.", "pickle.", "marshal.", "shutil.", "code.",
    "builtins.", "urllib.", "webbrowser.", "sys.settrace", "sys.setprofile", "tempfile.", "glob.", "cpython.run",
)
def hook(event, arguments):
    if watching[0] and (event.startswith(FORBIDDEN) or event == "open" and arguments[1] not in ("r", "rb", None)):
        seen.append((event, str(arguments)[:200]))
paths = sorted(Path(sys.argv[1]).iterdir())
sys.addaudithook(hook)
modules, read = set(sys.modules), 0
for path in paths:
    watching[0] = True
    try:
        with open_tensors(path) as file:
            read += file.read("w").tolist() == [1, 2, 3, 4]
    except SourceError:
        pass
    finally:
        watching[0] = False
    if seen or set(sys.modules) != modules:
        print(path.name, seen[:3], set(sys.modules) - modules)
        sys.exit(1)
print(read)
"""


def test_every_attack_of_the_lists_is_inert_beside_good_weights(tmp_path):
    """Looked at from inside Python: no code is compiled or run, no module imported, no file opened for writing."""
    folder = tmp_path / "files"
    folder.mkdir()
    write(folder / "first.ckpt", GOOD + b".")
    for dotted in CALLABLES:
        bodies = forms(*dotted.rpartition(".")[::2])
        together = b"".join(text(form) + body + b"s" for form, body in bodies.items())
        write(folder / f"{dotted}.ckpt", GOOD + together + b".")
    for dotted in CALLABLES[:40]:  # and each alone, where a tensor should be
        for form, body in forms(*dotted.rpartition(".")[::2]).items():
            write(folder / f"{dotted} {form}.ckpt", GOOD + text("w") + body + b"s.")
    process = subprocess.run(
        [sys.executable, "-c", WATCHED, folder], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "PATH": "", "SYSTEMROOT": "C:\\Windows"},
    )  # fmt: skip
    assert process.returncode == 0, process.stdout + process.stderr
    assert int(process.stdout) >= len(CALLABLES) + 1, "the good weights beside them are read"
    assert [path.name for path in tmp_path.iterdir()] == ["files"]


def broken_off(pickled: bytes) -> bytes:
    """The attack comes first and the stream breaks after it, so that scanners give up when all has run already."""
    return pickled + b"\x80\x02cos\nsystem\n" + text("touch it-ran") + b"\x85R\xff\xff"


def packed(method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as file:
        file.writestr("m/data.pkl", b"cos\nsystem\n" + text("touch it-ran") + b"\x85R.")
        file.writestr("m/data/0", bytes(50_000_000))
    return buffer.getvalue()


def patched(flag: int = 0, crc: int | None = None, name: bytes | None = None) -> bytes:
    """An archive whose directory says otherwise than its records: what makes scanners and loaders see two files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("m/data.pkl", GOOD + b".")
        file.writestr("m/data/0", struct.pack("<4f", 1, 2, 3, 4))
    content = bytearray(buffer.getvalue())
    central = content.index(b"PK\x01\x02")
    if flag:
        struct.pack_into("<H", content, central + 8, flag)
    if crc is not None:
        struct.pack_into("<I", content, central + 16, crc)
    if name is not None:
        content[30 : 30 + len(name)] = name  # the record's own idea of its name
    return bytes(content)


TRICKS = {
    "nullifAI: broken after the attack": broken_off(b""),
    "7z": b"7z\xbc\xaf\x27\x1c" + bytes(200),
    "tar": b"m/data.pkl" + bytes(247) + b"ustar\x0000" + bytes(300),
    "gzip": b"\x1f\x8b\x08" + bytes(60),
    "a pickle of its own": pickle.dumps({"w": 1}),
    "dill": b"\x80\x04cdill._dill\n_create_type\n.",
    "numpy": b"\x93NUMPY\x01\x00v\x00{'descr': '|O', 'fortran_order': False, 'shape': (1,)}",
    "hdf5": b"\x89HDF\r\n\x1a\n" + bytes(100),
    "torchscript with code": None,
    "bomb of zeros": packed(zipfile.ZIP_DEFLATED),
    "bomb of zeros, bzip2": packed(zipfile.ZIP_BZIP2),
    "encrypted by its flag": patched(flag=1),
}


@pytest.mark.parametrize("name", sorted(TRICKS))
def test_tricks_with_the_file_around_the_pickle_are_refused(tmp_path, monkeypatch, name):
    from lib_merge.checkpoint import open_tensors
    from lib_merge.errors import SourceError

    monkeypatch.chdir(tmp_path)
    path = tmp_path / "m.ckpt"
    path.write_bytes(TRICKS[name] or b"")
    if TRICKS[name] is None:
        with zipfile.ZipFile(path, "w") as file:
            for entry in ("m/data.pkl", "m/constants.pkl", "m/code/__torch__.py"):
                file.writestr(entry, GOOD + b".")
    with pytest.raises(SourceError) as error:
        open_tensors(path)
    assert "m.ckpt" in str(error.value) and "\n" not in str(error.value)
    assert [left.name for left in tmp_path.iterdir()] == ["m.ckpt"]


@pytest.mark.parametrize("content", [patched(crc=7), patched(name=b"../../x.py")], ids=["checksum", "name"])
def test_a_directory_that_says_otherwise_is_read_as_the_directory_says(tmp_path, content):
    from lib_merge.checkpoint import open_tensors

    (tmp_path / "m.ckpt").write_bytes(content)
    with open_tensors(tmp_path / "m.ckpt") as file:
        assert file.read("w").tolist() == [1, 2, 3, 4]
    assert [left.name for left in tmp_path.iterdir()] == ["m.ckpt"]


@pytest.mark.long
def test_ten_thousand_views_of_one_record_cost_nothing_until_read(tmp_path):
    """An overlapping archive: small on disk, as large as one likes in memory for whoever reads it all at once."""
    from lib_merge.checkpoint import open_tensors

    tensor = GOOD[GOOD.index(b"ctorch._utils") : -1]
    entries = b"".join(text(f"w{n}") + tensor + b"s" for n in range(10_000))
    write(tmp_path / "m.ckpt", b"\x80\x02}" + entries + b".")
    with open_tensors(tmp_path / "m.ckpt") as file:
        assert len(file.tensors) == 10_000 and file.read("w9999").tolist() == [1, 2, 3, 4]


def test_a_storage_that_climbs_out_of_the_archive_is_refused(tmp_path):
    from lib_merge.checkpoint import open_tensors
    from lib_merge.errors import SourceError

    (tmp_path / "secret").write_bytes(struct.pack("<4f", 9, 9, 9, 9))
    for name in ("../secret", "../../secret", str(tmp_path / "secret"), "..", ""):
        pickled = GOOD.replace(b"X\x01\x00\x00\x000", text(name))
        write(tmp_path / "m.ckpt", pickled + b".")
        with pytest.raises(SourceError, match=r"m\.ckpt"):
            open_tensors(tmp_path / "m.ckpt")
