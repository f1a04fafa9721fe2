"""A finished file read back before it gets its name: what the system gives is what was written."""

from __future__ import annotations

import io
import os
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future

_PIECE = 8 << 20


class PieceSums:
    """A CRC-32 of each 8 MiB of what is written, in order: pieces may then be read back in any order."""

    def __init__(self) -> None:
        self._whole: list[int] = []
        self._sum = self._filled = 0

    def add(self, view: memoryview) -> None:
        """What was written next, as bytes."""
        while len(view):
            part = view[: _PIECE - self._filled]
            self._sum, self._filled, view = zlib.crc32(part, self._sum), self._filled + len(part), view[len(part) :]
            if self._filled == _PIECE:
                self._whole.append(self._sum)
                self._sum = self._filled = 0

    @property
    def sums(self) -> list[int]:
        """Of every piece, the last one perhaps shorter."""
        return [*self._whole, self._sum] if self._filled else list(self._whole)


def differing_piece(
    descriptor: int, sums: Sequence[int], size: int, pool: Executor, check: Callable[[], object]
) -> int | None:
    """The byte at which a piece of an open file begins that is not as it was written; None when all are.

    The last pieces are read first: of a file larger than the memory that is free, they are what the system still has
    at hand. Each is summed by a thread of `pool` while the next is read; `check` is called before each and ends the
    work by raising. Raises OSError when the disk fails.
    """
    if os.fstat(descriptor).st_size != size:
        return min(os.fstat(descriptor).st_size, size)
    reading, summing = memoryview(bytearray(_PIECE)), memoryview(bytearray(_PIECE))
    under_way: tuple[int, Future[int]] | None = None
    with io.FileIO(descriptor, closefd=False) as file:
        for number in reversed(range(len(sums))):
            check()
            file.seek(number * _PIECE)
            count = _read(file, reading[: min(_PIECE, size - number * _PIECE)])
            if _differs(under_way, sums):
                break
            reading, summing = summing, reading
            under_way = number, pool.submit(zlib.crc32, summing[:count])
    return under_way[0] * _PIECE if under_way is not None and _differs(under_way, sums) else None


def _read(file: io.FileIO, view: memoryview) -> int:
    """Fill the view; how many bytes there were."""
    done = 0
    while count := file.readinto(view[done:]):
        done += count
    return done


def _differs(under_way: tuple[int, Future[int]] | None, sums: Sequence[int]) -> bool:
    return under_way is not None and under_way[1].result() != sums[under_way[0]]
