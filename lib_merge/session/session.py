"""The object that pages, routes and hosts' hooks call: which recipe belongs to which base, and what is live."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.checkpoint.dtypes import chosen_name
from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.doctor.checked_save import save
from lib_merge.engine.live.model import Report
from lib_merge.engine.save.contents.layout import KeptIn
from lib_merge.engine.save.save import Saved
from lib_merge.engine.sources.read_ahead import ReadAhead
from lib_merge.errors import Cancelled, LiveMergeError, LiveModelError, MissingSource
from lib_merge.hosts.base import Host, LoadedCheckpoint
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import MaybeSentence, Sentence, t
from lib_merge.session.data_files.drafts import Drafts
from lib_merge.session.data_files.history import History
from lib_merge.session.data_files.preview_files import PreviewFiles
from lib_merge.session.data_files.user_presets import UserPresets
from lib_merge.session.live_models import LiveModels, Wanted
from lib_merge.session.loaded import LoadedFile, known_dtypes
from lib_merge.session.sources import provenance
from lib_merge.session.sources.file_details import FileDetailsReader
from lib_merge.session.sources.hash_search import HashSearch
from lib_merge.session.sources.known_hashes import KnownHashes
from lib_merge.session.sources.recipe_files import check_known_hashes, read_pasted, read_recipe
from lib_merge.session.state import NOBODY, DraftState, LiveState, Parked, Problem, Sender, step_states
from lib_merge.session.virtual.checkpoints import Virtual, VirtualCheckpoints
from lib_merge.session.virtual.listing import VirtualListing


class Session:
    """A host with its loaded model. Callers of methods that touch weights must hold the host's lock.

    A recipe belongs to its base: `wanted` has one recipe per base, and none is applied to another model unasked.
    """

    def __init__(self, host: Host) -> None:
        self.host = host
        self.run = secrets.token_hex(6)
        """Names this run of the program, so that a page notices a restart."""
        self.snapshots: Mapping[str, Mapping[str, Any]] = {}
        """The recipes of the snapshots of the page that told them last, by letter."""
        self.wanted: OrderedDict[str, Wanted] = OrderedDict()
        """The recipe that is to be live on each checkpoint, by the host's name for that; the newest is last."""
        self.pasted: tuple[int, LocatedRecipe | None] = (0, None)
        """How many recipes were pasted with a picture's infotext, and the last of them."""
        self.offered: Mapping[str, Any] | None = None
        """The recipe of a pasted picture, while the user is asked whether to apply it."""
        self.offered_hash = ""
        """The hash that this picture gives its model."""
        self.refused: Problem | None = None
        """Why the last picture was refused; None once pictures can be made again."""
        self.other_effects: tuple[str, ...] = ()
        """What shaped the newest picture and is no part of the model: FreeU and the like."""
        self.hashes = KnownHashes(host)
        self.search = HashSearch(host, self.hashes)
        self.details = FileDetailsReader(host)
        self.drafts = Drafts(host.data_folder() / "lora-drafts")
        self.virtual = VirtualCheckpoints(host, self.hashes)
        self.virtual_listing = VirtualListing(host, self.hashes, self.virtual)
        self.presets = UserPresets(host.data_folder())
        self.preview_files = PreviewFiles(host.data_folder())
        self.history = History(host.data_folder(), lambda: host.settings().history)
        self._file = LoadedFile(host)
        self._models = LiveModels(host, self._file, self.hashes)
        self._ahead = ReadAhead()
        self._is_in_turn = False
        """Whether pictures are made with `_instead` in place of what is wanted."""
        self._instead: Wanted | None = None
        self._saved: dict[Path, tuple[FileIdentity | None, provenance.Values]] = {}
        """What each file that was saved holds, with the file's identity just after the save; oldest first."""

    def recipe(self, document: Mapping[str, Any]) -> LocatedRecipe:
        """A recipe from outside, whose names are looked up in the host's folders.

        Raises:
            RecipeError: it is not a valid recipe, or uses paths.
            MissingSource: a file is missing.
        """
        return read_recipe(document, self.host, self.hashes, (self.drafts.folder,))

    def check_base(self, recipe: LocatedRecipe) -> None:
        """Refuse a recipe of another base than the loaded checkpoint, without touching a weight.

        Raises:
            LiveModelError: nothing is loaded, or another checkpoint than the recipe's base.
        """
        loaded = self.host.loaded()
        if loaded is None:
            raise LiveModelError(t("session.nothing_loaded"))
        files = base_files(recipe)
        if files != loaded.files:
            names = " + ".join(path.name for path in files)
            raise LiveModelError(t("session.other_base", base=names, loaded=loaded.name))

    def paste(self, document: Mapping[str, Any]) -> LocatedRecipe | None:
        """Take the recipe of a pasted picture as the wanted one of its base; returned if that base is loaded.

        Otherwise it becomes live with the first picture of its base. Files are found by name or, if they were renamed,
        by hash; the recipe then has the names of these files.

        Raises:
            RecipeError: it is not a valid recipe, or a file with its name has another hash.
            MissingSource: a file is missing.
        """
        try:
            recipe = read_pasted(document, self.host, self.hashes)
        except MissingSource as error:
            if error.sha256:
                # until its files have been searched for by their hash
                self.offered, self.offered_hash = document, ""
            raise
        files = base_files(recipe)
        self._want(self._name_of(recipe, files), Wanted(recipe))
        self.pasted = (self.pasted[0] + 1, recipe)
        loaded = self.host.loaded()
        return recipe if loaded is not None and loaded.files == files else None

    def choose_pasted(self, virtual: Virtual) -> None:
        """Choose the virtual checkpoint that a pasted picture names, with its own recipe; takes the host's lock.

        Raises:
            LiveMergeError: the host cannot load its base.
        """
        self.load(virtual.name)
        self.wanted.pop(virtual.name, None)
        self.pasted = (self.pasted[0] + 1, virtual.recipe)

    def apply(
        self,
        recipe: LocatedRecipe,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
        sender: Sender = NOBODY,
    ) -> Report:
        """Make a recipe live in the loaded model; its base must be loaded. `sender` is the page that sent it.

        Raises:
            LiveMergeError: it failed; the live model is unchanged, unless the message says otherwise.
        """
        self._check_served()
        self.host.ensure_chosen_checkpoint_loaded()
        check_known_hashes(recipe, self.hashes)
        report = self._models.make_live(Wanted(recipe, sender), progress, cancel)
        self.refused = None
        if recipe.is_empty:
            self.wanted.pop(self._loaded_name(), None)
        else:
            self._want(self._loaded_name(), Wanted(recipe, sender))
            self.history.applied(recipe)
        return report

    def restore(self) -> Report:
        """Restore the loaded model to its checkpoint, bit for bit, and forget its recipe.

        Raises:
            LiveMergeError: the checkpoint's file is gone or has changed.
        """
        report = self.suspend()
        self.wanted.pop(self._loaded_name(), None)
        self.refused = None
        return report

    def suspend(self) -> Report:
        """Restore the loaded model, but keep its recipe: the next picture makes it live again."""
        self.host.ensure_chosen_checkpoint_loaded()
        return self._models.restore(self._models.loaded())

    @contextmanager
    def as_original(self) -> Generator[None]:
        """Within the block the loaded model is its checkpoint, bit for bit; afterwards the merge is live again.

        Raises:
            LiveMergeError: as `restore` and `apply` do.
        """
        with self.in_turn() as show:
            show(None)
            yield

    @contextmanager
    def in_turn(self) -> Generator[Callable[[LocatedRecipe | None], None]]:
        """Within the block the function makes one recipe after the other live for pictures, None the original;
        afterwards what was live before is live again. The history is told nothing of it.

        Raises:
            LiveMergeError: as `restore` and `apply` do.
        """
        model, wanted = self._models.loaded(), self.wanted_now()
        report = model.report
        try:
            yield self._show_instead
        finally:
            self._is_in_turn, self._instead = False, None
            self.host.ensure_chosen_checkpoint_loaded()
            if wanted is None:
                self._models.restore(self._models.loaded())
            else:
                self._models.make_live(wanted)
                model.report = report  # the merge is the same as before

    def _show_instead(self, recipe: LocatedRecipe | None) -> None:
        self.host.ensure_chosen_checkpoint_loaded()
        if recipe is None or recipe.is_empty:
            self._models.restore(self._models.loaded())
        else:
            check_known_hashes(recipe, self.hashes)
            self._models.make_live(Wanted(recipe))
        self._is_in_turn, self._instead = True, None if recipe is None or recipe.is_empty else Wanted(recipe)

    def suspend_all(self) -> None:
        """As `suspend`, for the loaded model and for the others that the host keeps in memory.

        Raises:
            LiveMergeError: a model could not be restored; the first error is raised after all were tried.
        """
        self._models.suspend_all()

    def before_picture(self, own: LocatedRecipe | None = None) -> LocatedRecipe | None:
        """Make the wanted recipe live before a picture; the recipe that the picture will show, or None.

        A model that the host has reloaded, for example after a switch to another checkpoint and back, gets its recipe
        again.

        Args:
            own: a recipe for this picture only; the next picture uses the wanted one again.

        Raises:
            LiveMergeError: the recipe cannot be made live; the picture must not be made.
        """
        loaded = self.host.loaded()
        if loaded is None:
            return None
        known = self._models.known(loaded)
        wanted = Wanted(own) if own else self._instead if self._is_in_turn else self._wanted_or_refused(loaded)
        if wanted is None and (known is None or known.is_original()):
            return None
        try:
            self._ensure(wanted, is_own=own is not None)
        except LiveMergeError as error:
            if own is not None or isinstance(error, Cancelled):
                raise
            sentence = self._why_no_picture(wanted, error)
            self.refused = Problem(sentence, sentence, error.place, checkpoint=loaded.key)
            raise LiveModelError(sentence) from error
        self.refused = None
        if wanted is not None and own is None and not self._is_in_turn:
            self.history.picture(wanted.recipe)
        return wanted.recipe if wanted else None

    def wanted_now(self) -> Wanted | None:
        """What is to be live on the chosen checkpoint: what was asked for, or a virtual one's recipe; None: itself.

        Raises:
            LiveModelError: a virtual checkpoint is chosen whose recipe cannot be had.
        """
        loaded = self.host.loaded()
        wanted = self.wanted.get(loaded.key) if loaded else None
        if wanted is not None or loaded is None or not loaded.virtual:
            return wanted
        recipe = self.virtual.of(loaded.virtual).recipe
        return None if recipe is None else Wanted(recipe)

    def _wanted_or_refused(self, loaded: LoadedCheckpoint) -> Wanted | None:
        try:
            return self.wanted_now()
        except LiveMergeError as error:
            self.refused = Problem(error.sentence, error.message, error.place, checkpoint=loaded.key)
            raise

    def chosen_virtual(self, recipe: LocatedRecipe) -> Virtual | None:
        """The virtual checkpoint that is chosen, if this is its recipe."""
        loaded = self.host.loaded()
        chosen = self.virtual.of(loaded.virtual) if loaded is not None and loaded.virtual else None
        return chosen if chosen is not None and chosen.recipe is not None and chosen.recipe.id == recipe.id else None

    def look_ahead(self, recipe: LocatedRecipe | None) -> None:
        """Read the files of a recipe that will be live into the page cache, in the background; needs no lock.

        Reading for an earlier recipe stops. None: read nothing.
        """
        self._ahead.begin(() if recipe is None else tuple(recipe.paths.values()))

    def picture_begins(self, size: object) -> None:
        """Call this before a picture of that size: the cache on the card is freed if the picture needs the room.

        `picture_ended` is not called for a picture that fails; the next picture then gets all the room.
        """
        self._models.picture_begins(size)

    def picture_ended(self) -> None:
        """Call this after a picture was made, or stopped by the user."""
        self._models.picture_ended()

    def give_back(self) -> bool:
        """Free the cache on the card; whether something was freed."""
        return self._models.give_back()

    def _ensure(self, wanted: Wanted | None, *, is_own: bool) -> None:
        """Make a recipe live; None: restore the checkpoint.

        The files of a wanted recipe are looked up again, as they may have moved; those of a request's own recipe were
        just found.
        """
        model = self._models.loaded()
        if wanted is None:
            self._models.restore(model)
        elif not model.is_live(wanted.recipe):
            self._models.make_live(wanted if is_own else replace(wanted, recipe=self.recipe(wanted.recipe.to_dict())))
        else:
            model.live.recipe = wanted.recipe  # the same values, perhaps in another notation

    def _why_no_picture(self, wanted: Wanted | None, error: LiveMergeError) -> Sentence:
        if wanted is None:
            return t("session.no_picture_of_original", error=error)
        id = "session.no_picture_of_merge" if self._models.is_stale() else "session.no_picture_press_original"
        return t(id, error=error)

    def live_text(self) -> str:
        """The live recipe for a picture's infotext: JSON with the hashes of the files that were read."""
        model = self._models.loaded()
        model.made_of = provenance.with_known_hashes(model.made_of, self.hashes)
        return "" if model.live.recipe is None else provenance.text(model.live.recipe, model.made_of)

    def save(
        self,
        recipe: LocatedRecipe,
        path: Path,
        dtype: str,
        *,
        overwrite: bool,
        drop_ema: bool,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> Saved:
        """Apply a recipe and save it; every touched key is compared with the live model while it is written.

        Raises:
            LiveMergeError: nothing was saved; the message says why.
        """
        self._ahead.cancel()  # it may have the target open
        self.apply(recipe, cancel=cancel)
        model = self._models.loaded()
        return self._write(
            recipe, path, dtype, model.made_of, live=model.live,
            overwrite=overwrite, drop_ema=drop_ema, progress=progress, cancel=cancel,
        )  # fmt: skip

    def save_apart(
        self,
        recipe: LocatedRecipe,
        path: Path,
        dtype: str,
        *,
        overwrite: bool,
        drop_ema: bool,
        progress: Progress | None = None,
        cancel: Cancel | None = None,
    ) -> Saved:
        """Save a recipe of any base and leave the loaded model as it is; only if it is live there, both are compared.

        Raises:
            LiveMergeError: nothing was saved; the message says why.
        """
        if self._is_live(recipe):
            return self.save(
                recipe, path, dtype, overwrite=overwrite, drop_ema=drop_ema, progress=progress, cancel=cancel
            )
        self._ahead.cancel()
        return self._write(
            recipe, path, dtype, provenance.look(recipe), device=self.host.device(),
            overwrite=overwrite, drop_ema=drop_ema, progress=progress, cancel=cancel,
        )  # fmt: skip

    def _write(
        self, recipe: LocatedRecipe, path: Path, dtype: str, made_of: provenance.Provenance, **options: Any
    ) -> Saved:
        """Save with the options of `save`, and note the file."""
        saved = save(recipe, path, dtype, sha256=self.host.sha256, **options)
        path = path.resolve()
        self._saved.pop(path, None)
        self._saved[path] = identity_of(path), provenance.values_of(recipe.id, made_of)
        self.history.saved(recipe, path.name)
        return saved

    def _is_live(self, recipe: LocatedRecipe) -> bool:
        loaded = self.host.loaded()
        known = self._models.known(loaded) if loaded else None
        return known is not None and known.is_live(recipe)

    def live_state(self) -> LiveState:
        """What is live in the loaded model; reads no weight."""
        loaded = self.host.loaded()
        model = self._models.known(loaded) if loaded else None
        if model is None or model.live.recipe is None:
            return LiveState(damaged=model is not None and model.live.damaged)
        recipe, touched = model.live.recipe, model.live.touched
        architecture = self.architecture()
        slots = {architecture.slot_of(key) for key in touched} if architecture else set[str]()
        return LiveState(
            recipe=recipe.to_dict(),
            id=recipe.id,
            tensors=len(touched),
            blocks=tuple(slot for slot in (architecture.slots if architecture else ()) if slot in slots),
            seconds=model.report.seconds if model.report else 0.0,
            saved=self._saved_as(provenance.values_of(recipe.id, model.made_of)),
            skipped=model.report.skipped if model.report else {},
            steps=step_states(recipe, model.report),
            warnings=model.report.warnings if model.report else (),
            device=str(model.live.device),
            kept=model.live.kept,
            sender=model.sender,
        )

    def draft_state(self) -> DraftState | None:
        """The LoRA that is not kept yet, and whether it is what the loaded model shows."""
        draft, loaded = self.drafts.newest, self.host.loaded()
        if draft is None:
            return None
        model = self._models.known(loaded) if loaded else None
        recipe, read = (model.live.recipe, model.made_of.get("steps[0].adapter")) if model else (None, None)
        file = draft.file
        shown = recipe is not None and read is not None and draft.is_all_of(recipe, read.path, read.identity)
        return DraftState(file.path.name, draft.target.name, str(draft.target), file.size, file.autov3, shown)

    def _saved_as(self, values: provenance.Values) -> str:
        """Name of the newest file saved with these values; "" if there is none, or if it has changed."""
        newest_first = list(self._saved)[::-1]  # in one call, since a save adds to it on another thread
        return next((path.name for path in newest_first if self._held_by(path) == values), "")

    def _held_by(self, path: Path) -> provenance.Values | None:
        """The values that were saved to a file; None if there were none, or if the file is gone or has changed."""
        identity, values = self._saved.get(path, (None, None))
        return values if identity is not None and identity_of(path) == identity else None

    def due(self) -> LocatedRecipe | None:
        """The recipe that the next picture will make live; None if it is live already, or there is none."""
        loaded = self.host.loaded()
        try:
            wanted = self.wanted_now()
        except LiveMergeError:  # the next picture says why
            return None
        model = self._models.known(loaded) if loaded else None
        return None if wanted is None or (model and model.is_live(wanted.recipe)) else wanted.recipe

    def problem(self) -> MaybeSentence:
        """The reason why nothing can be merged into the loaded checkpoint; "" if it can, or if none is loaded."""
        return self.host.problem() or self._problem_of_file()

    def _problem_of_file(self) -> MaybeSentence:
        return self._file.recognised().problem_in(self.host.reads_codes)

    def kind(self) -> str:
        """The label of the chosen checkpoint, even if it cannot be merged; "" if unknown or if there is none."""
        return self._file.recognised().label

    def architecture(self) -> Architecture | None:
        """The architecture of the loaded checkpoint, from its file; None if unknown or if none is loaded."""
        return self._file.architecture()

    def base_shapes(self) -> dict[str, tuple[int, ...]]:
        """Key → shape of every tensor of the loaded checkpoint, from its file; empty if none is loaded."""
        return self._file.shapes()

    def live_dtype(self) -> str:
        """The dtype of the loaded U-Net, by its name among the choices of a save; "" if none is loaded."""
        dtype = self.host.dtype()
        return "" if dtype is None else chosen_name(dtype)

    def known_dtypes(self) -> KeptIn:
        """The dtypes of the loaded model's tensors, as far as they are known without looking up parameters."""
        loaded, architecture = self.host.loaded(), self.architecture()
        model = self._models.known(loaded) if loaded else None
        if architecture is None:
            return lambda key: None
        return known_dtypes(model.live.dtypes if model else {}, self.host.dtype(), architecture)

    def parked(self) -> Parked | None:
        """The newest recipe of another base, if the loaded checkpoint has no recipe of its own; else None."""
        loaded = self.host.loaded()
        if loaded is None or loaded.virtual or loaded.key in self.wanted or not self.wanted:
            return None
        base, wanted = list(self.wanted.items())[-1]  # in one call, since other threads add to it
        saved = self._held_by(loaded.files[-1])
        is_saved = saved is not None and saved.recipe == wanted.recipe.id
        return Parked(base, wanted.recipe.id, wanted.recipe.to_dict(), is_saved)

    def load(self, name: str) -> None:
        """Switch the host to a checkpoint of its list; if that is loaded already but stale, it is reloaded.

        Raises:
            LiveMergeError: it is not in the list, or the host cannot load it.
        """
        loaded = self.host.loaded()
        try:
            self.host.load(name, again=loaded is not None and loaded.key == name and self._models.is_stale())
        except LiveMergeError:
            self._ensure_again()
            raise

    def _check_served(self) -> None:
        """Refuse a checkpoint that cannot be merged, before the host tries to load it."""
        loaded, problem = self.host.loaded(), self._problem_of_file()
        if problem and loaded is not None and not loaded.is_in_memory:
            raise LiveModelError(problem)

    def _ensure_again(self) -> None:
        """Make the recipe live again after a load that failed; if that fails, the next picture says why."""
        with suppress(LiveMergeError):
            wanted = self.wanted_now()
            if wanted is not None:
                with self.host.exclusive():
                    self._ensure(wanted, is_own=False)

    def _want(self, name: str, wanted: Wanted) -> None:
        # Assigned first and then moved to the end, so that a picture in another thread always finds a recipe.
        self.wanted[name] = wanted
        self.wanted.move_to_end(name)

    def _loaded_name(self) -> str:
        loaded = self.host.loaded()
        return loaded.key if loaded else ""

    def _name_of(self, recipe: LocatedRecipe, files: tuple[Path, ...]) -> str:
        """The host's name for a recipe's base, found by name or by its files."""
        loaded, listed = self.host.loaded(), self.host.checkpoint_files()
        if loaded is not None and loaded.files == files:
            return loaded.key
        written = recipe.base[-1].file
        named = written if written in listed else None
        return named or next((name for name, path in listed.items() if path.resolve() == files[-1]), written)


def base_files(recipe: LocatedRecipe) -> tuple[Path, ...]:
    """The files of a recipe's base, in the form of `LoadedCheckpoint.files`."""
    return tuple(recipe.path(source).resolve() for source in recipe.base)
