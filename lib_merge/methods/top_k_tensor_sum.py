"""One model's values in the order of another's."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero, within
from lib_merge.methods.maths.pieces import PIECE, pieces
from lib_merge.methods.maths.selection import find_smallest


@method(
    label="Top-k tensor sum",
    source="sd-meh, https://github.com/s1dlx/meh",
    traits=Traits(neutral=is_zero("alpha"), refuses=within(0, 1, "alpha", "beta")),
)
def top_k_tensor_sum(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 1.0, beta: Weight = 0.0) -> torch.Tensor:
    """Rearrange A's values of a band of sizes so that they stand in the order in which B's values stand.

    A's values are sorted and each is put where B has the value of the same rank, if its size is above the
    round(n·beta)-th smallest |A| and not above the round(n·(alpha + beta))-th; elsewhere A stays. Where alpha + beta
    is above 1 the band goes on at 0. Both have to be from 0 to 1. Sorted on the CPU.

    Args:
        b: the model whose order is taken.
        alpha: width of the band, as a share of all sizes.
        beta: where it begins.
    """
    values = np.sort(a.reshape(-1).cpu().float().numpy())
    low, high, inverted = _band(a, alpha, beta)
    order = _order(b)
    flat = a.view(-1)
    for start in range(0, flat.numel(), PIECE):
        piece = values[start : start + PIECE]
        sizes = np.abs(piece)
        chosen = ((low < sizes) & (sizes <= high)) ^ inverted
        places = torch.from_numpy(order[start : start + PIECE][chosen].astype(np.int64))
        flat[places.to(a.device)] = torch.from_numpy(piece[chosen]).to(a)
    return a


def _band(a: torch.Tensor, alpha: float, beta: float) -> tuple[float, float, bool]:
    """The sizes between which values move, and whether it is those outside that do."""
    count = a.numel()
    beta = beta % 1.0
    inverted = alpha + beta > 1
    ranks = (alpha + beta - 1, beta) if inverted else (beta, alpha + beta)
    low, high = (find_smallest(lambda: _sizes(a), count, round(rank * count)) for rank in ranks)
    return low, high, inverted


def _sizes(a: torch.Tensor) -> Iterator[torch.Tensor]:
    return (piece.abs().float() for _, (piece,) in pieces([a]))


def _order(b: torch.Tensor) -> npt.NDArray[np.uint64]:
    """Places of B's elements from the smallest to the largest value, the earlier first among equal ones.

    Each value's bits, made to sort as the values do, and its place share one whole number, which are sorted in place.
    """
    flat = b.view(-1)
    packed = np.empty(flat.numel(), dtype=np.uint64)
    for start in range(0, flat.numel(), PIECE):
        bits = (flat[start : start + PIECE].cpu().float() + 0.0).numpy().view(np.int32)  # + 0 makes -0 a 0
        rising = bits ^ ((bits >> 31) & np.int32(0x7FFFFFFF)) ^ np.int32(-(2**31))
        places = np.arange(start, start + bits.size, dtype=np.uint64)
        packed[start : start + PIECE] = (rising.view(np.uint32).astype(np.uint64) << np.uint64(32)) | places
    packed.sort()
    packed &= np.uint64(0xFFFFFFFF)
    return packed
