"""Stable Diffusion XL (base): two text encoders, nine input blocks, transformers up to ten layers deep."""

from __future__ import annotations

from lib_merge.architectures.base import ldm_architecture
from lib_merge.architectures.evidence import Evidence, sd_only_places, sdxl_only_places

_CLIP_L = "conditioner.embedders.0.transformer."
CONTEXT_WIDTH = 2048


def _matches(evidence: Evidence) -> bool:
    if evidence.text_encoders:
        return evidence.text_encoders == frozenset({"sdxl"})
    if sd_only_places(evidence):
        return False
    return evidence.label_embedding or sdxl_only_places(evidence) or evidence.context_width == CONTEXT_WIDTH


ARCHITECTURE = ldm_architecture(
    id="sdxl",
    label="SDXL",
    blocks=9,
    text_encoders=(("TE1", _CLIP_L), ("TE2", "conditioner.embedders.1.model.")),
    label_embedding=True,
    attention=("IN04", "IN05", "IN07", "IN08", "M00", *(f"OUT{number:02d}" for number in range(6))),
    old_names=tuple(
        (f"{_CLIP_L}{part}.", f"{_CLIP_L}text_model.{part}.") for part in ("embeddings", "encoder", "final_layer_norm")
    ),
    matches=_matches,
    depth=10,
    context_width=CONTEXT_WIDTH,
    text_widths=(768, 1280),
    metadata_names=("sdxl", "stable-diffusion-xl"),
)
