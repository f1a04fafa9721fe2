"""The U-Net of Stable Diffusion 1 in its LDM names, small: 64 channels on every level.

Blocks are numbered as in LDM (`input_blocks.0`-`11`, `middle_block`, `output_blocks.0`-`11`), so a state dict with the
prefix `model.diffusion_model.` is a checkpoint's. 64 channels are the floor: LDM normalises in 32 groups, and a group
of one channel cancels the time embedding.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

CHANNELS = 64
EMBEDDING = 4 * CHANNELS
CONTEXT = 64
HEADS = 2
PREFIX = "model.diffusion_model."


class ResBlock(nn.Module):
    """Two convolutions around the time embedding, plus the input itself."""

    def __init__(self, inputs: int) -> None:
        super().__init__()
        self.in_layers = nn.Sequential(nn.GroupNorm(32, inputs), nn.SiLU(), nn.Conv2d(inputs, CHANNELS, 3, padding=1))
        self.emb_layers = nn.Sequential(nn.SiLU(), nn.Linear(EMBEDDING, CHANNELS))
        self.out_layers = nn.Sequential(
            nn.GroupNorm(32, CHANNELS), nn.SiLU(), nn.Identity(), nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1)
        )
        self.skip_connection = nn.Conv2d(inputs, CHANNELS, 1) if inputs != CHANNELS else nn.Identity()

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        """(batch, inputs, h, w) and (batch, 256) to (batch, 64, h, w)."""
        h = self.in_layers(x) + self.emb_layers(embedding)[:, :, None, None]
        return self.skip_connection(x) + self.out_layers(h)


class Attention(nn.Module):
    """Queries from the picture, keys and values from `context`."""

    def __init__(self, context: int) -> None:
        super().__init__()
        self.to_q = nn.Linear(CHANNELS, CHANNELS, bias=False)
        self.to_k = nn.Linear(context, CHANNELS, bias=False)
        self.to_v = nn.Linear(context, CHANNELS, bias=False)
        self.to_out = nn.Sequential(nn.Linear(CHANNELS, CHANNELS), nn.Identity())

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        """(batch, pixels, 64) and (batch, tokens, context) to (batch, pixels, 64)."""
        q, k, v = (
            part.unflatten(-1, (HEADS, -1)).transpose(1, 2)
            for part in (self.to_q(x), self.to_k(context), self.to_v(context))
        )
        return self.to_out(functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


class GatedLinear(nn.Module):
    """GEGLU."""

    def __init__(self) -> None:
        super().__init__()
        self.proj = nn.Linear(CHANNELS, 8 * CHANNELS)

    def forward(self, x: Tensor) -> Tensor:
        """(…, 64) to (…, 256)."""
        value, gate = self.proj(x).chunk(2, dim=-1)
        return value * functional.gelu(gate)


class TransformerBlock(nn.Module):
    """Self-attention, attention to the caption, feed-forward. `listens` is False where the caption is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.attn1 = Attention(CHANNELS)
        self.ff = nn.Module()
        self.ff.net = nn.Sequential(GatedLinear(), nn.Identity(), nn.Linear(4 * CHANNELS, CHANNELS))
        self.attn2 = Attention(CONTEXT)
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(CHANNELS) for _ in range(3))
        self.listens = True

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        """(batch, pixels, 64) to the same."""
        normed = self.norm1(x)
        x = x + self.attn1(normed, normed)
        if self.listens:
            x = x + self.attn2(self.norm2(x), context)
        return x + self.ff.net(self.norm3(x))


class SpatialTransformer(nn.Module):
    """A transformer block over the pixels of a map."""

    def __init__(self) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(32, CHANNELS, eps=1e-6)
        self.proj_in = nn.Conv2d(CHANNELS, CHANNELS, 1)
        self.transformer_blocks = nn.ModuleList([TransformerBlock()])
        self.proj_out = nn.Conv2d(CHANNELS, CHANNELS, 1)

    def forward(self, x: Tensor, context: Tensor) -> Tensor:
        """(batch, 64, h, w) to the same."""
        h = self.proj_in(self.norm(x)).flatten(2).transpose(1, 2)
        h = self.transformer_blocks[0](h, context)
        return x + self.proj_out(h.transpose(1, 2).unflatten(2, x.shape[2:]))


class Downsample(nn.Module):
    """A convolution of stride 2."""

    def __init__(self) -> None:
        super().__init__()
        self.op = nn.Conv2d(CHANNELS, CHANNELS, 3, stride=2, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 64, h, w) to (batch, 64, h/2, w/2)."""
        return self.op(x)


class Upsample(nn.Module):
    """Nearest neighbour, then a convolution."""

    def __init__(self) -> None:
        super().__init__()
        self.conv = nn.Conv2d(CHANNELS, CHANNELS, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 64, h, w) to (batch, 64, 2h, 2w)."""
        return self.conv(functional.interpolate(x, scale_factor=2.0, mode="nearest"))


def time_features(steps: Tensor) -> Tensor:
    """Sines and cosines of a timestep (batch,) → (batch, 64), cosines first, as in LDM."""
    half = CHANNELS // 2
    rates = torch.exp(-math.log(10000) * torch.arange(half, device=steps.device) / half)
    angles = steps.float()[:, None] * rates
    return torch.cat([angles.cos(), angles.sin()], dim=1)


class UNet(nn.Module):
    """Predicts the noise in a latent picture."""

    def __init__(self) -> None:
        super().__init__()
        self.time_embed = nn.Sequential(nn.Linear(CHANNELS, EMBEDDING), nn.SiLU(), nn.Linear(EMBEDDING, EMBEDDING))
        self.input_blocks = nn.ModuleList([nn.ModuleList([nn.Conv2d(4, CHANNELS, 3, padding=1)])])
        for number in range(1, 12):
            self.input_blocks.append(nn.ModuleList(_input_layers(number)))
        self.middle_block = nn.ModuleList([ResBlock(CHANNELS), SpatialTransformer(), ResBlock(CHANNELS)])
        self.output_blocks = nn.ModuleList([nn.ModuleList(_output_layers(number)) for number in range(12)])
        self.out = nn.Sequential(nn.GroupNorm(32, CHANNELS), nn.SiLU(), nn.Conv2d(CHANNELS, 4, 3, padding=1))

    def forward(self, x: Tensor, steps: Tensor, context: Tensor, keep: Sequence[Tensor] | None = None) -> Tensor:
        """Noise (batch, 4, h, w) in a latent of that shape at timesteps (batch,), for captions (batch, 77, 64).

        `keep`: factor (batch, 1, 1, 1) on the skip connections of each level, finest first; training uses zeros in it
        to make the deeper levels do their part.
        """
        embedding = self.time_embed(time_features(steps))
        skips: list[Tensor] = []
        for layers in self.input_blocks:
            x = _run(layers, x, embedding, context)
            skips.append(x)
        x = _run(self.middle_block, x, embedding, context)
        for number, layers in enumerate(self.output_blocks):
            skip = skips.pop()
            if keep is not None:
                skip = skip * keep[3 - number // 3]
            x = _run(layers, torch.cat([x, skip], dim=1), embedding, context)
        return self.out(x)


def _input_layers(number: int) -> list[nn.Module]:
    if number % 3 == 0:
        return [Downsample()]
    return [ResBlock(CHANNELS), SpatialTransformer()] if number < 9 else [ResBlock(CHANNELS)]


def _output_layers(number: int) -> list[nn.Module]:
    layers: list[nn.Module] = [ResBlock(2 * CHANNELS)]
    if number >= 3:
        layers.append(SpatialTransformer())
    if number in (2, 5, 8):
        layers.append(Upsample())
    return layers


def _run(layers: nn.ModuleList, x: Tensor, embedding: Tensor, context: Tensor) -> Tensor:
    for layer in layers:
        if isinstance(layer, ResBlock):
            x = layer(x, embedding)
        elif isinstance(layer, SpatialTransformer):
            x = layer(x, context)
        else:
            x = layer(x)
    return x


def prepare(unet: UNet) -> UNet:
    """First weights: residual branches add nothing yet, streams pass through, and the caption enters at M00 alone.

    Everything that a caption says then has to travel M00 → OUT00 → … → OUT11, which is what makes the deep sliders
    matter; elsewhere `attn2.to_out` is zero and stays so.
    """
    for module in unet.modules():
        if isinstance(module, ResBlock):
            nn.init.zeros_(module.out_layers[3].weight)
            if isinstance(module.skip_connection, nn.Conv2d):
                _pass_through(module.skip_connection)
        elif isinstance(module, SpatialTransformer):
            nn.init.zeros_(module.proj_out.weight)
        elif isinstance(module, Downsample):
            with torch.no_grad():
                module.op.weight.mul_(0.3)
                module.op.weight += torch.eye(CHANNELS)[:, :, None, None] / 9
        elif isinstance(module, Upsample):
            with torch.no_grad():
                module.conv.weight.mul_(0.3)
                module.conv.weight[:, :, 1, 1] += torch.eye(CHANNELS)
    deafen(unet)
    nn.init.zeros_(unet.out[2].weight)
    return unet


def deafen(unet: UNet) -> None:
    """Leave the caption out of every block but M00: its weights there become and stay zero."""
    for name, module in unet.named_modules():
        if isinstance(module, TransformerBlock) and not name.startswith("middle_block"):
            nn.init.zeros_(module.attn2.to_out[0].weight)
            nn.init.zeros_(module.attn2.to_out[0].bias)
            module.attn2.requires_grad_(False)
            module.norm2.requires_grad_(False)
            module.listens = False


def _pass_through(conv: nn.Conv2d) -> None:
    """Stream and skip in equal parts, √½ each."""
    eye = torch.eye(CHANNELS)[:, :, None, None] * math.sqrt(0.5)
    with torch.no_grad():
        conv.weight.mul_(0.3).add_(torch.cat([eye, eye], dim=1))
        conv.bias.zero_()
