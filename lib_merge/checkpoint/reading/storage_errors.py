"""What a failed write means, as one sentence."""

from __future__ import annotations

import errno
from pathlib import Path

from lib_merge.errors import LiveMergeError, StorageError, TargetError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_KEPT = "what was there before is unchanged"


def size_text(count: int) -> str:
    """Return bytes as people read them: `1.99 GB`, `27 MB`, `512 bytes` (decimal units, as disks are sold)."""
    if count >= 1_000_000_000:
        return f"{count / 1e9:.2f} GB"
    if count >= 1_000_000:
        return f"{count / 1e6:.0f} MB"
    return f"{count} bytes"


def write_error(error: OSError, target: Path, size: int) -> LiveMergeError:
    """Return the error to raise when writing a file of `size` bytes for `target` failed."""
    if error.errno in _FULL:
        return StorageError(
            f"the disk became full while {target.name} ({size_text(size)}) was written; {_KEPT}. Free some space."
        )
    if error.errno == errno.EFBIG:
        return StorageError(
            f"{target.name} would be {size_text(size)}, more than this disk allows in one file; choose another disk."
        )
    if isinstance(error, PermissionError):
        return TargetError(
            f"{target} may not be written: another program may hold it open, or the folder is read-only; {_KEPT}. "
            "Close the program or choose another name."
        )
    return StorageError(f"writing {target.name} failed: {error.strerror or error}; {_KEPT}.")
