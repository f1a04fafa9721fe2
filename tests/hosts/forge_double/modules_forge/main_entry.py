"""The choices at the top of the page: checkpoint, and the files in place of its parts."""

from pathlib import Path

import torch
from modules import sd_models, sd_vae, shared

DTYPES = {
    "Automatic": None,
    "float8-e4m3fn": torch.float8_e4m3fn,
    "float8-e5m2": torch.float8_e5m2,
}
module_list = sd_vae.vae_dict


def refresh_model_loading_parameters() -> None:
    """What the next generation is to load; nothing is loaded here."""
    from modules import processing

    sd_models.model_data.forge_loading_parameters = {
        "checkpoint_info": sd_models.select_checkpoint(),
        "additional_modules": shared.opts.forge_additional_modules,
        "unet_storage_dtype": DTYPES.get(shared.opts.forge_unet_storage_dtype),
    }
    processing.need_global_unload = True


def checkpoint_change(ckpt_name: str, save: bool = True, refresh: bool = True) -> bool:
    now = sd_models.get_closet_checkpoint_match(shared.opts.data.get("sd_model_checkpoint", ""))
    if sd_models.get_closet_checkpoint_match(ckpt_name) is now:
        return False
    shared.opts.set("sd_model_checkpoint", ckpt_name)
    _changed(save, refresh)
    return True


def modules_change(module_values: list[str], save: bool = True, refresh: bool = True) -> bool:
    names = [Path(value).name for value in module_values]
    modules = [module_list[name] for name in names if name in module_list]
    if sorted(modules) == sorted(shared.opts.forge_additional_modules):
        return False
    shared.opts.set("forge_additional_modules", modules)
    _changed(save, refresh)
    return True


def _changed(save: bool, refresh: bool) -> None:
    if save:
        shared.opts.save(shared.config_filename)
    if refresh:
        refresh_model_loading_parameters()
