"""The studies of one data folder: explore/NAME with study.json and journal.jsonl."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import RawIOBase
from pathlib import Path
from typing import Any

from lib_merge.errors import RecipeError, SourceError, StorageError, UserError
from lib_merge.explore.studies.archive import HEAD, JOURNAL
from lib_merge.explore.studies.journal import LARGEST, LONGEST_LINE, Event, events_of, line_of
from lib_merge.explore.studies.study import State, Study, check_name, read_event, read_study, state_of
from lib_merge.explore.trials.events import STORE
from lib_merge.recipe.reading.text import parse_json
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files

FOLDER = "explore"


class OpenStudy:
    """A study on disk. Its events are read once, and again when another program has added some."""

    def __init__(self, folder: Path, study: Study) -> None:
        self.folder = folder
        self.study = study
        self._journal = folder / JOURNAL
        self._lock = threading.RLock()
        self._size = -1
        self._events: list[Event] = []
        self._state: State | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        """All that happened, oldest first.

        Raises:
            StorageError: the journal cannot be read. UserError: it is too large, or an event in it is wrong.
        """
        with self._lock:
            self._read()
            return tuple(self._events)

    @property
    def state(self) -> State:
        """What the events have made of the study; not to be changed.

        Raises:
            StorageError: as `events`.
        """
        with self._lock:
            self._read()
            if self._state is None:
                self._state = state_of(self.study, self._events)
            return self._state

    def add(self, kind: str, /, **fields: Any) -> Event:
        """Write an event; it is on the disk when this returns.

        Raises:
            RecipeError: a field is missing or wrong. StorageError: it cannot be written; the study is as before.
        """
        with self._lock, small_files.locked(self._journal):
            self._read()
            number = self._events[-1]["number"] + 1 if self._events else 1
            given = {"number": number, "time": time.strftime("%Y-%m-%dT%H:%M:%S%z"), **fields, "event": kind}
            event = read_event(given, kind)
            line = line_of(event)
            if len(line) > LONGEST_LINE or self._size + len(line) > LARGEST:
                raise UserError(t("explore.event_too_large", mebibytes=LARGEST >> 20))
            self._append(line)
            self._events.append(event)
            self._state = None
            return event

    def _append(self, line: str) -> None:
        """Write a line whole; what a full disk took of it is taken back, and half a line of a killed program ended."""
        with self._journal.open("a+b", buffering=0) as file:  # a buffer would try again what did not fit
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - 1))
            begin = b"" if end == 0 or file.read(1) == b"\n" else b"\n"
            try:
                _write_whole(file, begin + line.encode("ascii"))
                os.fsync(file.fileno())
            except OSError:
                file.truncate(end)
                raise
            self._size = end + len(begin) + len(line)

    def _read(self) -> None:
        """Take in what was written since, by this or another program: nothing that is in the journal ever changes."""
        size = self._journal.stat().st_size if self._journal.exists() else 0
        if size == self._size:
            return
        if size > LARGEST:
            raise SourceError(t("explore.journal_too_large", name=self.study.name, mebibytes=LARGEST >> 20))
        if size < self._size or self._size < 0:
            self._events, self._size = [], 0
        text = self._text(self._size)
        found = events_of(text.decode("utf-8", "replace"))
        first = len(self._events)
        self._events += [read_event(event, f"{JOURNAL}[{first + n}]") for n, event in enumerate(found)]
        self._size, self._state = self._size + len(text), None

    def _text(self, start: int) -> bytes:
        """The journal from a byte on, without a last line that is not whole yet."""
        try:
            with self._journal.open("rb") as file:
                file.seek(start)
                text = file.read()
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise StorageError(t("disk.not_read", path=self._journal, error=error)) from error
        whole, end, last = text.rpartition(b"\n")
        return text if events_of(last.decode("utf-8", "replace")) else whole + end


class Studies:
    """The studies of one data folder, each opened once in this program."""

    def __init__(self, data_folder: Path) -> None:
        self.folder = data_folder / FOLDER
        self._lock = threading.Lock()
        self._known: dict[str, OpenStudy] = {}

    @classmethod
    def in_folder(cls, folder: Path) -> Studies:
        """The studies that lie in a folder themselves, wherever it is."""
        studies = cls(folder.parent)
        studies.folder = folder
        return studies

    def names(self) -> list[str]:
        """Names of all studies, the newest first."""
        found = [(path.stat().st_mtime, path.parent.name) for path in self._heads()]
        return [name for _, name in sorted(found, reverse=True)]

    def new(self, study: Study) -> OpenStudy:
        """Make a study.

        Raises:
            UserError: there is one of that name. StorageError: the disk cannot be written to.
        """
        folder = self.folder / check_name(study.name)
        head = folder / HEAD
        with small_files.locked(head):
            if head.exists():
                raise RecipeError("name", t("explore.study_exists", name=study.name))
            small_files.replace(head, json.dumps(study.to_dict(), indent=1))
        return self.open(study.name)

    def adopt(self, study: Study, name: str, journal: str) -> OpenStudy:
        """Make a study of what came from elsewhere, under another name.

        Raises:
            UserError: there is one of that name. StorageError: the disk cannot be written to.
        """
        path = self.folder / check_name(name) / JOURNAL
        with small_files.locked(path):
            small_files.replace(path, journal)
        return self.new(replace(study, name=name))

    def open(self, name: str) -> OpenStudy:
        """The study of a name.

        Raises:
            UserError: there is no such study, or its file is not valid.
            StorageError: the file cannot be read.
        """
        folder = self.folder / check_name(name)
        with self._lock:
            if not (folder / HEAD).is_file() or folder.is_symlink():
                raise RecipeError("name", t("explore.study_missing", name=name))
            known = self._known.get(folder.name)
            if known is None:
                document = parse_json(small_files.read(folder / HEAD))
                study = read_study({**document, "name": folder.name} if isinstance(document, Mapping) else document)
                known = self._known[folder.name] = OpenStudy(folder, study)
            return known

    def delete(self, name: str) -> None:
        """Remove a study: its pictures, journal and head, and the folder if nothing else lies in it.

        Raises:
            UserError: there is no such study.
            StorageError: a file cannot be deleted.
        """
        study = self.open(name)
        with small_files.locked(study.folder / HEAD):
            pictures = study.folder / "pictures"
            for path in [*pictures.glob("*.png"), *(study.folder / name for name in (STORE, JOURNAL, HEAD))]:
                path.unlink(missing_ok=True)
        self._known.pop(study.folder.name, None)
        for path in [*study.folder.glob(".*.lock"), pictures, study.folder]:
            _remove(path)

    def _heads(self) -> Iterator[Path]:
        yield from (path for path in self.folder.glob(f"*/{HEAD}") if not path.parent.is_symlink())


def _write_whole(file: RawIOBase, data: bytes) -> None:
    """Write all of it; the system may take it in parts, of which the last one fails on a full disk."""
    while data:
        data = data[file.write(data) or 0 :]


def _remove(path: Path) -> None:
    """Remove a lock's file or an empty folder; what another program has put there stays."""
    try:
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return
