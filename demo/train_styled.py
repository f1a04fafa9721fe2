"""Third stage: checkpoint B, fine-tuned from A along every way of merging the two (see slots.py)."""

from __future__ import annotations

import logging
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.func import functional_call

from demo.loop import Budget, rank, train
from demo.slots import SLIDERS, pick_alphas, slider_of, style_of
from demo.text import TextEncoder
from demo.train_base import batch_loss, encoded
from demo.unet import UNet
from demo.vae import Vae

LOG = logging.getLogger("demo")


def slider_of_part(name: str) -> str:
    """Slider of a weight of `unet.` or `text.`."""
    return "BASE" if name.startswith("text.") else slider_of(name.removeprefix("unet."))


def train_styled(
    folder: Path,
    vae: Vae,
    base: tuple[UNet, TextEncoder],
    minutes: float,
    device: torch.device,
    groups: int,
    batch: int,
) -> dict[str, Tensor]:
    """Train B's difference from A; returns it by name (`unet.…`, `text.…`)."""
    net = nn.ModuleDict({"unet": base[0], "text": base[1]}).to(device)
    base[1].requires_grad_()
    trained = [name for name, tensor in net.named_parameters() if tensor.requires_grad]
    a = {name: tensor.detach() for name, tensor in net.named_parameters()}
    delta = {name: torch.zeros_like(a[name], requires_grad=True) for name in trained}
    alphas = [pick_alphas(rank() * groups + number) for number in range(groups)]
    wanted = [
        (5 * ((rank() * groups + number) * batch + place), style_of(alphas[number]))
        for number in range(groups)
        for place in range(batch)
    ]
    data = encoded(vae, wanted, device)
    LOG.info("B: %d pictures encoded", len(wanted))
    generator = torch.Generator().manual_seed(4 + 100 * rank())

    def loss_of(step: int, spent: float) -> Tensor:
        group = int(torch.randint(groups, (1,), generator=generator))
        shares = alphas[group]
        merged = {
            name: a[name] + shares[slider_of_part(name)] * delta[name]
            for name in trained
            if shares[slider_of_part(name)] != 0
        }

        def unet(*inputs: object) -> Tensor:
            return functional_call(net["unet"], _part(merged, "unet."), inputs)

        def text(tokens: Tensor) -> Tensor:
            return functional_call(net["text"], _part(merged, "text."), (tokens,))

        chosen = group * batch + torch.arange(batch)
        return batch_loss(unet, text, data, chosen, generator)

    for parameter in net.parameters():
        parameter.requires_grad_(False)
    return train(delta, loss_of, Budget(minutes, 1e-3, decay=0.99, weight_decay=0.0), folder / "b.state")


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}


def merged_state(base: nn.Module, delta: dict[str, Tensor], shares: dict[str, float]) -> dict[str, Tensor]:
    """Weights of A with each slider's share of B's difference."""
    return {
        name: tensor + shares[slider_of_part(name)] * delta[name] if name in delta else tensor
        for name, tensor in base.state_dict().items()
    }


__all__ = ["train_styled", "merged_state", "slider_of_part", "SLIDERS"]
