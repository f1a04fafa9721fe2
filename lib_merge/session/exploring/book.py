"""The picture book: every picture that was made for a study, kept as the host made it, so that none is made twice."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lib_merge.checkpoint.writing.storage_errors import not_written
from lib_merge.errors import SourceError, UserError
from lib_merge.explore.studies.study import KEY
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files
from lib_merge.session.data_files.small_pictures import jpeg_of, shrunk

if TYPE_CHECKING:
    from PIL.Image import Image

BUDGET = 4 << 30
"""Bytes of all studies' pictures; beyond it those that were not looked at for longest are dropped, and made again when
they are wanted."""
LARGEST_SIDE = 16384
FOLDER = "pictures"


@dataclass(frozen=True)
class Shot:
    """One finished picture as the host gave it."""

    image: Image
    infotext: str


class Book:
    """The pictures of all studies of one folder: STUDY/pictures/KEY.png, with the host's infotext in it."""

    def __init__(self, folder: Path, budget: int = BUDGET) -> None:
        self._folder = folder
        self._budget = budget
        self._size: int | None = None  # of all pictures; None until they were counted

    def find(self, study: str, key: str) -> Path | None:
        """The file of a picture of a study; one that another study has is shared."""
        path = self._path(study, key)
        if not path.is_file():
            other = next((one for one in self._folder.glob(f"*/{FOLDER}/{path.name}") if one.is_file()), None)
            if other is None:
                return None
            path.parent.mkdir(parents=True, exist_ok=True)
            _share(other, path)
        os.utime(path)
        return path

    def put(self, study: str, key: str, shot: Shot) -> Path:
        """Keep a picture.

        Raises:
            StorageError: the disk is full or cannot be written to; nothing half is left.
        """
        from PIL.PngImagePlugin import PngInfo

        about, file = PngInfo(), io.BytesIO()
        about.add_text("parameters", shot.infotext)
        shot.image.save(file, "PNG", pnginfo=about)
        return self.put_file(study, key, file.getvalue())

    def put_file(self, study: str, key: str, data: bytes) -> Path:
        """Keep a picture that is a PNG already.

        Raises:
            StorageError: as `put`.
        """
        path = self._path(study, key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            small_files.replace_bytes(path, data)
        except OSError as error:
            raise not_written(error, path) from error
        self._count(len(data), path)
        return path

    def _path(self, study: str, key: str) -> Path:
        if not KEY.fullmatch(key):
            raise UserError(t("explore.no_key"))
        return self._folder / study / FOLDER / f"{key}.png"

    def _count(self, added: int, newest: Path) -> None:
        """Drop what is over the budget, oldest first, but not the newest."""
        self._size = sum(size for _, size, _ in self._files()) if self._size is None else self._size + added
        if self._size <= self._budget:
            return
        self._size = 0
        for _, size, path in sorted(self._files(), reverse=True):
            if self._size + size > self._budget and path != newest:
                path.unlink(missing_ok=True)
            else:
                self._size += size

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """Time of last use, size and path of every picture."""
        for path in self._folder.glob(f"*/{FOLDER}/*.png"):
            try:
                found = path.stat()
            except FileNotFoundError:
                continue
            yield found.st_mtime, found.st_size, path


def infotext_in(path: Path) -> str:
    """The infotext in a picture's file; "" if it has none or cannot be read.

    Raises:
        SourceError: it is no picture.
    """
    with _opened(path) as image:
        return str(image.info.get("parameters", ""))


def image_in(path: Path) -> Image:
    """The picture of a file.

    Raises:
        SourceError: it is not a picture, or too large.
    """
    with _opened(path) as image:
        return image.convert("RGB")


def small(path: Path, side: int) -> bytes:
    """A copy of a picture as JPEG whose longer side has at most so many pixels.

    Raises:
        SourceError: it is not a picture, or too large.
    """
    return jpeg_of(shrunk(image_in(path), side), 88)


def check_png(data: bytes) -> None:
    """Refuse bytes that are no PNG, or of more pixels than are ever drawn here.

    Raises:
        SourceError: they are not.
    """
    with _opened(io.BytesIO(data)):
        pass


def _opened(file: Path | io.BytesIO) -> Image:
    from PIL import Image as images

    try:
        image = images.open(file, formats=("PNG",))
    except (OSError, SyntaxError, ValueError, images.DecompressionBombError) as error:
        raise SourceError(t("explore.no_picture", error=error)) from error
    if max(image.size) > LARGEST_SIDE:
        image.close()
        raise SourceError(t("explore.picture_too_large", size=f"{image.width}×{image.height}", most=LARGEST_SIDE))
    return image


def _share(other: Path, path: Path) -> None:
    try:
        path.hardlink_to(other)
    except OSError:  # a file system without links
        small_files.replace_bytes(path, other.read_bytes())
