"""Elemental merging: `Blocks:Elements:Ratio`, a ratio for the layers whose name holds a text, as `layers` rules.

The format is SuperMerger's (elemental_en.md in its repository), which Model Mixer follows: blocks and elements are
separated by spaces and may begin with NOT, blocks may be ranges, an empty part means all, the last entry that fits
wins.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from lib_merge.imports.imported import Notes, shown
from lib_merge.sentences import t

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
    """The entries of a text (separated by commas or lines) or of a list; what is no text stands as it is shown."""
    parts: list[object] = cast("list[object]", written) if isinstance(written, list) else [written]
    texts = [part if isinstance(part, str) else shown(part) for part in parts if part is not None]
    found = [entry.strip() for text in texts for entry in re.split(r"[,\n]", text)]
    return [entry for entry in found if entry]


def read_elementals(
    entries: Sequence[str], names: Sequence[str], slider_of: Callable[[str], str | None], notes: Notes
) -> list[Elemental]:
    """The entries that can be read, in order.

    Args:
        entries: as `split_entries` gives them.
        names: the block names of the tool, in order, for ranges and NOT.
        slider_of: our slider for a name of the tool, None for one that has none.
        notes: hears of the entries, and of the names of blocks in them, that cannot be carried over.
    """
    found = (_entry(entry, names, slider_of, notes) for entry in entries)
    return [entry for entry in found if entry is not None]


def _entry(entry: str, names: Sequence[str], slider_of: Callable[[str], str | None], notes: Notes) -> Elemental | None:
    parts = [part.strip() for part in entry.split(":")]
    if len(parts) != 3:
        notes.add(t("imports.elemental_form", entry=shown(entry)))
        return None
    ratio = _ratio(parts[2])
    if ratio is None:
        notes.add(t("imports.elemental_ratio", entry=shown(entry), ratio=shown(parts[2])))
        return None
    blocks, exclude = _words(parts[0])
    elements, without = _words(parts[1])
    sliders = _sliders(entry, blocks, exclude, names, slider_of, notes) if blocks or exclude else None
    if sliders == ():
        return None
    return Elemental(shown(entry), sliders, elements, without and bool(elements), ratio)


def _ratio(written: str) -> float | None:
    try:
        ratio = float(written)
    except ValueError:
        return None
    return ratio if math.isfinite(ratio) else None


def _sliders(
    entry: str,
    blocks: Sequence[str],
    exclude: bool,
    names: Sequence[str],
    slider_of: Callable[[str], str | None],
    notes: Notes,
) -> tuple[str, ...]:
    unknown = [block for block in blocks if not _range(block, names)]
    if unknown:
        notes.add(t("imports.elemental_blocks", entry=shown(entry), names=shown(", ".join(unknown))))
    chosen = _chosen(blocks, exclude, names)
    if not chosen and not unknown:
        notes.add(t("imports.elemental_nowhere", entry=shown(entry)))
    lost = [name for name in chosen if slider_of(name) is None]
    if lost:
        notes.add(t("imports.elemental_not_here", entry=shown(entry), names=", ".join(lost)))
    return tuple(slider for slider in map(slider_of, chosen) if slider is not None)


def _words(written: str) -> tuple[tuple[str, ...], bool]:
    words = written.split()
    negated = bool(words) and words[0].upper() == "NOT"
    return tuple(words[1:] if negated else words), negated


def _chosen(blocks: Sequence[str], exclude: bool, names: Sequence[str]) -> list[str]:
    wanted = {name for block in blocks for name in _range(block, names)}
    return [name for name in names if (name in wanted) != exclude]


def _range(block: str, names: Sequence[str]) -> Sequence[str]:
    """The names that a block's name or a range of two stands for; none for any other text."""
    first, dash, last = (part.strip() for part in block.partition("-"))
    last = last if dash else first
    if first not in names or last not in names:
        return ()
    low, high = sorted((names.index(first), names.index(last)))
    return names[low : high + 1]


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
            notes.add(t("imports.elemental_not_last", elemental=entry.written))
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
