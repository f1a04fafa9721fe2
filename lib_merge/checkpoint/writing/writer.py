"""Writes a safetensors file whole or not at all; it is hashed meanwhile, and read back before it gets its name."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import torch

from lib_merge.checkpoint.headers.header import Header, parse_header
from lib_merge.checkpoint.reading.positioned import bytes_of
from lib_merge.checkpoint.writing.config_file import ConfigFile, read_config
from lib_merge.checkpoint.writing.part_file import PartFile, discard, open_part, publish
from lib_merge.checkpoint.writing.read_back import ReadBack
from lib_merge.checkpoint.writing.save_note import (
    SaveNote,
    note_of_this_process,
    put_config_back,
    remove_note,
    write_note,
)
from lib_merge.checkpoint.writing.storage_errors import write_error
from lib_merge.checkpoint.writing.target import check_free_name, check_room, check_target
from lib_merge.errors import StorageError, TargetError
from lib_merge.sentences import t

_LARGEST_WRITE = 64 << 20
_WORTH_A_THREAD = 1 << 20  # bytes; for fewer, handing the work to a thread costs more than hashing


@dataclass(frozen=True)
class SavedFile:
    """A file that was written and read back.

    Attributes:
        path: the file.
        size: in bytes.
        sha256: SHA-256 (hex) of the whole file.
        data_sha256: SHA-256 (hex) of everything behind the header.
    """

    path: Path
    size: int
    sha256: str
    data_sha256: str

    @property
    def autov2(self) -> str:
        """The short hash that hosts show for a checkpoint."""
        return self.sha256[:10]

    @property
    def autov3(self) -> str:
        """The short hash that hosts show for an adapter; it does not depend on the metadata."""
        return self.data_sha256[:12]


class SafetensorsWriter:
    """A running save: `with SafetensorsWriter(target, header) as out: out.write(key, piece) …; out.commit()`.

    Entering checks the target and the free disk space, and creates the hidden temporary file. Leaving without `commit`,
    by an error or not, removes the temporary file; what was at the target stays.

    Args:
        target: the file, ending in .safetensors.
        header: its tensors and metadata.
        overwrite: replace existing files, also the config.
        sources: files that are read during the save; none of them may be the target.
        config: content of the `.yaml` beside the checkpoint; afterwards both files are there, or neither.
    """

    def __init__(
        self,
        target: Path,
        header: Header,
        *,
        overwrite: bool = False,
        sources: tuple[Path, ...] = (),
        config: bytes | None = None,
    ) -> None:
        self._target = Path(target)
        self._header = header
        self._overwrite = overwrite
        self._sources = sources
        self._config = None if config is None else ConfigFile(self._target, config, overwrite=overwrite)
        self._note: SaveNote | None = None
        self._part: PartFile | None = None
        self._written = 0
        self._back: ReadBack | None = None
        self._hash, self._data_hash = hashlib.sha256(), hashlib.sha256()
        self._pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="live-merge-hash")

    def __enter__(self) -> SafetensorsWriter:
        """Raises TargetError for an unfit, taken or busy name, StorageError if the disk has not enough free space."""
        try:
            check_target(self._target, 0, overwrite=self._overwrite, sources=self._sources)
            self._part = open_part(self._target)
            check_room(self._target, self._header.size)  # only now that a dead save's leftover has been cleared away
            self._begin_config()
            self._back = ReadBack(self._part.descriptor, self._pool)
            self._append(memoryview(self._header.prefix), self._hash.update)
        except OSError as error:
            self._close()
            raise write_error(error, self._target, self._header.size) from error
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(self, *details: object) -> None:
        self._close()

    def write(self, key: str, piece: torch.Tensor | bytes | bytearray | memoryview) -> None:
        """Append the next piece of `key`: its bytes, or a contiguous 1-D CPU tensor of the planned dtype.

        Keys come in the header's order, and the pieces of a key in order.

        Raises:
            ValueError: the piece is out of order, or of another dtype or device.
            StorageError: the disk is full or fails.
        """
        info = self._header.tensors[key]
        if isinstance(piece, torch.Tensor) and (piece.dtype != info.dtype or piece.device.type != "cpu"):
            raise ValueError(f"{key!r} was planned as {info.dtype} on the CPU, not {piece.dtype} on {piece.device}")
        view = bytes_of(piece) if isinstance(piece, torch.Tensor) else memoryview(piece).cast("B")
        begin = self._header.offsets[key]
        if len(view) and not begin <= self._written <= self._written + len(view) <= begin + info.nbytes:
            raise ValueError(f"a piece of {len(view)} bytes of {key!r} comes out of turn at byte {self._written}")
        try:
            self._append(view, self._hash.update, self._data_hash.update)
        except OSError as error:
            raise write_error(error, self._target, self._header.size) from error

    def commit(self, check: Callable[[], object] = lambda: None) -> SavedFile:
        """Read the finished file back, and rename it to the target.

        Args:
            check: called before each piece is read back; stops the save by raising.

        Raises:
            TargetError: the name has been taken meanwhile, or another program holds that file open.
            StorageError: the disk fails, or returns other bytes than were written.
            ValueError: pieces are missing.
        """
        if self._part is None or self._back is None or self._written != self._header.size:
            raise ValueError(f"{self._written} of {self._header.size} bytes were written")
        try:
            check_free_name(self._target, overwrite=self._overwrite)
            # This comes before the sync, as the system continues to write to the disk meanwhile.
            self._refuse(self._back.finish(self._written, check))
            parse_header(self._header.prefix, self._written, self._target.name)  # as our own reader will
            os.fsync(self._part.descriptor)
            if self._config is not None:
                self._config.publish()
            publish(self._part, overwrite=self._overwrite)
        except OSError as error:
            raise write_error(error, self._target, self._header.size) from error
        self._close()
        return SavedFile(self._target, self._written, self._hash.hexdigest(), self._data_hash.hexdigest())

    def _begin_config(self) -> None:
        """Write the config to its temporary file, and the note on what to restore."""
        old = read_config(self._config.path) if self._config else None
        if self._config is not None and old == self._config.content:
            self._config = None  # it is there already
        config, new = (self._config.path, self._config.content) if self._config else (None, b"")
        self._note = note_of_this_process(config, new, old)
        write_note(self._target, self._note)
        if self._config is not None:
            self._config.write()

    def _refuse(self, differs: int | None) -> None:
        """Raise StorageError if a piece of the file differs from what was written."""
        if differs is not None:
            raise StorageError(
                t("target.reads_back_otherwise", target=self._target.name, first=differs, size=self._written)
            )

    def _append(self, view: memoryview, *hashes: Callable[[memoryview], object]) -> None:
        if self._part is None or self._back is None:
            raise TargetError(t("target.save_ended", target=self._target.name))
        if len(view) < _WORTH_A_THREAD:
            for update in hashes:
                update(view)
            _write_all(self._part.descriptor, view)
            differs = self._back.follow(view)
        else:  # hashing and writing release the GIL
            jobs = [self._pool.submit(update, view) for update in hashes]
            try:
                _write_all(self._part.descriptor, view)
                differs = self._back.follow(view)
            finally:
                for job in jobs:
                    job.result()
        self._written += len(view)
        self._refuse(differs)

    def _close(self) -> None:
        """Remove the hidden files, and the new config if the checkpoint was not renamed."""
        try:
            self._pool.shutdown()
        finally:
            if self._part is not None:
                self._clear(self._part)
                self._part = None

    def _clear(self, part: PartFile) -> None:
        try:
            if self._config is not None:
                if self._config.is_published() and not part.is_published():
                    put_config_back(self._target)
                self._config.close()
            if self._note is not None:
                remove_note(self._target, self._note)
        finally:
            discard(part)


def _write_all(descriptor: int, view: memoryview) -> None:
    done = 0
    while done < len(view):
        done += os.write(descriptor, view[done : done + _LARGEST_WRITE])
