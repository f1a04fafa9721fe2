"""How close a graphics card comes to its bus and to its own lerp: `python run.py bench --device cuda`.

Needs torch and safetensors only, makes its own files, and ends within four minutes: what there is no time for is left
out, and said.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import torch

import lib_merge
from benchmarks import real_size, table
from benchmarks.cases import BLOCK, Case, LiveBench
from benchmarks.floor import copy_and_hash
from benchmarks.measure import Clock, Row, run_cases, seconds

_ROUNDS = 5
SECONDS = 200
"""After so long nothing more is begun."""
_LONGEST = {"sd1": 20, "sdxl": 100}
"""Seconds that making the files of a model may take."""
_COPIED = 256 << 20
_NAMES = {"sd1": "SD1.5", "sdxl": "SDXL"}


def measure(device: torch.device, cache: str | None, clock: Clock) -> None:
    """Measure, and print the table."""
    rows: list[Row] = []
    facts = {"the card": _about(device), "copies from pinned memory": f"{_bandwidth(device):.1f} GB/s"}
    with tempfile.TemporaryDirectory(prefix="live-merge-bench-") as temporary:
        for architecture, name in _NAMES.items():
            if not clock.has(_LONGEST[architecture]):
                facts[name] = "left out, for want of time"
                continue
            rows += _of_model(architecture, Path(cache or temporary) / architecture, device, clock, facts)
    print(f"\n{table.machine()}; at most {_ROUNDS} rounds\n\n{table.markdown(rows, facts)}")


def _of_model(
    architecture: str, folder: Path, device: torch.device, clock: Clock, facts: dict[str, str]
) -> Iterator[Row]:
    name = _NAMES[architecture]
    print(f"Files of {name} …", flush=True)
    for model in "ab":
        real_size.checkpoint(folder, model, architecture)
    bench = LiveBench(folder, architecture, "ab", device)
    for case, rounds in _cases(bench, name, device):
        if not clock.has(10):
            facts[case.name] = "left out, for want of time"
            continue
        for row in run_cases([case], rounds):
            print(f"{row.case:45} {row.ratio:6.2f} × {row.floor_name}", flush=True)
            yield row
    (folder / "saved.safetensors").unlink(missing_ok=True)
    kept = bench.live.kept.on_card
    facts[f"{name}: kept on the card"] = f"{kept.used >> 20} of at most {kept.budget >> 20} MB"


def _cases(bench: LiveBench, name: str, device: torch.device) -> Iterator[tuple[Case, int]]:
    block, unet = bench.keys(BLOCK), bench.keys()
    move = bench.move()

    def first() -> None:
        bench.live.give_back()
        move()

    def all_first() -> None:
        bench.live.give_back()
        bench.move_all()()

    copied, lerped = _copy(_stored(bench, block), device), _lerp(bench, block, device)
    yield Case(f"{name}: one slider ({BLOCK}), first move", first, copied, "pinned copy of A and B", 1.5), _ROUNDS
    yield Case(f"{name}: one slider ({BLOCK}), next move", move, lerped, "lerp on the card"), _ROUNDS
    everything = _copy(_stored(bench, unet), device)
    yield Case(f"{name}: all sliders", all_first, everything, "pinned copy of A and B", 1.5), _ROUNDS
    out = bench.folder / "saved.safetensors"
    yield (
        Case(
            f"{name}: save",
            _save(bench, out),
            copy_and_hash(bench.folder / "a.safetensors", out.with_suffix(".copy")),
            "copy and hash",
        ),
        1,
    )


def _stored(bench: LiveBench, keys: list[str]) -> int:
    return sum(source[key].nbytes for source in bench.sources.values() for key in keys)


def _copy(size: int, device: torch.device) -> Callable[[], None]:
    """So many bytes brought to the card out of pinned memory, one piece after the other."""
    host = torch.empty(min(size, _COPIED), dtype=torch.uint8, pin_memory=device.type == "cuda")
    there = torch.empty(host.numel(), dtype=torch.uint8, device=device)

    def run() -> None:
        for start in range(0, size, host.numel()):
            count = min(host.numel(), size - start)
            there[:count].copy_(host[:count], non_blocking=True)
        _wait(device)

    return run


def _lerp(bench: LiveBench, keys: list[str], device: torch.device) -> Callable[[], None]:
    count = sum(bench.places[key].numel() for key in keys)
    a, b, out = (torch.zeros(count, dtype=torch.float16, device=device) for _ in range(3))

    def run() -> None:
        torch.lerp(a, b, 0.3, out=out)
        _wait(device)

    return run


def _save(bench: LiveBench, out: Path) -> Callable[[], object]:
    def run() -> None:
        recipe = bench.live.recipe
        if recipe is not None:
            lib_merge.save(recipe, out, overwrite=True, live=bench.live, sha256=lambda _: "0" * 64)

    return run


def _bandwidth(device: torch.device) -> float:
    """GB/s of copies to the card."""
    copy = _copy(4 * _COPIED, device)
    copy()
    return 4 * _COPIED / 1e9 / min(seconds(copy) for _ in range(3))


def _about(device: torch.device) -> str:
    return torch.cuda.get_device_name(device) if device.type == "cuda" else str(device)


def _wait(device: torch.device) -> None:
    wait = getattr(getattr(torch, device.type, None), "synchronize", None)
    if wait is not None:
        wait()
