"""Euler's method with classifier-free guidance, in A1111 and its forks alike."""

from collections.abc import Callable

import torch

from modules import shared
from modules.shared import state


class InterruptedException(BaseException):
    pass


def every_sigma(model) -> torch.Tensor:
    kept = model.alphas_cumprod
    return ((1 - kept) / kept).sqrt()


def nearest_time(model, sigma: torch.Tensor) -> torch.Tensor:
    return (every_sigma(model) - sigma).abs().argmin()


def sigmas_of(model, steps: int) -> torch.Tensor:
    every = every_sigma(model)
    at = torch.linspace(len(every) - 1, 0, steps)
    low = at.long()
    high = (low + 1).clamp(max=len(every) - 1)
    logs = every.log()
    return torch.cat([logs[low].lerp(logs[high], at - low).exp(), torch.zeros(1)])


def sample(p, latent: torch.Tensor, steps: int, start: int, before_step: Callable, predict: Callable) -> torch.Tensor:
    """From noise at sigma 1 (or a latent, from a later step on) to a latent; what there is when interrupted.

    `before_step(step, sigma)` may put another model in the place of the first; `predict(latents, times, texts)` asks
    the one that is there.
    """
    sigmas = sigmas_of(shared.sd_model, steps)
    x = latent * sigmas[0] if not start else latent
    state.sampling_steps, state.sampling_step = steps - start, 0
    latest = x
    try:
        for step in range(start, steps):
            _check_interrupt()
            before_step(step, sigmas[step])
            x = latest = _step(p, x, sigmas[step], sigmas[step + 1], predict)
            state.sampling_step = step - start + 1
    except InterruptedException:
        pass
    return latest


def _check_interrupt() -> None:
    if state.interrupted or state.skipped:
        raise InterruptedException


def _step(p, x: torch.Tensor, sigma: torch.Tensor, following: torch.Tensor, predict: Callable) -> torch.Tensor:
    scaled = x / (sigma**2 + 1).sqrt()
    times = nearest_time(shared.sd_model, sigma).expand(2 * len(x))
    without, given = predict(torch.cat([scaled, scaled]), times, torch.cat([p.uc, p.c])).chunk(2)
    return x + (without + (given - without) * p.cfg_scale) * (following - sigma)
