"""Euler's method with classifier-free guidance, and the refiner that takes over in the middle."""

import torch
from backend import memory_management
from modules_forge import main_entry

from modules import extra_networks, sd_models, shared
from modules.shared import state


class InterruptedException(BaseException):
    pass


def sigmas_of(model, steps: int) -> torch.Tensor:
    kept = model.alphas_cumprod
    every = ((1 - kept) / kept).sqrt()
    at = torch.linspace(len(every) - 1, 0, steps)
    low = at.long()
    logs = every.log()
    high = (low + 1).clamp(max=len(every) - 1)
    return torch.cat([logs[low].lerp(logs[high], at - low).exp(), torch.zeros(1)])


def sample(p, latent: torch.Tensor, steps: int, start: int = 0) -> torch.Tensor:
    """From noise at sigma 1 (or a latent, from a later step on) to a latent; what there is when interrupted."""
    sigmas = sigmas_of(shared.sd_model, steps)
    x = latent * sigmas[0] if not start else latent
    state.sampling_steps, state.sampling_step = steps - start, 0
    latest = x
    memory_management.load_models_gpu([shared.sd_model.forge_objects.unet])
    try:
        for step in range(start, steps):
            x = latest = _step(p, x, sigmas[step], sigmas[step + 1], step / steps)
            state.sampling_step = step - start + 1
    except InterruptedException:
        pass
    return latest


def _step(p, x: torch.Tensor, sigma: torch.Tensor, following: torch.Tensor, done: float) -> torch.Tensor:
    if state.interrupted or state.skipped:
        raise InterruptedException
    _switch_to_refiner(p, done)
    model = shared.sd_model
    kept = model.alphas_cumprod
    time = (((1 - kept) / kept).sqrt() - sigma).abs().argmin()
    scaled = x / (sigma**2 + 1).sqrt()
    without, given = model.predict(torch.cat([scaled, scaled]), time.expand(2 * len(x)), torch.cat([p.uc, p.c])).chunk(
        2
    )
    return x + (without + (given - without) * p.cfg_scale) * (following - sigma)


def _switch_to_refiner(p, done: float) -> None:
    """Another model is loaded in the middle of the picture; the choices name the first again at once."""
    info = p.refiner_checkpoint_info
    if info is None or done < (p.refiner_switch_at or 0) or shared.sd_model.sd_checkpoint_info is info:
        return
    first = shared.opts.sd_model_checkpoint
    if main_entry.checkpoint_change(info.title, save=False, refresh=False):
        try:
            main_entry.refresh_model_loading_parameters()
            sd_models.forge_model_reload()
        finally:
            main_entry.checkpoint_change(first, save=False, refresh=True)
    extra_networks.activate(p, p.networks)
    p.setup_conds()
    memory_management.load_models_gpu([shared.sd_model.forge_objects.unet])
