"""Sampling, and the refiner that takes over in the middle."""

import torch

from modules import euler, sd_models, shared


def sample(p, latent: torch.Tensor, steps: int, start: int = 0) -> torch.Tensor:
    """From noise at sigma 1 (or a latent, from a later step on) to a latent; what there is when interrupted."""
    return euler.sample(p, latent, steps, start, lambda _, sigma: _switch_to_refiner(p, sigma), _predict)


def _predict(latents: torch.Tensor, times: torch.Tensor, texts: torch.Tensor) -> torch.Tensor:
    return shared.sd_model.model.diffusion_model(latents, times, texts)


def _switch_to_refiner(p, sigma: torch.Tensor) -> None:
    """Its weights are loaded over the model in the middle of the picture, and stay until the next batch."""
    done = (999 - euler.nearest_time(shared.sd_model, sigma).item()) / 1000
    info = p.refiner_checkpoint_info
    if info is None or done < (p.refiner_switch_at or 0) or shared.sd_model.sd_checkpoint_info is info:
        return
    with sd_models.SkipWritingToConfig():
        sd_models.reload_model_weights(info=info)
    p.setup_conds()
