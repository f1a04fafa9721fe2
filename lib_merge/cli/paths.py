"""Files and folders given as arguments; the error for a missing one names the most similar existing name."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import os
from pathlib import Path

from lib_merge.errors import UserError
from lib_merge.sentences import t


def add_models_option(command: argparse.ArgumentParser) -> None:
    """Add `--models DIR` to a command that reads a recipe."""
    command.add_argument(
        "--models",
        action="append",
        default=[],
        type=existing_folder,
        metavar="DIR",
        help=t("option.models"),
    )


def existing_folder(text: str) -> Path:
    """The folder at a path; UserError if there is none."""
    if os.path.isdir(text):  # noqa: PTH112 — Path.is_dir raises for names that the system does not take
        return Path(text)
    if os.path.exists(text):  # noqa: PTH110 — as above
        raise UserError(t("command.is_no_folder", path=text))
    _refuse_link(text)
    near = _near(text)
    raise UserError(t("command.no_folder_near" if near else "command.no_folder", path=text, near=near))


def existing_path(text: str) -> Path:
    """The file or folder at a path; UserError if there is none."""
    if os.path.exists(text):  # noqa: PTH110 — as above
        return Path(text)
    _refuse_link(text)
    near = _near(text)
    raise UserError(t("command.no_file_near" if near else "command.no_file", path=text, near=near))


def _refuse_link(text: str) -> None:
    if os.path.islink(text):  # noqa: PTH114 — as above
        raise UserError(t("command.link_to_nowhere", path=text))


def _near(text: str) -> str:
    """The most similar name in the same folder; "" if none is similar."""
    path, names = Path(text), list[str]()
    with contextlib.suppress(OSError, ValueError):  # the folder is missing, too, or the name is invalid
        names = [other.name for other in path.parent.iterdir()]
    found = difflib.get_close_matches(path.name, names, n=1, cutoff=0.75)
    return repr(str(path.with_name(found[0]))) if found else ""
