"""Damaged files and texts by the thousand: errors of ours, and never a crash, a hang or memory that stays.

LIVE_MERGE_FUZZ=100000 runs so many for each target; without it a share of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="needs limits of memory and time as POSIX systems have them")
pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc to see its memory")

ROOT = Path(__file__).parents[2]
SHARE = {"safetensors": 800, "ckpt": 400, "pickle": 1200, "json": 800, "yaml": 150, "file": 500, "weights": 400}
"""Inputs of each target when no number is asked for: some seconds."""


@pytest.mark.cases(1)
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("target", SHARE)
def test_damaged_inputs_are_refused_in_time_and_memory(target):
    if target == "yaml":
        pytest.importorskip("yaml")
    count = int(os.environ.get("LIVE_MERGE_FUZZ", SHARE[target]))
    process = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("fuzz.py")), target, "0", str(count)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert process.returncode == 0, (process.stdout + process.stderr)[-4000:]
    accepted = int(process.stdout.split(" inputs, ")[1].split()[0])
    assert 0 < accepted < count, "some are whole and some are not, or the fuzzer does nothing"
