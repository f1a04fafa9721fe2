"""Caches what slow operations add to weights from one slider movement to the next, within a budget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from lib_merge.adapters import add_delta
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.plan.steps.adapter import AdapterOperation

DEFAULT_BUDGET = 256 << 20
"""In bytes: about the size of a block of SD1.5 in fp32."""


@dataclass
class _Kept:
    delta: torch.Tensor
    round: int


class DeltaMemory:
    """A cache of deltas on the CPU, in the precision of the weights. Not thread-safe.

    Deltas are cached before scale and strength are applied, so the result has the same bits as a computation from
    scratch. If the budget is exceeded, deltas are evicted that the current movement has not used. So if only a part of
    a file fits, that part stays cached, instead of being evicted by the rest at each movement.

    Attributes:
        budget: bytes that may be cached.
        used: bytes that are cached.
        files: stores the deltas that do not fit; None: they are not stored.
    """

    def __init__(self, budget: int = 0) -> None:
        self.budget = budget
        self.used = 0
        self.files: DeltaFiles | None = None
        self._kept: dict[object, _Kept] = {}
        self._round = 0

    def begin(self, budget: int) -> None:
        """Begin a slider movement with a budget in bytes: from now on every delta may be evicted, until it is used."""
        self._round += 1
        self.budget = budget
        self._make_room(0)
        if self.files is not None:
            self.files.begin()

    def clear(self) -> None:
        """Empty the cache; files stay."""
        self.used = 0
        self._kept.clear()

    def carry_out(
        self, operation: AdapterOperation, value: torch.Tensor, read: Callable[[], Sequence[torch.Tensor]]
    ) -> torch.Tensor:
        """As `operation.apply(value, read())`, but nothing is read or computed if the delta is cached.

        Raises:
            UnusableInputError: the adapter's tensors contain NaN or infinity; the value is unchanged.
        """
        if not operation.is_worth_keeping(value):
            return operation.apply(value, read())
        name = (operation.effect, operation.inputs, value.dtype)
        kept = self._kept.get(name)
        if kept is None:
            has_room = self._make_room(value.nbytes)
            if not has_room and self.files is None:
                return operation.apply(value, read())
            if not has_room and self._add_from_file(operation, value):
                return value
            delta = self._out_of_file(operation, value) if has_room else None
            kept = _Kept(self._computed(operation, value, read) if delta is None else delta, self._round)
            if has_room:
                self._kept[name] = kept
                self.used += kept.delta.nbytes
        kept.round = self._round
        add_delta(operation.effect, value, kept.delta, operation.multiplier)
        return value

    def cached(self, name: object) -> torch.Tensor | None:
        """The tensor that `change` cached by that name, or None. It must not be changed."""
        kept = self._kept.get(name)
        if kept is None:
            return None
        kept.round = self._round
        return kept.delta

    def change(self, name: object, value: torch.Tensor, compute: Callable[[], torch.Tensor]) -> torch.Tensor:
        """The tensor cached by that name, or what `compute` gives, cached if there is room. It must not be changed.

        Args:
            name: everything that the result depends on.
            value: the weights; the result has their size.
            compute: called if nothing is cached.
        """
        found = self.cached(name)
        if found is None:
            has_room = self._make_room(value.nbytes)
            found = compute()
            if has_room:
                self._kept[name] = _Kept(found, self._round)
                self.used += found.nbytes
        return found

    def _out_of_file(self, operation: AdapterOperation, value: torch.Tensor) -> torch.Tensor | None:
        """A copy of the delta in a file; None if there is none."""
        found: list[torch.Tensor] = []
        if self.files is not None:
            self.files.use(operation, value, lambda delta: found.append(delta.clone()))
        return found[0] if found else None

    def _computed(
        self, operation: AdapterOperation, value: torch.Tensor, read: Callable[[], Sequence[torch.Tensor]]
    ) -> torch.Tensor:
        """Compute the delta, and write it to a file."""
        delta = operation.delta(value, read())
        if self.files is not None:
            self.files.keep(operation, value, delta)
        return delta

    def _add_from_file(self, operation: AdapterOperation, value: torch.Tensor) -> bool:
        """Add the delta from a file; whether there was one."""

        def add(delta: torch.Tensor) -> None:
            add_delta(operation.effect, value, delta, operation.multiplier)

        return self.files is not None and self.files.use(operation, value, add)

    def _make_room(self, count: int) -> bool:
        """Evict older deltas to make room; whether there is room for that many bytes now."""
        for name in [name for name, kept in self._kept.items() if kept.round != self._round]:
            if self.used + count <= self.budget:
                break
            self.used -= self._kept.pop(name).delta.nbytes
        return self.used + count <= self.budget
