"""Adjust, as SuperMerger and those after it write it: eight numbers for IN, OUT, OUT2, CONT, BRI, COL1–3."""

from __future__ import annotations

from typing import Any

from lib_merge.imports.imported import Notes, shown
from lib_merge.sentences import t

NAMES = ("in", "out", "out2", "contrast", "brightness", "color1", "color2", "color3")


def adjust_step(written: str, notes: Notes) -> dict[str, Any] | None:
    """The adjust step of a text of up to eight numbers; None where it changes nothing.

    As in those tools, a text without a comma is none, and what is no number is 0; `notes` hears of both.
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
    """The number of a part, 0 for an empty one; None for what is none or out of all bounds."""
    try:
        value = float(part) if part.strip() else 0.0
    except ValueError:
        return None
    return value if abs(value) < 1e6 else None  # nan and inf are none either
