"""DELLA: differences thinned out at random, small changes more than large ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import torch

from lib_merge.methods.base import BlockWeight, Setting, Traits, method, variant
from lib_merge.methods.maths.consensus import SCRATCH, Merge, add_differences, elected_mean, plain_sum
from lib_merge.methods.maths.limits import adds_nothing, all_of, within
from lib_merge.methods.maths.sparsify import Sparsifier, all_or_nothing, dropped_by_rank
from lib_merge.methods.randomness import Randomness
from lib_merge.sentences import MaybeSentence, t


def _chance_beyond(parameters: Mapping[str, Any]) -> MaybeSentence:
    for density, epsilon in zip(parameters["density"], parameters["epsilon"], strict=True):
        if 0 < density < 1 and not (density - epsilon > 0 and density + epsilon <= 1):
            names = {"density": density, "epsilon": epsilon, "low": density - epsilon, "high": density + epsilon}
            return t("methods.chances_beyond", **{name: f"{value:g}" for name, value in names.items()})
    return ""


_SOURCE = "https://arxiv.org/abs/2406.11617; mergekit, https://github.com/arcee-ai/mergekit"
_TRAITS = Traits(
    elementwise_where=all_or_nothing,
    scratch=SCRATCH,
    parents={"a": ("models",)},
    neutral=adds_nothing,
    refuses=all_of(within(0, 1, "density"), within(0, 0.5, "epsilon"), _chance_beyond),
)


@method(label="DELLA without vote", source=_SOURCE, traits=_TRAITS)
def della_linear(  # noqa: PLR0913 - the parameters that a recipe names
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
    density: Sequence[Setting] = (1.0,),
    epsilon: Sequence[Annotated[float, BlockWeight(0, 0.5, setting=True)]] = (0.15,),
    seed: Randomness,
    scale: Annotated[float, BlockWeight(0, 2, setting=True)] = 1.0,
    scratch: Sequence[torch.Tensor] = (),
    merge: Merge = plain_sum,
) -> torch.Tensor:
    """Add a random share of what each model learned, large changes kept more often than small ones.

    A + scale·Σ weight·m/p·(M − A), m = 1 with probability p and 0 otherwise. p rises evenly with the rank of |M − A|
    in its row, from density − epsilon to density + epsilon; a row of one element has density. Rows are those of the
    matrix [out, in·kh·kw]; a tensor of one dimension is one row. At density 1 all is added, at 0 nothing, whatever
    epsilon; otherwise all p have to be above 0 and at most 1. Dividing by p, as published, keeps every element's mean.

    Args:
        models: models trained from the model so far.
        weight: how much of each is added.
        density: share of each difference that is kept, from 0 to 1.
        epsilon: how much more likely the largest element of a row is kept, and how much less the smallest.
        seed: which elements are kept; a block's do not depend on the other blocks, nor a model's on the other models.
        scale: factor on what is added.
    """
    return add_differences(a, models, _thinned(a, density, epsilon, seed), weight, merge, scale, scratch)


della = variant(
    della_linear,
    id="della",
    label="DELLA",
    merge=elected_mean(),
    text="""Thin out what the models learned by rank and chance, then average what has the elected sign.

    The differences are thinned out as in DELLA without vote; of the weighted ones those with the sign of their sum (+
    where it is 0) are added and divided by their weights (by 1 where these add up to 0).""",
)


def _thinned(
    a: torch.Tensor, densities: Sequence[float], epsilons: Sequence[float], random: Randomness
) -> list[Sparsifier]:
    return [
        dropped_by_rank(tuple(a.shape), random, stream, density, epsilon)
        for stream, (density, epsilon) in enumerate(zip(densities, epsilons, strict=True))
    ]
