"""Memory maps of files: their bytes are read in the page cache, without a copy and without memory of our own.

Reading a map of a file that was cut short kills the process. So maps are read within `PositionedFile.held` only, which
makes a program that wants to cut the file wait. The system ends such a wait after 45 s
(`/proc/sys/fs/lease-break-time`): a process that is stopped for that long (Ctrl+Z) within such a moment, and whose file
is cut then, ends when it goes on. Reading into buffers instead makes sliders several times as slow: `python run.py
bench` measures both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import torch

from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.checkpoint.reading.tensor_file import TensorFile


@dataclass(frozen=True)
class MappedFile:
    """A whole file as uint8 [size], to be read while it is held, and never written to."""

    bytes: torch.Tensor
    header: str
    """SHA-256 of the file's directory."""
    elements: dict[str, torch.Tensor | None] = field(default_factory=dict[str, "torch.Tensor | None"])
    """Tensors of it that were seen before, by stored name: 1-D in their dtype, where they lie; None: not possible."""


class Mappings:
    """Maps of files that are read again and again: making a map costs as much as the reading that it saves.

    Not for several threads at once.
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
        """Close all maps except those of these files."""
        wanted = set(files)
        self._known = {identity: mapped for identity, mapped in self._known.items() if identity in wanted}
