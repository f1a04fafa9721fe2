"""The geometric median: the point that is nearest to all models."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from lib_merge.methods.base import Mixing, Traits, method
from lib_merge.methods.maths.geometry import Floats, inner_products, mix, products_of_changes

_LEAST_DISTANCE = 1e-6
_ITERATIONS = 100


def _shares(changes: Floats) -> list[float]:
    """Share of each point in the median, from the inner products of their differences from the first point."""
    gram = np.pad(changes, ((1, 0), (1, 0)))
    count = len(gram)
    shares = np.full(count, 1 / count)
    previous = np.inf
    for _ in range(_ITERATIONS):
        apart = np.eye(count) - shares
        distances = np.sqrt(np.maximum(np.einsum("ij,jk,ik->i", apart, gram, apart), 0.0))
        if abs(previous - distances.sum()) <= np.finfo(np.float64).eps * distances.sum():
            break
        previous = distances.sum()
        pulls = 1 / np.maximum(distances, _LEAST_DISTANCE)
        shares = pulls / pulls.sum()
    return [float(share) for share in shares]


@method(
    label="Geometric median",
    source="Weiszfeld 1937, https://doi.org/10.1007/s10479-008-0352-z; sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(mixing=Mixing(products_of_changes, _shares)),
)
def geometric_median(a: torch.Tensor, models: Sequence[torch.Tensor]) -> torch.Tensor:
    """Find, tensor by tensor, the weights whose distances to the model so far and all models add up to the least.

    Weiszfeld's iteration from the average, up to a hundred times: m = Σ w·M / Σ w with w = 1/max(‖M − m‖, 10⁻⁶), over
    the model so far and all models. One that lies far off pulls no harder than any other. It has no weights, so
    slots that follow no slider (the VAE) stay as they are.

    Args:
        models: the models beside the model so far; with one it is the average.
    """
    return mix(a, _shares(inner_products(models, origin=a)), models)
