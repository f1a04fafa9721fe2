"""LoHa: the product, element by element, of two low-rank matrices; with or without Tucker cores."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors, alpha_over_rank, same_tail
from lib_merge.adapters.products import positions_last, row_ranges, tucker

_FACTORS = ("hada_w1_a", "hada_w1_b", "hada_w2_a", "hada_w2_b")
_CORES = ("hada_t1", "hada_t2")


def add_loha(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · scale · (w1_a @ w1_b) ⊙ (w2_a @ w2_b) to (o, i[, k, k]). FedPara, arXiv 2108.06098."""
    amount = multiplier * settings["scale"]
    if "hada_t1" in tensors:
        _add_with_cores(weight, tensors, amount)
        return
    layer = weight.view(weight.shape[0], -1)
    first = second = None
    for rows in row_ranges(weight):
        count = rows.stop - rows.start
        if first is None or second is None:
            first, second = (torch.empty_like(layer[rows]) for _ in range(2))
        one, two = first[:count], second[:count]
        torch.mm(tensors["hada_w1_a"][rows], tensors["hada_w1_b"], out=one)
        torch.mm(tensors["hada_w2_a"][rows], tensors["hada_w2_b"], out=two)
        layer[rows].add_(one.mul_(two), alpha=amount)


def _add_with_cores(weight: torch.Tensor, tensors: Tensors, amount: float) -> None:
    """The factors are (r, o) and (r, i) here."""
    layer = positions_last(weight)
    for rows in row_ranges(weight):
        one, two = (
            tucker(tensors[f"hada_t{n}"], tensors[f"hada_w{n}_a"].t()[rows], tensors[f"hada_w{n}_b"]) for n in (1, 2)
        )
        layer[rows].addcmul_(one, two, value=amount)


def _lacks(module: Module) -> str:
    cores = _CORES if any(module.has(core) for core in _CORES) else ()
    return module.missing(*_FACTORS, *cores)


def _rank(module: Module) -> int:
    return (module.shape("hada_w1_b") or (0,))[0]


def _fits(module: Module, shape: Shape) -> bool:
    return all(_half_fits(module, shape, n) for n in (1, 2))


def _half_fits(module: Module, shape: Shape, half: int) -> bool:
    a, b = module.shape(f"hada_w{half}_a"), module.shape(f"hada_w{half}_b")
    if len(a) != 2 or len(b) != 2:
        return False
    if not module.has("hada_t1"):
        return a == (shape[0], b[0]) and same_tail(b[1:], shape[1:])
    core = module.shape(f"hada_t{half}")
    return core == (a[0], b[0], *shape[2:]) and a[1] == shape[0] and b[1] == shape[1]


KIND = Kind(
    id="loha",
    label="LoHa",
    source="FedPara, https://arxiv.org/abs/2108.06098; LyCORIS, https://arxiv.org/abs/2309.14859",
    endings={role: role for role in (*_FACTORS, *_CORES)},
    signs=frozenset({*_FACTORS, *_CORES}),
    lacks=_lacks,
    rank=_rank,
    fits=_fits,
    settings=lambda module, _: {"scale": alpha_over_rank(module, _rank(module))},
    change=add_loha,
    additive=True,
    slow=lambda module: not module.has("hada_t1"),
)
