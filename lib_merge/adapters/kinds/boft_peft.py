"""BOFT as PEFT saves it: the inputs of a layer turned in several stages, its outputs scaled."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors
from lib_merge.adapters.products import wide
from lib_merge.sentences import t


def turn_inputs_in_stages(weight: torch.Tensor, tensors: Tensors, _: Settings, multiplier: float) -> None:
    """W + multiplier · (s ⊙ W·(B_n…B_1)ᵀ − W), B_j = P_j·R_j·P_jᵀ, over the flattened inputs of (o, i[, k, k]).

    Stage j mixes inputs in blocks of b, halves of which lie 2^j · b/2 apart. PEFT, tuners/boft.
    """
    turned = weight.reshape(weight.shape[0], -1)
    for number, blocks in enumerate(_rotations(wide(tensors["boft_R"])).to(weight.dtype)):
        order = stage_order(blocks.shape[0] * blocks.shape[1], blocks.shape[1], number).to(weight.device)
        gathered = torch.empty_like(turned)
        gathered[:, order] = turned
        # y = R·x for each block of inputs x, which are rows here.
        mixed = torch.einsum("onc,nkc->onk", gathered.view(turned.shape[0], *blocks.shape[:2]), blocks)
        turned = mixed.reshape(turned.shape)[:, order]
    if "boft_s" in tensors:
        turned = turned * tensors["boft_s"].reshape(-1, 1)
    weight.lerp_(turned.view_as(weight), multiplier)


def stage_order(inputs: int, block: int, number: int) -> torch.Tensor:
    """Indices that a stage permutes by: in every 2^number blocks, even half blocks first, odd ones after them."""
    if block % 2:
        return torch.arange(inputs)  # without butterfly, where blocks may be odd
    return torch.arange(inputs).view(-1, 2**number, 2, block // 2).transpose(1, 2).reshape(-1)


def _rotations(blocks: torch.Tensor) -> torch.Tensor:
    """(I − S)(I + S)⁻¹ of S = (A − Aᵀ)/2 for blocks A (…, b, b)."""
    skew = (blocks - blocks.transpose(-1, -2)) / 2
    identity = torch.eye(skew.shape[-1], dtype=skew.dtype, device=skew.device)
    return torch.linalg.solve(identity + skew, identity - skew)


def _fits(module: Module, shape: Shape) -> bool:
    inputs, stored = torch.Size(shape[1:]).numel(), module.shape("boft_R")
    if len(stored) != 4 or stored[2] != stored[3] or stored[1] * stored[2] != inputs:
        return False
    stages, _, size, _ = stored
    whole = stages == 1 or (size % 2 == 0 and inputs % (2 ** (stages - 1) * size) == 0)
    return whole and (not module.has("boft_s") or torch.Size(module.shape("boft_s")).numel() == shape[0])


KIND = Kind(
    id="boft_peft",
    label=t("adapters.of_inputs", kind="BOFT"),
    source="BOFT, https://arxiv.org/abs/2311.06243; PEFT, https://github.com/huggingface/peft",
    endings={"boft_R": "boft_R", "boft_s": "boft_s"},
    signs=frozenset({"boft_R", "boft_s"}),
    lacks=lambda module: module.missing("boft_R"),
    rank=lambda module: (module.shape("boft_R") or (0,))[-1],
    fits=_fits,
    change=turn_inputs_in_stages,
    reads_alpha=lambda _: False,
)
