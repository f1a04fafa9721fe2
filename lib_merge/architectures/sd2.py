"""Stable Diffusion 2.x: OpenCLIP ViT-H text encoder, the blocks of SD1 with linear projections around attention."""

from __future__ import annotations

from lib_merge.architectures.base import ldm_architecture
from lib_merge.architectures.evidence import Evidence, sd_only_places

CONTEXT_WIDTH = 1024


def _matches(evidence: Evidence) -> bool:
    if evidence.text_encoders or evidence.label_embedding:
        return evidence.text_encoders == frozenset({"sd2"}) and not evidence.label_embedding
    if evidence.deep or evidence.linear_projection is False:
        return False
    if evidence.context_width is not None and evidence.context_width == CONTEXT_WIDTH:
        return True
    return evidence.linear_projection is True and sd_only_places(evidence) and evidence.context_width not in (768, 2048)


ARCHITECTURE = ldm_architecture(
    id="sd2",
    label="SD2",
    blocks=12,
    text_encoders=(("TE", "cond_stage_model.model."),),
    label_embedding=False,
    attention=(
        *("IN01", "IN02", "IN04", "IN05", "IN07", "IN08", "M00"),
        *(f"OUT{number:02d}" for number in range(3, 12)),
    ),
    old_names=(),
    matches=_matches,
    depth=1,
    context_width=CONTEXT_WIDTH,
    text_widths=(1024,),
    metadata_names=("sd_v2", "sd_2", "sd2", "stable-diffusion-v2"),
)
