"""Checkpoints and the one model loaded from them: when a picture is to be made, and anew when a choice has changed."""

from types import SimpleNamespace

import torch
from backend import memory_management
from backend.engine import forge_loader

from modules import script_callbacks, shared
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


class FakeInitialModel:
    """Stands there until the first generation."""

    cond_stage_model = None


class SdModelData:
    def __init__(self) -> None:
        self.sd_model: object | None = FakeInitialModel()
        self.forge_loading_parameters: dict[str, object] = {}
        self.forge_hash = ""

    def get_sd_model(self):
        return self.sd_model


model_data = SdModelData()


def find_checkpoint_config(info: CheckpointInfo) -> None:
    return None


def send_model_to_device(model) -> None:
    pass


def unload_model_weights(sd_model=None, info=None) -> None:
    memory_management.unload_all_models()


def reload_model_weights(sd_model=None, info=None, forced_reload=False) -> None:
    pass


class SkipWritingToConfig(SimpleNamespace):
    def __enter__(self) -> None:
        pass

    def __exit__(self, *_error) -> None:
        pass


@torch.inference_mode()
def forge_model_reload():
    """The model of the present choices, and whether it had to be loaded.

    After a load that failed there is no model, and the choices before it are still taken for loaded.
    """
    wanted = str(model_data.forge_loading_parameters)
    if model_data.forge_hash == wanted:
        return model_data.sd_model, False
    if model_data.sd_model:
        model_data.sd_model = None
        memory_management.unload_all_models()
    parameters = model_data.forge_loading_parameters
    info = parameters["checkpoint_info"]
    model = forge_loader(info.filename, parameters["additional_modules"], parameters["unet_storage_dtype"])
    model.sd_checkpoint_info, model.filename = info, info.filename
    model.sd_model_hash = info.calculate_shorthash()
    shared.opts.data["sd_checkpoint_hash"] = info.sha256
    model_data.sd_model = model
    script_callbacks.model_loaded_callback(model)
    model_data.forge_hash = wanted
    return model, True
