"""Small files in the host's data folder, which several programs share; a file is replaced whole or not at all."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Generator, Sequence
from pathlib import Path

from lib_merge.checkpoint.writing.file_lock import LockHeldError, LocksUnsupportedError, lock
from lib_merge.checkpoint.writing.storage_errors import folder_not_written, not_written
from lib_merge.errors import StorageError
from lib_merge.sentences import t

PATIENCE = 10.0
"""Seconds to wait for another program that holds the lock; writing a small file takes much less."""


@contextlib.contextmanager
def locked(path: Path) -> Generator[None]:
    """Lock a file within the block, so that other processes of ours wait; its folder is created.

    Raises:
        StorageError: the folder cannot be written to, or another program does not release the lock.
    """
    lock_file = path.with_name(f".{path.name}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(lock_file, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise folder_not_written(error, path.parent) from error
    try:
        _acquire(descriptor, path)
        yield
    except OSError as error:
        raise not_written(error, path) from error
    finally:
        os.close(descriptor)


def _acquire(descriptor: int, path: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return lock(descriptor)
        except LocksUnsupportedError:
            return None  # the file system has no locks; the write is still a single rename
        except LockHeldError:
            if time.monotonic() > end:
                raise StorageError(t("disk.in_use", path=path)) from None
            time.sleep(0.01)


def replace(path: Path, text: str) -> None:
    """Replace a file whole, by a rename; call it inside of `locked`."""
    replace_bytes(path, text.encode("utf-8"))


def replace_bytes(path: Path, data: bytes) -> None:
    """Replace a file whole, by a rename; raises OSError where that fails, and nothing half is left then."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def append(path: Path, new: Sequence[str], keep: int, at_most: float) -> None:
    """Add lines; a file that has more than `at_most` then keeps its newest `keep`. Call it inside of `locked`.

    Raises:
        StorageError: the file cannot be read. OSError: it cannot be written.
    """
    old = read(path)
    lines = [*old.splitlines(), *new]
    if len(lines) > at_most:
        replace(path, "".join(f"{line}\n" for line in lines[-keep:]))
        return
    with path.open("a", encoding="utf-8", newline="\n") as file:
        # An incomplete line of a killed program is ended first, so that it does not damage the new ones.
        file.write("\n" if old and not old.endswith("\n") else "")
        file.writelines(f"{line}\n" for line in new)


def read(path: Path) -> str:
    """The file's text; "" if there is no file.

    Raises:
        StorageError: it exists and cannot be read.
    """
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(t("disk.not_read", path=path, error=error)) from error
