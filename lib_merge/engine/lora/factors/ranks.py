"""How many ranks each layer gets: a fixed number, as many as keep a share of its energy, or those that fit a file."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import torch

from lib_merge.errors import UserError
from lib_merge.sentences import t

DEFAULT_RANK = 64
DEFAULT_CONV_RANK = 32


@dataclass(frozen=True)
class FixedRank:
    """The same rank for all layers; `convolution`: for those whose kernel is larger than 1×1, `slots`: for all of some
    slots."""

    linear: int = DEFAULT_RANK
    convolution: int = DEFAULT_CONV_RANK
    slots: Mapping[str, int] = field(default_factory=dict[str, int])

    def of(self, shape: Sequence[int], slot: str) -> int:
        """The rank of a layer of a shape (o, i[, k, k])."""
        return self.slots.get(slot, self.convolution if has_kernel(shape) else self.linear)


@dataclass(frozen=True)
class EnergyShare:
    """As few ranks as keep, in each layer, a share in (0, 1] of the sum of its squared singular values."""

    share: float


@dataclass(frozen=True)
class WholeRank:
    """As many ranks as the change has, as far as fp32 can tell."""

    share: float = 1 - 1e-13


@dataclass(frozen=True)
class FileSize:
    """The ranks that a file of at most so many bytes has room for, shared out by energy."""

    nbytes: int


@dataclass(frozen=True)
class RankEach:
    """A rank for each module by its name."""

    ranks: Mapping[str, int]

    def of(self, name: str) -> int:
        """The rank of a module."""
        return self.ranks.get(name, 0)


LayerRule = FixedRank | EnergyShare | WholeRank | RankEach
"""What decides on a layer's rank when its change is at hand."""
RankRule = LayerRule | FileSize


def rule_for(
    rank: int | None = None, conv_rank: int | None = None, energy: float | None = None, size: int | None = None
) -> RankRule:
    """The rule that a user's choice means, none meaning the usual ranks; at most one of rank, energy and size.

    Raises:
        UserError: a value is none, or two do not go together.
    """
    _check(rank, conv_rank, energy, size)
    if energy is not None:
        return EnergyShare(energy)
    if size is not None:
        return FileSize(size)
    return FixedRank(rank or DEFAULT_RANK, conv_rank or DEFAULT_CONV_RANK)


def combining_rule(
    rank: int | None = None, conv_rank: int | None = None, energy: float | None = None, size: int | None = None
) -> RankRule:
    """The rank rule for adapters that are put together. Without rank, energy and size nothing but rounding is lost;
    `conv_rank` is `rank` where it is not given.

    Raises:
        UserError: a value is out of its range, or two do not go together.
    """
    if rank is None and energy is None and size is None:
        _check(rank, conv_rank, energy, size)
        if conv_rank is not None:
            raise UserError(t("lora.conv_rank_alone"))
        return WholeRank()
    return rule_for(rank, conv_rank or rank, energy, size)


def _check(rank: int | None, conv_rank: int | None, energy: float | None, size: int | None) -> None:
    for number in (rank, conv_rank):
        if number is not None and number < 1:
            raise UserError(t("lora.rank", value=number))
    if energy is not None and not 0 < energy <= 1:
        raise UserError(t("lora.energy", value=energy))
    if size is not None and size < 1:
        raise UserError(t("lora.size", value=size))
    chosen = sum(value is not None for value in (rank, energy, size))
    if chosen > 1:
        raise UserError(t("lora.one_choice"))
    if conv_rank is not None and (energy is not None or size is not None):
        raise UserError(t("lora.conv_rank_alone"))


def wanted_rank(rule: LayerRule, name: str, slot: str, shape: Sequence[int]) -> int | None:
    """The rank that a rule gives a module before its change is known; None where the change decides."""
    if isinstance(rule, FixedRank):
        return rule.of(shape, slot)
    return rule.of(name) if isinstance(rule, RankEach) else None


def has_kernel(shape: Sequence[int]) -> bool:
    """Whether a layer (o, i[, k, k]) is a convolution of more than single points."""
    return len(shape) == 4 and tuple(shape[2:]) != (1, 1)


def rank_for_share(values: torch.Tensor, total: float, share: float) -> int | None:
    """The smallest rank whose leading singular values hold that share of `total`; None where those given do not."""
    held = values.double().square().cumsum(0)
    enough = (held >= share * total).nonzero()
    return int(enough[0, 0]) + 1 if len(enough) else None


def shared_out(spectra: Mapping[str, Sequence[float]], bytes_each: Mapping[str, int], room: int) -> dict[str, int]:
    """A rank for each module: the singular directions with most energy for a byte, one after the other, that fit.

    Args:
        spectra: singular values of each module, falling.
        bytes_each: of one rank of each module.
        room: bytes for all of them.
    """
    ranks = dict.fromkeys(spectra, 0)

    def entry(name: str) -> tuple[float, str]:
        return -(spectra[name][ranks[name]] ** 2) / bytes_each[name], name

    waiting = [entry(name) for name, values in spectra.items() if len(values)]
    heapq.heapify(waiting)
    while waiting:
        _, name = heapq.heappop(waiting)
        if bytes_each[name] > room or spectra[name][ranks[name]] <= 0:
            continue  # a smaller one may still fit
        room -= bytes_each[name]
        ranks[name] += 1
        if ranks[name] < len(spectra[name]):
            heapq.heappush(waiting, entry(name))
    return ranks
