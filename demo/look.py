"""Looking at results: pictures of a merge, and how much each slider changes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.func import functional_call

from demo import diffusion
from demo.vae import Vae
from demo.words import encode


@torch.no_grad()
def pictures(
    net: nn.ModuleDict, weights: Mapping[str, Tensor], vae: Vae, captions: Sequence[str], seed: int = 1
) -> Tensor:
    """Pictures (n, 3, 128, 128) from -1 to 1 of captions, 20 steps; picture k starts from noise `seed` + k."""
    device = next(iter(weights.values())).device
    noise = torch.cat(
        [torch.randn(1, 4, 16, 16, generator=torch.Generator().manual_seed(seed + k)) for k in range(len(captions))]
    ).to(device)
    tokens = torch.stack([encode(text) for text in [*captions, ""]]).to(device)
    parts = {
        kind: {name.removeprefix(kind): tensor for name, tensor in weights.items() if name.startswith(kind)}
        for kind in ("unet.", "text.")
    }
    context = functional_call(net["text"], parts["text."], (tokens,))

    def denoise(x: Tensor, steps: Tensor, context: Tensor) -> Tensor:
        return functional_call(net["unet"], parts["unet."], (x, steps, context))

    latents = diffusion.sample(denoise, context[:-1], context[-1:], noise)
    return torch.cat([vae.decode(part) for part in latents.split(8)]).clamp(-1, 1)
