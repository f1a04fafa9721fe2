"""The base's `.yaml`, copied beside a saved checkpoint, where the WebUIs look for it."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lib_merge.checkpoint import is_same_file
from lib_merge.checkpoint.part_file import PartFile, discard, open_part, publish
from lib_merge.checkpoint.storage_errors import write_error
from lib_merge.engine.prediction import yaml_of
from lib_merge.errors import StorageError, TargetError


def config_to_copy(base: Sequence[Path], target: Path, overwrite: bool) -> Path | None:
    """The config of a base (the last file's that has one), if it is to be copied beside the target.

    Raises:
        TargetError: another one is there and may not be replaced. StorageError: one of them cannot be read.
    """
    configs = [config for path in base if (config := yaml_of(path)) is not None]
    beside = target.with_suffix(".yaml")
    if not configs or is_same_file(configs[-1], beside):
        return None
    if beside.exists() and not beside.is_file():
        raise TargetError(f"{beside} is no file, and the base's config belongs there; remove it or save elsewhere.")
    if beside.exists() and not overwrite and _content(beside) != _content(configs[-1]):
        raise TargetError(
            f"{beside.name} is there already and is not the base's config, which belongs there; "
            "choose another name or allow overwriting."
        )
    return configs[-1]


def config_warnings(base: Sequence[Path], target: Path) -> tuple[str, ...]:
    """A sentence where a config lies beside the target though the base has none: it stays, and the WebUIs obey it."""
    beside = target.with_suffix(".yaml")
    if not beside.is_file() or any(yaml_of(path) is not None for path in base):
        return ()
    return (f"{beside.name} is beside the saved file, though its base has no config: the WebUIs will load it by that",)


@contextmanager
def config_copied(config: Path | None, target: Path, overwrite: bool) -> Generator[Path | None]:
    """Copy a config to a temporary, and give it its name when the work within, the checkpoint's, has succeeded.

    Raises:
        StorageError: it cannot be read, or the disk is full or fails. TargetError: its name is held by another save.
    """
    if config is None:
        yield None
        return
    beside = target.with_suffix(".yaml")
    content = _content(config)
    part = _copy(content, beside)
    try:
        yield beside
        _publish(part, beside, overwrite)
    finally:
        discard(part)


def _content(config: Path) -> bytes:
    try:
        return config.read_bytes()
    except OSError as error:
        raise StorageError(f"reading {config.name} failed: {error.strerror or error}.") from error


def _copy(content: bytes, beside: Path) -> PartFile:
    try:
        part = open_part(beside)
    except OSError as error:
        raise write_error(error, beside, len(content)) from error
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(part.descriptor, left) :]
        os.fsync(part.descriptor)  # now, while nothing of the save is final: a full disk may show only here
    except OSError as error:
        discard(part)
        raise write_error(error, beside, len(content)) from error
    except BaseException:
        discard(part)
        raise
    return part


def _publish(part: PartFile, beside: Path, overwrite: bool) -> None:
    try:
        publish(part, overwrite=overwrite or beside.exists())  # one that is there has been found to be the same
    except (OSError, TargetError) as error:
        reason = getattr(error, "strerror", None) or error
        raise StorageError(
            f"the checkpoint is saved, its config {beside.name} is not: {reason}; copy it by hand."
        ) from error
