"""Divides whole tensors into pieces, so that the memory of a method does not grow with the tensor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch

PIECE = 2**18
"""Approximate number of elements of a piece, which consists of whole rows."""


def columns(shape: Sequence[int]) -> int:
    """Length of a row of the tensor as a matrix [out, in·kh·kw]; a convolution's kernel belongs to its row.

    A 1-D tensor is one row, and a 0-D tensor a row of one element.
    """
    if len(shape) < 2:
        return shape[0] if shape else 1
    return torch.Size(shape[1:]).numel()


def matrix(tensor: torch.Tensor) -> torch.Tensor:
    """The tensor as a matrix [out, in·kh·kw]; a view if it is contiguous."""
    return tensor.reshape(-1, columns(tensor.shape)) if tensor.numel() else tensor.reshape(0, 1)


def ranges(shape: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ranges [first, last) of elements, in order, each of whole rows and of about `PIECE` elements."""
    row = columns(shape)
    numel = torch.Size(shape).numel()
    step = max(PIECE // max(row, 1), 1) * max(row, 1)
    for start in range(0, numel, step):
        yield start, min(start + step, numel)


def pieces(tensors: Sequence[torch.Tensor]) -> Iterator[tuple[int, list[torch.Tensor]]]:
    """(first element, flat views of all tensors), in order; the tensors have one shape and are contiguous."""
    flat = [tensor.view(-1) for tensor in tensors]
    for start, stop in ranges(tensors[0].shape):
        yield start, [tensor[start:stop] for tensor in flat]
