"""Random noise on one model."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.limits import is_zero
from lib_merge.methods.maths.pieces import pieces
from lib_merge.methods.maths.self_keys import is_self_key
from lib_merge.methods.randomness import Randomness


@method(
    label="Noise (Plus random)",
    source="SuperMerger's calculation mode plus random, https://github.com/hako-mikan/sd-webui-supermerger",
    traits=Traits(neutral=is_zero("alpha"), applies=is_self_key),
)
def noise(a: torch.Tensor, *, alpha: Annotated[float, BlockWeight(0, 0.1)] = 0.01, seed: Randomness) -> torch.Tensor:
    """Add random numbers to A, the same ones for the same seed.

    A + alpha·N(0, 1). The layers named `to_out`, `proj_out` and `norm` stay as they are, as in SuperMerger.

    Args:
        alpha: standard deviation of the noise.
        seed: which random numbers; a block's do not depend on the other blocks.
    """
    for start, (target,) in pieces([a]):
        target.add_(seed.normal(start, target.numel()).to(target), alpha=alpha)
    return a
