"""Fourth stage: two adapters on A, a LoRA (stripes) and a LoHa (sunset), in kohya's and LyCORIS' file layout."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.func import functional_call

from demo.loop import Budget, rank, train
from demo.shapes import Style
from demo.text import TextEncoder
from demo.train_base import batch_loss, encoded
from demo.unet import TransformerBlock, UNet
from demo.vae import Vae

LOG = logging.getLogger("demo")
RANK = {"lora": 8, "loha": 4}
STYLE = {"lora": "stripes", "loha": "sunset"}
_RESNET = {
    "in_layers.2": "conv1",
    "out_layers.3": "conv2",
    "skip_connection": "conv_shortcut",
}


def kohya_name(module: str) -> str:
    """A U-Net module's LDM name as kohya's files call it: `lora_unet_` and diffusers' name with underscores."""
    found = re.fullmatch(r"(input_blocks|middle_block|output_blocks)\.((?<!middle_block\.)\d+\.|)(\d)\.(.+)", module)
    if found is None:
        raise ValueError(f"{module!r} is in no block of the U-Net.")
    family, block, place, rest = found[1], int(found[2].rstrip(".") or 0), int(found[3]), found[4]
    if family == "middle_block":
        where = ("mid_block_resnets_0", "mid_block_attentions_0", "mid_block_resnets_1")[place]
    elif family == "input_blocks":
        where = _place(f"down_blocks_{(block - 1) // 3}", (block - 1) % 3, place, rest, "downsamplers_0_conv")
    else:
        where = _place(f"up_blocks_{block // 3}", block % 3, place, rest, "upsamplers_0_conv")
    rest = "" if where.endswith("_conv") else "_" + _RESNET.get(rest, rest)
    return f"lora_unet_{where}{rest}".replace(".", "_")


def _place(level: str, number: int, place: int, rest: str, resampler: str) -> str:
    if rest in ("op", "conv"):
        return f"{level}_{resampler}"
    return f"{level}_{('resnets', 'attentions')[place]}_{number}"


def adapted_modules(unet: UNet) -> dict[str, nn.Module]:
    """Convolutions and linear layers of the residual and attention blocks that the caption or the picture reaches."""
    deaf = [
        name for name, module in unet.named_modules() if isinstance(module, TransformerBlock) and not module.listens
    ]
    return {
        name: module
        for name, module in unet.named_modules()
        if isinstance(module, nn.Conv2d | nn.Linear)
        and re.match(r"(input_blocks\.\d+|middle_block|output_blocks\.\d+)\.\d", name)
        and name != "input_blocks.0.0"
        and "emb_layers" not in name
        and not any(name.startswith(f"{block}.attn2") for block in deaf)
    }


def new_factors(kind: str, modules: Mapping[str, nn.Module]) -> dict[str, Tensor]:
    """First factors of an adapter, by kohya name and part; they change nothing yet."""
    factors: dict[str, Tensor] = {}
    for name, module in modules.items():
        rows, columns = module.weight.flatten(1).shape
        rank, key = RANK[kind], kohya_name(name)
        if kind == "lora":
            shape = (rank, *module.weight.shape[1:])
            ones = (1, 1) if module.weight.dim() == 4 else ()
            factors[f"{key}.lora_down.weight"] = torch.randn(shape) / columns**0.5
            factors[f"{key}.lora_up.weight"] = torch.zeros(rows, rank, *ones)
        else:
            factors[f"{key}.hada_w1_a"] = torch.randn(rows, rank) * 0.1
            factors[f"{key}.hada_w1_b"] = torch.randn(rank, columns)
            factors[f"{key}.hada_w2_a"] = torch.zeros(rows, rank)
            factors[f"{key}.hada_w2_b"] = torch.randn(rank, columns) * 0.1
    return factors


def difference(factors: Mapping[str, Tensor], key: str, shape: torch.Size) -> Tensor:
    """What an adapter adds to a weight of `shape` at strength 1; alpha equals the rank in both files."""
    if f"{key}.lora_up.weight" in factors:
        up, down = factors[f"{key}.lora_up.weight"], factors[f"{key}.lora_down.weight"]
        return (up.flatten(1) @ down.flatten(1)).view(shape)
    w1, w2 = (factors[f"{key}.hada_w{n}_a"] @ factors[f"{key}.hada_w{n}_b"] for n in (1, 2))
    return (w1 * w2).view(shape)


def with_adapter(unet: UNet, factors: Mapping[str, Tensor], multiplier: float) -> dict[str, Tensor]:
    """The adapted weights of a U-Net, by name."""
    return {
        f"{name}.weight": module.weight.detach()
        + multiplier * difference(factors, kohya_name(name), module.weight.shape)
        for name, module in adapted_modules(unet).items()
    }


def train_adapter(
    kind: str,
    folder: Path,
    vae: Vae,
    base: tuple[UNet, TextEncoder],
    minutes: float,
    device: torch.device,
    sizes: tuple[int, int],
) -> dict[str, Tensor]:
    """Train a LoRA ("lora") or LoHa ("loha") on A: full style at strength 1, half at one half."""
    torch.manual_seed(5)
    pool, batch = sizes
    unet, text = base
    unet.requires_grad_(False)
    text.requires_grad_(False)
    factors = {
        name: part.to(device).requires_grad_() for name, part in new_factors(kind, adapted_modules(unet)).items()
    }
    full = encoded(vae, [(rank() * pool + seed, Style(**{STYLE[kind]: 1.0})) for seed in range(pool)], device)
    half = encoded(vae, [(rank() * pool + seed, Style(**{STYLE[kind]: 0.5})) for seed in range(pool // 4)], device)
    LOG.info("%s: %d pictures encoded", kind, pool + pool // 4)
    generator = torch.Generator().manual_seed(6 + 100 * rank())

    def loss_of(step: int, spent: float) -> Tensor:
        data, multiplier = (half, 0.5) if step % 5 == 4 else (full, 1.0)
        weights = with_adapter(unet, factors, multiplier)

        def adapted(*inputs: object) -> Tensor:
            return functional_call(unet, weights, inputs)

        chosen = torch.randint(len(data.latents), (batch,), generator=generator)
        return batch_loss(adapted, text, data, chosen, generator)

    return train(factors, loss_of, Budget(minutes, 4e-3, decay=0.98, weight_decay=0.0), folder / f"{kind}.state")


def adapter_file(kind: str, factors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The factors as a file holds them: fp16, with an alpha equal to the rank for each module."""
    keys = sorted({name.split(".")[0] for name in factors})
    parts = {name: part.detach().half().cpu().contiguous() for name, part in factors.items()}
    return {**parts, **{f"{key}.alpha": torch.tensor(float(RANK[kind])).half() for key in keys}}
