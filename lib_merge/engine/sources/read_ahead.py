"""Reads files in the background before they are needed, so that they are in the page cache by then."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

_PIECE = 8 << 20
"""Bytes between two checks whether other files are wanted."""
_MEMINFO = Path("/proc/meminfo")
_State = tuple[int, int, int]
"""Size, time of change and inode of a file, by which a change is noticed."""


class ReadAhead:
    """Reads the files of the newest choice, one after the other; a new choice stops reading for the last one.

    A file that has been read is not read again until it changes.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wanted: tuple[Path, ...] = ()
        self._thread: threading.Thread | None = None
        self._done: dict[Path, tuple[_State, int]] = {}

    def begin(self, paths: Sequence[Path]) -> None:
        """Read these files and stop reading others; parts that were read before are not read again."""
        with self._lock:
            self._wanted = tuple(dict.fromkeys(paths))
            if self._wanted and self._thread is None:
                self._thread = threading.Thread(target=self._work, name="live-merge-reading-ahead", daemon=True)
                self._thread.start()

    def cancel(self) -> None:
        """Stop reading, and close the current file."""
        self.begin(())
        self.wait()

    def wait(self) -> None:
        """Wait until all wanted files have been read."""
        thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    @property
    def read(self) -> Mapping[Path, int]:
        """File → bytes that have been read from its beginning."""
        return {path: count for path, (_, count) in self._done.items()}

    def _work(self) -> None:
        while (path := self._next()) is not None:
            try:
                self._read(path)
            except OSError:  # reported when the file is needed
                self._give_up(path)

    def _next(self) -> Path | None:
        """A wanted file that has not been read; None: this thread should end."""
        with self._lock:
            for path in self._wanted:
                state = _state(path)
                if state is None:
                    continue
                if path not in self._done or self._done[path][0] != state:
                    self._done[path] = state, 0
                if self._done[path][1] < state[0]:
                    return path
            self._thread = None
            return None

    def _give_up(self, path: Path) -> None:
        """Treat a file as read until it changes."""
        state, _ = self._done[path]
        self._done[path] = state, state[0]

    def _read(self, path: Path) -> None:
        state, begun = self._done[path]
        room = memory_left()
        if room is not None and state[0] - begun > room // 2:
            self._give_up(path)  # it would evict other files that are needed
            return
        buffer = bytearray(_PIECE)
        with path.open("rb", buffering=0) as file:
            file.seek(begun)
            while path in self._wanted and (count := file.readinto(buffer)):
                begun += count
                self._done[path] = state, begun
        if path in self._wanted:
            self._give_up(path)  # its end was reached; its size may have changed


def memory_left() -> int | None:
    """Bytes of memory that are available without swapping, page cache included; None if the system does not tell."""
    try:
        line = next(line for line in _MEMINFO.read_text().splitlines() if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return None
    return int(line.split()[1]) * 1024


def _state(path: Path) -> _State | None:
    """The file's state; None if it does not exist."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
