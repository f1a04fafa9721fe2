"""The models that a host has in memory, and what is live in each; samples show whether the host reloaded one."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.engine import heap
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.live.model import LiveModel, Report
from lib_merge.engine.live.places import Places
from lib_merge.errors import LiveMergeError, LiveModelError
from lib_merge.hosts.base import Host, LoadedCheckpoint
from lib_merge.hosts.settings import Settings
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.locate import KnownHashes
from lib_merge.sentences import t
from lib_merge.session.loaded import LoadedFile, Samples, take_samples, unchanged
from lib_merge.session.sources import provenance
from lib_merge.session.sources.provenance import MadeOf, Provenance
from lib_merge.session.state import NOBODY, Sender

_Identities = Mapping[Path, "FileIdentity | None"]
"""The files of a checkpoint as they are; None for one that is gone."""


@dataclass(frozen=True)
class Wanted:
    """A recipe that is to be live whenever its base is loaded, and the page that sent it."""

    recipe: LocatedRecipe
    sender: Sender = NOBODY


@dataclass
class Model:
    """A model object of the host, and the merge that is live in it.

    Attributes:
        files: the checkpoint's files.
        places: its live parameters.
        live: the live model.
        report: of the newest apply.
        sender: the page whose recipe is live.
        made_of: the files of the live recipe.
        samples: hashes of some live parameters after the newest write.
        shown: number of parameters that the host exposed at the newest write.
    """

    files: tuple[Path, ...]
    places: Places
    live: LiveModel
    report: Report | None = None
    sender: Sender = NOBODY
    made_of: Provenance = field(default_factory=dict[str, MadeOf])
    samples: Samples | None = None
    shown: int = 0

    def is_original(self) -> bool:
        """Whether the model is its checkpoint: nothing is merged or damaged, and the host exposes the same parts."""
        return self.live.is_original and not self.has_other_parts()

    def is_live(self, recipe: LocatedRecipe) -> bool:
        """Whether a recipe with these values is live in all parts that the host exposes."""
        live = self.live.recipe
        return live is not None and live.id == recipe.id and not self.has_other_parts()

    def has_other_parts(self) -> bool:
        """Whether the host exposes more or fewer parameters than at the last write, as after a change of its VAE."""
        return len(self.places) != self.shown


class LiveModels:
    """What Live Merge knows about each model object of a host; dropped when the host drops the object."""

    def __init__(self, host: Host, file: LoadedFile, hashes: KnownHashes) -> None:
        self._host, self._hashes = host, hashes
        self._file = file
        self._deltas: DeltaFiles | None = None
        self._models: WeakKeyDictionary[Any, Model] = WeakKeyDictionary()
        self._seen: WeakKeyDictionary[Any, _Identities] = WeakKeyDictionary()
        """The files of each model as they were when it was first seen."""

    def known(self, loaded: LoadedCheckpoint) -> Model | None:
        """The loaded model, if something was done to it before; else None."""
        if loaded.is_in_memory and set(self._seen.get(loaded.model, {})) != set(loaded.files):
            self._seen[loaded.model] = _identities(loaded)
        model = self._models.get(loaded.model)
        return None if model is None or model.files != loaded.files else model

    def loaded(self) -> Model:
        """The loaded model. A new one starts as untouched.

        If the weights of a known one are no longer what was written, the host has reloaded them, and what was applied
        is forgotten.

        Raises:
            LiveModelError: nothing is loaded, or the loaded model cannot be merged.
        """
        loaded = self._host.loaded()
        if loaded is None:
            raise LiveModelError(t("session.nothing_loaded"))
        problem = self._host.problem()
        if problem:
            raise LiveModelError(problem)
        known = self.known(loaded)
        model = self._begin(loaded) if known is None else self._verified(known, loaded)
        self._models[loaded.model] = model
        return model

    def is_stale(self) -> bool:
        """Whether the checkpoint must be loaded again: the model is damaged, or its file was replaced."""
        loaded = self._host.loaded()
        model = self.known(loaded) if loaded else None
        if loaded is None or not loaded.is_in_memory:
            return False
        if model is None:
            return not _may_be(self._seen[loaded.model], _identities(loaded))
        return model.live.damaged or model.live.is_of_another_file()

    def make_live(self, wanted: Wanted, progress: Progress | None = None, cancel: Cancel | None = None) -> Report:
        """Apply a recipe to the loaded model.

        Raises:
            LiveMergeError: what is wrong; the live model is as before, unless the error says otherwise.
        """
        model = self.loaded()
        settings = self._host.settings()
        model.live.memory_budget, model.live.card_limit = settings.memory_mb << 20, settings.card_mb << 20
        model.live.keep_deltas_in(self._delta_files(settings))
        for other in self._models.values():
            if other is not model:
                other.live.release()  # another model that the host has in memory
        if not model.live.touched:
            self._host.places()
        made_of = provenance.look(wanted.recipe)
        with self._written(model):
            report = model.live.apply(wanted.recipe, progress, cancel)
        model.made_of, model.sender = provenance.with_known_hashes(made_of, self._hashes), wanted.sender
        model.shown = len(model.places)
        model.report = report
        return report

    def restore(self, model: Model) -> Report:
        """Put a model back to its checkpoint, bit for bit.

        Raises:
            LiveMergeError: the checkpoint's file is gone or has changed.
        """
        with self._written(model):
            report = model.live.restore()
        heap.give_back()  # also memory that the host freed when it dropped models
        model.shown = len(model.places)
        model.report, model.sender, model.made_of = None, NOBODY, {}
        return report

    def suspend_all(self) -> None:
        """Restore the loaded model and the others that the host keeps in memory.

        Raises:
            LiveMergeError: the first that could not be put back; the others are.
        """
        errors: list[LiveMergeError] = []
        for model in list(self._models.values()):
            if model.samples is None or not unchanged(model.places, model.samples):
                model.live.release()
                continue  # not merged, or another checkpoint was loaded into it
            try:
                self.restore(model)
            except LiveMergeError as error:
                errors.append(error)
        if errors:
            raise errors[0]

    def _delta_files(self, settings: Settings) -> DeltaFiles | None:
        """The files that cache what slow adapters and erase steps add, by the user's settings; None: no files."""
        if not settings.adapter_cache_mb:
            return None
        given = settings.adapter_cache_folder
        folder = Path(given) if given else self._host.data_folder() / "adapter-cache"
        known = self._deltas
        if known is None or known.folder != folder:
            known = self._deltas = DeltaFiles(folder)
        known.limit = settings.adapter_cache_mb << 20
        return known

    def give_back(self) -> bool:
        """Free the caches on accelerators; whether something was freed."""
        freed = [model.live.give_back() for model in self._models.values()]
        return any(freed)

    def picture_begins(self, size: object) -> None:
        """Call this before a picture of that size is made with the loaded model."""
        loaded = self._host.loaded()
        model = self.known(loaded) if loaded else None
        if model is not None:
            model.live.picture_begins(size)

    def picture_ended(self) -> None:
        """Call this after the picture."""
        for model in self._models.values():
            model.live.picture_ended()

    def _verified(self, model: Model, loaded: LoadedCheckpoint) -> Model:
        """A known model after a check of its weights: if the host has reloaded them, what was written is forgotten."""
        if model.samples is not None:
            changed = not unchanged(model.places, model.samples)
            if model.live.marked and not changed and not model.live.damaged:
                return model
            if changed:
                model.live.forget_writes()
                model.samples = None
                self._host.places()
        if not model.live.is_of_another_file():
            return model
        try:
            return self._begin(loaded)  # a replaced file was loaded into the same object
        except LiveModelError:
            return model  # the replaced file is not loaded yet; the next apply or restore reports that

    def _begin(self, loaded: LoadedCheckpoint) -> Model:
        places = self._host.places()
        # The host may still cache prompts that a merge of this checkpoint encoded in a model object that is gone.
        self._host.weights_changed(text_encoder=True)
        live = LiveModel(places, base=loaded.files, device=self._host.device())
        model = Model(files=loaded.files, places=places, live=live, shown=len(places))
        if self._seen[loaded.model] != _identities(loaded):
            if None in _identities(loaded).values():
                raise LiveModelError(t("session.file_gone", checkpoint=loaded.name))
            if not _holds_own_values(model):
                raise LiveModelError(t("session.file_changed", checkpoint=loaded.name))
            self._seen[loaded.model] = _identities(loaded)
        return model

    @contextmanager
    def _written(self, model: Model) -> Generator[None]:
        """Wraps a write: afterwards, even if it failed, the host's caches are dropped and samples are taken."""
        before = model.live.written
        try:
            yield
        finally:
            after = model.live.written
            if after is not before:
                self._host.weights_changed(text_encoder=self._in_text_encoder(after))
                model.samples = take_samples(model.places, model.live.marked)

    def _in_text_encoder(self, keys: Iterable[str]) -> bool:
        architecture = self._file.architecture()
        slots = {architecture.slot_of(key) for key in keys} if architecture else set[str | None]()
        return architecture is None or any(slot and architecture.encodes_prompts(slot) for slot in slots)


def _identities(loaded: LoadedCheckpoint) -> _Identities:
    return {path: identity_of(path) for path in loaded.files}


def _may_be(seen: _Identities, now: _Identities) -> bool:
    """Whether these may be the same files: a new `ctime` may only mean a new name or permissions.

    The next write verifies that.
    """
    return seen.keys() == now.keys() and all(
        one == now[path] or (one and (other := now[path]) and replace(one, ctime_ns=other.ctime_ns) == other)
        for path, one in seen.items()
    )


def _holds_own_values(model: Model) -> bool:
    try:
        return model.live.holds_own_values()
    except LiveMergeError:  # its file is gone
        return False
