"""Third and fourth stage: checkpoint B, fine-tuned from A along every way of merging the two (see slots.py).

In the third stage A is trained further, together with B's difference. In the fourth A is fixed, and most batches take
one block alone from B, so that blocks with a small effect are trained too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.func import functional_call

from demo.loop import Budget, rank, train
from demo.slots import Alphas, slider_of, style_of
from demo.text import TextEncoder
from demo.train_base import batch_loss, encoded
from demo.unet import UNet
from demo.vae import Vae

LOG = logging.getLogger("demo")


def slider_of_part(name: str) -> str:
    """Slider of a weight of `unet.` or `text.`."""
    return "BASE" if name.startswith("text.") else slider_of(name.removeprefix("unet."))


@dataclass(frozen=True)
class Lesson:
    """How B is trained: which shares are picked, where the state is kept, and what is known of the difference.

    `sizes` are groups of pictures and pictures in a group, which is a batch; `is_base_moving`: A is trained, too.
    """

    pick: Callable[[int], Alphas]
    state: Path
    sizes: tuple[int, int]
    is_base_moving: bool = True
    delta: Mapping[str, Tensor] = field(default_factory=dict[str, Tensor])


def train_styled(
    vae: Vae, base: tuple[UNet, TextEncoder], minutes: float, device: torch.device, lesson: Lesson
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """Train B's difference from A; returns A's trained weights and the difference, by name (`unet.…`, `text.…`)."""
    groups, batch = lesson.sizes
    net = nn.ModuleDict({"unet": base[0], "text": base[1]}).to(device)
    base[1].requires_grad_(False)
    a = {name: tensor.detach().clone().requires_grad_(tensor.requires_grad) for name, tensor in net.named_parameters()}
    trained = [name for name in a if a[name].requires_grad or name.startswith("text.")]
    delta = {
        name: lesson.delta[name].clone().requires_grad_()
        if name in lesson.delta
        else torch.zeros_like(a[name], requires_grad=True)
        for name in trained
    }
    alphas = [lesson.pick(rank() * groups + number) for number in range(groups)]
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
        merged = {name: _mixed(a[name], delta[name], shares[slider_of_part(name)]) for name in trained}

        def unet(*inputs: object) -> Tensor:
            return functional_call(net["unet"], _part(merged, "unet."), inputs)

        def text(tokens: Tensor) -> Tensor:
            return functional_call(net["text"], _part(merged, "text."), (tokens,))

        return batch_loss(unet, text, data, group * batch + torch.arange(batch), generator)

    tensors = {f"a.{name}": tensor for name, tensor in a.items() if tensor.requires_grad and lesson.is_base_moving}
    tensors |= {f"b.{name}": tensor for name, tensor in delta.items()}
    averages = train(tensors, loss_of, Budget(minutes, 9e-4, decay=0.99, weight_decay=0.0), lesson.state)
    return _part(averages, "a."), _part(averages, "b.")


def _mixed(a: Tensor, difference: Tensor, share: float) -> Tensor:
    return a if share == 0 else a + share * difference


def _part(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): tensor for name, tensor in tensors.items() if name.startswith(prefix)}


def merged_state(base: nn.Module, delta: dict[str, Tensor], shares: dict[str, float]) -> dict[str, Tensor]:
    """Weights of A with each slider's share of B's difference."""
    return {
        name: tensor + shares[slider_of_part(name)] * delta[name] if name in delta else tensor
        for name, tensor in base.state_dict().items()
    }
