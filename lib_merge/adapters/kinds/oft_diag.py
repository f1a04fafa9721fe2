"""Old OFT files, which hold the rotation itself as `oft_diag`."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.adapters.kinds.oft import rescale_fits, turn_by


def turn_by_stored(weight: torch.Tensor, tensors: Tensors, _: Settings, multiplier: float) -> None:
    """W + multiplier · (Rᵀ·W − W), the blocks of R as stored. AUTOMATIC1111, network_oft."""
    turn_by(weight, tensors["oft_diag"], tensors.get("rescale"), multiplier)


def _fits(module: Module, shape: Shape) -> bool:
    blocks = module.shape("oft_diag")
    return (
        len(blocks) == 3
        and blocks[1] == blocks[2]
        and blocks[0] * blocks[1] == shape[0]
        and rescale_fits(module, shape)
    )


KIND = Kind(
    id="oft_diag",
    label="OFT (old)",
    source="OFT, https://arxiv.org/abs/2306.07280; AUTOMATIC1111",
    endings={"oft_diag": "oft_diag", "rescale": "rescale"},
    signs=frozenset({"oft_diag"}),
    lacks=lambda _: "",
    rank=lambda module: (module.shape("oft_diag") or (0,))[-1],
    fits=_fits,
    change=turn_by_stored,
    reads_alpha=lambda _: False,
)
