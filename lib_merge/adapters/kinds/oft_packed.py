"""OFT as PEFT (from 0.16 on) and OneTrainer save it: the inputs of a layer turned; of each skew-symmetric block only
what is above the diagonal is stored."""

from __future__ import annotations

import math

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.adapters.products import wide
from lib_merge.sentences import t

_TERMS = 5.0  # of the series, where no config says otherwise
_OLD = t("adapters.old_oft_layout")
_SCALED = t("adapters.scaled_oft")


def turn_inputs(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """W + multiplier · (W·Rᵀ − W), R block-diagonal over the flattened inputs of (o, i[, k, k]). PEFT, tuners/oft.

    OneTrainer turns convolutions by R instead. One block may be shared by all inputs.
    """
    skew = skew_blocks(wide(tensors["oft_R"]), settings.get("eps"))
    less = _rotation_less_identity(skew, int(settings["terms"]))
    if not settings["straight"]:
        less = less.transpose(1, 2)
    size = less.shape[1]
    layer = weight.view(weight.shape[0], -1, size)
    less = less.to(weight.dtype)
    for block in range(layer.shape[1]):
        inputs = layer[:, block]
        inputs.add_(inputs @ less[min(block, less.shape[0] - 1)], alpha=multiplier)


def skew_blocks(packed: torch.Tensor, eps: float | None) -> torch.Tensor:
    """(n, b, b) skew-symmetric from (n, b·(b−1)/2), row by row above the diagonal.

    With `eps` (COFT) each block is first shortened to a Frobenius norm of eps/√n.
    """
    count, size = packed.shape[0], block_size(packed.shape[1])
    rows, columns = torch.triu_indices(size, size, 1, device=packed.device)
    upper = packed.new_zeros(count, size, size)
    upper[:, rows, columns] = packed
    skew = upper - upper.transpose(1, 2)
    if eps is not None:
        norms = torch.linalg.vector_norm(skew, dim=(1, 2), keepdim=True)
        skew = skew * (eps / math.sqrt(count) / norms.clamp(min=1e-30)).clamp(max=1.0)
    return skew


def _rotation_less_identity(skew: torch.Tensor, terms: int) -> torch.Tensor:
    """R − I, R of so many terms of PEFT's series I + 2Q + 2Q² + … + 2Qⁿ⁻² + Qⁿ⁻¹, three meaning four.

    0 terms: PEFT's exact form, which has the other sign, R = (I − Q)(I + Q)⁻¹.
    """
    if terms == 0:
        identity = torch.eye(skew.shape[-1], dtype=skew.dtype, device=skew.device)
        return torch.linalg.solve(identity + skew, -2 * skew)
    if terms < 3:
        return 2 * skew * (terms - 1)
    power, less = skew, 2 * skew
    for _ in range(2, max(terms, 4) - 1):
        power = power @ skew
        less = less + 2 * power
    return less + power @ skew


def block_size(packed: int) -> int:
    """b of b·(b−1)/2 stored numbers; 0 when there is no such b."""
    size = (1 + math.isqrt(1 + 8 * packed)) // 2
    return size if size * (size - 1) // 2 == packed else 0


def _fits(module: Module, shape: Shape) -> bool:
    count, packed = module.shape("oft_R")
    size, inputs = block_size(packed), torch.Size(shape[1:]).numel()
    return size > 0 and inputs % size == 0 and count in (1, inputs // size)


def _settings(module: Module, shape: Shape) -> Settings:
    # OneTrainer's names are kohya's.
    straight = module.name.startswith("lora_") and len(shape) == 4
    settings = {"terms": module.numbers.get("cayley_terms", _TERMS), "straight": float(straight)}
    return settings | ({"eps": module.numbers["coft_eps"]} if "coft_eps" in module.numbers else {})


def _lacks(module: Module) -> str:
    if module.has("scaled_oft"):
        return _SCALED
    return _OLD if len(module.shape("oft_R")) != 2 else ""


KIND = Kind(
    id="oft_packed",
    label=t("adapters.of_inputs", kind="OFT"),
    source="OFT, https://arxiv.org/abs/2306.07280; PEFT, https://github.com/huggingface/peft; OneTrainer",
    endings={"oft_R.weight": "oft_R", "oft_R": "oft_R", "oft_R.scaled_oft": "scaled_oft"},
    signs=frozenset({"oft_R"}),
    lacks=_lacks,
    rank=lambda module: block_size(module.shape("oft_R")[-1]),
    fits=_fits,
    settings=_settings,
    change=turn_inputs,
    reads_alpha=lambda _: False,
)
