"""SHA-256 of model files: what the host knows, and what was hashed here, kept by path, size and time of change."""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from lib_merge.errors import StorageError
from lib_merge.hosts.base import Host
from lib_merge.session.data_files import small_files

logger = logging.getLogger(__name__)

FILE = "hashes.jsonl"

_Stamp = tuple[str, int, int]
"""A file as it is now: its real path, bytes, time of change in ns."""
_STAMP = ("path", "size", "mtime_ns")


class KeptHashes:
    """The hashes that one file keeps, a line of JSON for each; other programs may add to it at the same time.

    A file that cannot be read or written to is logged and done without: it only saves time.

    Args:
        folder: where the file lies; made with the first hash.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._read: tuple[int, int] | None = None
        self._hashes: dict[_Stamp, str] = {}

    def known(self, files: Collection[Path]) -> dict[Path, str]:
        """The hashes (64 hex digits) of those files that have been read and have not changed since."""
        stamps, hashes = _stamps(files), self._all()
        return {file: sha256 for file, stamp in stamps.items() if (sha256 := hashes.get(stamp))}

    def unread(self, files: Iterable[Path]) -> list[Path]:
        """Those files that have not been read since they changed."""
        stamps, hashes = _stamps(files), self._all()
        return [file for file, stamp in stamps.items() if stamp not in hashes]

    def note(self, file: Path, sha256: str) -> None:
        """Remember the hash of a file; an empty one where it cannot be read."""
        for stamp in _stamps([file]).values():
            self._hashes[stamp] = sha256
            line = json.dumps(dict(zip((*_STAMP, "sha256"), (*stamp, sha256), strict=True)))
            try:
                with small_files.alone(self._path), self._path.open("a", encoding="utf-8", newline="\n") as kept:
                    kept.write(line + "\n")
            except StorageError as error:
                logger.warning("Live Merge: the hash of %s is not kept: %s", file.name, error)

    def _all(self) -> Mapping[_Stamp, str]:
        with self._lock:
            now = _state(self._path)
            if now != self._read:
                self._read = now
                try:
                    lines = small_files.read(self._path).splitlines()
                except StorageError as error:
                    logger.warning("Live Merge: hashes that are known are not used: %s", error)
                    lines = []
                self._hashes |= dict(entry for line in lines if (entry := _entry(line)) is not None)
            return self._hashes


class KnownHashes:
    """The hashes that are at hand while a host runs: its own and ours."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.kept = KeptHashes(host.data_folder())

    def __call__(self, files: Collection[Path]) -> dict[Path, str]:
        """The hashes (64 hex digits) of those files of which one is known; reads none of them."""
        found = self._host.known_sha256(files)
        return {**self.kept.known([file for file in files if file not in found]), **found}


def _stamps(files: Iterable[Path]) -> dict[Path, _Stamp]:
    found: dict[Path, _Stamp] = {}
    for file in files:
        try:
            status = file.stat()
        except OSError:  # it is gone: nothing is known of it
            continue
        found[file] = os.path.realpath(file), status.st_size, status.st_mtime_ns
    return found


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _entry(line: str) -> tuple[_Stamp, str] | None:
    """A line that is ours; None for one that a killed program left half."""
    try:
        entry: Any = json.loads(line)
        path, size, time = (entry[name] for name in _STAMP)
        return (str(path), int(size), int(time)), str(entry["sha256"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
