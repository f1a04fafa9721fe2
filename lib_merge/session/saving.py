"""Runs one save at a time in the background; and what the user is asked and told before it."""

from __future__ import annotations

import logging
import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.checkpoint import SavedFile
from lib_merge.checkpoint.writing.leftovers import Leftover, sweep
from lib_merge.checkpoint.writing.target import SUFFIX, check_file_name, check_target
from lib_merge.engine.lora.make import Make, WorkOptions, extract
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.engine.save.save import Saved
from lib_merge.errors import TargetError
from lib_merge.progress import Progress
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.sentences import Sentence, t
from lib_merge.session import claims
from lib_merge.session.background import Background
from lib_merge.session.session import Session
from lib_merge.session.state import SaveState

logger = logging.getLogger(__name__)

FILE_NAME = r"^[^/\\:*?\"<>|\x00-\x1f]+$"
"""A regular expression (of JSON schema) for file names that are valid on every system."""

_CANCELLED = t("save.cancelled")


def file_name(name: str) -> str:
    """A file name for a checkpoint; the suffix is added if it is missing.

    Raises:
        TargetError: it is a path, too long, or not valid on every system.
    """
    name = name.strip()
    if name in (".", "..") or not re.fullmatch(FILE_NAME, name):
        raise TargetError(t("save.no_file_name", name=repr(name[:80])))
    name = name if name.lower().endswith(SUFFIX) else name + SUFFIX
    check_file_name(name)
    return name


def checkpoint_path(session: Session, name: str) -> Path:
    """Where a checkpoint would be saved under a name.

    Raises:
        TargetError: as `file_name`, or a virtual checkpoint has that name, which would then not be listed any more.
    """
    path = session.host.save_folder() / file_name(name)
    kept = session.virtual.called(path.stem)
    if kept:
        raise TargetError(t("save.name_of_virtual", name=kept))
    return path


def asked_of(session: Session, recipe: Recipe) -> dict[str, Any]:
    """What the user must decide before a save: `vae`, if the live VAE is not the one that would be saved; else {}."""
    live = session.host.live_vae()
    saved = Path(recipe.vae.file).name if recipe.vae else ""
    if not live or Path(live).stem == Path(saved).stem or (not saved and _has_no_place_for_a_vae(session)):
        return {}
    own = t("save.own_vae", base=Path(recipe.base[-1].file).name)
    return {"vae": {"live": live, "saved": saved, "text": t("save.which_vae", live=live, saved=saved or own)}}


def _has_no_place_for_a_vae(session: Session) -> bool:
    """Whether the loaded checkpoint is a transformer, whose VAE is always a separate file."""
    architecture = session.architecture()
    is_transformer = architecture is not None and architecture.keeps_names
    return is_transformer and not any(key.startswith(VAE_PREFIX) for key in session.base_shapes())


def notes_on(session: Session) -> list[Sentence]:
    """Sentences on effects in the newest picture that are not part of a checkpoint."""
    return [t("save.shaped_beside", names=session.other_effects)] if session.other_effects else []


class Saving(Background[SaveState]):
    """The running save, or the result of the last one."""

    def __init__(self, session: Session) -> None:
        super().__init__("live-merge-save", SaveState())
        self._session = session
        self.leftovers: tuple[Leftover, ...] = ()
        """Files that killed saves have left in the folder for checkpoints and that could not be removed."""
        threading.Thread(target=self._remove_leftovers, name="live-merge-leftovers", daemon=True).start()

    def start(
        self, recipe: LocatedRecipe, name: str, dtype: str, overwrite: bool, drop_ema: bool, *, apart: bool = False
    ) -> None:
        """Begin a save in the background. `apart`: a recipe that is not live is saved without being made so.

        Raises:
            LiveMergeError: the name is not valid, or a save is running already.
        """
        path = checkpoint_path(self._session, name)
        running = SaveState("running", text=t("save.waiting"), name=path.name, path=str(path))
        save_one = self._session.save_apart if apart else self._session.save
        write = partial(save_one, recipe, path, dtype, overwrite=overwrite, drop_ema=drop_ema)
        save = partial(self._save, write, path)
        if not self.begin(running, save, _CANCELLED):
            raise TargetError(t("save.under_way"))

    def start_lora(
        self, recipe: LocatedRecipe, name: str, order: AdapterOrder, make: Make = extract, *, draft: bool = False
    ) -> None:
        """Start saving what a recipe changes, or (with `make`) what its adapters add, as a LoRA in the host's folder.

        `name` replaces the order's target. With `draft` the file is made to be looked at first. Raises as `start`.
        """
        path = self._session.host.adapter_folder() / file_name(name)
        if draft:
            check_target(path, 0, overwrite=order.overwrite)
        running = SaveState("running", text=t("save.waiting"), name=path.name, path=str(path))
        work = partial(self._save_lora, make, recipe, replace(order, target=path), draft)
        if not self.begin(running, work, _CANCELLED):
            raise TargetError(t("save.under_way"))

    def keep_draft(self) -> None:
        """Begin to keep the newest draft under its own name; it stays beside until it is dropped.

        Raises:
            TargetError: there is no draft, or a save is running already.
        """
        drafts, draft = self._session.drafts, self._session.drafts.newest
        if draft is None:
            raise TargetError(t("save.no_draft"))
        running = SaveState("running", text=t("save.waiting"), name=draft.target.name, path=str(draft.target))

        def work(*_: object) -> SaveState:
            file = drafts.keep(draft)
            self._session.hashes.kept.note(file.path, file.sha256)
            return _written(file, t("save.draft_kept", name=file.path.name, hash=file.autov3))

        if not self.begin(running, work, _CANCELLED):
            raise TargetError(t("save.under_way"))

    def _remove_leftovers(self) -> None:
        """Remove what killed saves left in the folder for checkpoints."""
        self._session.drafts.drop()
        found = sweep(self._session.host.save_folder())
        for leftover in found:
            logger.warning("%s", leftover.sentence)
        self.leftovers = _not_removed(found)

    def _save(self, write: Callable[..., Saved], path: Path, progress: Progress, cancel: threading.Event) -> SaveState:
        session = self._session
        with session.host.exclusive():
            saved = write(progress=progress, cancel=cancel)
            session.host.checkpoint_saved(path, saved.file.sha256)
        self.leftovers = _not_removed(saved.leftovers)
        return replace(
            _written(saved.file, claims.after(saved)),
            verified=saved.verified,
            rounded=saved.compared.others,
            skipped=saved.skipped,
            warnings=(*saved.warnings, *(leftover.sentence for leftover in saved.leftovers)),
        )

    def _save_lora(
        self,
        make: Make,
        recipe: LocatedRecipe,
        order: AdapterOrder,
        draft: bool,
        progress: Progress,
        cancel: threading.Event,
    ) -> SaveState:
        host, drafts = self._session.host, self._session.drafts
        wanted = replace(order, target=drafts.place(order.target), title=order.target.stem) if draft else order
        with host.exclusive():  # exact arithmetic is set for the whole process
            made = make(recipe, wanted, WorkOptions(progress, cancel, sha256=host.sha256))
        if draft:
            drafts.made(made.file, order.target, order.overwrite)
            self._session.hashes.kept.note(made.file.path, made.file.sha256)
        return replace(
            _written(made.file, t("lora.made", layers=made.layers, lost=f"{100 * made.lost:.3g} %")),
            skipped=made.skipped,
            warnings=made.warnings,
            lost=made.lost,
            slots=made.slots,
        )


def _not_removed(leftovers: Iterable[Leftover]) -> tuple[Leftover, ...]:
    return tuple(leftover for leftover in leftovers if leftover.fate != "removed")


def _written(file: SavedFile, text: Sentence) -> SaveState:
    """The final state after a file was written."""
    return SaveState(
        state="done",
        progress=1.0,
        text=text,
        path=str(file.path),
        name=file.path.name,
        size=file.size,
        autov2=file.autov2,
        autov3=file.autov3,
    )
