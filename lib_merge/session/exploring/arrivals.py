"""Studies that arrive as a ZIP, piece by piece: checked whole, then written beside the others."""

from __future__ import annotations

import base64
import binascii
import re
import time
from pathlib import Path

from lib_merge.checkpoint.writing.storage_errors import not_written
from lib_merge.errors import RecipeError
from lib_merge.explore.studies.archive import LARGEST_ARCHIVE, Contents, opened_archive
from lib_merge.explore.studies.journal import line_of
from lib_merge.explore.studies.study import LONGEST_NAME
from lib_merge.sentences import t
from lib_merge.session.exploring.book import Book, check_png
from lib_merge.session.exploring.studies import OpenStudy, Studies

ID = re.compile(r"[a-z0-9]{8,40}")
ABANDONED = 86400.0
"""Seconds after which what has arrived of a ZIP is dropped."""


class Arrivals:
    """ZIPs on their way into a folder of studies."""

    def __init__(self, studies: Studies, book: Book) -> None:
        self._studies = studies
        self._book = book

    def take(self, id: str, at: int, data: str, *, last: bool) -> OpenStudy | None:
        """Take a piece (base64) that begins at byte `at`; the study, once its last piece has come.

        Raises:
            UserError: the piece does not follow the one before, or the whole is no study; nothing of it is kept.
            StorageError: the disk is full.
        """
        path = self._path(id)
        try:
            self._append(path, at, base64.b64decode(data, validate=True))
            if not last:
                return None
            with path.open("rb") as file, opened_archive(file) as contents:
                return self._keep(contents)
        except binascii.Error as error:
            raise RecipeError("data", t("explore.piece_wrong")) from error
        except OSError as error:
            raise not_written(error, path) from error
        finally:
            if last:
                path.unlink(missing_ok=True)

    def _path(self, id: str) -> Path:
        if not ID.fullmatch(id):
            raise RecipeError("id", t("explore.piece_wrong"))
        return self._studies.folder / f".arriving-{id}"

    def _append(self, path: Path, at: int, piece: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        if at == 0:
            self._drop_abandoned()
        size = path.stat().st_size if path.exists() and at else 0
        if at != size or size + len(piece) > LARGEST_ARCHIVE:
            raise RecipeError("at", t("explore.piece_wrong"))
        with path.open("ab" if at else "wb") as file:
            file.write(piece)

    def _keep(self, contents: Contents) -> OpenStudy:
        """Write a study under a name that is free; its head comes last, so that it is whole or absent."""
        for key in contents.pictures:
            check_png(contents.picture(key))
        name = self._free(contents.study.name)
        for key in contents.pictures:
            self._book.put_file(name, key, contents.picture(key))
        return self._studies.adopt(contents.study, name, "".join(map(line_of, contents.events)))

    def _free(self, name: str) -> str:
        number, free = 2, name
        while (self._studies.folder / free).exists():
            free, number = f"{name[: LONGEST_NAME - 5].rstrip('. ')} {number}", number + 1
        return free

    def _drop_abandoned(self) -> None:
        for path in self._studies.folder.glob(".arriving-*"):
            if time.time() - path.stat().st_mtime > ABANDONED:
                path.unlink(missing_ok=True)
