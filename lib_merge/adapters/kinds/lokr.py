"""LoKr: a Kronecker product of two matrices, each full, in two factors, or (the second) with a Tucker core."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors, alpha_over_rank
from lib_merge.adapters.products import tucker

_ROLES = ("lokr_w1", "lokr_w1_a", "lokr_w1_b", "lokr_w2", "lokr_w2_a", "lokr_w2_b", "lokr_t2")


def add_lokr(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · scale · (w1 ⊗ w2) to (o, i[, k, k]), without memory for it. LyCORIS, arXiv 2309.14859.

    Row a·|b| + b and column c·|d| + d of w1 (a, c) ⊗ w2 (b, d) is w1[a, c]·w2[b, d].
    """
    first = _matrix(tensors, "lokr_w1")
    second = _second(tensors)
    a, c = first.shape
    b, d = weight.shape[0] // a, weight.shape[1] // c
    weight.view(a, b, c, d, -1).addcmul_(
        first.view(a, 1, c, 1, 1), second.reshape(1, b, 1, d, -1), value=multiplier * settings["scale"]
    )


def _matrix(tensors: Tensors, name: str) -> torch.Tensor:
    return tensors[name] if name in tensors else torch.mm(tensors[f"{name}_a"], tensors[f"{name}_b"].flatten(1))


def _second(tensors: Tensors) -> torch.Tensor:
    if "lokr_t2" in tensors and "lokr_w2" not in tensors:
        return tucker(tensors["lokr_t2"], tensors["lokr_w2_a"].t(), tensors["lokr_w2_b"])
    return _matrix(tensors, "lokr_w2")


def _lacks(module: Module) -> str:
    first = "" if module.has("lokr_w1") else module.missing("lokr_w1_a", "lokr_w1_b")
    second = "" if module.has("lokr_w2") else module.missing("lokr_w2_a", "lokr_w2_b")
    return first or second


def _rank(module: Module) -> int | None:
    """Rank of the second matrix's factors, or the first's; None when both are full."""
    for name in ("lokr_w2_b", "lokr_w1_b"):
        if module.has(name) and not module.has(name.removesuffix("_b")):
            return (module.shape(name) or (0,))[0]
    return None


def _settings(module: Module, _: Shape) -> Settings:
    # Two full matrices are trained unscaled; the alpha of such a file is a placeholder. PEFT gives a `scale`.
    rank = _rank(module)
    return {"scale": module.numbers.get("scale", 1.0) if rank is None else alpha_over_rank(module, rank)}


def _fits(module: Module, shape: Shape) -> bool:
    first, second = _first_shape(module), _second_shape(module)
    if first is None or second is None:
        return False
    kernel = torch.Size(shape[2:]).numel()
    ours = torch.Size(second[1:]).numel()  # d·k·k
    if len(second) == 4 and second[2:] not in {shape[2:], (1, 1)}:
        return False
    return first[0] * second[0] == shape[0] and first[1] * ours == shape[1] * kernel and ours % kernel == 0


def _first_shape(module: Module) -> Shape | None:
    if module.has("lokr_w1"):
        found = module.shape("lokr_w1")
        return found if len(found) == 2 else None
    return _product_shape(module.shape("lokr_w1_a"), module.shape("lokr_w1_b"))


def _second_shape(module: Module) -> Shape | None:
    """(b, d[, k, k]), or (b, d·k·k)."""
    if module.has("lokr_w2"):
        found = module.shape("lokr_w2")
        return found if len(found) in (2, 4) else None
    a, b = module.shape("lokr_w2_a"), module.shape("lokr_w2_b")
    if not module.has("lokr_t2"):
        return _product_shape(a, b)
    core = module.shape("lokr_t2")
    fits = len(core) == 4 and len(a) == len(b) == 2 and core[:2] == (a[0], b[0])
    return (a[1], b[1], *core[2:]) if fits else None


def _product_shape(a: Shape, b: Shape) -> Shape | None:
    return (a[0], *b[1:]) if len(a) == 2 and len(b) in (2, 4) and a[1] == b[0] else None


KIND = Kind(
    id="lokr",
    label="LoKr",
    source="LyCORIS, https://arxiv.org/abs/2309.14859; KronA, https://arxiv.org/abs/2212.10650",
    endings={role: role for role in _ROLES},
    signs=frozenset(_ROLES),
    lacks=_lacks,
    rank=_rank,
    fits=_fits,
    settings=_settings,
    change=add_lokr,
    additive=True,
    reads_alpha=lambda module: _rank(module) is not None,
)
