"""Memoises planning: while the files stay the same, a slider movement plans only the keys of its own slots again."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from operator import is_
from typing import TypeVar

from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import Operation
from lib_merge.engine.sources.opened import RecipeSources

T = TypeVar("T")
Operations = Mapping[str, tuple[Operation, ...]]
"""Key → one step's operations on it, in order, for the keys of one slot."""
_MOST_FACTS = 64


@dataclass
class PlanMemory:
    """Memoises planning for the sources of the newest recipe. Not thread-safe.

    It returns the same objects while nothing changes, so that callers can compare them by identity.
    """

    sources: RecipeSources | None = None
    _facts: dict[Hashable, object] = field(default_factory=dict[Hashable, object])
    _latest: dict[Hashable, tuple[object, object]] = field(default_factory=dict[Hashable, "tuple[object, object]"])
    _slots: dict[tuple[int, str], Operations] = field(default_factory=dict[tuple[int, str], Operations])
    _plans: dict[str, tuple[tuple[Operations, ...], dict[str, KeyPlan]]] = field(
        default_factory=dict[str, tuple[tuple[Operations, ...], dict[str, KeyPlan]]]
    )

    def begin(self, sources: RecipeSources) -> None:
        """Drop everything that was memoised for other sources."""
        if sources is not self.sources:
            self.sources = sources
            self._facts, self._latest, self._slots, self._plans = {}, {}, {}, {}

    def memoised(self, name: Hashable, find: Callable[[], T]) -> T:
        """The memoised result of `find`, which must depend only on the sources and on `name`."""
        if name not in self._facts:
            if len(self._facts) >= _MOST_FACTS:
                self._facts.clear()
            self._facts[name] = find()
        return self._facts[name]  # pyright: ignore[reportReturnType] — a name always stands for one kind of fact

    def latest(self, name: Hashable, values: object, make: Callable[[], T]) -> T:
        """The memoised result of `make` for a name and values; only the newest values of a name are kept."""
        before = self._latest.get(name)
        if before is None or before[0] != values:
            before = self._latest[name] = values, make()
        return before[1]  # pyright: ignore[reportReturnType] — as above

    def slot(self, step: int, slot: str, found: Operations) -> Operations:
        """A step's operations in one slot; the same object as last time if they are equal."""
        before = self._slots.get((step, slot))
        if before is not None and (before is found or before == found):
            return before
        self._slots[step, slot] = found
        return found

    def plans(
        self, slot: str, steps: tuple[Operations, ...], build: Callable[[], dict[str, KeyPlan]]
    ) -> dict[str, KeyPlan]:
        """The plans of the keys that steps change in one slot; `build` is called only if the operations differ."""
        before = self._plans.get(slot)
        if before is not None and len(before[0]) == len(steps) and all(map(is_, before[0], steps)):
            return before[1]
        built = build()
        self._plans[slot] = steps, built
        return built
