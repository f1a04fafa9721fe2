"""A study as a ZIP, and one from elsewhere read as data: known names only, no links, bounded in number and size."""

from __future__ import annotations

import json
import re
import stat
import zipfile
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, Any

from lib_merge.errors import SourceError, UserError
from lib_merge.explore.studies.journal import LARGEST, Event, events_of
from lib_merge.explore.studies.study import Study, read_event, read_study
from lib_merge.recipe.reading.text import parse_json
from lib_merge.sentences import t

HEAD, JOURNAL = "study.json", "journal.jsonl"
PICTURE = re.compile(r"pictures/([0-9a-f]{64})\.png")
MOST_PICTURES = 20_000
LARGEST_HEAD = 4 << 20
LARGEST_PICTURE = 64 << 20
LARGEST_ARCHIVE = 8 << 30
"""Bytes of all files, unpacked."""


@dataclass(frozen=True)
class Contents:
    """A study out of a ZIP: `pictures` are the keys of its pictures, which `picture` reads one by one."""

    study: Study
    events: tuple[Event, ...]
    pictures: tuple[str, ...]
    archive: zipfile.ZipFile

    def picture(self, key: str) -> bytes:
        """The bytes of a picture's file."""
        return _read(self.archive, self.archive.getinfo(f"pictures/{key}.png"), LARGEST_PICTURE)


def write_archive(target: IO[bytes], study: Study, journal: str, pictures: Iterable[tuple[str, bytes]]) -> None:
    """Write a study as a ZIP; pictures are compressed already and stored as they are."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(HEAD, json.dumps(study.to_dict(), indent=1))
        archive.writestr(JOURNAL, journal)
        for key, data in pictures:
            archive.writestr(zipfile.ZipInfo(f"pictures/{key}.png"), data, zipfile.ZIP_STORED)


@contextmanager
def opened_archive(file: IO[bytes]) -> Generator[Contents]:
    """The study in a ZIP. Everything is checked before it is handed out, but the pictures' own bytes.

    Raises:
        SourceError: it is no ZIP of a study, holds anything else, or is too large.
        RecipeError: a field of the study or of an event is wrong.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            pictures = _checked_names(archive)
            study = read_study(parse_json(_text(archive, HEAD, LARGEST_HEAD)))
            found = events_of(_text(archive, JOURNAL, LARGEST))
            events = tuple(read_event(event, f"{JOURNAL}[{number}]") for number, event in enumerate(found))
            yield Contents(study, events, pictures, archive)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, KeyError) as error:
        if isinstance(error, UserError):
            raise
        raise SourceError(t("explore.archive_broken", error=error)) from error


def _checked_names(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """The keys of the pictures, after a look at the directory."""
    entries = archive.infolist()
    if len(entries) > MOST_PICTURES + 2 or sum(entry.file_size for entry in entries) > LARGEST_ARCHIVE:
        raise SourceError(t("explore.archive_too_large", most=MOST_PICTURES, gibibytes=LARGEST_ARCHIVE >> 30))
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names):
        raise SourceError(t("explore.archive_twice"))
    other = next((entry.filename for entry in entries if not _is_known(entry)), None)
    if other is not None:
        raise SourceError(t("explore.archive_other", name=repr(other[:120])))
    missing = next((name for name in (HEAD, JOURNAL) if name not in names), None)
    if missing is not None:
        raise SourceError(t("explore.archive_lacks", name=missing))
    return tuple(found[1] for name in names if (found := PICTURE.fullmatch(name)))


def _is_known(entry: zipfile.ZipInfo) -> bool:
    mode = entry.external_attr >> 16
    is_file = stat.S_IFMT(mode) in (0, stat.S_IFREG)
    return is_file and (entry.filename in (HEAD, JOURNAL) or PICTURE.fullmatch(entry.filename) is not None)


def _text(archive: zipfile.ZipFile, name: str, most: int) -> str:
    try:
        return _read(archive, archive.getinfo(name), most).decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(t("explore.archive_broken", error=error)) from error


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most: int) -> Any:
    """The bytes of a file of the archive, however large its directory says that it is."""
    with archive.open(entry) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise SourceError(t("explore.archive_file_too_large", name=entry.filename, mebibytes=most >> 20))
    return data
