"""What adapter file is asked for, and whether it may be written."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from lib_merge.adapters.written_names import Style
from lib_merge.checkpoint.writing.leftovers import sweep
from lib_merge.checkpoint.writing.target import check_target
from lib_merge.engine.lora.factors.packing import Form
from lib_merge.engine.lora.factors.ranks import RankRule

DTYPES = {"fp16": torch.float16, "bf16": torch.bfloat16, "fp32": torch.float32}
"""What an adapter file may be written in, the usual one first."""
_PEFT = ("lora_B.weight", "lora_A.weight")


@dataclass(frozen=True)
class AdapterOrder:
    """The file that is to be written.

    Attributes:
        target: ending in .safetensors.
        rule: how many ranks each layer gets.
        dtype: of its tensors.
        style: whose names its modules have.
        text_encoders: whether it changes them, too.
        overwrite: replace a file that is there.
    """

    target: Path
    rule: RankRule
    dtype: torch.dtype = torch.float16
    style: Style = "kohya"
    text_encoders: bool = True
    overwrite: bool = False

    @property
    def form(self) -> Form:
        """How its modules are stored."""
        return Form(self.dtype, *_PEFT, has_alpha=False) if self.style == "peft" else Form(self.dtype)


def check_order(order: AdapterOrder, sources: tuple[Path, ...]) -> None:
    """Refuse a target that may not be written, before any work; clears away what killed saves left beside it.

    Raises:
        TargetError: the name is unfit, taken or a source's.
    """
    if order.target.parent.is_dir():
        sweep(order.target.parent)
    check_target(order.target, 0, overwrite=order.overwrite, sources=sources)
