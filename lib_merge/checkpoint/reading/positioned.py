"""Reads bytes of a file by position, from any thread; a truncated file is an error, never a crash."""

from __future__ import annotations

import hashlib
import mmap
import os
import stat
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from lib_merge.checkpoint.reading.lease import lease
from lib_merge.errors import SourceError, StorageError
from lib_merge.sentences import t

_LARGEST_READ = 256 << 20  # macOS refuses reads above 2 GiB, Linux cuts them short


TELLS_CHANGES = os.name != "nt"
"""Whether `st_ctime` is the time of the last change; on Windows it is the time of creation."""
_SAMPLES, _SAMPLE_BYTES = 16, 4096


@dataclass(frozen=True)
class FileIdentity:
    """Identity of an open file, independent of its name: two are equal only for the same file with the same content.

    Attributes:
        disk, number: `st_dev` and `st_ino`.
        size: in bytes.
        mtime_ns: time of the last change to its content; programs can set it.
        ctime_ns: time of the last change to anything about it; no program can set it. 0 if the system has no such time.
        sample: SHA-256 (hex) of samples of its bytes, if the system has no inode number or no `ctime`; else "".
    """

    disk: int
    number: int
    size: int
    mtime_ns: int
    ctime_ns: int = 0
    sample: str = ""


class PositionedFile:
    """A regular file, open for reading; `size` (bytes), `mtime_ns` and `ctime_ns` are those at opening.

    Raises:
        SourceError: there is no such file, it is not a regular file, or it may not be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = _open(path)
        status = os.fstat(self._descriptor)
        self.size = status.st_size
        self.mtime_ns, self.ctime_ns = status.st_mtime_ns, status.st_ctime_ns
        self._lease_lock = threading.Lock()
        self._idle = threading.Condition()
        self._readers: set[int] = (
            set()
        )  # ids of threads; a thread that closes the file no longer reads it, even if an interrupt left its id here
        self._seek_lock = threading.Lock()
        if not stat.S_ISREG(status.st_mode):
            self.close()
            raise SourceError(t("file.is_special", path=path.name))
        self._links = _links(status)
        try:
            self.identity = self._identify(self._descriptor)
        except BaseException:
            self.close()
            raise

    def read(self, offset: int, size: int) -> bytes:
        """Exactly `size` bytes from `offset` on; raises as `read_into`."""
        if offset + size > self.size:
            raise self._ends_early(offset + size)
        buffer = bytearray(size)
        self.read_into(offset, memoryview(buffer))
        return bytes(buffer)

    def read_into(self, offset: int, view: memoryview) -> None:
        """Fill `view` (of bytes) from `offset` on.

        Raises:
            SourceError: the file ends before that.
            StorageError: the disk fails.
        """
        done = 0
        descriptor = self._begin()
        try:
            while done < len(view):
                piece = view[done : done + _LARGEST_READ]
                try:
                    count = self._read_some(descriptor, offset + done, piece)
                except OSError as error:
                    raise StorageError(
                        t("disk.reading_failed", name=self.path.name, error=error.strerror or error)
                    ) from error
                if count == 0:
                    raise self._ends_early(offset + len(view))
                done += count
        finally:
            self._end()

    def check_unchanged(self) -> None:
        """Raise SourceError if the file has been written to since it was opened, as reads may then mix two versions.

        A new file under the same name does not matter: the old one is still open and unchanged.
        """
        with self._in_use() as descriptor:
            now, links = self._identify(descriptor), _links(os.fstat(descriptor))
        # Renaming, replacing, linking and new permissions change `ctime`, too.
        only_time = replace(now, ctime_ns=self.identity.ctime_ns) == self.identity
        explained = only_time and (links != self._links or not self.is_at(self.path))
        if now != self.identity and not explained:
            raise SourceError(t("file.changed_while_read", path=self.path.name))

    @contextmanager
    def held(self) -> Generator[bool]:
        """Lock the file against writers within the block, which must be short.

        Yields whether that worked and the file is unchanged since it was opened. It does not work if the file is held
        already, even by a block that an interrupt ended and that has not been cleaned up yet.
        """
        if not self._lease_lock.acquire(blocking=False):
            yield False
            return
        try:
            with self._in_use() as descriptor, lease(descriptor) as leased:
                yield leased and self._identify(descriptor) == self.identity
        finally:
            self._lease_lock.release()

    def mapped(self) -> mmap.mmap:
        """A memory map of the whole file; read it only while the file is held.

        It is writable because torch needs that, but private: what is written to it does not reach the file.

        Raises:
            OSError, ValueError: the file cannot be mapped.
        """
        with self._in_use() as descriptor:
            return mmap.mmap(descriptor, self.size, access=mmap.ACCESS_COPY)

    def is_at(self, path: Path) -> bool:
        """Whether that path still leads to the open file."""
        try:
            with self._in_use() as descriptor:
                return os.path.samestat(path.stat(), os.fstat(descriptor))
        except OSError:
            return False

    def close(self) -> None:
        """Close the file as soon as no thread reads it; a second call does nothing."""
        with self._idle:
            self._idle.wait_for(lambda: self._readers <= {threading.get_ident()})
            descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)

    def _identify(self, descriptor: int) -> FileIdentity:
        status = os.fstat(descriptor)
        told = TELLS_CHANGES and status.st_ino != 0
        changed = status.st_ctime_ns if told else 0
        sample = "" if told else self._sample(descriptor, status.st_size)
        return FileIdentity(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, changed, sample)

    def _sample(self, descriptor: int, size: int) -> str:
        """SHA-256 (hex) of samples of the file, the first at its beginning and the last at its end."""
        digest, buffer = hashlib.sha256(), memoryview(bytearray(_SAMPLE_BYTES))
        for number in range(_SAMPLES):
            offset = max(size - _SAMPLE_BYTES, 0) * number // (_SAMPLES - 1)
            try:
                count = self._read_some(descriptor, offset, buffer)
            except OSError as error:
                raise StorageError(
                    t("disk.reading_failed", name=self.path.name, error=error.strerror or error)
                ) from error
            digest.update(buffer[:count])
        return digest.hexdigest()

    def _read_some(self, descriptor: int, offset: int, piece: memoryview) -> int:
        if hasattr(os, "preadv"):
            return os.preadv(descriptor, [piece], offset)
        with self._seek_lock:  # Windows: the position belongs to the descriptor
            os.lseek(descriptor, offset, os.SEEK_SET)
            data = os.read(descriptor, len(piece))
        piece[: len(data)] = data
        return len(data)

    @contextmanager
    def _in_use(self) -> Generator[int]:
        descriptor = self._begin()
        try:
            yield descriptor
        finally:
            self._end()

    def _begin(self) -> int:
        # If it were closed during a read, the next file opened would get its descriptor, and the reader wrong bytes.
        with self._idle:
            if self._descriptor is None:
                raise SourceError(t("file.is_closed", path=self.path.name))
            self._readers.add(threading.get_ident())
            return self._descriptor

    def _end(self) -> None:
        with self._idle:
            self._readers.discard(threading.get_ident())
            self._idle.notify_all()

    def _failed(self, error: OSError) -> StorageError:
        return StorageError(t("disk.reading_failed", name=self.path.name, error=error.strerror or error))

    def _ends_early(self, wanted: int) -> SourceError:
        return SourceError(t("file.ends_early", path=self.path.name, expected=wanted, size=self.size))


def _links(status: os.stat_result) -> tuple[int, ...]:
    """What can change about a file while its content stays: number of links, permissions, owners."""
    return status.st_nlink, status.st_mode, status.st_uid, status.st_gid


def bytes_of(tensor: torch.Tensor) -> memoryview:
    """The memory of a contiguous 1-D CPU tensor of any dtype as bytes, without a copy."""
    return tensor.view(torch.uint8).numpy().data.cast("B") if tensor.numel() else memoryview(b"")


def _open(path: Path) -> int:
    # O_NONBLOCK: opening a named pipe must not wait for a writer.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if path.is_dir():
            name = path.name or path
            raise SourceError(t("file.is_folder", name=name))
        return os.open(path, flags)
    except FileNotFoundError as error:
        raise SourceError(t("file.is_missing", path=path)) from error
    except PermissionError as error:
        raise SourceError(t("file.no_permission", path=path)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise SourceError(t("file.not_opened", path=repr(str(path)), error=error)) from error
