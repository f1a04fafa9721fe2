"""Small pictures of virtual checkpoints, each kept under the hash of the model that it was made with."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING

from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files
from lib_merge.session.data_files.small_pictures import ADDRESS, address_of, jpeg_of, shrunk

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER = "pictures"
LARGEST = 256 << 10
"""Bytes of one."""

SIDE = 96
"""Pixels of the longer side of one that is made here."""

_START = b"\xff\xd8\xff"


class VirtualPictures:
    """The pictures in one folder. A model with other weights has another hash, and so never the picture of this one.

    Args:
        folder: where they lie; made with the first of them.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def address(self, sha256: str) -> str:
        """The picture of a model as a data: address; empty where there is none."""
        try:
            return address_of(self._path(sha256).read_bytes()) if sha256 else ""
        except OSError:  # none was made
            return ""

    def put(self, sha256: str, jpeg: bytes) -> None:
        """Keep the picture of a model.

        Raises:
            StorageError: the disk failed; nothing half is left.
        """
        path = self._path(sha256)
        with small_files.locked(path):
            small_files.replace_bytes(path, jpeg)

    def drop(self, sha256: str) -> None:
        """Remove the picture of a model, where there is one.

        Raises:
            StorageError: the disk failed.
        """
        path = self._path(sha256)
        if path.exists():
            with small_files.locked(path):
                path.unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        return self._folder / f"{sha256}.jpg"


def small_jpeg(image: Image) -> bytes:
    """A small copy of a picture."""
    return jpeg_of(shrunk(image, SIDE), 82)


def read_address(text: str) -> bytes:
    """The JPEG in a data: address.

    Raises:
        RecipeError: it is none, or too large.
    """
    try:
        data = base64.b64decode(text.removeprefix(ADDRESS), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecipeError("picture", t("virtual.no_picture")) from error
    if not text.startswith(ADDRESS) or not data.startswith(_START) or len(data) > LARGEST:
        raise RecipeError("picture", t("virtual.no_picture"))
    return data
