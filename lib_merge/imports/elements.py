"""Elemental merging: `Blocks:Elements:Ratio`, a ratio for the layers whose name holds a text, as `layers` rules.

The format is SuperMerger's (elemental_en.md in its repository), which Model Mixer follows: blocks and elements are
separated by spaces and may begin with NOT, blocks may be ranges, an empty part means all, the last entry that fits
wins.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib_merge.imports.imported import Notes

Rule = dict[str, Any]
_VAE = "first_stage_model."


@dataclass(frozen=True)
class Elemental:
    """One entry: the sliders it is for (None: all), the texts a name has to hold, or must not, and the ratio."""

    written: str
    sliders: tuple[str, ...] | None
    elements: tuple[str, ...]
    without: bool
    ratio: float


def split_entries(written: object) -> list[str]:
    """The entries of a text (separated by commas or lines) or of a list."""
    parts = written if isinstance(written, list) else [written]
    found = [entry.strip() for part in parts if isinstance(part, str) for entry in re.split(r"[,\n]", part)]
    return [entry for entry in found if entry]


def read_elementals(
    entries: Sequence[str], names: Sequence[str], slider_of: Callable[[str], str | None], notes: Notes
) -> list[Elemental]:
    """The entries that can be read, in order.

    Args:
        entries: as `split_entries` gives them.
        names: the block names of the tool, in order, for ranges and NOT.
        slider_of: our slider for a name of the tool, None for one that has none.
        notes: hears of the entries that cannot be carried over.
    """
    found: list[Elemental] = []
    for entry in entries:
        parts = [part.strip() for part in entry.split(":")]
        if len(parts) != 3:  # the tools pass over those, too
            continue
        try:
            ratio = float(parts[2])
        except ValueError:
            notes.add(
                f"elemental {entry}: the ratio {parts[2]!r} is no number (random ratios are drawn anew each time)"
            )
            continue
        blocks, exclude = _words(parts[0])
        elements, without = _words(parts[1])
        chosen = None if not blocks and not exclude else _chosen(blocks, exclude, names)
        sliders = None if chosen is None else tuple(s for s in map(slider_of, chosen) if s is not None)
        found.append(Elemental(entry, sliders, elements, without and bool(elements), ratio))
    return found


def _words(written: str) -> tuple[tuple[str, ...], bool]:
    words = written.split()
    negated = bool(words) and words[0].upper() == "NOT"
    return tuple(words[1:] if negated else words), negated


def _chosen(blocks: Sequence[str], exclude: bool, names: Sequence[str]) -> list[str]:
    wanted: set[str] = set()
    for block in blocks:
        first, dash, last = (part.strip() for part in block.partition("-"))
        if dash and first in names and last in names:
            low, high = sorted((names.index(first), names.index(last)))
            wanted.update(names[low : high + 1])
        else:
            wanted.add(block)
    return [name for name in names if (name in wanted) != exclude]


def rules(
    elementals: Sequence[Elemental], weights: Mapping[str, float], parameter: str, vae: bool, notes: Notes
) -> list[Rule]:
    """The entries as `layers` rules, in order.

    Args:
        elementals: the entries.
        weights: the weight of each slider, which a NOT gives back to the layers it spares.
        parameter: what the ratio is for, as "alpha".
        vae: whether entries for all blocks reach the VAE.
        notes: hears of what rules cannot say.
    """
    found: list[Rule] = []
    for entry in elementals:
        if not entry.without:
            patterns = [glob(element) for element in entry.elements] or [None]
            found += [rule for p in patterns for rule in _where(entry.sliders, p, parameter, entry.ratio, vae)]
            continue
        if found:
            notes.add(f"elemental {entry.written}: a NOT of elements after other entries cannot be carried over")
            continue
        found += _where(entry.sliders, None, parameter, entry.ratio, vae)
        for slider in weights if entry.sliders is None else entry.sliders:
            for element in entry.elements:
                found += _where((slider,), glob(element), parameter, weights[slider], vae)
    return found


def _where(sliders: Sequence[str] | None, pattern: str | None, parameter: str, value: float, vae: bool) -> list[Rule]:
    keys: Rule = {} if pattern is None else {"keys": pattern}
    if sliders is not None:
        return [{**keys, "slots": slots, parameter: value} for slots in _ranges(sliders)]
    everywhere = [{"keys": pattern or "*", parameter: value}]
    return [*everywhere, {"keys": f"{_VAE}{pattern or '*'}", parameter: value}] if vae else everywhere


def _ranges(sliders: Sequence[str]) -> list[str]:
    """Names and, where they follow each other in one family, ranges of them."""
    runs: list[list[str]] = []
    for slider in sliders:
        if runs and _next(runs[-1][-1]) == slider:
            runs[-1].append(slider)
        else:
            runs.append([slider])
    return [run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]


def _next(slider: str) -> str:
    family, digits = re.fullmatch(r"([A-Z]+)(\d*)", slider).groups()  # pyright: ignore[reportOptionalMemberAccess]
    return f"{family}{int(digits) + 1:02d}" if digits else ""


def glob(element: str) -> str:
    """A glob for the keys that hold a text as it is written."""
    return "*" + re.sub(r"([*?\[])", r"[\1]", element) + "*"
