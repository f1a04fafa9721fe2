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


@pytest.mark.skipif(sys.platform == "win32", reason="signals work otherwise there")
def test_an_interrupt_while_torch_is_imported():
    said = []
    for share in (0.3, 0.6):
        process = start()
        # Ours has begun when torch's library is mapped; before, Python itself starts and an interrupt is its own.
        deadline = time.monotonic() + 60
        maps = Path(f"/proc/{process.pid}/maps")
        while maps.exists() and "libtorch_cpu" not in maps.read_text() and time.monotonic() < deadline:
            time.sleep(0.005)
        time.sleep(share / 10)
        process.send_signal(signal.SIGINT)
        said.append((process.communicate(timeout=120)[1], process.returncode))
    for text, status in said:
        assert "Traceback" not in text, text
        # torch itself turns an interrupt inside some imports into an error of its own; what is left is still one line
        assert status in (130, 2) and text.startswith("error: ") and text.count("\n") == 1, (text, status)


def test_public_names_are_there_at_their_first_use():
    code = "import lib_merge, sys; assert 'torch' not in sys.modules; from lib_merge import *; print(Recipe, save)"
    made = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert made.returncode == 0 and "lib_merge.engine.save" not in made.stderr, made.stderr
    import lib_merge

    assert set(lib_merge.__all__) <= set(dir(lib_merge))
    assert all(getattr(lib_merge, name) is not None for name in lib_merge.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        lib_merge.nothing
