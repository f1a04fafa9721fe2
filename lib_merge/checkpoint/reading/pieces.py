"""Checks of the readers of every format, before they fill a part of a tensor."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch

from lib_merge.checkpoint.reading.tensor_file import TensorInfo
from lib_merge.errors import MemoryShortage, SourceError
from lib_merge.sentences import t


def info_of(tensors: Mapping[str, TensorInfo], key: str, path: Path) -> TensorInfo:
    """The info of `key`.

    Raises:
        SourceError: the file has no such tensor.
    """
    if key not in tensors:
        raise SourceError(t("file.no_tensor", path=path.name, key=repr(key)))
    return tensors[key]


def new_piece(info: TensorInfo, start: int, stop: int | None) -> torch.Tensor:
    """An uninitialised 1-D CPU tensor for elements [start, stop), in the stored dtype.

    Raises:
        MemoryShortage: there is not enough memory.
    """
    end = info.numel if stop is None else stop
    check_range(info, start, end)
    try:
        return torch.empty(end - start, dtype=info.dtype)
    except (MemoryError, RuntimeError) as error:
        size = (end - start) * info.dtype.itemsize
        raise MemoryShortage(t("memory.tensor", size=size, key=repr(info.key))) from error


def check_range(info: TensorInfo, start: int, stop: int) -> None:
    """Raise ValueError unless [start, stop) lies within the tensor."""
    if not 0 <= start <= stop <= info.numel:
        raise ValueError(f"elements [{start}, {stop}) are not within {info.key!r}, which has {info.numel}")


def check_piece(info: TensorInfo, start: int, out: torch.Tensor) -> None:
    """Raise ValueError unless `out` is 1-D, contiguous, in the stored dtype, and not longer than the tensor's rest."""
    check_range(info, start, start + out.numel())
    fits = out.dtype == info.dtype and out.dim() == 1 and out.is_contiguous() and out.device.type == "cpu"
    if not fits:
        raise ValueError(f"a 1-D contiguous CPU tensor of {info.dtype} is needed to read {info.key!r}")
