"""What torch devices support, and how torch reports that memory has run out."""

from __future__ import annotations

from functools import cache

import torch

_OUT_OF_MEMORY_PHRASES = ("can't allocate memory", "not enough memory", "out of memory", "alloc_failed")
"""Parts of the messages of torch's out-of-memory errors: on Linux, Windows and accelerators, by cuBLAS and cuDNN."""


@cache
def has_fp64(device: torch.device) -> bool:
    """Whether a device supports fp64; Apple's and many of Intel's do not."""
    if device.type in ("cpu", "cuda"):
        return True
    try:
        return bool(torch.ones(2, dtype=torch.float64, device=device).sum().item() == 2)
    except (TypeError, RuntimeError) as error:
        if says_out_of_memory(error):
            raise
        return False


def says_out_of_memory(error: Exception) -> bool:
    """Whether an error of torch means that memory has run out, on the CPU or on an accelerator."""
    return any(phrase in str(error).lower() for phrase in _OUT_OF_MEMORY_PHRASES)
