"""Source files of several recipes that are saved together: each tensor of their base is read once for all of them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import torch

from lib_merge.engine.sources.files import SourceFiles, TensorRef

BUDGET = 192 << 20
"""Bytes of tensors that are kept for the next recipe, and the newest one in any case: what a save computes ahead."""


@dataclass
class _Tensor:
    lock: threading.Lock = field(default_factory=threading.Lock)
    whole: torch.Tensor | None = None
    """All its elements, 1-D, in the stored dtype; None until they have been read."""


class ReadOnce(SourceFiles):
    """As `SourceFiles`, but tensors of some files are read whole and kept until others have pushed them out.

    Args:
        shared: the files that every recipe reads.
    """

    def __init__(self, shared: Collection[Path]) -> None:
        super().__init__()
        self._shared = {path.resolve() for path in shared}
        self._lock = threading.Lock()
        self._kept: OrderedDict[object, _Tensor] = OrderedDict()

    def close(self) -> None:
        """Close every file."""
        super().close()
        self._kept.clear()

    def read_into(self, ref: TensorRef, start: int, out: torch.Tensor) -> None:
        """As in `SourceFiles`."""
        if ref.source.path in self._shared:
            out.copy_(self._whole(ref)[start : start + out.numel()])
        else:
            super().read_into(ref, start, out)

    def _whole(self, ref: TensorRef) -> torch.Tensor:
        name = ref.source, ref.name, ref.more, ref.transposed
        with self._lock:
            tensor = self._kept.setdefault(name, _Tensor())
            self._kept.move_to_end(name)
        with tensor.lock:  # another thread may be reading it
            if tensor.whole is None:
                whole = torch.empty(ref.numel, dtype=ref.dtype)
                super().read_into(ref, 0, whole)
                tensor.whole = whole
                self._push_out()
            return tensor.whole

    def _push_out(self) -> None:
        with self._lock:
            sizes = {name: one.whole.nbytes for name, one in self._kept.items() if one.whole is not None}
            held = sum(sizes.values())
            for name, size in list(sizes.items())[:-1]:
                if held <= BUDGET:
                    return
                del self._kept[name]
                held -= size
