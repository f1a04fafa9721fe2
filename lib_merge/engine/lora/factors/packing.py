"""One layer's change as the tensors of an adapter's module, rounded, and how much of the change they keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import torch

from lib_merge.engine.lora.changes.layers import Change, Factors, Target
from lib_merge.engine.lora.factors.decomposition import Decomposition, decompose, decompose_product
from lib_merge.engine.lora.factors.ranks import (
    EnergyShare,
    FixedRank,
    LayerRule,
    WholeRank,
    rank_for_share,
    wanted_rank,
)
from lib_merge.errors import UserError
from lib_merge.sentences import t

_FIRST_LOOK = 64
"""Singular values that are looked at before all of them are."""


@dataclass(frozen=True)
class Form:
    """How modules are stored: dtype, endings of the factors' names, and whether their scale is beside them."""

    dtype: torch.dtype
    up: str = "lora_up.weight"
    down: str = "lora_down.weight"
    has_alpha: bool = True


@dataclass(frozen=True)
class Packed:
    """A module of the file.

    Attributes:
        tensors: (ending of the name, tensor on the CPU); none where nothing of the change is in the file.
        rank: of its factors; 0 without.
        change, lost: squared norms of the change, and of what the file lacks of it.
        cut: the layer's own rank is less than was asked for.
        left_out: what of the change has no place in the file: "weight", "bias".
        short: its factors keep less energy than was asked for, because of rounding.
    """

    target: Target
    tensors: Sequence[tuple[str, torch.Tensor]] = ()
    rank: int = 0
    change: float = 0.0
    lost: float = 0.0
    cut: bool = False
    left_out: tuple[str, ...] = ()
    short: bool = False

    def without_values(self) -> Packed:
        """The same with the names of its tensors alone, which is what reports need."""
        return replace(self, tensors=[(ending, torch.empty(0)) for ending, _ in self.tensors])


def pack(change: Change, rule: LayerRule, form: Form, leading: Factors | None = None) -> Packed:
    """The module that holds a layer's change; `leading`: its best factors of the rule's rank, where they are known.

    Raises:
        UserError: a number is beyond what the dtype holds.
    """
    packed = Packed(change.target)
    if change.factors is not None:
        packed = _product(change.target, change.factors, rule, form)
    elif change.weight is not None and not change.target.is_matrix:
        packed = _whole(change.target, change.weight, form)
    elif change.weight is not None:
        packed = _weight(change.target, change.weight.reshape(change.target.sides), rule, form, leading)
    return packed if change.bias is None else _with_bias(packed, change.bias, form)


def _weight(target: Target, matrix: torch.Tensor, rule: LayerRule, form: Form, leading: Factors | None) -> Packed:
    """The module for the change of a matrix, which is overwritten."""
    own, wanted = min(target.sides), wanted_rank(rule, target.name, target.slot, target.shape)
    if wanted is not None:
        factors = decompose(matrix, wanted).factors(wanted) if leading is None else leading
        return replace(_factored(target, matrix, factors, form), cut=wanted > own)
    assert isinstance(rule, (EnergyShare, WholeRank))
    total = square(matrix)
    found = decompose(matrix, _FIRST_LOOK)
    rank = rank_for_share(found.values, total, rule.share)
    if rank is None:
        found = decompose(matrix, own)
        rank = rank_for_share(found.values, total, rule.share) or own
    packed = _whole_if_smaller(target, matrix, found, rank, form)
    return packed if isinstance(rule, WholeRank) else _keeping(packed, matrix, found, rule.share, form)


def _keeping(packed: Packed, matrix: torch.Tensor, found: Decomposition, share: float, form: Form) -> Packed:
    """The module, or that of the next rank which keeps the share of energy though it is rounded."""
    target, own, step = packed.target, min(packed.target.sides), 1
    while packed.lost > (1 - share) * packed.change and 0 < packed.rank < own:
        rank = min(packed.rank + step, own)
        found = found if rank <= len(found.values) else decompose(matrix, own)
        packed, step = _whole_if_smaller(target, matrix, found, rank, form), 2 * step
    return replace(packed, short=packed.lost > (1 - share) * packed.change)


def _whole_if_smaller(target: Target, matrix: torch.Tensor, found: Decomposition, rank: int, form: Form) -> Packed:
    """Factors of that rank; the whole difference where they would be no smaller and it may be stored."""
    if _takes_more_room(target, rank):
        return _whole(target, matrix.view(target.shape), form)
    return _factored(target, matrix.clone(), found.factors(rank), form)


def _takes_more_room(target: Target, rank: int) -> bool:
    rows, columns = target.sides
    return target.written.holds_differences and rank * (rows + columns) >= rows * columns


def _factored(target: Target, matrix: torch.Tensor, factors: Factors, form: Form) -> Packed:
    """The module of the leading factors of a matrix, which is overwritten by what they lack."""
    change = square(matrix)
    packed = _stored(target, factors, form)
    if not packed.rank:
        return replace(packed, change=change, lost=change)
    up, down = (factor.to(matrix.device) for factor in _factors_of(packed))
    return replace(packed, change=change, lost=square(matrix.addmm_(up, down, alpha=-1)))


def _product(target: Target, factors: Factors, rule: LayerRule, form: Form) -> Packed:
    """The module for a change that is a product already; its factors are kept where they have no rank too many."""
    own, rank = min(target.sides), factors[1].shape[0]
    wanted = wanted_rank(rule, target.name, target.slot, target.shape)
    if wanted is None and _takes_more_room(target, min(own, rank)):
        return _whole(target, (factors[0] @ factors[1]).view(target.shape), form)
    kept = min(own, rank, rank if wanted is None else wanted)
    smaller = factors if kept == rank else decompose_product(*factors).factors(kept)
    packed = _stored(target, smaller, form)
    up, down = _factors_of(packed)
    lost = _square_of_sum([factors, (-up, down)])
    cut = isinstance(rule, FixedRank) and wanted is not None and wanted > own
    return replace(packed, change=_square_of_sum([factors]), lost=lost, cut=cut)


def _stored(target: Target, factors: Factors, form: Form) -> Packed:
    up, down = (rounded(factor, form.dtype, target.name) for factor in factors)
    rank = down.shape[0]
    if not rank:
        return Packed(target)
    tail = (1,) * (len(target.shape) - 2)
    tensors = [
        (form.up, up.reshape(-1, rank, *tail).contiguous()),
        (form.down, down.reshape(rank, *target.shape[1:]).contiguous()),
    ]
    if form.has_alpha:  # the scale is alpha/rank; not every dtype holds every rank
        tensors.append(("alpha", torch.tensor(float(rank))))
    return Packed(target, tensors, rank)


def _whole(target: Target, weight: torch.Tensor, form: Form) -> Packed:
    """A module of the difference itself, where the file may hold such."""
    total = square(weight)
    if not target.written.holds_differences:
        return Packed(target, change=total, lost=total, left_out=("weight",))
    stored = rounded(weight, form.dtype, target.name)
    return Packed(target, [("diff", stored.contiguous())], change=total, lost=_lost(weight, stored))


def _with_bias(packed: Packed, bias: torch.Tensor, form: Form) -> Packed:
    total, target = square(bias), packed.target
    if not target.written.holds_differences:
        left_out = (*packed.left_out, "bias")
        return replace(packed, change=packed.change + total, lost=packed.lost + total, left_out=left_out)
    stored = rounded(bias, form.dtype, target.name)
    # AUTOMATIC1111 refuses a whole file for one module that holds nothing but a bias's difference.
    tensors = [*(packed.tensors or _nothing(target, form)), ("diff_b", stored)]
    return replace(packed, tensors=tensors, change=packed.change + total, lost=packed.lost + _lost(bias, stored))


def _nothing(target: Target, form: Form) -> Sequence[tuple[str, torch.Tensor]]:
    """Tensors of a module that leaves its weight as it is."""
    if not target.is_matrix:
        return [("diff", torch.zeros(target.shape, dtype=form.dtype))]
    rows, columns = target.sides
    return _stored(target, (torch.zeros(rows, 1), torch.zeros(1, columns)), form).tensors


def rounded(tensor: torch.Tensor, dtype: torch.dtype, name: str) -> torch.Tensor:
    """A copy on the CPU in the file's dtype.

    Raises:
        UserError: a number is beyond what the dtype holds.
    """
    stored = tensor.to("cpu", dtype, copy=True)
    if not stored.isfinite().all():
        raise UserError(t("lora.too_large", name=name, dtype=str(dtype).removeprefix("torch.")))
    return stored


def _factors_of(packed: Packed) -> Factors:
    """The stored factors, in fp32 on the CPU."""
    if not packed.rank:
        rows, columns = packed.target.sides
        return torch.zeros(rows, 0), torch.zeros(0, columns)
    up, down = (tensor.float().reshape(tensor.shape[0], -1) for _, tensor in packed.tensors[:2])
    return up, down


def _lost(tensor: torch.Tensor, stored: torch.Tensor) -> float:
    return square(tensor.cpu().view_as(stored) - stored)


def square(tensor: torch.Tensor) -> float:
    """Squared norm, summed in fp64."""
    return sum(float(part.to("cpu").double().square().sum()) for part in tensor.reshape(-1).split(2**20))


def _square_of_sum(products: Sequence[Factors]) -> float:
    """Squared norm of a sum of products, in fp64, without the products."""
    up = torch.cat([factors[0].cpu().double() for factors in products], dim=1)
    down = torch.cat([factors[1].cpu().double() for factors in products], dim=0)
    return max(0.0, float(((up.t() @ up) * (down @ down.t())).sum()))
