"""The history of recipes that were live or saved, as lines of JSON in the host's data folder, newest last."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from lib_merge.errors import LiveMergeError
from lib_merge.recipe import Recipe
from lib_merge.session.data_files import small_files

logger = logging.getLogger(__name__)

FILE = "history.jsonl"
NOTED_AFTER = 5.0
"""Seconds that a recipe must stay live to be recorded, because moving sliders make many recipes."""

SLACK = 1.25
"""Factor by which the file may exceed the bound before its oldest lines are dropped."""

Event = Literal["applied", "picture", "saved"]
Entry = dict[str, Any]


class History:
    """The history of one data folder.

    An applied recipe is recorded after it was live for some seconds, or when a picture is made with it or it is saved.
    Of equal events in a row only the first is recorded. If the history cannot be written, that is logged, and the merge
    goes on.
    """

    def __init__(self, folder: Path, bound: Callable[[], int]) -> None:
        self._path = folder / FILE
        self._bound = bound
        self._lock = threading.Lock()
        self._pending: tuple[float, Entry] | None = None
        self._last: tuple[str, str] = ("", "")

    def applied(self, recipe: Recipe) -> None:
        """Call this when a recipe has become live."""
        with self._lock:
            self._write_pending(NOTED_AFTER)
            self._pending = (time.monotonic(), _entry("applied", recipe, ""))

    def picture(self, recipe: Recipe) -> None:
        """Call this when a picture is made with a recipe."""
        self._note(_entry("picture", recipe, ""))

    def saved(self, recipe: Recipe, name: str) -> None:
        """Call this when a recipe was saved to a file with that name."""
        self._note(_entry("saved", recipe, name))

    def entries(self) -> list[Entry]:
        """All entries, newest first; invalid lines are left out.

        Raises:
            StorageError: the file cannot be read.
        """
        with self._lock:
            self._write_pending(0.0)
        found = [_read(line) for line in small_files.read(self._path).splitlines()]
        return [entry for entry in reversed(found) if entry is not None][: self._bound()]

    def clear(self) -> None:
        """Delete all entries.

        Raises:
            StorageError: the file cannot be written.
        """
        with self._lock:
            self._pending, self._last = None, ("", "")
            with small_files.locked(self._path):
                small_files.replace(self._path, "")

    def _note(self, entry: Entry) -> None:
        with self._lock:
            self._pending = None if self._pending and self._pending[1]["id"] == entry["id"] else self._pending
            self._write_pending(NOTED_AFTER)
            self._append(entry)

    def _write_pending(self, seconds: float) -> None:
        """Write the recipe that was applied last, if it was live for at least that many seconds."""
        if self._pending is not None and time.monotonic() - self._pending[0] >= seconds:
            self._append(self._pending[1])
            self._pending = None

    def _append(self, entry: Entry) -> None:
        mark = (entry["id"], entry["event"] + entry["name"])
        if self._bound() <= 0 or mark == self._last or (entry["event"] == "applied" and entry["id"] == self._last[0]):
            return
        self._last = mark
        try:
            with small_files.locked(self._path):
                line = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
                small_files.append(self._path, [line], self._bound(), self._bound() * SLACK)
        except LiveMergeError as error:
            logger.warning("Live Merge: the history is not kept: %s", error)


def _entry(event: Event, recipe: Recipe, name: str) -> Entry:
    now = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    return {"time": now, "event": event, "name": name, "id": recipe.id, "recipe": recipe.to_dict()}


def _read(line: str) -> Entry | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) and isinstance(entry.get("recipe"), dict) else None
