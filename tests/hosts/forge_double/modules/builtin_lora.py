"""The host's own LoRA: a clone of the patchers with the networks' differences, made anew when the list has changed."""

import re
from pathlib import Path

import safetensors.torch
import torch

from modules import paths, sd_models, shared


def activate(wanted: list[tuple[str, float]]) -> None:
    """Nothing is merged here: that is done when the clones are loaded for use."""
    model = sd_models.model_data.get_sd_model()
    folder = Path(shared.cmd_opts.lora_dir or paths.models_path / "Lora")
    targets = [[str(folder / f"{name}.safetensors"), strength] for name, strength in wanted]
    if model.current_lora_hash == str(targets):
        return
    model.current_lora_hash = str(targets)
    objects = model.forge_objects
    objects.unet, objects.clip = model.forge_objects_original.unet, model.forge_objects_original.clip
    for file, strength in targets:
        tensors = safetensors.torch.load_file(file)
        objects.unet, objects.clip = objects.unet.clone(), objects.clip.clone()
        for patcher, prefix in ((objects.unet, "lora_unet_"), (objects.clip.patcher, "lora_te_")):
            names = {
                name.removesuffix(".weight").replace(".", "_"): name for name, _ in patcher.model.named_parameters()
            }
            found = {layer for key in tensors if (layer := key.partition(".")[0]).startswith(prefix)}
            patches = {names[_name(layer)]: _delta(tensors, layer) for layer in found}
            patcher.add_patches(filename=file, patches=patches, strength_patch=strength)
    model.forge_objects_after_applying_lora = objects.shallow_copy()


def _delta(tensors: dict[str, torch.Tensor], layer: str) -> torch.Tensor:
    up, down = (tensors[f"{layer}.lora_{part}.weight"].float() for part in ("up", "down"))
    return up.flatten(1) @ down.flatten(1) * (tensors[f"{layer}.alpha"].item() / down.shape[0])


def _name(layer: str) -> str:
    """kohya's name of a layer (diffusers' blocks) to the host's, its dots made underscores."""
    if layer.startswith("lora_te_"):
        return "clip_l_transformer_" + layer.removeprefix("lora_te_")
    middle = re.fullmatch(r"lora_unet_mid_block_attentions_0_(.*)", layer)
    if middle:
        return f"diffusion_model_middle_block_1_{middle[1]}"
    side, level, number, rest = re.fullmatch(r"lora_unet_(down|up)_blocks_(\d)_attentions_(\d)_(.*)", layer).groups()
    at = int(level) * 3 + int(number)
    blocks = f"input_blocks_{at + 1}" if side == "down" else f"output_blocks_{at}"
    return f"diffusion_model_{blocks}_1_{rest}"


def register() -> None:
    pass
