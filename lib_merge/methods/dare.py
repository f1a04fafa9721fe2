"""DARE: differences thinned out at random, what stays made larger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

import torch

from lib_merge.methods.base import BlockWeight, Selection, Setting, Traits, method, variant
from lib_merge.methods.maths.consensus import SCRATCH, Merge, add_differences, elected_sum, plain_sum
from lib_merge.methods.maths.limits import adds_nothing, within
from lib_merge.methods.maths.sparsify import Sparsifier, all_or_nothing, dropped, dropped_to_norm
from lib_merge.methods.randomness import Randomness

Rescale = Literal["count", "norm"]

_SOURCE = "https://arxiv.org/abs/2311.03099; mergekit, https://github.com/arcee-ai/mergekit"


def _by_index(parameters: Mapping[str, Any]) -> bool:
    return parameters["rescale"] == "count"


def _nothing_measured(parameters: Mapping[str, Any]) -> list[float | None]:
    return [None] * len(parameters["density"])


_TRAITS = Traits(
    elementwise_where=all_or_nothing,
    scratch=SCRATCH,
    parents={"a": ("models",)},
    neutral=adds_nothing,
    refuses=within(0, 1, "density"),
    selection=Selection(_by_index, _nothing_measured),
)


@method(label="DARE", source=_SOURCE, traits=_TRAITS)
def dare_linear(  # noqa: PLR0913 - the parameters that a recipe names
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
    density: Sequence[Setting] = (1.0,),
    rescale: Rescale = "count",
    seed: Randomness,
    scale: Annotated[float, BlockWeight(0, 2, setting=True)] = 1.0,
    scratch: Sequence[torch.Tensor] = (),
    start: int = 0,
    merge: Merge = plain_sum,
) -> torch.Tensor:
    """Add a random share of what each model learned since the model so far, made larger so that the mean stays.

    A + scale·Σ weight·r·m·(M − A), m = 1 with probability density and 0 otherwise, for each model and element by
    itself. r is 1/density; with rescale `norm`, Σ|M − A| / Σ m·|M − A| of the tensor. At density 0 nothing is added.

    Args:
        models: models trained from the model so far.
        weight: how much of each is added.
        density: share of each difference that is kept, from 0 to 1.
        rescale: count keeps the mean of every element, norm the sum of the sizes over the tensor.
        seed: which elements are kept; a block's do not depend on the other blocks, nor a model's on the other models.
        scale: factor on what is added.
    """
    kept = _thinned(a, models, density, rescale, seed, start)
    return add_differences(a, models, kept, weight, merge, scale, scratch)


dare_ties = variant(
    dare_linear,
    id="dare_ties",
    label="DARE + TIES",
    merge=elected_sum(),
    text="""Thin out what the models learned as DARE does, then leave out the outvoted signs as TIES does.

    As DARE, but of the weighted differences of an element only those are added that have the sign of their sum (+
    where it is 0); not divided by the weights.""",
)


def _thinned(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    densities: Sequence[float],
    rescale: Rescale,
    random: Randomness,
    start: int,
) -> list[Sparsifier]:
    if rescale == "count":
        return [dropped(random, stream, density, start) for stream, density in enumerate(densities)]
    return [
        dropped_to_norm(a, model, random, stream, density)
        for stream, (model, density) in enumerate(zip(models, densities, strict=True))
    ]
