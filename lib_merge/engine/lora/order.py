"""Describes the adapter file to write, and checks that it may be written."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import torch

from lib_merge.adapters.written_names import Style
from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import BlockMap
from lib_merge.checkpoint.writing.leftovers import sweep
from lib_merge.checkpoint.writing.target import check_target
from lib_merge.engine.lora.factors.packing import Form
from lib_merge.engine.lora.factors.ranks import FixedRank, RankRule
from lib_merge.errors import RecipeError, UserError
from lib_merge.sentences import t
from lib_merge.weights import BlockWeights
from lib_merge.weights.shorthand import read_shorthand

DTYPES = {"fp16": torch.float16, "bf16": torch.bfloat16, "fp32": torch.float32}
"""The dtypes of adapter files, the default first."""
BLOCK_RANKS = "--block-ranks"
_PEFT = ("lora_B.weight", "lora_A.weight")


@dataclass(frozen=True)
class AdapterOrder:
    """The file that is to be written.

    Attributes:
        target: ending in .safetensors.
        rule: the rank of each layer; `block_ranks` has other ranks for some blocks.
        dtype: of its tensors.
        style: naming style of its modules.
        text_encoders: whether it may change text encoders.
        overwrite: replace an existing file.
        title: what its metadata call it; the name of the target where it is empty.
    """

    target: Path
    rule: RankRule
    dtype: torch.dtype = torch.float16
    style: Style = "kohya"
    text_encoders: bool = True
    overwrite: bool = False
    block_ranks: BlockWeights | None = None
    title: str = ""

    @property
    def form(self) -> Form:
        """The form in which modules are stored."""
        return Form(self.dtype, *_PEFT, has_alpha=False) if self.style == "peft" else Form(self.dtype)


def read_block_ranks(text: str, rule: RankRule) -> BlockWeights:
    """Ranks by blocks, as "M00:16, OUT03-OUT05:32", beside a rule that gives all others theirs.

    Raises:
        RecipeError: the text is not a list of blocks and ranks.
        UserError: the rule does not set a fixed rank.
    """
    if not isinstance(rule, FixedRank):
        raise UserError(t("lora.block_ranks_alone"))
    return BlockWeights.parse(read_shorthand(text), BLOCK_RANKS)


def with_block_ranks(order: AdapterOrder, architecture: Architecture, chosen: BlockMap) -> AdapterOrder:
    """The order with the ranks of its named blocks in its rule; odd slots go with the block that they follow.

    Raises:
        RecipeError: the architecture has no such block, or a rank is not valid.
    """
    if order.block_ranks is None or not isinstance(order.rule, FixedRank):
        return order
    named = order.block_ranks.names(architecture, BLOCK_RANKS)
    ranks: dict[str, int] = {}
    for slot, rank in order.block_ranks.resolve(architecture, chosen, BLOCK_RANKS).items():
        if slot in named or chosen.slider_of(architecture, slot) in named:
            if rank < 1 or rank != int(rank):
                raise RecipeError(f"{BLOCK_RANKS}.{slot}", t("lora.rank", value=f"{rank:g}"))
            ranks[slot] = int(rank)
    return replace(order, rule=replace(order.rule, slots=ranks))


def check_order(order: AdapterOrder, sources: tuple[Path, ...]) -> None:
    """Refuse a target that may not be written, before any work; clears away what killed saves left beside it.

    Raises:
        TargetError: the name is unfit, taken or a source's.
    """
    if order.target.parent.is_dir():
        sweep(order.target.parent)
    check_target(order.target, 0, overwrite=order.overwrite, sources=sources)
