"""Checks of the target file before a save begins."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path

from lib_merge.checkpoint.same_file import is_same_file
from lib_merge.checkpoint.writing.storage_errors import size_text
from lib_merge.errors import StorageError, TargetError
from lib_merge.sentences import t

SUFFIX = ".safetensors"
_LONGEST_NAME = 255  # bytes, on every common file system
_DEVICES = ("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$")
PART_SUFFIX = ".live-merge-part"


def part_path(target: Path) -> Path:
    """The hidden temporary file of `target`, in the same folder."""
    return target.with_name(f".{target.name}{PART_SUFFIX}")


def config_path(target: Path) -> Path:
    """The path where WebUIs look for the config of the checkpoint `target`."""
    return target.with_suffix(".yaml")


def check_target(target: Path, size: int, *, overwrite: bool, sources: Iterable[Path] = ()) -> None:
    """Check that a safetensors file of `size` bytes can be written to `target`; changes nothing.

    Raises:
        TargetError: the name is unfit, taken (without `overwrite`) or one of `sources`, or the folder is missing or
            read-only.
        StorageError: the disk has not enough free space; the message names both sizes.
    """
    check_name(target)
    check_free_name(target, overwrite=overwrite)
    for source in sources:
        if is_same_file(target, source):
            raise TargetError(t("target.is_source", target=target.name))
    check_room(target, size)


def check_name(target: Path) -> None:
    """Raise TargetError unless `target` has a valid name and its folder can be written to."""
    check_file_name(target.name)
    folder = target.parent
    if "\0" in str(target):
        raise TargetError(t("target.holds_nul", target=repr(str(target))))
    if not os.path.exists(folder):  # noqa: PTH110 — Path.exists raises for names that no system takes
        raise TargetError(t("target.no_folder", folder=folder))
    if not folder.is_dir():
        raise TargetError(t("target.folder_is_file", folder=folder))
    if target.is_dir():
        raise TargetError(t("target.is_folder", target=target))
    if not os.access(folder, os.W_OK | os.X_OK):
        raise TargetError(t("target.folder_read_only", folder=folder))
    if target.is_file() and not target.stat().st_mode & stat.S_IWUSR:
        raise TargetError(t("target.is_read_only", target=target.name))


def check_file_name(name: str) -> None:
    """Raise TargetError unless `name`, without a folder, is a valid name for a checkpoint on every system."""
    if not name.lower().endswith(SUFFIX) or name.lower() == SUFFIX:
        raise TargetError(t("target.wrong_ending", name=repr(name[:80]), suffix=SUFFIX))
    if "\0" in name:
        raise TargetError(t("target.name_holds_nul", name=repr(name)))
    if len(part_path(Path(name)).name.encode("utf-8", "surrogatepass")) > _LONGEST_NAME:
        raise TargetError(t("target.name_too_long", name=name[:40]))
    if _is_device(name):
        raise TargetError(t("target.is_device", name=repr(name)))


def _is_device(name: str) -> bool:
    """Whether Windows takes a name for one of its devices; it ignores the name's suffix for that."""
    stem = name.partition(".")[0].rstrip(" ").upper()
    return stem in _DEVICES or (stem[:3] in ("COM", "LPT") and len(stem) == 4 and stem[3] in "0123456789¹²³")


def check_free_name(target: Path, *, overwrite: bool) -> None:
    """Raise TargetError if `target` exists, even as a dangling link, and `overwrite` is False."""
    if not overwrite and os.path.lexists(target):
        raise TargetError(t("target.exists", target=target.name, folder=target.parent))


def check_room(target: Path, size: int) -> None:
    """Raise StorageError, naming both sizes, if the target's disk has less than `size` bytes free."""
    free = shutil.disk_usage(target.parent).free
    if free < size:
        raise StorageError(t("disk.no_room", target=target.name, size=_exactly(size), free=_exactly(free)))


def _exactly(count: int) -> str:
    text, exact = size_text(count), f"{count} bytes"
    return text if text == exact else f"{text} ({exact})"
