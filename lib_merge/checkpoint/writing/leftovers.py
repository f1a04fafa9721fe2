"""Finds the files that killed saves left in a folder; removes those that are surely dead and reports the others.

A file is surely dead if this machine made it, its lock is free, and it was not written to for ten minutes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lib_merge.checkpoint.writing.file_lock import LockHeldError, LocksUnsupportedError
from lib_merge.checkpoint.writing.part_file import bury, lock_dead
from lib_merge.checkpoint.writing.save_note import NOTE_SUFFIX, note_path, read_note, remove_note
from lib_merge.checkpoint.writing.storage_errors import size_text
from lib_merge.checkpoint.writing.target import PART_SUFFIX, SUFFIX, part_path
from lib_merge.errors import TargetError
from lib_merge.sentences import Sentence, t

QUIET = 600.0
"""Seconds without a write after which a save counts as dead."""

Fate = Literal["removed", "other_machine", "unknown_machine", "no_locks", "stuck"]


@dataclass(frozen=True)
class Leftover:
    """The temporary file of a killed save: its path, its size in bytes, its fate, and the machine that made it."""

    path: Path
    size: int
    fate: Fate
    host: str = ""

    @property
    def sentence(self) -> Sentence:
        """The message about it."""
        return t(f"leftover.{self.fate}", file=str(self.path), size=size_text(self.size), host=self.host)


def sweep(folder: Path) -> tuple[Leftover, ...]:
    """Remove what killed saves left in a folder; what was removed and what had to stay. Running saves are left alone.

    Never raises: the next save to a folder that cannot be read reports that.
    """
    try:
        names = sorted(path.name for path in folder.iterdir() if path.name.startswith("."))
    except OSError:
        return ()
    for target in _targets(folder, names, NOTE_SUFFIX):
        _remove_lonely_note(target)
    found = (_cleared(target) for target in _targets(folder, names, PART_SUFFIX))
    return tuple(leftover for leftover in found if leftover is not None)


def _targets(folder: Path, names: Iterable[str], ending: str) -> list[Path]:
    """The targets of the hidden files with that ending."""
    own = [name for name in names if name.lower().endswith(f"{SUFFIX}{ending}")]
    return [folder / name[1 : -len(ending)] for name in own]


def _remove_lonely_note(target: Path) -> None:
    """Remove the note of a save that was killed after its last rename."""
    note = read_note(target)
    is_lonely = note is not None and note.is_of_this_machine and not part_path(target).exists()
    if is_lonely and _is_quiet(note_path(target)):
        remove_note(target, note)


def _cleared(target: Path) -> Leftover | None:
    """What became of a temporary file; None if its save may still run, or has just ended."""
    path = part_path(target)
    if not _is_quiet(path):
        return None
    size, host = path.lstat().st_size, ""
    try:
        fate, host = _bury(target)
    except (FileNotFoundError, LockHeldError, TargetError):  # TargetError: it is not a file
        return None
    except LocksUnsupportedError:
        fate = "no_locks"
    except OSError:
        fate = "stuck"
    return Leftover(path, size, fate, host)


def _bury(target: Path) -> tuple[Fate, str]:
    """Remove a dead save's temporary file if this machine made it or it is empty; its fate, and the machine's name."""
    dead, note = lock_dead(target), read_note(target)
    if dead is None:
        raise FileNotFoundError
    if (note is not None and note.is_of_this_machine) or not os.fstat(dead.descriptor).st_size:
        bury(dead)
        return "removed", note.host if note else ""
    dead.close()
    return ("other_machine", note.host) if note else ("unknown_machine", "")


def _is_quiet(path: Path) -> bool:
    try:
        return time.time() - path.lstat().st_mtime > QUIET
    except OSError:  # it has ended meanwhile
        return False
