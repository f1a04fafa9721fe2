"""Measures how much the adapters of a recipe work against each other, slot by slot."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from itertools import combinations
from typing import Any

import torch

from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.prepass import PrePasses
from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.plan import make_plan
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.engine.plan.steps.adapters import AdapterPart, AdaptersOperation, changes
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import open_sources
from lib_merge.errors import RecipeError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import AdaptersStep, AdapterStep, Recipe
from lib_merge.sentences import t

Place = tuple[int, int]
"""(number of a step, index of the adapter in it)"""


@dataclass(frozen=True)
class Pair:
    """Two adapters in a slot.

    Attributes:
        first, second: their indices in the report's list.
        cosine: between their changes, with all elements of the slot as one vector; nan if one is zero.
        conflicts: of the elements that both change, the share with opposite signs; nan if there are none.
    """

    first: int
    second: int
    cosine: float
    conflicts: float

    def document(self) -> dict[str, Any]:
        """As plain data for JSON; nan becomes None."""
        return {
            name: None if isinstance(value, float) and math.isnan(value) else value
            for name, value in asdict(self).items()
        }


@dataclass(frozen=True)
class SlotConflicts:
    """One slot: the norm of each adapter's weighted change, and every pair of adapters."""

    slot: str
    norms: tuple[float, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True)
class ConflictReport:
    """The names of a recipe's adapter files, in order, and the slots that they change."""

    adapters: tuple[str, ...]
    slots: tuple[SlotConflicts, ...]

    def document(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "adapters": list(self.adapters),
            "slots": [
                {"slot": slot.slot, "norms": list(slot.norms), "pairs": [pair.document() for pair in slot.pairs]}
                for slot in self.slots
            ],
        }


@dataclass
class _Sums:
    squares: list[float]
    dots: dict[tuple[int, int], float] = field(default_factory=dict[tuple[int, int], float])
    both: dict[tuple[int, int], int] = field(default_factory=dict[tuple[int, int], int])
    opposite: dict[tuple[int, int], int] = field(default_factory=dict[tuple[int, int], int])

    def add(self, found: Sequence[torch.Tensor | None]) -> None:
        """Add the weighted changes of one key."""
        flat = [None if change is None else change.reshape(-1) for change in found]
        for number, change in enumerate(flat):
            self.squares[number] += 0.0 if change is None else _dot(change, change)
        for pair in combinations(range(len(flat)), 2):
            one, other = flat[pair[0]], flat[pair[1]]
            if one is None or other is None:
                continue
            signs = one.sign().mul_(other.sign())
            self.dots[pair] = self.dots.get(pair, 0.0) + _dot(one, other)
            self.both[pair] = self.both.get(pair, 0) + int(signs.count_nonzero())
            self.opposite[pair] = self.opposite.get(pair, 0) + int((signs < 0).sum())

    def report(self, slot: str) -> SlotConflicts:
        norms = tuple(map(math.sqrt, self.squares))
        pairs = [
            Pair(*pair, _divided(self.dots[pair], norms[pair[0]] * norms[pair[1]]), _divided(count, self.both[pair]))
            for pair, count in self.opposite.items()
        ]
        return SlotConflicts(slot, norms, tuple(pairs))


def conflicts(recipe: Recipe, progress: Progress | None = None, cancel: Cancel | None = None) -> ConflictReport:
    """Compare the weighted changes that the adapters make to the model before the first of them.

    Raises:
        RecipeError: fewer than two adapters are enabled.
        SourceError: a file is missing or does not fit.
        Cancelled: the user stopped it.
    """
    located = recipe.located()
    names = dict(_adapters(located))
    if len(names) < 2:
        raise RecipeError("steps", t("plan.two_adapters"))
    order = {place: number for number, place in enumerate(names)}
    with memory_errors(), exact_arithmetic(), SourceFiles() as files:
        sources = open_sources(located, files)
        measure = partial(PrePasses().measure, files=files, device=CPU, cancel=cancel)
        plan = make_plan(located, sources, measure)
        values = Values(files)
        changed = [key for key in plan.keys.values() if any(map(_is_adapter, key.operations))]
        meter = Meter(sum(4 * key.numel for key in changed), progress, cancel)
        sums: dict[str, _Sums] = {}
        for key in changed:
            slot = plan.architecture.slot_of(key.key) or ""
            found = _weighted_changes(key, order, values)
            sums.setdefault(slot, _Sums([0.0] * len(order))).add(found)
            meter.advance(4 * key.numel, key.key)
    slots = [sums[slot].report(slot) for slot in plan.architecture.slots if slot in sums]
    return ConflictReport(tuple(names.values()), tuple(slots))


def _adapters(recipe: Recipe) -> Iterator[tuple[Place, str]]:
    for number, step in enumerate(recipe.steps):
        if step.enabled and isinstance(step, AdapterStep):
            yield (number, 0), step.adapter.file
        if step.enabled and isinstance(step, AdaptersStep):
            yield from (((number, index), own.adapter.file) for index, own in enumerate(step.adapters))


def _is_adapter(operation: object) -> bool:
    return isinstance(operation, (AdapterOperation, AdaptersOperation))


def _weighted_changes(plan: KeyPlan, order: dict[Place, int], values: Values) -> list[torch.Tensor | None]:
    """What each adapter adds to a key, in the report's order; None if it does not change the key."""
    first = next(number for number, operation in enumerate(plan.operations) if _is_adapter(operation))
    parts = [AdapterPart((), 0.0)] * len(order)
    for place, part in _parts(plan):
        parts[order[place]] = part
    refs = [ref for part in parts for operation in part.operations for ref in operation.inputs]
    value, inputs = values.together(replace(plan, operations=plan.operations[:first]), refs)
    found = changes(parts, value, inputs)
    return [None if change is None else change.mul_(part.multiplier) for change, part in zip(found, parts, strict=True)]


def _parts(plan: KeyPlan) -> Iterator[tuple[Place, AdapterPart]]:
    """What each adapter does to a key; the operations of one step on its thirds are together."""
    single: dict[int, list[AdapterOperation]] = {}
    for operation in plan.operations:
        if isinstance(operation, AdapterOperation):
            single.setdefault(operation.step, []).append(operation)
        if isinstance(operation, AdaptersOperation):
            yield from (((operation.step, index), part) for index, part in enumerate(operation.parts))
    for step, operations in single.items():
        own = tuple(replace(operation, multiplier=1.0) for operation in operations)
        yield (step, 0), AdapterPart(own, operations[0].multiplier)


def _dot(one: torch.Tensor, other: torch.Tensor) -> float:
    """Inner product, summed in fp64 a piece at a time."""
    return sum(
        float(torch.dot(first.double(), second.double()))
        for first, second in zip(one.split(2**20), other.split(2**20), strict=True)
    )


def _divided(one: float, other: float) -> float:
    return one / other if other else math.nan
