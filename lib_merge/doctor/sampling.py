"""Reads samples of tensors, for checks that do not need to read gigabytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch

from lib_merge.engine.compute.values import PIECE
from lib_merge.engine.sources.files import SourceFiles, TensorRef
from lib_merge.engine.sources.model import Opened

ELEMENTS = 2048
"""Elements that are read from a sampled tensor."""
_TENSORS = 64
_LEAST = 256  # elements; small tensors such as biases and norms say little about distance


def evenly(keys: Sequence[str], count: int = _TENSORS) -> list[str]:
    """At most `count` of the keys, evenly spread."""
    step = max(1, -(-len(keys) // count))
    return list(keys[::step])


def weights_in_common(models: Sequence[Opened], prefix: str) -> list[str]:
    """Keys, with a prefix, of large enough floating-point weights that all models have with the same shape."""
    first, *others = models
    return [
        key
        for key, ref in first.tensors.items()
        if key.startswith(prefix)
        and ref.dtype.is_floating_point
        and ref.numel >= _LEAST
        and all(key in model.tensors and model.tensors[key].shape == ref.shape for model in others)
    ]


def middle(files: SourceFiles, ref: TensorRef, count: int = ELEMENTS) -> torch.Tensor:
    """At most `count` elements from the middle of a stored tensor: 1-D, fp64, on the CPU."""
    count = min(count, ref.numel)
    out = torch.empty(count, dtype=ref.dtype)
    files.read_into(ref, (ref.numel - count) // 2, out)
    return out.to(torch.float64)


def pieces(files: SourceFiles, ref: TensorRef, thorough: bool) -> Iterator[torch.Tensor]:
    """1-D pieces of a stored tensor in its dtype: all of it if `thorough`, else its beginning and end."""
    if thorough:
        spans = [(start, min(PIECE, ref.numel - start)) for start in range(0, ref.numel, PIECE)]
    else:
        count = min(ELEMENTS // 2, ref.numel)
        spans = [(0, count)] + ([(ref.numel - count, count)] if ref.numel > count else [])
    for start, count in spans:
        out = torch.empty(count, dtype=ref.dtype)
        files.read_into(ref, start, out)
        yield out
