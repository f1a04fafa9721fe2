"""Work that is handed to an accelerator and done in its own time: copies beside computing, and waiting for either."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch

from lib_merge.engine.compute.devices import cuda

Mark = Any
"""A moment in an accelerator's work, for others to wait for: its event; None where it has no events."""


class HostMemory:
    """Bytes on the CPU that are copied to an accelerator, registered with it where that can be done.

    Attributes:
        bytes: uint8 [size].
        registered: whether copies of it go on while the host does other things.
    """

    registered = False

    def __init__(self, size: int, device: torch.device) -> None:
        self.bytes = torch.empty(size, dtype=torch.uint8)
        self.registered = device.type == "cuda" and cuda.register(self.bytes)

    def __del__(self) -> None:
        if self.registered:
            cuda.unregister(self.bytes)


class DeviceQueue:
    """An accelerator's queues: a stream for copies beside the one that computes, where it has streams; else one queue.

    For one thread: which stream is the current one is a matter of each thread.
    """

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._module: Any = getattr(torch, device.type, None)
        self._event: Any = getattr(self._module, "Event", None)
        streams = all(hasattr(self._module, name) for name in ("Stream", "stream", "current_stream"))
        self._copies: Any = self._module.Stream(device=device) if streams and self._event is not None else None

    def upload(self, host: torch.Tensor, target: torch.Tensor, after: Mark = None) -> Mark:
        """Begin to copy CPU memory; what is computed from now on waits for it.

        Args:
            host: what is copied; to be left alone until the mark that is returned.
            target: as many elements of the same dtype, on the accelerator.
            after: the copy begins when that has been reached.
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
        """A mark that is reached when all that has been handed to the current queue is done."""
        if self._event is None:
            return None
        mark = self._event()
        mark.record()
        return mark

    def wait(self, mark: Mark, host: HostMemory) -> None:
        """Wait until the memory of a copy may be overwritten.

        Where there are no events, a copy of memory that is not registered has been taken over when it returns.
        """
        if mark is not None:
            mark.synchronize()
        elif host.registered:
            self.finish()

    def finish(self) -> None:
        """Wait until everything is computed; an error of the accelerator comes out here."""
        if self._copies is not None:
            self._module.current_stream(self._device).synchronize()
        elif hasattr(self._module, "synchronize"):
            self._module.synchronize()

    def abandon(self) -> None:
        """Wait until nothing is under way, copies among it that nothing waits for."""
        if self._copies is not None:
            self._copies.synchronize()
        self.finish()

    def _copying(self) -> AbstractContextManager[object]:
        return nullcontext() if self._copies is None else self._module.stream(self._copies)
