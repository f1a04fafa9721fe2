"""What is measured: each case has our way, and beside it the bare work that cannot be avoided."""

from __future__ import annotations

import copy
import itertools
import shutil
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import torch

import lib_merge
from benchmarks import real_size
from benchmarks.floor import addmm_products, copy_and_hash, copy_keys, forget, lerp_keys, mapped, read_file
from lib_merge.architectures import by_id
from lib_merge.engine.compute.elementwise import compiled
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.sources.read_ahead import ReadAhead

BLOCK = "OUT05"
_OF_MANY: Sequence[tuple[str, str, float | None, float | None]] = (
    ("ties", "bc", None, 8),
    ("ties", "bc", 0.5, 8),
    ("karcher", "bc", None, None),
    ("dare_ties", "bc", 0.5, None),
    ("della", "bc", 0.5, None),
)
"""Method, its models, density, and the ratio that is wanted, if any."""
ERASE: Mapping[str, Any] = {"concepts": ["a red hat", "gore"], "keep": ["a person", "a blue hat"]}
RECIPE: Mapping[str, Any] = {"live_merge": 1, "base": "a"}


@dataclass(frozen=True)
class Case:
    """One row: `ours` against `floor`, both doing the whole work once. `target`: the ratio that is wanted, if any;
    `before`: what is done before either, and not counted."""

    name: str
    ours: Callable[[], object]
    floor: Callable[[], object]
    floor_name: str
    target: float | None = None
    before: Callable[[], object] | None = None


class LiveBench:
    """A live model of real size in fp16, the sources in the page cache, and moves on it.

    Of SDXL the U-Net only is live, so that 20 GB of memory suffice.

    Args:
        folder: where the files are.
        architecture: sd1 or sdxl.
        models: their names, "a" being the base.
        device: where the live parameters lie.
    """

    def __init__(self, folder: Path, architecture: str, models: str, device: torch.device) -> None:
        self.folder = folder
        self.architecture = by_id(architecture)
        self.sources = {name: mapped(folder / f"{name}.safetensors") for name in models}
        self.places = {
            key: tensor.clone() if device.type == "cpu" else tensor.to(device)
            for key, tensor in self.sources["a"].items()
            if architecture == "sd1" or key.startswith(real_size.UNET)
        }
        self.live = lib_merge.LiveModel(self.places, folder / "a.safetensors")
        self._numbers = itertools.cycle((0.31, 0.37, 0.43))

    def keys(self, block: str | None = None) -> list[str]:
        """Keys of the U-Net, or of one slot."""
        slots = {key: self.architecture.slot_of(key) for key in self.places if key.startswith(real_size.UNET)}
        return [key for key, slot in slots.items() if block in (None, slot)]

    def apply(self, *steps: Mapping[str, Any]) -> None:
        """Make some steps live."""
        self.live.apply(lib_merge.Recipe.from_dict({**RECIPE, "steps": list(steps)}, [self.folder]))

    def move(self, method: str = "weighted_sum", block: str = BLOCK, **models: Any) -> Callable[[], None]:
        """A move of one slider, to another value each time."""
        models = models or {"b": "b"}
        name = "weight" if "models" in models else "alpha"
        return lambda: self.apply({"method": method, **models, name: {block: next(self._numbers)}})

    def move_all(self, model: str = "b") -> Callable[[], None]:
        """A move of all sliders of the U-Net."""
        return lambda: self.apply(
            {"method": "weighted_sum", "b": model, "alpha": {"default": next(self._numbers), "BASE": 0}}
        )

    def move_adapter(self, file: str, block: str | None = None) -> Callable[[], None]:
        """A move of an adapter's strength, or of one block weight of it."""

        def run() -> None:
            value = next(self._numbers)
            step = {"weight": value} if block is None else {"weight": 0.7, "blocks": {"default": 1, block: value}}
            self.apply({"adapter": file, **step})

        return run

    def cross_attention(self) -> LiveBench:
        """The same files with another live model, of only cross attention's keys and values."""
        part, ends = copy.copy(self), ("attn2.to_k.weight", "attn2.to_v.weight")
        part.places = {key: value.clone() for key, value in self.places.items() if key.endswith(ends)}
        part.live = lib_merge.LiveModel(part.places, self.folder / "a.safetensors")
        return part

    def move_erase(self) -> Callable[[], None]:
        """A move of an erase step's weight."""
        return lambda: self.apply({"erase": ERASE, "weight": next(self._numbers)})

    def move_before_erase(self) -> Callable[[], None]:
        """A move of all sliders of a merge before an erase step, to where they have not been."""
        new = itertools.count(1)
        return lambda: self.apply(
            {"method": "weighted_sum", "b": "b", "alpha": {"default": 0.3 + next(new) / 1000, "BASE": 0}},
            {"erase": ERASE, "weight": 0.7},
        )

    @contextmanager
    def deltas_in_files(self) -> Generator[None]:
        """Within the block, cache in files what slow adapters and erase steps add, as a host does."""
        files = DeltaFiles(self.folder / "deltas")
        self.live.keep_deltas_in(files)
        try:
            yield
        finally:
            self.live.keep_deltas_in(None)
            shutil.rmtree(files.folder, ignore_errors=True)

    def read(self, act: Callable[[], object]) -> Callable[[], object]:
        """The same where files cannot be seen in the system's cache, as on Windows, but have to be read."""

        def run() -> object:
            with (self.folder / "b.safetensors").open("r+b"):  # a file that may be written to is not seen in place
                return act()

        return run

    def same(self) -> None:
        """The newest recipe once more: nothing is to be done."""
        if self.live.recipe is not None:
            self.live.apply(self.live.recipe)

    def lerp(self, keys: Sequence[str]) -> Callable[[], None]:
        """The bare blend of those keys."""
        out = torch.empty(sum(self.places[key].numel() for key in keys), dtype=torch.float16)
        return lambda: lerp_keys(self.sources["a"], self.sources["b"], keys, out)


def live_cases(bench: LiveBench, name: str) -> Iterator[Case]:
    """Moves of sliders."""
    block, unet = bench.keys(BLOCK), bench.keys()
    lerp_block, lerp_unet = bench.lerp(block), bench.lerp(unet)
    yield Case(f"{name}: one slider ({BLOCK})", bench.move(), lerp_block, f"lerp of {BLOCK}", 1.3)
    yield Case(f"{name}: one slider ({BLOCK}), files read", bench.read(bench.move()), lerp_block, f"lerp of {BLOCK}")
    yield Case(f"{name}: a move to where it is", bench.same, lerp_block, f"lerp of {BLOCK}")
    yield Case(f"{name}: all sliders", bench.move_all(), lerp_unet, "lerp of the U-Net", 1.2)


def method_cases(bench: LiveBench) -> Iterator[Case]:
    """One block with other methods, against the bare blend of that block."""
    lerp_block = bench.lerp(bench.keys(BLOCK))
    for method, target in (("weighted_sum", 1.5), ("add_difference", 8 / 3), ("train_difference", 8 / 3), ("slerp", 4)):
        models = {"b": "b", "c": "c"} if method.endswith("difference") else {"b": "b"}
        yield Case(f"{method} ({BLOCK})", bench.move(method, **models), lerp_block, f"lerp of {BLOCK}", target)
    for method, models, density, target in _OF_MANY:
        settings: Mapping[str, Any] = {} if density is None else {"density": density}
        move = bench.move(method, BLOCK, models=list(models), **settings)
        trimmed = "" if density is None else f", density {density:g}"
        yield Case(f"{method} of {len(models)}{trimmed} ({BLOCK})", move, lerp_block, f"lerp of {BLOCK}", target)


def by_torch_cases(bench: LiveBench) -> Iterator[Case]:
    """The same where llvmlite is missing, so that nothing is compiled."""
    lerp_block = bench.lerp(bench.keys(BLOCK))
    for method, models in (("weighted_sum", "b"), ("add_difference", "bc"), ("ties", "bc")):
        named: Mapping[str, Any] = (
            {"models": list(models)} if method == "ties" else dict(zip(models, models, strict=True))
        )
        move = _by_torch(bench.move(method, **named))
        yield Case(f"{method} ({BLOCK}), without llvmlite", move, lerp_block, f"lerp of {BLOCK}")


def _by_torch(act: Callable[[], None]) -> Callable[[], None]:
    def run() -> None:
        with mock.patch.object(compiled, "compiler", return_value=None):
            act()

    return run


def adapter_cases(bench: LiveBench, rank: int) -> Iterator[Case]:
    """A LoRA's strength, and one block weight of it."""
    file = f"lora-{rank}"
    whole, block = _lora_keys(bench.keys(), bench), _lora_keys(bench.keys(BLOCK), bench)
    for keys, part, target in ((whole, None, 1.4), (block, BLOCK, None)):
        out = torch.empty(sum(bench.places[key].numel() for key in keys), dtype=torch.float16)
        products = addmm_products([tuple(bench.places[key].shape) for key in keys], rank)

        def floor(keys: Sequence[str] = keys, out: torch.Tensor = out, products: Callable[[], None] = products) -> None:
            copy_keys(bench.sources["a"], keys, out)
            products()

        what = f"LoRA of rank {rank}, " + ("weight" if part is None else f"block weight {part}")
        yield Case(what, bench.move_adapter(file, part), floor, "copy of the weights + addmm", target)


def erase_cases(bench: LiveBench, name: str) -> Iterator[Case]:
    """Moves of an erase step and before it, against a move of all sliders of what the step changes.

    What the step adds is cached as in a host, in files where it is larger than the budget in memory.
    """
    merged, erased = bench.cross_attention(), bench.cross_attention()
    floor, what = merged.move_all(), "a move of all sliders of these matrices"
    with erased.deltas_in_files():
        erased.move_erase()()  # what two moves in a row want is written to files
        yield Case(f"{name}: erase of 2 texts, weight", erased.move_erase(), floor, what, 2)
        before = f"{name}: erase of 2 texts, all sliders of a merge before it"
        yield Case(before, erased.move_before_erase(), floor, what)


def cold_cases(bench: LiveBench, name: str) -> Iterator[Case]:
    """From the choice of a model that the system does not have in its cache to the first merge with it, and back to a
    base that it does not have there either."""
    path = real_size.checkpoint(bench.folder, "d", bench.architecture.id)
    floor, reading = read_file(path), "reading the file"

    def unseen() -> None:
        bench.live.restore()
        forget(path)

    def merge() -> None:
        ahead = ReadAhead()
        ahead.begin([path])
        bench.move_all("d")()
        ahead.cancel()

    yield Case(f"{name}: the first merge with a file that is not cached", merge, floor, reading, 1.15, unseen)
    bench.live.restore()
    live = lib_merge.LiveModel(bench.places, path)
    steps = [{"method": "weighted_sum", "b": "b", "alpha": 0.4}]
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "d", "steps": steps}, [bench.folder])

    def merged() -> None:
        live.apply(recipe)
        live.release()  # a file that is mapped stays in the cache
        forget(path)

    yield Case(f"{name}: back to a base that is not cached", live.restore, floor, reading, 1.15, merged)


def _lora_keys(keys: Sequence[str], bench: LiveBench) -> list[str]:
    return [key for key in keys if key.endswith(".weight") and bench.places[key].dim() > 1]


def save_case(folder: Path, name: str, out: Path) -> Case:
    """A save of all sliders; the sources' hashes are known, as in a host."""
    steps = [{"method": "weighted_sum", "b": "b", "alpha": 0.4}]
    recipe = lib_merge.Recipe.from_dict({**RECIPE, "steps": steps}, [folder])

    def run() -> None:
        lib_merge.save(recipe, out, overwrite=True, sha256=lambda _: "0" * 64)

    floor = copy_and_hash(folder / "a.safetensors", out.with_suffix(".copy"))
    return Case(f"{name}: save", run, floor, "copy and hash of the file", 1.3)
