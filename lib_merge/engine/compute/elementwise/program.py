"""An element-wise computation as plain data: the operations on one element, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import torch

Kind = Literal["float", "double", "mask"]
"""What a value is: an fp32 number, an fp64 number, or true or false."""

FLOATS: dict[torch.dtype, Kind] = {torch.float32: "float", torch.float64: "double"}
STORED = (torch.float16, torch.bfloat16, torch.float32, torch.float64)
"""The dtypes of tensors in memory that a program can read and write."""


class Step(NamedTuple):
    """One operation; its result is the value with the step's number. A tuple, as every movement makes thousands.

    Attributes:
        name: what is done; see `llvm.STEPS`. "load" reads the next element of an input, "constant" is a number.
        kind: what the result is.
        operands: numbers of earlier steps; of a load or a constant, which one it is.
    """

    name: str
    kind: Kind
    operands: tuple[int, ...]


@dataclass(frozen=True)
class Program:
    """A computation without the values of its constants, so that a slider's positions share one.

    Attributes:
        inputs: dtype of each tensor that is read.
        output: dtype of the result.
        steps: the operations; the result is the last one's.
    """

    inputs: tuple[torch.dtype, ...]
    output: torch.dtype
    steps: tuple[Step, ...]
