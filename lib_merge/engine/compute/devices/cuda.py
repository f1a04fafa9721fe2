"""Page-locked memory for CUDA (and ROCm, which uses the same names): the card copies from it directly."""

from __future__ import annotations

from typing import Any

import torch

_PORTABLE = 1
"""cudaHostRegisterPortable: page-locked for every card."""


def register(memory: torch.Tensor) -> bool:
    """Page-lock CPU memory, so that copies from it run in the background; whether that worked.

    torch's own allocator never frees pinned memory. This memory can be freed after `unregister`. If page-locking fails,
    the memory can still be copied from.
    """
    try:
        return int(_runtime().cudaHostRegister(memory.data_ptr(), memory.nbytes, _PORTABLE)) == 0
    except (AttributeError, AssertionError, RuntimeError):
        return False


def unregister(memory: torch.Tensor) -> None:
    """Undo `register`; no copy from the memory may be running."""
    _runtime().cudaHostUnregister(memory.data_ptr())


def _runtime() -> Any:
    return torch.cuda.cudart()
