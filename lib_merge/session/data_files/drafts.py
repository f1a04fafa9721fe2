"""A LoRA that is looked at before it is kept: made and shown in a folder of ours, then copied under its name."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from lib_merge.checkpoint import SavedFile
from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.checkpoint.writing.storage_errors import write_error
from lib_merge.engine.lora.file import copy_adapter
from lib_merge.recipe import AdapterStep, Recipe

_ENDING = ".draft.safetensors"


@dataclass(frozen=True)
class Draft:
    """A file that is not kept yet.

    Attributes:
        file: as it was written and read back; `identity`: what the file system said of it then.
        target: where it is to be kept; `overwrite`: in place of what is there.
    """

    file: SavedFile
    identity: FileIdentity | None
    target: Path
    overwrite: bool

    def is_all_of(self, recipe: Recipe, path: Path, identity: FileIdentity | None) -> bool:
        """Whether a recipe is one adapter whole on its base and nothing else, and what was read for it is this file.

        Args:
            path, identity: of the file that was read for its first step.
        """
        if (path, identity) != (self.file.path, self.identity) or identity_of(path) != identity:
            return False
        step = recipe.steps[0]
        whole = isinstance(step, AdapterStep) and step == AdapterStep(step.adapter, title=step.title)
        return whole and len(recipe.steps) == 1 and recipe.vae is None


class Drafts:
    """At most one draft, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.newest: Draft | None = None

    def place(self, target: Path) -> Path:
        """Where the draft of a file is to be made; the one before is gone then.

        Raises:
            StorageError, TargetError: the folder cannot be made.
        """
        self.drop()
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise write_error(error, target, 0) from error
        return self.folder / (target.stem + _ENDING)

    def made(self, file: SavedFile, target: Path, overwrite: bool) -> None:
        """The draft has been written."""
        self.newest = Draft(file, identity_of(file.path), target, overwrite)

    def keep(self, draft: Draft) -> SavedFile:
        """Copy a draft under its own name, whole or not at all.

        Raises:
            SourceError: the draft is no longer what was written. TargetError, StorageError: as any save.
        """
        return copy_adapter(draft.file, draft.target, overwrite=draft.overwrite)

    def drop(self) -> None:
        """Remove the draft, and what a program that was killed has left; a file in use stays until the next time."""
        self.newest = None
        for file in self.folder.glob("*" + _ENDING):
            with contextlib.suppress(OSError):
                file.unlink()
