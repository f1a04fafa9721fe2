"""SCE: select what varies, calculate the models' weights, erase the outvoted signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.consensus import agreeing, total
from lib_merge.methods.maths.limits import within
from lib_merge.methods.maths.pieces import pieces
from lib_merge.methods.maths.selection import Chooser, find_largest
from lib_merge.methods.maths.sparsify import difference

_LEAST_DIVISOR = 1e-6  # of the published implementation


@method(
    label="SCE",
    source="https://arxiv.org/abs/2408.07990; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(
        parents={"a": ("models",)}, neutral=lambda p: p["select_topk"] == 0, refuses=within(0, 1, "select_topk")
    ),
)
def sce(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    select_topk: Annotated[float, BlockWeight(0, 1, setting=True)] = 1.0,
) -> torch.Tensor:
    """Add what the models learned, each weighted by how much it changed, the outvoted signs left out.

    Of the differences M − A those elements are kept whose variance over the models is among the int(k·select_topk)
    largest, k being the number of elements where it is not 0 (all elements at 1). Each model's weight is its mean
    square, as a share of all models' (equal shares where all are 0). A + Σ weight·difference / max(Σ weight, 10⁻⁶)
    over the models whose difference has the sign of their sum (+ where it is 0). One model alone has no variance:
    below select_topk 1 nothing of it is added.

    Args:
        models: models trained from the model so far.
        select_topk: share of the varying elements that are kept, from 0 to 1.
    """
    count = _selected(a, models, select_topk)
    squares = [0.0] * len(models)
    for terms, _ in _differences(a, models, count):
        squares = [square + float(term.square().sum()) for square, term in zip(squares, terms, strict=True)]
    shares = [square / sum(squares) if sum(squares) else 1 / len(models) for square in squares]
    for terms, target in _differences(a, models, count):
        masks = agreeing(terms, "sum")
        weighted = [mask * share for mask, share in zip(masks, shares, strict=True)]
        divisor = total(weighted).clamp_(min=_LEAST_DIVISOR)
        change = total([term * weight for term, weight in zip(terms, weighted, strict=True)])
        target.copy_(change.div_(divisor).add_(target))
    return a


def _selected(a: torch.Tensor, models: Sequence[torch.Tensor], share: float) -> int | None:
    """How many elements are kept; None for all."""
    if share >= 1:
        return None
    return int(sum(int(variance.count_nonzero()) for variance in _variances(a, models)) * share)


def _variances(a: torch.Tensor, models: Sequence[torch.Tensor]) -> Iterator[torch.Tensor]:
    for _, (base, *parts) in pieces([a, *models]):
        yield _variance([difference(base, part) for part in parts])


def _variance(terms: Sequence[torch.Tensor]) -> torch.Tensor:
    mean = total(terms).div_(len(terms))
    return total([(term - mean).square_() for term in terms]).div_(len(terms)).float()


def _differences(
    a: torch.Tensor, models: Sequence[torch.Tensor], count: int | None
) -> Iterator[tuple[list[torch.Tensor], torch.Tensor]]:
    """The selected differences of each piece, and A's own piece."""
    chosen = None if count is None else Chooser(find_largest(lambda: _variances(a, models), a.numel(), count))
    for _, (base, *parts) in pieces([a, *models]):
        terms = [difference(base, part) for part in parts]
        if chosen is not None:
            mask = chosen(_variance(terms))
            terms = [term * mask for term in terms]
        yield terms, base
