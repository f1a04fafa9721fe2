"""What the file of the loaded checkpoint tells, without looking at the loaded model."""

from __future__ import annotations

from pathlib import Path

from lib_merge import architectures
from lib_merge.architectures import Architecture, Shape
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import open_base
from lib_merge.engine.sources.recognition import Recognised, recognise
from lib_merge.errors import LiveMergeError
from lib_merge.hosts.base import Host
from lib_merge.session.provenance import Stamp, stamp

_NOTHING = Recognised(None, "", "")


class LoadedFile:
    """The checkpoint file that a host makes pictures with just now; what was found out of one is remembered."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._known: dict[tuple[Path, ...], tuple[list[Stamp], Recognised]] = {}

    def recognised(self) -> Recognised:
        """What the file is, or one sentence why it cannot be merged into; nothing of both while there is none."""
        loaded = self._host.loaded()
        if loaded is None:
            return _NOTHING
        stamps = [stamp(path) for path in loaded.files]
        known = self._known.get(loaded.files)
        if known is None or known[0] != stamps:
            known = self._known[loaded.files] = stamps, _recognised(loaded.files)
        return known[1]

    def architecture(self) -> Architecture | None:
        """Architecture of the checkpoint, from its file; None while there is none that is served."""
        found = self.recognised().architecture
        return None if found is None else architectures.by_form(found)

    def shapes(self) -> dict[str, Shape]:
        """Shape of every tensor of the checkpoint, by its key, from its file; empty while there is none.

        Raises:
            LiveMergeError: the file cannot be read.
        """
        loaded = self._host.loaded()
        if loaded is None:
            return {}
        with SourceFiles() as files:
            return {key: ref.shape for key, ref in open_base(loaded.files, files).tensors.items()}


def _recognised(files: tuple[Path, ...]) -> Recognised:
    try:
        return recognise(files)
    except LiveMergeError as error:
        return Recognised(None, "", str(error))
