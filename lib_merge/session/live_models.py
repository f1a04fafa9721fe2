"""The models that a host has in memory, and what is live in each: written, noted, and checked before it is trusted."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from lib_merge.engine import heap
from lib_merge.engine.live import LiveModel, Report
from lib_merge.engine.places import Places
from lib_merge.errors import LiveMergeError, LiveModelError
from lib_merge.hosts.base import Host, LoadedCheckpoint
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import LocatedRecipe
from lib_merge.session import samples
from lib_merge.session.loaded_file import LoadedFile


@dataclass
class Model:
    """A model object of the host, the checkpoint it holds, and the recipe applied to it."""

    files: tuple[Path, ...]
    places: Places
    live: LiveModel
    report: Report | None = None
    samples: samples.Samples | None = None
    shown: int = 0
    saved: str = ""

    def is_original(self) -> bool:
        """Whether nothing is merged, and nothing was when the host took a part of it away."""
        return not self.live.touched and not self.has_other_parts()

    def has_other_parts(self) -> bool:
        """Whether the host shows more or fewer parameters than at the last write: its VAE, or one of its choice."""
        return len(self.places) != self.shown


class LiveModels:
    """What Live Merge knows of each model object of a host, for as long as the host keeps that."""

    def __init__(self, host: Host, file: LoadedFile) -> None:
        self._host = host
        self._file = file
        self._models: WeakKeyDictionary[Any, Model] = WeakKeyDictionary()

    def known(self, loaded: LoadedCheckpoint) -> Model | None:
        """What is known of the loaded model; None where nothing was done to it yet."""
        model = self._models.get(loaded.model)
        return None if model is None or model.files != loaded.files else model

    def loaded(self) -> Model:
        """The loaded model, noted as untouched when it is a new one.

        Raises:
            LiveModelError: nothing is loaded, or what is loaded cannot be served.
        """
        loaded = self._host.loaded()
        if loaded is None:
            raise LiveModelError("no checkpoint is loaded; choose one in the host first")
        problem = self._host.problem()
        if problem:
            raise LiveModelError(problem)
        model = self.known(loaded)
        if model is None:
            model = self._models[loaded.model] = self._begin(loaded)
        return model

    def make_live(
        self, recipe: LocatedRecipe, progress: Progress | None = None, cancel: Cancel | None = None
    ) -> Report:
        """Apply a recipe to the loaded model.

        Raises:
            LiveMergeError: what is wrong; the live model is as before, unless the error says otherwise.
        """
        model = self.loaded()
        self.verify(model)
        model.live.memory_budget = self._host.settings().memory_mb << 20
        if not model.live.touched:
            self._host.places()
        with self._written(model):
            report = model.live.apply(recipe, progress, cancel)
        model.shown = len(model.places)
        if report.changed or model.report is None:
            model.saved = ""
        model.report = report
        return report

    def restore(self, model: Model) -> Report:
        """Put a model back to its checkpoint, bit for bit.

        Raises:
            LiveMergeError: the checkpoint's file is gone or has changed.
        """
        with self._written(model):
            report = model.live.restore()
        heap.give_back()  # of models that the host has dropped, too: it does not
        model.shown = len(model.places)
        model.report, model.saved = None, ""
        return report

    def verify(self, model: Model) -> None:
        """Distrust what was applied when the live weights are not what was written: the host has loaded them anew."""
        if model.samples is not None and not samples.unchanged(model.places, model.samples):
            model.live.distrust()
            model.samples = None
            self._host.places()

    def rest_all(self) -> None:
        """Put back the loaded model and those that the host keeps in memory beside it.

        Raises:
            LiveMergeError: the first that could not be put back; the others are.
        """
        errors: list[LiveMergeError] = []
        for model in list(self._models.values()):
            if model.samples is None or not samples.unchanged(model.places, model.samples):
                continue  # not merged, or no longer what was written: another checkpoint has taken its place
            try:
                self.restore(model)
            except LiveMergeError as error:
                errors.append(error)
        if errors:
            raise errors[0]

    def _begin(self, loaded: LoadedCheckpoint) -> Model:
        places = self._host.places()
        self._host.written(
            text_encoder=True
        )  # a merge of this checkpoint, in a model that is gone, may have been cached
        live = LiveModel(places, base=loaded.files, device=self._host.device())
        return Model(files=loaded.files, places=places, live=live, shown=len(places))

    @contextmanager
    def _written(self, model: Model) -> Generator[None]:
        """Around a write: drop the host's caches after it, and remember how the weights begin; after a failure too."""
        before = model.live.written
        try:
            yield
        finally:
            after = model.live.written
            if after is not before:
                self._host.written(text_encoder=self._in_text_encoder(after))
                model.samples = samples.take(model.places, model.live.touched)

    def _in_text_encoder(self, keys: Iterable[str]) -> bool:
        architecture = self._file.architecture()
        slots = {architecture.slot_of(key) for key in keys} if architecture else set[str | None]()
        return architecture is None or any(slot and architecture.part_of(slot) == "text_encoder" for slot in slots)
