"""The coarse of one model and the fine of another."""

from __future__ import annotations

import math
from typing import Annotated

import torch

from lib_merge.methods.base import BlockWeight, Traits, Weight, method
from lib_merge.methods.maths.limits import is_zero, within
from lib_merge.methods.maths.pieces import PIECE

_WEIGHTED_SUM = 1.0
_SHARP = 1e-10


@method(
    label="Crossover",
    source="sd-mecha, https://github.com/ljleb/sd-mecha",
    traits=Traits(neutral=is_zero("alpha"), refuses=within(0, 1, "alpha")),
)
def crossover(
    a: torch.Tensor,
    b: torch.Tensor,
    *,
    alpha: Weight = 0.5,
    tilt: Annotated[float, BlockWeight(0, 4, setting=True)] = 0.0,
) -> torch.Tensor:
    """Take the low frequencies of a tensor from A and the high ones from B, or the other way round.

    A + IFFT(f·FFT(B − A)) over all axes of the tensor as it is stored, with f a filter of the radius r, the root mean
    square over the axes of the frequency as a share of the axis's highest. At tilt 0, f = 1 where r > 1 − alpha and 0
    elsewhere; towards tilt 1 the step becomes a slope and then the weighted sum, towards 2 a step the other way, and
    so on round to 4. alpha 0 is A, alpha 1 is B, beyond is an error; a single number is a weighted sum.

    Args:
        b: the model that the high frequencies come from.
        alpha: how much of B.
        tilt: 0 a sharp cut, 1 the weighted sum, 2 a sharp cut with low and high exchanged; 4 is 0 again.
    """
    tilt = tilt % 4
    if alpha == 1 or tilt == _WEIGHTED_SUM or not a.dim():
        return a.lerp_(b, alpha)
    spectrum = torch.fft.rfftn(torch.sub(b, a))
    first, *others = _squared_frequencies(spectrum.shape)
    rest = sum(others, torch.zeros((), dtype=torch.float64))
    rows = max(PIECE * spectrum.shape[0] // max(spectrum.numel(), 1), 1)
    for start in range(0, spectrum.shape[0], rows):  # the filter is made a piece at a time
        radius = (first[start : start + rows] + rest).div_(spectrum.dim()).sqrt_()
        spectrum[start : start + rows].mul_(_share(radius, alpha, tilt).to(spectrum.device, a.dtype))
    return a.add_(torch.fft.irfftn(spectrum, s=a.shape))


def _share(radius: torch.Tensor, alpha: float, tilt: float) -> torch.Tensor:
    """Share of B at each radius."""
    exchanged = tilt > 2  # the second half turn is the first one with the models exchanged
    cut = alpha if exchanged else 1 - alpha
    turn = tilt - 2 if exchanged else tilt
    if min(tilt, 4 - tilt) < _SHARP:
        share = (radius > cut).double()
    elif abs(tilt - 2) < _SHARP:
        share = (radius < cut).double()
    else:
        slope, height = 1 / math.tan(math.pi * tilt / 2), 1 - cut
        shift = height * slope + height - slope if turn <= 1 else height - height * slope
        share = radius.mul(slope).add_(shift).clamp_(0, 1)
    return 1 - share if exchanged else share


def _squared_frequencies(shape: torch.Size) -> list[torch.Tensor]:
    """For each axis of a real transform, its squared frequencies as shares of the highest; fp64, to broadcast."""
    squares: list[torch.Tensor] = []
    for axis, size in enumerate(shape):
        steps = torch.arange(size, dtype=torch.float64)
        highest = size - 1
        if axis < len(shape) - 1:
            steps = torch.minimum(steps, size - steps)  # the second half of the axis holds negative frequencies
            highest = size // 2
        line = steps.div_(max(highest, 1)).square_()
        squares.append(line.view([size if other == axis else 1 for other in range(len(shape))]))
    return squares
