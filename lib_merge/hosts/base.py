"""The protocol of a host: its loaded model, its lock, its folders. Independent of any particular host."""

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
        name: in recipes and in the host's list: file name with its subfolder.
        files: those it was loaded from; later files replace tensors of earlier ones.
        model: the host's model object; a new object means a new model.
        virtual: the virtual checkpoint that was chosen, of which this is the base; empty where this was chosen.
        is_in_memory: False if it is chosen but not loaded yet; `ensure_chosen_checkpoint_loaded` or a picture loads it.
    """

    name: str
    files: tuple[Path, ...]
    model: object
    is_in_memory: bool = True
    virtual: str = ""

    @property
    def key(self) -> str:
        """What was chosen: two choices may be made of the same files."""
        return self.virtual or self.name


@dataclass(frozen=True)
class VirtualCheckpoint:
    """A recipe that a host lists like a model: its name there, the file of its base, and the model's hash (hex)."""

    name: str
    base: Path
    sha256: str


class NotLoaded:
    """Used in place of the model object before the host has loaded the chosen checkpoint."""


class Host(Protocol):
    """A program with a loaded model. Weights are touched only inside `exclusive`."""

    @property
    def name(self) -> str:
        """Name and version, as people read them."""
        ...

    @property
    def reads_codes(self) -> bool:
        """Whether it loads quantised weights correctly: as codes with scales, or decoded."""
        ...

    def exclusive(self) -> AbstractContextManager[object]:
        """The host's own lock; while it is held, nothing else generates or loads. Not reentrant."""
        ...

    def loaded(self) -> LoadedCheckpoint | None:
        """The checkpoint for the next picture, in memory or not; None if there is none. Loads nothing."""
        ...

    def ensure_chosen_checkpoint_loaded(self) -> None:
        """Load the chosen checkpoint, unless it is loaded; a picture may have loaded another one (refiner).

        Raises:
            LiveMergeError: the host cannot load it.
        """
        ...

    def problem(self) -> MaybeSentence:
        """The reason why the loaded model cannot be merged; "" if it can."""
        ...

    def places(self) -> Places:
        """Checkpoint key → live parameters.

        Called after each load, while the weights are as the host loaded them, so that an implementation can find out
        how the host rounded them.

        Looking a key up first removes the host's own LoRA from that module; the host adds it again at its next use.
        """
        ...

    def dtype(self) -> torch.dtype | None:
        """The dtype of the loaded U-Net; None if nothing is loaded. Changes nothing."""
        ...

    def device(self) -> torch.device:
        """The device for what has no parameter of its own, such as pre-passes; the same for every apply and save."""
        ...

    def weights_changed(self, text_encoder: bool) -> None:
        """Called after weights were written: drops what the host has cached about them."""
        ...

    def model_folders(self) -> Sequence[Path]:
        """The folders where names in recipes are looked up."""
        ...

    def checkpoints(self, refresh: bool = False) -> Sequence[str]:
        """Names of the checkpoints in the host's list."""
        ...

    def checkpoint_files(self) -> Mapping[str, Path]:
        """Name in the host's list → file, for every checkpoint."""
        ...

    def list_virtual(self, checkpoints: Sequence[VirtualCheckpoint]) -> None:
        """List these like models, and none that was listed so before; called often, with the same ones.

        Choosing one loads its base; `loaded` then says so.
        """
        ...

    def names_taken(self) -> Collection[str]:
        """Everything by which a checkpoint of the list can be asked for: names, titles, hashes; no virtual ones."""
        ...

    def vaes(self) -> Sequence[str]:
        """Names of the VAE files in the host's list."""
        ...

    def adapters(self) -> Sequence[str]:
        """Names of the LoRA and LyCORIS files in the host's folders, with their subfolders."""
        ...

    def adapter_folder(self) -> Path:
        """The folder where LoRA files are saved."""
        ...

    def save_folder(self) -> Path:
        """The folder where checkpoints are saved."""
        ...

    def load(self, name: str, again: bool = False) -> None:
        """Switch to a checkpoint of the list; takes the lock itself. `again`: read its file even if it is loaded.

        Raises:
            LiveMergeError: it is not in the list, or cannot be loaded.
        """
        ...

    def sha256(self, path: Path) -> str:
        """SHA-256 (hex) of a model file, from the host's cache or computed."""
        ...

    def known_sha256(self, paths: Collection[Path]) -> dict[Path, str]:
        """File → hash (hex), for the files whose hash the host knows; reads no model file."""
        ...

    def checkpoint_saved(self, path: Path, sha256: str) -> None:
        """Called after a checkpoint was saved: the host updates its list and stores the hash (hex)."""
        ...

    def data_folder(self) -> Path:
        """The folder for our presets and history; created with the first file."""
        ...

    def other_extensions(self) -> Sequence[Path]:
        """Folders of the host's other extensions."""
        ...

    def settings(self) -> Settings:
        """The user's settings on the host's settings page."""
        ...

    def live_vae(self) -> str:
        """Name of the VAE file that the host uses instead of the checkpoint's VAE; "" if it uses the checkpoint's."""
        ...

    def interrupt(self) -> None:
        """Stop the running generation."""
        ...
