"""Describes a kind of adapter: which keys belong to it, which tensors it needs, and how it changes a weight."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.sentences import MaybeSentence

Shape = tuple[int, ...]
Tensors = Mapping[str, torch.Tensor]
"""Role → tensor of a module, in the dtype that is computed in."""
Settings = Mapping[str, float]
"""Name → number that a module's change needs beside its tensors, such as its scale."""
Change = Callable[[torch.Tensor, Tensors, Settings, float], None]
"""change(weight, tensors, settings, multiplier): weight += multiplier · (W(1) − weight), in place.

`weight` is contiguous and has the layer's shape (o, i) or (o, i, k, k). W(1) is the weight that the adapter was trained
to give.
"""


@dataclass(frozen=True)
class Module:
    """The part of an adapter file for one layer.

    Attributes:
        name: the layer's name in the file, without endings.
        tensors: role → stored tensor.
        numbers: role → value of the tensors that are single numbers (alpha, scale, on_input).
    """

    name: str
    tensors: Mapping[str, TensorInfo]
    numbers: Mapping[str, float] = field(default_factory=dict[str, float])

    def has(self, *roles: str) -> bool:
        """Whether the module has all these roles."""
        return all(role in self.tensors for role in roles)

    def shape(self, role: str) -> Shape:
        """Shape of the tensor with a role."""
        return self.tensors[role].shape

    def missing(self, *roles: str) -> str:
        """The first of the roles that the module lacks; "" if it has all."""
        return next((role for role in roles if role not in self.tensors), "")


@dataclass(frozen=True)
class Kind:
    """One kind of adapter.

    Attributes:
        id, label: its id in data, and the name that users know.
        source: publication or project of its formula.
        endings: ending of a key in the file → role of that tensor.
        signs: a module with any of these roles is of this kind.
        owns: whether a module with such a role really is of this kind.
        lacks: the role that an incomplete module lacks, or a sentence why it cannot be applied to any model; else "".
        rank: the rank of a module's factors; None if it has none.
        fits: whether a module's tensors fit a layer of that shape.
        settings: the numbers that `change` needs.
        change: see `Change`.
        additive: its change does not depend on the weight, so that DoRA can be combined with it.
        slow: whether computing a module's change takes much longer than adding it, so that it is cached. Such a
            `change` adds multiplier · settings["scale"] · Δ by `add_` over `row_ranges`, so a cached Δ gives the same
            bits.
        unclear: why a module's shapes do not decide what it does to a layer; "" if they do.
        changes_bias: whether `change`, with these settings, also applies to the layer's bias (o).
        reads_alpha: whether a module's alpha is used. If not, it may be NaN or infinite (LyCORIS writes 10^10 for LoKr
            with full matrices, which is infinite in fp16).
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
    """The scale of a module that was trained at alpha/rank: 1 without alpha; a `scale` in the file replaces it."""
    if "scale" in module.numbers:
        return module.numbers["scale"]
    return module.numbers["alpha"] / rank if "alpha" in module.numbers else 1.0


def same_tail(stored: Shape, tail: Shape) -> bool:
    """Whether a stored shape is a layer's without its first axis: (i) or (i, k, k), also flattened or as 1×1."""
    return _plain(stored) == _plain(tail) or (len(stored) == 1 and stored[0] == torch.Size(tail).numel())


def _plain(tail: Shape) -> Shape:
    return tail[:1] if len(tail) == 3 and tail[1:] == (1, 1) else tail
