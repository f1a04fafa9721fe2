"""Saves ended by a kill or a full disk: what was at the target stays, and the next save takes over."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from lib_merge.checkpoint import SafetensorsWriter, TensorInfo, part_file, plan_header
from lib_merge.checkpoint.target import part_path
from lib_merge.errors import StorageError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")

# One process imports torch once and forks a saver for every line "FOLDER|OVERWRITE|MOMENT|SECONDS TILL KILL".
SAVERS = """
import os, sys, time
from pathlib import Path
import torch
from lib_merge.checkpoint import SafetensorsWriter, TensorInfo, plan_header
from lib_merge.errors import TargetError

HEADER = plan_header([TensorInfo("w", torch.float32, (2_000_000,))], {"by": "child"})

def die(*_):
    os.kill(os.getpid(), 9)

def after(function):
    def call(*given, **named):
        function(*given, **named)
        die()
    return call

def save(folder, overwrite, moment):
    if moment == "before fsync": os.fsync = die
    if moment == "after fsync": os.fsync = after(os.fsync)
    if moment == "before rename": os.link = die; Path.replace = die
    if moment == "after rename": os.link = after(os.link); Path.replace = after(Path.replace)
    with SafetensorsWriter(Path(folder) / "m.safetensors", HEADER, overwrite=overwrite == "True") as out:
        for number in range(100):
            if moment == f"piece {number}": die()
            out.write("w", torch.full((20_000,), 2.0))
        out.commit()

for line in sys.stdin:
    *given, seconds = line.rstrip("\\n").split("|")
    begin = time.monotonic()
    child = os.fork()
    if not child:
        try:
            save(*given)
        except TargetError as error:
            os._exit(7 if "another save" in str(error) else 8)
        os._exit(0)
    if seconds:
        time.sleep(float(seconds))
        os.kill(child, 9)  # ours until it is waited for, so it can be no other process
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), time.monotonic() - begin, flush=True)
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
    savers: subprocess.Popen[str], folder: Path, overwrite: bool, moment: str = "never", kill_after: float | None = None
) -> tuple[int, float]:
    """Return the saver's exit status (-9: killed; 7: another save is running) and how long it ran, in seconds."""
    assert savers.stdin and savers.stdout
    savers.stdin.write(f"{folder}|{overwrite}|{moment}|{kill_after or ''}\n")
    savers.stdin.flush()
    status, seconds = savers.stdout.readline().split()
    return int(status), float(seconds)


def save_here(target: Path, value: float) -> None:
    with SafetensorsWriter(target, plan_header([TensorInfo("w", torch.float32, (9,))], {}), overwrite=True) as out:
        out.write("w", torch.full((9,), value))
        out.commit()


MOMENTS = ["before fsync", "after fsync", "before rename", "after rename", "piece 0", "piece 1", "piece 50", "piece 99"]


@pytest.mark.parametrize("overwrite", [True, False])
def test_killed_save_leaves_the_old_file_or_a_whole_new_one(
    savers: subprocess.Popen[str], tmp_path: Path, overwrite: bool
) -> None:
    (tmp_path / "whole").mkdir()
    status, duration = run_saver(savers, tmp_path / "whole", overwrite)
    assert status == 0
    assert set(load_file(tmp_path / "whole" / "m.safetensors")["w"].tolist()) == {2.0}
    chance = random.Random(5)
    cases: list[tuple[str, float | None]] = [(moment, None) for moment in MOMENTS]
    cases += [("never", chance.uniform(0, duration)) for _ in range(8)]
    leftovers = 0
    for number, (moment, kill_after) in enumerate(cases):
        folder = tmp_path / str(number)
        folder.mkdir()
        target = folder / "m.safetensors"
        if overwrite:
            save_here(target, 1.0)
        status, _ = run_saver(savers, folder, overwrite, moment, kill_after)
        assert status == -9 or (moment, status) == ("never", 0)
        values = set(load_file(target)["w"].tolist()) if target.exists() else None
        assert values in ([{1.0}, {2.0}] if overwrite else [None, {2.0}])
        assert moment in {"never", "after rename"} or values == ({1.0} if overwrite else None)
        leftovers += part_path(target).exists()
        save_here(target, 3.0)
        assert set(load_file(target)["w"].tolist()) == {3.0}
        assert [path.name for path in folder.iterdir()] == ["m.safetensors"]
    assert leftovers >= 7


def test_two_processes_saving_to_one_name(savers: subprocess.Popen[str], tmp_path: Path) -> None:
    target = tmp_path / "m.safetensors"
    header = plan_header([TensorInfo("w", torch.float32, (9,))], {})
    with SafetensorsWriter(target, header) as out:
        assert run_saver(savers, tmp_path, False)[0] == 7
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
