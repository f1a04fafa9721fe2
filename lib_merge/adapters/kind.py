"""What a kind of adapter is: which keys are its own, what it needs, and how it changes a weight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.sentences import MaybeSentence

Shape = tuple[int, ...]
Tensors = Mapping[str, torch.Tensor]
"""Tensors of a module by role, in the dtype that is computed in."""
Settings = Mapping[str, float]
"""Numbers that a module's change needs beside its tensors, such as its scale."""
Change = Callable[[torch.Tensor, Tensors, Settings, float], None]
"""change(weight, tensors, settings, multiplier): weight += multiplier · (W(1) − weight), in place.

`weight` is contiguous, of the layer's shape (o, i) or (o, i, k, k); W(1) is what the adapter was trained to make of it.
"""


@dataclass(frozen=True)
class Module:
    """What an adapter file holds for one layer.

    Attributes:
        name: the layer as the file calls it, endings taken off.
        tensors: role → stored tensor.
        numbers: role → value, of the one-element tensors that are numbers (alpha, scale, on_input).
    """

    name: str
    tensors: Mapping[str, TensorInfo]
    numbers: Mapping[str, float] = field(default_factory=dict[str, float])

    def has(self, *roles: str) -> bool:
        """Whether all these roles are there."""
        return all(role in self.tensors for role in roles)

    def shape(self, role: str) -> Shape:
        """Shape of the tensor in a role."""
        return self.tensors[role].shape

    def missing(self, *roles: str) -> str:
        """The first of the roles that is not there; "" when all are."""
        return next((role for role in roles if role not in self.tensors), "")


@dataclass(frozen=True)
class Kind:
    """One kind of adapter.

    Attributes:
        id, label: its name in data, and as users know it.
        source: where its formula comes from.
        endings: what a key of the file ends in → the role of that tensor.
        signs: roles any of which make a module one of this kind.
        owns: whether a module is of this kind, if roles do not decide.
        lacks: the role that an incomplete module misses, or a sentence that holds for any model; "" when all is there.
        rank: rank of its factors; None for a kind without.
        fits: whether the tensors fit a layer of that shape.
        settings: the numbers that `change` needs.
        change: see `Change`.
        additive: its change does not depend on the weight, so that DoRA can be combined with it.
        slow: whether computing a module's change costs much more than adding it, so that it is cached. Such a `change`
            adds multiplier · settings["scale"] · Δ, with `add_` over `row_ranges`: Δ kept gives the same bits.
        unclear: why a module's shapes leave open what it does to a layer; "" when they do not.
        changes_bias: whether `change`, with these settings, is done to the layer's bias (o) as well.
        reads_alpha: whether a module's alpha is used; if not, it may be NaN or infinite (LyCORIS gives
            LoKr of full matrices one of 10^10, which is infinite in fp16).
    """

    id: str
    label: str
    source: str
    endings: Mapping[str, str]
    signs: frozenset[str]
    lacks: Callable[[Module], str]
    fits: Callable[[Module, Shape], bool]
    change: Change
    rank: Callable[[Module], int | None] = lambda _: None
    settings: Callable[[Module, Shape], Settings] = lambda _module, _shape: {}
    owns: Callable[[Module], bool] = lambda _: True
    additive: bool = False
    slow: Callable[[Module], bool] = lambda _: False
    unclear: Callable[[Module, Shape], MaybeSentence] = lambda _module, _shape: ""
    changes_bias: Callable[[Settings], bool] = lambda _: False
    reads_alpha: Callable[[Module], bool] = lambda _: True


def alpha_over_rank(module: Module, rank: int) -> float:
    """Scale of a kind that is trained at alpha/rank: 1 without an alpha; a `scale` in the file replaces both."""
    if "scale" in module.numbers:
        return module.numbers["scale"]
    return module.numbers["alpha"] / rank if "alpha" in module.numbers else 1.0


def same_tail(stored: Shape, tail: Shape) -> bool:
    """Whether the stored shape is that of all axes of a layer but its first: (i), (i, k, k), either flattened, 1×1."""
    return _plain(stored) == _plain(tail) or (len(stored) == 1 and stored[0] == torch.Size(tail).numel())


def _plain(tail: Shape) -> Shape:
    return tail[:1] if len(tail) == 3 and tail[1:] == (1, 1) else tail
