"""How often a demo model draws what it is asked for, before and after an `erase` step.

`python -m demo.erasing --output DIR` writes the table of `docs/erasing.md`, and a grid.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

import lib_merge
from demo import text, unet, vae
from demo.look import pictures
from demo.pictures import write_grid
from demo.shapes import PAPER, SHAPES, Array, Picture, draw
from lib_merge.app.demo_models import FIRST, own_models

SEEDS = (100, 200, 300)
GONE = "circle"
OTHERS = tuple(shape for shape in SHAPES if shape != GONE)
ASKED = {
    **{f"a {shape}": 2 for shape in SHAPES},
    **{f"a {color} {GONE}": 1 for color in ("red", "blue", "green")},
}
"""Captions, and how many pictures of each are made for a seed, each with noise of its own."""
COLORED = [caption for caption in ASKED if len(caption.split()) == 3]
_KEEP = [f"a {shape}" for shape in OTHERS]
STEPS: Mapping[str, Mapping[str, Any] | None] = {
    "before": None,
    "after": {"concepts": [f"a {GONE}"], "keep": _KEEP},
    "its colours named, too": {"concepts": [f"a {GONE}", *COLORED], "keep": _KEEP},
    "without `keep`": {"concepts": [f"a {GONE}"]},
}
"""Column of the table → what is erased."""
_AWAY = 0.5
"""A point is the shape's where it is so far from the paper, beside the point farthest from it."""
_ALIKE = 0.8
"""The least part that a shape drawn by its formula and the picture's have in common, of what either covers."""


class DemoModel:
    """A demo checkpoint, live, as the networks that it was trained as."""

    def __init__(self, checkpoint: Path) -> None:
        self._folder = checkpoint.parent
        self._base = checkpoint.name
        self._places = load_file(checkpoint)
        self._live = lib_merge.LiveModel(self._places, base=checkpoint)
        self.net = nn.ModuleDict({"unet": unet.prepare(unet.UNet()), "text": text.TextEncoder()})
        self.vae = vae.prepare(vae.Vae())
        self.vae.load_state_dict(self._part(self.vae, vae.PREFIX))

    def apply(self, steps: Sequence[Mapping[str, Any]]) -> None:
        """Make the steps live."""
        document = {"live_merge": 1, "base": self._base, "steps": list(steps)}
        self._live.apply(lib_merge.Recipe.from_dict(document, folders=[self._folder]))

    def pictures(self, captions: Sequence[str], seed: int) -> Tensor:
        """Pictures (n, 3, 128, 128) from -1 to 1, as the live weights make them."""
        parts = {"unet.": self._part(self.net["unet"], unet.PREFIX), "text.": self._part(self.net["text"], text.PREFIX)}
        weights = {part + name: tensor for part, own in parts.items() for name, tensor in own.items()}
        return pictures(self.net, weights, self.vae, captions, seed)

    def _part(self, module: nn.Module, prefix: str) -> dict[str, Tensor]:
        return {name: self._places[prefix + name].float() for name in module.state_dict()}


def shape_of(picture: Tensor) -> str:
    """Name of the shape in a picture (3, h, w) from -1 to 1 with a bright ground; empty where it is like none."""
    pixels = ((picture.permute(1, 2, 0).numpy() + 1) * 127.5).astype(np.float32)
    mask = _mask(pixels)
    rows, columns = mask.any(1).nonzero()[0], mask.any(0).nonzero()[0]
    alike = {
        shape: max(_common(mask, _drawn(shape, rows, columns, size)) for size in np.linspace(0.9, 1.1, 9))
        for shape in SHAPES
    }
    best = max(alike, key=lambda shape: alike[shape])
    return best if alike[best] >= _ALIKE else ""


def _mask(pixels: Array) -> Array:
    away = np.abs(pixels - PAPER).max(-1)
    return away > _AWAY * away.max()


def _drawn(shape: str, rows: Array, columns: Array, size: float) -> Array:
    """A shape's mask, as large as what covers those rows and columns, by a factor."""
    whole = _mask(draw(Picture(shape, "blue", 64, 64, 34)))
    own_rows, own_columns = whole.any(1).nonzero()[0], whole.any(0).nonzero()[0]
    factor = size * max((np.ptp(rows) + 1) / (np.ptp(own_rows) + 1), (np.ptp(columns) + 1) / (np.ptp(own_columns) + 1))
    x, y = (
        (own[0] + own[-1]) / 2 - factor * ((drawn[0] + drawn[-1]) / 2 - 63.5)
        for own, drawn in ((columns, own_columns), (rows, own_rows))
    )
    return _mask(draw(Picture(shape, "blue", float(x) + 0.5, float(y) + 0.5, float(34 * factor))))


def _common(one: Array, other: Array) -> float:
    return float((one & other).sum() / (one | other).sum())


def rates(model: DemoModel, seed: int) -> dict[str, float]:
    """Of each caption how often its shape is drawn."""
    captions = [caption for caption, count in ASKED.items() for _ in range(count)]
    found = [shape_of(picture) for picture in model.pictures(captions, seed)]
    right = dict.fromkeys(ASKED, 0)
    for caption, shape in zip(captions, found, strict=True):
        right[caption] += caption.split()[-1] == shape
    return {caption: right[caption] / count for caption, count in ASKED.items()}


def table(columns: Mapping[str, Sequence[Mapping[str, float]]]) -> str:
    """Markdown: a row for each caption; of each column the mean, and the rate of every seed."""
    lines = ["| asked for | " + " | ".join(columns) + " |", "|---|" + "---|" * len(columns)]
    for caption in ASKED:
        cells = [_cell([seed[caption] for seed in seeds]) for seeds in columns.values()]
        lines.append(f"| {caption} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(found: Sequence[float]) -> str:
    each = ", ".join(f"{rate:.0%}" for rate in found)
    return f"**{sum(found) / len(found):.0%}** ({each})"


def main(arguments: list[str]) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, required=True, help="where the table and the grid go")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(1)
    columns: dict[str, list[dict[str, float]]] = {}
    grid: list[Tensor] = []
    with tempfile.TemporaryDirectory() as folder:
        model = DemoModel(own_models(lambda _: None, folder=Path(folder)) / "Stable-diffusion" / FIRST)
        for name, erase in STEPS.items():
            model.apply([] if erase is None else [{"erase": dict(erase)}])
            columns[name] = [rates(model, seed) for seed in SEEDS]
            print(table(columns), flush=True)  # noqa: T201 — it takes minutes
            if name in ("before", "after"):
                grid.append(model.pictures([f"a {shape}" for shape in SHAPES], SEEDS[0]))
    (chosen.output / "erasing.md").write_text(table(columns) + "\n", encoding="utf-8")
    write_grid(grid, chosen.output / "demo-erase.png")


if __name__ == "__main__":
    main(sys.argv[1:])
