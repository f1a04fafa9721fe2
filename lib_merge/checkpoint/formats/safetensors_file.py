"""Reads safetensors files, a part of a tensor at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import torch

from lib_merge.checkpoint.headers.header import LARGEST_HEADER, LENGTH_BYTES, Header, parse_header
from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.checkpoint.reading.pieces import check_piece, info_of, new_piece
from lib_merge.checkpoint.reading.positioned import PositionedFile, bytes_of
from lib_merge.checkpoint.reading.tensor_file import Stamp, TensorInfo
from lib_merge.errors import SourceError
from lib_merge.sentences import t


def read_header(file: PositionedFile) -> Header:
    """The checked header of an open safetensors file.

    Raises:
        SourceError: the header is broken.
    """
    name = file.path.name
    if file.size < LENGTH_BYTES:
        raise SourceError(t("header.file_too_small", name=name, size=file.size))
    length = int.from_bytes(file.read(0, LENGTH_BYTES), "little")
    if length > LARGEST_HEADER:
        raise SourceError(t("header.too_large", name=name, length=length))
    if LENGTH_BYTES + length > file.size:
        raise SourceError(t("header.longer_than_file", name=name, length=length, size=file.size))
    return parse_header(file.read(0, LENGTH_BYTES + length), file.size, name)


class SafetensorsFile:
    """A safetensors file open for reading (a `TensorFile`). It owns `file` and closes it."""

    def __init__(self, file: PositionedFile, headers: HeaderMemory | None = None) -> None:
        self._file = file
        self._header, digest = _remembered(file, HeaderMemory() if headers is None else headers)
        self.path: Path = file.path
        self.identity = file.identity
        self.metadata: Mapping[str, str] = self._header.metadata
        self.tensors: Mapping[str, TensorInfo] = self._header.tensors
        self.numbers: Mapping[str, float] = {}
        self.strange: Mapping[str, str] = {}
        self.stamp = Stamp.of(file.identity, digest)

    def read(self, key: str, start: int = 0, stop: int | None = None) -> torch.Tensor:
        """A copy of elements [start, stop) of `key` (row-major, 1-D, stored dtype); raises as `read_into`."""
        out = new_piece(info_of(self.tensors, key, self.path), start, stop)
        self.read_into(key, start, out)
        return out

    def read_into(self, key: str, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, contiguous, on the CPU, in the stored dtype) with elements of `key` from `start` on.

        Raises:
            SourceError: there is no such key, or the file ends early.
            StorageError: the disk fails.
            ValueError: `out` does not fit.
        """
        info = info_of(self.tensors, key, self.path)
        check_piece(info, start, out)
        self._file.read_into(self._header.offsets[key] + start * info.dtype.itemsize, bytes_of(out))

    @property
    def file(self) -> PositionedFile:
        """The open file, as bytes."""
        return self._file

    def where(self, key: str) -> int:
        """Byte offset of the elements of `key` in the file; SourceError if there is no such key."""
        info_of(self.tensors, key, self.path)
        return self._header.offsets[key]

    def check_unchanged(self) -> None:
        """Raise SourceError if the file has been written to since it was opened."""
        self._file.check_unchanged()

    def is_at_its_path(self) -> bool:
        """Whether the file's path still leads to the open file."""
        return self._file.is_at(self.path)

    def close(self) -> None:
        """Close the file; reading it later is a SourceError."""
        self._file.close()

    def __enter__(self) -> SafetensorsFile:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()


def _remembered(file: PositionedFile, headers: HeaderMemory) -> tuple[Header, str]:
    """The header of an open file and the SHA-256 of its bytes."""
    known = headers.recall(file, Header, lambda header: file.read(0, len(header.prefix)) == header.prefix)
    if known is not None:
        return known
    header = read_header(file)
    digest = hashlib.sha256(header.prefix).hexdigest()
    headers.note(file, header, digest)
    return header, digest
