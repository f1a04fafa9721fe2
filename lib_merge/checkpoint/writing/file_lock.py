"""A lock on an open file; on every system it is released when its process ends."""

from __future__ import annotations

import errno
import os
import sys

_HELD = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}


class LockHeldError(Exception):
    """Another open descriptor, of this process or another, holds the lock."""


class LocksUnsupportedError(Exception):
    """This file system has no locks."""


def lock(descriptor: int) -> None:
    """Lock an open file without waiting; closing the file releases the lock.

    Raises:
        LockHeldError: another descriptor holds it.
        LocksUnsupportedError: the file system has no locks.
    """
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno in _HELD:
            raise LockHeldError from error
        if error.errno in _NO_LOCKS:
            raise LocksUnsupportedError from error
        raise


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 40  # Windows locks forbid reading and writing, so the locked byte lies beyond any model

    def _lock(descriptor: int) -> None:
        position = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, position, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        # flock, not lockf: POSIX record locks do not see a second writer in the same process.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
