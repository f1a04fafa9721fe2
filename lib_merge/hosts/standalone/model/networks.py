"""The networks of a checkpoint as diffusers and transformers modules without memory, and the tables to fill them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import torch

from lib_merge.architectures import Architecture
from lib_merge.errors import SourceError
from lib_merge.hosts.standalone.model import names, shapes
from lib_merge.hosts.standalone.model.ldm_config import LdmConfig
from lib_merge.sentences import t

SCALES = {"sd1": 0.18215, "sd2": 0.18215, "sdxl": 0.13025}
_CLIP = {"sd1": "cond_stage_model.transformer.", "sdxl": "conditioner.embedders.0.transformer."}
_OPEN_CLIP = {"sd2": "cond_stage_model.model.", "sdxl": "conditioner.embedders.1.model."}


@dataclass(frozen=True)
class Network:
    """One module, on the meta device until it is filled, and where its parameters come from."""

    module: torch.nn.Module
    table: names.Table


@dataclass(frozen=True)
class Networks:
    """All of a checkpoint; `clip` and `open_clip` as far as the architecture has them."""

    unet: Network
    vae: Network
    clip: Network | None
    open_clip: Network | None

    def all(self) -> tuple[Network, ...]:
        """Those that the checkpoint has."""
        return tuple(net for net in (self.unet, self.vae, self.clip, self.open_clip) if net is not None)


def plan_networks(found: shapes.Shapes, architecture: Architecture, config: LdmConfig) -> Networks:
    """Build the modules that tensors of these shapes fill.

    Raises:
        SourceError: the file is no whole checkpoint, or diffusers has no such networks.
    """
    diffusers: Any = import_module("diffusers")
    kind = architecture.id
    scale = SCALES[kind] if config.scale is None else config.scale
    unet = _build(diffusers.UNet2DConditionModel, shapes.unet_arguments(found, kind, config.heads, config.head_width))
    vae = _build(diffusers.AutoencoderKL, shapes.vae_arguments(found, scale))
    planned = Networks(
        unet=Network(unet, names.unet_table(_shapes(unet), architecture)),
        vae=Network(vae, names.vae_table(_shapes(vae))),
        clip=_clip(found, _CLIP[kind], config) if kind in _CLIP else None,
        open_clip=_open_clip(found, _OPEN_CLIP[kind]) if kind in _OPEN_CLIP else None,
    )
    _check(planned, found)
    return planned


def _clip(found: shapes.Shapes, prefix: str, config: LdmConfig) -> Network:
    transformers: Any = import_module("transformers")
    arguments = {**shapes.clip_arguments(found, prefix), **_text_settings(config)}
    module = _build(transformers.CLIPTextModel, arguments, transformers.CLIPTextConfig)
    return Network(module, names.clip_table(_shapes(module), prefix))


def _open_clip(found: shapes.Shapes, prefix: str) -> Network:
    transformers: Any = import_module("transformers")
    projected = prefix + "text_projection" in found
    kind = transformers.CLIPTextModelWithProjection if projected else transformers.CLIPTextModel
    module = _build(kind, shapes.open_clip_arguments(found, prefix), transformers.CLIPTextConfig)
    return Network(module, names.open_clip_table(_shapes(module), prefix))


def _text_settings(config: LdmConfig) -> Mapping[str, Any]:
    """Settings of a text encoder's `config.json` that shapes do not show."""
    path = None if config.text is None else config.text / "config.json"
    if path is None or not path.is_file():
        return {}
    document = json.loads(path.read_text(encoding="utf-8"))
    return {name: document[name] for name in ("num_attention_heads", "hidden_act") if name in document}


def _build(kind: Callable[..., Any], arguments: Mapping[str, Any], config: Callable[..., Any] | None = None) -> Any:
    with torch.device("meta"):
        module = kind(**arguments) if config is None else kind(config(**arguments))
    return module.eval().requires_grad_(False)


def _shapes(module: torch.nn.Module) -> dict[str, tuple[int, ...]]:
    return {name: tuple(parameter.shape) for name, parameter in module.named_parameters()}


def _check(planned: Networks, found: shapes.Shapes) -> None:
    """Refuse a file that lacks the tensor of a parameter."""
    missing = [key for network in planned.all() for key in network.table if key not in found]
    if missing:
        raise SourceError(t("hosts.tensors_missing", n=len(missing), key=missing[0]))
