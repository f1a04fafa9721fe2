"""A file's bytes in place, in the system's own cache of it: seen without a copy, and without memory of our own.

A mapped file that is cut short ends the process that looks at it. So one looks only while `PositionedFile.held`.
"""

from __future__ import annotations

from collections.abc import Iterable

import torch

from lib_merge.checkpoint.positioned import FileIdentity, PositionedFile


class Mappings:
    """Mappings of files that are read again and again: making one anew costs as much as the reading it saves.

    Not for several threads at once.
    """

    def __init__(self) -> None:
        self._known: dict[FileIdentity, torch.Tensor] = {}

    def bytes_of(self, file: PositionedFile) -> torch.Tensor | None:
        """The whole file as uint8 [size], to be looked at while it is held, and never written to; None where the
        system does not map it."""
        known = self._known.get(file.identity)
        if known is None:
            try:
                known = torch.frombuffer(file.mapped(), dtype=torch.uint8)
            except (OSError, ValueError):
                return None
            self._known[file.identity] = known
        return known

    @property
    def size(self) -> int:
        """Bytes of all files that are mapped."""
        return sum(mapped.numel() for mapped in self._known.values())

    def keep(self, files: Iterable[FileIdentity]) -> None:
        """Give back all but those of these files."""
        wanted = set(files)
        self._known = {identity: mapped for identity, mapped in self._known.items() if identity in wanted}
