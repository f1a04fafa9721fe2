"""Adjust, as SuperMerger and those after it write it: eight numbers for IN, OUT, OUT2, CONT, BRI, COL1–3."""

from __future__ import annotations

from typing import Any

NAMES = ("in", "out", "out2", "contrast", "brightness", "color1", "color2", "color3")


def adjust_step(written: str) -> dict[str, Any] | None:
    """The adjust step of a text of up to eight numbers; None where it changes nothing.

    As in those tools, a text without a comma is none, and what is no number is 0.
    """
    if "," not in written:
        return None
    values = {name: _number(part) for name, part in zip(NAMES, written.split(","), strict=False)}
    changed = {name: value for name, value in values.items() if value}
    return {"adjust": changed} if changed else None


def _number(part: str) -> float:
    try:
        value = float(part)
    except ValueError:
        return 0.0
    return value if abs(value) < 1e6 else 0.0  # nan and inf as well
