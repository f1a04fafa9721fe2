"""How close ours is to the bare work, and to other mergers: `python run.py bench [--sdxl] [--cache DIR] [--rounds N]`.

Makes files of real size (7 GB; with --sdxl 14 GB more), measures the bare work and ours in turn, several times, and
prints the ratios with their spread; `--keep` writes them into benchmarks/README.md with a picture.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from benchmarks import card, real_size, table
from benchmarks.cases import LiveBench, adapter_cases, cold_case, live_cases, method_cases, save_case
from benchmarks.floor import copy_and_hash, read_file
from benchmarks.loras import lora_cases
from benchmarks.measure import Row, measured, own_memory, run_cases, seconds
from lib_merge.engine.compute.memory.delta_files import DeltaFiles

HERE = Path(__file__).resolve().parent
PEERS = ("sd-mecha", "sd-meh")
RANK = 64
_MEMINFO = Path("/proc/meminfo")
_DISK = {"sd1": 12 << 30, "sdxl": 22 << 30}
_MEMORY = {"sd1": 8 << 30, "sdxl": 18 << 30}


def main() -> None:
    begun, options = time.monotonic(), _options()
    if options.device != "cpu":
        card.measure(torch.device(options.device), options.cache, card.Clock(begun))
        return
    with tempfile.TemporaryDirectory(prefix="live-merge-bench-") as temporary:
        folder = Path(options.cache or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        facts: dict[str, str] = {}
        if options.loras:
            _show_loras(folder / "sd1", options.rounds)
            return
        rows = list(_measure("sd1", "SD1.5", folder / "sd1", options.rounds, facts))
        if options.sdxl or (_fits(folder, "sdxl") and not options.quick):
            rows += _measure("sdxl", "SDXL", folder / "sdxl", options.rounds, facts)
    text = f"{table.machine()}; {options.rounds} rounds\n\n![ratios](ratios.svg)\n\n{table.markdown(rows, facts)}"
    print(f"\n{text}")
    if options.keep:
        (HERE / "ratios.svg").write_text(table.picture(rows), encoding="utf-8")
        table.keep(HERE / "README.md", text)


def _show_loras(folder: Path, rounds: int) -> None:
    """Minutes of work, so it is measured apart from the rest."""
    real_size.checkpoint(folder, "a", "sd1")
    rows, facts = list[Row](), dict[str, str]()
    for case in lora_cases(folder):
        facts[f"{case.name}: own memory"] = _megabytes(own_memory(case.ours))
        rows += _shown(measured([case], rounds))
    print(f"\n{table.machine()}; {rounds} rounds\n\n{table.markdown(rows, facts)}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run.py bench", description=__doc__)
    parser.add_argument("--sdxl", action="store_true", help="SDXL too, whatever memory and disk there is")
    parser.add_argument("--device", default="cpu", help="cuda: how close a card is to its bus; within four minutes")
    parser.add_argument("--quick", action="store_true", help="without SDXL and without the other mergers")
    parser.add_argument("--loras", action="store_true", help="only how long a tuned model takes to become a LoRA")
    parser.add_argument("--cache", help="folder for the files, which stay there; else a temporary one")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", action="store_true", help="write the results into benchmarks/README.md")
    options = parser.parse_args()
    if options.quick:
        os.environ.pop("LIVE_MERGE_PEERS_PYTHON", None)
    return options


def _fits(folder: Path, architecture: str) -> bool:
    """Whether disk and memory are enough for a model's files in the page cache and a live copy."""
    return shutil.disk_usage(folder).free > _DISK[architecture] and _free_memory() > _MEMORY[architecture]


def _free_memory() -> int:
    """Bytes that may be used, those of the page cache among them; 0 where the system does not tell."""
    if not _MEMINFO.exists():
        return 0
    line = next(line for line in _MEMINFO.read_text().splitlines() if line.startswith("MemAvailable"))
    return int(line.split()[1]) * 1024


def _measure(architecture: str, name: str, folder: Path, rounds: int, facts: dict[str, str]) -> Iterator[Row]:
    small = architecture == "sd1"
    print(f"Files of {name} …", flush=True)
    models = "abc" if small else "ab"
    for model in models:
        real_size.checkpoint(folder, model, architecture)
    bench = LiveBench(folder, architecture, models, torch.device("cpu"))
    yield from _shown(run_cases(live_cases(bench, name), rounds))
    if small:
        yield from _shown(run_cases([cold_case(bench, name)], rounds))
    facts[f"{name}: own memory, all sliders"] = _megabytes(own_memory(bench.move_all()))
    if small:
        real_size.lora(folder, RANK)
        yield from _shown(run_cases(method_cases(bench), rounds))
        yield from _shown(run_cases(adapter_cases(bench, RANK), rounds))
        facts.update(_adapter_memory(bench, real_size.lycoris(folder)))
    del bench
    out = folder / "saved.safetensors"
    yield from _saves(folder, name, out, rounds, facts)
    out.unlink(missing_ok=True)


def _adapter_memory(bench: LiveBench, file: Path) -> dict[str, str]:
    """What a large adapter needs of its own, and how long a first and a second move take."""
    first, second = bench.move_adapter(file.stem), bench.move_adapter(file.stem)
    bench.live.keep_deltas_in(DeltaFiles(file.parent / "deltas"))
    took: list[float] = []
    memory = own_memory(lambda: took.append(seconds(first)))
    size = file.stat().st_size >> 20
    return {
        f"LyCORIS of {size} MB (LoHa 160, LoCon 320): own memory": _megabytes(memory),
        f"LyCORIS of {size} MB: first and second move of its weight": f"{took[0]:.1f} s, {seconds(second):.1f} s",
    }


def _saves(folder: Path, name: str, out: Path, rounds: int, facts: dict[str, str]) -> Iterator[Row]:
    bench = LiveBench(folder, "sd1" if name == "SD1.5" else "sdxl", "ab", torch.device("cpu"))
    case = save_case(bench, name, out)
    del bench
    yield from _shown(run_cases([case], rounds))
    source = folder / "a.safetensors"
    facts[f"{name}: reading a file"] = f"{statistics.median(seconds(read_file(source)) for _ in range(rounds)):.2f} s"
    facts[f"{name}: own memory, save"] = _megabytes(own_memory(case.ours))
    python = os.environ.get("LIVE_MERGE_PEERS_PYTHON")
    for peer in PEERS if python and name == "SD1.5" else ():
        yield from _shown(_peer(python or "", peer, folder, out, min(rounds, 3), facts))


def _peer(python: str, peer: str, folder: Path, out: Path, rounds: int, facts: dict[str, str]) -> Iterator[Row]:
    """A merger in a process of its own, and the copy in turn."""
    floor = copy_and_hash(folder / "a.safetensors", out.with_suffix(".copy"))
    ours: list[float] = []
    bare: list[float] = []
    for _ in range(rounds):
        bare.append(seconds(floor))
        out.unlink(missing_ok=True)
        command = [python, str(HERE / "peer.py"), peer, str(folder), str(out)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        words = done.stdout.split()
        if done.returncode or "seconds" not in words:
            reason = (done.stderr.strip().splitlines() or ["no output"])[-1]
            facts[f"{peer}"] = f"did not run ({reason})"
            return
        ours.append(float(words[words.index("seconds") + 1]))
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
