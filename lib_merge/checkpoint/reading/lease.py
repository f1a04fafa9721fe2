"""A lease on an open file (Linux): a program that wants to write to or truncate the file waits until it is released."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress

if sys.platform == "linux":
    import fcntl
    import signal

    @contextmanager
    def lease(descriptor: int) -> Generator[bool]:
        """Hold a lease within the block, which must be short; yields whether it was granted.

        It is refused if the file is open for writing, belongs to another user, or is on a file system without leases.
        Two threads may not hold one for the same descriptor.
        """
        if not _taken(descriptor):
            yield False
            return
        try:
            yield True
        finally:
            with suppress(OSError):  # closed already, after an interrupt: closing releases a lease, too
                fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_UNLCK)

    def _taken(descriptor: int) -> bool:
        try:
            # The signal that tells the holder that a program waits. The default, SIGIO, would end this process; SIGURG
            # is ignored by default. Releasing a lease resets the choice, so it is made each time.
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
