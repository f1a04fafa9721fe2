"""Checks tensors for NaN and infinity, in one or two passes."""

from __future__ import annotations

import numpy as np
import torch

_AT_A_TIME = 2**18
"""Elements that are still in a core's cache in the second pass."""
_BITS = {torch.float16: torch.int16, torch.bfloat16: torch.int16, torch.float32: torch.int32}
_INFINITY = {torch.float16: 0x7C00, torch.bfloat16: 0x7F80, torch.float32: 0x7F800000}
"""The bits of infinity: those of positive finite numbers are smaller, those of a NaN larger."""


def all_finite(values: torch.Tensor) -> bool:
    """Whether a tensor of any dtype has neither NaN nor infinity; integers are always finite."""
    if not values.is_floating_point() or not values.numel():
        return True
    if values.dtype in _BITS and values.device.type == "cpu":
        bits = values.detach().reshape(-1).view(_BITS[values.dtype]).numpy()
        pieces = (bits[start : start + _AT_A_TIME] for start in range(0, bits.size, _AT_A_TIME))
        return not any(_has_others(piece, _INFINITY[values.dtype]) for piece in pieces)
    wide = values.float() if values.dtype.itemsize == 1 else values  # fp8 has no sum
    total = wide.sum(dtype=torch.promote_types(wide.dtype, torch.float32))
    return bool(total.isfinite()) or bool(wide.isfinite().all())


def _has_others(bits: np.ndarray, infinity: int) -> bool:
    """True if any bit pattern is infinity or NaN: positive ones compare as signed, negative ones as unsigned."""
    sign = 1 << (8 * bits.itemsize - 1)
    return bool(bits.max() >= infinity) or bool(bits.view(f"u{bits.itemsize}").max() >= sign + infinity)
