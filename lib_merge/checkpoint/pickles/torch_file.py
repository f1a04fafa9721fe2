"""Reads `.ckpt` and `.pt` files as data: torch's zip archives, whose pickle is never executed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch

from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.checkpoint.pickles.machine import LARGEST_PICKLE, unpickle
from lib_merge.checkpoint.pickles.numbers import number_of
from lib_merge.checkpoint.pickles.objects import BrokenPickleError, Inert, StoredTensor, what_it_is
from lib_merge.checkpoint.pickles.zip_archive import Archive, Record, read_archive
from lib_merge.checkpoint.reading.pieces import check_piece, info_of, new_piece
from lib_merge.checkpoint.reading.positioned import PositionedFile, bytes_of
from lib_merge.checkpoint.reading.tensor_file import Stamp, TensorInfo, is_plausible
from lib_merge.errors import SourceError
from lib_merge.sentences import t

# Where trainers and merge tools put the weights; the first of these with tensors is read.
_PLACES: tuple[tuple[str, ...], ...] = (
    ("state_dict",),
    (),
    ("model",),
    ("module",),
    ("state_dict", "model"),
    ("state_dict", "state_dict"),
    ("model", "state_dict"),
)
_GATHERED = 1 << 20  # elements whose positions are computed at a time, 8 bytes each
_ALWAYS_PLAUSIBLE = 1 << 30  # bytes; above, an expanded tensor must not be larger than its file


@dataclass(frozen=True)
class TorchDirectory:
    """What the pickle of a file lists.

    Attributes:
        views: tensor name → the part of a storage that it is.
        records: storage key → the record of the archive with its bytes.
        tensors: tensor name → its dtype and shape.
        numbers: name → value of the plain numbers among the tensors.
        strange: name → description of everything else among the tensors.
    """

    views: Mapping[str, StoredTensor]
    records: Mapping[str, Record]
    tensors: Mapping[str, TensorInfo]
    numbers: Mapping[str, float]
    strange: Mapping[str, str]


class TorchFile:
    """A zip `.ckpt`/`.pt` open for reading (a `TensorFile`). It owns `file` and closes it.

    `tensors` are those of the state dict; `numbers` and `strange` are its other entries. Everything else in the file
    (epoch, optimizer, callbacks) is not part of the model and is not listed. `metadata` is empty: the format has none.
    """

    def __init__(self, file: PositionedFile, headers: HeaderMemory | None = None) -> None:
        self._file = file
        directory, digest = _remembered(file, HeaderMemory() if headers is None else headers)
        self._views, self._records = directory.views, directory.records
        self.path: Path = file.path
        self.identity = file.identity
        self.metadata: Mapping[str, str] = {}
        self.tensors: Mapping[str, TensorInfo] = directory.tensors
        self.numbers: Mapping[str, float] = directory.numbers
        self.strange: Mapping[str, str] = directory.strange
        self.stamp = Stamp.of(file.identity, digest)

    def read(self, key: str, start: int = 0, stop: int | None = None) -> torch.Tensor:
        """A copy of elements [start, stop) of `key` (row-major, 1-D, stored dtype); raises as `read_into`."""
        out = new_piece(info_of(self.tensors, key, self.path), start, stop)
        self.read_into(key, start, out)
        return out

    def read_into(self, key: str, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, contiguous, on the CPU, in the stored dtype) with elements of `key` from `start` on.

        Raises:
            SourceError: there is no such key, or the file ends early.
            StorageError: the disk fails.
            ValueError: `out` does not fit.
        """
        check_piece(info_of(self.tensors, key, self.path), start, out)
        view = self._views[key]
        if view.is_row_major:
            self._read_stored(view, view.offset + start, out)
            return
        for first in range(0, out.numel(), _GATHERED):
            piece = out[first : first + _GATHERED]
            places = _places(view, start + first, piece.numel())
            lowest = int(places.min())
            span = torch.empty(int(places.max()) - lowest + 1, dtype=out.dtype)
            self._read_stored(view, lowest, span)
            _byte_rows(piece).copy_(_byte_rows(span)[places - lowest])

    @property
    def file(self) -> PositionedFile:
        """The open file, as bytes."""
        return self._file

    def where(self, key: str) -> int | None:
        """Byte offset of the elements of `key` in the file; None if they are not stored in row-major order.

        Raises:
            SourceError: there is no such key.
        """
        size = info_of(self.tensors, key, self.path).dtype.itemsize
        view = self._views[key]
        return self._first_byte(view, view.offset, size) if view.is_row_major else None

    def check_unchanged(self) -> None:
        """Raise SourceError if the file has been written to since it was opened."""
        self._file.check_unchanged()

    def is_at_its_path(self) -> bool:
        """Whether the file's path still leads to the open file."""
        return self._file.is_at(self.path)

    def close(self) -> None:
        """Close the file; reading it later is a SourceError."""
        self._file.close()

    def _read_stored(self, view: StoredTensor, element: int, out: torch.Tensor) -> None:
        self._file.read_into(self._first_byte(view, element, out.dtype.itemsize), bytes_of(out))

    def _first_byte(self, view: StoredTensor, element: int, itemsize: int) -> int:
        return self._records[view.storage.key].offset + element * itemsize

    def __enter__(self) -> TorchFile:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()


def _byte_rows(tensor: torch.Tensor) -> torch.Tensor:
    """A 1-D tensor as uint8 [elements, bytes of one], sharing memory, because torch cannot index fp8 tensors."""
    return tensor.view(torch.uint8).view(tensor.numel(), tensor.dtype.itemsize)


def _places(view: StoredTensor, start: int, count: int) -> torch.Tensor:
    """Positions in the storage of a view's elements [start, start + count) in row-major order: int64 [count]."""
    rest = torch.arange(start, start + count, dtype=torch.int64)
    places = torch.full((count,), view.offset, dtype=torch.int64)
    for size, stride in zip(reversed(view.shape), reversed(view.stride), strict=True):
        places += rest.remainder(size) * stride
        rest = rest.div(size, rounding_mode="floor")
    return places


def _remembered(file: PositionedFile, headers: HeaderMemory) -> tuple[TorchDirectory, str]:
    """The directory of an open file and the SHA-256 of its bytes."""
    known = headers.recall(file, TorchDirectory)
    if known is not None:
        return known
    archive = read_archive(file)
    pickle = _pickle_bytes(file, archive)
    directory = _directory(file, archive, pickle)
    digest = hashlib.sha256(archive.listing + pickle).hexdigest()
    headers.note(file, directory, digest)
    return directory, digest


def _directory(file: PositionedFile, archive: Archive, pickle: bytes) -> TorchDirectory:
    try:
        root = unpickle(pickle)
    except BrokenPickleError as error:
        raise SourceError(t("pickle.is_broken", name=file.path.name, error=error)) from error
    entries = _state_dict(root, file.path.name)
    views = {key: entry for key, entry in entries.items() if isinstance(entry, StoredTensor)}
    records = {view.storage.key: archive.find(f"data/{view.storage.key}") for view in views.values()}
    tensors = {key: _checked_info(key, view, records[view.storage.key], file) for key, view in views.items()}
    others = {key: entry for key, entry in entries.items() if key not in views}
    numbers = {key: number for key, entry in others.items() if (number := number_of(entry)) is not None}
    strange = {key: what_it_is(entry) for key, entry in others.items() if key not in numbers}
    return TorchDirectory(views, records, tensors, numbers, strange)


def _pickle_bytes(file: PositionedFile, archive: Archive) -> bytes:
    name = file.path.name
    record = archive.find("data.pkl")
    if record.size > LARGEST_PICKLE:
        raise SourceError(t("zip.directory_too_large", name=name, size=record.size))
    order = archive.records.get("byteorder")
    if order is not None and file.read(order.offset, min(order.size, 16)) != b"little":
        raise SourceError(t("zip.big_endian", name=name))
    return file.read(record.offset, record.size)


def _state_dict(root: object, name: str) -> dict[str, object]:
    """The entries, tensors and others, of the first place that contains tensors."""
    for place in _PLACES:
        entries = _entries_of(_inside(root, place), name)
        if any(isinstance(entry, StoredTensor) for entry in entries.values()):
            return entries
    found = what_it_is(root)
    if isinstance(root, Inert) and root.name in {"dict", "collections.OrderedDict"}:
        names = [key for key, _ in root.pairs()]
        if "string_to_param" in names:
            raise SourceError(t("file.is_inversion", name=name))
        found = t("value.entries", names=[repr(key[:60]) for key in names[:8]])
    raise SourceError(t("pickle.no_state_dict", name=name, found=found))


def _inside(root: object, place: tuple[str, ...]) -> object:
    for step in place:
        entries = dict(root.pairs()) if isinstance(root, Inert) else {}
        root = entries.get(step)
    return root


def _entries_of(container: object, name: str) -> dict[str, object]:
    entries: dict[str, object] = {}
    for key, value in container.pairs() if isinstance(container, Inert) else ():
        if isinstance(value, StoredTensor) or not isinstance(entries.get(key), StoredTensor):
            entries[key] = value
        if isinstance(value, Inert) and value.name.startswith("torch._utils._rebuild"):
            raise SourceError(t("pickle.unknown_tensor", name=name, key=repr(key[:200]), function=value.name[:100]))
    return entries


def _checked_info(key: str, view: StoredTensor, record: Record, file: PositionedFile) -> TensorInfo:
    place = f"{file.path.name}: tensor {key[:200]!r}"
    if view.dtype is None:
        raise SourceError(t("pickle.unknown_dtype", place=place, dtype=repr(view.type_name[:60])))
    if not is_plausible(view.shape):
        raise SourceError(t("header.impossible_shape", place=place))
    if view.elements_spanned * view.dtype.itemsize > record.size:
        raise SourceError(t("header.tensor_needs_more_data", place=place))
    info = TensorInfo(key, view.dtype, view.shape)
    if info.nbytes > max(file.size, _ALWAYS_PLAUSIBLE):
        raise SourceError(t("header.tensor_larger_than_file", place=place, n=info.nbytes))
    return info
