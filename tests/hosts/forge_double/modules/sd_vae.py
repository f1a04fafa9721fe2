"""VAE files; which of them is used is one of the choices at the top of the page."""

import copy
from pathlib import Path

import safetensors.torch
import torch

from modules import paths, shared

vae_path = str(paths.models_path / "VAE")
vae_dict: dict[str, str] = {}


def refresh_vae_list() -> None:
    vae_dict.clear()
    for folder in filter(None, (vae_path, shared.cmd_opts.vae_dir)):
        vae_dict.update({path.name: str(path) for path in sorted(Path(folder).glob("*.safetensors"))})


def get_loaded_vae_name():
    return None


# The VAE of one request, as in Forge Neo: written over the live one, of which a copy is kept meanwhile.

base_vae = None


def reload_vae_weights(vae: str) -> None:
    global base_vae  # noqa: PLW0603 — extensions look it up here
    model = shared.sd_model.forge_objects_original.vae.first_stage_model
    base_vae = copy.deepcopy(model.state_dict())
    _load(model, safetensors.torch.load_file(vae))


def restore_vae_weights() -> None:
    global base_vae  # noqa: PLW0603
    if base_vae is not None:
        _load(shared.sd_model.forge_objects_original.vae.first_stage_model, base_vae)
    base_vae = None


@torch.inference_mode()
def _load(model, values: dict[str, torch.Tensor]) -> None:
    model.load_state_dict(values, strict=False)
