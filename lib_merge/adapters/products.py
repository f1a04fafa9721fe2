"""Matrix products that several kinds use, computed a few rows at a time so that no copy of a layer is needed."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from lib_merge.devices import has_fp64

MOST_ELEMENTS = 2**21
"""Elements of a layer that are computed at a time (8 MB in fp32)."""


def row_ranges(weight: torch.Tensor) -> Iterator[slice]:
    """Slices over the first axis, each of at most `MOST_ELEMENTS` elements (and at least one row)."""
    rows = weight.shape[0]
    step = max(1, MOST_ELEMENTS * rows // max(weight.numel(), 1))
    return (slice(first, min(first + step, rows)) for first in range(0, rows, step))


def tucker(core: torch.Tensor, up: torch.Tensor, down: torch.Tensor) -> torch.Tensor:
    """The convolution weight of a Tucker decomposition; the core is multiplied with `up` first.

    core (n, m, k, l), up (o, n), down (m, i) → (o, i, k·l), not contiguous:
    out[o, i, kl] = Σ_nm core[n, m, kl]·up[o, n]·down[m, i]. LyCORIS, `rebuild_tucker`.
    """
    n, m = core.shape[:2]
    folded = torch.mm(up, core.reshape(n, -1)).view(up.shape[0], m, -1).transpose(1, 2)
    positions = folded.shape[1]
    return torch.mm(folded.reshape(-1, m), down).view(up.shape[0], positions, -1).transpose(1, 2)


def positions_last(weight: torch.Tensor) -> torch.Tensor:
    """A layer (o, i[, k, k]) as a view (o, i, k·k)."""
    return weight.view(weight.shape[0], weight.shape[1], -1)


def wide(tensor: torch.Tensor) -> torch.Tensor:
    """The tensor in fp64 if the device has it, for short sums and inverses."""
    return tensor.double() if has_fp64(tensor.device) else tensor
