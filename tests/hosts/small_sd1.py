"""A U-Net, text encoder and VAE with the key names and the wiring of SD1, at any width, in a few lines each.

The layout (which block holds what under which name) is the public one of the original latent diffusion code; the code
here is our own and has only what a small picture on a CPU needs.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import torch
from torch import nn
from torch.nn import functional as F

TEXT_LAYERS, TOKENS = 12, 77


@dataclass(frozen=True)
class Sizes:
    """How wide everything is.

    Equal neighbours in `levels` where SD1 has equal neighbours: so `skip_connection` is where SD1 has it. The small
    vocabulary is 256 bytes, 256 bytes at the end of a word, start and end of the text.
    """

    channels: int = 32
    levels: tuple[int, ...] = (1, 2, 1, 1)
    vae_channels: int = 32
    vae_levels: tuple[int, ...] = (1, 2, 1, 1)
    text_width: int = 32
    text_heads: int = 4
    vocabulary: int = 514


SMALL = Sizes()
FORGE = Sizes(320, (1, 1, 1, 1), 128, (1, 2, 4, 4), 768, 12, 49408)
"""The smallest that Forge takes: it brings its own configs and looks at the U-Net's levels only."""


class ResBlock(nn.Module):
    def __init__(self, inner: int, outer: int, time: int) -> None:
        super().__init__()
        self.in_layers = nn.Sequential(nn.GroupNorm(32, inner), nn.SiLU(), nn.Conv2d(inner, outer, 3, padding=1))
        self.emb_layers = nn.Sequential(nn.SiLU(), nn.Linear(time, outer))
        self.out_layers = nn.Sequential(
            nn.GroupNorm(32, outer), nn.SiLU(), nn.Dropout(0), nn.Conv2d(outer, outer, 3, padding=1)
        )
        self.skip_connection = nn.Identity() if inner == outer else nn.Conv2d(inner, outer, 1)

    def forward(self, x, time, _text):
        hidden = self.in_layers(x) + self.emb_layers(time)[:, :, None, None]
        return self.skip_connection(x) + self.out_layers(hidden)


class Attention(nn.Module):
    def __init__(self, width: int, source: int, heads: int = 8) -> None:
        super().__init__()
        self.heads = heads
        self.to_q = nn.Linear(width, width, bias=False)
        self.to_k = nn.Linear(source, width, bias=False)
        self.to_v = nn.Linear(source, width, bias=False)
        self.to_out = nn.Sequential(nn.Linear(width, width), nn.Dropout(0))

    def forward(self, x, source):
        q, k, v = (
            layer(of).unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for layer, of in ((self.to_q, x), (self.to_k, source), (self.to_v, source))
        )
        return self.to_out(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2))


class Gated(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.proj = nn.Linear(width, width * 8)

    def forward(self, x):
        value, gate = self.proj(x).chunk(2, -1)
        return value * F.gelu(gate)


class FeedForward(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.net = nn.Sequential(Gated(width), nn.Dropout(0), nn.Linear(width * 4, width))

    def forward(self, x):
        return self.net(x)


class TransformerBlock(nn.Module):
    def __init__(self, width: int, text: int) -> None:
        super().__init__()
        self.attn1 = Attention(width, width)
        self.ff = FeedForward(width)
        self.attn2 = Attention(width, text)
        self.norm1, self.norm2, self.norm3 = nn.LayerNorm(width), nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, x, text):
        y = self.norm1(x)
        x = x + self.attn1(y, y)
        x = x + self.attn2(self.norm2(x), text)
        return x + self.ff(self.norm3(x))


class SpatialTransformer(nn.Module):
    def __init__(self, width: int, text: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(32, width, eps=1e-6)
        self.proj_in = nn.Conv2d(width, width, 1)
        self.transformer_blocks = nn.ModuleList([TransformerBlock(width, text)])
        self.proj_out = nn.Conv2d(width, width, 1)

    def forward(self, x, _time, text):
        y = self.proj_in(self.norm(x))
        rows = y.flatten(2).transpose(1, 2)
        for block in self.transformer_blocks:
            rows = block(rows, text)
        return x + self.proj_out(rows.transpose(1, 2).unflatten(2, y.shape[2:]))


class Downsample(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.op = nn.Conv2d(width, width, 3, stride=2, padding=1)

    def forward(self, x, _time, _text):
        return self.op(x)


class Upsample(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x, _time, _text):
        return self.conv(F.interpolate(x, scale_factor=2.0))


class First(nn.Conv2d):
    def forward(self, x, _time=None, _text=None):
        return super().forward(x)


class UNet(nn.Module):
    def __init__(self, sizes: Sizes = SMALL) -> None:
        super().__init__()
        channels, levels, text = sizes.channels, sizes.levels, sizes.text_width
        self.channels, time = channels, channels * 4
        self.time_embed = nn.Sequential(nn.Linear(channels, time), nn.SiLU(), nn.Linear(time, time))
        widths, width, last = [channels], channels, len(levels) - 1
        inputs = [nn.ModuleList([First(4, channels, 3, padding=1)])]
        for level, factor in enumerate(levels):
            for _ in range(2):
                block = [ResBlock(width, channels * factor, time)]
                width = channels * factor
                inputs.append(nn.ModuleList(block + ([SpatialTransformer(width, text)] if level < last else [])))
                widths.append(width)
            if level < last:
                inputs.append(nn.ModuleList([Downsample(width)]))
                widths.append(width)
        self.input_blocks = nn.ModuleList(inputs)
        self.middle_block = nn.ModuleList(
            [ResBlock(width, width, time), SpatialTransformer(width, text), ResBlock(width, width, time)]
        )
        outputs = []
        for level, factor in reversed(list(enumerate(levels))):
            for number in range(3):
                block = [ResBlock(width + widths.pop(), channels * factor, time)]
                width = channels * factor
                block += [SpatialTransformer(width, text)] if level < last else []
                block += [Upsample(width)] if level and number == 2 else []
                outputs.append(nn.ModuleList(block))
        self.output_blocks = nn.ModuleList(outputs)
        self.out = nn.Sequential(nn.GroupNorm(32, width), nn.SiLU(), nn.Conv2d(width, 4, 3, padding=1))

    def forward(self, x, times, text):
        half = self.channels // 2
        angles = times[:, None].float() * torch.exp(-math.log(10000) * torch.arange(half) / half)
        time = self.time_embed(torch.cat([angles.cos(), angles.sin()], -1))
        kept = []
        for block in self.input_blocks:
            x = _through(block, x, time, text)
            kept.append(x)
        x = _through(self.middle_block, x, time, text)
        for block in self.output_blocks:
            x = _through(block, torch.cat([x, kept.pop()], 1), time, text)
        return self.out(x)


def _through(block, x, time, text):
    for layer in block:
        x = layer(x, time, text)
    return x


class VaeRes(nn.Module):
    def __init__(self, inner: int, outer: int) -> None:
        super().__init__()
        self.norm1, self.conv1 = nn.GroupNorm(32, inner, eps=1e-6), nn.Conv2d(inner, outer, 3, padding=1)
        self.norm2, self.conv2 = nn.GroupNorm(32, outer, eps=1e-6), nn.Conv2d(outer, outer, 3, padding=1)
        if inner != outer:
            self.nin_shortcut = nn.Conv2d(inner, outer, 1)

    def forward(self, x):
        y = self.conv2(F.silu(self.norm2(self.conv1(F.silu(self.norm1(x))))))
        return (self.nin_shortcut(x) if hasattr(self, "nin_shortcut") else x) + y


class VaeAttention(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.GroupNorm(32, width, eps=1e-6)
        self.q, self.k, self.v, self.proj_out = (nn.Conv2d(width, width, 1) for _ in range(4))

    def forward(self, x):
        y = self.norm(x)
        q, k, v = (layer(y).flatten(2).transpose(1, 2) for layer in (self.q, self.k, self.v))
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).unflatten(2, x.shape[2:])
        return x + self.proj_out(mixed)


class VaeLevel(nn.Module):
    """Blocks of one size, and what changes the size after them: `downsample` or `upsample`."""

    def __init__(self, widths: list[int], change: str = "") -> None:
        super().__init__()
        self.block = nn.ModuleList([VaeRes(a, b) for a, b in itertools.pairwise(widths)])
        self.attn = nn.ModuleList()
        if change:
            layer = nn.Module()
            layer.conv = nn.Conv2d(widths[-1], widths[-1], 3, stride=2 if change == "downsample" else 1)
            setattr(self, change, layer)

    def forward(self, x):
        for block in self.block:
            x = block(x)
        if hasattr(self, "downsample"):
            x = self.downsample.conv(F.pad(x, (0, 1, 0, 1)))
        if hasattr(self, "upsample"):
            x = self.upsample.conv(F.pad(F.interpolate(x, scale_factor=2.0), (1, 1, 1, 1)))
        return x


class VaeMiddle(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.block_1, self.attn_1, self.block_2 = VaeRes(width, width), VaeAttention(width), VaeRes(width, width)

    def forward(self, x):
        return self.block_2(self.attn_1(self.block_1(x)))


class Encoder(nn.Module):
    def __init__(self, channels: int, levels: tuple[int, ...]) -> None:
        super().__init__()
        self.conv_in = nn.Conv2d(3, channels, 3, padding=1)
        before = [1, *levels[:-1]]
        self.down = nn.ModuleList(
            VaeLevel([channels * a, channels * b, channels * b], "downsample" if i < len(levels) - 1 else "")
            for i, (a, b) in enumerate(zip(before, levels, strict=True))
        )
        width = channels * levels[-1]
        self.mid = VaeMiddle(width)
        self.norm_out, self.conv_out = nn.GroupNorm(32, width, eps=1e-6), nn.Conv2d(width, 8, 3, padding=1)


class Decoder(nn.Module):
    def __init__(self, channels: int, levels: tuple[int, ...]) -> None:
        super().__init__()
        width = channels * levels[-1]
        self.conv_in = nn.Conv2d(4, width, 3, padding=1)
        self.mid = VaeMiddle(width)
        after = [*levels[1:], levels[-1]]
        self.up = nn.ModuleList(
            VaeLevel([channels * a, *[channels * b] * 3], "upsample" if i else "")
            for i, (a, b) in enumerate(zip(after, levels, strict=True))
        )
        self.norm_out, self.conv_out = nn.GroupNorm(32, channels, eps=1e-6), nn.Conv2d(channels, 3, 3, padding=1)

    def forward(self, latent):
        x = self.mid(self.conv_in(latent))
        for level in reversed(self.up):
            x = level(x)
        return self.conv_out(F.silu(self.norm_out(x)))


class Vae(nn.Module):
    def __init__(self, sizes: Sizes = SMALL) -> None:
        super().__init__()
        channels, levels = sizes.vae_channels, sizes.vae_levels
        self.encoder, self.decoder = Encoder(channels, levels), Decoder(channels, levels)
        self.quant_conv, self.post_quant_conv = nn.Conv2d(8, 8, 1), nn.Conv2d(4, 4, 1)

    def decode(self, latent):
        return self.decoder(self.post_quant_conv(latent))


class TextAttention(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.k_proj, self.v_proj, self.q_proj, self.out_proj = (nn.Linear(width, width) for _ in range(4))

    def forward(self, x):
        q, k, v = (
            layer(x).unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for layer in (self.q_proj, self.k_proj, self.v_proj)
        )
        return self.out_proj(F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).flatten(2))


class TextLayer(nn.Module):
    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.self_attn = TextAttention(width, heads)
        self.layer_norm1 = nn.LayerNorm(width)
        self.mlp = nn.Module()
        self.mlp.fc1, self.mlp.fc2 = nn.Linear(width, width * 4), nn.Linear(width * 4, width)
        self.layer_norm2 = nn.LayerNorm(width)

    def forward(self, x):
        x = x + self.self_attn(self.layer_norm1(x))
        y = self.mlp.fc1(self.layer_norm2(x))
        return x + self.mlp.fc2(y * torch.sigmoid(1.702 * y))


class TextEncoder(nn.Module):
    """`transformer.text_model…` below `cond_stage_model.`; takes token ids, gives (batch, 77, width)."""

    def __init__(self, sizes: Sizes = SMALL) -> None:
        super().__init__()
        width = sizes.text_width
        self.transformer = nn.Module()
        text = self.transformer.text_model = nn.Module()
        text.embeddings = nn.Module()
        text.embeddings.token_embedding = nn.Embedding(sizes.vocabulary, width)
        text.embeddings.position_embedding = nn.Embedding(TOKENS, width)
        text.embeddings.register_buffer("position_ids", torch.arange(TOKENS)[None])
        text.encoder = nn.Module()
        text.encoder.layers = nn.ModuleList(TextLayer(width, sizes.text_heads) for _ in range(TEXT_LAYERS))
        text.final_layer_norm = nn.LayerNorm(width)

    def forward(self, tokens):
        text = self.transformer.text_model
        x = text.embeddings.token_embedding(tokens) + text.embeddings.position_embedding.weight
        for layer in text.encoder.layers:
            x = layer(x)
        return text.final_layer_norm(x)


class Diffusion(nn.Module):
    """The whole of it, under the names of a checkpoint file."""

    def __init__(self, sizes: Sizes = SMALL) -> None:
        super().__init__()
        self.model = nn.Module()
        self.model.diffusion_model = UNet(sizes)
        self.first_stage_model = Vae(sizes)
        self.cond_stage_model = TextEncoder(sizes)
        for name, value in schedule().items():
            self.register_buffer(name, value)


def schedule() -> dict[str, torch.Tensor]:
    """The twelve buffers that SD1 files carry: the noise schedule from 0.00085 to 0.012, linear in the square root."""
    betas = torch.linspace(0.00085**0.5, 0.012**0.5, 1000, dtype=torch.float64) ** 2
    alphas = 1 - betas
    kept = alphas.cumprod(0)
    before = torch.cat([torch.ones(1, dtype=torch.float64), kept[:-1]])
    variance = betas * (1 - before) / (1 - kept)
    values = {
        "betas": betas,
        "alphas_cumprod": kept,
        "alphas_cumprod_prev": before,
        "sqrt_alphas_cumprod": kept.sqrt(),
        "sqrt_one_minus_alphas_cumprod": (1 - kept).sqrt(),
        "log_one_minus_alphas_cumprod": (1 - kept).log(),
        "sqrt_recip_alphas_cumprod": (1 / kept).sqrt(),
        "sqrt_recipm1_alphas_cumprod": (1 / kept - 1).sqrt(),
        "posterior_variance": variance,
        "posterior_log_variance_clipped": variance.clamp(min=1e-20).log(),
        "posterior_mean_coef1": betas * before.sqrt() / (1 - kept),
        "posterior_mean_coef2": (1 - before) * alphas.sqrt() / (1 - kept),
    }
    return {name: value.float() for name, value in values.items()}
