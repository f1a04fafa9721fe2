"""The precision of computations, and out-of-memory errors as `MemoryShortage`."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from typing import Any

import torch

from lib_merge.devices import has_fp64, says_out_of_memory
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation
from lib_merge.engine.plan.steps.adapters import AdaptersOperation
from lib_merge.errors import MemoryShortage
from lib_merge.sentences import Sentence, t

_OUT_OF_MEMORY = t("memory.merge")


def precision_of(plan: KeyPlan) -> torch.dtype:
    """The dtype in which a key is computed: torch.float32, or torch.float64 if a method needs it."""
    precision = torch.float32
    for operation in plan.operations:
        precision = torch.promote_types(precision, operation.precision)
    return precision


def device_for(plan: KeyPlan, parameter: torch.device) -> torch.device:
    """The device that computes the value of a parameter: the parameter's, or the CPU if fp64 is needed and missing."""
    return parameter if not _takes_fp64(plan) or has_fp64(parameter) else torch.device("cpu")


def _takes_fp64(plan: KeyPlan) -> bool:
    """Whether some operation needs fp64; methods on whole tensors do, for their sums."""
    methods = (MergeOperation, AdaptersOperation)
    merges = [operation for operation in plan.operations if isinstance(operation, methods)]
    return any(not merge.elementwise or merge.precision == torch.float64 for merge in merges)


@contextmanager
def exact_arithmetic() -> Generator[None]:
    """Disable TF32, autocast and gradients within the block; the host's settings are restored afterwards."""
    switches = _tf32_switches()
    before = [getattr(owner, name) for owner, name, _ in switches]
    with ExitStack() as stack:
        for device in ("cpu", "cuda") if torch.cuda.is_available() else ("cpu",):
            stack.enter_context(torch.autocast(device, enabled=False))
        # Forge's parameters are inference tensors, which can be written only in inference mode.
        stack.enter_context(torch.inference_mode())
        for (owner, name, exact), value in zip(switches, before, strict=True):
            stack.callback(setattr, owner, name, value)
            setattr(owner, name, exact)
        yield


@contextmanager
def memory_errors(sentence: Sentence = _OUT_OF_MEMORY) -> Generator[None]:
    """Turn out-of-memory errors of Python and torch within the block into a MemoryShortage with that sentence."""
    try:
        yield
    except (MemoryError, torch.cuda.OutOfMemoryError) as error:  # torch.OutOfMemoryError is newer than torch 2.1
        raise MemoryShortage(sentence) from error
    except RuntimeError as error:
        if says_out_of_memory(error):
            raise MemoryShortage(sentence) from error
        raise


def _tf32_switches() -> list[tuple[Any, str, object]]:
    """The settings that allow TF32, as (object, attribute, value that disables it)."""
    matmul, cudnn = torch.backends.cuda.matmul, torch.backends.cudnn
    if hasattr(matmul, "fp32_precision") and hasattr(cudnn, "conv"):
        # torch 2.9 and later: after a host has used these names, reading the old ones is an error.
        return [(matmul, "fp32_precision", "ieee"), (getattr(cudnn, "conv"), "fp32_precision", "ieee")]  # noqa: B009
    return [(matmul, "allow_tf32", False), (cudnn, "allow_tf32", False)]
