"""The host's own LoRA: lazily in each layer's forward, with a backup that is kept for ever.

It never restores at the end of a generation: a layer is put back when it next runs without the LoRA. What was backed
up at the first use is what it is put back to.
"""

import re
from pathlib import Path

import safetensors.torch
import torch

from modules import paths, script_callbacks, shared

PATCHED = (torch.nn.Linear, torch.nn.Conv2d, torch.nn.GroupNorm, torch.nn.LayerNorm)
loaded_networks: list["Network"] = []


class Network:
    def __init__(self, name: str, multiplier: float) -> None:
        self.name, self.multiplier = name, multiplier
        folder = Path(shared.cmd_opts.lora_dir or paths.models_path / "Lora")
        self.layers: dict[str, dict[str, torch.Tensor]] = {}
        for key, tensor in safetensors.torch.load_file(folder / f"{name}.safetensors").items():
            layer, _, leaf = key.partition(".")
            self.layers.setdefault(_module_name(layer), {})[leaf] = tensor

    def delta(self, layer: str, weight: torch.Tensor) -> torch.Tensor | None:
        parts = self.layers.get(layer)
        if parts is None:
            return None
        up, down = parts["lora_up.weight"].to(weight), parts["lora_down.weight"].to(weight)
        scale = parts["alpha"].item() / down.shape[0] * self.multiplier
        return (up.flatten(1) @ down.flatten(1)).reshape(weight.shape) * scale


def _module_name(layer: str) -> str:
    """kohya's name of a layer (diffusers' blocks) to the host's: dots of its own names made underscores."""
    if layer.startswith("lora_te_"):
        return "transformer_" + layer.removeprefix("lora_te_")
    middle = re.fullmatch(r"lora_unet_mid_block_attentions_0_(.*)", layer)
    if middle:
        return f"diffusion_model_middle_block_1_{middle[1]}"
    side, level, number, rest = re.fullmatch(r"lora_unet_(down|up)_blocks_(\d)_attentions_(\d)_(.*)", layer).groups()
    at = int(level) * 3 + int(number)
    return f"diffusion_model_input_blocks_{at + 1}_1_{rest}" if side == "down" else (
        f"diffusion_model_output_blocks_{at}_1_{rest}"
    )  # fmt: skip


def activate(wanted: list[tuple[str, float]]) -> None:
    """Which networks the next forward is to use; nothing is changed here."""
    loaded_networks[:] = [Network(name, multiplier) for name, multiplier in wanted]


def apply_weights(module: torch.nn.Module) -> None:
    layer = getattr(module, "network_layer_name", None)
    if layer is None:
        return
    current = getattr(module, "network_current_names", ())
    wanted = tuple((network.name, network.multiplier) for network in loaded_networks)
    if wanted and getattr(module, "network_weights_backup", None) is None:
        module.network_weights_backup = module.weight.detach().clone()
        module.network_bias_backup = None if module.bias is None else module.bias.detach().clone()
    if current == wanted:
        return
    with torch.no_grad():
        if getattr(module, "network_weights_backup", None) is not None:
            module.weight.copy_(module.network_weights_backup)
            if module.bias is not None:
                module.bias.copy_(module.network_bias_backup)
        for network in loaded_networks:
            half = getattr(module, "fp16_weight", None)  # kept for this where the weight is fp8
            weight = (module.weight if half is None else half).float()
            delta = network.delta(layer, weight)
            if delta is not None:
                module.weight.copy_(weight + delta)
    module.network_current_names = wanted


def _patch(kind: type[torch.nn.Module]) -> None:
    forward, load = kind.forward, kind._load_from_state_dict

    def patched_forward(self, *args, **kwargs):
        apply_weights(self)
        return forward(self, *args, **kwargs)

    def patched_load(self, *args, **kwargs):
        self.network_current_names = ()
        self.network_weights_backup = self.network_bias_backup = None
        return load(self, *args, **kwargs)

    kind.forward, kind._load_from_state_dict = patched_forward, patched_load


for _kind in PATCHED:
    _patch(_kind)


def name_layers(model) -> None:
    """After each load: tell every module of U-Net and text encoder under which name networks know it."""
    for root in (model.model, model.cond_stage_model.wrapped):
        for name, module in root.named_modules():
            module.network_layer_name = name.replace(".", "_").replace("_wrapped", "")


def register() -> None:
    script_callbacks.on_model_loaded(name_layers)
