"""The stand-alone app as a host; see `hosts.base.Host` for what each method does."""

from __future__ import annotations

import gc
import threading
import time
from collections import deque
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from traceback import clear_frames

import torch

from lib_merge.engine.compute.precision import memory_errors
from lib_merge.engine.live.places import Places
from lib_merge.errors import LiveMergeError, LiveModelError, UserError
from lib_merge.hosts.base import LoadedCheckpoint, NotLoaded, VirtualCheckpoint
from lib_merge.hosts.listing import adapter_names
from lib_merge.hosts.settings import Settings
from lib_merge.hosts.standalone import glimpses, pictures
from lib_merge.hosts.standalone.folders import ModelFolders
from lib_merge.hosts.standalone.hashes import Hashes
from lib_merge.hosts.standalone.model import loading
from lib_merge.sentences import MaybeSentence, t
from lib_merge.version import VERSION

GLIMPSE_SECONDS = 0.4
"""Least time between two glimpses of a running generation."""


@dataclass(frozen=True)
class Generation:
    """The running generation: its task (named by the page) and its progress.

    glimpse: a small PNG of the picture so far; glimpses: how many there have been.
    """

    task: str = ""
    step: int = 0
    steps: int = 0
    glimpse: bytes = b""
    glimpses: int = 0


class Standalone:
    """A folder of models, one of them loaded, and pictures made of it."""

    def __init__(self, models: Path, device: torch.device | None = None, settings: Settings | None = None) -> None:
        self.folders = ModelFolders(models)
        self._settings = settings or Settings()
        self.generation: Generation | None = None
        self._device = device or best_device()
        self._lock = threading.Lock()
        self._files: dict[str, Path] | None = None
        self._virtual: dict[str, VirtualCheckpoint] = {}
        self._loaded: tuple[LoadedCheckpoint, loading.Model | loading.Unpainted] | None = None
        self._coming: LoadedCheckpoint | None = None  # while it is being read
        self._hashes = Hashes()
        self._interrupted = threading.Event()
        self._ending = threading.Event()
        self._colours: torch.Tensor | None = None  # of the loaded VAE
        self._glimpsed = 0.0  # when
        self._ended: deque[str] = deque(maxlen=100)

    @property
    def name(self) -> str:
        return f"Live Merge {VERSION} stand-alone"

    def exclusive(self) -> AbstractContextManager[object]:
        return self._lock

    def loaded(self) -> LoadedCheckpoint | None:
        return self._loaded[0] if self._loaded else self._coming

    @property
    def reads_codes(self) -> bool:
        return True

    def ensure_chosen_checkpoint_loaded(self) -> None:
        pass  # making a picture loads nothing

    def problem(self) -> MaybeSentence:
        return ""

    def places(self) -> Places:
        return {} if self._is_unpainted() else self._model().places

    def dtype(self) -> torch.dtype | None:
        return None if self._loaded is None or self._is_unpainted() else self._model().dtype

    def device(self) -> torch.device:
        return self._device

    def weights_changed(self, text_encoder: bool) -> None:
        pass  # nothing is cached: prompts are encoded for each picture

    def model_folders(self) -> Sequence[Path]:
        return self.folders.all()

    def checkpoints(self, refresh: bool = False) -> Sequence[str]:
        if refresh or self._files is None:
            self._files = self.folders.checkpoint_files()
        return sorted(self._files, key=str.lower)

    def checkpoint_files(self) -> Mapping[str, Path]:
        self.checkpoints()
        return self._files or {}

    def list_virtual(self, checkpoints: Sequence[VirtualCheckpoint]) -> None:
        self._virtual = {one.name: one for one in checkpoints}

    def virtual_names(self) -> Sequence[str]:
        """Names of the virtual checkpoints that can be chosen."""
        return list(self._virtual)

    def names_taken(self) -> Collection[str]:
        return [*self.checkpoints(), *(Path(name).stem for name in self.checkpoints())]

    def vaes(self) -> Sequence[str]:
        return sorted(self.folders.vae_files(), key=str.lower)

    def adapters(self) -> Sequence[str]:
        return adapter_names(self.folders.adapters())

    def adapter_folder(self) -> Path:
        return next(iter(self.folders.adapters()), self.folders.root)

    def save_folder(self) -> Path:
        return self.folders.checkpoints()

    def load(self, name: str, again: bool = False) -> None:
        with self._lock:  # every load reads the file, so `again` needs nothing more
            if name in self._virtual:
                self._choose(self._virtual[name])
            else:
                self._load(name)

    def sha256(self, path: Path) -> str:
        return self._hashes.of(path)

    def known_sha256(self, paths: Collection[Path]) -> dict[Path, str]:
        return self._hashes.known(paths)

    def learn_sha256(self, paths: Iterable[Path]) -> None:
        """Hash in the background those files whose hash is not known, for the next picture's infotext."""
        self._hashes.learn(paths)

    def checkpoint_saved(self, path: Path, sha256: str) -> None:
        self._hashes.remember(path, sha256)
        self.checkpoints(refresh=True)

    def data_folder(self) -> Path:
        return self.folders.root / "live-merge"

    def other_extensions(self) -> Sequence[Path]:
        return ()

    def settings(self) -> Settings:
        return self._settings

    def live_vae(self) -> str:
        return ""

    def interrupt(self) -> None:
        self._interrupted.set()

    def end(self) -> None:
        """Cut short the picture being made and those that wait, so that the process need not wait for them."""
        self._ending.set()

    @contextmanager
    def generating(self, task: str) -> Generator[None]:
        """Around the pictures of a task, with the host's lock held: clears an old interrupt, notes the task's end."""
        self._interrupted.clear()
        self.generation = Generation(task)
        try:
            yield
        finally:
            self.generation = None
            self._ended.append(task)

    def make_pictures(self, settings: pictures.Settings) -> pictures.Made:
        """Make pictures with the loaded model; the host's lock is held.

        Raises:
            LiveMergeError: the settings are no good, or there is no model.
        """
        with memory_errors(t("hosts.memory_for_pictures")):
            return pictures.make_pictures(self._model(), settings, self._step)

    def ended(self, task: str) -> bool:
        """Whether the generation of a task has ended, with pictures or an error."""
        return task in self._ended

    @property
    def size(self) -> int:
        """Width and height, in pixels, that the loaded model was trained on; 512 without one."""
        return 512 if self._loaded is None or self._is_unpainted() else self._model().size

    def _step(self, done: int, steps: int, finished: torch.Tensor | None) -> bool:
        now = self.generation
        if now is not None:
            now = replace(now, step=done, steps=steps)
            due = time.monotonic() - self._glimpsed > GLIMPSE_SECONDS and done < steps
            if due and finished is not None and self._loaded is not None:
                if self._colours is None:
                    self._colours = glimpses.colours_of(self._model().vae)
                picture = glimpses.glimpse(finished[0], self._colours)
                now = replace(now, glimpse=picture, glimpses=now.glimpses + 1)
                self._glimpsed = time.monotonic()
            self.generation = now
        return self._interrupted.is_set() or self._ending.is_set()

    def _model(self) -> loading.Model:
        if self._loaded is None:
            raise LiveModelError(t("hosts.nothing_loaded"))
        model = self._loaded[1]
        if isinstance(model, loading.Unpainted):
            raise LiveModelError(t("hosts.unpainted", name=model.path.name, label=model.architecture.label))
        return model

    def _is_unpainted(self) -> bool:
        return self._loaded is not None and isinstance(self._loaded[1], loading.Unpainted)

    def _load(self, name: str) -> None:
        path = self._path(name)
        planned = loading.plan(path)  # a bad file is refused before the loaded model is dropped
        before = self._loaded[0].name if self._loaded else ""
        files = (planned.path.resolve(),)
        self._coming = LoadedCheckpoint(name, files, NotLoaded(), is_in_memory=False)
        self._loaded = self._colours = None  # memory may not suffice for two
        gc.collect()
        try:
            self._loaded = self._read(name, planned)
        except Exception as error:
            _forget(error)
            if before:
                with suppress(LiveMergeError):  # its file is gone: then nothing is loaded
                    self._loaded = self._read(before, loading.plan(self._path(before)))
            raise
        finally:
            self._coming = None

    def _choose(self, virtual: VirtualCheckpoint) -> None:
        """Choose a virtual checkpoint; its base is read unless it is loaded."""
        if self._loaded is None or self._loaded[0].files != (virtual.base.resolve(),):
            names = {path.resolve(): name for name, path in self.checkpoint_files().items()}
            self._load(names.get(virtual.base.resolve(), str(virtual.base)))
        if self._loaded is not None:
            self._loaded = replace(self._loaded[0], virtual=virtual.name), self._loaded[1]

    def _read(
        self, name: str, planned: loading.Planned | loading.Unpainted
    ) -> tuple[LoadedCheckpoint, loading.Model | loading.Unpainted]:
        if isinstance(planned, loading.Unpainted):
            return LoadedCheckpoint(name, (planned.path.resolve(),), planned), planned
        with memory_errors(t("hosts.memory_for_model", name=name)):
            model = loading.load(planned, self._device)
        return LoadedCheckpoint(name, (planned.path.resolve(),), model), model

    def _path(self, name: str) -> Path:
        for refresh in (False, True):
            self.checkpoints(refresh)
            if self._files and name in self._files:
                return self._files[name]
        raise UserError(t("hosts.not_among_checkpoints", name=repr(name), folder=self.folders.checkpoints()))


def _forget(error: BaseException | None) -> None:
    """Free what an error's traceback keeps alive: the locals of its frames hold parts of the model."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__cause__
    gc.collect()


def best_device() -> torch.device:
    """CUDA if there is a device, else Apple's GPU, else the CPU."""
    if torch.cuda.is_available():
        return torch.device("cuda", torch.cuda.current_device())
    return torch.device("mps", 0) if torch.backends.mps.is_available() else torch.device("cpu")
