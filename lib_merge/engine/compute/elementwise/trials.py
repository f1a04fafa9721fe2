"""Tries each operation that a kernel may contain: is it what this build of torch computes, to the bit?

Every operation is tried alone in fp32 and fp64, with numbers for which other ways of rounding it give other bits. In a
whole merge, whose result is rounded to fp16, such a difference shows in one element of thousands only.
"""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import torch

from lib_merge.engine.compute.elementwise.kernel import Kernel
from lib_merge.engine.compute.elementwise.trace import Tape

TRIED = 2048
"""Elements of a trial."""
_SPECIAL = (0.0, -0.0, 1.0, -1.0, 6e-8, -6e-8, 65504.0, float("inf"), float("-inf"), float("nan"))
_BITS = {2: torch.int16, 4: torch.int32, 8: torch.int64}

_Trial = Callable[[Any, Any, Any], Any]
"""A function of three tensors, or of stand-ins for them, which it may overwrite."""
_TRIALS: dict[str, Sequence[_Trial]] = {
    "add": (lambda a, b, _: a.add_(b), lambda a, b, _: a.add_(b, alpha=0.7), lambda a, _, __: a + 0.3),
    "sub": (lambda a, b, _: a.sub_(b), lambda a, b, _: a.sub_(b, alpha=0.7), lambda a, _, __: a - 0.3),
    "mul": (lambda a, b, _: a.mul_(b), lambda a, _, __: a * 0.7),
    "div": (lambda a, b, _: a.div_(b), lambda a, _, __: a / 0.7),
    "reversed_add": (lambda a, _, __: 0.3 + a,),
    "reversed_sub": (lambda a, _, __: 0.3 - a,),
    "reversed_mul": (lambda a, _, __: 0.7 * a,),
    "neg": (lambda a, _, __: -a,),
    "abs": (lambda a, _, __: a.abs_(),),
    "reciprocal": (lambda a, _, __: a.reciprocal_(),),
    "sign": (lambda a, _, __: a.sign_(),),
    "lerp": (
        lambda a, b, _: a.lerp_(b, 0.3),
        lambda a, b, _: a.lerp_(b, 0.7),
        lambda a, b, c: a.lerp_(b, c),
    ),
    "addcmul": (lambda a, b, c: a.addcmul_(b, c, value=0.7),),
    "addcdiv": (lambda a, b, c: a.addcdiv_(b, c, value=0.7),),
    "maximum": (lambda a, b, _: torch.maximum(a, b),),
    "minimum": (lambda a, b, _: torch.minimum(a, b),),
    "clamp": (
        lambda a, _, __: a.clamp_(min=0.1),
        lambda a, _, __: a.clamp_(-0.5, 0.5),
        lambda a, _, __: a.clamp_(max=0.0),
    ),
    "hardshrink": (lambda a, _, __: torch.hardshrink(a, 0.3, out=a),),
    "masked_fill": (lambda a, b, _: a.masked_fill_(b == 0, 0.7),),
    "lt": (lambda a, b, _: a.mul_(a < b),),
    "le": (lambda a, b, _: a.mul_(a <= b),),
    "gt": (lambda a, b, _: a.mul_(a > b),),
    "ge": (lambda a, b, _: a.mul_(a >= b),),
    "eq": (lambda a, b, _: a.mul_(a == b),),
    "clone": (lambda a, _, __: a.clone(),),
    "copy": (lambda a, b, _: a.copy_(b),),
    "zero": (lambda a, _, __: a.zero_(),),
    "zeros_like": (lambda a, b, _: torch.zeros_like(a).add_(b),),
}
"""torch's name of an operation → what to try."""


@cache
def is_torchs(name: str, precision: torch.dtype) -> bool:
    """Whether kernels compute this operation in that precision as torch does."""
    return all(_agrees(trial, precision, contracts(precision)) for trial in _TRIALS.get(name, ()))


@cache
def contracts(precision: torch.dtype) -> bool:
    """Whether this build of torch adds products in `addcmul` without rounding them first, as its compiler decided."""
    return all(_agrees(trial, precision, contract=True) for trial in _TRIALS["addcmul"])


def trial_numbers(dtypes: Sequence[torch.dtype], count: int) -> list[torch.Tensor]:
    """Numbers for tensors of these dtypes: random ones of very different sizes, and the special ones in all
    combinations for up to three tensors."""
    numbers = torch.Generator("cpu").manual_seed(0)
    triples = torch.tensor(list(itertools.product(_SPECIAL, repeat=3)), dtype=torch.float64, device="cpu")
    found = list[torch.Tensor]()
    for place, dtype in enumerate(dtypes):
        sizes = torch.randint(-12, 2, (count,), generator=numbers, device="cpu").double().exp2()
        column = torch.randn(count, generator=numbers, dtype=torch.float64, device="cpu").mul_(sizes)
        special = triples[:count, place % 3]
        column[: len(special)] = special
        found.append(column.to(dtype))
    return found


def same_bits(one: torch.Tensor, other: torch.Tensor) -> bool:
    """Whether all elements are the same, -0 not being 0; of what is no number the bits do not count."""
    bits = _BITS[one.element_size()]
    return bool(((one.view(bits) == other.view(bits)) | (one.isnan() & other.isnan())).all())


def _agrees(trial: _Trial, dtype: torch.dtype, contract: bool) -> bool:
    """Whether a kernel of the trial in that precision has torch's bits."""
    tape = Tape()
    result = trial(*(tape.load(dtype, dtype) for _ in range(3)))
    program = tape.program(result, dtype)
    try:
        kernel = Kernel(program, contract)
    except RuntimeError:  # LLVM refused it
        return False
    tensors = trial_numbers((dtype,) * 3, TRIED)
    ours = torch.empty(TRIED, dtype=dtype, device="cpu")
    constants = (ctypes.c_double * len(tape.constants))(*tape.constants)
    addresses = [tensor.data_ptr() for tensor in (ours, *tensors)]
    kernel.run(addresses, ctypes.addressof(constants), 0, TRIED, streams=False)
    with torch.inference_mode():
        return same_bits(ours, trial(*(tensor.clone() for tensor in tensors)))
