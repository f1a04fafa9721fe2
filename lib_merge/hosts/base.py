"""What Live Merge needs from a host: its loaded model, its lock, its folders. Nothing here knows which host it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch

from lib_merge.engine.live.places import Places
from lib_merge.hosts.settings import Settings
from lib_merge.sentences import MaybeSentence


@dataclass(frozen=True)
class LoadedCheckpoint:
    """The checkpoint that a host has loaded.

    Attributes:
        name: as recipes and the host's list name it: file name with its subfolder.
        files: what it was loaded from, later ones winning.
        model: the host's model object; a new object means a new model.
        is_in_memory: False while it is chosen but not loaded; `ensure_chosen_checkpoint_loaded` or a picture loads it.
    """

    name: str
    files: tuple[Path, ...]
    model: object
    is_in_memory: bool = True


class NotLoaded:
    """Stands for the model object that a host will have once it has loaded what is chosen."""


class Host(Protocol):
    """A program with a loaded model. Weights are touched only inside `exclusive`."""

    @property
    def name(self) -> str:
        """Name and version, for people."""
        ...

    @property
    def reads_codes(self) -> bool:
        """Whether it loads quantised weights as what they mean: as codes with their scales, or decoded."""
        ...

    def exclusive(self) -> AbstractContextManager[object]:
        """The host's own lock: while it is held, nothing else generates or loads. A thread must not take it twice."""
        ...

    def loaded(self) -> LoadedCheckpoint | None:
        """The checkpoint that the next picture is made with, in memory or not yet; None without one. Loads nothing."""
        ...

    def ensure_chosen_checkpoint_loaded(self) -> None:
        """Load the chosen checkpoint if the host has not yet, or if a picture has left another one loaded (refiner).

        Raises:
            LiveMergeError: the host cannot load it.
        """
        ...

    def problem(self) -> MaybeSentence:
        """One sentence why the loaded model cannot be served; empty when it can."""
        ...

    def places(self) -> Places:
        """Live parameters by checkpoint key. Called again after each load, while the weights are as the host loaded
        them, so that an implementation can find out how values were rounded.

        Looking a key up first removes the host's own LoRA from that module; the host adds it again at its next use.
        """
        ...

    def dtype(self) -> torch.dtype | None:
        """dtype that the loaded U-Net is kept in; None while nothing is loaded. Never changes anything."""
        ...

    def device(self) -> torch.device:
        """Where values are computed: the same for every apply and save."""
        ...

    def weights_changed(self, text_encoder: bool) -> None:
        """Called after weights were written, to drop what the host has cached of them."""
        ...

    def model_folders(self) -> Sequence[Path]:
        """Where names in recipes are looked up."""
        ...

    def checkpoints(self, refresh: bool = False) -> Sequence[str]:
        """Names of the checkpoints in the host's list."""
        ...

    def checkpoint_files(self) -> Mapping[str, Path]:
        """The file of each checkpoint in the host's list, by its name there."""
        ...

    def vaes(self) -> Sequence[str]:
        """Names of the VAE files in the host's list."""
        ...

    def adapters(self) -> Sequence[str]:
        """Names of the LoRA and LyCORIS files in the host's folders, with their subfolders."""
        ...

    def adapter_folder(self) -> Path:
        """Where LoRA files are saved."""
        ...

    def save_folder(self) -> Path:
        """Where checkpoints are saved."""
        ...

    def load(self, name: str, again: bool = False) -> None:
        """Switch to a checkpoint of the list; takes the lock itself. `again`: read its file though it is loaded.

        Raises:
            LiveMergeError: it is not in the list, or cannot be loaded.
        """
        ...

    def sha256(self, path: Path) -> str:
        """SHA-256 (hex) of a model file, from the host's cache or computed."""
        ...

    def known_sha256(self, paths: Collection[Path]) -> dict[Path, str]:
        """The hashes that the host knows already; no model file is read for it."""
        ...

    def checkpoint_saved(self, path: Path, sha256: str) -> None:
        """Called after a checkpoint was saved: the host reads its list again and remembers the hash (hex)."""
        ...

    def data_folder(self) -> Path:
        """Where presets and history of ours are kept; made when the first file is written."""
        ...

    def other_extensions(self) -> Sequence[Path]:
        """Folders of the host's other extensions."""
        ...

    def settings(self) -> Settings:
        """What the user has set on the host's settings page."""
        ...

    def live_vae(self) -> str:
        """Name of the VAE file that the host uses in place of the checkpoint's own VAE; empty if it uses that."""
        ...

    def interrupt(self) -> None:
        """Stop the running generation."""
        ...
