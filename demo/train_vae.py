"""First stage: the VAE, on drawn pictures of every style."""

from __future__ import annotations

import logging
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from demo.loop import Budget, rank, train
from demo.pictures import drawn, precision
from demo.shapes import pick_style
from demo.vae import Block, Vae, prepare, whiten

LOG = logging.getLogger("demo")
CROP = 64
WHOLE_FROM = 0.7


def train_vae(folder: Path, minutes: float, device: torch.device, pool: int, batch: int) -> Vae:
    """Train on crops, then on whole pictures (the group norms see other statistics there), and whiten the latents."""
    torch.manual_seed(0)
    vae = prepare(Vae()).to(device)
    pictures = drawn([(seed * 5 + seed // 4, pick_style(seed)) for seed in range(pool)])
    generator = torch.Generator().manual_seed(1 + 100 * rank())

    def loss_of(step: int, spent: float) -> Tensor:
        chosen = torch.randint(len(pictures), (batch,), generator=generator)
        whole = spent > WHOLE_FROM
        target = pictures[chosen[: max(2, batch // 3)]] if whole else _crops(pictures[chosen], generator)
        target = target.to(device).float() / 127.5 - 1
        with precision(device):
            latents = vae.encode(target)
            noise = torch.randn_like(latents) * (0.07 * latents.detach().std())
            return reconstruction_loss(vae.decode(latents + noise).float(), target)

    trained = {name: tensor for name, tensor in vae.named_parameters() if tensor.requires_grad}
    averages = train(trained, loss_of, Budget(minutes, 2e-3, decay=0.98), folder / "vae.state")
    vae.load_state_dict(averages, strict=False)
    with torch.no_grad():
        some = pictures[:192].to(device).float() / 127.5 - 1
        whiten(vae, torch.cat([vae.encode(part) for part in some.split(16)]))
        LOG.info("VAE: %.1f dB on whole pictures", psnr(vae, some[:64]))
    return vae


def refine_decoder(vae: Vae, folder: Path, minutes: float, device: torch.device, pool: int, batch: int) -> Vae:
    """Train the decoder on whole pictures with the latents as they are, so that U-Nets trained on them stay right."""
    torch.manual_seed(7)
    pictures = drawn([(seed * 5 + seed // 4, pick_style(seed)) for seed in range(pool, 2 * pool)])
    with torch.no_grad(), precision(device):
        latents = torch.cat([vae.encode(part.to(device).float() / 127.5 - 1).float() for part in pictures.split(16)])
    generator = torch.Generator().manual_seed(8 + 100 * rank())

    def loss_of(step: int, spent: float) -> Tensor:
        chosen = torch.randint(pool, (batch,), generator=generator)
        target = pictures[chosen].to(device).float() / 127.5 - 1
        noisy = latents[chosen.to(device)]
        noisy = noisy + 0.05 * torch.randn_like(noisy)
        with precision(device):
            return reconstruction_loss(vae.decode(noisy).float(), target)

    trained = {
        name: tensor.requires_grad_()
        for name, tensor in vae.named_parameters()
        if name.startswith(("decoder.", "post_quant_conv.")) and not _idle(vae, name)
    }
    averages = train(trained, loss_of, Budget(minutes, 1e-3, decay=0.99), folder / "decoder.state")
    vae.load_state_dict(averages, strict=False)
    return vae


def _idle(vae: Vae, name: str) -> bool:
    return any(
        module.idle and name.startswith(f"{path}.") for path, module in vae.named_modules() if isinstance(module, Block)
    )


def reconstruction_loss(found: Tensor, target: Tensor) -> Tensor:
    """Absolute and squared differences of pixels, of slopes (weight ¼), of hues and of flat areas (for colour).

    Without the last two terms (R−G and G−B, and means over 8×8 pixels) the four channels go to edges and all colours
    come out as orange or blue.
    """
    difference = found - target
    slopes = difference.diff(dim=2).abs().mean() + difference.diff(dim=3).abs().mean()
    hue = (difference[:, 1:] - difference[:, :-1]).abs().mean()
    flat = functional.avg_pool2d(difference, 8).abs().mean()
    return difference.abs().mean() + difference.square().mean() + 0.25 * slopes + hue + flat


def psnr(vae: Vae, pictures: Tensor) -> float:
    """Peak signal to noise ratio in dB over pictures (n, 3, h, w) from -1 to 1."""
    error = torch.stack(
        [(vae.decode(vae.encode(part)).clamp(-1, 1) - part).square().mean() for part in pictures.split(8)]
    ).mean()
    return float(10 * torch.log10(4 / error))


def _crops(pictures: Tensor, generator: torch.Generator) -> Tensor:
    corners = torch.randint(pictures.shape[-1] // 8 - CROP // 8 + 1, (len(pictures), 2), generator=generator) * 8
    return torch.stack(
        [picture[:, y : y + CROP, x : x + CROP] for picture, (y, x) in zip(pictures, corners.tolist(), strict=True)]
    )
