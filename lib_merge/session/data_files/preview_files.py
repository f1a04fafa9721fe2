"""Where the host keeps the pictures of previews: an id that a page may ask with, and the file that it stands for."""

from __future__ import annotations

import hashlib
import json
import logging
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lib_merge.errors import StorageError
from lib_merge.session.data_files import small_files

logger = logging.getLogger(__name__)

FILE = "previews.jsonl"
MOST = 4000
"""Pictures that are remembered, the newest; the file may hold twice as many lines."""

Kept = dict[str, tuple[str, int, int]]
"""Id → path, size in bytes, time of change in nanoseconds."""


class PreviewFiles:
    """The pictures of one data folder that a host has saved to its own outputs.

    A page never names a path: it asks with an id that was noted here. A file that has been replaced since is another
    picture, and is not given out. If the notes cannot be written, that is logged, and the preview goes on.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._lock = threading.Lock()
        self._kept: Kept | None = None

    def note(self, files: Sequence[Path | None]) -> list[str]:
        """An id for each file; "" for one that is not there, or not a picture."""
        with self._lock:
            kept = self._read()
            found = [_stamped(file) for file in files]
            new = {_id_of(one): one for one in found if one is not None and _id_of(one) not in kept}
            self._write(new)
            kept.update(new)
            return ["" if one is None else _id_of(one) for one in found]

    def find(self, id: str) -> Path | None:
        """The file of that id, while it is the same; None if there is none."""
        with self._lock:
            kept = self._read().get(id)
        return Path(kept[0]) if kept is not None and _stamped(Path(kept[0])) == kept else None

    def _read(self) -> Kept:
        if self._kept is None:
            try:
                lines = small_files.read(self._path).splitlines()
            except StorageError:
                logger.exception("the list of previews could not be read")
                lines = []
            self._kept = dict(one for line in lines[-MOST:] if (one := _entry(line)) is not None)
        return self._kept

    def _write(self, new: Kept) -> None:
        if not new:
            return
        try:
            with small_files.locked(self._path):
                lines = [json.dumps([id, *stamped]) for id, stamped in new.items()]
                small_files.append(self._path, lines, MOST, 2 * MOST)
        except StorageError:
            logger.exception("the list of previews could not be written")


def saved_file(picture: Any) -> Path | None:
    """The file that a WebUI has saved a picture to, or that the picture is; None if it was not saved."""
    one = picture[0] if isinstance(picture, tuple) else picture  # with a caption
    path = one if isinstance(one, str) else getattr(one, "already_saved_as", None)
    return Path(path) if isinstance(path, str) and path else None


def _stamped(file: Path | None) -> tuple[str, int, int] | None:
    if file is None or file.suffix.lower() not in (".png", ".jpg", ".jpeg", ".webp", ".avif"):
        return None
    try:
        about = file.resolve().stat()
    except OSError:
        return None
    return str(file.resolve()), about.st_size, about.st_mtime_ns


def _id_of(stamped: tuple[str, int, int]) -> str:
    return hashlib.sha256(json.dumps(stamped).encode()).hexdigest()[:24]


def _entry(line: str) -> tuple[str, tuple[str, int, int]] | None:
    """An id and its file; None for a line that was damaged."""
    try:
        id, path, size, changed = json.loads(line)
    except (ValueError, TypeError):
        return None
    return (id, (path, size, changed)) if isinstance(id, str) and isinstance(path, str) else None
