"""The identity of a file that is not open, by which caches tell whether it is still the one that they know."""

from __future__ import annotations

from pathlib import Path

from lib_merge.checkpoint.reading import positioned
from lib_merge.checkpoint.reading.positioned import FileIdentity, PositionedFile
from lib_merge.errors import LiveMergeError


def identity_of(path: Path) -> FileIdentity | None:
    """The identity of a file as it is now, from its entry on the disk; None where there is none that can be looked at.

    Where the system does not tell numbers or times of change, the file is opened and sampled.
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
