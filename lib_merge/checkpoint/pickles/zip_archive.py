"""The directory of a torch zip archive: where the bytes of each record are in the file."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.errors import SourceError
from lib_merge.sentences import t

_LARGEST_DIRECTORY = 16 << 20  # some 100,000 records; checkpoints have some thousands
_LOCAL_HEADER = struct.Struct("<4s22xHH")  # PKWARE APPNOTE 4.3.7: signature, …, lengths of name and extra field


@dataclass(frozen=True)
class Record:
    """One uncompressed member of an archive: byte `offset` in the file, and `size` in bytes."""

    offset: int
    size: int


@dataclass(frozen=True)
class Archive:
    """The records of an archive.

    Attributes:
        name: the file's name, for messages.
        records: name without the archive's common folder → record.
        listing: names, offsets, sizes and checksums of all records as bytes, to be hashed.
    """

    name: str
    records: Mapping[str, Record]
    listing: bytes

    def find(self, record: str) -> Record:
        """A record by name; SourceError if the archive lacks it."""
        if record not in self.records:
            raise SourceError(t("zip.record_missing", name=self.name, record=repr(record[:100])))
        return self.records[record]


def read_archive(file: PositionedFile) -> Archive:
    """The directory of a file that `torch.save` wrote; its records are uncompressed and within the file.

    Raises:
        SourceError: the zip is broken or of another kind, has compressed or encrypted records, or a name twice.
    """
    name = file.path.name
    members = [member for member in _members(file) if not member.filename.endswith("/")]
    names = [member.filename for member in members]
    if len(set(names)) != len(names):
        raise SourceError(t("zip.record_twice", name=name))
    folders = {text.partition("/")[0] for text in names if text.partition("/")[2] == "data.pkl"}
    if len(folders) != 1:
        raise SourceError(t("zip.is_no_model", name=name))
    folder = folders.pop() + "/"
    if f"{folder}constants.pkl" in names:
        raise SourceError(t("zip.is_torchscript", name=name))
    records = {
        member.filename.removeprefix(folder): _record(file, member)
        for member in members
        if member.filename.startswith(folder)
    }
    listing = repr([(m.filename, m.header_offset, m.file_size, m.CRC) for m in members]).encode("utf-8", "replace")
    return Archive(name, records, listing)


def _members(file: PositionedFile) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(_BoundedFile(file)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, struct.error, NotImplementedError, ValueError, OverflowError, EOFError) as error:
        raise SourceError(t("zip.is_broken", name=file.path.name, error=error)) from error


def _record(file: PositionedFile, member: zipfile.ZipInfo) -> Record:
    name = file.path.name
    if member.compress_type != zipfile.ZIP_STORED or member.compress_size != member.file_size or member.flag_bits & 1:
        raise SourceError(t("zip.is_packed", name=name, record=repr(member.filename[:100])))
    if member.header_offset < 0:  # zipfile's result for a member that does not fit into the file
        raise SourceError(t("zip.directory_misplaced", name=name))
    signature, name_length, extra_length = _LOCAL_HEADER.unpack(file.read(member.header_offset, _LOCAL_HEADER.size))
    offset = member.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    if signature != b"PK\x03\x04" or offset + member.file_size > file.size:
        raise SourceError(t("zip.record_misplaced", name=name, record=repr(member.filename[:100])))
    return Record(offset, member.file_size)


class _BoundedFile(io.RawIOBase):
    """A file object for `zipfile`; it refuses reads longer than any valid directory."""

    def __init__(self, file: PositionedFile) -> None:
        self._file = file
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._file.size}[whence]
        if origin + offset < 0:
            raise ValueError("a place before the file's beginning")
        self._position = origin + offset
        return self._position

    def read(self, size: int | None = -1, /) -> bytes:
        left = max(self._file.size - self._position, 0)
        count = left if size is None or size < 0 else min(size, left)
        if count > _LARGEST_DIRECTORY:
            raise ValueError(f"a directory of {count} bytes")
        data = self._file.read(self._position, count)
        self._position += count
        return data
