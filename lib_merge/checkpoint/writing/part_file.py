"""The hidden temporary file of a save: it is locked, and in the end renamed to the target or removed.

A killed save leaves it behind. The next save to the same name takes it over and undoes the killed save's change of the
config.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from lib_merge.checkpoint.writing.file_lock import LockHeldError, LocksUnsupportedError, lock
from lib_merge.checkpoint.writing.save_note import put_config_back, remove_note
from lib_merge.checkpoint.writing.target import check_free_name, config_path, part_path
from lib_merge.errors import TargetError
from lib_merge.sentences import t

_FLAGS = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_ATTEMPTS = 50
_WINDOWS = os.name == "nt"


class PartFile:
    """The temporary file of `target`, at `path`; open at `descriptor`, and locked until it is closed."""

    def __init__(self, target: Path, path: Path, descriptor: int) -> None:
        self.target = target
        self.path = path
        self.descriptor = descriptor
        self.is_open = True
        self._identity = _identity(os.fstat(descriptor))

    def is_published(self) -> bool:
        """Whether the target is this very file. The disk is asked, as an interrupt may follow the rename at once."""
        with contextlib.suppress(OSError):
            return _identity(self.target.stat(follow_symlinks=False)) == self._identity
        return False

    def close(self) -> None:
        """Give up the lock; a second call does nothing."""
        if self.is_open:
            self.is_open = False
            os.close(self.descriptor)


def open_part(target: Path) -> PartFile:
    """Create and lock the temporary file of `target`; one that a killed save left is taken over.

    Raises:
        TargetError: another save to the same name is running.
        OSError: the folder cannot be written to.
    """
    path = part_path(target)
    for _ in range(_ATTEMPTS):  # more than one only if another save to the name begins or ends at this moment
        try:
            descriptor = os.open(path, _FLAGS | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            _take_over(target)
            continue
        try:
            _lock_part(descriptor, target)
            if _is_still(path, descriptor):
                return PartFile(target, path, descriptor)
        except TargetError:
            os.close(descriptor)
            raise
        except BaseException:  # an interrupt: the caller has no reference to the file yet
            discard(PartFile(target, path, descriptor))
            raise
        os.close(descriptor)
    raise _running(target)


def discard(part: PartFile) -> None:
    """Remove the temporary file, if it is still there, and release its lock; completed even if interrupted once."""
    try:
        _discard(part)
    except KeyboardInterrupt:
        _discard(part)
        raise


def _discard(part: PartFile) -> None:
    try:
        # It is removed while still locked, so it cannot be another save's. Windows can only remove closed files.
        if not _WINDOWS and part.is_open and _is_still(part.path, part.descriptor):
            part.path.unlink(missing_ok=True)
    finally:
        part.close()
    if _WINDOWS:
        part.path.unlink(missing_ok=True)


def publish(part: PartFile, *, overwrite: bool) -> None:
    """Sync the finished temporary file, rename it to the target atomically, and sync the folder.

    After an error the temporary file is still there and must be discarded.

    Raises:
        TargetError: without `overwrite`, a file has appeared at the target.
        OSError: the disk fails, or another program holds the target open.
    """
    os.fsync(part.descriptor)
    if _WINDOWS:
        part.close()  # Windows cannot rename an open file
    if overwrite:
        part.path.replace(part.target)
    elif _WINDOWS:
        _rename(part)
    else:
        _link_into_place(part)
    part.close()
    if not _WINDOWS:
        _sync_folder(part.target.parent)


def _rename(part: PartFile) -> None:
    """Rename without replacing an existing file, as `Path.rename` does on Windows."""
    try:
        part.path.rename(part.target)
    except FileExistsError:
        check_free_name(part.target, overwrite=False)
        raise


def _link_into_place(part: PartFile) -> None:
    """Rename without replacing: creating a hard link fails if the name is taken. Without links: check, then rename."""
    try:
        os.link(part.path, part.target)
    except FileExistsError:
        check_free_name(part.target, overwrite=False)
        raise
    except OSError:
        check_free_name(part.target, overwrite=False)
        part.path.replace(part.target)
        return
    part.path.unlink()


def lock_dead(target: Path) -> PartFile | None:
    """Open and lock the temporary file that a killed save to `target` left; None if there is none.

    Raises:
        TargetError: something else is at that path.
        LockHeldError: the save is still running.
        LocksUnsupportedError: the file system has no locks, so it cannot be told whether it is running.
        OSError: it cannot be opened.
    """
    path = part_path(target)
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise TargetError(t("target.in_the_way", path=path))
        dead = PartFile(target, path, os.open(path, _FLAGS))
    except FileNotFoundError:
        return None
    try:
        lock(dead.descriptor)
    except BaseException:
        dead.close()
        raise
    return dead


def bury(dead: PartFile) -> None:
    """Undo a killed save's change of the config, and remove its temporary file.

    The temporary file is never written to, as it may be a hard link to a finished file.

    Raises:
        OSError: the disk refuses.
    """
    try:
        if _is_still(dead.path, dead.descriptor):
            if not dead.is_published():
                put_config_back(dead.target)
            with contextlib.suppress(OSError):
                part_path(config_path(dead.target)).unlink(missing_ok=True)
            remove_note(dead.target)
    except BaseException:
        dead.close()
        raise
    discard(dead)


def _take_over(target: Path) -> None:
    """Remove what a killed save left; TargetError if the save is running, or if that cannot be determined."""
    try:
        dead = lock_dead(target)
    except LockHeldError as error:
        raise _running(target) from error
    except LocksUnsupportedError as error:
        raise TargetError(t("target.no_locks", target=part_path(target))) from error
    if dead is not None:
        bury(dead)


def _lock_part(descriptor: int, target: Path) -> None:
    try:
        lock(descriptor)
    except LockHeldError as error:
        raise _running(target) from error
    except LocksUnsupportedError:
        return  # without locks, creating it exclusively has to do


def _is_still(path: Path, descriptor: int) -> bool:
    with contextlib.suppress(FileNotFoundError):
        return os.path.samestat(path.stat(follow_symlinks=False), os.fstat(descriptor))
    return False


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _running(target: Path) -> TargetError:
    return TargetError(t("target.save_is_running", target=target.name))


def _sync_folder(folder: Path) -> None:
    # Some network and FUSE file systems cannot sync a folder; the file itself is safe by now.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
