"""Logins, from a file that only its owner can read or from the environment; never from a study."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from lib_merge.errors import StorageError, UserError
from lib_merge.sentences import t

VARIABLE = "LIVE_MERGE_API_AUTH"


def logins_of(file: Path | None, environment: Mapping[str, str]) -> dict[str, str]:
    """Address → `user:password`; "" stands for every other address.

    The file has a line for each login, `URL user:password`, or `user:password` for all.

    Raises:
        UserError: others can read the file, or a line is none. StorageError: it cannot be read.
    """
    own = {"": environment[VARIABLE]} if environment.get(VARIABLE) else {}
    if file is None:
        return own
    try:
        mode = file.stat().st_mode
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StorageError(t("disk.not_read", path=file, error=error)) from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise UserError(t("scored.login_readable", file=file))
    return {**own, **dict(_login(line, file) for line in text.splitlines() if line.strip())}


def login_for(url: str, logins: Mapping[str, str]) -> str:
    """The login for an address; "" for none."""
    return logins.get(url.rstrip("/"), logins.get("", ""))


def _login(line: str, file: Path) -> tuple[str, str]:
    *url, login = line.split()
    if len(url) > 1 or ":" not in login or "://" in login:
        raise UserError(t("scored.login_line", file=file))
    return (url[0].rstrip("/") if url else ""), login
