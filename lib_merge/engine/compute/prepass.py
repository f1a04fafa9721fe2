"""Runs what a plan needs to be complete, and caches the results: pre-passes of methods, and encoded texts."""

from __future__ import annotations

from collections import deque

import torch

from lib_merge import methods
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.text_encoder import read_texts
from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.plan.key_plan import Measurement, ReadTexts
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.sentences import t

_KEPT = 8
"""Number of cached results; more than the steps with a pre-pass that a recipe is likely to have."""


class PrePasses:
    """Runs pre-passes and caches their results.

    The key of a result is its `Measurement`: the stored tensors that it read, with the identities of their files, and
    all parameters of the steps before.
    """

    def __init__(self) -> None:
        self._known: deque[tuple[Measurement | ReadTexts, tuple[float, ...]]] = deque(maxlen=_KEPT)

    def measure(
        self,
        wanted: Measurement | ReadTexts,
        files: SourceFiles,
        device: torch.device,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> tuple[float, ...]:
        """The result of a method's pre-pass, computed on `device`, or of encoding texts, computed on the CPU.

        Raises:
            SourceError, StorageError: a file cannot be read.
            Cancelled: the user stopped it.
            MemoryShortage: memory ran out.
        """
        for known, found in self._known:
            if known == wanted:
                return found
        if isinstance(wanted, ReadTexts):
            found = _read(wanted, Values(files, lambda _: CPU), progress, cancel)
        else:
            found = _run(wanted, Values(files, lambda _: device), progress, cancel)
        self._known.append((wanted, found))
        return found


def _read(wanted: ReadTexts, values: Values, progress: Progress | None, cancel: Cancel | None) -> tuple[float, ...]:
    with exact_arithmetic(), memory_errors():
        return read_texts(wanted, values, Meter(0, progress, cancel))


def _run(wanted: Measurement, values: Values, progress: Progress | None, cancel: Cancel | None) -> tuple[float, ...]:
    prepass = methods.by_id(wanted.method).traits.prepass
    if prepass is None:
        raise TypeError(f"{wanted.method} has no pre-pass")
    meter = Meter(sum(key.plan.numel * 4 for key in wanted.keys), progress, cancel)
    gathered: list[torch.Tensor] = []
    with exact_arithmetic(), memory_errors():
        for key in wanted.keys:
            value, inputs = values.together(key.plan, key.inputs)
            if key.channels is not None:
                value, *inputs = (tensor[:, : key.channels].contiguous() for tensor in (value, *inputs))
            gathered.append(prepass.gather(value, *inputs))
            meter.advance(key.plan.numel * 4, t("compute.whole_model_first", method=wanted.method, key=key.plan.key))
        return prepass.conclude(gathered)
