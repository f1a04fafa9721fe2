"""AUTOMATIC1111's WebUI (1.10) as a host."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import torch
from modules import devices, launch_utils, sd_models, sd_unet, sd_vae, shared

from lib_merge.engine.live.places import Places
from lib_merge.errors import LiveModelError
from lib_merge.hosts.base import LoadedCheckpoint
from lib_merge.hosts.webuis.a1111_weights import ModelPlaces
from lib_merge.hosts.webuis.webui import WebUI, forget_prompts, info_of, unet_problem
from lib_merge.sentences import MaybeSentence, t

RECOGNISED_BY = ()  # what no other file recognises


class A1111(WebUI):
    """The host of this process; see `hosts.base.Host` for what each method does."""

    def __init__(self) -> None:
        super().__init__()
        self._places: WeakKeyDictionary[Any, ModelPlaces] = WeakKeyDictionary()

    @property
    def name(self) -> str:
        return f"AUTOMATIC1111 {launch_utils.git_tag()}"

    def loaded(self) -> LoadedCheckpoint | None:
        info = _chosen()
        return None if info is None else self._as_loaded(info, self._model())

    def ensure_chosen_checkpoint_loaded(self) -> None:
        if self._model() is not None:
            return
        try:
            _ = shared.sd_model  # waits for the first model, which the host loads after it has shown its page
            self._load_chosen()  # as the next generation would
        except Exception as error:
            raise LiveModelError(t("hosts.load_of_chosen_failed", error=error)) from error
        if self._model() is None:
            raise LiveModelError(t("hosts.chosen_still_not_loaded"))

    def problem(self) -> MaybeSentence:
        model = self._model()
        if sd_unet.current_unet is not None:
            return t("hosts.unet_replaced", unet=sd_unet.current_unet.option.label)
        return "" if model is None else unet_problem(getattr(getattr(model, "model", None), "diffusion_model", None))

    def places(self) -> Places:
        model = self._model()
        if model is None:
            raise LiveModelError(t("hosts.chosen_not_loaded"))
        if model not in self._places:
            self._places[model] = ModelPlaces(model, has_foreign_vae)
        self._places[model].look([Path(model.sd_checkpoint_info.filename)])
        return self._places[model]

    def _spelling(self, filename: str) -> str:
        folder, name = os.path.split(filename)
        return os.path.join(folder, ".", name)  # noqa: PTH118 — the host takes an equal path for loaded; Path drops the dot

    def dtype(self) -> torch.dtype | None:
        unet = getattr(getattr(self._model(), "model", None), "diffusion_model", None)
        parameter = next(unet.parameters(), None) if unet is not None else None
        return None if parameter is None else parameter.dtype

    def device(self) -> torch.device:
        return torch.device(devices.device)

    def weights_changed(self, text_encoder: bool) -> None:
        if not text_encoder:
            return
        forget_prompts()
        model = sd_models.model_data.sd_model
        if getattr(model, "cond_stage_model_empty_prompt", None) is not None:
            with devices.autocast(), torch.no_grad():
                model.cond_stage_model_empty_prompt = sd_models.get_empty_cond(model)

    def load(self, name: str, again: bool = False) -> None:
        info = info_of(name)
        chosen = shared.opts.sd_model_checkpoint
        with self.exclusive():
            # The option's own callback is skipped if the option has the value already, although a picture may have left
            # another checkpoint loaded, and it swallows errors.
            shared.opts.set("sd_model_checkpoint", info.title, run_callbacks=False)
            try:
                self._load_chosen()
                if again:
                    sd_models.checkpoints_loaded.pop(info, None)  # the host may cache the old values
                    self._load_chosen(forced_reload=True)
            except Exception as error:
                shared.opts.set("sd_model_checkpoint", chosen, run_callbacks=False)
                raise LiveModelError(t("hosts.load_failed", name=name, error=error)) from error
        shared.opts.save(shared.config_filename)

    def _model(self) -> Any | None:
        """The model of the chosen checkpoint; None if the host has not loaded it, or a picture left another one."""
        model, info = sd_models.model_data.sd_model, _chosen()  # shared.sd_model would load one
        return model if model is not None and info is not None and model.sd_model_checkpoint == info.filename else None

    def _load_chosen(self, **options: bool) -> None:
        sd_models.reload_model_weights(**options)


HOST = A1111


def _chosen() -> Any | None:
    """The host's entry for the checkpoint of the next picture; None if there is none."""
    listed = sd_models.checkpoint_aliases.get(shared.opts.sd_model_checkpoint)
    return listed or getattr(sd_models.model_data.sd_model, "sd_checkpoint_info", None)


def has_foreign_vae() -> bool:
    """Whether the host uses a VAE of its settings in place of the checkpoint's."""
    return sd_vae.loaded_vae_file is not None
