"""SHA-256 of model files, computed once in the background: no picture waits for one."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.errors import LiveMergeError


class Hashes:
    """Hashes of files, whatever their names, for as long as they are what they were."""

    def __init__(self) -> None:
        self._known: dict[FileIdentity, str] = {}
        self._asked: set[FileIdentity] = set()
        self._lock = threading.Lock()

    def of(self, path: Path) -> str:
        """The hash of a file, known or computed now.

        Raises:
            SourceError: it cannot be read.
        """
        identity = identity_of(path)  # before it is read: what is written meanwhile is of another one
        known = self._known.get(identity) if identity else None
        sha256 = known or file_sha256(path)
        if identity:
            self._known[identity] = sha256
        return sha256

    def remember(self, path: Path, sha256: str) -> None:
        """Remember a hash that was computed elsewhere."""
        identity = identity_of(path)
        if identity:
            self._known[identity] = sha256

    def known(self, paths: Iterable[Path]) -> dict[Path, str]:
        """Those that are known already."""
        return {path: self._known[identity] for path, identity in _identities(paths).items() if identity in self._known}

    def learn(self, paths: Iterable[Path]) -> None:
        """Compute those that are not known in the background, for the next time."""
        identities = _identities(paths)
        with self._lock:
            new = [path for path, one in identities.items() if one not in self._known and one not in self._asked]
            self._asked.update(identities[path] for path in new)
        if new:
            threading.Thread(target=self._compute, args=(new,), name="live-merge-hashes", daemon=True).start()

    def _compute(self, paths: Iterable[Path]) -> None:
        for path in paths:
            try:
                self.of(path)
            except (LiveMergeError, OSError):  # gone or unreadable: reported when the file is needed
                continue


def _identities(paths: Iterable[Path]) -> dict[Path, FileIdentity]:
    found = ((path, identity_of(path)) for path in paths if path.is_file())
    return {path: identity for path, identity in found if identity}
