"""What the file of the loaded checkpoint tells, without looking at the loaded model."""

from __future__ import annotations

from pathlib import Path

from lib_merge import architectures
from lib_merge.architectures import Architecture
from lib_merge.engine.model_tensors import open_base
from lib_merge.engine.source_files import SourceFiles
from lib_merge.hosts.base import Host


class LoadedFile:
    """The checkpoint file that a host has loaded just now; what was found out of one is remembered."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._architectures: dict[tuple[Path, ...], Architecture | None] = {}

    def architecture(self) -> Architecture | None:
        """Architecture of the loaded checkpoint, from its file; None while nothing known is loaded."""
        loaded = self._host.loaded()
        if loaded is None:
            return None
        if loaded.files not in self._architectures:
            self._architectures[loaded.files] = architectures.detect(self.shapes())
        return self._architectures[loaded.files]

    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Shape of every tensor of the loaded checkpoint, by its key, from its file; empty while nothing is loaded."""
        loaded = self._host.loaded()
        if loaded is None:
            return {}
        with SourceFiles() as files:
            return {key: ref.shape for key, ref in open_base(loaded.files, files).tensors.items()}
