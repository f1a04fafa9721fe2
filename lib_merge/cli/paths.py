"""Files and folders that are given as arguments: there, or one sentence that says which name was nearly right."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import os
from pathlib import Path

from lib_merge.errors import UserError
from lib_merge.sentences import t


def add_models_option(command: argparse.ArgumentParser) -> None:
    """`--models DIR` of a command that reads a recipe."""
    command.add_argument(
        "--models",
        action="append",
        default=[],
        type=existing_folder,
        metavar="DIR",
        help=t("option.models"),
    )


def existing_folder(text: str) -> Path:
    """A folder from its path; UserError where there is none."""
    if os.path.isdir(text):  # noqa: PTH112 — Path.is_dir raises for names that the system does not take
        return Path(text)
    if os.path.exists(text):  # noqa: PTH110 — as above
        raise UserError(t("command.is_no_folder", path=text))
    _refuse_link(text)
    near = _near(text)
    raise UserError(t("command.no_folder_near" if near else "command.no_folder", path=text, near=near))


def existing_path(text: str) -> Path:
    """A file or folder from its path; UserError where there is none."""
    if os.path.exists(text):  # noqa: PTH110 — as above
        return Path(text)
    _refuse_link(text)
    near = _near(text)
    raise UserError(t("command.no_file_near" if near else "command.no_file", path=text, near=near))


def _refuse_link(text: str) -> None:
    if os.path.islink(text):  # noqa: PTH114 — as above
        raise UserError(t("command.link_to_nowhere", path=text))


def _near(text: str) -> str:
    """What is there and has nearly that name; empty where nothing has."""
    path, names = Path(text), list[str]()
    with contextlib.suppress(OSError, ValueError):  # its folder is not there either, or no system takes the name
        names = [other.name for other in path.parent.iterdir()]
    found = difflib.get_close_matches(path.name, names, n=1, cutoff=0.75)
    return repr(str(path.with_name(found[0]))) if found else ""
