"""Matches the patterns for module names in PEFT's configs, in time linear in the lengths of pattern and name.

PEFT runs them as regular expressions; one in a hostile file could take for ever. Here a pattern becomes a Glushkov
automaton, all of whose states are followed at once, and the number of steps is limited.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from lib_merge.sentences import Sentence, t

_LONGEST = 1000  # characters of a pattern that is more than a name
_DEEPEST = 50  # groups within groups
_MOST_WORK = 10_000_000  # of one config; some seconds
_NAME = re.compile(r"[\w.-]+\Z")
_CLASSES: Mapping[str, Callable[[str], bool]] = {
    "d": str.isdecimal,
    "w": lambda letter: letter.isalnum() or letter == "_",
    "s": str.isspace,
    "D": lambda letter: not letter.isdecimal(),
    "W": lambda letter: not (letter.isalnum() or letter == "_"),
    "S": lambda letter: not letter.isspace(),
}

_COMPUTED = 5  # cost of a step that is not memoised yet; a memoised one costs 1
_START = -1  # the position before the first letter

Test = Callable[[str], bool]


class PatternError(ValueError):
    """A pattern is not supported, or takes too long; the message says which."""


class Work:
    """Counts the steps of matching."""

    def __init__(self) -> None:
        self._left = _MOST_WORK

    def spend(self, steps: int) -> None:
        """Count steps; PatternError if there are too many."""
        self._left -= steps
        if self._left < 0:
            raise PatternError(t("adapters.pattern_takes_too_long"))


@dataclass(frozen=True)
class _Part:
    """A part of a pattern: whether it matches the empty text, and the positions where a match may begin and end."""

    empty: bool
    first: frozenset[int]
    last: frozenset[int]


_NOTHING = _Part(True, frozenset(), frozenset())


class Pattern:
    """A regular expression of letters, `.`, classes, groups, `|`, `*`, `+` and `?`.

    Args:
        text: the expression.
        work: counts the steps of reading and matching it.
        ending: it matches the end of a name, from a dot on; False: the whole name.

    Raises PatternError for anything else in the text.
    """

    def __init__(self, text: str, work: Work, ending: bool = False) -> None:
        if len(text) > _LONGEST:
            raise PatternError(t("adapters.pattern_too_long", begin=repr(text[:60]), n=len(text)))
        body, whole = without_anchors(text)
        reader = _Reader(rf"(?:.*\.)?(?:{body})" if ending and not whole else body, work)
        found = reader.alternatives()
        if reader.next:
            raise reader.error(t("adapters.pattern_out_of_place", letter=repr(reader.next)))
        self._tests, self._after, self._work = reader.tests, reader.after, work
        self._begin, self._end, self._empty = found.first, found.last, found.empty
        self._known: dict[tuple[frozenset[int], str], frozenset[int]] = {}
        self._sets: dict[frozenset[int], frozenset[int]] = {}  # equal sets share one object, which is faster to look up

    def matches(self, name: str) -> bool:
        """Whether the name is one of the pattern's."""
        reached = frozenset((_START,))
        for letter in name:
            self._work.spend(1)
            step = reached, letter
            if step not in self._known:
                found = self._reached(*step)
                self._known[step] = self._sets.setdefault(found, found)
            reached = self._known[step]
            if not reached:
                return False
        return not self._end.isdisjoint(reached) if name else self._empty

    def _reached(self, before: frozenset[int], letter: str) -> frozenset[int]:
        """The positions after one more character."""
        self._work.spend(_COMPUTED * (1 + sum(len(self._next(position)) for position in before)))
        possible = frozenset[int]().union(*map(self._next, before))
        return frozenset(position for position in possible if self._tests[position](letter))

    def _next(self, position: int) -> Collection[int]:
        return self._begin if position == _START else self._after[position]


class Endings:
    """Plain endings of names; a name matches if it has any of them."""

    def __init__(self, endings: tuple[str, ...], work: Work) -> None:
        self._endings, self._work = endings, work

    def matches(self, name: str) -> bool:
        """Whether the name has one of the endings."""
        self._work.spend(len(self._endings))
        return name.endswith(self._endings)


class NumberByName:
    """Gives modules numbers by patterns for the ends of their names; the first that matches is used, as in PEFT.

    Most patterns are plain names, where only the dots match any character. These are looked up by their length and the
    positions of their dots.
    """

    def __init__(self, numbers: Mapping[str, float], work: Work) -> None:
        self._work = work
        self._names: dict[tuple[int, bool], dict[tuple[int, ...], dict[str, tuple[int, float]]]] = {}
        self._patterns: list[tuple[int, Pattern, float]] = []
        for order, (text, number) in enumerate(numbers.items()):
            body, whole = without_anchors(text)
            if _NAME.match(body):
                dots = tuple(place for place, letter in enumerate(body) if letter == ".")
                same = self._names.setdefault((len(body), whole), {}).setdefault(dots, {})
                same.setdefault(body, (order, number))
            else:
                self._patterns.append((order, Pattern(text, work, ending=True), number))

    def of(self, name: str) -> float | None:
        """The number of a module; None if no pattern matches its name."""
        found = [*self._by_name(name), *((o, number) for o, pattern, number in self._patterns if pattern.matches(name))]
        return min(found)[1] if found else None

    def _by_name(self, name: str) -> Iterator[tuple[int, float]]:
        self._work.spend(1 + len(self._names))
        for (length, whole), groups in self._names.items():
            start = len(name) - length
            if start < 0 or (start > 0 and (whole or name[start - 1] != ".")):
                continue
            self._work.spend(len(groups) * (1 + length))
            for dots, known in groups.items():
                letters = list(name[start:])
                for place in dots:
                    letters[place] = "."
                found = known.get("".join(letters))
                if found is not None:
                    yield found


def without_anchors(text: str) -> tuple[str, bool]:
    """A pattern without `^` and `$`, and whether it began with one and so matches only from a name's beginning."""
    whole = text.startswith("^") and "|" not in text
    ends = text.endswith("$") and not text.endswith("\\$")
    return text[1 if whole else 0 : len(text) - (1 if ends else 0)], whole


class _Reader:
    """Parses a pattern into positions: which characters match there, and which positions may follow."""

    def __init__(self, text: str, work: Work) -> None:
        self.tests: list[Test] = []
        self.after: list[set[int]] = []
        self._text, self._work, self._at, self._depth = text, work, 0, 0

    @property
    def next(self) -> str:
        """The next character; "" at the end."""
        return self._text[self._at : self._at + 1]

    def error(self, what: Sentence) -> PatternError:
        return PatternError(t("adapters.pattern", pattern=repr(self._text[:60]), what=what))

    def alternatives(self) -> _Part:
        found = self._sequence()
        while self._skip("|"):
            other = self._sequence()
            found = _Part(found.empty or other.empty, found.first | other.first, found.last | other.last)
        return found

    def _sequence(self) -> _Part:
        found = _NOTHING
        while self.next and self.next not in "|)":
            found = self._joined(found, self._repeated())
        return found

    def _joined(self, one: _Part, other: _Part) -> _Part:
        self._work.spend(10 * (len(one.last) + 1) * (len(other.first) + 1))
        for position in one.last:
            self.after[position] |= other.first
        return _Part(
            one.empty and other.empty,
            one.first | other.first if one.empty else one.first,
            one.last | other.last if other.empty else other.last,
        )

    def _repeated(self) -> _Part:
        found = self._one()
        sign = self.next
        if not sign or sign not in "*+?":
            return found
        self._at += 1
        if sign in "*+":
            self._joined(found, found)
        self._skip("?")  # a lazy repetition matches the same names
        return _Part(found.empty or sign in "*?", found.first, found.last)

    def _one(self) -> _Part:
        letter = self._take()
        if letter == "(":
            return self._group()
        if letter == ".":
            return self._position(lambda found: found != "\n")
        if letter == "[":
            return self._position(self._class())
        if letter == "\\":
            return self._position(self._escaped())
        if letter in "*+?{}]^$":
            raise self.error(t("adapters.pattern_out_of_place", letter=repr(letter)))
        return self._position(letter.__eq__)

    def _group(self) -> _Part:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self.error(t("adapters.pattern_groups_too_deep"))
        if self._skip("?") and not self._skip(":"):
            raise self.error(t("adapters.pattern_special_group"))
        found = self.alternatives()
        if not self._skip(")"):
            raise self.error(t("adapters.pattern_open_group"))
        self._depth -= 1
        return found

    def _class(self) -> Test:
        negated, tests = self._skip("^"), list[Test]()
        while self.next != "]" or not tests:
            letter = self._take()
            if letter == "\\":
                tests.append(self._escaped())
            elif self._text[self._at : self._at + 1] == "-" and self._text[self._at + 1 : self._at + 2] not in (
                "]",
                "",
            ):
                self._at += 1
                tests.append(_between(letter, self._take()))
            else:
                tests.append(letter.__eq__)
        self._at += 1
        return lambda letter: any(test(letter) for test in tests) != negated

    def _escaped(self) -> Test:
        letter = self._take()
        if letter in _CLASSES:
            return _CLASSES[letter]
        if letter.isalnum():
            raise self.error(t("adapters.pattern_has", what=f"\\{letter}"))
        return letter.__eq__

    def _position(self, test: Test) -> _Part:
        self.tests.append(test)
        self.after.append(set())
        here = frozenset((len(self.tests) - 1,))
        return _Part(False, here, here)

    def _take(self) -> str:
        letter = self.next
        if not letter:
            raise self.error(t("adapters.pattern_ends_early"))
        self._at += 1
        return letter

    def _skip(self, letter: str) -> bool:
        found = self.next == letter
        self._at += found
        return found


def _between(first: str, last: str) -> Test:
    return lambda letter: first <= letter <= last
