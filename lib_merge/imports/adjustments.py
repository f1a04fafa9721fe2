"""SuperMerger's "adjust", which other tools took over: eight numbers for IN, OUT, OUT2, CONT, BRI, COL1–3."""

from __future__ import annotations

from typing import Any

from lib_merge.imports.imported import Notes, shown
from lib_merge.sentences import t

NAMES = ("in", "out", "out2", "contrast", "brightness", "color1", "color2", "color3")


def adjust_step(written: str, notes: Notes) -> dict[str, Any] | None:
    """The adjust step of a text of up to eight numbers; None if it changes nothing.

    As in those tools, a text without a comma is ignored and what is not a number is 0; `notes` records both.
    """
    parts = written.split(",")
    if len(parts) == 1:
        if written.strip():
            notes.add(t("imports.adjust_one_number", text=shown(written)))
        return None
    changed: dict[str, float] = {}
    for name, part in zip(NAMES, parts, strict=False):
        value = _number(part)
        if value is None:
            notes.add(t("imports.adjust_no_number", name=name, text=shown(part.strip())))
        elif value:
            changed[name] = value
    if len(parts) > len(NAMES):
        notes.add(t("imports.adjust_too_many", count=len(parts), most=len(NAMES)))
    return {"adjust": changed} if changed else None


def _number(part: str) -> float | None:
    """The number that a part is; 0 if it is empty, None if it is not a number or is unreasonably large."""
    try:
        value = float(part) if part.strip() else 0.0
    except ValueError:
        return None
    return value if abs(value) < 1e6 else None  # also refuses NaN and infinity
