"""One model made stronger or weaker."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.self_keys import is_self_key


@method(
    label="Scale (Self)",
    source="SuperMerger's calculation mode self, https://github.com/hako-mikan/sd-webui-supermerger",
    traits=Traits(elementwise=True, neutral=lambda p: p["alpha"] in (0, 1), applies=is_self_key, formula="alpha·A"),
)
def scale(a: torch.Tensor, *, alpha: Annotated[float, BlockWeight(0, 2)] = 1.0) -> torch.Tensor:
    """Multiply A by alpha; no other model is needed.

    alpha·A. A block with alpha 0 stays as it is, as in SuperMerger, and so do the layers named `to_out`, `proj_out`
    and `norm` everywhere.

    Args:
        alpha: the factor; 1 and 0 leave a block as it is.
    """
    return a.mul_(alpha)
