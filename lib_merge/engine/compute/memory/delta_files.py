"""Caches what slow adapters and erase steps add in files, for later slider movements, also of later sessions."""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import mmap
import os
import platform
import shutil
import uuid
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from lib_merge.engine.compute.memory.budget import giving_way
from lib_merge.engine.plan.steps.adapter import AdapterOperation
from lib_merge.version import VERSION

DEFAULT_LIMIT = 4 << 30
"""In bytes: about what a LyCORIS of all layers of SD1.5 adds, in fp32."""
_MAGIC = b"LMDELTA1"
_SUFFIX = ".delta"
_ALIGNMENT = 64
_LEFT_FREE = 2 << 30
"""Bytes of the disk that always stay free."""


class DeltaFiles:
    """A folder with one file per delta, named by the hash of everything that the delta depends on.

    A file is used only if its identity is equal, a text with everything that the delta's bits depend on: the stamps of
    the files that it is made of, our version, torch's version, the processor and the number of threads. Its checksum is
    verified once in each process. Files are written under another name and renamed, and never changed.

    Args:
        folder: created when the first file is written.
        limit: bytes of all files. The least recently used are deleted, but none that the current movement has used.
    """

    def __init__(self, folder: Path, limit: int = DEFAULT_LIMIT) -> None:
        self.folder, self.limit = folder, limit
        self._sizes: dict[str, int] = {}
        """Bytes of each file there, the longest unused first, as the folder was when the move began."""
        self._used: set[str] = set()
        self._checked: dict[str, int] = {}

    def begin(self) -> None:
        """Begin a slider movement: from now on every file may be evicted, until the movement uses it."""
        self._used.clear()
        self._sizes = {name: size for _, size, name in self._files()}
        with contextlib.suppress(OSError):
            self._make_room(0)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(size for _, size, _ in self._files())

    def find(self, identity: str, shape: Sequence[int], dtype: torch.dtype) -> torch.Tensor | None:
        """The delta with that identity, a view of its file, which stays mapped as long as the view; None without one.

        The view must not be changed, nor be used after the current movement.
        """
        path = self._path(identity)
        delta = self._seen(path, identity, shape, dtype)
        if delta is not None:
            self._used.add(path.name)
            with contextlib.suppress(OSError):
                os.utime(path)
        return delta

    def keep(self, identity: str, delta: torch.Tensor) -> None:
        """Write a delta, if there is room for it; a failure is ignored, as this is only a cache."""
        path = self._path(identity)
        content = delta.contiguous().reshape(-1).view(torch.uint8).numpy().data
        head = json.dumps({"made_of": identity, "sum": _sum_of(delta)}).encode()
        head = _MAGIC + len(head).to_bytes(4, "little") + head
        head += bytes(-len(head) % _ALIGNMENT)
        with contextlib.suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            size = len(head) + len(content)
            if not self._make_room(size) or shutil.disk_usage(self.folder).free < _LEFT_FREE + size:
                return
            part = path.with_name(f".{uuid.uuid4().hex}.part")
            try:
                with part.open("wb") as file:
                    file.write(head)
                    file.write(content)
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
            self._used.add(path.name)
            self._sizes[path.name] = size

    def _seen(self, path: Path, identity: str, shape: Sequence[int], dtype: torch.dtype) -> torch.Tensor | None:
        """The delta as a view of the mapped file; None if the file is not valid."""
        try:
            with path.open("rb") as file:
                mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
                state = os.fstat(file.fileno())
            head, begin = _head_of(mapped)
            if head["made_of"] != identity:
                return None
            delta = torch.frombuffer(mapped, dtype=dtype, offset=begin, count=math.prod(shape)).view(list(shape))
            if self._checked.get(path.name) != state.st_ino and _sum_of(delta) != head["sum"]:
                return None
        except (OSError, ValueError, KeyError, TypeError):
            return None
        self._checked[path.name] = state.st_ino
        return delta

    def _path(self, identity: str) -> Path:
        return self.folder / f"{hashlib.sha256(identity.encode()).hexdigest()[:40]}{_SUFFIX}"

    def _files(self) -> list[tuple[float, int, str]]:
        """(time of the last use, bytes, name) of each file, the least recently used first."""
        found: list[tuple[float, int, str]] = []
        with contextlib.suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.name.endswith(_SUFFIX):
                    state = entry.stat()
                    found.append((state.st_mtime, state.st_size, entry.name))
        return sorted(found)

    def _make_room(self, wanted: int) -> bool:
        """Delete older files to make room; whether there is room for that many bytes now."""
        names, used = list(self._sizes), sum(self._sizes.values())
        older = [(number, self._sizes[name]) for number, name in enumerate(names) if name not in self._used]
        for number in giving_way(older, used, wanted, self.limit):
            (self.folder / names[number]).unlink(missing_ok=True)
            used -= self._sizes.pop(names[number])
        return used + wanted <= self.limit


def _head_of(mapped: mmap.mmap) -> tuple[dict[str, Any], int]:
    """A file's header, and the byte offset of its delta; ValueError if it is not such a file."""
    if mapped[:8] != _MAGIC:
        raise ValueError("not a file of ours")
    length = int.from_bytes(mapped[8:12], "little")
    return json.loads(mapped[12 : 12 + length]), -(-(12 + length) // _ALIGNMENT) * _ALIGNMENT


def _sum_of(delta: torch.Tensor) -> int:
    """A checksum at the speed of memory: the sum of all elements' bits."""
    bits = delta.contiguous().view(-1).view(torch.int32 if delta.element_size() == 4 else torch.int64)
    return int(np.add.reduce(bits.numpy(), dtype=np.int64))


def identity_of(operation: AdapterOperation, shape: Sequence[int], dtype: torch.dtype) -> str:
    """A text with everything that the bits of what an adapter adds to a value depend on."""
    inputs = [repr(ref) for ref in operation.inputs]  # with the path and the stamp of its file
    return json.dumps([asdict(operation.effect), inputs, list(shape), str(dtype), machine()])


def machine() -> list[str | int]:
    """What the bits of a sum or product depend on beside its numbers."""
    return [VERSION, torch.__version__, torch.get_num_threads(), platform.machine(), _processor()]


def _processor() -> str:
    """The processor's instruction set that torch uses; "" if torch does not report it."""
    tells = getattr(getattr(torch.backends, "cpu", None), "get_cpu_capability", None)
    return str(tells()) if tells else ""
