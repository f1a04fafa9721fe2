"""The `.yaml` beside a checkpoint that is being saved: it gets its name just before the checkpoint does.

So a kill between the two renames never leaves a checkpoint without its config. The config's old content is in the note
beside the temporary file; the next save or start that finds this checkpoint unfinished restores it.
"""

from __future__ import annotations

import os
from pathlib import Path

from lib_merge.checkpoint.writing.part_file import PartFile, discard, open_part, publish
from lib_merge.checkpoint.writing.storage_errors import size_text, write_error
from lib_merge.checkpoint.writing.target import config_path
from lib_merge.errors import StorageError, UserError
from lib_merge.sentences import t

_LARGEST = 16 << 20  # bytes; real ones have some thousand


def read_config(path: Path) -> bytes | None:
    """The content of a config; None if there is no file.

    Raises:
        StorageError: it cannot be read.
        UserError: it is far too large for a config.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError(t("disk.reading_failed", name=path.name, error=error.strerror or error)) from error
    if len(content) > _LARGEST:
        raise UserError(t("config.too_large", name=path.name, most=size_text(_LARGEST)))
    return content


class ConfigFile:
    """A config that is being written. Call its methods only while the checkpoint's temporary file is locked.

    Args:
        target: the checkpoint.
        content: of the config.
        overwrite: replace a config with another content.
    """

    def __init__(self, target: Path, content: bytes, *, overwrite: bool) -> None:
        self.path, self.content = config_path(target), content
        self._overwrite = overwrite
        self._part: PartFile | None = None

    def write(self) -> None:
        """Write it to its own temporary file and sync that.

        Raises:
            StorageError: the disk is full or fails.
            TargetError: the name of its temporary file is taken.
        """
        try:
            self._part = open_part(self.path)
            left = memoryview(self.content)
            while left:
                left = left[os.write(self._part.descriptor, left) :]
            os.fsync(self._part.descriptor)
        except OSError as error:
            raise write_error(error, self.path, len(self.content)) from error

    def publish(self) -> None:
        """Rename the temporary file to its final name.

        Raises:
            StorageError: the disk fails.
            TargetError: the name has been taken meanwhile, or another program holds that file open.
        """
        if self._part is None:
            raise ValueError("the config has not been written")
        try:
            publish(self._part, overwrite=self._overwrite)
        except OSError as error:
            raise write_error(error, self.path, len(self.content)) from error

    def is_published(self) -> bool:
        """Whether it has its final name."""
        return self._part is not None and self._part.is_published()

    def close(self) -> None:
        """Remove the temporary file, if it is still there."""
        if self._part is not None:
            discard(self._part)
