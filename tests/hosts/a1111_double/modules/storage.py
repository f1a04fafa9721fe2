"""What weights are kept in: as they are, or the layers of U-Net and text encoder in fp8, as with --no-half."""

import torch

from modules import shared

LAYERS = (torch.nn.Linear, torch.nn.Conv2d)


def check_fp8() -> bool:
    return shared.opts.fp8_storage == "Enable"


def halve(model: torch.nn.Module, is_new: bool) -> None:
    """After a model in fp8, so that nothing is loaded into fp8. A new model's layers have no memory yet."""
    for module in model.modules():
        if is_new and isinstance(module, LAYERS):
            continue
        for parameter in module.parameters(recurse=False):
            parameter.data = parameter.data.half()
        for name, buffer in module.named_buffers(recurse=False):
            if buffer.is_floating_point():
                setattr(module, name, buffer.half())


def keep_in_fp8(model: torch.nn.Module) -> None:
    for root in (model.model, model.cond_stage_model):
        for module in root.modules():
            if isinstance(module, LAYERS):
                if shared.opts.cache_fp16_weight:
                    _copy(module)
                module.to(torch.float8_e4m3fn)


def _copy(module: torch.nn.Module) -> None:
    """In half, for the LoRA."""
    module.fp16_weight = module.weight.data.clone().half()
    if module.bias is not None:
        module.fp16_bias = module.bias.data.clone().half()
