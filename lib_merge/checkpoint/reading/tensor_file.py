"""The interface of an opened model file, the same for every format."""

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
    """Name, type and shape of one stored tensor."""

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
    """Whether a tensor can have that shape, be it an empty one: torch counts elements and bytes in 64 bits."""
    return len(shape) <= _MOST_DIMENSIONS and math.prod(side or 1 for side in shape) <= _MOST_ELEMENTS


@dataclass(frozen=True)
class Stamp:
    """Cheap identity of a file's content: two are equal only if neither the file nor its content has changed.

    The fields are those of `FileIdentity`, without the disk, whose number a system may give anew, and the SHA-256 (hex)
    of the file's directory without the data.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    number: int
    sample: str
    header_sha256: str

    @classmethod
    def of(cls, file: FileIdentity, header_sha256: str) -> Stamp:
        """The stamp of an open file with that directory."""
        return cls(file.size, file.mtime_ns, file.ctime_ns, file.number, file.sample, header_sha256)


class TensorFile(Protocol):
    """An open model file: its directory in memory, its tensors read on demand; may be used from many threads.

    `tensors` maps stored names to their infos in the order of the file. A context manager; nothing but one file
    descriptor stays open.
    """

    @property
    def path(self) -> Path:
        """Where the file lies, as it was opened."""
        ...

    @property
    def metadata(self) -> Mapping[str, str]:
        """The file's own text entries; empty where the format has none."""
        ...

    @property
    def tensors(self) -> Mapping[str, TensorInfo]:
        """Infos by stored name, in file order."""
        ...

    @property
    def numbers(self) -> Mapping[str, float]:
        """Plain numbers among the tensors, by name; only pickles have them."""
        ...

    @property
    def strange(self) -> Mapping[str, str]:
        """Other entries among the tensors that are not read, by name, described in words; only pickles have them."""
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
        """Return elements [start, stop) of `key` in row-major order: 1-D, stored dtype, freshly owned CPU memory.

        Raises SourceError when the file has no such key or ends early, StorageError when the disk fails.
        """
        ...

    def read_into(self, key: str, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, contiguous, CPU, stored dtype) with elements from `start` on; errors as `read`."""
        ...

    @property
    def file(self) -> PositionedFile:
        """The open file, as bytes."""
        ...

    def where(self, key: str) -> int | None:
        """The byte of the file where the elements of `key` begin; None where they are not in order there.

        Raises SourceError when the file has no such key.
        """
        ...

    def check_unchanged(self) -> None:
        """Raise SourceError when the file was written to since it was opened: what was read may be of two versions."""
        ...

    def is_at_its_path(self) -> bool:
        """Whether the file's name still leads to the file that is open."""
        ...

    def close(self) -> None:
        """Close the file descriptor, after running reads."""
        ...

    def __enter__(self) -> TensorFile: ...

    def __exit__(self, *details: object) -> None: ...
