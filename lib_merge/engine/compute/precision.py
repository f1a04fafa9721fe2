"""How exactly values are computed, and memory that runs out as an error in one sentence."""

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
    """The dtype that a key is computed in: torch.float32, or torch.float64 where a method needs it."""
    precision = torch.float32
    for operation in plan.operations:
        precision = torch.promote_types(precision, operation.precision)
    return precision


def device_for(plan: KeyPlan, parameter: torch.device) -> torch.device:
    """Where the value of a parameter on that device is computed: there, unless it takes fp64 that the device lacks."""
    return parameter if not _takes_fp64(plan) or has_fp64(parameter) else torch.device("cpu")


def _takes_fp64(plan: KeyPlan) -> bool:
    """Whether a method computes in fp64, as those do that look at whole tensors: for their sums."""
    methods = (MergeOperation, AdaptersOperation)
    merges = [operation for operation in plan.operations if isinstance(operation, methods)]
    return any(not merge.elementwise or merge.precision == torch.float64 for merge in merges)


@contextmanager
def exact_arithmetic() -> Generator[None]:
    """Switch TF32 and autocast off while values are computed, and no gradients; the host's settings come back after."""
    switches = _tf32_switches()
    before = [getattr(owner, name) for owner, name, _ in switches]
    with ExitStack() as stack:
        for device in ("cpu", "cuda") if torch.cuda.is_available() else ("cpu",):
            stack.enter_context(torch.autocast(device, enabled=False))
        # Parameters of Forge are inference tensors, which may be written in inference mode only.
        stack.enter_context(torch.inference_mode())
        for (owner, name, exact), value in zip(switches, before, strict=True):
            stack.callback(setattr, owner, name, value)
            setattr(owner, name, exact)
        yield


@contextmanager
def memory_errors(sentence: Sentence = _OUT_OF_MEMORY) -> Generator[None]:
    """Turn the ways in which Python and torch say that memory has run out into a MemoryShortage of that sentence."""
    try:
        yield
    except (MemoryError, torch.cuda.OutOfMemoryError) as error:  # torch.OutOfMemoryError is newer than torch 2.1
        raise MemoryShortage(sentence) from error
    except RuntimeError as error:
        if says_out_of_memory(error):
            raise MemoryShortage(sentence) from error
        raise


def _tf32_switches() -> list[tuple[Any, str, object]]:
    """The settings that let products be rounded to TF32, each with the value that forbids it."""
    matmul, cudnn = torch.backends.cuda.matmul, torch.backends.cudnn
    if hasattr(matmul, "fp32_precision") and hasattr(cudnn, "conv"):
        # torch 2.9 and later: once a host has used these names, reading the old ones is an error.
        return [(matmul, "fp32_precision", "ieee"), (getattr(cudnn, "conv"), "fp32_precision", "ieee")]  # noqa: B009
    return [(matmul, "allow_tf32", False), (cudnn, "allow_tf32", False)]
