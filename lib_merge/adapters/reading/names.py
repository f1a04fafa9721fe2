"""Finds the layer of an adapter's module, by a table of all names that trainers use for it.

A layer is found by its name in diffusers, by its checkpoint key, and by the name of its attention processor in old
diffusers versions; each behind the prefixes of kohya, LyCORIS, OneTrainer, PEFT and diffusers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from lib_merge.architectures import Architecture
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.architectures.layers import PARTS, TEXT_MODEL, Layer, layers, text_prefixes

_PEFT = "base_model.model."
_UNET = (
    *(
        "lora_unet_",
        "lora_unet.",
        "lycoris_unet_",
        "lycoris_",
        "oft_unet_",
        f"unet.{_PEFT}",
        f"{_PEFT}unet.",
        "unet.",
        _PEFT,
    ),
    *(UNET_PREFIX, "diffusion_model.", ""),
)
_TRANSFORMER = (
    *("lora_transformer_", "lycoris_transformer_", f"transformer.{_PEFT}", f"{_PEFT}transformer.", "transformer."),
    *("net.", "lora_"),
)


def _clip(encoder: str) -> tuple[str, ...]:
    """Prefixes of tools that name a text encoder as ComfyUI does: with dots, or joined behind the U-Net's prefix."""
    dotted = (f"text_encoders.{encoder}.transformer.", f"{encoder}.transformer.", f"{encoder}.")
    joined = (f"{encoder}_transformer_", f"{encoder}_")
    return (*dotted, *(f"{start}{name}" for start in ("lora_unet_", "lora_", "") for name in joined))


_TEXT = {
    "text_encoder": (
        *("lora_te1_", "lora_te1.", "lycoris_te1_", f"text_encoder.{_PEFT}", f"{_PEFT}text_encoder.", "text_encoder."),
        *(*_clip("clip_l"), "lycoris_", _PEFT, ""),
    ),
    "text_encoder_2": (
        *("lora_te2_", "lora_te2.", "lycoris_te2_"),
        *(f"text_encoder_2.{_PEFT}", f"{_PEFT}text_encoder_2.", "text_encoder_2.", *_clip("clip_g")),
    ),
}
_ONLY_TEXT = ("lora_te_", "lora_te.", "lycoris_te_", *_clip("clip_h"))
"""Prefixes without a number, of models with one text encoder."""

_PROCESSED = {"to_q": "to_q_lora", "to_k": "to_k_lora", "to_v": "to_v_lora", "to_out.0": "to_out_lora"}
_PROCESSED_TEXT = {"q_proj": "to_q_lora", "k_proj": "to_k_lora", "v_proj": "to_v_lora", "out_proj": "to_out_lora"}


class LayerNames:
    """Finds the layer of a module's name, for one architecture, or for one model if its keys are given."""

    def __init__(self, architecture: Architecture, keys: frozenset[str] | None = None) -> None:
        self._tables = {part: dict(_names(architecture, part, keys)) for part in layers(architecture)}
        self._prefixes = [(prefix, part) for part in self._tables for prefix in _prefixes(architecture, part)]

    def find(self, name: str) -> Layer | None:
        """The layer with that module name; None if no table has the name."""
        for prefix, part in self._prefixes:
            if name.startswith(prefix):
                layer = self._tables[part].get(_joined(name[len(prefix) :]))
                if layer is not None:
                    return layer
        return None


@lru_cache(maxsize=16)
def layer_names(architecture: Architecture, keys: frozenset[str] | None = None) -> LayerNames:
    """The table of a model with these keys; without keys, of everything that its architecture may have."""
    return LayerNames(architecture, keys)


def _prefixes(architecture: Architecture, part: str) -> Iterable[str]:
    if part == "unet":
        return (*_TRANSFORMER, *_UNET) if architecture.diffusers_names else _UNET
    only = _ONLY_TEXT if len(text_prefixes(architecture)) == 1 else ()
    own = text_prefixes(architecture)[PARTS.index(part) - 1]
    return (*only, *_TEXT[part], own)


def _names(architecture: Architecture, part: str, keys: frozenset[str] | None) -> Iterator[tuple[str, Layer]]:
    """(name with underscores, layer) pairs; of equal names the last one is used."""
    prefix = UNET_PREFIX if part == "unet" else text_prefixes(architecture)[PARTS.index(part) - 1]
    known = {name: layer for name, layer in layers(architecture)[part].items() if keys is None or layer.weight in keys}
    own = keys if keys is not None else [layer.weight for layer in known.values()]
    for key in own:
        if key.startswith(prefix) and key.endswith(".weight"):
            module = key.removesuffix(".weight")
            yield _joined(module[len(prefix) :]), Layer(key, f"{module}.bias")
    for name, layer in known.items():
        for processed in _processor_names(name):
            yield _joined(processed), layer
        yield _joined(name.removeprefix(TEXT_MODEL)), layer  # as transformers names it since 5.0
        yield _joined(name), layer


def _processor_names(name: str) -> Iterator[str]:
    for table, attention in ((_PROCESSED, ".attn"), (_PROCESSED_TEXT, ".self_attn")):
        for leaf, called in table.items():
            if attention in name and name.endswith(f".{leaf}"):
                module = name.removesuffix(leaf)
                yield module + called
                yield f"{module}processor.{called}"


def _joined(name: str) -> str:
    return name.replace(".", "_")
