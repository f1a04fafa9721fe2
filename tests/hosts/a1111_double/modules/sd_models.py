"""Checkpoints and the models loaded from them."""

import contextlib
import threading
from pathlib import Path

import small_sd1
import torch

from modules import devices, paths, script_callbacks, sd_hijack, sd_vae, shared, storage
from modules.checkpoint_list import (  # noqa: F401 — extensions look all of these up here
    CheckpointInfo,
    checkpoint_aliases,
    checkpoints_list,
    get_closet_checkpoint_match,
    list_models,
    model_path,
    read_state_dict,
    select_checkpoint,
)

checkpoints_loaded: dict[CheckpointInfo, object] = {}  # values kept in memory, where a setting says so
default_config = str(paths.script_path / "configs" / "v1-inference.yaml")


class SdModelData:
    def __init__(self) -> None:
        self.sd_model = None
        self.loaded_sd_models: list[torch.nn.Module] = []
        self.lock = threading.Lock()

    def get_sd_model(self):
        if self.sd_model is None:
            with self.lock:
                if self.sd_model is None:
                    load_model()
        return self.sd_model

    def set_sd_model(self, model, already_loaded: bool = False) -> None:
        self.sd_model = model
        if already_loaded:
            sd_vae.of_kept_model(model)
        if model in self.loaded_sd_models:
            self.loaded_sd_models.remove(model)
        self.loaded_sd_models.insert(0, model)


model_data = SdModelData()


class LatentDiffusion(small_sd1.Diffusion):
    def get_learned_conditioning(self, texts: list[str]) -> torch.Tensor:
        return self.cond_stage_model(texts)

    def ema_scope(self):
        return contextlib.nullcontext()


def get_empty_cond(model) -> torch.Tensor:
    return model.get_learned_conditioning([""])


def find_checkpoint_config(info: CheckpointInfo) -> str:
    beside = Path(info.filename).with_suffix(".yaml")
    return str(beside) if beside.exists() else default_config


def load_model(info: CheckpointInfo | None = None, state_dict=None) -> None:
    """A new model object for a checkpoint."""
    info = info or select_checkpoint()
    state_dict = state_dict or read_state_dict(info.filename)
    model = LatentDiffusion()
    model.used_config = find_checkpoint_config(info)
    load_model_weights(model, info, state_dict, is_new=True)
    sd_hijack.hijack(model)
    model.eval()
    model_data.set_sd_model(model)
    script_callbacks.model_loaded_callback(model)
    with devices.autocast(), torch.no_grad():
        model.cond_stage_model_empty_prompt = get_empty_cond(model)


def load_model_weights(model, info: CheckpointInfo, state_dict: dict[str, torch.Tensor], is_new: bool = False) -> None:
    """A checkpoint's weights into the parameters that a model has."""
    hash_ = info.calculate_shorthash()
    if devices.fp8:
        storage.halve(model, is_new)
    if not SkipWritingToConfig.skip:
        shared.opts.data["sd_model_checkpoint"] = info.title
    model.load_state_dict(state_dict, strict=False)
    model.float()
    devices.fp8 = storage.check_fp8()
    if devices.fp8:
        storage.keep_in_fp8(model)
    model.sd_checkpoint_info, model.sd_model_checkpoint, model.sd_model_hash = info, info.filename, hash_
    shared.opts.data["sd_checkpoint_hash"] = info.sha256
    sd_vae.of_loaded_weights()
    sd_vae.load_vae(model, sd_vae.resolve_vae())


class SkipWritingToConfig:
    """While a refiner or a hires checkpoint is loaded, the setting keeps the user's choice."""

    skip = False

    def __enter__(self) -> None:
        SkipWritingToConfig.skip = True

    def __exit__(self, *_error) -> None:
        SkipWritingToConfig.skip = False


def reuse_model_from_already_loaded(model, info: CheckpointInfo):
    """The model that holds a checkpoint already, or one to load it into, or None: a new one is to be made."""
    if model is not None and model.sd_checkpoint_info.filename == info.filename:
        return model
    limit, kept = shared.opts.sd_checkpoints_limit, model_data.loaded_sd_models
    found = None
    for loaded in reversed(list(kept)):
        if loaded.sd_checkpoint_info.filename == info.filename:
            found = loaded
        elif len(kept) > limit > 0:
            kept.remove(loaded)
            loaded.to("meta")
    if found is not None:
        model_data.set_sd_model(found, already_loaded=True)
        if not SkipWritingToConfig.skip:
            shared.opts.data["sd_model_checkpoint"] = found.sd_checkpoint_info.title
            shared.opts.data["sd_checkpoint_hash"] = found.sd_checkpoint_info.sha256
        sd_vae.reload_vae_weights(found)
        return found
    if limit > 1 and len(kept) < limit:
        load_model(info)
        return model_data.sd_model
    if kept:
        model_data.sd_model = kept.pop()
        sd_vae.of_kept_model(model_data.sd_model)
        return model_data.sd_model
    return None


def reload_model_weights(sd_model=None, info: CheckpointInfo | None = None, forced_reload: bool = False):
    info = info or select_checkpoint()
    model = sd_model or model_data.sd_model
    if model is not None and storage.check_fp8() != devices.fp8:
        forced_reload = True
    elif model is not None and model.sd_model_checkpoint == info.filename and not forced_reload:
        return model
    model = reuse_model_from_already_loaded(model, info)
    if not forced_reload and model is not None and model.sd_checkpoint_info.filename == info.filename:
        return model
    if model is not None:
        sd_hijack.undo_hijack(model)  # before the file is read: one that cannot be read leaves it undone
    state_dict = read_state_dict(info.filename)
    if model is None or find_checkpoint_config(info) != model.used_config:
        if model is not None:
            model.to("meta")
        load_model(info, state_dict)
        return model_data.sd_model
    try:
        load_model_weights(model, info, state_dict)
    finally:
        sd_hijack.hijack(model)
        script_callbacks.model_loaded_callback(model)
    model_data.set_sd_model(model)
    return model


def send_model_to_device(model) -> None:
    model.to(devices.cpu)


def unload_model_weights(sd_model=None, info=None) -> None:
    model_data.sd_model.to(devices.cpu)
