"""A lease on an open file: while it is held, a program that wants to write to the file or to cut it has to wait."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress

if sys.platform == "linux":
    import fcntl
    import signal

    @contextmanager
    def lease(descriptor: int) -> Generator[bool]:
        """Hold a lease within the block, for moments only; yields whether it was granted.

        It cannot be had where the file is open for writing, belongs to another user, or lies on a file system without
        leases. Not for one descriptor in two threads at once.
        """
        if not _taken(descriptor):
            yield False
            return
        try:
            yield True
        finally:
            with suppress(OSError):  # closed already, after an interrupt: that gives a lease back as well
                fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)

    def _taken(descriptor: int) -> bool:
        try:
            # How the system tells the holder that somebody waits. Its own choice, SIGIO, ends a process that does not
            # listen; SIGURG does nothing to one. Giving a lease back undoes this, so it is said each time.
            fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
            fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        except OSError:
            return False
        return True

else:

    @contextmanager
    def lease(descriptor: int) -> Generator[bool]:
        """This system has no leases."""
        del descriptor
        yield False
