"""The text encoders of a checkpoint: the keys of their weights, and which of their hidden states the U-Net reads.

CLIP with Hugging Face's names (SD1, the first of SDXL) and OpenCLIP (SD2, the second of SDXL).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lib_merge.engine.plan.key_plan import KeyPlan

CONTEXT = 77
"""Tokens of a text, including start, end and padding."""


@dataclass(frozen=True)
class Encoder:
    """One text encoder.

    Attributes:
        prefix: of its keys.
        open_clip: whether its layers have OpenCLIP's names.
        pads_with_end: whether a text is filled up with its end token; else with token 0.
        clip_skip: the usual one: 1 for the output of the last layer, 2 for the layer before it.
        normed: whether the final norm is applied.
    """

    prefix: str
    open_clip: bool
    pads_with_end: bool
    clip_skip: int
    normed: bool

    @property
    def layer_prefix(self) -> str:
        """The part of a layer's keys before its number."""
        return self.prefix + ("transformer.resblocks." if self.open_clip else "encoder.layers.")

    @property
    def embedding(self) -> str:
        """The key of the token embedding."""
        return self.prefix + ("token_embedding.weight" if self.open_clip else "embeddings.token_embedding.weight")


ENCODERS: Mapping[str, tuple[Encoder, ...]] = {
    "sd1": (Encoder("cond_stage_model.transformer.text_model.", False, True, 1, True),),
    "sd2": (Encoder("cond_stage_model.model.", True, False, 2, True),),
    "sdxl": (
        Encoder("conditioner.embedders.0.transformer.text_model.", False, True, 2, False),
        Encoder("conditioner.embedders.1.model.", True, False, 2, False),
    ),
}
"""Architecture id → text encoders, in the order in which their states are concatenated for the U-Net."""


def layers_of(encoder: Encoder, keys: Mapping[str, KeyPlan]) -> int:
    """The number of layers of a text encoder in a model with these keys."""
    number = re.compile(re.escape(encoder.layer_prefix) + r"(\d+)\.")
    return 1 + max((int(match[1]) for match in map(number.match, keys) if match), default=-1)


def keys_of(encoder: Encoder, layers: int) -> list[str]:
    """The keys that a forward pass through its first `layers` layers reads, from token embedding to final norm."""
    if encoder.open_clip:
        first, last = (encoder.embedding, encoder.prefix + "positional_embedding"), "ln_final"
        parts = ("ln_1", "attn.in_proj_", "attn.out_proj", "ln_2", "mlp.c_fc", "mlp.c_proj")
    else:
        first, last = (encoder.embedding, encoder.prefix + "embeddings.position_embedding.weight"), "final_layer_norm"
        attention = (f"self_attn.{name}_proj" for name in "qkv")
        parts = ("layer_norm1", *attention, "self_attn.out_proj", "layer_norm2", "mlp.fc1", "mlp.fc2")
    inner = [f"{encoder.layer_prefix}{number}.{part}" for number in range(layers) for part in parts]
    outer = [encoder.prefix + last] if encoder.normed else []
    dotted = [part if part.endswith("_") else f"{part}." for part in (*inner, *outer)]
    return [*first, *(f"{part}{end}" for part in dotted for end in ("weight", "bias"))]
