"""The hashes by which WebUIs and model sites identify a file. Nothing is cached here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from lib_merge.checkpoint.formats.safetensors_file import read_header
from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.errors import Cancelled

Progress = Callable[[int, int], None]
"""Called with the bytes read so far and the bytes in total."""

Cancel = Callable[[], bool]
"""Called between pieces; True stops the work."""

_PIECE = 8 << 20
_LEGACY_OFFSET, _LEGACY_SIZE = 0x100000, 0x10000


def file_sha256(path: Path, progress: Progress | None = None, cancel: Cancel | None = None) -> str:
    """The SHA-256 of a whole file, as 64 hex digits; the first 10 are its AutoV2 hash.

    Raises:
        SourceError: the file cannot be read.
        StorageError: the disk fails.
        Cancelled: `cancel` returned True.
    """
    file = PositionedFile(Path(path))
    try:
        return _sha256_from(file, 0, progress, cancel)
    finally:
        file.close()


def autov3(path: Path, progress: Progress | None = None, cancel: Cancel | None = None) -> str:
    """The AutoV3 hash of a safetensors file: 12 hex digits of the SHA-256 of everything behind the header.

    Raises:
        SourceError: the file is not safetensors.
        LiveMergeError: as `file_sha256`.
    """
    file = PositionedFile(Path(path))
    try:
        return _sha256_from(file, len(read_header(file).prefix), progress, cancel)[:12]
    finally:
        file.close()


def legacy_hash(path: Path) -> str:
    """AUTOMATIC1111's oldest hash: 8 hex digits of the SHA-256 of the 64 KiB at offset 1 MiB (fewer in short files)."""
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
