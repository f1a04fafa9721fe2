"""A difference added without its outliers."""

from __future__ import annotations

from typing import Annotated

import torch

from lib_merge.errors import UserError
from lib_merge.methods.base import BlockWeight, Traits, method
from lib_merge.methods.maths.limits import is_zero
from lib_merge.sentences import t


@method(
    label="Smooth add difference",
    source="SuperMerger, https://github.com/hako-mikan/sd-webui-supermerger/blob/main/calcmode_en.md",
    traits=Traits(parents={"c": ("b",)}, neutral=is_zero("alpha")),
)
def smooth_add(
    a: torch.Tensor, b: torch.Tensor, c: torch.Tensor, *, alpha: Annotated[float, BlockWeight(0, 1)] = 1.0
) -> torch.Tensor:
    """Add what B learned since its parent C after smoothing it; needs the package scipy and takes minutes.

    A + alpha·G(M(B − C)): M is a median filter of size 3, G a Gaussian filter with deviation 1, both over all axes
    of the tensor as it is stored, mirrored at the borders (scipy.ndimage). Always on the CPU.

    Args:
        b: the model that learned something.
        c: the model that B was trained from.
        alpha: how much of the smoothed difference is added.
    """
    try:
        from scipy import ndimage
    except ImportError as error:
        raise UserError(t("methods.scipy_missing")) from error
    learned = torch.sub(b, c).cpu().numpy()
    if learned.ndim:  # a single number has no neighbours: filtering leaves it as it is
        learned = ndimage.gaussian_filter(ndimage.median_filter(learned, size=3), sigma=1)
    return a.add_(torch.from_numpy(learned).to(a.device), alpha=alpha)
