"""A matrix as the product of two thin ones: its leading singular values and vectors.

Small matrices are decomposed exactly, in fp64; of large ones of which little is wanted, the leading part is found by
subspace iteration from fixed random numbers: Halko, Martinsson and Tropp, https://arxiv.org/abs/0909.4061.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch

from lib_merge.devices import has_fp64

_SMALL = 256
"""Matrices with a side of at most so many elements are decomposed exactly."""
_WORTH_IT = 3
"""Subspace iteration is quicker while it looks for less than one of so many singular values."""
_ITERATIONS = 4
_SPARE = 16
"""Directions beyond those that are wanted, and a quarter of those, so that the last ones are found well."""
_COLUMNS = 2**12
"""Columns that are widened to fp64 at a time."""


@dataclass(frozen=True)
class Decomposition:
    """The leading singular values [q] of a matrix (o, n), falling, in fp64; left (o, q) @ right (q, n) is its part in
    them, each factor with the roots of the values, in fp32."""

    values: torch.Tensor
    left: torch.Tensor
    right: torch.Tensor

    def factors(self, rank: int) -> tuple[torch.Tensor, torch.Tensor]:
        """up (o, rank) and down (rank, n) of the best approximation of that rank."""
        return self.left[:, :rank], self.right[:rank]


def decompose(matrix: torch.Tensor, count: int) -> Decomposition:
    """The `count` leading singular values and vectors of a matrix (o, n) in fp32; at most min(o, n)."""
    if matrix.shape[0] > matrix.shape[1]:
        found = decompose(matrix.t(), count)
        return Decomposition(found.values, found.right.t(), found.left.t())
    side = matrix.shape[0]
    count = min(count, side)
    looked_for = count + count // 4 + _SPARE
    if side <= _SMALL or looked_for * _WORTH_IT >= side:
        return _projected(matrix, None, count)
    return _projected(matrix, _leading_space(matrix, looked_for), count)


def decompose_product(up: torch.Tensor, down: torch.Tensor) -> Decomposition:
    """The same of up (o, r) @ down (r, n), exactly and without the product, in fp64: as many values as it has rank."""
    if not has_fp64(down.device):
        return decompose(up @ down, min(up.shape[0], *down.shape))
    left, left_core = torch.linalg.qr(up.double())
    right, right_core = torch.linalg.qr(down.double().t())
    inner, values, outer = torch.linalg.svd(left_core @ right_core.t(), full_matrices=False)
    roots = values.sqrt()
    return Decomposition(values, ((left @ inner) * roots).float(), (roots[:, None] * (outer @ right.t())).float())


def _leading_space(matrix: torch.Tensor, count: int) -> torch.Tensor:
    """An orthonormal basis (o, count) of about the leading left singular vectors."""
    numbers = torch.randn(matrix.shape[1], count, generator=torch.Generator().manual_seed(count))
    space = torch.linalg.qr(matrix @ numbers.to(matrix.device)).Q
    for _ in range(_ITERATIONS):
        space = torch.linalg.qr(matrix @ torch.linalg.qr(matrix.t() @ space).Q).Q
    return space


def _projected(matrix: torch.Tensor, space: torch.Tensor | None, count: int) -> Decomposition:
    """The decomposition of a matrix with few rows, or of its part in a space of few dimensions."""
    inside = matrix if space is None else space.t() @ matrix
    squares, vectors = torch.linalg.eigh(_gram(inside))
    values = squares.flip(0)[:count].clamp_(min=0).sqrt()
    basis = vectors.flip(1)[:, :count].to(matrix.dtype)
    roots = values.sqrt().to(matrix.dtype)
    # Rows of the projection are as long as their value is large: divided by its root, both factors are of one size.
    right = (basis.t() @ inside) / torch.where(roots > 0, roots, torch.ones_like(roots))[:, None]
    left = (basis if space is None else space @ basis) * roots
    return Decomposition(values.double() if has_fp64(values.device) else values, left, right)


def _gram(matrix: torch.Tensor) -> torch.Tensor:
    """matrix @ matrixᵀ (m, m), in fp64 where the device has it: squares need twice the digits."""
    dtype = torch.float64 if has_fp64(matrix.device) else matrix.dtype
    gram = torch.zeros(matrix.shape[0], matrix.shape[0], dtype=dtype, device=matrix.device)
    for part in matrix.split(_COLUMNS, dim=1):
        wide = part.to(dtype)
        gram.addmm_(wide, wide.t())
    return gram
