"""BOFT: the outputs of a layer turned in several stages, arranged like a butterfly."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.adapters.kinds.oft import constraint_of, rescale_fits
from lib_merge.adapters.rotations import cayley


def turn_in_stages(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """W + multiplier · (rescale ⊙ R_m…R_1·W − W) for (o, i[, k, k]). BOFT, https://arxiv.org/abs/2311.06243; LyCORIS.

    Stage j mixes outputs that lie 2^j · b/2 apart, in blocks of b.
    """
    stages = cayley(tensors["oft_blocks"], settings.get("constraint")).to(weight.dtype)
    turned = weight.reshape(weight.shape[0], -1)
    for number, blocks in enumerate(stages):
        count, size, _ = blocks.shape
        distance = 2**number * size // 2
        gathered = _exchange(turned, 2, distance)
        mixed = torch.bmm(blocks, gathered.reshape(count, size, -1)).view_as(turned)
        turned = _exchange(mixed, distance, 2)
    if "rescale" in tensors:
        turned = turned * tensors["rescale"].reshape(-1, 1)
    weight.lerp_(turned.view_as(weight), multiplier)


def _exchange(rows: torch.Tensor, outer: int, inner: int) -> torch.Tensor:
    """Rows ordered (c, outer, inner) put in the order (c, inner, outer)."""
    return rows.view(-1, outer, inner, rows.shape[1]).transpose(1, 2).reshape(rows.shape)


def _fits(module: Module, shape: Shape) -> bool:
    stages, count, size, columns = module.shape("oft_blocks")
    whole = size % 2 == 0 and shape[0] % (2**stages * size // 2) == 0 if stages else False
    return whole and size == columns and count * size == shape[0] and rescale_fits(module, shape)


KIND = Kind(
    id="boft",
    label="BOFT",
    source="BOFT, https://arxiv.org/abs/2311.06243; LyCORIS, boft",
    endings={"oft_blocks": "oft_blocks", "rescale": "rescale"},
    signs=frozenset({"oft_blocks"}),
    owns=lambda module: len(module.shape("oft_blocks")) == 4,
    lacks=lambda _: "",
    rank=lambda module: module.shape("oft_blocks")[-1],
    fits=_fits,
    settings=constraint_of,
    change=turn_in_stages,
)
