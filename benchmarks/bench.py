"""How close ours is to the bare work: `python run.py bench [--sdxl] [--peers] [--cache DIR] [--minutes N]`.

Makes files of real size, measures the bare work and ours in turn, several times, and prints the ratios with their
spread; `--keep` writes them into benchmarks/README.md with a picture. It ends within about five minutes: what there is
no time for is left out, and said.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from benchmarks import card, real_size, table
from benchmarks.cases import (
    Case,
    LiveBench,
    adapter_cases,
    by_torch_cases,
    cold_cases,
    erase_cases,
    live_cases,
    method_cases,
    save_case,
)
from benchmarks.floor import copy_and_hash, read_file
from benchmarks.loras import lora_cases
from benchmarks.measure import Clock, Row, measured, own_memory, run_cases, seconds

HERE = Path(__file__).resolve().parent
NAMES = {"sd1": "SD1.5", "sdxl": "SDXL"}
_SAVE = {"sd1": 40, "sdxl": 100}
"""Seconds that the saves of a model may take."""
PEERS = ("sd-mecha", "sd-meh")
RANK = 64
_NO_TIME = "left out, for want of time"
_MEMINFO = Path("/proc/meminfo")
_DISK, _MEMORY = 15 << 30, 18 << 30
"""Bytes that SDXL needs: two saved files, and a live U-Net beside the files in the page cache."""


def main(arguments: Sequence[str] | None = None) -> None:
    """`arguments`: None: those of the command line."""
    begun, options = time.monotonic(), _options(arguments)
    if options.device != "cpu":
        card.measure(torch.device(options.device), options.cache, Clock(begun, card.SECONDS))
        return
    with tempfile.TemporaryDirectory(prefix="live-merge-bench-") as temporary:
        folder = Path(options.cache or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if options.loras:
            _show_loras(folder / "sd1", options.rounds)
            return
        run = _Run(folder, options.rounds, Clock(begun, options.minutes * 60), [], {})
        _measure(run, () if options.quick else ("sdxl",), options.sdxl)
        for peer in PEERS if options.peers else ():
            run.rows.extend(_shown(_peer(os.environ.get("LIVE_MERGE_PEERS_PYTHON", ""), peer, run)))
    text = (
        f"{table.machine()}; at most {options.rounds} rounds\n\n![ratios](ratios.svg)\n\n"
        f"{table.markdown(run.rows, run.facts)}"
    )
    print(f"\n{text}")
    if options.keep:
        (HERE / "ratios.svg").write_text(table.picture(run.rows), encoding="utf-8")
        table.keep(HERE / "README.md", text)


@dataclass(frozen=True)
class _Run:
    """What is measured with, and what has come of it so far."""

    folder: Path
    rounds: int
    clock: Clock
    rows: list[Row]
    facts: dict[str, str]

    def measure(self, cases: Iterable[Case], takes: float, warm: bool = True) -> None:
        """Measure and show cases; one that may take more seconds than are left is left out, and named."""
        for case in cases:
            if self.clock.has(takes):
                self.rows.extend(_shown((run_cases if warm else measured)([case], self.rounds)))
            else:
                self.facts[case.name] = _NO_TIME


def _show_loras(folder: Path, rounds: int) -> None:
    """Minutes of work, so it is measured apart from the rest."""
    real_size.checkpoint(folder, "a", "sd1")
    rows, facts = list[Row](), dict[str, str]()
    for case in lora_cases(folder):
        facts[f"{case.name}: own memory"] = _megabytes(own_memory(case.ours))
        rows += _shown(measured([case], rounds))
    print(f"\n{table.machine()}; {rounds} rounds\n\n{table.markdown(rows, facts)}")


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("--sdxl", action="store_true", help="SDXL too, whatever memory and disk there is")
    parser.add_argument("--device", default="cpu", help="cuda: how close a card is to its bus; within four minutes")
    parser.add_argument("--quick", action="store_true", help="without SDXL")
    parser.add_argument("--peers", action="store_true", help="the other mergers too, at the end; minutes more")
    parser.add_argument(
        "--minutes", type=float, default=5, help="what there is no time for is left out (not the peers)"
    )
    parser.add_argument("--loras", action="store_true", help="only how long a tuned model takes to become a LoRA")
    parser.add_argument("--cache", help="folder for the files, which stay there; else a temporary one")
    parser.add_argument("--rounds", type=int, default=5, help="at most; what takes long is measured twice")
    parser.add_argument("--keep", action="store_true", help="write the results into benchmarks/README.md")
    return parser.parse_args(arguments)


def _fits(folder: Path) -> bool:
    """Whether disk and memory are enough for SDXL."""
    return shutil.disk_usage(folder).free > _DISK and _free_memory() > _MEMORY


def _free_memory() -> int:
    """Bytes that may be used, those of the page cache among them; 0 where the system does not tell."""
    if not _MEMINFO.exists():
        return 0
    line = next(line for line in _MEMINFO.read_text().splitlines() if line.startswith("MemAvailable"))
    return int(line.split()[1]) * 1024


def _measure(run: _Run, larger: Sequence[str], anyway: bool) -> None:
    """SD1.5, and the larger models if they fit or `anyway`. What a user waits for most often comes first."""
    _measure_sd1(run)
    fitting = [architecture for architecture in larger if anyway or _fits(run.folder)]
    run.facts.update({NAMES[name]: "left out, for want of memory or disk" for name in larger if name not in fitting})
    for architecture in fitting:
        bench = _bench(run, architecture, "ab")
        run.measure(live_cases(bench, NAMES[architecture]), takes=15)
        run.facts[f"{NAMES[architecture]}: own memory, all sliders"] = _megabytes(own_memory(bench.move_all()))
        _measure_erase(run, bench, takes=30)
        del bench
    for architecture in ("sd1", *fitting):
        _measure_saves(run, architecture, takes=_SAVE[architecture])
    if run.clock.has(60):
        run.measure(cold_cases(_bench(run, "sd1", "ab"), "SD1.5"), takes=30, warm=False)
    else:
        run.facts["SD1.5: files that are not cached"] = _NO_TIME


def _bench(run: _Run, architecture: str, models: str) -> LiveBench:
    folder = run.folder / architecture
    print(f"Files of {NAMES[architecture]} …", flush=True)
    for model in models:
        real_size.checkpoint(folder, model, architecture)
    return LiveBench(folder, architecture, models, torch.device("cpu"))


def _measure_sd1(run: _Run) -> None:
    bench = _bench(run, "sd1", "abc")
    run.measure(live_cases(bench, "SD1.5"), takes=10)
    run.facts["SD1.5: own memory, all sliders"] = _megabytes(own_memory(bench.move_all()))
    real_size.lora(bench.folder, RANK)
    run.measure(method_cases(bench), takes=20)
    run.measure(by_torch_cases(bench), takes=6)
    run.measure(adapter_cases(bench, RANK), takes=20)
    _measure_lycoris(run, bench)
    _measure_erase(run, bench, takes=10)


def _measure_erase(run: _Run, bench: LiveBench, takes: float) -> None:
    name = NAMES[bench.architecture.id]
    if not run.clock.has(2 * takes):
        run.facts[f"{name}: an erase step"] = _NO_TIME
        return
    first = seconds(bench.cross_attention().move_erase())
    run.facts[f"{name}: the first move of an erase step"] = f"{first:.1f} s"
    run.measure(erase_cases(bench, name), takes)


def _measure_lycoris(run: _Run, bench: LiveBench) -> None:
    """What a large adapter needs of its own, its first move, and later ones, for which files hold what it adds."""
    file = real_size.lycoris(bench.folder)
    name = f"LyCORIS of {file.stat().st_size >> 20} MB (LoHa 160, LoCon 320)"
    move, took = bench.move_adapter(file.stem), list[float]()
    with bench.deltas_in_files():
        run.facts[f"{name}: own memory"] = _megabytes(own_memory(lambda: took.append(seconds(move))))
        run.facts[f"{name}: first move of its weight"] = f"{took[0]:.1f} s"
        lerp = bench.lerp(bench.keys())
        run.measure([Case(f"{name}, weight", move, lerp, "lerp of the U-Net", 3)], takes=8)


def _measure_saves(run: _Run, architecture: str, takes: float) -> None:
    name, out = NAMES[architecture], run.folder / architecture / "saved.safetensors"
    case = save_case(run.folder / architecture, name, out)
    if run.clock.has(takes):
        run.facts[f"{name}: own memory, save"] = _megabytes(own_memory(case.ours))
        read = read_file(out.with_name("a.safetensors"))
        run.facts[f"{name}: reading a file"] = f"{min(seconds(read) for _ in range(3)):.2f} s"
    run.measure([case], takes, warm=False)
    out.unlink(missing_ok=True)


def _peer(python: str, peer: str, run: _Run) -> Iterator[Row]:
    """A merger in a process of its own, and the copy in turn."""
    folder = run.folder / "sd1"
    out = folder / "saved.safetensors"
    floor = copy_and_hash(folder / "a.safetensors", out.with_suffix(".copy"))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(min(run.rounds, 3) if python else 0):
        bare.append(seconds(floor))
        out.unlink(missing_ok=True)
        command = [python, str(HERE / "peer.py"), peer, str(folder), str(out)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        words = done.stdout.split()
        if done.returncode or "seconds" not in words:
            reason = (done.stderr.strip().splitlines() or ["no output"])[-1]
            run.facts[f"{peer}"] = f"did not run ({reason})"
            return
        ours.append(float(words[words.index("seconds") + 1]))
    out.unlink(missing_ok=True)
    yield Row(f"{peer}: merge and save", "copy and hash of the file", None, tuple(ours), tuple(bare))


def _shown(rows: Iterator[Row]) -> Iterator[Row]:
    for row in rows:
        print(
            f"{row.case:45} {row.ratio:6.2f} ({row.ratios[0]:.2f}–{row.ratios[-1]:.2f}) × {row.floor_name}", flush=True
        )
        yield row


def _megabytes(count: int) -> str:
    return f"{count / 1e6:.0f} MB"


if __name__ == "__main__":
    main()
