"""What a model predicts, and the noise schedule that it was trained with."""

from __future__ import annotations

from typing import Any

import torch

from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.prediction import prediction_of
from lib_merge.hosts.standalone.model.ldm_config import LdmConfig


def schedule_of(opened: Opened, config: LdmConfig) -> dict[str, Any]:
    """Arguments common to all schedulers of diffusers, from marker keys, metadata and the `.yaml` beside the file.

    `prediction_type` is left out if nothing tells.
    """
    arguments: dict[str, Any] = {
        "num_train_timesteps": 1000,
        "beta_start": 0.00085,
        "beta_end": 0.012,
        "beta_schedule": "scaled_linear",
        "steps_offset": 1,
        "timestep_spacing": "leading",
    }
    prediction = prediction_of(opened)
    if prediction is not None:
        arguments["prediction_type"] = "v_prediction" if prediction == "v" else "epsilon"
    if config.zero_snr or "ztsnr" in opened.tensors:
        # The last step must be in the schedule, since it is the one that begins from pure noise.
        arguments |= {"rescale_betas_zero_snr": True, "timestep_spacing": "trailing"}
    return arguments


@torch.no_grad()
def guess_prediction(unet: Any) -> str:
    """Find out what an SD2 U-Net predicts by running it: at the noisiest step a v-model gives about minus the picture.

    The probe (a flat 0.5 for picture and text, step 999, mean below −1) is the one that AUTOMATIC1111's WebUI uses.
    """
    parameter = next(unet.parameters())
    latent = torch.full((1, unet.config.in_channels, 8, 8), 0.5, device=parameter.device, dtype=parameter.dtype)
    text = torch.full((1, 2, unet.config.cross_attention_dim), 0.5, device=parameter.device, dtype=parameter.dtype)
    answer = unet(latent, torch.tensor(999, device=parameter.device), text).sample
    return "v_prediction" if float((answer - latent[:, : answer.shape[1]]).mean()) < -1 else "epsilon"
