"""Names of the modules in an adapter file that is written, from the same tables by which files are read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from lib_merge.architectures import Architecture
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.architectures.layers import PARTS, Layer, layers, text_prefixes

Style = Literal["kohya", "peft", "comfy"]
STYLES: tuple[Style, ...] = ("kohya", "peft", "comfy")
"""Naming styles of modules: kohya's trainer, PEFT and diffusers, ComfyUI."""

_BY_DIFFUSERS_NAME = ("sd1", "sd2")
"""Architectures for whose U-Net kohya's trainer uses diffusers' names; for others it uses the checkpoint's names."""
_BY_OWN_NAME = ("conv_norm_out",)
"""Layers that AUTOMATIC1111 does not find by their diffusers name; every WebUI finds them by the checkpoint's name."""
_PROJECTIONS = (".self_attn.", ".mlp.", "text_projection")
"""Parts of the names of the text encoder layers that WebUIs find by kohya's names."""


@dataclass(frozen=True)
class WrittenLayer:
    """A layer that an adapter file may change.

    Attributes:
        name: of its module in the file.
        layer: where a checkpoint stores it.
        part: part of the model, one of `PARTS`.
        holds_differences: whether programs also read whole differences of it, `diff` and `diff_b`.
    """

    name: str
    layer: Layer
    part: str
    holds_differences: bool


def written_layers(architecture: Architecture, keys: Collection[str], style: Style) -> Iterator[WrittenLayer]:
    """Every layer that an adapter file in a style can change, once each, in the table's order.

    Args:
        architecture: the model's.
        keys: the model's checkpoint keys.
        style: the naming style.
    """
    seen: set[Layer] = set()
    for part, table in layers(architecture).items():
        for name, layer in table.items():
            if layer.weight in keys and layer not in seen and _is_read(part, name, style):
                seen.add(layer)
                written = _name(architecture, part, name, layer, style)
                yield WrittenLayer(written, layer, part, holds_differences=style != "peft")


def _is_read(part: str, name: str, style: Style) -> bool:
    """Whether programs find the layer by that style: of a text encoder only projections, except for ComfyUI."""
    return part == "unet" or style == "comfy" or any(piece in name for piece in _PROJECTIONS)


def _name(architecture: Architecture, part: str, name: str, layer: Layer, style: Style) -> str:
    own = layer.weight.removeprefix(UNET_PREFIX).removesuffix(".weight")
    if style == "peft":
        return f"{'transformer' if part == 'unet' and architecture.diffusers_names else part}.{name}"
    if style == "comfy" and part == "unet":
        return f"diffusion_model.{own}"
    if style == "comfy":  # it names text encoders of diffusion transformers as their checkpoints do
        return own if architecture.diffusers_names else f"{_comfy_encoder(architecture, part)}{name}"
    by_diffusers_name = architecture.id in _BY_DIFFUSERS_NAME and name not in _BY_OWN_NAME
    known = name if part != "unet" or by_diffusers_name else own
    return f"{_kohya_prefix(architecture, part)}{known.replace('.', '_')}"


def _kohya_prefix(architecture: Architecture, part: str) -> str:
    if part == "unet":
        return "lora_unet_"
    return "lora_te_" if len(text_prefixes(architecture)) == 1 else f"lora_te{PARTS.index(part)}_"


def _comfy_encoder(architecture: Architecture, part: str) -> str:
    prefixes = text_prefixes(architecture)
    is_open_clip = not prefixes[PARTS.index(part) - 1].endswith("transformer.")
    encoder = ("clip_h" if len(prefixes) == 1 else "clip_g") if is_open_clip else "clip_l"
    return f"text_encoders.{encoder}.transformer."
