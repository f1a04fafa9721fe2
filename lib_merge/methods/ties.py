"""TIES: differences trimmed, their signs voted on, those that agree averaged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import torch

from lib_merge.methods.base import BlockWeight, Selection, Setting, Traits, method
from lib_merge.methods.maths.consensus import SCRATCH, add_differences, elected_mean, elected_sum
from lib_merge.methods.maths.limits import adds_nothing, within
from lib_merge.methods.maths.sparsify import Trim, all_or_nothing, trim_to, trimmed


def _densities(parameters: Mapping[str, Any]) -> list[float | None]:
    """The densities of the models that have to be trimmed."""
    both = zip(parameters["weight"], parameters["density"], strict=True)
    return [density if weight and 0 < density < 1 else None for weight, density in both]


@method(
    label="TIES",
    source="https://arxiv.org/abs/2306.01708; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(
        elementwise_where=all_or_nothing,
        scratch=SCRATCH,
        parents={"a": ("models",)},
        neutral=adds_nothing,
        refuses=within(0, 1, "density"),
        selection=Selection(lambda _: True, _densities, trim_to),
    ),
)
def ties(  # noqa: PLR0913 - the parameters that a recipe names
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
    density: Sequence[Setting] = (1.0,),
    normalize: bool = True,
    scale: Annotated[float, BlockWeight(0, 2, setting=True)] = 1.0,
    vote: Literal["sum", "count"] = "sum",
    scratch: Sequence[torch.Tensor] = (),
    start: int = 0,
    selected: Sequence[Trim | None] = (),
) -> torch.Tensor:
    """Add what the models learned since the model so far, the small changes and the outvoted signs left out.

    Of each difference M − A the int(density·n) largest elements are kept, one at least, the earlier of equal ones.
    Each element's sign is elected, and A + scale·Σ weight·difference over those that have it is the result, divided
    by their Σ weight where `normalize` is on (by 1 where that is 0).

    Args:
        models: models trained from the model so far.
        weight: how much of each is added.
        density: share of each difference that is kept, from 0 to 1.
        normalize: divide by the weights of those that agree.
        scale: factor on what is added.
        vote: sum elects the sign of the weighted sum (+ where it is 0), count the sign that more models have (nothing
            is added where as many have either).
    """
    known = selected or (None,) * len(models)
    kept = [
        trimmed(a, model, share if part else 0, trim, start)
        for model, share, part, trim in zip(models, density, weight, known, strict=True)
    ]
    merge = elected_mean(vote) if normalize else elected_sum(vote)
    return add_differences(a, models, kept, weight, merge, scale, scratch)
