"""GLoRA: a low-rank change of the weight and a low-rank multiple of it; LyCORIS' layout and the one before 2.0."""

from __future__ import annotations

import math

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors, alpha_over_rank, same_tail
from lib_merge.adapters.products import positions_last, row_ranges
from lib_merge.sentences import t

_ROLES = ("a1", "a2", "b1", "b2")


def add_glora(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · scale · (W·a1·a2 + b1·b2) to (o, i[, k, k]), a1·a2 acting on the inputs. arXiv 2306.07967.

    a1 (i, r), a2 (r, i), b1 (o, r), b2 (r, i[, k, k]); in the old layout a1 and a2, b1 and b2 are exchanged.
    """
    amount = multiplier * settings["scale"]
    a1, a2, b1, b2 = (tensors[role].flatten(1) for role in _ROLES)
    if settings["old"]:
        a1, a2, b1, b2 = a2, a1, b2, b1
    layer, flat = positions_last(weight), weight.view(weight.shape[0], -1)
    for rows in row_ranges(weight):
        inputs = layer[rows].transpose(1, 2)  # (o, k·k, i)
        turned = (inputs.reshape(-1, inputs.shape[2]) @ a1) @ a2
        flat[rows].addmm_(b1[rows], b2, alpha=amount)
        inputs.add_(turned.view(inputs.shape), alpha=amount)


def _shapes(module: Module, old: bool) -> tuple[Shape, Shape, Shape, Shape]:
    """Of a1, a2, b1, b2 in the order of the new layout."""
    a1, a2, b1, b2 = (module.shape(role) for role in _ROLES)
    return (a2, a1, b2, b1) if old else (a1, a2, b1, b2)


def _common_rank(module: Module, old: bool) -> int | None:
    """The rank that all four factors have in a layout; None where they do not agree on one."""
    a1, a2, b1, b2 = _shapes(module, old)
    return a1[1] if a1[1] == a2[0] == b1[1] == b2[0] else None


def _rank(module: Module) -> int:
    """The smaller one where both layouts are possible, as they are for a square layer."""
    if any(len(module.shape(role)) < 2 for role in _ROLES):
        return 0
    ranks = [rank for old in (False, True) if (rank := _common_rank(module, old)) is not None]
    return min(ranks, default=module.shape("a1")[1])


def _layouts(module: Module, shape: Shape) -> list[bool]:
    """The layouts that fit a layer, the one of the smaller rank first: False for the new one, True for the old."""
    return sorted(
        (old for old in (False, True) if _fits_in(module, shape, old)), key=lambda old: _shapes(module, old)[0][1]
    )


def _fits_in(module: Module, shape: Shape, old: bool) -> bool:
    a1, a2, b1, b2 = _shapes(module, old)
    rank = a1[1]
    inner = all(torch.Size(factor[2:]).numel() == 1 for factor in (a1, a2, b1))
    sizes = (a1[0], a2[:2], b1[:2], b2[0]) == (shape[1], (rank, shape[1]), (shape[0], rank), rank)
    return inner and sizes and same_tail(b2[1:], shape[1:])


def _settings(module: Module, shape: Shape) -> Settings:
    old = _layouts(module, shape)[0]
    rank = _shapes(module, old)[0][1]
    scale = alpha_over_rank(module, rank)
    if module.numbers.get("rank_stabilized") and "alpha" in module.numbers and "scale" not in module.numbers:
        # Trained at alpha/√rank, which LyCORIS puts into the stored alpha of every kind but this one.
        scale *= math.sqrt(rank)
    return {"scale": scale, "old": float(old)}


KIND = Kind(
    id="glora",
    label="GLoRA",
    source="GLoRA, https://arxiv.org/abs/2306.07967; LyCORIS",
    endings={**{f"{role}.weight": role for role in _ROLES}, "bm.weight": "bm"},
    signs=frozenset(_ROLES),
    lacks=lambda module: t("adapters.glora_bm") if module.has("bm") else module.missing(*_ROLES),
    rank=_rank,
    fits=lambda module, shape: bool(_layouts(module, shape)),
    settings=_settings,
    change=add_glora,
)
