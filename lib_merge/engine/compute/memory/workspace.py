"""Scratch memory that evaluations reuse."""

from __future__ import annotations

import torch

from lib_merge.engine.compute.memory.deltas import DeltaMemory


class Workspace:
    """Scratch memory of evaluations. Each thread needs its own.

    Args:
        deltas: cache of what slow adapters add; None: nothing is cached.
        all_threads: element-wise values are computed by all of torch's threads; False: by the calling thread only.
        inputs_are_checked: adapters' tensors were checked for NaN and infinity on the CPU; checking them on an
            accelerator would make the CPU wait for it.
    """

    def __init__(
        self, deltas: DeltaMemory | None = None, all_threads: bool = False, inputs_are_checked: bool = False
    ) -> None:
        self.deltas = deltas or DeltaMemory()
        self.all_threads, self.inputs_are_checked = all_threads, inputs_are_checked
        self._held: dict[object, torch.Tensor] = {}

    def buffer(self, role: object, count: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
        """Uninitialised memory, 1-D [count]. A second call for the same role, dtype and device reuses the memory."""
        name = role, dtype, device
        held = self._held.get(name)
        if held is None or held.numel() < count:
            self._held.pop(name, None)
            held = self._held[name] = torch.empty(count, dtype=dtype, device=device)
        return held if held.numel() == count else held[:count]
