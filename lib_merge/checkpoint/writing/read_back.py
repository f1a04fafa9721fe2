"""Reads each written piece back, before the file gets its name, and compares it with what was written."""

from __future__ import annotations

import contextlib
import io
import os
import zlib
from collections.abc import Callable
from concurrent.futures import Executor, Future

_PIECE = 8 << 20
_BEHIND = 64
"""Pieces between writing one and dropping it from the page cache: time for the disk, some tenths of a second."""
_CAN_DROP = hasattr(os, "posix_fadvise")


class ReadBack:
    """Compares a file with what was written to it, by the CRC-32 of its pieces.

    On Linux, pieces are read back during the save and then dropped from the page cache, so that a save does not evict
    the sources, which the next slider movement reads. Elsewhere everything is read back at the end.

    Args:
        descriptor: the file, open for reading and writing.
        pool: its threads read and compute the checksums.
    """

    def __init__(self, descriptor: int, pool: Executor) -> None:
        self._descriptor, self._pool = descriptor, pool
        self._sums: list[int] = []
        self._sum = self._filled = self._dropped = 0
        self._under_way: Future[int | None] | None = None

    def follow(self, view: memoryview) -> int | None:
        """Note the bytes that were written next; the result of an earlier piece, as `finish` returns it."""
        while len(view):
            part = view[: _PIECE - self._filled]
            self._sum, self._filled, view = zlib.crc32(part, self._sum), self._filled + len(part), view[len(part) :]
            if self._filled == _PIECE:
                self._sums.append(self._sum)
                self._sum = self._filled = 0
                _let_go(self._descriptor, len(self._sums) - 1)  # not on the disk yet: this starts writing it
        found = None
        while _CAN_DROP and found is None and len(self._sums) - self._dropped > _BEHIND:
            found = self._last()
            self._under_way = self._pool.submit(self._drop, self._dropped)
            self._dropped += 1
        return found

    def finish(self, size: int, check: Callable[[], object]) -> int | None:
        """The offset of a piece that differs from what was written; None if none does.

        The last pieces are read first, as the page cache still has them if the file is larger than the free memory.

        Args:
            size: bytes that were written.
            check: called before each piece; stops the work by raising.

        Raises:
            OSError: the disk fails.
        """
        if os.fstat(self._descriptor).st_size != size:
            return min(os.fstat(self._descriptor).st_size, size)
        found = self._last()
        sums = [*self._sums, self._sum] if self._filled else self._sums
        reading, summing = memoryview(bytearray(_PIECE)), memoryview(bytearray(_PIECE))
        for number in reversed(range(self._dropped, len(sums))):
            if found is not None:
                break
            check()
            count = _read(self._descriptor, number, reading[: min(_PIECE, size - number * _PIECE)])
            found = self._last()
            reading, summing = summing, reading
            self._under_way = self._pool.submit(_differs, summing[:count], sums[number], number)
        return self._last() if found is None else found

    def _last(self) -> int | None:
        """The result of the piece that is being compared."""
        last, self._under_way = self._under_way, None
        return None if last is None else last.result()

    def _drop(self, number: int) -> int | None:
        view = memoryview(bytearray(_PIECE))
        found = _differs(view[: _read(self._descriptor, number, view)], self._sums[number], number)
        _let_go(self._descriptor, number)
        return found


def _differs(view: memoryview, wanted: int, number: int) -> int | None:
    return None if zlib.crc32(view) == wanted else number * _PIECE


def _let_go(descriptor: int, number: int) -> None:
    """Tell the system that the page cache does not need a piece: it is written to the disk, or dropped."""
    if _CAN_DROP:
        with contextlib.suppress(OSError):  # only a hint; some file systems refuse it
            os.posix_fadvise(descriptor, number * _PIECE, _PIECE, os.POSIX_FADV_DONTNEED)


def _read(descriptor: int, number: int, view: memoryview) -> int:
    """Read a piece into the view; the number of bytes read."""
    done = 0
    while done < len(view) and (count := _read_some(descriptor, number * _PIECE + done, view[done:])):
        done += count
    return done


def _read_some(descriptor: int, offset: int, view: memoryview) -> int:
    if hasattr(os, "preadv"):
        return os.preadv(descriptor, [view], offset)
    with io.FileIO(descriptor, closefd=False) as file:  # Windows, where everything has been written by now
        file.seek(offset)
        return file.readinto(view)
