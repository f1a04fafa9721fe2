"""A picture's infotext, as the WebUIs write it, taken apart."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

_FIELD = re.compile(r'\s*(?P<name>[\w][\w \-/]*):\s*(?P<value>"(?:\\.|[^\\"])*"|[^,]*)(?:,|$)')
_FEWEST = 3
"""A last line with fewer fields than this belongs to the prompt."""
_NEGATIVE = "Negative prompt:"


@dataclass(frozen=True)
class Infotext:
    """The parts of an infotext: prompts, and fields by name, unquoted."""

    prompt: str
    negative: str
    fields: Mapping[str, str]


def read(text: str) -> Infotext:
    """Split an infotext into its parts; a text without fields is a prompt."""
    lines = text.strip().replace("\r\n", "\n").split("\n")
    found = {match["name"].strip(): _unquoted(match["value"]) for match in _FIELD.finditer(lines[-1])}
    fields = found if len(found) >= _FEWEST else {}
    if fields:
        lines.pop()
    start = next((place for place, line in enumerate(lines) if line.strip().startswith(_NEGATIVE)), len(lines))
    negative = "\n".join(lines[start:]).strip().removeprefix(_NEGATIVE).strip()
    return Infotext("\n".join(lines[:start]).strip(), negative, fields)


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value.strip()
    try:
        return str(json.loads(value))
    except ValueError:
        return value
