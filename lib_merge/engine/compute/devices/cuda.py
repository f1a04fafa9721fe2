"""What CUDA alone has (and ROCm, under its name): own memory that its cards read without a detour."""

from __future__ import annotations

from typing import Any

import torch

_PORTABLE = 1
"""cudaHostRegisterPortable: for every card."""


def register(memory: torch.Tensor) -> bool:
    """Have the system keep this CPU memory where it is, so that copies of it go on while the host does other things.

    Unlike memory of torch's pinned allocator, which it never gives back, this is ours to free after `unregister`.
    False where it could not be had; the memory can be copied all the same.
    """
    try:
        return int(_runtime().cudaHostRegister(memory.data_ptr(), memory.nbytes, _PORTABLE)) == 0
    except (AttributeError, AssertionError, RuntimeError):
        return False


def unregister(memory: torch.Tensor) -> None:
    """The way back; nothing may be copying it any more."""
    _runtime().cudaHostUnregister(memory.data_ptr())


def _runtime() -> Any:
    return torch.cuda.cudart()
