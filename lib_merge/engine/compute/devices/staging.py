"""Reads stored elements into staging buffers, from which they are copied to an accelerator; threads read ahead."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import torch

from lib_merge.engine.compute.devices.chunks import Chunk, Read, follows
from lib_merge.engine.compute.devices.device_queue import HostMemory, Mark
from lib_merge.engine.compute.finite import all_finite
from lib_merge.engine.compute.threads import cancel_and_wait
from lib_merge.engine.sources.files import SourceFiles

_BUFFERS = 5
_READERS = 3
"""Number of threads: one thread reads from the page cache more slowly than the bus transfers."""


@dataclass(frozen=True)
class Window:
    """A part of a chunk that is copied through one buffer; the offsets of its reads are relative to the buffer."""

    chunk: Chunk
    start: int
    """Byte offset in the chunk."""
    reads: tuple[Read, ...]

    @property
    def size(self) -> int:
        """Bytes."""
        return self.reads[-1].end

    @property
    def is_last(self) -> bool:
        """Whether it is the last part of its chunk."""
        return self.start + self.size == self.chunk.coming[-1].end


@dataclass
class Staged:
    """A window whose bytes have been read. Whoever starts a copy of them sets `mark`."""

    window: Window
    memory: HostMemory
    mark: Mark = None

    @property
    def bytes(self) -> torch.Tensor:
        """The bytes, as uint8 [size of the window]."""
        return self.memory.bytes[: self.window.size]


class Staging:
    """A ring of staging buffers, which are reused: page-locking memory takes longer than a small copy.

    Args:
        size: bytes of a buffer; a multiple of 64.
        device: the accelerator that they are copied to.
    """

    def __init__(self, size: int, device: torch.device) -> None:
        self._size = size
        self._memory = [HostMemory(size, device) for _ in range(_BUFFERS)]

    def windows(
        self, chunks: Iterable[Chunk], files: SourceFiles, free: Callable[[Staged], object]
    ) -> Generator[Staged]:
        """Yield every window of the chunks, in order; a chunk that fits into a buffer is one window.

        Args:
            chunks: what to read.
            files: the sources, open.
            free: called with a window before its buffer is reused; returns when the copy from it has ended.

        Raises:
            SourceError: a file ended early.
            StorageError: a file could not be read.
        """
        wanted = (window for chunk in chunks for window in _windows_of(chunk, self._size))
        pool = ThreadPoolExecutor(_READERS, thread_name_prefix="live-merge-reading")
        ahead: deque[tuple[Staged, Future[None]]] = deque()

        def read_next(memory: HostMemory) -> None:
            window = next(wanted, None)
            if window is not None:
                staged = Staged(window, memory)
                ahead.append((staged, pool.submit(_fill, files, staged)))

        try:
            for memory in self._memory:
                read_next(memory)
            before: Staged | None = None
            while ahead:
                staged, reading = ahead[0]
                reading.result()
                ahead.popleft()
                yield staged
                if before is not None:
                    free(before)
                    read_next(before.memory)
                before = staged
        finally:
            cancel_and_wait([reading for _, reading in ahead])
            pool.shutdown()


def _windows_of(chunk: Chunk, most: int) -> Iterator[Window]:
    """The reads of a chunk that are not cached, in windows of at most `most` bytes; larger tensors are cut."""
    start, reads = 0, list[Read]()
    for read in chunk.coming:
        size, done = read.ref.dtype.itemsize, 0
        if not reads or not follows(read.offset, start + reads[-1].end):
            if reads:
                yield Window(chunk, start, tuple(reads))
            start, reads = read.offset, []
        while done < read.count or not read.count:
            first = read.offset + done * size
            fits = (most - (first - start)) // size
            if fits <= 0:
                yield Window(chunk, start, tuple(reads))
                start, reads = first, []
                continue
            count = min(read.count - done, fits)
            reads.append(replace(read, start=read.start + done, count=count, offset=first - start))
            done += count
            if not read.count:
                break
    if reads:
        yield Window(chunk, start, tuple(reads))


def _fill(files: SourceFiles, staged: Staged) -> None:
    """Read a window's bytes; runs on a thread of the pool."""
    chunk = staged.window.chunk
    with torch.inference_mode():  # inference mode is per thread
        for read in staged.window.reads:
            elements = staged.memory.bytes[read.offset : read.end].view(read.ref.dtype)
            files.read_into(read.ref, read.start, elements)
            if read.number in chunk.checked and not all_finite(elements):
                chunk.broken.add(read.number)
