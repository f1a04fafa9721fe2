"""Collects modules in an unnamed temporary file until all are known, then writes the file whole or not at all."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import torch

from lib_merge.checkpoint import Header, TensorInfo, file_sha256, plan_header
from lib_merge.checkpoint.headers.header import LENGTH_BYTES, parse_header
from lib_merge.checkpoint.reading.positioned import bytes_of
from lib_merge.checkpoint.writing.storage_errors import write_error
from lib_merge.checkpoint.writing.writer import SafetensorsWriter, SavedFile
from lib_merge.errors import SourceError
from lib_merge.progress import Meter
from lib_merge.sentences import t

_PIECE = 4 << 20


class Gathered:
    """Collects tensors whose number and sizes are not known before: `with Gathered(target) as tensors: tensors.add(…)`.

    They are stored on the target's disk in a file without a name (on Windows: a file that the system deletes with the
    process), so that memory does not grow with them and a kill leaves nothing behind.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._tensors: dict[str, tuple[TensorInfo, int]] = {}
        self._end = 0

    def __enter__(self) -> Gathered:
        """Raises StorageError if the disk has no free space."""
        try:
            self._file = tempfile.TemporaryFile(dir=self._target.parent)
        except OSError as error:
            raise write_error(error, self._target, 0) from error
        return self

    def __exit__(self, *details: object) -> None:
        self._file.close()

    def add(self, name: str, tensor: torch.Tensor) -> None:
        """Store a CPU tensor; StorageError if the disk is full."""
        data = bytes_of(tensor.reshape(-1))
        try:
            self._file.seek(self._end)
            self._file.write(data)
        except OSError as error:
            raise write_error(error, self._target, self._end + len(data)) from error
        self._tensors[name] = TensorInfo(name, tensor.dtype, tuple(tensor.shape)), self._end
        self._end += len(data)

    def has(self, name: str) -> bool:
        """Whether a tensor with that name was added."""
        return name in self._tensors

    def read(self, name: str, rows: int) -> torch.Tensor:
        """The first rows of a tensor (n, …) that was added; StorageError when the disk fails."""
        info, begin = self._tensors[name]
        held = torch.empty((rows, *info.shape[1:]), dtype=info.dtype)
        try:
            self._file.seek(begin)
            self._file.readinto(held.view(-1).view(torch.uint8).numpy().data)
        except OSError as error:
            raise write_error(error, self._target, self._end) from error
        return held

    def infos(self) -> list[TensorInfo]:
        """The tensors in the order of the file: wide dtypes first, as the official reader requires alignment."""
        return sorted((info for info, _ in self._tensors.values()), key=lambda info: -info.dtype.itemsize)

    def data_sha256(self) -> str:
        """SHA-256 of all data in the order of the file."""
        found = hashlib.sha256()
        for info in self.infos():
            for piece in self.pieces(info):
                found.update(piece)
        return found.hexdigest()

    def pieces(self, info: TensorInfo) -> Iterator[bytes]:
        """Yield the bytes of a tensor in pieces."""
        begin = self._tensors[info.key][1]
        for start in range(begin, begin + info.nbytes, _PIECE):
            self._file.seek(start)
            yield self._file.read(min(_PIECE, begin + info.nbytes - start))


def write_gathered(
    tensors: Gathered,
    target: Path,
    metadata: Mapping[str, str],
    *,
    overwrite: bool,
    sources: tuple[Path, ...],
    meter: Meter,
) -> SavedFile:
    """Write the collected tensors to the target.

    Raises:
        TargetError, StorageError: as `SafetensorsWriter`.
        Cancelled: the user stopped it.
    """
    header: Header = plan_header(tensors.infos(), metadata)
    with SafetensorsWriter(target, header, overwrite=overwrite, sources=sources) as out:
        for info in tensors.infos():
            for piece in tensors.pieces(info):
                out.write(info.key, piece)
                meter.advance(0, f"writing {target.name}")
        return out.commit(lambda: meter.advance(0, f"reading {target.name} back"))


def copy_adapter(file: SavedFile, target: Path, *, overwrite: bool) -> SavedFile:
    """Write a file that was saved once more, under another name.

    Raises:
        SourceError: it is no longer what was saved. TargetError, StorageError: as `SafetensorsWriter`.
    """
    if not file.path.is_file() or file_sha256(file.path) != file.sha256:
        raise SourceError(t("lora.draft_changed", name=file.path.name))
    with file.path.open("rb") as source:
        length = source.read(LENGTH_BYTES)
        prefix = length + source.read(int.from_bytes(length, "little"))
        header = parse_header(prefix, file.size, file.path.name)
        with SafetensorsWriter(target, header, overwrite=overwrite, sources=(file.path,)) as out:
            for info in header.tensors.values():
                for done in range(0, info.nbytes, _PIECE):
                    out.write(info.key, source.read(min(_PIECE, info.nbytes - done)))
            return out.commit()
