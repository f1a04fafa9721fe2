"""Headers of files that are opened again and again: read each time, but taken apart only when they have changed."""

from __future__ import annotations

import hashlib
from pathlib import Path

from lib_merge.checkpoint.header import Header

_MOST_FILES = 32


class HeaderMemory:
    """Remembers checked headers by file; one is used again only while the file's size and every byte of its header
    are the same. Not for several threads at once."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[int, Header, str]] = {}

    def recall(self, path: Path, size: int) -> tuple[Header, str] | None:
        """The header last seen in a file of that path and size (bytes), with the SHA-256 of its bytes (hex)."""
        known = self._known.get(path)
        return known[1:] if known is not None and known[0] == size else None

    def note(self, path: Path, size: int, header: Header) -> str:
        """Remember a header; the SHA-256 of its bytes."""
        digest = hashlib.sha256(header.prefix).hexdigest()
        self._known.pop(path, None)
        self._known[path] = size, header, digest
        while len(self._known) > _MOST_FILES:
            self._known.pop(next(iter(self._known)))
        return digest
