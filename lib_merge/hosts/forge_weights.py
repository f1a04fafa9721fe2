"""Where checkpoint tensors live in Forge's loaded model, and how its own LoRA is taken out before a write.

Forge keeps U-Net, text encoders and VAE apart, each behind a patcher, and its text encoders in the names of the
transformers library. When a model is loaded for a picture a LoRA is merged into the weights: parameter objects are
replaced and the originals kept, in Forge by a LoRA loader, in Forge Neo by the patcher. Asking for a parameter first
has the originals put back, in such a way that the next picture merges the LoRA into what has been written meanwhile.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch

from lib_merge.architectures.base import UNET_PREFIX, VAE_PREFIX
from lib_merge.engine.places import Place
from lib_merge.errors import LiveModelError

AT_REST = str([])
"""What the LoRA loader says when nothing is merged in."""

# The parts of OpenCLIP's block, as the checkpoint of SD2 and of SDXL's second encoder names them → transformers' names.
_OPENCLIP = {
    "attn.out_proj": "self_attn.out_proj",
    "mlp.c_fc": "mlp.fc1",
    "mlp.c_proj": "mlp.fc2",
    "ln_1": "layer_norm1",
    "ln_2": "layer_norm2",
}
_OPENCLIP_OUTSIDE = {
    "token_embedding.weight": "embeddings.token_embedding.weight",
    "positional_embedding": "embeddings.position_embedding.weight",
    "ln_final.weight": "final_layer_norm.weight",
    "ln_final.bias": "final_layer_norm.bias",
}
_SCALES = ("scale_weight", "weight_scale")
_ROWS = ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj")


@dataclass(frozen=True)
class _Home:
    """A live parameter by its module, which stays while parameter objects are replaced, and how it holds the tensor."""

    patcher: Callable[[], Any]
    module: Any
    name: str
    row: int | None = None
    transposed: bool = False
    rounded: torch.dtype | None = None


class ForgePlaces(Mapping[str, "Place | Sequence[Place]"]):
    """Live parameters of Forge's model by checkpoint key; asking for one has the host's LoRA taken out of its part."""

    def __init__(self, engine: Any, unload: Callable[[Any], None], hidden: Callable[[str], bool]) -> None:
        self._unload = unload
        self._hidden = hidden
        self._homes: dict[str, tuple[_Home, ...]] = {}
        for key, home in _homes(engine):
            self._homes[key] = (*self._homes.get(key, ()), home)

    def __getitem__(self, key: str) -> Sequence[Place]:
        if key not in self:
            raise KeyError(key)
        homes = self._homes[key]
        put_at_rest(homes[0].patcher(), self._unload)
        parameters = [getattr(home.module, home.name) for home in homes]
        if homes[0].row is None:
            return (Place(parameters[0], transposed=homes[0].transposed, rounded=homes[0].rounded),)
        rows = parameters[0].shape[0]
        ordered = sorted(zip(homes, parameters, strict=True), key=lambda pair: pair[0].row or 0)
        return tuple(Place(p, rows=(i * rows, (i + 1) * rows)) for i, (_, p) in enumerate(ordered))

    def __contains__(self, key: object) -> bool:
        return key in self._homes and not self._hidden(str(key))

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._homes if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def put_at_rest(patcher: Any, unload: Callable[[Any], None]) -> None:
    """Have the host's LoRA taken out of a part of the model, exactly; it is merged anew when it is next used."""
    loader = getattr(patcher, "lora_loader", None)
    if loader is None:
        if patcher.backup:  # Neo: shared by all clones of the patcher
            with torch.inference_mode():
                patcher.unpatch_model()
        return
    if loader.loaded_hash == AT_REST and not loader.backup and not loader.online_backup:
        return
    loader.refresh({}, patcher.offload_device, force_refresh=True)
    unload(patcher)  # it merges only into models that are not in the host's list of loaded ones


def problem_of(engine: Any) -> str:
    """One sentence why a loaded model cannot be served; empty when it can."""
    is_known = any(getattr(engine, flag, False) for flag in ("is_sd1", "is_sd2", "is_sdxl"))
    encoders = getattr(engine.forge_objects_original.clip, "cond_stage_model", None)
    if not is_known or not all(hasattr(encoders, encoder) for encoder, _, _ in _encoders(engine)):
        return f"the loaded model ({type(engine).__name__}) is none of SD1, SD2 and SDXL and cannot be merged live"
    for module in engine.forge_objects_original.unet.model.diffusion_model.modules():
        if any(getattr(module, name, None) is not None for name in _SCALES):
            return "the loaded U-Net is scaled fp8 and cannot be merged live; load an unscaled checkpoint"
        if any(map(_is_packed, module.parameters(recurse=False))):
            return "the loaded U-Net is packed (nf4, gguf …) and cannot be merged live; load it in fp16 or fp8"
    return ""


def _is_packed(parameter: torch.Tensor) -> bool:
    """Whether a parameter's elements are not the weights themselves."""
    if hasattr(parameter, "bnb_quantized") or getattr(parameter, "gguf_cls", None) is not None:
        return True
    return not parameter.is_floating_point() or type(parameter.data) not in (torch.Tensor, torch.nn.Parameter)


def _patchers(engine: Any) -> tuple[Callable[[], Any], Callable[[], Any], Callable[[], Any]]:
    """The patchers of U-Net, text encoders and VAE, each looked up when asked for, since hosts put others in place.

    The engine is not held: places are kept for as long as it lives, and would keep it, with all its weights.
    """
    reference = weakref.ref(engine)

    def objects() -> Any:
        engine = reference()
        if engine is None:
            raise LiveModelError("the model is no longer loaded; choose its checkpoint again")
        return engine.forge_objects_original

    return (lambda: objects().unet), (lambda: objects().clip.patcher), (lambda: objects().vae.patcher)


def _homes(engine: Any) -> Iterator[tuple[str, _Home]]:
    unet, clip, vae = _patchers(engine)
    diffusion = unet().model.diffusion_model
    for path, module, name in _parameters(diffusion):
        yield f"{UNET_PREFIX}{path}", _Home(unet, module, name)
    for path, module, name in _parameters(engine.forge_objects_original.vae.first_stage_model):
        yield f"{VAE_PREFIX}{path}", _Home(vae, module, name)
    encoders = engine.forge_objects_original.clip.cond_stage_model
    for encoder, prefix, is_openclip in _encoders(engine):
        part = getattr(encoders, encoder)
        # Forge widens the embeddings to fp32 at their first use; they were loaded in the dtype of all the rest.
        rounded = part.transformer.text_model.final_layer_norm.weight.dtype
        for path, module, name in _parameters(part):
            key, row, transposed = _openclip_key(path) if is_openclip else (path, None, False)
            if key:
                is_embedding = ".embeddings." in path
                yield f"{prefix}{key}", _Home(clip, module, name, row, transposed, rounded if is_embedding else None)


def _encoders(engine: Any) -> list[tuple[str, str, bool]]:
    """Each text encoder's name here, its prefix in a checkpoint, and whether that has OpenCLIP's names."""
    if getattr(engine, "is_sdxl", False):
        return [("clip_l", "conditioner.embedders.0.", False), ("clip_g", "conditioner.embedders.1.", True)]
    if getattr(engine, "is_sd2", False):
        return [("clip_h", "cond_stage_model.", True)]
    return [("clip_l", "cond_stage_model.", False)]


def _parameters(part: torch.nn.Module) -> Iterator[tuple[str, Any, str]]:
    for path, module in part.named_modules(remove_duplicate=False):
        for name, _ in module.named_parameters(recurse=False, remove_duplicate=False):
            yield f"{path}.{name}" if path else name, module, name


def _openclip_key(path: str) -> tuple[str, int | None, bool]:
    """OpenCLIP's name (empty: it has none), which third of a fused tensor it is, and whether it is transposed there."""
    if path == "transformer.text_projection.weight":
        return "model.text_projection", None, True
    inner = path.removeprefix("transformer.text_model.")
    for ours, theirs in _OPENCLIP_OUTSIDE.items():
        if inner == theirs:
            return f"model.{ours}", None, False
    parts = inner.split(".")
    if parts[:2] != ["encoder", "layers"] or len(parts) < 5:
        return "", None, False
    block, module, kind = f"model.transformer.resblocks.{parts[2]}", ".".join(parts[3:-1]), parts[-1]
    if module in _ROWS:
        return f"{block}.attn.in_proj_{kind}", _ROWS.index(module), False
    for ours, theirs in _OPENCLIP.items():
        if module == theirs:
            return f"{block}.{ours}.{kind}", None, False
    return "", None, False
