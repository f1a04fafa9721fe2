"""The identity of a file that is not open: caches compare it to tell whether the file has changed."""

from __future__ import annotations

from pathlib import Path

from lib_merge.checkpoint.reading import positioned
from lib_merge.checkpoint.reading.positioned import FileIdentity, PositionedFile
from lib_merge.errors import LiveMergeError


def identity_of(path: Path) -> FileIdentity | None:
    """The identity of a file as it is now, from `os.stat`; None if the file cannot be read.

    If the system's `stat` has no inode number or no time of change, the file is opened and parts of it are read.
    """
    try:
        status = path.stat()
        if positioned.TELLS_CHANGES and status.st_ino:
            times = status.st_mtime_ns, status.st_ctime_ns
            return FileIdentity(status.st_dev, status.st_ino, status.st_size, *times)
        file = PositionedFile(path)
    except (OSError, ValueError, LiveMergeError):  # ValueError: a NUL in the name
        return None
    try:
        return file.identity
    finally:
        file.close()
