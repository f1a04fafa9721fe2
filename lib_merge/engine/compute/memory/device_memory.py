"""Memory statistics of an accelerator, through the functions that all of torch's accelerators have."""

from __future__ import annotations

from typing import Any

import torch


def free_memory(device: torch.device) -> int | None:
    """Bytes that can be allocated, including those that torch has reserved but not in use; None if unknown."""
    module = _module(device)
    try:
        if hasattr(module, "mem_get_info"):
            return int(module.mem_get_info(device)[0]) + _held(module, device)
        if device.type == "mps":
            return int(module.recommended_max_memory()) - int(module.driver_allocated_memory())
    except (AttributeError, RuntimeError, NotImplementedError):
        return None
    return None


def allocated_memory(device: torch.device) -> int | None:
    """Bytes of all tensors on the device; also starts a new measurement of their maximum. None if unknown."""
    module = _module(device)
    if not all(hasattr(module, name) for name in ("memory_allocated", "max_memory_allocated")):
        return None
    if hasattr(module, "reset_peak_memory_stats"):
        module.reset_peak_memory_stats(device)
    return int(module.memory_allocated(device))


def highest_memory(device: torch.device) -> int:
    """The most bytes of tensors that existed at once since the last call of `allocated_memory`."""
    return int(_module(device).max_memory_allocated(device))


def _held(module: Any, device: torch.device) -> int:
    """Bytes that torch has reserved on the device and no tensor uses."""
    if not hasattr(module, "memory_reserved"):
        return 0
    return int(module.memory_reserved(device)) - int(module.memory_allocated(device))


def _module(device: torch.device) -> Any:
    return getattr(torch, device.type, None)
