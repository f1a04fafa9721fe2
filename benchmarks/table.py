"""Results as a table, a picture, and the page that keeps the last ones."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Mapping, Sequence
from html import escape
from importlib.metadata import version
from pathlib import Path

import torch

from benchmarks.measure import Row
from lib_merge.engine.compute.elementwise.kernel import compiler

_MARK = "<!-- results -->"
_LINE, _LABEL, _SCALE = 26, 330, 60


def machine() -> str:
    """Date, processor, threads and versions."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if line.startswith("model name")
        ]
        model = names[0] if names else model
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}, {model}, {os.cpu_count()} cores{load}, "
        f"{torch.get_num_threads()} threads, torch {torch.__version__}, {_compiler()}, "
        f"Python {platform.python_version()}"
    )


def _compiler() -> str:
    """What compiles merges."""
    if compiler() is None:
        return "nothing compiled"
    return f"llvmlite {version('llvmlite')}"


def markdown(rows: Sequence[Row], facts: Mapping[str, str]) -> str:
    """The table of ratios, and the facts that are none."""
    lines = [
        "| what | ratio (median) | spread | wanted | ours, s | bare work, s | the bare work is |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        ratios, wanted = row.ratios, "" if row.target is None else f"≤ {row.target:g}"
        ours, floor = sorted(row.ours)[len(row.ours) // 2], sorted(row.floor)[len(row.floor) // 2]
        lines.append(
            f"| {row.case} | **{row.ratio:.2f}** | {ratios[0]:.2f}–{ratios[-1]:.2f} | {wanted} "
            f"| {ours:.3f} | {floor:.3f} | {row.floor_name} |"
        )
    return "\n".join([*lines, "", *(f"- {name}: {fact}" for name, fact in facts.items())])


def picture(rows: Sequence[Row]) -> str:
    """An SVG: a bar for each median, a thin line for the spread, a mark where the target is."""
    widest = min(max((row.ratios[-1] for row in rows), default=1.0), 15.0)
    width, height = _LABEL + int(_SCALE * widest) + 60, _LINE * (len(rows) + 1)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" '
        f'font-size="13"><rect width="{width}" height="{height}" fill="#fff"/>',
        f'<line x1="{_LABEL + _SCALE}" x2="{_LABEL + _SCALE}" y1="0" y2="{height}" stroke="#888"/>',
        f'<text x="{_LABEL + _SCALE + 4}" y="{height - 8}" fill="#666">1 = the bare work</text>',
    ]
    for number, row in enumerate(rows):
        top, low, high = number * _LINE, min(row.ratios[0], widest), min(row.ratios[-1], widest)
        bar = min(row.ratio, widest) * _SCALE
        colour = "#4a7dbd" if row.target is None or row.ratio <= row.target else "#c9803a"
        middle = top + _LINE // 2
        parts += [
            f'<text x="{_LABEL - 8}" y="{top + 18}" text-anchor="end">{escape(row.case)}</text>',
            f'<rect x="{_LABEL}" y="{top + 5}" width="{bar:.0f}" height="16" fill="{colour}"/>',
            f'<line x1="{_LABEL + low * _SCALE:.0f}" x2="{_LABEL + high * _SCALE:.0f}" y1="{middle}" y2="{middle}" '
            'stroke="#222"/>',
            f'<text x="{_LABEL + max(bar, high * _SCALE) + 6:.0f}" y="{top + 18}">{row.ratio:.2f}</text>',
        ]
        if row.target is not None:
            at = _LABEL + row.target * _SCALE
            parts.append(f'<line x1="{at}" x2="{at}" y1="{top + 3}" y2="{top + 23}" stroke="#2a2" stroke-width="3"/>')
    return "\n".join([*parts, "</svg>"])


def keep(page: Path, text: str) -> None:
    """Put the newest results under the mark of the page, in place of the older ones."""
    before = page.read_text(encoding="utf-8").partition(_MARK)[0]
    page.write_text(f"{before}{_MARK}\n\n{text}\n", encoding="utf-8")
