"""AUTOMATIC1111's WebUI (1.10) as a host."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import torch
from modules import devices, launch_utils, sd_models, sd_unet, sd_vae, shared

from lib_merge.engine.places import Places
from lib_merge.errors import LiveModelError
from lib_merge.hosts.a1111_weights import ModelPlaces
from lib_merge.hosts.base import LoadedCheckpoint
from lib_merge.hosts.webui import WebUI, forget_prompts, info_of, unet_problem


class A1111(WebUI):
    """The host of this process; see `hosts.base.Host` for what each method promises."""

    def __init__(self) -> None:
        self._places: WeakKeyDictionary[Any, ModelPlaces] = WeakKeyDictionary()

    @property
    def name(self) -> str:
        return f"AUTOMATIC1111 {launch_utils.git_tag()}"

    def loaded(self) -> LoadedCheckpoint | None:
        model = sd_models.model_data.sd_model  # shared.sd_model would load one
        info = getattr(model, "sd_checkpoint_info", None)
        if model is None or info is None:
            return None
        return LoadedCheckpoint(name=info.name, files=(Path(info.filename).resolve(),), model=model)

    def settle(self) -> None:
        model = sd_models.model_data.sd_model
        chosen = sd_models.checkpoint_aliases.get(shared.opts.sd_model_checkpoint)
        if model is not None and chosen is not None and model.sd_model_checkpoint != chosen.filename:
            self._load_chosen()  # what the next generation would begin with

    def problem(self) -> str:
        model = sd_models.model_data.sd_model
        if sd_unet.current_unet is not None:
            return (
                f"the U-Net is replaced by {sd_unet.current_unet.option.label}, which cannot be merged live; "
                "set SD Unet to None in the settings"
            )
        return "" if model is None else unet_problem(getattr(getattr(model, "model", None), "diffusion_model", None))

    def places(self) -> Places:
        model = sd_models.model_data.sd_model
        if model is None:
            raise LiveModelError("no checkpoint is loaded; choose one in the host first")
        if model not in self._places:
            self._places[model] = ModelPlaces(model, has_foreign_vae)
        self._places[model].look([Path(model.sd_checkpoint_info.filename)])
        return self._places[model]

    def dtype(self) -> torch.dtype | None:
        unet = getattr(getattr(sd_models.model_data.sd_model, "model", None), "diffusion_model", None)
        parameter = next(unet.parameters(), None) if unet is not None else None
        return None if parameter is None else parameter.dtype

    def device(self) -> torch.device:
        return torch.device(devices.device)

    def written(self, text_encoder: bool) -> None:
        if not text_encoder:
            return
        forget_prompts()
        model = sd_models.model_data.sd_model
        if getattr(model, "cond_stage_model_empty_prompt", None) is not None:
            with devices.autocast(), torch.no_grad():
                model.cond_stage_model_empty_prompt = sd_models.get_empty_cond(model)

    def load(self, name: str) -> None:
        info = info_of(name)
        chosen = shared.opts.sd_model_checkpoint
        with self.exclusive():
            # Not by the option's own callback: it is skipped when the option has the value already, though a picture
            # may have left another checkpoint loaded, and it keeps its errors to itself.
            shared.opts.set("sd_model_checkpoint", info.title, run_callbacks=False)
            try:
                self._load_chosen()
            except Exception as error:
                shared.opts.set("sd_model_checkpoint", chosen, run_callbacks=False)
                raise LiveModelError(f"the host could not load {name}: {error}") from error
        shared.opts.save(shared.config_filename)

    def _load_chosen(self) -> None:
        sd_models.reload_model_weights()


def has_foreign_vae() -> bool:
    """Whether the host shows a VAE of its own settings in place of the checkpoint's."""
    return sd_vae.loaded_vae_file is not None
