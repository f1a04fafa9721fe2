"""The text of an X/Y/Z plot's field of values, split into one text for each value.

`2: IN04: 0-1 [3]` is the three values `2: IN04: 0`, `2: IN04: 0.5` and `2: IN04: 1`: a step's number and a block's name
hold for the numbers after them. Ranges are the host's own: `0-1 (+0.25)` by steps, `0-1 [5]` by how many.
"""

from __future__ import annotations

import csv
import io
import re

from lib_merge.errors import UserError
from lib_merge.sentences import t
from lib_merge.weights.comma_text import format as shortest
from lib_merge.weights.comma_text import read_number

MOST = 1000
"""The most values that one range may give."""

_RANGE = re.compile(
    r"([+-]?\d*\.?\d+)\s*-\s*([+-]?\d*\.?\d+)\s*(?:\(\s*([+-]?\d*\.?\d+)\s*\)|\[\s*(\d+)\s*\])?", re.ASCII
)
_STEP = re.compile(r"(\d+)\s*:\s*", re.ASCII)
_NAME = re.compile(r"([A-Za-z_]\w*)\s*:\s*", re.ASCII)
_BLOCK = re.compile(r"([A-Za-z]+\d*)\s*:\s*", re.ASCII)


def numbers(text: str) -> list[str]:
    """`0, 0.5`, `0-1 (+0.25)`, `2: 0.5, 0.7` → each number, with its step's number where one was named.

    Raises:
        UserError: something between the commas is no number.
    """
    values: list[str] = []
    step = ""
    for item in _items(text):
        named, rest = _prefix(_STEP, item)
        step = named or step
        values += [_joined(step, "", number) for number in _spread(rest)]
    return values


def blocks(text: str) -> list[str]:
    """`IN04: 0, 0.5, OUT03: 1` → `IN04: 0`, `IN04: 0.5`, `OUT03: 1`; a step's number may stand before a name.

    Raises:
        UserError: a number has no block before it, or something is no number.
    """
    values: list[str] = []
    step = block = ""
    for item in _items(text):
        named_step, rest = _prefix(_STEP, item)
        named, rest = _prefix(_BLOCK, rest)
        if named_step and not named:
            raise UserError(t("plot.block_missing_in_step", item=repr(item), named_step=named_step))
        step, block = named_step or step, named or block
        if not block:
            raise UserError(t("plot.block_missing", item=repr(item)))
        values += [_joined(step, block, number) for number in _spread(rest)]
    return values


def settings(text: str) -> list[str]:
    """`density: 0.2, 0.5` → `density: 0.2`, `density: 0.5`; a step's number may stand before a name.

    Raises:
        UserError: a value has no name before it.
    """
    values: list[str] = []
    step = name = ""
    for item in _items(text):
        named_step, rest = _prefix(_STEP, item)
        named, rest = _prefix(_NAME, rest)
        step, name = named_step or step, named or name
        if not name or (named_step and not named):
            raise UserError(t("plot.parameter_missing", item=repr(item)))
        spread = _spread(rest) if _RANGE.fullmatch(rest.strip()) else [rest.strip()]
        values += [_joined(step, name, value) for value in spread]
    return values


def texts(text: str) -> list[str]:
    """Values that may contain commas: separated by `|` or a new line, or quoted as in CSV."""
    if text.lstrip().startswith('"'):
        rows = csv.reader(io.StringIO(text), skipinitialspace=True)
        return [item.strip() for row in rows for item in row if item.strip()]
    return [item.strip() for item in re.split(r"[|\n]", text) if item.strip()]


def names(text: str) -> list[str]:
    """Names separated by commas (quoted if they contain one), each with its step's number if one is given."""
    rows = csv.reader(io.StringIO(text), skipinitialspace=True)
    return [item.strip() for row in rows for item in row if item.strip()]


def step_of(value: str) -> tuple[int | None, str]:
    """The number of the step that a value names, counted from 1, or None; and the value without it."""
    named, rest = _prefix(_STEP, value)
    return (int(named) if named else None), rest


def block_of(value: str) -> tuple[str, float]:
    """Block and number of a value as `blocks` gives it, without its step."""
    block, number = (part.strip() for part in value.rsplit(":", 1))
    return block, float(number)


def _items(text: str) -> list[str]:
    found = [item.strip() for item in re.split(r"[,\n]", text)]
    return [item for item in found if item]


def _prefix(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def _joined(step: str, block: str, number: str) -> str:
    return ": ".join(part for part in (step, block, number) if part)


def _spread(text: str) -> list[str]:
    """The numbers that a number or a range stands for, each as its shortest text."""
    if read_number(text) is not None:
        return [text.strip()]
    found = _RANGE.fullmatch(text.strip())
    if found is None:
        raise UserError(t("plot.no_range", text=repr(text)))
    first, last = float(found[1]), float(found[2])
    if found[4]:
        count = int(found[4])
        step = (last - first) / (count - 1) if count > 1 else 0.0
    else:
        step = float(found[3] or 1)
        count = int((last - first) / step + 1e-9) + 1 if step else 0
    if not 0 < count <= MOST:
        raise UserError(t("plot.range_too_long", text=repr(text), n=max(count, 0), most=MOST))
    return [shortest([round(first + index * step, 10)]) for index in range(count)]
