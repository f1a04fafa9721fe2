"""Train the demo models from nothing: `python -m demo.train --folder DIR [--budget MINUTES] [--stages …]`.

Needs torch, numpy, pillow and safetensors. Uses CUDA where there is one; `--budget` is wall time for all stages
together (60 minutes on two cores give models to look at, a GPU gives far more steps in the same time). Every stage
writes its state to DIR and goes on from it when it is started again. On a CPU, two processes of one thread learn more
than one of two: `python -m torch.distributed.run --nproc-per-node 2 -m demo.train …`.
"""

from __future__ import annotations

import argparse
import copy
import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, distributed, nn

from demo.adapters import adapter_file, train_adapter
from demo.loop import rank
from demo.slots import GROUPS, pick_alphas, pick_single
from demo.text import TextEncoder
from demo.train_base import train_base
from demo.train_styled import Lesson, train_styled
from demo.train_vae import refine_decoder, train_vae
from demo.unet import UNet, deafen
from demo.vae import Vae, rest

SHARES = {"vae": 0.16, "a": 0.36, "b": 0.2, "blocks": 0.1, "lora": 0.06, "loha": 0.06, "decoder": 0.06}


@dataclass(frozen=True)
class Plan:
    """Where, how long and how much at once: pictures in the pool and in a batch of this process."""

    folder: Path
    minutes: float
    device: torch.device
    pool: int
    batch: int


def plan(folder: Path, minutes: float, device: torch.device) -> Plan:
    """Sizes for a device: what two cores can encode in a minute, or a GPU."""
    if device.type == "cuda":
        return Plan(folder, minutes, device, pool=24576, batch=128)
    processes = distributed.get_world_size() if distributed.is_initialized() else 1
    return Plan(folder, minutes, device, pool=1920 // processes, batch=16)


def load_vae(folder: Path, device: torch.device) -> Vae:
    """The trained VAE, its unused blocks left out."""
    vae = Vae()
    vae.load_state_dict(torch.load(folder / "vae.pt", weights_only=True, map_location="cpu"))
    rest(vae)
    return vae.to(device).requires_grad_(False)


def load_base(folder: Path, device: torch.device) -> nn.ModuleDict:
    """Checkpoint A: `unet` and `text`."""
    net = nn.ModuleDict({"unet": UNet(), "text": TextEncoder()})
    net.load_state_dict(torch.load(folder / "a.pt", weights_only=True, map_location="cpu"))
    deafen(net["unet"])
    return net.to(device)


def run_stage(stage: str, wanted: Plan) -> None:
    """Train one stage and write its result.

    vae.pt, a.pt, b.pt (the difference from A, with a new a.pt; written again by `blocks`), lora.pt, loha.pt,
    vae_refined.pt (another decoder for the same latents).
    """
    folder, device = wanted.folder, wanted.device
    minutes = wanted.minutes * SHARES[stage]
    if stage == "vae":
        vae = train_vae(folder, minutes, device, max(1536, wanted.pool // 4), wanted.batch // 2)
        _store(vae.state_dict(), folder / "vae.pt")
        return
    vae = load_vae(folder, device)
    if stage == "a":
        unet, text = train_base(folder, vae, minutes, device, wanted.pool, wanted.batch)
        _store(nn.ModuleDict({"unet": unet, "text": text}).state_dict(), folder / "a.pt")
        return
    if stage == "decoder":
        vae = refine_decoder(vae, folder, minutes, device, wanted.pool // 2, max(2, wanted.batch // 4))
        _store(vae.state_dict(), folder / "vae_refined.pt")
        return
    net = load_base(folder, device)
    base = (net["unet"], net["text"])
    if stage in ("b", "blocks"):
        again, delta = train_styled(vae, copy.deepcopy(base), minutes, device, _lesson(stage, wanted))
        _store({**net.state_dict(), **again}, folder / "a.pt")
        _store(delta, folder / "b.pt")
    else:
        factors = train_adapter(stage, folder, vae, base, minutes, device, (wanted.pool // 4, wanted.batch))
        _store(adapter_file(stage, factors), folder / f"{stage}.pt")


def _lesson(stage: str, wanted: Plan) -> Lesson:
    processes = distributed.get_world_size() if distributed.is_initialized() else 1
    state, sizes = wanted.folder / f"{stage}.state", (GROUPS // processes, wanted.batch)
    if stage == "b":
        return Lesson(pick_alphas, state, sizes)
    known = torch.load(wanted.folder / "b.pt", weights_only=True, map_location=wanted.device)
    return Lesson(pick_single, state, sizes, is_base_moving=False, delta=known)


def _store(tensors: Mapping[str, Tensor], file: Path) -> None:
    """Write a result from the first process; the others wait until it is there."""
    if rank() == 0:
        torch.save({name: tensor.detach().cpu() for name, tensor in tensors.items()}, file)
    if distributed.is_initialized():
        distributed.barrier()


def main(arguments: list[str]) -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, required=True, help="where states and results are kept")
    parser.add_argument("--budget", type=float, default=60, help="minutes of training, all stages together")
    parser.add_argument("--stages", default=",".join(SHARES), help="which to run, in order")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads")
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(chosen.threads)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    chosen.folder.mkdir(parents=True, exist_ok=True)
    if "WORLD_SIZE" in os.environ:
        distributed.init_process_group("gloo")
    for stage in chosen.stages.split(","):
        logging.getLogger("demo").info("stage %s on %s", stage, device)
        run_stage(stage, plan(chosen.folder, chosen.budget, device))


if __name__ == "__main__":
    main(sys.argv[1:])
