"""OFT as kohya and LyCORIS (diag-OFT, COFT) save it: the outputs of a layer turned, block by block."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.adapters.rotations import cayley

_KOHYA = "oft_"  # the beginning of its modules' names


def turn_outputs(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """W + multiplier · (rescale ⊙ (Rᵀ·W) − W), R block-diagonal over the outputs of (o, i[, k, k])."""
    rotation = cayley(tensors["oft_blocks"], settings.get("constraint"))
    turn_by(weight, rotation, tensors.get("rescale"), multiplier)


def turn_by(weight: torch.Tensor, rotation: torch.Tensor, rescale: torch.Tensor | None, multiplier: float) -> None:
    """As `turn_outputs`, R given as blocks (n, b, b)."""
    count, size, _ = rotation.shape
    identity = torch.eye(size, dtype=rotation.dtype, device=rotation.device)
    less = (rotation - identity).transpose(1, 2).to(weight.dtype)  # Rᵀ − I: small changes keep their digits
    layer = weight.view(count, size, -1)
    factors = None if rescale is None else rescale.reshape(count, size, 1)
    for block in range(count):
        rows = layer[block]
        turned = torch.mm(less[block], rows)
        if factors is not None:
            turned.add_(rows).mul_(factors[block]).sub_(rows)
        rows.add_(turned, alpha=multiplier)


def constraint_of(module: Module, shape: Shape) -> Settings:
    """The largest norm that Q may have: alpha · outputs. kohya's files always have one, LyCORIS' from 0 up."""
    alpha = module.numbers.get("alpha")
    if alpha is None or (alpha <= 0 and not module.name.startswith(_KOHYA)):
        return {}
    return {"constraint": alpha * shape[0]}


def rescale_fits(module: Module, shape: Shape) -> bool:
    """Whether there is no `rescale`, or it has one factor for each output."""
    return not module.has("rescale") or torch.Size(module.shape("rescale")).numel() == shape[0]


def _fits(module: Module, shape: Shape) -> bool:
    count, rows, columns = module.shape("oft_blocks")
    return rows == columns and count * rows == shape[0] and rescale_fits(module, shape)


KIND = Kind(
    id="oft",
    label="OFT",
    source="OFT, https://arxiv.org/abs/2306.07280; kohya sd-scripts; LyCORIS, diag-oft",
    endings={"oft_blocks": "oft_blocks", "rescale": "rescale"},
    signs=frozenset({"oft_blocks"}),
    owns=lambda module: len(module.shape("oft_blocks")) == 3,
    lacks=lambda _: "",
    rank=lambda module: module.shape("oft_blocks")[-1],
    fits=_fits,
    settings=constraint_of,
    change=turn_outputs,
)
