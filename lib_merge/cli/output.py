"""The output of the commands: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any

from lib_merge.sentences import t

_WIDTH = 20
"""Characters of a progress bar."""


def say(*lines: str) -> None:
    """Print lines of the result; characters that the terminal's encoding lacks are escaped."""
    text = "".join(f"{line}\n" for line in lines)
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def say_json(document: Any) -> None:
    """Print the result as JSON; characters that the terminal's encoding lacks are escaped as JSON does."""
    text = json.dumps(document, ensure_ascii=False, indent=2, default=str)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(document, indent=2, default=str)
    say(text)


def note(kind: str, text: str) -> None:
    """Print a line on standard error that begins with its kind, as in `skipped: …`."""
    sys.stderr.write(f"{kind}: {' '.join(text.split())}\n")


def note_skipped(skipped: Mapping[str, str], warnings: Sequence[str]) -> None:
    """Print what was left out and the warnings, one line each."""
    for name, reason in skipped.items():
        note("skipped", f"{name}: {reason}")
    for warning in warnings:
        note("warning", warning)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines with columns of equal width; the first column is left-aligned, the others right-aligned."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    return [
        "  ".join(
            cell.ljust(w) if index == 0 else cell.rjust(w)
            for index, (cell, w) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def some(keys: Sequence[str], most: int = 3) -> str:
    """The number of keys, and the first few of them."""
    return f"{len(keys)} ({', '.join(keys[:most])}{', …' if len(keys) > most else ''})"


def megabytes(nbytes: int) -> str:
    """Bytes as text in megabytes of 10⁶, as file managers show them."""
    return f"{nbytes / 1e6:,.1f} MB"


class Bar:
    """A progress line with bar, percent and time left; prints nothing if standard error is not a terminal.

    It never moves back, even if the work has several passes. The line is cleared at the end of the `with` block.
    """

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._began, self._shown, self._share = time.monotonic(), 0.0, 0.0

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        if self._live:
            sys.stderr.write("\r\x1b[K")

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show the progress, at most ten times a second."""
        self._share = max(self._share, min(1.0, done / max(total, 1)))
        now = time.monotonic()
        if self._live and (now - self._shown > 0.1 or done == total):
            self._shown = now
            bar = "#" * round(self._share * _WIDTH)
            line = f"[{bar:-<{_WIDTH}}] {self._share:4.0%}  {time_left(now - self._began, self._share)}  {what}"
            sys.stderr.write(f"\r\x1b[K{line[: shutil.get_terminal_size().columns - 1]}")
            sys.stderr.flush()


def time_left(seconds: float, share: float) -> str:
    """The time left, as "1:05 left", of work of which a share (0…1) took so many seconds; "" at its beginning."""
    if seconds < 1 or share < 0.01:
        return " " * 9
    minutes, rest = divmod(round(seconds * (1 - share) / share), 60)
    hours, minutes = divmod(minutes, 60)
    return t("command.time_left", time=f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}")
