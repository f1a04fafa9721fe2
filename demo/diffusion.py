"""Noise: Stable Diffusion 1's schedule, the training loss, and a DDIM sampler for looking at results."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

STEPS = 1000
SNR_LIMIT = 5.0
FLOOR = 0.2
LATE = 0.6
BLIND_FROM = 880
BLIND_SHARE = 0.6

Denoiser = Callable[[Tensor, Tensor, Tensor], Tensor]


def alphas_cumprod() -> Tensor:
    """How much of the picture's variance is left after each of 1000 steps (betas .00085 to .012, linear in roots)."""
    betas = torch.linspace(0.00085**0.5, 0.012**0.5, STEPS, dtype=torch.float64) ** 2
    return torch.cumprod(1 - betas, dim=0).float()


def spread_steps(batch: int, generator: torch.Generator) -> Tensor:
    """Timesteps (batch,), one from each of `batch` parts of 0 to 999, more of them late, where captions decide."""
    parts = (torch.arange(batch) + torch.rand(batch, generator=generator)) / batch
    return (parts**LATE * STEPS).long().clamp(max=STEPS - 1)


def task(latents: Tensor, steps: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """What the U-Net is shown and the noise it should find, both (batch, 4, h, w).

    SD1's schedule leaves a little of the picture at its last steps; the colour can be read from that, so that a caption
    would never be needed for it, but where sampling starts there is nothing to read. So most pictures from step 880 on
    are replaced by noise, and the noise to be found is the one that makes the picture of it.
    """
    noise = torch.randn(latents.shape, generator=generator).to(latents.device)
    left = alphas_cumprod().to(latents.device)[steps][:, None, None, None]
    shown = left.sqrt() * latents + (1 - left).sqrt() * noise
    chance = torch.rand(len(latents), generator=generator).to(latents.device)
    blind = ((steps >= BLIND_FROM) & (chance < BLIND_SHARE))[:, None, None, None]
    shown = torch.where(blind, noise, shown)
    return shown, (shown - left.sqrt() * latents) / (1 - left).sqrt()


def loss(found: Tensor, noise: Tensor, steps: Tensor) -> Tensor:
    """Squared error of the picture that predicted noise means, weighted min(SNR, 5) + 0.2.

    min(SNR, 5) is min-SNR-γ (Hang et al. 2023). It leaves next to nothing for the first steps of sampling, where the
    caption decides the colour, hence the addition.
    """
    left = alphas_cumprod().to(noise.device)[steps]
    ratio = left / (1 - left)
    weight = (ratio.clamp(max=SNR_LIMIT) + FLOOR) / ratio
    return ((found.float() - noise).square().mean((1, 2, 3)) * weight).mean()


@torch.no_grad()
def sample(
    denoise: Denoiser, context: Tensor, empty: Tensor, noise: Tensor, count: int = 20, guidance: float = 3.0
) -> Tensor:
    """Latents from noise (batch, 4, h, w) by DDIM in `count` steps with classifier-free guidance.

    `context` is (batch, 77, 64), `empty` (1, 77, 64) the empty caption's.
    """
    left = alphas_cumprod().to(noise.device)
    x = noise
    times = torch.arange(count - 1, -1, -1) * (STEPS // count) + 1
    for time in times.tolist():
        steps = torch.full((2 * len(x),), time, device=x.device)
        both = denoise(x.repeat(2, 1, 1, 1), steps, torch.cat([context, empty.expand_as(context)])).float()
        with_caption, without = both.chunk(2)
        found = without + guidance * (with_caption - without)
        here, there = left[time], left[max(0, time - STEPS // count)]
        picture = (x - (1 - here).sqrt() * found) / here.sqrt()
        x = there.sqrt() * picture + (1 - there).sqrt() * found
    return x
