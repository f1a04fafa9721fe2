"""Signals while a merge writes, one or two of them at any moment: one line, 130, and nothing left behind."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from lib_merge.cli import interrupts
from lib_merge.cli.interrupts import leave, raising, stoppable

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")

# One process imports torch once; each line "OUTPUT WRITES GAP NUMBER…" forks a command line on a slow disk, which a
# thread of its own sends the signals: the first after so many writes, the others a gap of seconds later each.
COMMANDS = """
import os, signal, sys, threading, time
from pathlib import Path
import lib_merge.__main__ as command, lib_merge.cli.main
write, unlink, written = os.write, Path.unlink, threading.Semaphore(0)
def slow_write(descriptor, data):
    written.release()
    time.sleep(0.0002)
    return write(descriptor, data[:4096])
def slow_unlink(*given, **named):
    time.sleep(0.01)
    return unlink(*given, **named)
def send(writes, gap, numbers):
    for _ in range(writes):
        written.acquire()
    for number in numbers:
        time.sleep(gap)
        os.kill(os.getpid(), number)
def merge(output, writes, gap, numbers):
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(os.open(output + ".said", os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), 2)
    sys.argv = ["lib_merge", "merge", sys.argv[1], "--output", output, "--overwrite"]
    os.write, Path.unlink = slow_write, slow_unlink
    threading.Thread(target=send, args=(int(writes), float(gap), [*map(int, numbers)]), daemon=True).start()
    sys.exit(command.run())
for line in sys.stdin:
    output, writes, gap, *numbers = line.split()
    child = os.fork()
    if not child:
        merge(output, writes, gap, numbers)
    _, status = os.waitpid(child, 0)
    print(os.waitstatus_to_exitcode(status), flush=True)
"""


@pytest.mark.long
def test_one_or_two_signals_at_any_moment_leave_one_line_and_no_file(checkpoints, tmp_path):
    (tmp_path / "out").mkdir()
    for seed, name in enumerate("ab"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    step = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    (tmp_path / "r.json").write_text(json.dumps({"live_merge": 1, "base": "a", "steps": [step]}))
    (tmp_path / "a.yaml").write_text("model: {}\n")
    process = subprocess.Popen(
        [sys.executable, "-c", COMMANDS, str(tmp_path / "r.json")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
    )  # fmt: skip

    def run(writes, gap, *numbers):
        print(tmp_path / "out" / "o.safetensors", writes, gap, *map(int, numbers), file=process.stdin, flush=True)
        status = int(process.stdout.readline())
        said = (tmp_path / "out" / "o.safetensors.said").read_text()
        left = {path.name: path.stat().st_size for path in (tmp_path / "out").iterdir() if path.suffix != ".said"}
        for path in (tmp_path / "out").iterdir():
            path.unlink()
        return status, said, left

    status, _, left = run(0, 0)
    assert status == 0 and sorted(left) == ["o.safetensors", "o.yaml"]
    most = left["o.safetensors"] // 4096
    dice = random.Random(4)
    endings = []
    for number in range(12):
        signals = [(signal.SIGINT,), (signal.SIGTERM,), (signal.SIGINT,) * 2, (signal.SIGTERM, signal.SIGINT)]
        endings.append(run(dice.randint(1, most), dice.uniform(0, 0.02), *signals[number % 4]))
    process.communicate()
    assert endings == [(130, "error: interrupted\n", {})] * len(endings)


def test_signals_ask_first_and_raise_once_when_that_does_not_help(monkeypatch):
    monkeypatch.setattr(interrupts, "PATIENCE", 0.05)
    before = signal.getsignal(signal.SIGINT)
    with stoppable() as stop:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGTERM)
        assert stop.is_set()
        time.sleep(0.06)
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)  # what cleans up is left in peace
    assert signal.getsignal(signal.SIGINT) is before
    with raising(), pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGTERM)
    assert signal.getsignal(signal.SIGINT) is before


def test_handlers_are_left_alone_in_another_thread():
    before = signal.getsignal(signal.SIGINT)
    seen = []

    def run():
        with stoppable() as stop, raising():
            seen.append((signal.getsignal(signal.SIGINT) is before, stop.is_set()))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert seen == [(True, False)]


def test_a_process_that_was_asked_to_stop_says_so_once():
    before = signal.signal(signal.SIGINT, leave)
    try:
        with stoppable():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) == signal.SIG_IGN
        signal.signal(signal.SIGINT, leave)
        with stoppable():
            pass
        assert signal.getsignal(signal.SIGINT) is leave
    finally:
        signal.signal(signal.SIGINT, before)
