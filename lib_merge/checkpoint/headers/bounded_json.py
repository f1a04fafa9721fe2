"""JSON from untrusted files: for any text the result is a value or a ValueError, within seconds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from lib_merge.sentences import t

LARGEST_TEXT = 16 << 20
"""Characters (or bytes) of a text that is read; recipes and trainers' notes have some thousands."""
_MOST_DIGITS = 400  # the digits of the largest float; int() takes quadratic time over longer ones


def parse_json(text: str | bytes) -> object:
    """Parse a JSON text.

    Raises:
        ValueError: it is too large, too deep, not UTF-8 or no JSON; the message says which.
    """
    if len(text) > LARGEST_TEXT:
        raise ValueError(t("json.too_long", n=len(text)))
    try:
        return cast("object", json.loads(text, parse_int=_integer))
    except RecursionError:
        raise ValueError(t("json.nested_too_deeply")) from None


def read_json(path: Path) -> object:
    """Parse a file of JSON text; ValueError as `parse_json`, OSError when it cannot be read."""
    with path.open("rb") as file:
        return parse_json(file.read(LARGEST_TEXT + 1))


def _integer(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(t("json.number_too_large", n=len(digits)))
    return int(digits)
