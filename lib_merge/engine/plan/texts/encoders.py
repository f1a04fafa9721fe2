"""The text encoders of a checkpoint: where their weights stand, and what of their states the U-Net reads.

CLIP's in Hugging Face's names (SD1, SDXL's first) and OpenCLIP's (SD2, SDXL's second).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lib_merge.engine.plan.key_plan import KeyPlan

CONTEXT = 77
"""Tokens of a text, start, end and padding included."""


@dataclass(frozen=True)
class Encoder:
    """One text encoder.

    Attributes:
        prefix: the beginning of its keys.
        open_clip: whether its layers are named as OpenCLIP names them.
        pads_with_end: whether the token behind the end of a text is the end's once more; else it is 0.
        clip_skip: 1 for the states after the last layer, 2 for those before it, by default.
        normed: whether the final norm is applied to them.
    """

    prefix: str
    open_clip: bool
    pads_with_end: bool
    clip_skip: int
    normed: bool

    @property
    def layer_prefix(self) -> str:
        """What stands before a layer's number."""
        return self.prefix + ("transformer.resblocks." if self.open_clip else "encoder.layers.")

    @property
    def embedding(self) -> str:
        """The key of the tokens' vectors."""
        return self.prefix + ("token_embedding.weight" if self.open_clip else "embeddings.token_embedding.weight")


ENCODERS: Mapping[str, tuple[Encoder, ...]] = {
    "sd1": (Encoder("cond_stage_model.transformer.text_model.", False, True, 1, True),),
    "sd2": (Encoder("cond_stage_model.model.", True, False, 2, True),),
    "sdxl": (
        Encoder("conditioner.embedders.0.transformer.text_model.", False, True, 2, False),
        Encoder("conditioner.embedders.1.model.", True, False, 2, False),
    ),
}
"""By architecture, in the order in which the U-Net takes their states side by side."""


def layers_of(encoder: Encoder, keys: Mapping[str, KeyPlan]) -> int:
    """How many layers a text encoder has."""
    number = re.compile(re.escape(encoder.layer_prefix) + r"(\d+)\.")
    return 1 + max((int(match[1]) for match in map(number.match, keys) if match), default=-1)


def keys_of(encoder: Encoder, layers: int) -> list[str]:
    """The keys that a forward pass through its first layers reads: the tokens' vectors first, the final norm last."""
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
