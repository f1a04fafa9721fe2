"""Treats tensors as vectors: lengths and angles are computed from their inner products."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from lib_merge.methods.maths.pieces import pieces

Floats = npt.NDArray[np.float64]
_NOTHING = 1e-12
"""The rounding error that the sum of factors may have, compared with 1."""
_CANCELLING = 1.25
"""Factors cancel each other if the sum of their magnitudes is at least this many times the magnitude of their sum; then
the precision of the tensors is not enough."""


def inner_products(tensors: Sequence[torch.Tensor], origin: torch.Tensor | None = None) -> Floats:
    """Matrix of the inner products of all tensors, or of their differences from `origin`, in fp64.

    The host waits for an accelerator once.
    """
    return symmetric(products(tensors, origin).cpu().tolist())


def products(tensors: Sequence[torch.Tensor], origin: torch.Tensor | None = None) -> torch.Tensor:
    """The upper triangle of `inner_products`, row by row: 1-D, fp64, on the tensors' device; the host does not wait."""
    pairs = [(i, j) for i in range(len(tensors)) for j in range(i, len(tensors))]
    sums = torch.zeros(len(pairs), dtype=torch.float64, device=tensors[0].device)
    for _, parts in pieces([*tensors, *([] if origin is None else [origin])]):
        vectors = [part.double() for part in parts]
        if origin is not None:
            base = vectors.pop()
            vectors = [vector - base for vector in vectors]
        sums.add_(torch.stack([torch.dot(vectors[i], vectors[j]) for i, j in pairs]))
    return sums


def products_of_changes(tensors: Sequence[torch.Tensor]) -> torch.Tensor:
    """`products` of the differences of all other tensors from the first."""
    return products(tensors[1:], origin=tensors[0])


def symmetric(triangle: Sequence[float]) -> Floats:
    """The symmetric matrix with that upper triangle, which is given row by row."""
    count = math.isqrt(2 * len(triangle))
    matrix = np.zeros((count, count))
    matrix[np.triu_indices(count)] = triangle
    return np.triu(matrix) + np.triu(matrix, 1).T


def combine(a: torch.Tensor, factor: float, others: Sequence[torch.Tensor], factors: Sequence[float]) -> torch.Tensor:
    """factor·A + Σ factors·others, written into A; summed in fp64 as A plus changes, and rounded once."""
    surplus = factor + sum(factors) - 1.0
    for _, (target, *parts) in pieces([a, *others]):
        base = target.double()
        value = base * (1.0 + surplus)
        for part, share in zip(parts, factors, strict=True):
            value.add_(part.double() - base, alpha=share)
        target.copy_(value)
    return a


def mix(a: torch.Tensor, factors: Sequence[float], others: Sequence[torch.Tensor]) -> torch.Tensor:
    """Σ factors·tensors, A being the first, written into A; the others may be overwritten, too.

    It is computed in the tensors' dtype, or by `combine` if the factors cancel each other. The sum is built from the
    tensor with the largest factor plus differences from it, so it is exact if all are equal or one has factor 1.
    """
    if sum(map(abs, factors)) > _CANCELLING * abs(sum(factors)):
        return combine(a, factors[0], others, factors[1:])
    tensors = [a, *others]
    main = max(range(len(tensors)), key=lambda number: abs(factors[number]))
    for _, parts in pieces(tensors):
        _sum_of_changes(parts, factors, main)
    return a


def _sum_of_changes(parts: Sequence[torch.Tensor], factors: Sequence[float], main: int) -> None:
    """Write Σ factors·parts into the first part."""
    origin, whole = parts[main], sum(factors)
    changes = [(part.sub_(origin), share) for part, share in zip(parts, factors, strict=True) if part is not origin]
    target = parts[0]
    if main == 0:
        if abs(whole - 1.0) > _NOTHING:
            target.mul_(whole)
    else:
        target.mul_(factors[0])
        target.add_(origin, alpha=1.0 if abs(whole - 1.0) <= _NOTHING else whole)
    for change, share in changes:
        if change is not target:
            target.add_(change, alpha=share)


def cosines(gram: Floats) -> Floats:
    """Cosines of the angles between vectors with these inner products; 0 if a vector is zero."""
    lengths = np.sqrt(np.diag(gram))
    products = np.outer(lengths, lengths)
    safe = np.where(products > 0, products, 1.0)
    return np.where(products > 0, np.clip(gram / safe, -1.0, 1.0), 0.0)
