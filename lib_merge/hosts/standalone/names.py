"""Which live parameter of diffusers and transformers holds which tensor of a checkpoint in LDM or SGM layout.

The tables are built from the live modules' own parameter names. One to one but for three things: eight attention
weights of the VAE are matrices here and 1×1 convolutions there; OpenCLIP keeps query, key and value in one tensor; its
text projection is transposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.checkpoint import TensorInfo, vae_keys
from lib_merge.errors import LiveModelError


@dataclass(frozen=True)
class Home:
    """Where a checkpoint tensor, or some of its rows, lives.

    Attributes:
        name: of the live parameter within its module.
        rows: the rows [first, last) of the checkpoint tensor; None: all.
        transposed: the live matrix is the transposed one.
        reshaped: the live parameter has as many elements in another shape.
    """

    name: str
    rows: tuple[int, int] | None = None
    transposed: bool = False
    reshaped: bool = False


Table = Mapping[str, tuple[Home, ...]]
"""Homes by checkpoint key."""

_RESNET = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "time_emb_proj": "emb_layers.1",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "conv_shortcut": "skip_connection",
}
_ENDS = {
    "conv_in": "input_blocks.0.0",
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "add_embedding.linear_1": "label_emb.0.0",
    "add_embedding.linear_2": "label_emb.0.2",
    "conv_norm_out": "out.0",
    "conv_out": "out.2",
}
_BLOCK = re.compile(r"(?:(down|up)_blocks\.(\d+)|mid_block)\.(resnets|attentions|downsamplers|upsamplers)\.(\d+)\.(.*)")
_OPEN_CLIP = {
    "embeddings.token_embedding.weight": "token_embedding.weight",
    "embeddings.position_embedding.weight": "positional_embedding",
    "final_layer_norm.weight": "ln_final.weight",
    "final_layer_norm.bias": "ln_final.bias",
}
_OPEN_CLIP_LAYER = {
    "layer_norm1": "ln_1",
    "layer_norm2": "ln_2",
    "self_attn.out_proj": "attn.out_proj",
    "mlp.fc1": "mlp.c_fc",
    "mlp.fc2": "mlp.c_proj",
}
_FUSED = ("q_proj", "k_proj", "v_proj")


def unet_table(parameters: Iterable[str]) -> Table:
    """Homes of a U-Net's tensors, from the names of a `UNet2DConditionModel`'s parameters.

    Raises:
        LiveModelError: a name that no SD1, SD2 or SDXL U-Net has.
    """
    names = list(parameters)
    layers = 1 + max(int(found[1]) for name in names if (found := re.match(r"down_blocks\.0\.resnets\.(\d+)\.", name)))
    attended = {found[1] for name in names if (found := re.match(r"up_blocks\.(\d+)\.attentions\.", name))}
    return {UNET_PREFIX + _unet_key(name, layers, attended): (Home(name),) for name in names}


def vae_table(shapes: Mapping[str, tuple[int, ...]]) -> Table:
    """Homes of a VAE's tensors, from the names and shapes of an `AutoencoderKL`'s parameters."""
    from torch import float32

    infos = {name: TensorInfo(name, float32, shape) for name, shape in shapes.items()}
    keys = vae_keys(infos, "the loaded VAE")
    return {
        key: (Home(name, reshaped=".attentions." in name and len(shapes[name]) == 2),) for key, name in keys.items()
    }


def clip_table(parameters: Iterable[str], prefix: str) -> Table:
    """Homes of the text encoder of SD1 (the first of SDXL), whose names but for a prefix are the live ones."""
    names = [name for name in parameters if not name.endswith("position_ids")]
    return {f"{prefix}text_model.{name.removeprefix('text_model.')}": (Home(name),) for name in names}


def open_clip_table(shapes: Mapping[str, tuple[int, ...]], prefix: str) -> Table:
    """Homes of the text encoder of SD2 (the second of SDXL), from the live parameters' names and shapes."""
    table: dict[str, list[Home]] = {}
    for name, shape in shapes.items():
        if not name.endswith("position_ids"):
            key, home = _open_clip_home(name, shape)
            table.setdefault(prefix + key, []).append(home)
    return {key: tuple(sorted(homes, key=lambda home: home.rows or (0, 0))) for key, homes in table.items()}


def _unet_key(name: str, layers: int, attended: set[str]) -> str:
    owner, _, leaf = name.rpartition(".")
    if owner in _ENDS:
        return f"{_ENDS[owner]}.{leaf}"
    found = _BLOCK.fullmatch(name)
    if found is None:
        raise LiveModelError(f"the loaded U-Net has a parameter {name!r}, which no SD1, SD2 or SDXL U-Net has")
    side, block, kind, number, rest = found.groups()
    return f"{_unet_module(side, int(block or 0), kind, int(number), layers, attended)}.{_unet_rest(kind, rest)}"


def _unet_module(side: str | None, block: int, kind: str, number: int, layers: int, attended: set[str]) -> str:
    """The LDM name of a resnet, an attention or a sampler; each level has `layers` of them, and one more going up."""
    if side is None:
        return f"middle_block.{2 * number if kind == 'resnets' else 1}"
    at = {"resnets": 0, "attentions": 1, "downsamplers": 0, "upsamplers": 1 + (str(block) in attended)}[kind]
    if side == "down":
        place = block * (layers + 1) + (layers if kind == "downsamplers" else number) + 1
        return f"input_blocks.{place}.{at}"
    return f"output_blocks.{block * (layers + 1) + (layers if kind == 'upsamplers' else number)}.{at}"


def _unet_rest(kind: str, rest: str) -> str:
    if kind == "resnets":
        owner, _, leaf = rest.rpartition(".")
        return f"{_RESNET[owner]}.{leaf}"
    return rest.replace("conv.", "op.") if kind == "downsamplers" else rest


def _open_clip_home(name: str, shape: tuple[int, ...]) -> tuple[str, Home]:
    short = name.removeprefix("text_model.")
    if short == "text_projection.weight":
        return "text_projection", Home(name, transposed=True)
    if short in _OPEN_CLIP:
        return _OPEN_CLIP[short], Home(name)
    number, _, rest = short.removeprefix("encoder.layers.").partition(".")
    owner, _, leaf = rest.rpartition(".")
    block = f"transformer.resblocks.{number}"
    projection = owner.removeprefix("self_attn.")
    if projection in _FUSED:
        first = _FUSED.index(projection) * shape[0]
        return f"{block}.attn.in_proj_{leaf}", Home(name, rows=(first, first + shape[0]))
    return f"{block}.{_OPEN_CLIP_LAYER[owner]}.{leaf}", Home(name)
