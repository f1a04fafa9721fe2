"""In which dtypes the loaded model keeps its tensors, as far as that is known without looking at it.

Looking would take the host's own LoRA out of the weights, in the middle of a picture perhaps.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch

from lib_merge.architectures import Architecture
from lib_merge.engine.save.layout import KeptIn


def known_dtypes(written: Mapping[str, torch.dtype], unet: torch.dtype | None, architecture: Architecture) -> KeptIn:
    """What a save as the preview goes by before the model may be looked at.

    Args:
        written: dtypes of the tensors that were written, by key. The rest of a part of the model is taken to be alike.
        unet: what the host says of its U-Net.
        architecture: which key belongs to which part.
    """
    parts: dict[str, torch.dtype] = {} if unet is None else {"unet": unet}
    for key, dtype in dict(written).items():
        parts.setdefault(_part(key, architecture), dtype)
    return lambda key: written.get(key) or parts.get(_part(key, architecture))


def _part(key: str, architecture: Architecture) -> str:
    slot = architecture.slot_of(key)
    return "" if slot is None else architecture.part_of(slot)
