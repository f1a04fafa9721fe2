"""A note beside a save's temporary file: which process writes it, and what to restore if it is killed between renames.

The temporary file cannot contain this: it becomes the checkpoint, which people share and which must not name a machine.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

NOTE_SUFFIX = ".live-merge-note"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_LARGEST = 64 << 20  # bytes


@dataclass(frozen=True)
class SaveNote:
    """The machine and process that save, and what happens to the config beside the checkpoint, if it gets one.

    Attributes:
        host: name of the machine.
        process: its id there.
        config: file name of the config that is saved with the checkpoint; "" if there is none.
        new_sha256: SHA-256 (hex) of the new config.
        old: content of the config before the save; None if there was none.
    """

    host: str
    process: int
    config: str = ""
    new_sha256: str = ""
    old: bytes | None = None

    @property
    def is_of_this_machine(self) -> bool:
        """Whether the save runs, or ran, here."""
        return self.host == platform.node()


def note_of_this_process(config: Path | None, new: bytes, old: bytes | None) -> SaveNote:
    """The note of a save by this process; `config` is None if it writes only a checkpoint."""
    host, process = platform.node(), os.getpid()
    return SaveNote(host, process, config.name, _sha256(new), old) if config else SaveNote(host, process)


def note_path(target: Path) -> Path:
    """Where the note of a save to `target` lies."""
    return target.with_name(f".{target.name}{NOTE_SUFFIX}")


def write_note(target: Path, note: SaveNote) -> None:
    """Write a note to the disk; one that a killed save left is replaced. Raises OSError."""
    old = None if note.old is None else base64.b64encode(note.old).decode("ascii")
    note_path(target).unlink(missing_ok=True)
    _write_new(note_path(target), json.dumps({**asdict(note), "old": old}).encode("ascii"))


def read_note(target: Path) -> SaveNote | None:
    """The note of a save to `target`; None if there is none or it cannot be read."""
    path = note_path(target)
    try:
        if path.is_symlink() or path.stat().st_size > _LARGEST:
            return None
        return _note(json.loads(path.read_bytes()))
    except (OSError, ValueError, TypeError, LookupError, RecursionError):  # not there, or not one of ours
        return None


def remove_note(target: Path, own: SaveNote | None = None) -> None:
    """Remove a note; with `own`, only if it is that one, as the next save to the name may have written its own."""
    if own is None or read_note(target) == own:
        with contextlib.suppress(OSError):  # the next save removes it
            note_path(target).unlink(missing_ok=True)


def put_config_back(target: Path) -> None:
    """Undo the change of the config by a save that was killed before its checkpoint was renamed. Raises OSError.

    Call it only while that save's temporary file is locked.
    """
    note = read_note(target)
    if note is None or not note.config:
        return
    config = target.with_name(note.config)
    if not config.is_file() or _sha256(config.read_bytes()) != note.new_sha256:
        return  # the save had not written it, or it was changed since
    if note.old is None:
        config.unlink()
    else:
        _replace(config, note.old)


def _note(document: Mapping[str, Any]) -> SaveNote:
    """The note in a JSON document; ValueError, TypeError or LookupError if it is not one."""
    config, old = str(document["config"]), document["old"]
    if config and (config != Path(config).name or not config.endswith(".yaml")):
        raise ValueError("no name of a config")
    before = None if old is None else base64.b64decode(old, validate=True)
    return SaveNote(str(document["host"]), int(document["process"]), config, str(document["new_sha256"]), before)


def _replace(path: Path, content: bytes) -> None:
    """Write a small file in place of another, in one step of the file system."""
    new = path.with_name(f".{path.name}.live-merge-new")
    new.unlink(missing_ok=True)
    _write_new(new, content)
    new.replace(path)


def _write_new(path: Path, content: bytes) -> None:
    descriptor = os.open(path, _NEW, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
