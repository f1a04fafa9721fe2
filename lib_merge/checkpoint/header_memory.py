"""Headers of files that are opened again and again: taken apart only when they have changed."""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import dataclass
from pathlib import Path

from lib_merge.checkpoint.header import Header
from lib_merge.checkpoint.positioned import FileIdentity, PositionedFile

_MOST_FILES = 32
_SETTLED_NS = 2 * 10**9
"""A file that was written to so long ago has another time of change after the next write; the coarsest clock of a disk
has ticks of 2 s."""


@dataclass(frozen=True)
class _Known:
    identity: FileIdentity
    ctime_ns: int | None
    """When anything about the file was last changed, which no program can set back; None where it tells nothing."""
    header: Header
    digest: str


class HeaderMemory:
    """Remembers checked headers by file. One is used again only while the file is surely the same, or else its size and
    every byte of its header are. Not for several threads at once."""

    def __init__(self) -> None:
        self._known: dict[Path, _Known] = {}

    def recall(self, file: PositionedFile) -> tuple[Header, str] | None:
        """The header of an open file, if it was noted before and is still that, with the SHA-256 of its bytes (hex).

        Raises SourceError, StorageError as `PositionedFile.read`.
        """
        known = self._known.get(file.path)
        if known is None or known.identity.size != file.size:
            return None
        same = known.identity == file.identity and known.ctime_ns == file.ctime_ns
        if same or file.read(0, len(known.header.prefix)) == known.header.prefix:
            self._remember(file, known.header, known.digest)
            return known.header, known.digest
        return None

    def note(self, file: PositionedFile, header: Header) -> str:
        """Remember a header; the SHA-256 of its bytes."""
        digest = hashlib.sha256(header.prefix).hexdigest()
        self._remember(file, header, digest)
        return digest

    def _remember(self, file: PositionedFile, header: Header, digest: str) -> None:
        settled = os.name != "nt" and time.time_ns() - file.ctime_ns > _SETTLED_NS  # there, it is the time of creation
        self._known.pop(file.path, None)
        self._known[file.path] = _Known(file.identity, file.ctime_ns if settled else None, header, digest)
        while len(self._known) > _MOST_FILES:
            self._known.pop(next(iter(self._known)))
