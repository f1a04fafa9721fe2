"""Stable Diffusion 1.x: CLIP ViT-L text encoder in Hugging Face names, convolutions around attention."""

from __future__ import annotations

from lib_merge.architectures.base import ldm_architecture
from lib_merge.architectures.evidence import Evidence

_TEXT = "cond_stage_model.transformer."
CONTEXT_WIDTH = 768


def _matches(evidence: Evidence) -> bool:
    if evidence.text_encoders or evidence.label_embedding:
        return evidence.text_encoders == frozenset({"sd1"}) and not evidence.label_embedding
    if evidence.context_width in (1024, 2048) or evidence.deep:
        return False
    if evidence.linear_projection is not None:
        return not evidence.linear_projection
    return evidence.context_width == CONTEXT_WIDTH


ARCHITECTURE = ldm_architecture(
    id="sd1",
    label="SD1",
    blocks=12,
    text_encoders=(("TE", _TEXT),),
    label_embedding=False,
    attention=(
        *("IN01", "IN02", "IN04", "IN05", "IN07", "IN08", "M00"),
        *(f"OUT{number:02d}" for number in range(3, 12)),
    ),
    # Files of 2022 (NovelAI and its descendants) were saved by a transformers release without `text_model.`
    old_names=tuple(
        (f"{_TEXT}{part}.", f"{_TEXT}text_model.{part}.") for part in ("embeddings", "encoder", "final_layer_norm")
    ),
    matches=_matches,
    depth=1,
    context_width=CONTEXT_WIDTH,
    text_widths=(768,),
    metadata_names=("sd_v1", "sd_1", "sd1", "stable-diffusion-v1"),
)
