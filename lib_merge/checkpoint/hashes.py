"""The hashes by which hosts and sites know a file; nothing is cached here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from lib_merge.checkpoint.formats.safetensors_file import read_header
from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.errors import Cancelled

Progress = Callable[[int, int], None]
"""Called with the bytes done and the bytes in all."""

Cancel = Callable[[], bool]
"""Called between pieces; True stops the work."""

_PIECE = 8 << 20
_LEGACY_OFFSET, _LEGACY_SIZE = 0x100000, 0x10000


def file_sha256(path: Path, progress: Progress | None = None, cancel: Cancel | None = None) -> str:
    """Return the SHA-256 of a whole file (64 hex digits); its first 10 are AutoV2.

    Raises SourceError when the file cannot be read, StorageError when the disk fails, Cancelled when `cancel` says so.
    """
    file = PositionedFile(Path(path))
    try:
        return _sha256_from(file, 0, progress, cancel)
    finally:
        file.close()


def autov3(path: Path, progress: Progress | None = None, cancel: Cancel | None = None) -> str:
    """Return AutoV3 of a safetensors file: 12 hex digits of the SHA-256 of all that follows the header.

    Raises as `file_sha256`, and SourceError for a file that is not safetensors.
    """
    file = PositionedFile(Path(path))
    try:
        return _sha256_from(file, len(read_header(file).prefix), progress, cancel)[:12]
    finally:
        file.close()


def legacy_hash(path: Path) -> str:
    """Return the hosts' oldest hash: 8 hex digits of the SHA-256 of 64 KiB from 1 MiB on, less in shorter files."""
    file = PositionedFile(Path(path))
    try:
        size = min(max(file.size - _LEGACY_OFFSET, 0), _LEGACY_SIZE)
        return hashlib.sha256(file.read(_LEGACY_OFFSET, size) if size else b"").hexdigest()[:8]
    finally:
        file.close()


def _sha256_from(file: PositionedFile, start: int, progress: Progress | None, cancel: Cancel | None) -> str:
    digest = hashlib.sha256()
    buffer = memoryview(bytearray(min(_PIECE, max(file.size, 1))))
    position = start
    while position < file.size:
        if cancel is not None and cancel():
            raise Cancelled
        piece = buffer[: min(len(buffer), file.size - position)]
        file.read_into(position, piece)
        digest.update(piece)
        position += len(piece)
        if progress is not None:
            progress(position - start, file.size - start)
    return digest.hexdigest()
