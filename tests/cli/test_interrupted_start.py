"""An interrupt at any moment of a command's start is one line and 130, while torch is being imported, too."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "lib_merge", "doctor", "missing.json"]


def start():
    return subprocess.Popen(
        COMMAND, stderr=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    )  # fmt: skip


def has_begun(process):
    """Whether ours runs: it has a handler for SIGTERM. Before, Python itself starts, and an interrupt is its own."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    caught = next((line.split()[1] for line in status.splitlines() if line.startswith("SigCgt")), "0")
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc to tell when a process has begun")
def test_a_signal_while_torch_is_imported():
    said = []
    for number, delay in enumerate((0.0, 0.02, 0.1, 0.2, 0.4, 0.6)):
        process = start()
        while process.poll() is None and not has_begun(process):
            time.sleep(0.002)
        time.sleep(delay)
        process.send_signal((signal.SIGINT, signal.SIGTERM)[number % 2])
        said.append((process.communicate(timeout=120)[1], process.returncode))
    assert said == [("error: interrupted\n", 130)] * len(said)


def test_public_names_are_there_at_their_first_use():
    code = "import lib_merge, sys; assert 'torch' not in sys.modules; from lib_merge import *; print(Recipe, save)"
    made = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0 and "lib_merge.engine.save.save" not in made.stderr, made.stderr
    import lib_merge

    assert set(lib_merge.__all__) <= set(dir(lib_merge))
    assert all(getattr(lib_merge, name) is not None for name in lib_merge.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        lib_merge.nothing
