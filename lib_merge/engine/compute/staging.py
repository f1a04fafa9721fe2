"""Stored elements brought into memory that is copied to an accelerator: read by threads, a few buffers ahead."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

import torch

from lib_merge.engine.compute.chunks import Chunk, Read
from lib_merge.engine.compute.device_queue import DeviceQueue, HostMemory, Mark
from lib_merge.engine.compute.finite import all_finite
from lib_merge.engine.compute.threads import cancel_and_wait
from lib_merge.engine.sources.files import SourceFiles

BUFFER = 16 << 20
"""Bytes of a buffer."""
_BUFFERS = 5
_READERS = 3
"""Threads: the page cache gives one of them less than a bus takes."""


@dataclass(frozen=True)
class Window:
    """A stretch of a chunk that goes through one buffer: what is read for it, offsets being those in the buffer."""

    chunk: Chunk
    start: int
    """The byte of the chunk that it begins at."""
    reads: tuple[Read, ...]

    @property
    def size(self) -> int:
        """Bytes."""
        return self.reads[-1].end

    @property
    def is_last(self) -> bool:
        """Whether the chunk is whole with it."""
        return self.start + self.size == self.chunk.size


@dataclass
class Staged:
    """A window that has been read; `mark` is to be set once a copy of its bytes has begun."""

    window: Window
    memory: HostMemory
    mark: Mark = None

    @property
    def bytes(self) -> torch.Tensor:
        """uint8 [size of the window]."""
        return self.memory.bytes[: self.window.size]


class Staging:
    """A ring of buffers, kept from one use to the next: registering memory takes longer than a small copy."""

    def __init__(self, device: torch.device) -> None:
        self._memory = [HostMemory(BUFFER, device) for _ in range(_BUFFERS)]

    def windows(self, chunks: Iterable[Chunk], files: SourceFiles, queue: DeviceQueue) -> Generator[Staged]:
        """Every window of the chunks in order. One that is asked for is gone when the second after it is.

        Raises:
            SourceError: a file ended early. StorageError: it could not be read.
        """
        wanted = (window for chunk in chunks for window in _windows_of(chunk))
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
                    queue.wait(before.mark, before.memory)
                    read_next(before.memory)
                before = staged
        finally:
            cancel_and_wait([reading for _, reading in ahead])
            pool.shutdown()


def _windows_of(chunk: Chunk) -> Iterator[Window]:
    """The chunk in stretches that fit a buffer; a tensor larger than that is cut."""
    start, reads = 0, list[Read]()
    for read in chunk.reads:
        size, done = read.ref.dtype.itemsize, 0
        while done < read.count or not read.count:
            first = read.offset + done * size
            fits = (BUFFER - (first - start)) // size
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
    """On a thread of the pool."""
    chunk = staged.window.chunk
    with torch.inference_mode():  # a switch of each thread
        for read in staged.window.reads:
            elements = staged.memory.bytes[read.offset : read.end].view(read.ref.dtype)
            files.read_into(read.ref, read.start, elements)
            if read.number in chunk.checked and not all_finite(elements):
                chunk.broken.add(read.number)
