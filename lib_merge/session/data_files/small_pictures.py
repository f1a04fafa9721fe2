"""Small copies of pictures: as JPEG, and as the data: address by which a page shows one."""

from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

ADDRESS = "data:image/jpeg;base64,"
"""Begins the address of a JPEG."""


def shrunk(image: Image, side: int) -> Image:
    """A copy in RGB whose longer side has at most so many pixels."""
    small = image.convert("RGB")
    small.thumbnail((side, side))
    return small


def jpeg_of(image: Image, quality: int) -> bytes:
    """An RGB picture as JPEG; `quality` up to 95."""
    file = io.BytesIO()
    image.save(file, "JPEG", quality=quality)
    return file.getvalue()


def address_of(jpeg: bytes) -> str:
    """The data: address of a JPEG."""
    return ADDRESS + base64.b64encode(jpeg).decode("ascii")
