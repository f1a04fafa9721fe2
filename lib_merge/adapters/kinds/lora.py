"""LoRA and LoCon (LoRA of convolutions, also with a Tucker core), DyLoRA as saved, files of PEFT and diffusers."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors, alpha_over_rank, same_tail
from lib_merge.adapters.products import positions_last, row_ranges, tucker

_SPARSE = ("bias_indices", "bias_values", "bias_size")

_EXTRAS = {"lora_mid", "bias_values", "dense"}
_SLOW = 128
"""Rank from which computing up @ down takes several times as long as adding it."""

_ENDINGS = {
    "lora_up.weight": "lora_up",
    "lora_down.weight": "lora_down",
    "lora_mid.weight": "lora_mid",
    "lora_B.weight": "lora_up",
    "lora_A.weight": "lora_down",
    "lora_B.default.weight": "lora_up",
    "lora_A.default.weight": "lora_down",
    "lora_B": "lora_up",
    "lora_A": "lora_down",
    "lora.up.weight": "lora_up",
    "lora.down.weight": "lora_down",
    "lora_linear_layer.up.weight": "lora_up",
    "lora_linear_layer.down.weight": "lora_down",
    "up.weight": "lora_up",
    "down.weight": "lora_down",
    "lora_B.bias": "lora_bias",
    "lora_B.default.bias": "lora_bias",
    "bias": "dense",
    **{role: role for role in _SPARSE},
}


def add_lora(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · scale · (up @ down [+ sparse]) to (o, i[, k, k]). LoRA, https://arxiv.org/abs/2106.09685."""
    amount = multiplier * settings["scale"]
    down = tensors["lora_down"]
    rank = down.shape[0]
    rows = weight.view(weight.shape[0], -1)
    if "lora_mid" in tensors:
        add_tucker(weight, tensors["lora_up"].flatten(1), tensors["lora_mid"], down.reshape(rank, -1), amount)
    elif rank < _SLOW or tensors.keys() & _EXTRAS:
        rows.addmm_(tensors["lora_up"].flatten(1), down.reshape(rank, -1), alpha=amount)
    else:
        _add_by_rows(rows, tensors["lora_up"].flatten(1), down.reshape(rank, -1), amount)
    if "bias_values" in tensors:
        add_sparse(rows, tensors["bias_indices"], tensors["bias_values"], amount)
    if "dense" in tensors:
        weight.add_(tensors["dense"].view_as(weight), alpha=amount)


def _add_by_rows(layer: torch.Tensor, up: torch.Tensor, down: torch.Tensor, amount: float) -> None:
    """Add amount · (up @ down), the product computed apart so that it can be cached; see `Kind.slow`."""
    product: torch.Tensor | None = None
    for rows in row_ranges(layer):
        product = torch.empty_like(layer[rows]) if product is None else product
        layer[rows].add_(torch.mm(up[rows], down, out=product[: rows.stop - rows.start]), alpha=amount)


def add_tucker(weight: torch.Tensor, up: torch.Tensor, mid: torch.Tensor, down: torch.Tensor, amount: float) -> None:
    """Add a Tucker-decomposed convolution: up (o, n), mid (n, m, k, k), down (m, i)."""
    layer = positions_last(weight)
    for rows in row_ranges(weight):
        layer[rows].add_(tucker(mid, up[rows], down), alpha=amount)


def add_sparse(rows: torch.Tensor, indices: torch.Tensor, values: torch.Tensor, amount: float) -> None:
    """Add amount · values at indices (2, n) of a matrix: the sparse rest of an extraction (LyCORIS, `--use_bias`)."""
    # The file stores indices as int16, so those from 32768 on are negative.
    places = indices.to(torch.int64).remainder(2**16)
    rows.view(-1).index_add_(0, places[0] * rows.shape[1] + places[1], values, alpha=amount)


def _lacks(module: Module) -> str:
    if any(module.has(role) for role in _SPARSE) and not module.has(*_SPARSE):
        return module.missing(*_SPARSE)
    return module.missing("lora_up", "lora_down")


def _rank(module: Module) -> int:
    return (module.shape("lora_down") or (0,))[0]


def _fits(module: Module, shape: Shape) -> bool:
    up, down, rank = module.shape("lora_up"), module.shape("lora_down"), _rank(module)
    if len(up) < 2 or up[0] != shape[0] or any(size != 1 for size in up[2:]) or len(down) < 2:
        return False
    if not _extras_fit(module, shape):
        return False
    if not module.has("lora_mid"):
        return up[1] == rank and same_tail(down[1:], shape[1:])
    mid = module.shape("lora_mid")
    return mid[:2] == (up[1], rank) and mid[2:] == shape[2:] and same_tail(down[1:], shape[1:2])


def _extras_fit(module: Module, shape: Shape) -> bool:
    numel = torch.Size(shape).numel()
    if module.has("dense") and torch.Size(module.shape("dense")).numel() != numel:
        return False
    if not module.has("bias_values"):
        return True
    sizes = (module.numbers.get("bias_rows"), module.numbers.get("bias_columns"))
    return sizes == (shape[0], numel // shape[0]) and module.shape("bias_indices") == (
        2,
        *module.shape("bias_values"),
    )


KIND = Kind(
    id="lora",
    label="LoRA",
    source="LoRA, https://arxiv.org/abs/2106.09685; LoCon and Tucker: LyCORIS, https://arxiv.org/abs/2309.14859",
    endings=_ENDINGS,
    signs=frozenset({"lora_up", "lora_down"}),
    owns=lambda module: not module.has("lora_E"),  # AdaLoRA
    lacks=_lacks,
    rank=_rank,
    fits=_fits,
    settings=lambda module, _: {"scale": alpha_over_rank(module, _rank(module))},
    change=add_lora,
    additive=True,
    slow=lambda module: _rank(module) >= _SLOW and not module.tensors.keys() & _EXTRAS,
)
