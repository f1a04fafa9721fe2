"""SHA-256 of model files: what the host knows, and what was hashed here, kept by path and the file's identity."""

from __future__ import annotations

import json
import logging
import os
import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.errors import StorageError
from lib_merge.hosts.base import Host
from lib_merge.session.data_files import small_files

logger = logging.getLogger(__name__)

FILE = "hashes.jsonl"

_Place = tuple[str, int, int]
"""Where a hash is kept: the file's real path, bytes, time of change in ns."""
_PLACE = ("path", "size", "mtime_ns")
_MARK = ("number", "ctime_ns", "sample")
"""What else of the file's identity is kept; its disk is not, whose number a system may give anew."""


@dataclass(frozen=True)
class _Kept:
    """A hash, and the mark of the file that it was taken of; None for one that an earlier version has kept."""

    sha256: str
    mark: tuple[object, ...] | None

    def is_of(self, identity: FileIdentity) -> bool:
        """Whether it was taken of that file, as far as is known."""
        return self.mark in (None, _mark(identity))


class KeptHashes:
    """The hashes that one file keeps, a line of JSON for each; other programs may add to it at the same time.

    If the file cannot be read or written, that is logged and hashes are computed again.

    Args:
        folder: where the file lies; made with the first hash.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._read: tuple[int, int] | None = None
        self._hashes: dict[_Place, _Kept] = {}

    def known(self, files: Collection[Path]) -> dict[Path, str]:
        """The hashes (64 hex digits) of those files that were hashed and have not changed since."""
        return {file: kept.sha256 for file, kept in self._of(files).items() if kept and kept.sha256}

    def unread(self, files: Iterable[Path]) -> list[Path]:
        """Those files that were not hashed since they last changed."""
        return [file for file, kept in self._of(files).items() if kept is None]

    def note(self, file: Path, sha256: str) -> None:
        """Remember the hash of a file; an empty one for a file that cannot be read."""
        for identity in _identities([file]).values():
            place, mark = _place(file, identity), _mark(identity)
            self._hashes[place] = _Kept(sha256, mark)
            names = (*_PLACE, *_MARK, "sha256")
            line = json.dumps(dict(zip(names, (*place, *mark, sha256), strict=True)))
            try:
                with small_files.locked(self._path), self._path.open("a", encoding="utf-8", newline="\n") as kept:
                    kept.write(line + "\n")
            except StorageError as error:
                logger.warning("Live Merge: the hash of %s is not kept: %s", file.name, error)

    def _of(self, files: Iterable[Path]) -> dict[Path, _Kept | None]:
        """What is kept of each file that is there."""
        found, hashes = _identities(files), self._all()
        kept = {file: (hashes.get(_place(file, identity)), identity) for file, identity in found.items()}
        return {file: one if one and one.is_of(identity) else None for file, (one, identity) in kept.items()}

    def _all(self) -> Mapping[_Place, _Kept]:
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
    """The hashes that are known while a host runs: its own and ours."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.kept = KeptHashes(host.data_folder())

    def __call__(self, files: Collection[Path]) -> dict[Path, str]:
        """The hashes (64 hex digits) of those files whose hash is known; no file is read for it."""
        found = self._host.known_sha256(files)
        return {**self.kept.known([file for file in files if file not in found]), **found}


def _identities(files: Iterable[Path]) -> dict[Path, FileIdentity]:
    found = {file: identity_of(file) for file in files}
    return {file: identity for file, identity in found.items() if identity}


def _place(file: Path, identity: FileIdentity) -> _Place:
    return os.path.realpath(file), identity.size, identity.mtime_ns


def _mark(identity: FileIdentity) -> tuple[object, ...]:
    return identity.number, identity.ctime_ns, identity.sample


def _state(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _entry(line: str) -> tuple[_Place, _Kept] | None:
    """A line's entry; None if the line is broken, as a killed program leaves it."""
    try:
        entry: Any = json.loads(line)
        path, size, time = (entry[name] for name in _PLACE)
        mark = tuple(entry[name] for name in _MARK) if _MARK[0] in entry else None
        return (str(path), int(size), int(time)), _Kept(str(entry["sha256"]), mark)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
