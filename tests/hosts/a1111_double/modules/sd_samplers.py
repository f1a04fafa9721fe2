"""Euler's method with classifier-free guidance, and the refiner that takes over in the middle."""

import torch

from modules import sd_models, shared
from modules.shared import state


class InterruptedException(BaseException):
    pass


def sigmas_of(model, steps: int) -> torch.Tensor:
    kept = model.alphas_cumprod
    every = ((1 - kept) / kept).sqrt()
    at = torch.linspace(len(every) - 1, 0, steps)
    low = at.long()
    high = (low + 1).clamp(max=len(every) - 1)
    logs = every.log()
    return torch.cat([logs[low].lerp(logs[high], at - low).exp(), torch.zeros(1)])


def sample(p, latent: torch.Tensor, steps: int, start: int = 0) -> torch.Tensor:
    """From noise at sigma 1 (or a latent, from a later step on) to a latent; what there is when interrupted."""
    sigmas = sigmas_of(shared.sd_model, steps)
    x = latent * sigmas[0] if not start else latent
    state.sampling_steps, state.sampling_step = steps - start, 0
    latest = x
    try:
        for step in range(start, steps):
            x = latest = _step(p, x, sigmas[step], sigmas[step + 1])
            state.sampling_step = step - start + 1
    except InterruptedException:
        pass
    return latest


def _step(p, x: torch.Tensor, sigma: torch.Tensor, following: torch.Tensor) -> torch.Tensor:
    if state.interrupted or state.skipped:
        raise InterruptedException
    _switch_to_refiner(p, sigma)
    model = shared.sd_model
    kept = model.alphas_cumprod
    time = (((1 - kept) / kept).sqrt() - sigma).abs().argmin()
    scaled = x / (sigma**2 + 1).sqrt()
    text = torch.cat([p.uc, p.c])
    times = time.expand(2 * len(x))
    without, given = model.model.diffusion_model(torch.cat([scaled, scaled]), times, text).chunk(2)
    return x + (without + (given - without) * p.cfg_scale) * (following - sigma)


def _switch_to_refiner(p, sigma: torch.Tensor) -> None:
    """Its weights are loaded over the model in the middle of the picture, and stay until the next batch."""
    kept = shared.sd_model.alphas_cumprod
    done = (999 - (((1 - kept) / kept).sqrt() - sigma).abs().argmin().item()) / 1000
    info = p.refiner_checkpoint_info
    if info is None or done < (p.refiner_switch_at or 0) or shared.sd_model.sd_checkpoint_info is info:
        return
    with sd_models.SkipWritingToConfig():
        sd_models.reload_model_weights(info=info)
    p.setup_conds()
