"""Names and hashes under which virtual checkpoints were ever listed: a deleted one is refused after a restart, too."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from lib_merge.errors import StorageError
from lib_merge.session.data_files import small_files

logger = logging.getLogger(__name__)

FILE = ".listed-once.json"
_SHORT = 10
"""Digits of a hash as hosts show it."""


class ListedOnce:
    """What one file remembers: name → hashes (64 hex digits). If the disk fails, that is logged and kept in memory.

    Args:
        folder: where the file lies; made with the first name.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._hashes: dict[str, set[str]] | None = None

    def add(self, listed: Iterable[tuple[str, str]]) -> None:
        """Remember the name and the hash of each; the file is written only if one of them is new."""
        with self._lock:
            known = self._known()
            new = [(name, sha256) for name, sha256 in listed if sha256 not in known.get(name, ())]
            for name, sha256 in new:
                known.setdefault(name, set()).add(sha256)
            if new:
                self._write(known)

    def has_name(self, name: str) -> bool:
        """Whether one was listed under that name."""
        with self._lock:
            return name in self._known()

    def has_hash(self, text: str) -> bool:
        """Whether one was listed with that hash, whole or as hosts shorten it."""
        with self._lock:
            return any(text in (one, one[:_SHORT]) for hashes in self._known().values() for one in hashes)

    def _known(self) -> dict[str, set[str]]:
        if self._hashes is None:
            try:
                self._hashes = _read(small_files.read(self._path))
            except StorageError as error:
                logger.warning("%s", error)
                self._hashes = {}
        return self._hashes

    def _write(self, known: Mapping[str, Iterable[str]]) -> None:
        text = json.dumps({name: sorted(hashes) for name, hashes in known.items()}, ensure_ascii=False, indent=1)
        try:
            with small_files.locked(self._path):
                small_files.replace(self._path, text + "\n")
        except StorageError as error:
            logger.warning("%s", error)


def _read(text: str) -> dict[str, set[str]]:
    """The content of the file; broken parts are left out."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    entries = found.items() if isinstance(found, dict) else ()
    return {str(name): set(map(str, hashes)) for name, hashes in entries if isinstance(hashes, list)}
