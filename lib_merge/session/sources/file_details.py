"""What a list says of each file: size, architecture, kind, whether it is a merge, and the picture hosts show for it.

The picture is a file with the model's name beside it (`model.png`, `model.preview.jpg` …) or one of the covers in
`ssmd_cover_images`, both as AUTOMATIC1111's cards look for them (modules/ui_extra_networks.py).
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.engine.inspect.survey import Survey, survey
from lib_merge.errors import LiveMergeError
from lib_merge.hosts.base import Host
from lib_merge.recipe import Source
from lib_merge.recipe.locate import Finder
from lib_merge.session.data_files.small_pictures import address_of, jpeg_of

if TYPE_CHECKING:
    from PIL.Image import Image

_ENDINGS = (".png", ".jpg", ".jpeg", ".webp")
_SIDE = 48  # pixels of a small picture
_COVERS = "ssmd_cover_images"
_OF_MERGES = ("sd_merge_recipe", "sd_merge_models", "modelspec.merged_from")
_OF_TRAINERS = "ss_"  # begins what kohya's trainer writes

Made = Literal["merge", "trained", ""]


@dataclass(frozen=True)
class FileDetails:
    """What is known of a model file.

    Attributes:
        size: in bytes; None if the file cannot be found.
        label: its architecture or family; "" if unknown.
        kind: what it holds of a model; "" if it says no more than the label.
        made: whether its metadata says that it is a merge, or that it was trained; "" if that is not known.
        picture: a small JPEG as a data: address; "" if there is none.
    """

    size: int | None = None
    label: str = ""
    kind: str = ""
    made: Made = ""
    picture: str = ""


class FileDetailsReader:
    """Reads details of a host's files; they are memoised until the file or its picture changes."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._known: dict[Path, tuple[list[FileIdentity | None], FileDetails]] = {}

    def of(self, names: Sequence[str]) -> dict[str, FileDetails]:
        """Name in the host's lists → details; without a size if there is no such file."""
        listed = self._host.checkpoint_files()
        finder = Finder(self._host.model_folders(), names_only=True)
        return {name: self._read(listed.get(name) or _found(finder, name)) for name in names}

    def _read(self, path: Path | None) -> FileDetails:
        if path is None:
            return FileDetails()
        picture = picture_beside(path)
        identities = [identity_of(path), picture and identity_of(picture)]
        known = self._known.get(path)
        if known is None or known[0] != identities:
            known = self._known[path] = identities, details_of(path, picture)
        return known[1]


def details_of(path: Path, picture: Path | None = None) -> FileDetails:
    """Details of a file, from its header; of one that cannot be read only the size."""
    try:
        found = survey(path)
    except LiveMergeError:
        return FileDetails(path.stat().st_size if path.is_file() else None, picture=_small_file(picture))
    return FileDetails(
        found.nbytes,
        label=found.label,
        kind="" if found.kind == found.label else found.kind,
        made=_made(found),
        picture=_small_file(picture) or _cover(found.metadata),
    )


def picture_beside(path: Path) -> Path | None:
    """The picture that hosts show for a model file, if one lies beside it."""
    stem = path.with_suffix("")
    beside = (stem.with_name(stem.name + middle + end) for end in _ENDINGS for middle in ("", ".preview"))
    return next((picture for picture in beside if picture.is_file()), None)


def _found(finder: Finder, name: str) -> Path | None:
    try:
        return finder.find(Source("", name))
    except LiveMergeError:
        return None


def _made(found: Survey) -> Made:
    if found.recipe or any(found.metadata.get(key) for key in _OF_MERGES):
        return "merge"
    return "trained" if any(key.startswith(_OF_TRAINERS) for key in found.metadata) else ""


def _small_file(path: Path | None) -> str:
    return "" if path is None else _small(path)


def _cover(metadata: Mapping[str, str]) -> str:
    """The first of the covers in a file's metadata: a JSON list of pictures in base64."""
    try:
        covers = [cover for cover in json.loads(metadata.get(_COVERS, "[]")) if cover]
        return _small(io.BytesIO(base64.b64decode(covers[0]))) if covers else ""
    except (ValueError, TypeError):
        return ""


def _small(picture: Path | io.BytesIO) -> str:
    """A small JPEG of a picture as a data: address; "" if it is none."""
    from PIL import Image

    try:
        with Image.open(picture) as image:
            image.draft("RGB", (2 * _SIDE, 2 * _SIDE))  # large JPEGs are decoded smaller
            return address_of(jpeg_of(_square(image.convert("RGB")), 80))
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return ""


def _square(image: Image) -> Image:
    """The largest square at the top of the middle, where faces are."""
    side = min(image.size)
    left = (image.width - side) // 2
    return image.resize((_SIDE, _SIDE), box=(left, 0, left + side, side))
