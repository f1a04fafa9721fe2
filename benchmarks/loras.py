"""A tuned model of real size written as a LoRA, beside the bare decompositions that this takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import torch

from benchmarks import real_size
from benchmarks.cases import Case
from benchmarks.floor import mapped
from lib_merge.engine.lora.factors.ranks import FileSize, FixedRank, RankRule
from lib_merge.engine.lora.make import WorkOptions, extract
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.recipe import Recipe

_SIZE = 100_000_000
_RANK = 40
"""About the rank that all layers of SD1.5 have in a LoRA of that size, if they have the same."""


def lora_cases(folder: Path) -> Iterator[Case]:
    """`extract` by file size and by rank."""
    base, tuned = (folder / f"{name}.safetensors" for name in ("a", real_size.tuned(folder, "a").stem))
    floor = _decompositions(base, tuned)
    name = "randomised SVD of every layer, once"
    yield Case("SD1.5: extract --size 100MB", _extract(base, tuned, FileSize(_SIZE)), floor, name)
    yield Case(f"SD1.5: extract --rank {_RANK}", _extract(base, tuned, FixedRank(_RANK, _RANK)), floor, name)


def _extract(base: Path, tuned: Path, rule: RankRule) -> Callable[[], object]:
    step = {"method": "weighted_sum", "b": str(tuned), "alpha": 1}
    recipe = Recipe.from_dict({"live_merge": 1, "base": str(base), "steps": [step]})
    order = AdapterOrder(base.with_name("extracted.safetensors"), rule, overwrite=True)
    return lambda: extract(recipe, order, WorkOptions(sha256=lambda _: "0" * 64))


def _decompositions(base: Path, tuned: Path) -> Callable[[], None]:
    """torch's own, with twice as many directions as ranks, as kohya's trainer takes them."""

    def run() -> None:
        before, after = mapped(base), mapped(tuned)
        for key in real_size.matrices("sd1"):
            change = (after[key].float() - before[key].float()).flatten(1)
            torch.svd_lowrank(change, q=min(2 * _RANK, *change.shape))

    return run
