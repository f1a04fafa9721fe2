"""Model Breadcrumbs: differences without their outliers and without their small change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Setting, Traits, method, variant
from lib_merge.methods.maths.consensus import SCRATCH, Merge, add_differences, elected_sum, plain_sum
from lib_merge.methods.maths.limits import adds_nothing, within
from lib_merge.methods.maths.sparsify import Sparsifier, all_or_nothing, without_outliers

_SOURCE = "https://arxiv.org/abs/2312.06795; mergekit, https://github.com/arcee-ai/mergekit"
_TRAITS = Traits(
    elementwise_where=all_or_nothing,
    scratch=SCRATCH,
    parents={"a": ("models",)},
    neutral=adds_nothing,
    refuses=within(0, 1, "density", "gamma"),
)


@method(label="Breadcrumbs", source=_SOURCE, traits=_TRAITS)
def breadcrumbs(  # noqa: PLR0913 - the parameters that a recipe names
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
    density: Sequence[Setting] = (1.0,),
    gamma: Sequence[Annotated[float, BlockWeight(0, 0.1, setting=True)]] = (0.01,),
    scale: Annotated[float, BlockWeight(0, 2, setting=True)] = 1.0,
    scratch: Sequence[torch.Tensor] = (),
    merge: Merge = plain_sum,
) -> torch.Tensor:
    """Add what each model learned since the model so far, without the largest and the smallest changes.

    Of the n elements of M − A the int(gamma·n) largest are left out and the int(density·n) next ones are kept; where
    fewer are left over, fewer of the largest are left out. A + scale·Σ weight·kept. At density 1 all is kept.

    Args:
        models: models trained from the model so far.
        weight: how much of each is added.
        density: share of each difference that is kept, from 0 to 1.
        gamma: share of the largest changes that are left out.
        scale: factor on what is added.
    """
    return add_differences(a, models, _kept(a, models, density, gamma), weight, merge, scale, scratch)


breadcrumbs_ties = variant(
    breadcrumbs,
    id="breadcrumbs_ties",
    label="Breadcrumbs + TIES",
    merge=elected_sum(),
    text="""Leave out the largest and smallest changes as Breadcrumbs does, then the outvoted signs as TIES does.

    As Breadcrumbs, but of the weighted differences of an element only those are added that have the sign of their sum
    (+ where it is 0); not divided by the weights.""",
)


def _kept(
    a: torch.Tensor, models: Sequence[torch.Tensor], densities: Sequence[float], gammas: Sequence[float]
) -> list[Sparsifier]:
    return [
        without_outliers(a, model, density, gamma)
        for model, density, gamma in zip(models, densities, gammas, strict=True)
    ]
