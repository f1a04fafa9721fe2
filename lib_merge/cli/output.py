"""What the commands write: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping, Sequence
from typing import Any


def say(*lines: str) -> None:
    """Lines of the result; what the terminal's encoding lacks is escaped."""
    text = "".join(f"{line}\n" for line in lines)
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def say_json(document: Any) -> None:
    """The result for a program; escaped in JSON's own way where the terminal's encoding lacks a letter."""
    text = json.dumps(document, ensure_ascii=False, indent=2, default=str)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(document, indent=2, default=str)
    say(text)


def note(kind: str, text: str) -> None:
    """A line on standard error, beginning with its kind, as in `skipped: …`."""
    sys.stderr.write(f"{kind}: {' '.join(text.split())}\n")


def note_skipped(skipped: Mapping[str, str], warnings: Sequence[str]) -> None:
    """What was left out, and what to beware of, a line each."""
    for name, reason in skipped.items():
        note("skipped", f"{name}: {reason}")
    for warning in warnings:
        note("warning", warning)


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows with columns of equal width, the first to the left and the others to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    return [
        "  ".join(
            cell.ljust(w) if index == 0 else cell.rjust(w)
            for index, (cell, w) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def megabytes(nbytes: int) -> str:
    """Bytes in units of 10⁶, as file managers show them."""
    return f"{nbytes / 1e6:,.1f} MB"


class Bar:
    """A progress line on a terminal; silent where standard error is no terminal."""

    def __init__(self) -> None:
        self._shown = 0.0
        self._live = sys.stderr.isatty()

    def __call__(self, done: int, total: int, what: str) -> None:
        """Show how far the work is, ten times a second at most."""
        if self._live and (time.monotonic() - self._shown > 0.1 or done == total):
            self._shown = time.monotonic()
            sys.stderr.write(f"\r\x1b[K{done / max(total, 1):4.0%} of {megabytes(total)}  {what[:60]}")

    def end(self) -> None:
        """Clear the line."""
        if self._live:
            sys.stderr.write("\r\x1b[K")
