"""Converts elemental merging into `layers` rules: `Blocks:Elements:Ratio` sets the ratio of layers by their names.

The format is SuperMerger's (elemental_en.md in its repository); Model Mixer uses it, too. Blocks and elements are
separated by spaces and may begin with NOT; blocks may be ranges; an empty part means all; the last entry that matches
is used.
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
    """One entry.

    Attributes:
        written: the entry as written.
        sliders: those it is for; None for all.
        elements: texts in layer names.
        without: it is for the layers whose names contain none of `elements`, not for those that contain one.
        ratio: their ratio.
    """

    written: str
    sliders: tuple[str, ...] | None
    elements: tuple[str, ...]
    without: bool
    ratio: float


def split_entries(written: object) -> list[str]:
    """The entries of a text (separated by commas or line ends) or of a list; items that are not text become text."""
    parts: list[object] = cast("list[object]", written) if isinstance(written, list) else [written]
    texts = [part if isinstance(part, str) else shown(part) for part in parts if part is not None]
    found = [entry.strip() for text in texts for entry in re.split(r"[,\n]", text)]
    return [entry for entry in found if entry]


def read_elementals(
    entries: Sequence[str], names: Sequence[str], slider_of: Callable[[str], str | None], notes: Notes
) -> list[Elemental]:
    """The entries that can be read, in order.

    Args:
        entries: as `split_entries` returns them.
        names: the tool's names of blocks, in order, for ranges and NOT.
        slider_of: the tool's name of a block → our slider; None if there is none.
        notes: records the entries and the block names that cannot be converted.
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
    """The names in a range, or the name itself; empty for any other text."""
    first, dash, last = (part.strip() for part in block.partition("-"))
    last = last if dash else first
    if first not in names or last not in names:
        return ()
    low, high = sorted((names.index(first), names.index(last)))
    return names[low : high + 1]


def rules(
    elementals: Sequence[Elemental], weights: Mapping[str, float], parameter: str, vae: bool, notes: Notes
) -> list[Rule]:
    """Converts entries into `layers` rules, in order.

    Args:
        elementals: the entries.
        weights: slider → weight, which the layers excluded by a NOT keep.
        parameter: the method's parameter that the ratio is for, such as "alpha".
        vae: whether entries for all blocks include the VAE.
        notes: records what rules cannot express.
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
    """The sliders' names, with neighbours of one family joined to ranges."""
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
    """A glob for the keys that contain a text."""
    return "*" + re.sub(r"([*?\[])", r"[\1]", element) + "*"
