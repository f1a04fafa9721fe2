"""The average of any number of models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.sentences import MaybeSentence, t


def _stays(parameters: Mapping[str, Any]) -> bool:
    unweighted = all(weight == 0 for weight in parameters["weight"])
    return unweighted and (parameters["normalize"] or parameters["base_weight"] in (0, 1))


def _cancels(parameters: Mapping[str, Any]) -> MaybeSentence:
    if not parameters["normalize"] or sum(parameters["weight"]) + parameters["base_weight"] != 0:
        return ""
    return t("methods.weights_cancel")


@method(
    label="Linear (average)",
    source="Model soups, https://arxiv.org/abs/2203.05482; mergekit, https://github.com/arcee-ai/mergekit",
    traits=Traits(elementwise=True, neutral=_stays, refuses=_cancels),
)
def linear(
    a: torch.Tensor,
    models: Sequence[torch.Tensor],
    *,
    weight: Sequence[Annotated[float, BlockWeight(0, 2)]] = (1.0,),
    base_weight: Annotated[float, BlockWeight(0, 2, setting=True)] = 1.0,
    normalize: bool = True,
) -> torch.Tensor:
    """Average the model so far and any number of others by their weights.

    (base_weight·A + Σ weight·M) / (base_weight + Σ weight), or without the division where `normalize` is off. A block
    where all weights are 0 stays as it is; weights that cancel out have no average, which is an error.

    Args:
        models: the models to average with the model so far.
        weight: share of each model.
        base_weight: share of the model so far.
        normalize: divide by the sum of the weights.
    """
    divisor = sum(weight) + base_weight if normalize else 1.0
    surplus = (sum(weight) + base_weight) / divisor - 1.0
    total = torch.zeros_like(a) if surplus == 0 else a.mul(surplus)
    for model, share in zip(models, weight, strict=True):  # summed as changes of A, whose size then does not matter
        total.add_(model.sub_(a), alpha=share / divisor)
    return a.add_(total)
