"""LoRA of an embedding table, as PEFT saves it: its factors are those of the transposed table."""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Kind, Module, Settings, Shape, Tensors, alpha_over_rank
from lib_merge.sentences import t

_A, _B = "lora_embedding_A", "lora_embedding_B"


def add_embedding(weight: torch.Tensor, tensors: Tensors, settings: Settings, multiplier: float) -> None:
    """Add multiplier · scale · (B·A)ᵀ to a table (tokens, width): A (r, tokens), B (width, r). PEFT's Embedding."""
    weight.addmm_(tensors[_A].t(), tensors[_B].t(), alpha=multiplier * settings["scale"])


def _rank(module: Module) -> int:
    return (module.shape(_A) or (0,))[0]


def _fits(module: Module, shape: Shape) -> bool:
    rank = _rank(module)
    return len(shape) == 2 and module.shape(_A) == (rank, shape[0]) and module.shape(_B) == (shape[1], rank)


KIND = Kind(
    id="embedding",
    label=t("adapters.of_embeddings", kind="LoRA"),
    source="LoRA, https://arxiv.org/abs/2106.09685; PEFT, https://github.com/huggingface/peft",
    endings={_A: _A, _B: _B},
    signs=frozenset({_A, _B}),
    lacks=lambda module: module.missing(_A, _B),
    rank=_rank,
    fits=_fits,
    settings=lambda module, _: {"scale": alpha_over_rank(module, _rank(module))},
    change=add_embedding,
)
