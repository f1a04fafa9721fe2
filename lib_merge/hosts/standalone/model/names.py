"""Which live parameter of diffusers and transformers holds which tensor of a checkpoint in LDM or SGM layout.

The tables are built from the live modules' own parameter names, one to one with three exceptions: eight attention
weights of the VAE are matrices here and 1×1 convolutions in the file; OpenCLIP has query, key and value in one tensor;
its text projection is transposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib_merge.architectures import Architecture
from lib_merge.architectures.layers import Layer, layers, open_clip_layers, stored_at
from lib_merge.checkpoint import TensorInfo, vae_keys
from lib_merge.errors import LiveModelError
from lib_merge.sentences import t


@dataclass(frozen=True)
class Home:
    """Where a checkpoint tensor, or some of its rows, lives.

    Attributes:
        name: of the live parameter within its module.
        rows: the rows [first, last) of the checkpoint tensor; None: all.
        transposed: the live matrix is the transposed one.
        reshaped: the live parameter has the same elements in another shape.
    """

    name: str
    rows: tuple[int, int] | None = None
    transposed: bool = False
    reshaped: bool = False


Table = Mapping[str, tuple[Home, ...]]
"""Homes by checkpoint key."""


def unet_table(parameters: Iterable[str], architecture: Architecture) -> Table:
    """Homes of a U-Net's tensors, from the names of a `UNet2DConditionModel`'s parameters.

    Raises:
        LiveModelError: a name that no U-Net of this architecture has.
    """
    known = layers(architecture)["unet"]
    return {_key(known, name, "U-Net"): (Home(name),) for name in parameters}


def vae_table(shapes: Mapping[str, tuple[int, ...]]) -> Table:
    """Homes of a VAE's tensors, from the names and shapes of an `AutoencoderKL`'s parameters."""
    from torch import float32

    infos = {name: TensorInfo(name, float32, shape) for name, shape in shapes.items()}
    keys = vae_keys(infos, t("hosts.loaded_vae"))
    return {
        key: (Home(name, reshaped=".attentions." in name and len(shapes[name]) == 2),) for key, name in keys.items()
    }


def clip_table(parameters: Iterable[str], prefix: str) -> Table:
    """Homes of the text encoder of SD1 (the first of SDXL), whose names but for a prefix are the live ones."""
    names = [name for name in parameters if not name.endswith("position_ids")]
    return {f"{prefix}text_model.{name.removeprefix('text_model.')}": (Home(name),) for name in names}


def open_clip_table(shapes: Mapping[str, tuple[int, ...]], prefix: str) -> Table:
    """Homes of the text encoder of SD2 (the second of SDXL), from the live parameters' names and shapes.

    Raises:
        LiveModelError: a name that no OpenCLIP text encoder has.
    """
    known, table = open_clip_layers(prefix), dict[str, list[Home]]()
    for name, shape in shapes.items():
        if name.endswith("position_ids"):
            continue
        full = name if name.startswith("text_") else f"text_model.{name}"
        found = stored_at(known, full)
        if found is None:
            raise _unknown(name, t("save.text_encoder"))
        key, layer = found
        table.setdefault(key, []).append(Home(name, layer.rows((3 * shape[0],)), transposed=layer.transposed))
    return {key: tuple(sorted(homes, key=lambda home: home.rows or (0, 0))) for key, homes in table.items()}


def _key(known: Mapping[str, Layer], name: str, part: str) -> str:
    found = stored_at(known, name)
    if found is None:
        raise _unknown(name, part)
    return found[0]


def _unknown(name: str, part: str) -> LiveModelError:
    return LiveModelError(t("hosts.unknown_parameter", part=part, name=repr(name)))
