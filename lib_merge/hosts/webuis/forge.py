"""Forge (stable-diffusion-webui-forge) and Forge Neo as a host."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import torch
from backend import memory_management
from modules import sd_models, sd_vae, shared
from modules_forge import forge_version, main_entry

from lib_merge.architectures import family_of
from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.architectures.transformers import TEXT_ENCODERS
from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.formats.vae import vae_keys
from lib_merge.errors import LiveModelError, SourceError
from lib_merge.hosts.base import LoadedCheckpoint, VirtualCheckpoint
from lib_merge.hosts.webuis.forge_weights import ForgePlaces, homes_of, problem_of, remove_host_lora
from lib_merge.hosts.webuis.main_thread import on_main_thread
from lib_merge.hosts.webuis.webui import WebUI, forget_prompts, info_of, virtual_name
from lib_merge.sentences import MaybeSentence, t

RECOGNISED_BY = ("backend.memory_management", "backend.patcher.lora", "modules_forge.main_thread")


class Forge(WebUI):
    """The host of this process; see `hosts.base.Host` for what each method does.

    Forge loads what is chosen only when a picture is made.
    """

    def __init__(self) -> None:
        super().__init__()
        self._places: WeakKeyDictionary[Any, ForgePlaces] = WeakKeyDictionary()

    @property
    def name(self) -> str:
        return f"Forge {forge_version.version}"

    @property
    def reads_codes(self) -> bool:
        return find_spec("backend.quant_ops") is not None  # Neo's

    def ensure_chosen_checkpoint_loaded(self) -> None:
        data = sd_models.model_data
        if data.forge_hash and not hasattr(data.sd_model, "forge_objects_original"):
            data.forge_hash = ""  # after a failed load the host has no model, but believes the previous one is loaded
        on_main_thread(sd_models.forge_model_reload)
        if self._engine() is None:
            raise LiveModelError(t("hosts.other_chosen_meanwhile"))

    def loaded(self) -> LoadedCheckpoint | None:
        info = sd_models.model_data.forge_loading_parameters.get("checkpoint_info")
        if info is None:
            return None
        return self._as_loaded(info, self._engine())

    def problem(self) -> MaybeSentence:
        engine = self._engine()
        return "" if engine is None else problem_of(engine)

    def places(self) -> ForgePlaces:
        engine = self._engine()
        if engine is None:
            raise LiveModelError(t("hosts.chosen_not_loaded"))
        if engine not in self._places:
            hidden = _hidden_parts(sd_models.model_data.forge_loading_parameters.get("additional_modules") or [])
            # Made from the parts: a reference to the engine would keep it alive, since it is the key of this cache.
            homes = homes_of(engine.forge_objects_original, widens_embeddings=True)
            self._places[engine] = ForgePlaces(homes, partial(remove_host_lora, unload=_unload), hidden)
        return self._places[engine]

    def list_virtual(self, checkpoints: Sequence[VirtualCheckpoint]) -> None:
        super().list_virtual(checkpoints)
        data, chosen = sd_models.model_data, sd_models.checkpoint_aliases.get(shared.opts.sd_model_checkpoint)
        taken = data.forge_loading_parameters.get("checkpoint_info")
        if not data.forge_hash and virtual_name(chosen) and virtual_name(taken) != virtual_name(chosen):
            main_entry.refresh_model_loading_parameters()  # the host has started before these were listed

    def checkpoint_menu(self) -> tuple[Sequence[str], str | None]:
        entries, chosen = super().checkpoint_menu()
        return sorted(entries), chosen

    def dtype(self) -> torch.dtype | None:
        unet = self._unet()
        return None if unet is None else next(unet.parameters()).dtype

    def device(self) -> torch.device:
        return torch.device(memory_management.get_torch_device())

    def weights_changed(self, text_encoder: bool) -> None:
        if text_encoder:
            forget_prompts()

    def live_vae(self) -> str:
        names = sd_models.model_data.forge_loading_parameters.get("additional_modules") or []
        return next((Path(path).name for path in names if _has_vae(path)), "")

    def load(self, name: str, again: bool = False) -> None:
        title = info_of(name).title
        if again:
            with self.exclusive():
                sd_models.model_data.forge_hash = ""  # the host then takes nothing for loaded
                self.ensure_chosen_checkpoint_loaded()
            return
        if "preset" in inspect.signature(main_entry.checkpoint_change).parameters:  # Neo
            main_entry.checkpoint_change(title, preset=None)
        else:
            main_entry.checkpoint_change(title)

    @staticmethod
    def _engine() -> Any | None:
        """The model of the chosen checkpoint; None if the host has not loaded it yet."""
        data = sd_models.model_data
        is_chosen = data.forge_hash == str(data.forge_loading_parameters)
        return data.sd_model if is_chosen and hasattr(data.sd_model, "forge_objects_original") else None

    def _unet(self) -> Any | None:
        engine = self._engine()
        return None if engine is None else engine.forge_objects_original.unet.model.diffusion_model


HOST = Forge


def _unload(patcher: Any) -> None:
    """Mark a patcher's model as not loaded, without moving it."""
    memory_management.unload_model_clones(patcher)  # Neo has no such function and never calls this


def _has_vae(path: str) -> bool:
    with open_tensors(Path(path)) as file:
        try:
            vae_keys(file.tensors, file.path.name)
        except SourceError:
            family = family_of(file.tensors)
            return family is not None and family.id == "wan_vae"
    return True


def _hidden_parts(modules: list[str]) -> Callable[[str], bool]:
    """Which keys come from files that the host uses in place of the checkpoint's own VAE or text encoders."""
    hides_vae = hides_encoders = False
    for path in modules:
        if _has_vae(path):
            hides_vae = True
        else:
            hides_encoders = True

    def hidden(key: str) -> bool:
        if key.startswith(VAE_PREFIX):
            # Neo writes the VAE of one request over the live one, and keeps a copy of that in the meantime.
            return hides_vae or getattr(sd_vae, "base_vae", None) is not None
        return hides_encoders and key.startswith(("cond_stage_model.", "conditioner.", TEXT_ENCODERS))

    return hidden
