"""The hidden temporary that a save is written to: taken under a lock, renamed over the target, or removed."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from lib_merge.checkpoint.file_lock import LockHeldError, LocksUnsupportedError, lock
from lib_merge.checkpoint.target import check_free_name, part_path
from lib_merge.errors import TargetError

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
            _remove_leftover(path, target)
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
    """Remove the temporary, if it is still there, and give up its lock."""
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


def _remove_leftover(path: Path, target: Path) -> None:
    """Remove the temporary of a dead save; it is never written to, for it may be linked to a finished file."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise TargetError(f"{path} is in the way and is no file that a save left; remove it or save elsewhere.")
        descriptor = os.open(path, _FLAGS)
    except FileNotFoundError:
        return
    try:
        lock(descriptor)
        if not _WINDOWS and _is_still(path, descriptor):
            path.unlink()
    except LockHeldError as error:
        raise _running(target) from error
    except LocksUnsupportedError as error:
        raise TargetError(
            f"{path} is there and this disk has no locks to tell whether its save is still running; "
            "if none is, delete it and save again."
        ) from error
    finally:
        os.close(descriptor)
    if _WINDOWS:
        path.unlink(missing_ok=True)


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


def _running(target: Path) -> TargetError:
    return TargetError(f"another save to {target.name} is running; wait for it or choose another name.")


def _sync_folder(folder: Path) -> None:
    # Some network and FUSE file systems cannot sync a folder; the file itself is safe by now.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
