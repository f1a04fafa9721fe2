"""Memoised headers of files that are opened again and again; a header is parsed again only if its file changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from lib_merge.checkpoint.reading.positioned import FileIdentity, PositionedFile

T = TypeVar("T")
_MOST_FILES = 32
_TELLS = os.name != "nt"
"""Whether `st_ctime` is the time of the last change; on Windows it is the time of creation."""
_OLD_ENOUGH_NS = 2 * 10**9
"""Nanoseconds since the last change after which another write surely changes `st_ctime`: the coarsest file system
clocks have ticks of 2 s."""


@dataclass(frozen=True)
class _Known:
    identity: FileIdentity
    ctime_ns: int | None
    """`st_ctime`, which no program can set; None if it is not the time of the last change."""
    directory: object
    digest: str


class HeaderMemory:
    """Memoises the directory of files: a safetensors header, or what the pickle of a `.ckpt` lists.

    It is used again only if the file is certainly unchanged. Not thread-safe.
    """

    def __init__(self) -> None:
        self._known: dict[Path, _Known] = {}

    def recall(
        self, file: PositionedFile, kind: type[T], is_still: Callable[[T], bool] = lambda _: False
    ) -> tuple[T, str] | None:
        """The memoised directory of an open file and the SHA-256 (hex) of its bytes; None if it may be stale.

        Args:
            file: the open file.
            kind: class of the directory; one of another class is not returned.
            is_still: called if size and times do not decide it: whether the file still has that directory.
        """
        known = self._known.get(file.path)
        if known is None or not isinstance(known.directory, kind) or known.identity.size != file.size:
            return None
        surely = known.identity == file.identity and known.ctime_ns == file.ctime_ns
        if not surely and not is_still(known.directory):
            return None
        self.note(file, known.directory, known.digest)
        return known.directory, known.digest

    def note(self, file: PositionedFile, directory: object, digest: str) -> None:
        """Memoise a file's directory and the SHA-256 (hex) of its bytes."""
        old_enough = _TELLS and time.time_ns() - file.ctime_ns > _OLD_ENOUGH_NS
        self._known.pop(file.path, None)
        self._known[file.path] = _Known(file.identity, file.ctime_ns if old_enough else None, directory, digest)
        while len(self._known) > _MOST_FILES:
            self._known.pop(next(iter(self._known)))
