"""Contact sheets: recipes as rows, items as columns, as one PNG that says of each cell how it was made."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

FIELD = "live_merge_sheet"
"""Keyword of the PNG's text that tells of the cells: compressed iTXt, JSON."""
HEAD, GAP, TEXT = 200, 4, 14
"""Pixels of the rows' heads, between cells, and of the letters."""
_COLUMN_HEAD = 3 * (TEXT + 4)
_PAPER, _INK = "white", "black"


@dataclass(frozen=True)
class Cell:
    """A picture of a sheet, in its row and column, with its infotext."""

    row: int
    column: int
    image: Image
    infotext: str


@dataclass(frozen=True)
class Sheet:
    """What a sheet shows: the recipes and their titles, the items, both as plain data, and the pictures there are."""

    recipes: Sequence[tuple[str, Mapping[str, Any]]]
    items: Sequence[Mapping[str, Any]]
    cells: Sequence[Cell]


def png_of(sheet: Sheet) -> bytes:
    """The sheet as a PNG: titles at the left, items at the top, each picture in its own size.

    `parameters` is the infotext of the first cell, so that WebUIs read it as one of their own pictures; `FIELD` tells
    of every cell: `rect` (x, y, width, height), `recipe` and `item` (their numbers), `infotext`.
    """
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    places = _places(sheet)
    right = max((x + w for x, _, w, _ in places), default=HEAD)
    bottom = max((y + h for _, y, _, h in places), default=_COLUMN_HEAD)
    paper = Image.new("RGB", (right + GAP, bottom + GAP), _PAPER)
    for cell, (x, y, _, _) in zip(sheet.cells, places, strict=True):
        paper.paste(cell.image.convert("RGB"), (x, y))
    _write_heads(paper, sheet, places)
    about = PngInfo()
    if sheet.cells:
        about.add_text("parameters", sheet.cells[0].infotext)
    about.add_itxt(FIELD, json.dumps(_told(sheet, places), separators=(",", ":")), zip=True)
    file = io.BytesIO()
    paper.save(file, "PNG", pnginfo=about)
    return file.getvalue()


def animated(frames: Sequence[Image], seconds: float) -> bytes:
    """An animated WebP of pictures, all in the size of the first, that runs to the end and back in so many seconds."""
    first = frames[0]
    there = [frame if frame.size == first.size else frame.resize(first.size) for frame in frames]
    turn = [*there, *there[-2:0:-1]]
    file = io.BytesIO()
    first.save(
        file,
        "WEBP",
        save_all=True,
        append_images=turn[1:],
        duration=round(1000 * seconds / len(turn)),
        loop=0,
        quality=90,
    )
    return file.getvalue()


def _told(sheet: Sheet, places: Sequence[tuple[int, int, int, int]]) -> dict[str, Any]:
    return {
        "version": 1,
        "recipes": [{"title": title, "recipe": recipe} for title, recipe in sheet.recipes],
        "items": list(sheet.items),
        "cells": [
            {"rect": list(place), "recipe": cell.row, "item": cell.column, "infotext": cell.infotext}
            for cell, place in zip(sheet.cells, places, strict=True)
        ],
    }


def _places(sheet: Sheet) -> list[tuple[int, int, int, int]]:
    """x, y, width and height of each cell: a column is as wide as its widest picture, a row as high as its highest."""
    widths, heights = [0] * len(sheet.items), [0] * len(sheet.recipes)
    for cell in sheet.cells:
        widths[cell.column] = max(widths[cell.column], cell.image.width)
        heights[cell.row] = max(heights[cell.row], cell.image.height)
    lefts = [HEAD + sum(widths[:n]) + GAP * n for n in range(len(widths))]
    tops = [_COLUMN_HEAD + sum(heights[:n]) + GAP * n for n in range(len(heights))]
    return [(lefts[c.column], tops[c.row], c.image.width, c.image.height) for c in sheet.cells]


def _write_heads(paper: Image, sheet: Sheet, places: Sequence[tuple[int, int, int, int]]) -> None:
    from PIL import ImageDraw

    draw = ImageDraw.Draw(paper)
    for column, item in enumerate(sheet.items):
        x = next((p[0] for c, p in zip(sheet.cells, places, strict=True) if c.column == column), None)
        width = max((p[2] for c, p in zip(sheet.cells, places, strict=True) if c.column == column), default=0)
        text = str(item.get("name") or item.get("prompt") or "")
        if x is not None:
            _write(draw, (x, GAP), _lines(text, width, 3))
    for row, (title, _) in enumerate(sheet.recipes):
        y = next((p[1] for c, p in zip(sheet.cells, places, strict=True) if c.row == row), None)
        if y is not None:
            _write(draw, (GAP, y), _lines(title, HEAD - 2 * GAP, 6))


def _lines(text: str, width: int, most: int) -> str:
    """The text in lines that fit into a width, cut after some."""
    letters = max(4, width // (TEXT // 2))
    lines = [text[start : start + letters] for start in range(0, len(text), letters)]
    return "\n".join(lines[:most]) + ("…" if len(lines) > most else "")


def _write(draw: Any, place: tuple[int, int], text: str) -> None:
    from PIL import ImageFont

    try:
        draw.text(place, text, _INK, ImageFont.load_default(TEXT))
    except TypeError:  # before Pillow 10.1 there is one size, and only Latin letters
        draw.text(place, text.encode("latin-1", "replace").decode("latin-1"), _INK, ImageFont.load_default())
