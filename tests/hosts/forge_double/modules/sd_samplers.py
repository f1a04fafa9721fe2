"""Sampling, and the refiner that takes over in the middle."""

import torch
from backend import memory_management
from modules_forge import main_entry

from modules import euler, extra_networks, sd_models, shared


def sample(p, latent: torch.Tensor, steps: int, start: int = 0) -> torch.Tensor:
    """From noise at sigma 1 (or a latent, from a later step on) to a latent; what there is when interrupted."""
    memory_management.load_models_gpu([shared.sd_model.forge_objects.unet])
    return euler.sample(p, latent, steps, start, lambda step, _: _switch_to_refiner(p, step / steps), _predict)


def _predict(latents: torch.Tensor, times: torch.Tensor, texts: torch.Tensor) -> torch.Tensor:
    return shared.sd_model.predict(latents, times, texts)


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
