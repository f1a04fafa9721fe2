"""Saves ended by a kill or a full disk: what was at the target stays, and the next save takes over or clears away."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from lib_merge.checkpoint import SafetensorsWriter, TensorInfo, plan_header
from lib_merge.checkpoint.writing import part_file
from lib_merge.checkpoint.writing.file_lock import LocksUnsupportedError, lock
from lib_merge.checkpoint.writing.leftovers import QUIET, sweep
from lib_merge.checkpoint.writing.save_note import SaveNote, note_path, read_note, write_note
from lib_merge.checkpoint.writing.target import part_path
from lib_merge.errors import StorageError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")

# One process imports torch once and forks a saver for every line "FOLDER|OVERWRITE|CONFIG|STEP": killed before the disk
# operation of that number, unless it has fewer.
SAVERS = """
import os, sys
from pathlib import Path
import torch
from lib_merge.checkpoint import SafetensorsWriter, TensorInfo, plan_header
from lib_merge.errors import TargetError

HEADER = plan_header([TensorInfo("w", torch.float32, (9,))], {"by": "child"})

def counted(owner, name, left):
    real = getattr(owner, name)
    def call(*given, **named):
        left.pop() if left else os.kill(os.getpid(), 9)
        return real(*given, **named)
    setattr(owner, name, call)

def save(folder, overwrite, config, step):
    left = [None] * int(step)
    for owner, name in ((os, "write"), (os, "fsync"), (os, "link"), (Path, "replace"), (Path, "unlink")):
        counted(owner, name, left)
    config = config.encode() or None
    with SafetensorsWriter(Path(folder) / "m.safetensors", HEADER, overwrite=overwrite == "True", config=config) as out:
        for _ in range(3):
            out.write("w", torch.full((3,), 2.0))
        out.commit()

for line in sys.stdin:
    child = os.fork()
    if not child:
        try:
            save(*line.rstrip("\\n").split("|"))
        except TargetError as error:
            os._exit(7 if "another save" in str(error) else 8)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""


@pytest.fixture(scope="module")
def savers() -> Iterator[subprocess.Popen[str]]:
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, "-c", SAVERS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "OMP_NUM_THREADS": "1"},
    )
    yield process
    process.communicate()


def run_saver(
    savers: subprocess.Popen[str], folder: Path, overwrite: bool = False, config: str = "", step: int = 999
) -> int:
    """Return the saver's exit status (-9: killed; 7: another save is running)."""
    assert savers.stdin and savers.stdout
    savers.stdin.write(f"{folder}|{overwrite}|{config}|{step}\n")
    savers.stdin.flush()
    return int(savers.stdout.readline())


def save_here(target: Path, value: float, config: bytes | None = None) -> None:
    header = plan_header([TensorInfo("w", torch.float32, (9,))], {})
    with SafetensorsWriter(target, header, overwrite=True, config=config) as out:
        out.write("w", torch.full((9,), value))
        out.commit()


def content(folder: Path) -> tuple[float | None, str | None]:
    """The number that the checkpoint is filled with, and its config; None for a file that is not there."""
    target, config = folder / "m.safetensors", folder / "m.yaml"
    values = set(load_file(target)["w"].tolist()) if target.exists() else {None}
    assert len(values) == 1
    return values.pop(), config.read_text() if config.exists() else None


def age(folder: Path, seconds: float = QUIET + 60) -> None:
    """Let what is hidden there have been written so long ago."""
    for path in folder.glob(".*"):
        os.utime(path, (time.time() - seconds,) * 2)


BEFORE = {
    "nothing": (None, None),
    "a checkpoint": (1.0, None),
    "a checkpoint and its config": (1.0, "old"),
    "a config alone": (None, "old"),
}


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("before", "config"), [*((before, "new") for before in BEFORE), ("a checkpoint and its config", "")]
)
def test_a_save_killed_at_any_step_leaves_both_old_files_or_both_new_ones(
    savers: subprocess.Popen[str], tmp_path: Path, before: str, config: str
) -> None:
    value, there = old = BEFORE[before]
    new, between = (2.0, config or there), (value, config or there)
    seen = set()
    for step in itertools.count():
        folder = tmp_path / str(step)
        folder.mkdir()
        if value:
            save_here(folder / "m.safetensors", value)
        if there:
            (folder / "m.yaml").write_text(there)
        status = run_saver(savers, folder, before != "nothing", config, step)
        left = content(folder)
        assert left in (old, new, between), "never the new checkpoint without its config"
        assert len([path for path in folder.iterdir() if not path.name.startswith(".")]) <= 2
        age(folder)
        removed = sweep(folder)
        assert [path.name for path in folder.glob(".*")] == [] and all(one.fate == "removed" for one in removed)
        assert content(folder) == (new if left == new else old)
        seen.add((left, content(folder), bool(removed)))
        if status == 0:
            break
        assert status == -9
    assert step > 8 and {after for _, after, _ in seen} == {old, new}
    assert (between, old, True) in seen, "killed between the two renames, or before there are two"


def test_the_next_save_to_a_name_takes_over(savers: subprocess.Popen[str], tmp_path: Path) -> None:
    for step in itertools.count(0, 3):
        folder = tmp_path / str(step)
        folder.mkdir()
        save_here(folder / "m.safetensors", 1.0, b"old")
        status = run_saver(savers, folder, True, "new", step)
        _, config = ended = content(folder)
        save_here(folder / "m.safetensors", 3.0)
        assert content(folder) == (3.0, config if ended == (2.0, "new") else "old")
        assert list(folder.glob(".*")) == [] or ended == (2.0, "new")
        if status == 0:
            break


@pytest.fixture
def left(savers: subprocess.Popen[str], tmp_path: Path) -> Path:
    """The temporary of a save that was killed while it wrote, long ago."""
    assert run_saver(savers, tmp_path, step=6) == -9
    age(tmp_path)
    return part_path(tmp_path / "m.safetensors")


def fates(folder: Path) -> list[str]:
    return [found.fate for found in sweep(folder)]


def test_what_may_still_be_running_is_left_alone(left: Path) -> None:
    names = sorted(path.name for path in left.parent.iterdir())
    age(left.parent, QUIET - 60)
    assert fates(left.parent) == []
    age(left.parent, -3600)  # written in the future: a clock is wrong
    assert fates(left.parent) == []
    age(left.parent)
    descriptor = os.open(left, os.O_RDWR)
    lock(descriptor)
    assert fates(left.parent) == []
    os.close(descriptor)
    assert names == sorted(path.name for path in left.parent.iterdir())
    assert fates(left.parent) == ["removed"] and list(left.parent.iterdir()) == []


def test_what_this_machine_did_not_make_is_named_and_stays(left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target, size = left.parent / "m.safetensors", left.stat().st_size
    monkeypatch.setattr(platform, "node", lambda: "elsewhere")
    [found] = sweep(left.parent)
    monkeypatch.undo()
    assert (found.fate, found.host, found.size) == ("other_machine", platform.node(), size) and left.exists()
    assert str(left) in found.sentence and f"on {platform.node()}" in found.sentence
    for note in (None, b"", b"{}", b"[1]", b'{"host": 1}', json.dumps({"host": platform.node()}).encode()):
        note_path(target).unlink(missing_ok=True)
        if note is not None:
            note_path(target).write_bytes(note)
        age(left.parent)
        assert fates(left.parent) == ["unknown_machine"] and left.stat().st_size == size


def test_a_note_is_believed_only_where_it_can_be_ours(left: Path) -> None:
    """Whoever writes one cannot have other files removed or replaced."""
    target = left.parent / "m.safetensors"
    for config in ("../m.yaml", "other.ckpt", "/m.yaml", "."):
        (left.parent / "other.ckpt").write_bytes(b"mine")
        note = SaveNote(platform.node(), 1, config, hashlib.sha256(b"mine").hexdigest(), None)
        write_note(target, note)
        assert read_note(target) is None
    write_note(target, SaveNote(platform.node(), 1, "m.yaml", hashlib.sha256(b"mine").hexdigest(), None))
    (left.parent / "m.yaml").write_bytes(b"changed since")
    age(left.parent)
    assert fates(left.parent) == ["removed"] and (left.parent / "m.yaml").read_bytes() == b"changed since"


def test_on_a_disk_without_locks_it_is_named_and_stays(left: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(_: int) -> None:
        raise LocksUnsupportedError

    monkeypatch.setattr(part_file, "lock", unsupported)
    [found] = sweep(left.parent)
    assert found.fate == "no_locks" and "no locks" in found.sentence and left.exists()


def test_a_folder_that_is_not_there_and_names_that_are_no_files(tmp_path: Path) -> None:
    assert sweep(tmp_path / "nowhere") == ()
    part_path(tmp_path / "m.safetensors").mkdir()
    age(tmp_path)
    assert sweep(tmp_path) == ()


def test_two_processes_saving_to_one_name(savers: subprocess.Popen[str], tmp_path: Path) -> None:
    target = tmp_path / "m.safetensors"
    header = plan_header([TensorInfo("w", torch.float32, (9,))], {})
    with SafetensorsWriter(target, header) as out:
        assert run_saver(savers, tmp_path) == 7
        assert not target.exists()
        out.write("w", torch.full((9,), 1.0))
        out.commit()
    assert [path.name for path in tmp_path.iterdir()] == ["m.safetensors"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    if mount is None or not sys.platform.startswith("linux"):
        pytest.skip("needs mount")
    done = subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if done.returncode:
        pytest.skip("may not mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_disk_that_fills_up(small_disk: Path) -> None:
    target = small_disk / "m.safetensors"
    save_here(target, 1.0)
    before = target.read_bytes()
    with pytest.raises(StorageError, match=r"the disk has .* free"):  # noqa: SIM117
        with SafetensorsWriter(target, plan_header([TensorInfo("w", torch.uint8, (5 << 20,))], {}), overwrite=True):
            pytest.fail("work began")
    with pytest.raises(StorageError, match="became full"):  # noqa: SIM117
        with SafetensorsWriter(
            target, plan_header([TensorInfo("w", torch.uint8, (3 << 20,))], {}), overwrite=True
        ) as out:
            (small_disk / "other").write_bytes(bytes(2 << 20))
            for _ in range(6):
                out.write("w", bytes(1 << 19))
    assert target.read_bytes() == before
    assert sorted(path.name for path in small_disk.iterdir()) == ["m.safetensors", "other"]


def test_an_interrupt_while_the_temporary_is_taken(tmp_path, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(part_file, "_lock_part", interrupted)
    with pytest.raises(KeyboardInterrupt):
        part_file.open_part(tmp_path / "o.safetensors")
    assert list(tmp_path.iterdir()) == []
