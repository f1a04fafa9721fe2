"""Reads the names and ranges of a mapping of block weights, for one architecture."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from lib_merge.architectures import Architecture, architectures, forms
from lib_merge.errors import RecipeError
from lib_merge.sentences import Sentence, t

DEFAULT = "default"
_REST = (DEFAULT, "*")  # two spellings of the same
_RANGE = re.compile(r"([A-Za-z0-9]+)-([A-Za-z0-9]+)\Z", re.ASCII)
_MOST_DIGITS = 4  # of a block's number; reading thousands of digits is refused by Python itself
_MOST_BLOCKS = 100
_FAMILY = re.compile(r"([A-Z]+)\d+\Z", re.ASCII)


@dataclass(frozen=True)
class Named:
    """The weights of a mapping: by single name, by range (one entry per slider), and `default` (None if absent)."""

    singles: dict[str, float]
    ranged: dict[str, float]
    default: float | None

    def weight_of(self, name: str | None) -> float | None:
        """The weight of a slot or slider, by its name or else by a range; None if it has none."""
        if name is None:
            return None
        return self.singles.get(name, self.ranged.get(name))


def below(place: str, name: str) -> str:
    """The place of a field inside of another."""
    return f"{place}.{name}" if place else name


def range_ends(name: str) -> tuple[str, str] | None:
    """The ends of a range: "IN00-03" and "IN00-IN03" both give IN00, IN03. None for a single name."""
    found = _RANGE.match(name)
    if found is None:
        return None
    first, last = found[1], found[2]
    family = _FAMILY.match(first)
    if last.isdigit() and len(last) <= _MOST_DIGITS and family is not None:
        last = f"{family[1]}{int(last):02d}"
    return first, last


def family(name: str, architecture: Architecture) -> tuple[str, ...]:
    """All sliders of a family: "OUT" gives OUT00, OUT01 …; empty for any other name."""
    own = tuple(slider for slider in architecture.sliders if slider.rstrip("0123456789") == name != slider)
    return own if len(own) > 1 else ()


def canonical_name(name: str) -> str:
    """The name in its only canonical spelling: a short range written out, `*` as `default`."""
    if name in _REST:
        return DEFAULT
    ends = range_ends(name)
    return name if ends is None else f"{ends[0]}-{ends[1]}"


def check_anywhere(pairs: Sequence[tuple[str, float]], place: str) -> None:
    """Refuse what is wrong for every architecture: unknown names, backward ranges, overlapping ranges.

    Raises:
        RecipeError: at the wrong name.
    """
    _check_known_anywhere([name for name, _ in pairs], place)
    refused: RecipeError | None = None
    for architecture in _largest():
        try:
            read_for(pairs, architecture, place)
        except RecipeError as error:
            refused = refused or error
        else:
            return
    if refused is not None:
        raise refused


def _check_known_anywhere(names: Iterable[str], place: str) -> None:
    for name in names:
        ends = range_ends(name)
        is_known = name in _all_slots() or name in _REST or any(family(name, architecture) for architecture in forms())
        if ends is None and not is_known:
            raise RecipeError(below(place, name), _unknown(name, _usual_slots()))
        for end in ends or ():
            if end not in _all_sliders():
                raise RecipeError(below(place, name), _unknown(end, _usual_slots() & _all_sliders()))


@cache
def _all_slots() -> frozenset[str]:
    """Slots and sliders of every architecture, in the largest form of each family."""
    return frozenset(slot for architecture in _largest() for slot in (*architecture.sliders, *architecture.slots))


@cache
def _all_sliders() -> frozenset[str]:
    return frozenset(slider for architecture in _largest() for slider in architecture.sliders)


@cache
def _usual_slots() -> frozenset[str]:
    """Slots and sliders of every architecture, in the usual form of each family."""
    return frozenset(slot for architecture in forms() for slot in (*architecture.sliders, *architecture.slots))


@cache
def _largest() -> tuple[Architecture, ...]:
    """Every architecture; a family with any number of blocks has 100 of them here."""
    return tuple(
        form if form.sizes is None else form.sizes.by_counts((_MOST_BLOCKS,) * len(form.counts))
        for form in architectures()
    )


def read_for(pairs: Iterable[tuple[str, float]], architecture: Architecture, place: str) -> Named:
    """The weights of (name, weight) pairs for an architecture. IN or OUT alone is the range of all its sliders.

    Raises:
        RecipeError: at the wrong name: the architecture lacks the slot, a range runs backwards, ranges overlap, or the
            default is given twice.
    """
    singles: dict[str, float] = {}
    ranged: dict[str, float] = {}
    holders: dict[str, str] = {}
    default = None
    for name, weight in pairs:
        if name in _REST:
            if default is not None:
                raise RecipeError(below(place, name), t("weights.default_twice"))
            default = weight
        elif range_ends(name) is None and not family(name, architecture):
            _check_slot(name, architecture, below(place, name))
            singles[name] = weight
        else:
            for slider in _sliders_between(name, architecture, below(place, name)):
                if slider in holders:
                    raise RecipeError(
                        below(place, name),
                        t("weights.ranges_overlap", holders=holders[slider], slider=slider),
                    )
                holders[slider] = name
                ranged[slider] = weight
    return Named(singles, ranged, default)


def _check_slot(name: str, architecture: Architecture, place: str) -> None:
    if name not in architecture.slots and name not in architecture.sliders:
        raise RecipeError(place, _unknown(name, {*architecture.slots, *architecture.sliders}, architecture.label))


def _sliders_between(name: str, architecture: Architecture, place: str) -> tuple[str, ...]:
    whole = family(name, architecture)
    if whole:
        return whole
    ends = range_ends(name) or (name, name)
    for end in ends:
        if end not in architecture.sliders:
            raise RecipeError(place, _unknown(end, set(architecture.sliders), architecture.label))
    first, last = (architecture.sliders.index(end) for end in ends)
    if first > last:
        raise RecipeError(place, t("weights.range_backwards", first=ends[1], last=ends[0]))
    return architecture.sliders[first : last + 1]


def _unknown(name: str, known: AbstractSet[str], where: str = "") -> Sentence:
    wanted = name.upper()
    spelled = re.sub(r"\A([A-Z]+)(\d)\Z", r"\g<1>0\2", wanted)
    near = [spelled] if spelled in known else difflib.get_close_matches(wanted, sorted(known), n=2, cutoff=0.6)
    id = f"weights.no_block{'_of' if where else ''}{'_near' if near else ''}"
    return t(id, name=repr(name), architecture=where, near=near, known=sorted(known))
