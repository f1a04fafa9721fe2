"""One program runs a search in a study's folder at a time; others can see whether one does."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Generator
from pathlib import Path

from lib_merge.checkpoint.writing.file_lock import LockHeldError, LocksUnsupportedError, lock
from lib_merge.checkpoint.writing.storage_errors import folder_not_written
from lib_merge.errors import UserError
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files

LOCK, OWNER = ".search.lock", ".search.owner"


@contextlib.contextmanager
def running(folder: Path) -> Generator[None]:
    """Run the study of a folder within the block; however the process ends, others can take it up again.

    Raises:
        UserError: another program runs it. StorageError: the folder cannot be written to.
    """
    descriptor = _opened(folder)
    try:
        with contextlib.suppress(LocksUnsupportedError):
            lock(descriptor)
        yield
    except LockHeldError:
        raise UserError(t("scored.runs_already", folder=folder)) from None
    finally:
        os.close(descriptor)


def is_running(folder: Path) -> bool:
    """Whether a program runs the study of a folder."""
    if not (folder / LOCK).exists():
        return False
    descriptor = _opened(folder)
    try:
        lock(descriptor)
    except LockHeldError:
        return True
    except LocksUnsupportedError:
        return False
    finally:
        os.close(descriptor)
    return False


def owner_of(folder: Path) -> str:
    """A name for whoever runs the study of this folder, which no other folder has; kept there, but not exported."""
    path = folder / OWNER
    known = small_files.read(path).strip()
    if not known:
        with small_files.locked(path):
            known = uuid.uuid4().hex[:12]
            small_files.replace(path, known)
    return known


def _opened(folder: Path) -> int:
    try:
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise folder_not_written(error, folder) from error
