"""Second stage: checkpoint A, U-Net and text encoder together, from nothing."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from demo import diffusion
from demo.loop import Budget, rank, train
from demo.pictures import drawn, precision
from demo.shapes import BRIGHT, COLORS, SHAPES, Style, all_captions, caption, pick
from demo.text import WIDTH, TextEncoder
from demo.unet import UNet, prepare
from demo.vae import Vae
from demo.words import encode

LOG = logging.getLogger("demo")
EMPTY_SHARE = 0.1
# Chances that a picture's skip connections of a level are cut in training, finest level first: the deep blocks
# carry what a picture is about only where the shallow ones cannot.
CUT = (0.0, 0.08, 0.25, 0.3)


@dataclass(frozen=True)
class Latents:
    """Encoded pictures: latents (n, 4, 16, 16) and their captions' token numbers (n, 77)."""

    latents: Tensor
    tokens: Tensor

    def to(self, device: torch.device) -> Latents:
        """The same on a device."""
        return Latents(self.latents.to(device), self.tokens.to(device))


@torch.no_grad()
def encoded(vae: Vae, wanted: list[tuple[int, Style]], device: torch.device) -> Latents:
    """Draw and encode pictures of (seed, style)."""
    parts: list[Tensor] = []
    for start in range(0, len(wanted), 16):
        pictures = drawn(wanted[start : start + 16]).to(device).float() / 127.5 - 1
        with precision(device):
            parts.append(vae.encode(pictures).float())
    tokens = torch.stack([encode(caption(pick(seed))) for seed, _ in wanted])
    return Latents(torch.cat(parts), tokens.to(device))


def keep_factors(batch: int, generator: torch.Generator) -> list[Tensor]:
    """Factors (batch, 1, 1, 1) on the skip connections of each level: 0 where they are cut, else 1."""
    return [(torch.rand(batch, 1, 1, 1, generator=generator) >= chance).float() for chance in CUT]


def batch_loss(
    unet: nn.Module, text: nn.Module, data: Latents, chosen: Tensor, generator: torch.Generator, cut: bool = True
) -> Tensor:
    """Noise prediction loss on the chosen pictures, a tenth of them without their caption."""
    device = data.latents.device
    batch = len(chosen)
    tokens = data.tokens[chosen.to(device)].clone()
    without = torch.rand(batch, generator=generator) < EMPTY_SHARE
    tokens[without.to(device)] = encode("").to(device)
    latents = data.latents[chosen.to(device)]
    steps = diffusion.spread_steps(batch, generator).to(device)
    shown, noise = diffusion.task(latents, steps, generator)
    keep = [part.to(device) for part in keep_factors(batch, generator)] if cut else None
    with precision(device):
        found = unet(shown, steps, text(tokens), keep)
    return diffusion.loss(found, noise, steps)


def teach_words(text: TextEncoder, steps: int = 150) -> float:
    """Train a text encoder until every token after a caption tells colour and shape; returns the last loss (nats).

    A new encoder says almost the same for all captions, and the U-Net takes long to hear the difference. Trained with
    the U-Net it would drop the colours while only shapes help; so it stays as it is learned here.
    """
    captions = [*all_captions(), ""]
    tokens = torch.stack([encode(words) for words in captions]).to(text.final_layer_norm.weight.device)
    colors = torch.tensor([*(number % len(COLORS) for number in range(len(captions) - 1)), len(COLORS)])
    shapes = torch.tensor([*(number // len(COLORS) for number in range(len(captions) - 1)), len(SHAPES)])
    heads = nn.ModuleList([nn.Linear(WIDTH, len(COLORS) + 1), nn.Linear(WIDTH, len(SHAPES) + 1)]).to(tokens.device)
    optimizer = torch.optim.AdamW([*text.parameters(), *heads.parameters()], lr=3e-3, weight_decay=0.01)
    loss = torch.zeros(())
    for _ in range(steps):
        context = text(tokens)[:, 4::9]
        answers = zip(heads, (colors, shapes), strict=True)
        loss = sum(
            (
                functional.cross_entropy(head(context).transpose(1, 2), right.to(tokens.device)[:, None].expand(-1, 9))
                for head, right in answers
            ),
            start=torch.zeros((), device=tokens.device),
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return float(loss.detach())


def _know_words(text: TextEncoder, file: Path) -> None:
    if not file.exists():
        LOG.info("A: words learned to %.3f nats", teach_words(text))
        if rank() == 0:
            part = file.with_suffix(".part")
            torch.save(text.state_dict(), part)
            part.replace(file)
    else:
        text.load_state_dict(torch.load(file, weights_only=True, map_location="cpu"))
    text.requires_grad_(False)


def train_base(
    folder: Path, vae: Vae, minutes: float, device: torch.device, pool: int, batch: int
) -> tuple[UNet, TextEncoder]:
    """Train checkpoint A on bright pictures."""
    torch.manual_seed(2)
    unet, text = prepare(UNet()).to(device), TextEncoder().to(device)
    _know_words(text, folder / "words.pt")
    data = encoded(vae, [(rank() * pool + seed, BRIGHT) for seed in range(pool)], device)
    LOG.info("A: %d pictures encoded", pool)
    generator = torch.Generator().manual_seed(3 + 100 * rank())
    net = nn.ModuleDict({"unet": unet, "text": text})

    def loss_of(step: int, spent: float) -> Tensor:
        chosen = torch.randint(pool, (batch,), generator=generator)
        return batch_loss(unet, text, data, chosen, generator)

    trained = {name: tensor for name, tensor in net.named_parameters() if tensor.requires_grad}
    averages = train(trained, loss_of, Budget(minutes, 1.2e-3, decay=0.995), folder / "a.state")
    net.load_state_dict(averages, strict=False)
    return unet, text
