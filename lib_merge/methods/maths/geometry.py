"""Tensors as vectors: formulas of lengths and angles are computed from their inner products."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from lib_merge.methods.maths.pieces import pieces

Floats = npt.NDArray[np.float64]


def inner_products(tensors: Sequence[torch.Tensor], origin: torch.Tensor | None = None) -> Floats:
    """Matrix of the inner products of all tensors, or of their differences from `origin`, in fp64."""
    count = len(tensors)
    gram = np.zeros((count, count))
    for _, parts in pieces([*tensors, *([] if origin is None else [origin])]):
        vectors = [part.double() for part in parts]
        if origin is not None:
            base = vectors.pop()
            vectors = [vector - base for vector in vectors]
        for i in range(count):
            for j in range(i, count):
                gram[i, j] += float(torch.dot(vectors[i], vectors[j]))
    return np.triu(gram) + np.triu(gram, 1).T


def combine(a: torch.Tensor, factor: float, others: Sequence[torch.Tensor], factors: Sequence[float]) -> torch.Tensor:
    """factor·A + Σ factors·others, written over A; summed in fp64 as A plus changes, and rounded once."""
    surplus = factor + sum(factors) - 1.0
    for _, (target, *parts) in pieces([a, *others]):
        base = target.double()
        value = base * (1.0 + surplus)
        for part, share in zip(parts, factors, strict=True):
            value.add_(part.double() - base, alpha=share)
        target.copy_(value)
    return a


def cosines(gram: Floats) -> Floats:
    """Cosines of the angles between vectors of these inner products; 0 where a vector is zero."""
    lengths = np.sqrt(np.diag(gram))
    products = np.outer(lengths, lengths)
    safe = np.where(products > 0, products, 1.0)
    return np.where(products > 0, np.clip(gram / safe, -1.0, 1.0), 0.0)
