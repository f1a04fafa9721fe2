"""Look at what training left: grids of pictures and a table of what each slider does.

`python -m demo.measure --folder DIR --output DIR [--captions N]`
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from demo.adapters import with_adapter
from demo.look import pictures
from demo.pictures import write_grid
from demo.shapes import COLORS, PAPER, all_captions
from demo.slots import SLIDERS, everywhere
from demo.train import load_base, load_vae
from demo.train_styled import merged_state
from demo.vae import Vae

SHOWN = ("a red circle", "a blue square", "a green star", "a pink triangle", "a orange ring", "a purple cross")
ALPHAS = (0.0, 0.25, 0.5, 0.75, 1.0)


def change(found: Tensor, before: Tensor) -> float:
    """Mean absolute difference of pictures on the scale -1 to 1."""
    return float((found - before).abs().mean())


def color_of(picture: Tensor) -> str:
    """Name of the colour nearest to the middle one of a bright picture's shape (3, h, w) from -1 to 1."""
    pixels = (picture.flatten(1).T.float().cpu() + 1) * 127.5
    away = (pixels - torch.from_numpy(PAPER)).abs().amax(1)
    shape = pixels[away > 0.6 * away.max()].median(0).values
    return min(COLORS, key=lambda name: float((shape - torch.tensor(COLORS[name])).square().sum()))


def slider_table(
    net: torch.nn.ModuleDict, delta: Mapping[str, Tensor], vae: Vae, captions: tuple[str, ...], output: Path
) -> list[tuple[str, float, float]]:
    """Rows (slider, change when it alone comes from B, change when it alone comes from A in B), and a grid of each."""
    a, b = (pictures(net, merged_state(net, delta, everywhere(value)), vae, captions) for value in (0.0, 1.0))
    rows = [("all", change(b, a), change(a, b))]
    shown = [a]
    for slider in SLIDERS:
        into_a = pictures(net, merged_state(net, delta, {**everywhere(0.0), slider: 1.0}), vae, captions)
        into_b = pictures(net, merged_state(net, delta, {**everywhere(1.0), slider: 0.0}), vae, captions)
        rows.append((slider, change(into_a, a), change(into_b, b)))
        shown.append(into_a)
    write_grid([row[:8] for row in shown], output / "sliders.png")
    return rows


def merge_grid(net: torch.nn.ModuleDict, delta: Mapping[str, Tensor], vae: Vae, family: str) -> list[Tensor]:
    """One row for each of six captions, α of the sliders whose name starts with `family` from 0 to 1."""
    columns = [
        pictures(net, merged_state(net, delta, {name: alpha * name.startswith(family) for name in SLIDERS}), vae, SHOWN)
        for alpha in ALPHAS
    ]
    return [torch.stack([column[number] for column in columns]) for number in range(len(SHOWN))]


def main(arguments: list[str]) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True, help="where training left its results")
    parser.add_argument("--output", type=Path, required=True, help="where pictures and the table go")
    parser.add_argument("--captions", type=int, default=12, help="pictures for each slider")
    parser.add_argument("--only", default="base,merge,sliders,lora,loha", help="what to look at")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(1)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    chosen.output.mkdir(parents=True, exist_ok=True)
    vae, net = load_vae(chosen.folder, device), load_base(chosen.folder, device)
    only = chosen.only.split(",")
    if "base" in only:
        found = pictures(net, net.state_dict(), vae, all_captions())
        write_grid(list(found.split(8)), chosen.output / "base.png")
        right = sum(f" {color_of(one)} " in words for one, words in zip(found, all_captions(), strict=True))
        sys.stdout.write(f"colour as asked for: {right} of {len(found)}\n")
    if "merge" in only or "sliders" in only:
        delta = {name: part.to(device) for name, part in torch.load(chosen.folder / "b.pt", weights_only=True).items()}
        for family in ("", "IN", "OUT") if "merge" in only else ():
            write_grid(merge_grid(net, delta, vae, family), chosen.output / f"merge-{family.lower() or 'all'}.png")
        if "sliders" in only:
            captions = all_captions()[:: max(1, len(all_captions()) // chosen.captions + 1)][: chosen.captions]
            table = slider_table(net, delta, vae, captions, chosen.output)
            sys.stdout.write("".join(f"| {name} | {into_a:.3f} | {into_b:.3f} |\n" for name, into_a, into_b in table))
    for kind in {"lora", "loha"} & set(only):
        factors = {
            name: part.float().to(device)
            for name, part in torch.load(chosen.folder / f"{kind}.pt", weights_only=True).items()
        }
        adapted = [
            {f"unet.{name}": tensor for name, tensor in with_adapter(net["unet"], factors, m).items()}
            for m in (0.0, 0.5, 1.0, 1.5)
        ]
        columns = [pictures(net, {**net.state_dict(), **weights}, vae, SHOWN) for weights in adapted]
        write_grid(
            [torch.stack([column[n] for column in columns]) for n in range(len(SHOWN))], chosen.output / f"{kind}.png"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
