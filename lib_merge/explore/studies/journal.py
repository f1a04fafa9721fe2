"""A study's journal: one line of JSON an event, in the order of time. Nothing in it is ever changed.

A program that is killed while it writes leaves at most one line that cannot be read, which is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

Event = Mapping[str, Any]
"""What happened: `event` (its kind), `number` (from 1, growing), `time`, and what belongs to the kind."""

LONGEST_LINE = 1 << 20
"""Characters of one event; a recipe of a hundred steps is far below."""
LARGEST = 64 << 20
"""Bytes of a whole journal."""
UNDOABLE = ("vote",)
"""Kinds of events that an `undo` takes back, the newest first."""


def line_of(event: Event) -> str:
    """The event as one line, with its end."""
    return json.dumps(event, ensure_ascii=True, allow_nan=False, separators=(",", ":")) + "\n"


def ended(text: str) -> str:
    """A journal's text whose last line has an end; half a line of a killed program is one, too."""
    return text if not text or text.endswith("\n") else f"{text}\n"


def events_of(text: str) -> list[Event]:
    """The events of a journal; lines that are none are passed over."""
    return [event for line in text.split("\n") if (event := _read(line)) is not None]


def in_force(events: Sequence[Event]) -> list[Event]:
    """The events without those that were taken back, and without the undoing; one with a `voter` takes back only that
    person's newest vote."""
    kept: list[Event] = []
    for event in events:
        if event["event"] != "undo":
            kept.append(event)
            continue
        newest = next((at for at in range(len(kept) - 1, -1, -1) if _takes_back(event, kept[at])), None)
        if newest is not None:
            del kept[newest]
    return kept


def _takes_back(undo: Event, event: Event) -> bool:
    return event["event"] in UNDOABLE and ("voter" not in undo or event.get("voter") == undo["voter"])


def _read(line: str) -> Event | None:
    if not line or len(line) > LONGEST_LINE:
        return None
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return None
    whole = isinstance(event, dict) and isinstance(event.get("event"), str) and isinstance(event.get("number"), int)
    return event if whole else None
