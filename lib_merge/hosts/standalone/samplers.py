"""Samplers under the names that the WebUIs give them."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from lib_merge.errors import UserError
from lib_merge.sentences import t

_MULTISTEP = {"algorithm_type": "dpmsolver++", "solver_order": 2}

# Name: class of diffusers, arguments beside the noise schedule.
SAMPLERS: Mapping[str, tuple[str, Mapping[str, Any]]] = {
    "DPM++ 2M Karras": ("DPMSolverMultistepScheduler", {**_MULTISTEP, "use_karras_sigmas": True}),
    "DPM++ 2M": ("DPMSolverMultistepScheduler", _MULTISTEP),
    "DPM++ 2M SDE Karras": (
        "DPMSolverMultistepScheduler",
        {**_MULTISTEP, "algorithm_type": "sde-dpmsolver++", "use_karras_sigmas": True},
    ),
    "Euler": ("EulerDiscreteScheduler", {}),
    "Euler a": ("EulerAncestralDiscreteScheduler", {}),
    "Heun": ("HeunDiscreteScheduler", {}),
    "DDIM": ("DDIMScheduler", {"clip_sample": False, "set_alpha_to_one": False}),
    "UniPC": ("UniPCMultistepScheduler", {}),
}


def make_scheduler(name: str, schedule: Mapping[str, Any]) -> Any:
    """The scheduler of diffusers for a sampler, on a model's noise schedule.

    Raises:
        UserError: there is no such sampler, or it cannot follow a schedule that ends in pure noise.
    """
    if name not in SAMPLERS:
        raise UserError(t("hosts.unknown_sampler", name=repr(name), samplers=", ".join(SAMPLERS)))
    kind, own = SAMPLERS[name]
    scheduler = getattr(import_module("diffusers"), kind)
    if "rescale_betas_zero_snr" in schedule:
        if "rescale_betas_zero_snr" not in inspect.signature(scheduler.__init__).parameters:
            raise UserError(t("hosts.sampler_without_zero_snr", name=name))
        # Karras' steps end before pure noise, where such a model has to begin.
        own = {key: value for key, value in own.items() if key != "use_karras_sigmas"}
    return scheduler(**{**schedule, **own})
