"""The one object that every front calls: it knows which recipe belongs to which base, and what is live."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from lib_merge.architectures import Architecture
from lib_merge.checkpoint.dtypes import SAVE_DTYPES
from lib_merge.engine.live import LiveModel, Report
from lib_merge.engine.model_tensors import open_base
from lib_merge.engine.places import Places
from lib_merge.engine.save import Saved, save
from lib_merge.engine.source_files import SourceFiles
from lib_merge.errors import LiveMergeError, LiveModelError, RecipeError, SourceError
from lib_merge.hosts.base import Host, LoadedCheckpoint
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import Recipe
from lib_merge.recipe.files import find
from lib_merge.recipe.model import with_files
from lib_merge.session import samples
from lib_merge.session.history import History
from lib_merge.session.own_presets import OwnPresets
from lib_merge.session.state import LiveState, step_states


@dataclass
class _Model:
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


class Session:
    """A host with its loaded model. Every method that touches weights is called with the host's lock held.

    Recipes belong to their base: `wanted` keeps one for each, and nothing is applied to another model unasked.
    """

    def __init__(self, host: Host) -> None:
        self.host = host
        self.wanted: dict[tuple[Path, ...], Recipe] = {}
        self.pasted: tuple[int, Recipe | None] = (0, None)
        """The recipe of the picture whose infotext was pasted last, and how many there have been."""
        self.offered: Mapping[str, Any] | None = None
        """The recipe of a pasted picture that waits for the user's word."""
        self.beside: tuple[str, ...] = ()
        """What shaped the newest picture beside the model: FreeU and the like."""
        self.presets = OwnPresets(host.data_folder())
        self.history = History(host.data_folder(), lambda: host.settings().history)
        self._models: WeakKeyDictionary[Any, _Model] = WeakKeyDictionary()
        self._architectures: dict[tuple[Path, ...], Architecture | None] = {}

    def recipe(self, document: Mapping[str, Any]) -> Recipe:
        """A recipe from outside, whose names are looked up in the host's folders.

        Raises:
            RecipeError: it is no recipe, uses paths, or names a file that is not there.
        """
        recipe = Recipe.from_dict(document, list(self.host.model_folders()), names_only=True)
        for source in recipe.sources():
            try:
                find(source, recipe.folders, recipe.names_only)
            except SourceError as error:
                raise RecipeError(source.place, str(error).removeprefix(f"{source.place}: ")) from error
        return recipe

    def check_base(self, recipe: Recipe) -> None:
        """Refuse a recipe of another base than the loaded checkpoint, without touching a weight.

        Raises:
            LiveModelError: nothing is loaded, or another checkpoint than the recipe's base.
        """
        loaded = self.host.loaded()
        if loaded is None:
            raise LiveModelError("no checkpoint is loaded; choose one in the host first")
        files = tuple(find(source, recipe.folders, recipe.names_only).resolve() for source in recipe.base)
        if files != loaded.files:
            names = " + ".join(path.name for path in files)
            raise LiveModelError(
                f"this recipe belongs to {names}, loaded is {loaded.name}; load its base, or write the loaded one as "
                "`base`"
            )

    def paste(self, document: Mapping[str, Any]) -> Recipe | None:
        """Take over the recipe of a pasted picture; it is returned when its base is loaded, to be applied now.

        Otherwise it becomes live with the first picture that its base makes. Files are found by name or, renamed, by
        hash, and go by the names that they have here.

        Raises:
            RecipeError: it is no recipe, or a file of it is nowhere to be found or another one here.
        """
        pasted = self.recipe(document)
        paths = {source.place: find(source, pasted.folders, pasted.names_only) for source in pasted.sources()}
        known = self.host.known_sha256(set(paths.values()))
        for source in pasted.sources():
            here = known.get(paths[source.place], source.sha256)
            if source.sha256 and here != source.sha256:
                raise RecipeError(
                    source.place, f"{source.file} is another file here than the one the picture was made of"
                )
        names = {place: _name(path, pasted.folders) for place, path in paths.items()}
        recipe = self.recipe(with_files(pasted.to_dict(), names))
        files = tuple(paths[source.place].resolve() for source in pasted.base)
        self.wanted.pop(files, None)
        self.wanted[files] = recipe
        self.pasted = (self.pasted[0] + 1, recipe)
        loaded = self.host.loaded()
        return recipe if loaded is not None and loaded.files == files else None

    def apply(self, recipe: Recipe, progress: Progress | None = None, cancel: Cancel | None = None) -> Report:
        """Make a recipe live in the loaded model; its base must be loaded.

        Raises:
            LiveMergeError: what is wrong; the live model is as before, unless the error says otherwise.
        """
        self.host.settle()
        self._check_known_hashes(recipe)
        report = self._make_live(recipe, progress, cancel)
        files = self._loaded_model().files
        self.wanted.pop(files, None)
        self.wanted[files] = recipe  # the newest is last
        self.history.applied(recipe)
        return report

    def _check_known_hashes(self, recipe: Recipe) -> None:
        """Refuse a file that is known to be another than the recipe's; an unknown hash waits for the save."""
        named = [source for source in recipe.sources() if source.sha256]
        paths = {source.place: find(source, recipe.folders, recipe.names_only) for source in named}
        known = self.host.known_sha256(set(paths.values())) if named else {}
        for source in named:
            here = known.get(paths[source.place], source.sha256)
            if here != source.sha256:
                raise RecipeError(
                    source.place,
                    f"{source.file} is another file here than the recipe's: its SHA-256 is {(here or '')[:10]}…, "
                    f"the recipe says {(source.sha256 or '')[:10]}…; get that file, or take the hash out",
                )

    def restore(self) -> Report:
        """Put the loaded model back to its checkpoint, bit for bit, and forget its recipe.

        Raises:
            LiveMergeError: the checkpoint's file is gone or has changed.
        """
        report = self.rest()
        self.wanted.pop(self._loaded_model().files, None)
        return report

    def rest(self) -> Report:
        """Put the loaded model back as `restore` does, but keep its recipe for the next picture or apply."""
        self.host.settle()
        model = self._loaded_model()
        self._verify(model)
        return self._restore(model)

    @contextmanager
    def as_original(self) -> Generator[None]:
        """For a while the loaded model is its checkpoint, bit for bit; then what was live is so again, errors or not.

        Raises:
            LiveMergeError: as `restore` and `apply` do.
        """
        model = self._loaded_model()
        recipe, report, saved = self.wanted.get(model.files), model.report, model.saved
        self.restore()
        try:
            yield
        finally:
            if recipe is not None:
                self.apply(recipe)
                model.report, model.saved = report, saved  # nothing is newer or less saved than before

    def rest_all(self) -> None:
        """As `rest`, for the loaded model and for those that the host keeps in memory beside it.

        Raises:
            LiveMergeError: the first that could not be put back; the others are.
        """
        errors: list[LiveMergeError] = []
        for model in list(self._models.values()):
            if model.samples is None or not samples.unchanged(model.places, model.samples):
                continue  # not merged, or no longer what was written: another checkpoint has taken its place
            try:
                self._restore(model)
            except LiveMergeError as error:
                errors.append(error)
        if errors:
            raise errors[0]

    def before_picture(self, own: Recipe | None = None) -> Recipe | None:
        """Make sure that the loaded model is what was asked of it; the recipe that the picture will show, or None.

        A model that the host has loaded anew, as after a switch to another checkpoint and back, gets its recipe again.
        A recipe of the picture's `own` takes the place of the wanted one, which the next picture without one gets back.

        Raises:
            LiveMergeError: it cannot be had; the picture must not be made, or not be called merged.
        """
        loaded = self.host.loaded()
        if loaded is None:
            return None
        recipe = own or self.wanted.get(loaded.files)
        model = self._models.get(loaded.model)
        if recipe is None and (model is None or model.files != loaded.files or model.is_original()):
            return None
        model = self._loaded_model()
        self._verify(model)
        if recipe is None:
            self.restore()
        elif model.live.recipe is None or model.live.recipe.id != recipe.id or model.has_other_parts():
            self._make_live(recipe)
        else:
            model.live.recipe = recipe  # the same values, perhaps written otherwise
        if recipe is not None and own is None:
            self.history.picture(recipe)
        return model.live.recipe

    def save(
        self,
        recipe: Recipe,
        path: Path,
        dtype: str,
        *,
        overwrite: bool,
        drop_ema: bool,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> Saved:
        """Apply a recipe and save it, comparing every touched key with the live model while it is written.

        Raises:
            LiveMergeError: nothing was saved, and why.
        """
        self.apply(recipe, cancel=cancel)
        model = self._loaded_model()
        saved = save(
            recipe,
            path,
            dtype,
            overwrite,
            progress,
            cancel,
            live=model.live,
            drop_ema=drop_ema,
            sha256=self.host.sha256,
        )
        model.saved = path.name
        self.history.saved(recipe, path.name)
        return saved

    def live_state(self) -> LiveState:
        """What is live in the loaded model, as far as is known without looking at the weights."""
        loaded = self.host.loaded()
        model = self._models.get(loaded.model) if loaded else None
        if loaded is None or model is None or model.files != loaded.files or model.live.recipe is None:
            return LiveState()
        recipe, touched = model.live.recipe, model.live.touched
        architecture = self.architecture()
        slots = {architecture.slot_of(key) for key in touched} if architecture else set[str]()
        return LiveState(
            recipe=recipe.to_dict(),
            id=recipe.id,
            tensors=len(touched),
            blocks=tuple(slot for slot in (architecture.slots if architecture else ()) if slot in slots),
            seconds=model.report.seconds if model.report else 0.0,
            saved=model.saved,
            skipped=model.report.skipped if model.report else {},
            steps=step_states(recipe, model.report),
            warnings=model.report.warnings if model.report else (),
            device=str(model.live.device),
        )

    def architecture(self) -> Architecture | None:
        """Architecture of the loaded checkpoint, from its file; None while nothing known is loaded."""
        loaded = self.host.loaded()
        if loaded is None:
            return None
        if loaded.files not in self._architectures:
            from lib_merge import architectures

            self._architectures[loaded.files] = architectures.detect(self.base_shapes())
        return self._architectures[loaded.files]

    def base_shapes(self) -> dict[str, tuple[int, ...]]:
        """Shape of every tensor of the loaded checkpoint, by its key, from its file; empty while nothing is loaded."""
        loaded = self.host.loaded()
        if loaded is None:
            return {}
        with SourceFiles() as files:
            return {key: ref.shape for key, ref in open_base(loaded.files, files).tensors.items()}

    def live_dtype(self) -> str:
        """dtype that the loaded U-Net is kept in, by the names of a save's choices; empty when it is none of them."""
        dtype = self.host.dtype()
        return next((name for name, known in SAVE_DTYPES.items() if known == dtype), "")

    def other(self) -> tuple[str, Recipe] | None:
        """The newest recipe of another base than the loaded one, with that base's name, when the loaded has none."""
        loaded = self.host.loaded()
        if loaded is None or loaded.files in self.wanted or not self.wanted:
            return None
        files, recipe = list(self.wanted.items())[-1]
        return files[-1].name, recipe

    def _make_live(self, recipe: Recipe, progress: Progress | None = None, cancel: Cancel | None = None) -> Report:
        model = self._loaded_model()
        self._verify(model)
        with self._written(model):
            report = model.live.apply(recipe, progress, cancel)
        model.shown = len(model.places)
        if report.changed or model.report is None:
            model.saved = ""
        model.report = report
        return report

    def _loaded_model(self) -> _Model:
        loaded = self.host.loaded()
        if loaded is None:
            raise LiveModelError("no checkpoint is loaded; choose one in the host first")
        problem = self.host.problem()
        if problem:
            raise LiveModelError(problem)
        model = self._models.get(loaded.model)
        if model is None or model.files != loaded.files:
            model = self._models[loaded.model] = self._begin(loaded)
        return model

    def _begin(self, loaded: LoadedCheckpoint) -> _Model:
        places = self.host.places()
        live = LiveModel(places, base=loaded.files, device=self.host.device())
        return _Model(files=loaded.files, places=places, live=live, shown=len(places))

    def _restore(self, model: _Model) -> Report:
        with self._written(model):
            report = model.live.restore()
        model.shown = len(model.places)
        model.report, model.saved = None, ""
        return report

    def _verify(self, model: _Model) -> None:
        """Distrust what was applied when the live weights are not what was written: the host has loaded them anew."""
        if model.samples is not None and not samples.unchanged(model.places, model.samples):
            model.live.distrust()
            model.samples = None

    @contextmanager
    def _written(self, model: _Model) -> Generator[None]:
        """Around a write: drop the host's caches after it, and remember how the weights begin; after a failure too."""
        before = model.live.written
        try:
            yield
        finally:
            after = model.live.written
            if after is not before:
                self.host.written(text_encoder=self._in_text_encoder(after))
                model.samples = samples.take(model.places, model.live.touched)

    def _in_text_encoder(self, keys: Iterable[str]) -> bool:
        architecture = self.architecture()
        slots = {architecture.slot_of(key) for key in keys} if architecture else set[str | None]()
        return architecture is None or any(slot and architecture.part_of(slot) == "text_encoder" for slot in slots)


def _name(path: Path, folders: Iterable[Path]) -> str:
    """A file as recipes name it: within the folder that it lies in."""
    return next((str(path.relative_to(folder)) for folder in folders if path.is_relative_to(folder)), path.name)
