"""A file's bytes in place, in the system's own cache of it: seen without a copy, and without memory of our own.

A mapped file that is cut short ends the process that looks at it. So one looks only while `PositionedFile.held`, which
makes whoever would cut it wait. The system ends such a wait after 45 s (`/proc/sys/fs/lease-break-time`): a process
that is stopped for that long (Ctrl+Z) just then, and whose file is cut meanwhile, ends when it goes on. The other way,
reading into buffers, takes sliders several times as long: `python run.py bench` has it beside.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import torch

from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.checkpoint.reading.tensor_file import TensorFile


@dataclass(frozen=True)
class MappedFile:
    """A whole file as uint8 [size], to be looked at while it is held, and never written to."""

    bytes: torch.Tensor
    header: str
    """SHA-256 of the file's directory."""
    elements: dict[str, torch.Tensor | None] = field(default_factory=dict[str, "torch.Tensor | None"])
    """Tensors of it that were seen before, by stored name: 1-D in their dtype, where they lie; None: not to be had."""


class Mappings:
    """Mappings of files that are read again and again: making one anew costs as much as the reading it saves.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._known: dict[FileIdentity, MappedFile] = {}

    def of(self, file: TensorFile) -> MappedFile | None:
        """The file, mapped; None where the system does not map it."""
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
        """Give back all but those of these files."""
        wanted = set(files)
        self._known = {identity: mapped for identity, mapped in self._known.items() if identity in wanted}
