"""Memory that is used again from one evaluation to the next."""

from __future__ import annotations

import torch

from lib_merge.engine.compute.deltas import DeltaMemory


class Workspace:
    """Scratch memory of evaluations, and what slow adapters add. Each thread needs its own.

    Args:
        deltas: what slow adapters add, kept for the next time; None: nothing is kept.
        all_threads: element-wise values are computed by all of torch's threads together; False: by the caller's alone.
    """

    def __init__(self, deltas: DeltaMemory | None = None, all_threads: bool = False) -> None:
        self.deltas = deltas or DeltaMemory()
        self.all_threads = all_threads
        self._held: dict[object, torch.Tensor] = {}

    def buffer(self, role: object, count: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
        """Uninitialised memory, 1-D [count]; it overwrites what that role held before in this dtype on this device."""
        held = self._held.get((role, dtype, device))
        if held is None or held.numel() < count:
            held = self._held[role, dtype, device] = torch.empty(count, dtype=dtype, device=device)
        return held[:count]
