"""Small pictures of virtual checkpoints, each kept under the hash of the model that it was made with."""

from __future__ import annotations

import base64
import binascii
import io
from pathlib import Path
from typing import TYPE_CHECKING

from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER = "pictures"
LARGEST = 256 << 10
"""Bytes of one."""

SIDE = 96
"""Pixels of the longer side of one that is made here."""

_ADDRESS = "data:image/jpeg;base64,"
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
            return _ADDRESS + base64.b64encode(self._path(sha256).read_bytes()).decode("ascii") if sha256 else ""
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
    small, file = image.convert("RGB"), io.BytesIO()
    small.thumbnail((SIDE, SIDE))
    small.save(file, "JPEG", quality=82)
    return file.getvalue()


def read_address(text: str) -> bytes:
    """The JPEG in a data: address.

    Raises:
        RecipeError: it is none, or too large.
    """
    try:
        data = base64.b64decode(text.removeprefix(_ADDRESS), validate=True)
    except (binascii.Error, ValueError) as error:
        raise RecipeError("picture", t("virtual.no_picture")) from error
    if not text.startswith(_ADDRESS) or not data.startswith(_START) or len(data) > LARGEST:
        raise RecipeError("picture", t("virtual.no_picture"))
    return data
