"""Memory maps of files: tensors are read from the page cache without a copy.

Reading the map of a file that was truncated kills the process. So maps are read only within `PositionedFile.held`:
its lease makes a program that wants to truncate the file wait. The kernel ends that wait after 45 s
(`/proc/sys/fs/lease-break-time`). If this process is stopped (Ctrl+Z) for that long while it holds a lease, and the
file is truncated meanwhile, it is killed when it continues. Reading into buffers instead makes slider movements several
times slower; `python run.py bench` measures both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import torch

from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.checkpoint.reading.tensor_file import TensorFile


@dataclass(frozen=True)
class MappedFile:
    """The map of a whole file as a uint8 tensor [size]; read it only while the file is held, and never write to it."""

    bytes: torch.Tensor
    header: str
    """SHA-256 (hex) of the file's directory."""
    elements: dict[str, torch.Tensor | None] = field(default_factory=dict[str, "torch.Tensor | None"])
    """Memoised: name in the file → 1-D tensor in its dtype that shares the map's memory; None if it is not aligned or
    not in row-major order."""


class Mappings:
    """Keeps the maps of files that are read repeatedly: making a map costs as much as the read that it saves.

    Not thread-safe.
    """

    def __init__(self) -> None:
        self._known: dict[FileIdentity, MappedFile] = {}

    def of(self, file: TensorFile) -> MappedFile | None:
        """The map of a file; None if the system cannot map it."""
        known = self._known.get(file.identity)
        if known is None or known.header != file.stamp.header_sha256:
            try:
                known = MappedFile(torch.frombuffer(file.file.mapped(), dtype=torch.uint8), file.stamp.header_sha256)
            except (OSError, ValueError):
                return None
            self._known[file.identity] = known
        return known

    @property
    def size(self) -> int:
        """Bytes of all files that are mapped."""
        return sum(mapped.bytes.numel() for mapped in self._known.values())

    def keep(self, files: Iterable[FileIdentity]) -> None:
        """Close the maps of all other files."""
        wanted = set(files)
        self._known = {identity: mapped for identity, mapped in self._known.items() if identity in wanted}
