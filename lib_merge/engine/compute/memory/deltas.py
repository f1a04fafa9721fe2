"""Caches what slow operations add to weights from one slider movement to the next, within a budget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch

from lib_merge.adapters import add_delta
from lib_merge.engine.compute.memory.delta_files import DeltaFiles, identity_of
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
        self._missed: set[str] = set()
        self._missed_before: set[str] = set()
        """Identities of what this movement, and the one before it, found no room for."""

    def begin(self, budget: int) -> None:
        """Begin a slider movement with a budget in bytes: from now on every delta may be evicted, until it is used."""
        self._round += 1
        self._missed_before, self._missed = self._missed, set()
        self.budget = budget
        self._make_room(0)
        if self.files is not None:
            self.files.begin()

    def clear(self) -> None:
        """Empty the cache; files stay."""
        self.used = 0
        self._kept.clear()
        self._missed.clear()

    def carry_out(
        self, operation: AdapterOperation, value: torch.Tensor, read: Callable[[], Sequence[torch.Tensor]]
    ) -> torch.Tensor:
        """As `operation.apply(value, read())`, but nothing is read or computed if the delta is cached.

        Raises:
            UnusableInputError: the adapter's tensors contain NaN or infinity; the value is unchanged.
        """
        if not operation.is_worth_keeping(value.numel(), value.device):
            return operation.apply(value, read())
        delta = self.known(operation, value.shape, value.dtype)
        if delta is None:
            has_room = self._make_room(value.nbytes)
            if not has_room and self.files is None:
                return operation.apply(value, read())
            delta = operation.delta(value, read())
            if has_room:
                self._keep(_name(operation, value.dtype), delta)
            if self.files is not None:
                self.files.keep(identity_of(operation, value.shape, value.dtype), delta)
        add_delta(operation.effect, value, delta, operation.amount)
        return value

    def known(self, operation: AdapterOperation, shape: Sequence[int], dtype: torch.dtype) -> torch.Tensor | None:
        """What a slow adapter adds to a value of that shape at scale 1, if it is in memory or in a file.

        It must not be changed, nor be used after the current movement.
        """
        name = _name(operation, dtype)
        found = self.cached(name)
        if found is None and self.files is not None:
            found = self.files.find(identity_of(operation, shape, dtype), shape, dtype)
            if found is not None and self._make_room(found.nbytes):
                found = found.clone()
                self._keep(name, found)
        return found

    def cached(self, name: object) -> torch.Tensor | None:
        """The tensor that was cached by that name, or None. It must not be changed."""
        kept = self._kept.get(name)
        if kept is None:
            return None
        kept.round = self._round
        return kept.delta

    def change(
        self, name: object, value: torch.Tensor, compute: Callable[[], torch.Tensor], identity: str | None
    ) -> torch.Tensor:
        """What `compute` gives, cached by that name. It must not be changed.

        Without room for it, it is stored in a file, if it has an identity and is wanted by two movements in a row: so
        nothing is written while what it depends on moves.

        Args:
            name: everything that the result depends on.
            value: the weights; the result has their shape and dtype.
            compute: computes it.
            identity: for `DeltaFiles`; None: it is stored in no file.
        """
        has_room = self._make_room(value.nbytes)
        found = compute()
        if has_room:
            self._keep(name, found)
        elif self.files is not None and identity is not None:
            if identity in self._missed_before:
                self.files.keep(identity, found)
            self._missed.add(identity)
        return found

    def _keep(self, name: object, delta: torch.Tensor) -> None:
        self._kept[name] = _Kept(delta, self._round)
        self.used += delta.nbytes

    def _make_room(self, count: int) -> bool:
        """Evict older deltas to make room; whether there is room for that many bytes now."""
        for name in [name for name, kept in self._kept.items() if kept.round != self._round]:
            if self.used + count <= self.budget:
                break
            self.used -= self._kept.pop(name).delta.nbytes
        return self.used + count <= self.budget


def _name(operation: AdapterOperation, dtype: torch.dtype) -> object:
    """Everything that a slow adapter's delta depends on in a session."""
    return operation.effect, operation.inputs, dtype
