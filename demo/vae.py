"""Stable Diffusion's VAE in its LDM names, small: 64 channels, three halvings, latents of 4 channels.

It starts as average pooling and nearest-neighbour enlargement (streams pass through, residual branches add nothing),
from where a few hundred steps suffice. The blocks at full resolution stay at that start and are skipped in training.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

CHANNELS = 64
SCALE = 0.18215
PREFIX = "first_stage_model."


class Block(nn.Module):
    """A residual block; `idle` while its branch is zero and not worth computing."""

    def __init__(self) -> None:
        super().__init__()
        self.norm1, self.norm2 = (nn.GroupNorm(32, CHANNELS, eps=1e-6) for _ in range(2))
        self.conv1, self.conv2 = (nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1) for _ in range(2))
        nn.init.zeros_(self.conv2.weight)
        nn.init.zeros_(self.conv2.bias)
        self.idle = False

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 64, h, w) to the same."""
        if self.idle:
            return x
        h = self.conv1(functional.silu(self.norm1(x)))
        return x + self.conv2(functional.silu(self.norm2(h)))


class PixelAttention(nn.Module):
    """Self-attention over pixels with one head."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(32, CHANNELS, eps=1e-6)
        self.q, self.k, self.v, self.proj_out = (nn.Conv2d(CHANNELS, CHANNELS, 1) for _ in range(4))
        nn.init.zeros_(self.proj_out.weight)
        nn.init.zeros_(self.proj_out.bias)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 64, h, w) to the same."""
        normed = self.norm(x)
        q, k, v = (part(normed).flatten(2).transpose(1, 2)[:, None] for part in (self.q, self.k, self.v))
        h = functional.scaled_dot_product_attention(q, k, v)[:, 0].transpose(1, 2).unflatten(2, x.shape[2:])
        return x + self.proj_out(h)


class Halve(nn.Module):
    """A convolution of stride 2, padded at the right and at the bottom."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(CHANNELS, CHANNELS, 3, stride=2)
        with torch.no_grad():
            self.conv.weight.mul_(0.1)
            self.conv.weight[:, :, :2, :2] += torch.eye(CHANNELS)[:, :, None, None] / 4
            self.conv.bias.zero_()

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 64, h, w) to (batch, 64, h/2, w/2)."""
        return self.conv(functional.pad(x, (0, 1, 0, 1)))


class Double(nn.Module):
    """Nearest neighbour, then a convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1)
        with torch.no_grad():
            self.conv.weight.mul_(0.1)
            self.conv.weight[:, :, 1, 1] += torch.eye(CHANNELS)
            self.conv.bias.zero_()

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 64, h, w) to (batch, 64, 2h, 2w)."""
        return self.conv(functional.interpolate(x, scale_factor=2.0, mode="nearest"))


class Level(nn.Module):
    """The blocks of one resolution."""

    def __init__(self, blocks: int, **resample: nn.Module) -> None:
        super().__init__()
        self.block = nn.ModuleList(Block() for _ in range(blocks))
        for name, module in resample.items():
            setattr(self, name, module)


def _middle() -> nn.Module:
    mid = nn.Module()
    mid.block_1, mid.attn_1, mid.block_2 = Block(), PixelAttention(), Block()
    return mid


def _through_middle(mid: nn.Module, x: Tensor) -> Tensor:
    return mid.block_2(mid.attn_1(mid.block_1(x)))


class Encoder(nn.Module):
    """Pictures to means and log-variances."""

    def __init__(self) -> None:
        super().__init__()
        self.conv_in = nn.Conv2d(3, CHANNELS, 3, padding=1)
        self.down = nn.ModuleList(Level(2, downsample=Halve()) if level < 3 else Level(2) for level in range(4))
        self.mid = _middle()
        self.norm_out = nn.GroupNorm(32, CHANNELS, eps=1e-6)
        self.conv_out = nn.Conv2d(CHANNELS, 8, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 3, 8h, 8w) to (batch, 8, h, w)."""
        x = self.conv_in(x)
        for number, level in enumerate(self.down):
            for block in level.block:
                x = block(x)
            if number < 3:
                x = level.downsample(x)
        x = _through_middle(self.mid, x)
        return self.conv_out(functional.silu(self.norm_out(x)))


class Decoder(nn.Module):
    """Latents to pictures; `up` is numbered from the finest level, and runs from the last."""

    def __init__(self) -> None:
        super().__init__()
        self.conv_in = nn.Conv2d(4, CHANNELS, 3, padding=1)
        self.mid = _middle()
        self.up = nn.ModuleList(Level(3) if level == 0 else Level(3, upsample=Double()) for level in range(4))
        self.norm_out = nn.GroupNorm(32, CHANNELS, eps=1e-6)
        self.conv_out = nn.Conv2d(CHANNELS, 3, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 4, h, w) to (batch, 3, 8h, 8w)."""
        x = _through_middle(self.mid, self.conv_in(x))
        for number in (3, 2, 1, 0):
            level = self.up[number]
            for block in level.block:
                x = block(x)
            if number > 0:
                x = level.upsample(x)
        return self.conv_out(functional.silu(self.norm_out(x)))


class Vae(nn.Module):
    """Pictures from -1 to 1, latents as Stable Diffusion's U-Net sees them (scaled by 0.18215)."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder, self.decoder = Encoder(), Decoder()
        self.quant_conv, self.post_quant_conv = nn.Conv2d(8, 8, 1), nn.Conv2d(4, 4, 1)

    def encode(self, pictures: Tensor) -> Tensor:
        """Mean latents (batch, 4, h, w) of pictures (batch, 3, 8h, 8w)."""
        return self.quant_conv(self.encoder(pictures))[:, :4] * SCALE

    def decode(self, latents: Tensor) -> Tensor:
        """Pictures (batch, 3, 8h, 8w) of latents (batch, 4, h, w)."""
        return self.decoder(self.post_quant_conv(latents / SCALE))


def prepare(vae: Vae) -> Vae:
    """First weights: quant convolutions pass through, the log-variances are small, the finest blocks idle."""
    with torch.no_grad():
        vae.quant_conv.weight.copy_(torch.eye(8)[:, :, None, None])
        vae.quant_conv.weight[4:] = 0
        vae.quant_conv.bias.zero_()
        vae.quant_conv.bias[4:] = -10
        vae.post_quant_conv.weight.copy_(torch.eye(4)[:, :, None, None])
        vae.post_quant_conv.bias.zero_()
    rest(vae)
    return vae


def rest(vae: Vae) -> None:
    """Leave out the blocks at full resolution and all but the first at half: they stay at zero."""
    idle = [
        *vae.encoder.down[0].block,
        *vae.encoder.down[1].block[1:],
        *vae.decoder.up[0].block,
        *vae.decoder.up[1].block[1:],
    ]
    for block in idle:
        block.idle = True
        block.requires_grad_(False)


def whiten(vae: Vae, latents: Tensor) -> None:
    """Fold mean and spread of latents (n, 4, h, w) into the quant convolutions: encode() then gives mean 0, spread 1.

    Channels keep their identity; the decoder sees what it saw before.
    """
    mean, spread = latents.mean((0, 2, 3)), latents.std((0, 2, 3))
    with torch.no_grad():
        vae.quant_conv.weight[:4] /= spread[:, None, None, None]
        vae.quant_conv.bias[:4] = (vae.quant_conv.bias[:4] - mean / SCALE) / spread
        vae.post_quant_conv.bias += torch.einsum("oixy,i->o", vae.post_quant_conv.weight, mean / SCALE)
        vae.post_quant_conv.weight *= spread[None, :, None, None]
