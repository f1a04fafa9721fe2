"""A finished file read back before it gets its name: what the system gives is what was written."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from concurrent.futures import Executor, Future

_PIECE = 8 << 20


def read_back(descriptor: int, data_begin: int, pool: Executor, check: Callable[[], object]) -> tuple[int, str, str]:
    """Size of an open file in bytes, SHA-256 of all of it and of what follows `data_begin` bytes (hex), as read.

    Both hashes are computed at once, by two threads of `pool`, while the next piece is read; `check` is called before
    each piece and ends the work by raising. Raises OSError when the disk fails.
    """
    whole, data = hashlib.sha256(), hashlib.sha256()
    reading, hashing = memoryview(bytearray(_PIECE)), memoryview(bytearray(_PIECE))
    jobs: list[Future[None]] = []
    size = 0
    os.lseek(descriptor, 0, os.SEEK_SET)
    with io.FileIO(descriptor, closefd=False) as file:
        while count := file.readinto(reading):
            _finish(jobs)
            check()
            reading, hashing = hashing, reading
            piece = hashing[:count]
            jobs = [pool.submit(whole.update, piece), pool.submit(data.update, piece[max(0, data_begin - size) :])]
            size += count
    _finish(jobs)
    return size, whole.hexdigest(), data.hexdigest()


def _finish(jobs: list[Future[None]]) -> None:
    for job in jobs:
        job.result()
