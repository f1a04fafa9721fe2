"""Nothing grows: not over a thousand moves, not over a hundred changes of model; freed memory goes back."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import pytest
import torch

from lib_merge import LiveModel, Recipe
from lib_merge.engine import heap

STATUS = Path("/proc/self/status")
MB = 2**20
pytestmark = pytest.mark.skipif(not STATUS.exists(), reason="memory is read from /proc")


def own_memory():
    gc.collect()
    heap.give_back()
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith("RssAnon"))
    return int(line.split()[1]) * 1024


def recipe(folder, base, other, number):
    block = ("IN01", "OUT05", "M00", "BASE")[number % 4]
    steps = [{"method": "weighted_sum", "b": other, "alpha": {block: (number % 97) / 97}}]
    return Recipe.from_dict({"live_merge": 1, "base": base, "steps": steps}, [folder])


def open_files(folder):
    """How often a file of a folder is open; other tests of the same process may leave or close theirs meanwhile."""
    return sum(os.path.realpath(link).startswith(str(folder)) for link in Path("/proc/self/fd").iterdir())


@pytest.mark.long
def test_nothing_grows_over_a_thousand_moves(checkpoints, thin_models):
    live = LiveModel(checkpoints.live(thin_models / "a.safetensors"), thin_models / "a.safetensors")
    for number in range(100):
        live.apply(recipe(thin_models, "a", "bc"[number % 2], number))
    before, files = own_memory(), open_files(thin_models)
    for number in range(1000):
        live.apply(recipe(thin_models, "a", "bc"[number // 7 % 2], number))
    assert own_memory() - before < 12 * MB
    assert open_files(thin_models) == files


@pytest.mark.long
def test_nothing_grows_over_a_hundred_changes_of_model(checkpoints, thin_models):
    places = {name: checkpoints.live(thin_models / f"{name}.safetensors") for name in "abc"}

    def change(number):
        name, other = "abc"[number % 3], "abc"[(number + 1) % 3]
        live = LiveModel(places[name], thin_models / f"{name}.safetensors")
        live.apply(recipe(thin_models, name, other, number))
        live.restore()

    for number in range(20):
        change(number)
    before, files = own_memory(), open_files(thin_models)
    for number in range(100):
        change(number)
    assert own_memory() - before < 12 * MB
    assert open_files(thin_models) == files


@pytest.mark.long
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="glibc")
def test_freed_memory_goes_back_to_the_system():
    if heap._trim() is None:
        pytest.skip("not glibc")
    pieces = [torch.ones(2**12) for _ in range(10_000)]  # 160 MB in pieces that glibc keeps
    wall = torch.ones(2**12)  # stands above them in the heap, so that they are not at its end
    full = own_memory()
    del pieces
    assert full - own_memory() > 100 * MB
    assert wall.sum() == 2**12
