"""Which features of a network its keys and shapes show; the architectures are detected by these."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

Shape = tuple[int, ...]

_BLOCK = re.compile(r"model\.diffusion_model\.(input|output)_blocks\.(\d+)\.(.*)\Z", re.DOTALL)
_MIDDLE = re.compile(r"model\.diffusion_model\.middle_block\.(.*)\Z", re.DOTALL)
_LAYER = re.compile(r"1\.transformer_blocks\.(\d+)\.")
_ATTENTION = re.compile(r"1\.(?:norm|proj_in|proj_out|transformer_blocks)\.")
_CONTEXT = re.compile(r"\.attn2\.to_[kv]\.weight\Z")
_PROJECTION = re.compile(r"\.1\.proj_(?:in|out)\.weight\Z")

_TEXT_ENCODERS = (
    ("cond_stage_model.transformer.", "sd1"),
    ("cond_stage_model.model.", "sd2"),
    ("conditioner.embedders.", "sdxl"),
)


@dataclass(frozen=True)
class Evidence:
    """Features of a network that were found in a whole or partial checkpoint.

    Attributes:
        text_encoders: layouts of the text encoders ("sd1": Hugging Face's CLIP, "sd2": OpenCLIP, "sdxl": embedders).
        label_embedding: `label_emb.` is there (SDXL's size and crop conditioning).
        last_block: highest number of an input or output block; -1 if there is none.
        attention: sliders of the blocks with cross-attention (IN01, M00, OUT03).
        deep: some transformer has more than one layer.
        context_width: input width of `attn2.to_k`; None if the file has no such tensor.
        linear_projection: `proj_in` is a linear layer (True) or a 1×1 convolution (False); None if it is absent.
    """

    text_encoders: frozenset[str]
    label_embedding: bool
    last_block: int
    attention: frozenset[str]
    deep: bool
    context_width: int | None
    linear_projection: bool | None


def gather(shapes: Mapping[str, Shape]) -> Evidence:
    """Find the features in a key → shape mapping. A key counts by its name even if its shape is ()."""
    blocks = [found for key in shapes if (found := _block_of(key))]
    unet = {key: shape for key, shape in shapes.items() if key.startswith("model.diffusion_model.")}
    contexts = {shape[1] for key, shape in unet.items() if _CONTEXT.search(key) and len(shape) == 2}
    projections = {len(shape) for key, shape in unet.items() if _PROJECTION.search(key) and len(shape) in (2, 4)}
    return Evidence(
        text_encoders=frozenset(
            name for prefix, name in _TEXT_ENCODERS if any(key.startswith(prefix) for key in shapes)
        ),
        label_embedding=any(key.startswith("model.diffusion_model.label_emb.") for key in unet),
        last_block=max((number for _, number, _ in blocks), default=-1),
        attention=frozenset(f"{family}{number:02d}" for family, number, rest in blocks if _ATTENTION.match(rest)),
        deep=any((layer := _LAYER.match(rest)) is not None and int(layer[1]) > 0 for _, _, rest in blocks),
        context_width=contexts.pop() if len(contexts) == 1 else None,
        linear_projection=(projections == {2}) if len(projections) == 1 else None,
    )


def _block_of(key: str) -> tuple[str, int, str] | None:
    found = _BLOCK.match(key)
    if found:
        return ("IN" if found[1] == "input" else "OUT", int(found[2]), found[3])
    found = _MIDDLE.match(key)
    return ("M", 0, found[1]) if found else None


def sd_only_places(evidence: Evidence) -> bool:
    """Whether the U-Net has blocks that SD1 and SD2 have and SDXL lacks: numbers from 9, attention in the outermost."""
    outermost = {"IN01", "IN02", *(f"OUT{number:02d}" for number in range(6, 12))}
    return evidence.last_block >= 9 or bool(evidence.attention & outermost)


def sdxl_only_places(evidence: Evidence) -> bool:
    """Whether the U-Net has what only SDXL has: transformers of several layers, attention in OUT00-OUT02."""
    return evidence.deep or bool(evidence.attention & {"OUT00", "OUT01", "OUT02"})
