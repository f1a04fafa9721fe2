"""Pack what training left into the parts that are shipped: `python -m demo.export --folder DIR --weights DIR`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

import safetensors.torch
import torch
from torch import Tensor

from demo import configs, text, unet, vae
from demo.slots import everywhere
from demo.train import load_base
from demo.train_styled import merged_state

SCALE = ".int8_scale"
LIMIT = 22_000_000
SMALL = 1024


def pack(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Matrices and kernels as int8 with one fp32 factor per output row, small tensors as fp16."""
    packed: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        value = tensor.detach().float().cpu()
        if value.dim() < 2 or value.numel() < SMALL:
            packed[name] = value.half().contiguous()
            continue
        scale = value.flatten(1).abs().amax(1) / 127
        rows = value / scale.clamp(min=1e-12).view(-1, *[1] * (value.dim() - 1))
        packed[name] = rows.round().clamp(-127, 127).to(torch.int8).contiguous()
        packed[name + SCALE] = scale
    return packed


def checkpoint_names(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """`unet.…` and `text.…` by their names in a Stable Diffusion 1 checkpoint."""
    prefixes = {"unet.": unet.PREFIX, "text.": text.PREFIX}
    return {prefixes[name[:5]] + name[5:]: tensor for name, tensor in weights.items()}


def export(folder: Path, weights: Path) -> int:
    """Write parts, adapters and configs to `weights`; returns their size in bytes. Raises ValueError above 22 MB."""
    weights.mkdir(parents=True, exist_ok=True)
    base = load_base(folder, torch.device("cpu"))
    delta = torch.load(folder / "b.pt", weights_only=True)
    refined = folder / "vae_refined.pt"
    pixels = torch.load(refined if refined.exists() else folder / "vae.pt", weights_only=True)
    parts = {
        "paper": checkpoint_names(base.state_dict()),
        "neon": checkpoint_names(merged_state(base, delta, everywhere(1.0))),
        "vae": {vae.PREFIX + name: tensor for name, tensor in pixels.items()},
    }
    for name, tensors in parts.items():
        safetensors.torch.save_file(pack(tensors), weights / f"{name}.safetensors")
    for kind, name in (("lora", "demo-stripes-lora"), ("loha", "demo-sunset-loha")):
        factors = torch.load(folder / f"{kind}.pt", weights_only=True)
        safetensors.torch.save_file(factors, weights / f"{name}.safetensors")
    for name, content in configs.files().items():
        file = weights / "config" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content if isinstance(content, str) else json.dumps(content, indent=1) + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in weights.rglob("*") if file.is_file())
    if size > LIMIT:
        raise ValueError(f"The demo files take {size} bytes; {LIMIT} are allowed.")
    return size


def main(arguments: list[str]) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True, help="where training left its results")
    parser.add_argument("--weights", type=Path, required=True, help="where the parts go")
    chosen = parser.parse_args(arguments)
    size = export(chosen.folder, chosen.weights)
    sys.stdout.write(f"{size / 1e6:.2f} MB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
