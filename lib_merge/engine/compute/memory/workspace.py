"""Memory that is used again from one evaluation to the next."""

from __future__ import annotations

import torch

from lib_merge.engine.compute.memory.deltas import DeltaMemory


class Workspace:
    """Scratch memory of evaluations, and what slow adapters add. Each thread needs its own.

    Args:
        deltas: what slow adapters add, kept for the next time; None: nothing is kept.
        all_threads: element-wise values are computed by all of torch's threads together; False: by the caller's alone.
        inputs_are_checked: adapters' tensors are known to be finite, which an accelerator had to be waited for to tell.
    """

    def __init__(
        self, deltas: DeltaMemory | None = None, all_threads: bool = False, inputs_are_checked: bool = False
    ) -> None:
        self.deltas = deltas or DeltaMemory()
        self.all_threads, self.inputs_are_checked = all_threads, inputs_are_checked
        self._held: dict[object, torch.Tensor] = {}

    def buffer(self, role: object, count: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
        """Uninitialised memory, 1-D [count]; it overwrites what that role held before in this dtype on this device."""
        name = role, dtype, device
        held = self._held.get(name)
        if held is None or held.numel() < count:
            self._held.pop(name, None)
            held = self._held[name] = torch.empty(count, dtype=dtype, device=device)
        return held[:count]
