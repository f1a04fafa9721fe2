"""Two tensors compared along their first axis."""

from __future__ import annotations

from dataclasses import dataclass

import torch

from lib_merge.methods.maths.pieces import PIECE


@dataclass(frozen=True)
class AxisProducts:
    """Inner products along the first axis, one for each place of the others, fp64."""

    a_b: torch.Tensor
    a_a: torch.Tensor
    b_b: torch.Tensor

    def cosines(self) -> torch.Tensor:
        """Cosine of the two vectors at each place, 1-D; 0 where one is zero."""
        return _ratio(self.a_b, (self.a_a * self.b_b).sqrt())

    def cosine_of_all(self) -> torch.Tensor:
        """Cosine of the two tensors as vectors."""
        return _ratio(self.a_b.sum(), (self.a_a.sum() * self.b_b.sum()).sqrt())

    def mean_cosine(self) -> torch.Tensor:
        """The same after every vector of the first axis has been brought to length 1."""
        lengths = (self.a_a > 0).sum().double() * (self.b_b > 0).sum()
        return _ratio(self.cosines().sum(), lengths.sqrt())


def axis_products(a: torch.Tensor, b: torch.Tensor) -> AxisProducts:
    """Inner products of A and B along the first axis; a single number is an axis of one."""
    rows_a, rows_b = (tensor.reshape(tensor.shape[0] if tensor.dim() else 1, -1) for tensor in (a, b))
    sums = [torch.zeros(rows_a.shape[1], dtype=torch.float64, device=a.device) for _ in range(3)]
    step = max(PIECE // max(rows_a.shape[1], 1), 1)
    for start in range(0, rows_a.shape[0], step):
        first, second = rows_a[start : start + step].double(), rows_b[start : start + step].double()
        for total, left, right in zip(sums, (first, first, second), (second, first, second), strict=True):
            total.add_((left * right).sum(0))
    return AxisProducts(*sums)


def _ratio(dot: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    return torch.where(lengths > 0, dot / lengths.where(lengths > 0, torch.ones_like(lengths)), 0.0)
