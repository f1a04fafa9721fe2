"""Small approximate pictures of a running generation, from latents, without the VAE."""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from typing import Any

import torch

_SAMPLES, _PATCHES, _PATCH = 6, 2, 4  # pictures to learn from; patches along a side; latents along a patch


def colours_of(vae: Any) -> torch.Tensor:
    """The affine map from a latent's four channels and 1 to red, green, blue (5, 3) that is nearest to a VAE.

    Least squares over the VAE's pictures of a few latents, each of large patches of one value; done once per model, at
    a fraction of one picture's cost.
    """
    noise = torch.randn(_SAMPLES, 4, _PATCHES, _PATCHES, generator=torch.Generator("cpu").manual_seed(0))
    latents = noise.repeat_interleave(_PATCH, 2).repeat_interleave(_PATCH, 3)
    weight = next(vae.parameters())
    with torch.no_grad():
        decoded = vae.decode(latents.to(weight.device, weight.dtype) / vae.config.scaling_factor).sample.float().cpu()
    shown = torch.nn.functional.adaptive_avg_pool2d(decoded / 2 + 0.5, latents.shape[-1])
    known = _with_one(latents)
    return torch.linalg.lstsq(known, shown.permute(0, 2, 3, 1).reshape(-1, 3)).solution


def glimpse(latent: torch.Tensor, colours: torch.Tensor) -> bytes:
    """PNG of one latent (4, height/8, width/8), one pixel for each position."""
    from PIL import Image

    values = _with_one(latent[None].float().cpu()) @ colours
    pixels = values.clamp(0, 1).mul(255).round().to(torch.uint8).reshape(*latent.shape[1:], 3)
    file = io.BytesIO()
    Image.fromarray(pixels.numpy()).save(file, "PNG")
    return file.getvalue()


def _with_one(latents: torch.Tensor) -> torch.Tensor:
    """Channels of every place, and a 1: (places, 5)."""
    rows = latents.permute(0, 2, 3, 1).reshape(-1, latents.shape[1])
    return torch.cat([rows, torch.ones(len(rows), 1)], 1)


def watch(scheduler: Any) -> Callable[[], torch.Tensor | None]:
    """Make a scheduler of diffusers remember its prediction of the finished latents after each step; returns a
    function that gives the last one.

    The scheduler's results stay the same.
    """
    seen: list[torch.Tensor] = []
    step = scheduler.step

    @functools.wraps(step)  # pipelines look at the parameters
    def watched(*arguments: Any, return_dict: bool = True, **options: Any) -> Any:
        answer = step(*arguments, return_dict=True, **options)
        finished = getattr(answer, "pred_original_sample", None)
        outputs = getattr(scheduler, "model_outputs", None)  # of the multistep ones, all of which predict the finished
        if finished is None and outputs:
            finished = outputs[-1]
        seen[:] = [finished] if finished is not None else []
        return answer if return_dict else (answer.prev_sample,)

    scheduler.step = watched
    return lambda: seen[0] if seen else None
