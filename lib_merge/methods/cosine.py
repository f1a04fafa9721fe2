"""SuperMerger's cosine merges: how much of B depends on how alike the two models are there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from lib_merge.methods.base import PrePass, Traits, Weight, method
from lib_merge.methods.maths.axis_cosine import AxisProducts, axis_products

_SOURCE = "SuperMerger, https://github.com/hako-mikan/sd-webui-supermerger/blob/main/calcmode_en.md"


def _is_compared(key: str) -> bool:
    """Whether the key takes part: the VAE stays as it is, as in SuperMerger."""
    return not key.startswith("first_stage_model.")


def _both(products: AxisProducts) -> torch.Tensor:
    return (products.cosines() + products.cosine_of_all()) / 2


def _both_normalised(products: AxisProducts) -> torch.Tensor:
    return (products.cosines() + products.mean_cosine()) / 2


def _gather_a(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return axis_products(a, b).cosines().cpu()


def _gather_b(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return _both(axis_products(a, b)).cpu()


def _conclude(found: Sequence[torch.Tensor]) -> tuple[float, ...]:
    """The least and the greatest similarity, without the lowest and then the highest hundredth."""
    values = torch.cat([*found, torch.empty(0, dtype=torch.float64)]).numpy()
    values = values[~np.isnan(values)]
    if not values.size:
        return (0.0, 0.0)
    values = values[values >= np.percentile(values, 1, method="midpoint")]
    values = values[values <= np.percentile(values, 99, method="midpoint")]
    return (float(values.min()), float(values.max()))


@method(label="Cosine A", source=_SOURCE, traits=Traits(prepass=PrePass(_gather_a, _conclude), applies=_is_compared))
def cosine_a(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.0, measured: tuple[float, ...]) -> torch.Tensor:
    """Keep A where the models are alike and take B where they are not; favours A's structure with B's details.

    k·A + (1 − k)·B with k = (c − low)/(high − low) − |alpha| kept within 0 and 1. c is the mean of the cosine of
    A and B along the first axis and that of both tensors with every vector of that axis brought to length 1; low and
    high are the least and the greatest cosine along the first axis in the whole model but the VAE, without the
    lowest and highest hundredth. The VAE stays A's. alpha 0 is not A. Where low and high are equal,
    (c − low)/(high − low) is 1 from high on and 0 below. A vector that is zero has cosine 0.

    Args:
        b: the model to blend in.
        alpha: how much more of B.
    """
    return _merge(a, b, _both_normalised(axis_products(a, b)), abs(alpha), measured)


@method(label="Cosine B", source=_SOURCE, traits=Traits(prepass=PrePass(_gather_b, _conclude), applies=_is_compared))
def cosine_b(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.0, measured: tuple[float, ...]) -> torch.Tensor:
    """Keep A where the models are alike and take B where they are not; favours B's structure with A's details.

    As Cosine A, but c is the mean of the cosine along the first axis and that of the tensors as they are, low and
    high are the least and greatest c of the whole model, and alpha keeps its sign: a negative one gives more of A.

    Args:
        b: the model to blend in.
        alpha: how much more of B.
    """
    return _merge(a, b, _both(axis_products(a, b)), alpha, measured)


def _merge(
    a: torch.Tensor, b: torch.Tensor, likeness: torch.Tensor, less: float, measured: tuple[float, ...]
) -> torch.Tensor:
    low, high = measured
    kept = (likeness - low) / (high - low) if high > low else (likeness >= high).double()
    share = kept.sub_(less).clamp_(0, 1).neg_().add_(1).to(a.dtype).view(a.shape[1:])
    return a.lerp_(b, share)
