"""What pictures took of an accelerator's memory, so that what is kept there leaves room for the next one."""

from __future__ import annotations

import torch

from lib_merge.engine.compute.memory.budget import is_too_little
from lib_merge.engine.compute.memory.device_memory import allocated_memory, free_memory, highest_memory

_MOST = 64
"""Sizes that are remembered: more than anyone makes in turn."""


class Pictures:
    """Remembers, by size of picture, the most bytes that one took.

    Attributes:
        peak: what the last one took; 0 before there was one.
    """

    def __init__(self) -> None:
        self.peak = 0
        self._peaks: dict[object, int] = {}
        self._under_way: tuple[torch.device, object, int | None] | None = None

    def begins(self, device: torch.device, size: object) -> bool:
        """Note that a picture of that size begins; whether what is kept there had better be given back.

        So it is where a picture of that size took more than is free now, and where the last one never ended: it may
        have run out of memory.
        """
        failed, self._under_way = self._under_way is not None, None
        if device.type == "cpu":
            return False
        self._under_way = device, size, allocated_memory(device)
        return failed or is_too_little(free_memory(device), self._peaks.get(size))

    def ended(self) -> None:
        """Note what the picture took that has begun; called without one, nothing is noted."""
        if self._under_way is None:
            return
        device, size, before = self._under_way
        self._under_way = None
        if before is not None:
            self.peak = max(0, highest_memory(device) - before)
            self._peaks.pop(size, None)
            self._peaks[size] = self.peak
            if len(self._peaks) > _MOST:
                self._peaks.pop(next(iter(self._peaks)))
