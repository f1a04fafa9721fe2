"""The model files of a folder: a WebUI's `models`, or any folder of checkpoints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lib_merge import architectures
from lib_merge.checkpoint import TensorInfo, open_tensors
from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.errors import LiveMergeError
from lib_merge.hosts.listing import files_below
from lib_merge.recipe.locate import SUFFIXES

# Names of a WebUI's subfolders, in lower case.
_CHECKPOINTS, _VAES = ("stable-diffusion",), ("vae",)
_ADAPTERS = ("lora", "lycoris")
_CHECKPOINT_SUFFIXES = (".safetensors", ".ckpt")


@dataclass(frozen=True)
class ModelFolders:
    """The folder that the user named, and the subfolders that it may have, as a WebUI's `models` folder does."""

    root: Path

    def checkpoints(self) -> Path:
        """Where checkpoints are, and where they are saved."""
        return self._below(_CHECKPOINTS) or self.root

    def all(self) -> Sequence[Path]:
        """Where names in recipes are looked up, in this order."""
        found = [self._below((name,)) for name in (*_CHECKPOINTS, *_VAES, *_ADAPTERS)]
        return [folder for folder in found if folder is not None] or [self.root]

    def checkpoint_files(self) -> dict[str, Path]:
        """Checkpoints by the name that the list shows: the path below the folder."""
        found = files_below(self.checkpoints(), _CHECKPOINT_SUFFIXES, without=(*_VAES, *_ADAPTERS))
        if self._below(_CHECKPOINTS):
            return dict(found)
        return {name: path for name, path in found if _is_checkpoint(path, identity_of(path))}

    def vae_files(self) -> dict[str, Path]:
        """VAE files by name."""
        folder = self._below(_VAES)
        return dict(files_below(folder, SUFFIXES)) if folder else {}

    def adapters(self) -> Sequence[Path]:
        """Where LoRA and LyCORIS files are."""
        found = [self._below((name,)) for name in _ADAPTERS]
        return [folder for folder in found if folder is not None]

    def _below(self, names: Sequence[str]) -> Path | None:
        if not self.root.is_dir():
            return None
        return next(
            (path for path in sorted(self.root.iterdir()) if path.name.lower() in names and path.is_dir()), None
        )


@cache
def _is_checkpoint(path: Path, _identity: FileIdentity | None) -> bool:
    """Whether a file in a folder of all kinds has a U-Net of a known architecture; looked into anew when it changes."""
    try:
        with open_tensors(path) as file:
            tensors: dict[str, TensorInfo] = dict(file.tensors)
    except LiveMergeError:
        return False
    architecture = architectures.detect({key: info.shape for key, info in tensors.items()})
    if architecture is None:
        return False
    return architecture.keeps_names or "model.diffusion_model.input_blocks.0.0.weight" in tensors
