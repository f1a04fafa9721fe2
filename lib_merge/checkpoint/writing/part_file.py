"""The hidden temporary file of a save: created under a lock, renamed to the target, or removed.

A save that dies leaves it behind. The next save to that name takes it over, and restores the config that the dead one
had changed.
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
    """A temporary beside `target`, at `path`; open at `descriptor` and locked by us until it is closed."""

    def __init__(self, target: Path, path: Path, descriptor: int) -> None:
        self.target = target
        self.path = path
        self.descriptor = descriptor
        self.is_open = True
        self._identity = _identity(os.fstat(descriptor))

    def is_published(self) -> bool:
        """Whether the target's name leads to this very file; asked of the disk, since an interrupt may hide it."""
        with contextlib.suppress(OSError):
            return _identity(self.target.stat(follow_symlinks=False)) == self._identity
        return False

    def close(self) -> None:
        """Give up the lock; a second call does nothing."""
        if self.is_open:
            self.is_open = False
            os.close(self.descriptor)


def open_part(target: Path) -> PartFile:
    """Create and lock the temporary of `target`, taking over what a dead save left.

    Raises TargetError when another save to the same name is running, OSError when the folder cannot be written to.
    """
    path = part_path(target)
    for _ in range(_ATTEMPTS):  # more than one only when saves to one name begin or end at the same moment
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
        except BaseException:  # an interrupt: nobody else knows of the file
            discard(PartFile(target, path, descriptor))
            raise
        os.close(descriptor)
    raise _running(target)


def discard(part: PartFile) -> None:
    """Remove the temporary, if it is still there, and give up its lock; in spite of one interrupt."""
    try:
        _discard(part)
    except KeyboardInterrupt:
        _discard(part)
        raise


def _discard(part: PartFile) -> None:
    try:
        # Removed while still locked, so that it cannot be another save's by now; Windows removes only closed files.
        if not _WINDOWS and part.is_open and _is_still(part.path, part.descriptor):
            part.path.unlink(missing_ok=True)
    finally:
        part.close()
    if _WINDOWS:
        part.path.unlink(missing_ok=True)


def publish(part: PartFile, *, overwrite: bool) -> None:
    """Sync the finished temporary and give it the target's name, in one step of the file system, then sync the folder.

    Raises TargetError when, without `overwrite`, something has appeared at the target meanwhile; OSError when the disk
    fails or another program holds the target open. In both cases the temporary is still to be discarded.
    """
    os.fsync(part.descriptor)
    if _WINDOWS:
        part.close()  # an open file cannot be renamed there
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
    """Rename without replacing, which is what Windows does by itself."""
    try:
        part.path.rename(part.target)
    except FileExistsError:
        check_free_name(part.target, overwrite=False)
        raise


def _link_into_place(part: PartFile) -> None:
    """Rename without replacing: a hard link fails on a taken name. File systems without links get check and rename."""
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
    """The temporary that a dead save to `target` left, locked; None where there is none.

    Raises TargetError where something else is in the way, LockHeldError while the save is running,
    LocksUnsupportedError where the disk cannot tell, OSError where it cannot be opened.
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
    """Restore the config that a dead save had changed, and remove its temporary file. That is never written to, as
    it may be a hard link of a finished file. Raises OSError."""
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
    """Clear away what a dead save left at that name; TargetError where it is running, or that cannot be told."""
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
        return  # creating it exclusively is the lock here


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
