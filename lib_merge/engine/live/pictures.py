"""Notes how much of an accelerator's memory pictures take, so that our cache leaves enough for the next one."""

from __future__ import annotations

import torch

from lib_merge.engine.compute.memory.budget import is_too_little
from lib_merge.engine.compute.memory.device_memory import allocated_memory, free_memory, highest_memory

_MOST = 64
"""Number of sizes that are noted."""


class Pictures:
    """Notes for each size of picture the most bytes that one took.

    Attributes:
        peak: bytes that the last picture took; 0 before the first.
    """

    def __init__(self) -> None:
        self.peak = 0
        self._peaks: dict[object, int] = {}
        self._under_way: tuple[torch.device, object, int | None] | None = None

    def begins(self, device: torch.device, size: object) -> bool:
        """Note that a picture of that size begins; whether our cache on the device should be freed for it.

        That is so if a picture of that size took more than is free now, or if the last picture never ended, as it may
        have run out of memory.
        """
        failed, self._under_way = self._under_way is not None, None
        if device.type == "cpu":
            return False
        self._under_way = device, size, allocated_memory(device)
        return failed or is_too_little(free_memory(device), self._peaks.get(size))

    def ended(self) -> None:
        """Note the memory that the picture took which has begun; does nothing if none has."""
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
