"""Sizes as text, and the error for a failed write."""

from __future__ import annotations

import errno
from pathlib import Path

from lib_merge.errors import LiveMergeError, StorageError, TargetError
from lib_merge.sentences import t

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def size_text(count: int) -> str:
    """A number of bytes as text: `1.99 GB`, `27 MB`, `512 bytes` (decimal units)."""
    if count >= 1_000_000_000:
        return f"{count / 1e9:.2f} GB"
    if count >= 1_000_000:
        return f"{count / 1e6:.0f} MB"
    return f"{count} bytes"


def write_error(error: OSError, target: Path, size: int) -> LiveMergeError:
    """The error to raise after writing a file of `size` bytes for `target` failed."""
    if error.errno in _FULL:
        return StorageError(t("disk.full", target=target.name, size=size_text(size)))
    if error.errno == errno.EFBIG:
        return StorageError(t("disk.file_too_large", target=target.name, size=size_text(size)))
    if isinstance(error, PermissionError):
        return TargetError(t("disk.not_writable", target=target))
    return StorageError(t("disk.writing_failed", target=target.name, error=error.strerror or error))


def not_written(error: OSError, path: Path) -> StorageError:
    """The error to raise after writing a small file failed."""
    return _full(error, path.absolute().parent) or StorageError(
        t("disk.not_written", path=path, error=error.strerror or error)
    )


def folder_not_written(error: OSError, folder: Path) -> StorageError:
    """The error to raise where no file can be made in a folder."""
    return _full(error, folder) or StorageError(
        t("disk.folder_not_written", folder=folder, error=error.strerror or error)
    )


def _full(error: OSError, folder: Path) -> StorageError | None:
    return StorageError(t("disk.folder_full", folder=folder)) if error.errno in _FULL else None
