"""Where checkpoint tensors live in Forge's loaded model, and how its own LoRA is taken out before a write.

Forge keeps U-Net, text encoders and VAE apart, each behind a patcher, and its text encoders in the names of the
transformers library. When a model is loaded for a picture a LoRA is merged into the weights: parameter objects are
replaced and the originals kept, in Forge by a LoRA loader, in Forge Neo by the patcher. Looking a parameter up first
restores the originals, in such a way that the next picture merges the LoRA into the weights that were written.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from lib_merge import architectures
from lib_merge.architectures.base import UNET_PREFIX, VAE_PREFIX
from lib_merge.architectures.layers import open_clip_layers, stored_at
from lib_merge.architectures.transformers import TEXT_ENCODERS
from lib_merge.checkpoint.formats.coded import FP8
from lib_merge.engine.live.places import Place
from lib_merge.sentences import MaybeSentence, t

NO_LORA = str([])
"""The LoRA loader's `loaded_hash` while nothing is merged in."""

_LAST_LAYER, _LATENT_CHANNELS = "out.2.weight", 4
_ADAPTER, _QWEN = "llm_adapter.", "qwen3_06b"
_SCALES = ("scale_weight", "weight_scale")
_OPENCLIP = open_clip_layers("model.")


@dataclass(frozen=True)
class Home:
    """A live parameter by its module, since hosts replace parameter objects, and how it holds the checkpoint's tensor.

    The reference to the module is weak: a host that empties a model has to get its memory back.
    """

    patcher: Callable[[], Any]
    module: weakref.ref[Any]
    name: str
    row: int | None = None
    transposed: bool = False
    value_dtype: torch.dtype | None = None


class ForgePlaces(Mapping[str, "Place | Sequence[Place]"]):
    """Live parameters of a Forge's model by checkpoint key; looking one up calls `remove_lora` with the patcher of its
    part. `hidden`: which keys are not the checkpoint's own at the moment."""

    def __init__(
        self, homes: Iterable[tuple[str, Home]], remove_lora: Callable[[Any], None], hidden: Callable[[str], bool]
    ) -> None:
        self._remove_lora = remove_lora
        self._hidden = hidden
        self._homes: dict[str, tuple[Home, ...]] = {}
        for key, home in homes:
            self._homes[key] = (*self._homes.get(key, ()), home)

    def __getitem__(self, key: str) -> Sequence[Place]:
        if key not in self:
            raise KeyError(key)
        homes = self._homes[key]
        self._remove_lora(homes[0].patcher())
        parameters = [getattr(home.module(), home.name) for home in homes]
        codes = codes_of(parameters[0])
        if codes is not None:
            return (Place(codes[0], scale=codes[1]),)
        if homes[0].row is None:
            return (Place(parameters[0], transposed=homes[0].transposed, value_dtype=homes[0].value_dtype),)
        rows = parameters[0].shape[0]
        ordered = sorted(zip(homes, parameters, strict=True), key=lambda pair: pair[0].row or 0)
        return tuple(Place(p, rows=(i * rows, (i + 1) * rows)) for i, (_, p) in enumerate(ordered))

    def __contains__(self, key: object) -> bool:
        homes = self._homes.get(str(key), ())
        return bool(homes) and all(home.module() is not None for home in homes) and not self._hidden(str(key))

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._homes if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def remove_host_lora(patcher: Any, unload: Callable[[Any], None]) -> None:
    """Remove the host's LoRA from a part of the model, exactly; the host merges it again at its next use."""
    loader = getattr(patcher, "lora_loader", None)
    if loader is None:
        if patcher.backup:  # Neo: shared by all clones of the patcher
            with torch.inference_mode():
                patcher.unpatch_model()
        return
    if loader.loaded_hash == NO_LORA and not loader.backup and not loader.online_backup:
        return
    loader.refresh({}, patcher.offload_device, force_refresh=True)
    unload(patcher)  # the host merges LoRAs only into models that it takes for not loaded


def problem_of(engine: Any) -> MaybeSentence:
    """One sentence why a loaded model cannot be served; empty when it can."""
    is_known = any(getattr(engine, flag, False) for flag in ("is_sd1", "is_sd2", "is_sdxl"))
    encoders = getattr(engine.forge_objects_original.clip, "cond_stage_model", None)
    is_unet = is_known and bool(_encoders(encoders))
    if not is_unet and not _is_transformer(engine.forge_objects_original):
        return t("hosts.forge_not_served", kind=type(engine).__name__, known=architectures.labels())
    unet = engine.forge_objects_original.unet.model.diffusion_model
    for module in unet.modules():
        if any(getattr(module, name, None) is not None for name in _SCALES):
            return t("hosts.unet_scaled_fp8")
        if any(map(_is_packed, module.parameters(recurse=False))):
            return t("hosts.unet_packed")
    channels = unet.get_parameter(_LAST_LAYER).shape[0] if is_unet else _LATENT_CHANNELS
    if channels != _LATENT_CHANNELS:  # Mugen calls itself SDXL
        return t("hosts.other_latent_channels", model=type(engine).__name__, channels=channels)
    return ""


def _is_transformer(objects: Any) -> bool:
    """Whether the loaded model is a diffusion transformer that is served, by the names and shapes of its parameters."""
    shapes = {key: tuple(getattr(home.module(), home.name).shape) for key, home in _transformer_homes(objects)}
    found = architectures.detect(shapes)
    return found is not None and found.keeps_names


def _transformer_homes(objects: Any) -> Iterator[tuple[str, Home]]:
    """The transformer's own parameters, and those of its adapter, which the host keeps in the text encoder."""
    for path, module, name in parameters_of(objects.unet.model.diffusion_model):
        yield f"{UNET_PREFIX}{path}", Home(lambda: objects.unet, weakref.ref(module), name)
    encoder = getattr(getattr(objects.clip, "cond_stage_model", None), _QWEN, None)
    for path, module, name in parameters_of(encoder) if encoder is not None else ():
        prefix = UNET_PREFIX if path.startswith(_ADAPTER) else f"{TEXT_ENCODERS}{_QWEN}.transformer."
        yield f"{prefix}{path}", Home(lambda: objects.clip.patcher, weakref.ref(module), name)


def codes_of(parameter: Any) -> tuple[torch.Tensor, torch.Tensor] | None:
    """Codes and scale of a parameter that Forge Neo keeps in scaled fp8; None for any other.

    It is a tensor of the package comfy_kitchen, which wraps both. Layouts with more scales than one are no such.
    """
    codes, scale = getattr(parameter, "_qdata", None), getattr(getattr(parameter, "_params", None), "scale", None)
    if codes is None or scale is None or codes.dtype not in FP8:
        return None
    return (codes, scale) if scale.dtype == torch.float32 and scale.numel() == 1 else None


def _is_packed(parameter: torch.Tensor) -> bool:
    """Whether a parameter's elements are neither the weights themselves nor their codes in scaled fp8."""
    if codes_of(parameter) is not None:
        return False
    if hasattr(parameter, "bnb_quantized") or getattr(parameter, "gguf_cls", None) is not None:
        return True
    return not parameter.is_floating_point() or type(parameter.data) not in (torch.Tensor, torch.nn.Parameter)


def homes_of(objects: Any, *, widens_embeddings: bool) -> Iterator[tuple[str, Home]]:
    """Where each checkpoint tensor lives, by key; `objects` is the host's holder of U-Net, text encoders and VAE.

    `widens_embeddings`: the host keeps them in fp32 from their first use on, loaded in the dtype of all the rest.
    """

    def clip() -> Any:
        return objects.clip.patcher

    def vae() -> Any:
        return objects.vae.patcher

    yield from _transformer_homes(objects)
    for path, module, name in parameters_of(objects.vae.first_stage_model):
        yield f"{VAE_PREFIX}{path}", Home(vae, weakref.ref(module), name)
    for part, prefix, is_openclip in _encoders(objects.clip.cond_stage_model):
        rounded = part.transformer.text_model.final_layer_norm.weight.dtype if widens_embeddings else None
        for path, module, name in parameters_of(part):
            key, row, transposed = openclip_key(path) if is_openclip else (path, None, False)
            if key:
                widened = rounded if ".embeddings." in path else None
                yield f"{prefix}{key}", Home(clip, weakref.ref(module), name, row, transposed, widened)


def _encoders(encoders: Any) -> list[tuple[Any, str, bool]]:
    """Each text encoder, its prefix in a checkpoint, and whether that has OpenCLIP's names."""
    if hasattr(encoders, "clip_g"):
        small = [(encoders.clip_l, "conditioner.embedders.0.", False)] if hasattr(encoders, "clip_l") else []
        return [*small, (encoders.clip_g, f"conditioner.embedders.{len(small)}.", True)]  # a refiner has one
    if hasattr(encoders, "clip_h"):  # SD2
        return [(encoders.clip_h, "cond_stage_model.", True)]
    return [(encoders.clip_l, "cond_stage_model.", False)] if hasattr(encoders, "clip_l") else []


def parameters_of(part: torch.nn.Module) -> Iterator[tuple[str, Any, str]]:
    """Path, module and name in it of each parameter; without the segment `wrapped` of the host's textual inversion."""
    for path, module in part.named_modules(remove_duplicate=False):
        for name, _ in module.named_parameters(recurse=False, remove_duplicate=False):
            yield ".".join([*(part for part in path.split(".") if part not in ("", "wrapped")), name]), module, name


def openclip_key(path: str) -> tuple[str, int | None, bool]:
    """OpenCLIP's name (empty: it has none), which third of a fused tensor it is, and whether it is transposed there."""
    if path == "text_projection":
        return "model.text_projection", None, False  # kept as OpenCLIP does; as a layer it is transposed
    found = stored_at(_OPENCLIP, path.removeprefix("transformer."))
    if found is None:
        return "", None, False
    key, layer = found
    return key, layer.third, layer.transposed
