"""What slow adapters add to a weight, kept from one move of a slider to the next within a stated number of bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from lib_merge.adapters import add_delta
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.plan.steps.adapter import AdapterOperation

DEFAULT_BUDGET = 256 << 20
"""Bytes: about what a block of SD1.5 takes, in fp32."""


@dataclass
class _Kept:
    delta: torch.Tensor
    round: int


class DeltaMemory:
    """Deltas by effect, in the precision of the weights, on the CPU. Not for several threads at once.

    A delta is kept as it is before its scale and strength, so that what comes of it has the bits of a fresh one. When
    the budget is spent, those give way that the move under way has not used: a file of which only a part fits keeps
    that part, and does not push it out by the rest at each move.

    Attributes:
        budget: bytes that may be kept. used: bytes that are.
        files: where those are kept that do not fit; None: nowhere.
    """

    def __init__(self, budget: int = 0) -> None:
        self.budget = budget
        self.used = 0
        self.files: DeltaFiles | None = None
        self._kept: dict[object, _Kept] = {}
        self._round = 0

    def begin(self, budget: int) -> None:
        """Begin a move with that budget: all that is kept may give way to what it uses."""
        self._round += 1
        self.budget = budget
        self._make_room(0)
        if self.files is not None:
            self.files.begin()

    def clear(self) -> None:
        """Forget everything."""
        self.used = 0
        self._kept.clear()

    def carry_out(
        self, operation: AdapterOperation, value: torch.Tensor, read: Callable[[], Sequence[torch.Tensor]]
    ) -> torch.Tensor:
        """As `operation.apply(value, read())`, without reading where the delta is kept.

        Raises:
            UnusableInputError: the file holds NaN or infinity; the value is untouched.
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

    def _out_of_file(self, operation: AdapterOperation, value: torch.Tensor) -> torch.Tensor | None:
        """A copy of the delta in a file; None where there is none."""
        found: list[torch.Tensor] = []
        if self.files is not None:
            self.files.use(operation, value, lambda delta: found.append(delta.clone()))
        return found[0] if found else None

    def _computed(
        self, operation: AdapterOperation, value: torch.Tensor, read: Callable[[], Sequence[torch.Tensor]]
    ) -> torch.Tensor:
        """The delta, which is written into a file as well."""
        delta = operation.delta(value, read())
        if self.files is not None:
            self.files.keep(operation, value, delta)
        return delta

    def _add_from_file(self, operation: AdapterOperation, value: torch.Tensor) -> bool:
        """Whether the delta was in a file, and has been added."""

        def add(delta: torch.Tensor) -> None:
            add_delta(operation.effect, value, delta, operation.multiplier)

        return self.files is not None and self.files.use(operation, value, add)

    def _make_room(self, count: int) -> bool:
        """Whether so many bytes may be kept, now that older ones have given way."""
        for name in [name for name, kept in self._kept.items() if kept.round != self._round]:
            if self.used + count <= self.budget:
                break
            self.used -= self._kept.pop(name).delta.nbytes
        return self.used + count <= self.budget
