"""A host in this process: a folder of models, one of them loaded as a dict of parameters."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import safetensors.torch
import torch

from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import UserError
from lib_merge.hosts.base import LoadedCheckpoint, VirtualCheckpoint
from lib_merge.hosts.settings import Settings
from lib_merge.session import LiveUpdates, Saving, Session


class Model:
    """A loaded model; hosts keep such objects, and sessions refer to them weakly."""

    def __init__(self, path: Path) -> None:
        # Copied: as it is read, it may be a mapping of the file, which crashes when the file is cut short.
        self.parameters = {key: value.clone() for key, value in safetensors.torch.load_file(path).items()}


def wait_until(condition, seconds=60.0):
    """Look again and again until it is so; it fails only when it has not come to be in so long a time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not come to be in time"
        time.sleep(0.01)


class PlainHost:
    """What `lib_merge.hosts.base.Host` asks for, with nothing behind it. `unload()` as hosts do to save memory."""

    name = "plain host"

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.lock = threading.Lock()
        self.made: list[LoadedCheckpoint] = []
        self.virtual: dict[str, VirtualCheckpoint] = {}
        self.forgot_prompts = 0
        self.again: list[bool] = []
        """Of each load, whether the file was to be read though it is loaded."""

    @property
    def reads_codes(self):
        return False

    def exclusive(self):
        return self.lock

    def loaded(self):
        return self.made[-1] if self.made else None

    def ensure_chosen_checkpoint_loaded(self) -> None:
        pass

    def problem(self) -> str:
        return ""

    def places(self):
        return self.loaded().model.parameters

    def dtype(self):
        return torch.float16 if self.made else None

    def device(self):
        return torch.device("cpu")

    def weights_changed(self, text_encoder: bool) -> None:
        self.forgot_prompts += text_encoder

    def model_folders(self):
        return [self.folder]

    def checkpoints(self, refresh: bool = False):
        return sorted(path.name for path in self.folder.glob("*.safetensors"))

    def checkpoint_files(self):
        return {name: self.folder / name for name in self.checkpoints()}

    def list_virtual(self, checkpoints) -> None:
        self.virtual = {one.name: one for one in checkpoints}

    def names_taken(self):
        return [*self.checkpoints(), *(name.removesuffix(".safetensors") for name in self.checkpoints())]

    def vaes(self):
        return []

    def adapters(self):
        return []

    def adapter_folder(self):
        return self.folder

    def save_folder(self):
        return self.folder

    def load(self, name: str, again: bool = False) -> None:
        if name in self.virtual:
            self._choose(self.virtual[name])
            return
        if name not in self.checkpoints():
            raise UserError(f"{name!r} is not in the list of checkpoints; refresh the list or choose another")
        self.again.append(again)
        with self.lock:
            self._load(self.folder / name)

    def _choose(self, chosen) -> None:
        """A virtual checkpoint; as Forge does, without reading its base again where that is loaded."""
        before = self.loaded()
        kept = before is not None and before.files == (chosen.base.resolve(),)
        model = before.model if kept else Model(chosen.base)
        self.made = [LoadedCheckpoint(chosen.base.name, (chosen.base.resolve(),), model, virtual=chosen.name)]

    def _load(self, path: Path) -> None:
        self.made = [LoadedCheckpoint(path.name, (path.resolve(),), Model(path))]

    def unload(self) -> None:
        """All parameters to the meta device, the model object kept, as hosts do under low memory."""
        parameters = self.loaded().model.parameters
        for key in parameters:
            parameters[key] = parameters[key].to("meta")

    def sha256(self, path: Path) -> str:
        return file_sha256(path)

    def known_sha256(self, paths):
        return {}

    def checkpoint_saved(self, path: Path, sha256: str) -> None:
        pass

    def data_folder(self):
        return self.folder / "live-merge"

    def other_extensions(self):
        return []

    def settings(self):
        return Settings()

    def live_vae(self) -> str:
        return ""

    def interrupt(self) -> None:
        pass


class Running:
    """A host with a checkpoint loaded, its session, and what runs in the background."""

    def __init__(self, folder: Path, loaded: str = "a.safetensors") -> None:
        self.host = PlainHost(folder)
        self.session = Session(self.host)
        self.updates = LiveUpdates(self.session)
        self.saving = Saving(self.session)
        self.host.load(loaded)

    @property
    def parameters(self):
        return self.host.loaded().model.parameters

    def document(self, alpha=0.5, **fields):
        """A recipe: a weighted sum of a and b."""
        return {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": alpha}], **fields}

    def recipe(self, alpha=0.5, **fields):
        """The same, its files found."""
        return self.session.recipe(self.document(alpha, **fields))

    def apply(self, alpha=0.5):
        with self.host.exclusive():
            return self.session.apply(self.recipe(alpha))
