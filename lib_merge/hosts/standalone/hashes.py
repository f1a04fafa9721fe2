"""SHA-256 of model files, computed once in the background: no picture waits for one."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path

from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import LiveMergeError

_Content = tuple[Path, int, int]
"""A file as it is now: path, bytes, time of change."""


class Hashes:
    """Hashes of files by their content as far as name, size and time tell it."""

    def __init__(self) -> None:
        self._known: dict[_Content, str] = {}
        self._asked: set[_Content] = set()
        self._lock = threading.Lock()

    def of(self, path: Path) -> str:
        """The hash of a file, known or computed now.

        Raises:
            SourceError: it cannot be read.
        """
        content = _content(path)
        if content not in self._known:
            self.remember(path, file_sha256(path))
        return self._known[content]

    def remember(self, path: Path, sha256: str) -> None:
        """Take a hash that somebody else has computed."""
        self._known[_content(path)] = sha256

    def known(self, paths: Iterable[Path]) -> dict[Path, str]:
        """Those that are at hand."""
        contents = {path: _content(path) for path in paths if path.is_file()}
        return {path: self._known[content] for path, content in contents.items() if content in self._known}

    def learn(self, paths: Iterable[Path]) -> None:
        """Compute those that are not known in the background, for the next time."""
        contents = {path: _content(path) for path in paths if path.is_file()}
        with self._lock:
            new = [
                path for path, content in contents.items() if content not in self._known and content not in self._asked
            ]
            self._asked.update(contents[path] for path in new)
        if new:
            threading.Thread(target=self._compute, args=(new,), name="live-merge-hashes", daemon=True).start()

    def _compute(self, paths: Iterable[Path]) -> None:
        for path in paths:
            try:
                self.of(path)
            except (LiveMergeError, OSError):  # gone or unreadable: whoever needs the file will say so
                continue


def _content(path: Path) -> _Content:
    found = path.stat()
    return path.resolve(), found.st_size, found.st_mtime_ns
