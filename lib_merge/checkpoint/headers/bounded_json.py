"""Parses JSON from untrusted files: any text gives a value or a ValueError within seconds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from lib_merge.sentences import t

LARGEST_TEXT = 16 << 20
"""Longest text that is parsed, in characters or bytes; recipes and trainers' metadata have some thousands."""
_MOST_DIGITS = 400  # more than the largest float has; int() takes quadratic time in the number of digits


def parse_json(text: str | bytes) -> object:
    """Parse a JSON text.

    Raises:
        ValueError: it is too large, too deeply nested, not UTF-8 or not JSON; the message says which.
    """
    if len(text) > LARGEST_TEXT:
        raise ValueError(t("json.too_long", n=len(text)))
    try:
        return cast("object", json.loads(text, parse_int=_integer))
    except RecursionError:
        raise ValueError(t("json.nested_too_deeply")) from None


def read_json(path: Path) -> object:
    """Parse a JSON file.

    Raises:
        ValueError: as `parse_json`.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        return parse_json(file.read(LARGEST_TEXT + 1))


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(t("json.number_too_large", n=len(digits)))
    return int(digits)
