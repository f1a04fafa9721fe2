"""Runs copies to an accelerator in the background while it computes, and waits for either."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch

from lib_merge.engine.compute.devices import cuda

Mark = Any
"""A point in an accelerator's queue that can be waited for: an event, or None if the accelerator has no events."""


class HostMemory:
    """Memory on the CPU for copies to an accelerator, page-locked if possible.

    Attributes:
        bytes: uint8 [size].
        registered: whether it is page-locked, so that copies run in the background.
    """

    registered = False

    def __init__(self, size: int, device: torch.device) -> None:
        self.bytes = torch.empty(size, dtype=torch.uint8)
        self.registered = device.type == "cuda" and cuda.register(self.bytes)

    def __del__(self) -> None:
        if self.registered:
            cuda.unregister(self.bytes)


class DeviceQueue:
    """An accelerator's queues: a stream for copies beside the one for computation; one queue if it has no streams.

    Use it from one thread only: torch has a current stream per thread.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._module: Any = getattr(torch, device.type, None)
        self._event: Any = getattr(self._module, "Event", None)
        streams = all(hasattr(self._module, name) for name in ("Stream", "stream", "current_stream"))
        self._copies: Any = self._module.Stream(device=device) if streams and self._event is not None else None

    def upload(self, host: torch.Tensor, target: torch.Tensor, after: Mark = None) -> Mark:
        """Start copying CPU memory; computations queued from now on wait for the copy.

        Args:
            host: the source; it must not be changed before the returned mark is reached.
            target: the same number of elements of the same dtype, on the accelerator.
            after: the copy waits for this mark.
        """
        with self._copying():
            if after is not None:
                after.wait()
            target.copy_(host, non_blocking=True)
            mark = self.mark()
        if mark is not None and self._copies is not None:
            mark.wait()
        return mark

    def mark(self) -> Mark:
        """A mark that is reached when everything queued for computation so far is done."""
        if self._event is None:
            return None
        mark = self._event()
        mark.record()
        return mark

    def wait(self, mark: Mark, host: HostMemory) -> None:
        """Wait until the source of a copy may be overwritten.

        Without events: a copy from memory that is not page-locked has read its source when the call returns.
        """
        if mark is not None:
            mark.synchronize()
        elif host.registered:
            self.finish()

    def finish(self) -> None:
        """Wait until everything is computed; raises an error that occurred on the accelerator."""
        if self._copies is not None:
            self._module.current_stream(self._device).synchronize()
        elif hasattr(self._module, "synchronize"):
            self._module.synchronize()

    def abandon(self) -> None:
        """Wait until all work has ended, including copies that no computation waits for."""
        if self._copies is not None:
            self._copies.synchronize()
        self.finish()

    def _copying(self) -> AbstractContextManager[object]:
        return nullcontext() if self._copies is None else self._module.stream(self._copies)
