"""The interface of an open model file, the same for every format."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch

from lib_merge.checkpoint.reading.positioned import FileIdentity, PositionedFile

_MOST_DIMENSIONS = 64
_MOST_ELEMENTS = 2**48  # sides of 0 counted as 1


@dataclass(frozen=True)
class TensorInfo:
    """Name, dtype and shape of one stored tensor."""

    key: str
    dtype: torch.dtype
    shape: tuple[int, ...]

    @property
    def numel(self) -> int:
        """Number of elements."""
        return math.prod(self.shape)

    @property
    def nbytes(self) -> int:
        """Bytes of all elements."""
        return self.numel * self.dtype.itemsize


def is_plausible(shape: tuple[int, ...]) -> bool:
    """Whether torch can have a tensor of that shape, even an empty one: it counts elements and bytes in 64 bits."""
    return len(shape) <= _MOST_DIMENSIONS and math.prod(side or 1 for side in shape) <= _MOST_ELEMENTS


@dataclass(frozen=True)
class Stamp:
    """Identity of a file's content that needs no hashing of its data: equal only if the file is unchanged.

    Attributes:
        size, mtime_ns, ctime_ns, number, sample: as in `FileIdentity`. Its `disk` is left out, as a system may number
            disks anew after a restart.
        header_sha256: SHA-256 (hex) of the file's directory.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    number: int
    sample: str
    header_sha256: str

    @classmethod
    def of(cls, file: FileIdentity, header_sha256: str) -> Stamp:
        """The stamp of an open file whose directory has that SHA-256 (hex)."""
        return cls(file.size, file.mtime_ns, file.ctime_ns, file.number, file.sample, header_sha256)


class TensorFile(Protocol):
    """An open model file: its directory is in memory, tensors are read on demand. Thread-safe; a context manager."""

    @property
    def path(self) -> Path:
        """The path by which it was opened."""
        ...

    @property
    def metadata(self) -> Mapping[str, str]:
        """The file's metadata entries; empty if the format has none."""
        ...

    @property
    def tensors(self) -> Mapping[str, TensorInfo]:
        """Tensor name → its dtype and shape, in the order of the file."""
        ...

    @property
    def numbers(self) -> Mapping[str, float]:
        """Name → value of plain numbers among the tensors; only pickles have such."""
        ...

    @property
    def strange(self) -> Mapping[str, str]:
        """Name → description of other entries, which are not read; only pickles have such."""
        ...

    @property
    def stamp(self) -> Stamp:
        """Identity of the content when the file was opened."""
        ...

    @property
    def identity(self) -> FileIdentity:
        """The identity of the open file."""
        ...

    def read(self, key: str, start: int = 0, stop: int | None = None) -> torch.Tensor:
        """A copy of elements [start, stop) of `key` in row-major order: 1-D, in the stored dtype, on the CPU.

        Raises:
            SourceError: the file has no such key, or ends early.
            StorageError: the disk fails.
        """
        ...

    def read_into(self, key: str, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, contiguous, on the CPU, stored dtype) with elements from `start` on; raises as `read`."""
        ...

    @property
    def file(self) -> PositionedFile:
        """The open file, as bytes."""
        ...

    def where(self, key: str) -> int | None:
        """Byte offset of the elements of `key` in the file; None if they are not stored in row-major order.

        Raises:
            SourceError: the file has no such key.
        """
        ...

    def check_unchanged(self) -> None:
        """Raise SourceError if the file has been written to since it was opened, as reads may then mix two versions."""
        ...

    def is_at_its_path(self) -> bool:
        """Whether the file's path still leads to the open file."""
        ...

    def close(self) -> None:
        """Close the file as soon as no thread reads it."""
        ...

    def __enter__(self) -> TensorFile: ...

    def __exit__(self, *details: object) -> None: ...
