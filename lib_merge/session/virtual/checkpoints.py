"""Virtual checkpoints: kept recipes that the host lists like models, each under a name and a hash of its own."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import LiveMergeError, LiveModelError, SourceError, StorageError, UserError
from lib_merge.hosts.base import Host, VirtualCheckpoint
from lib_merge.progress import Meter, Progress
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.locate import hash_of
from lib_merge.recipe.model_hash import files_read, model_hash
from lib_merge.recipe.steps import with_files
from lib_merge.sentences import MaybeSentence, t
from lib_merge.session.background import Background, WorkState
from lib_merge.session.sources.known_hashes import KnownHashes
from lib_merge.session.sources.recipe_files import check_known_hashes, read_recipe
from lib_merge.session.virtual import pictures
from lib_merge.session.virtual.files import FOLDER, VirtualFile, VirtualFiles, checked_name
from lib_merge.session.virtual.listed_once import ListedOnce
from lib_merge.session.virtual.pictures import VirtualPictures

if TYPE_CHECKING:
    from PIL.Image import Image

logger = logging.getLogger(__name__)

_CANCELLED = t("virtual.cancelled")


@dataclass(frozen=True)
class Virtual:
    """One of them as it is here.

    Attributes:
        name: of its file.
        document: its recipe as plain data; None where the file is broken.
        recipe: the same with its files found; None where `problem` says why not.
        sha256: the hash of the model; empty until every file of the recipe is hashed.
        problem: why it is not listed.
    """

    name: str
    document: Mapping[str, Any] | None = None
    recipe: LocatedRecipe | None = None
    sha256: str = ""
    problem: MaybeSentence = ""


class VirtualCheckpoints(Background[WorkState]):
    """Those of one host, and the hashing of files that comes before one is listed."""

    def __init__(self, host: Host, hashes: KnownHashes) -> None:
        super().__init__("live-merge-virtual", WorkState())
        self._host, self._hashes = host, hashes
        self._files = VirtualFiles(host.data_folder() / FOLDER)
        self.pictures = VirtualPictures(self._files.folder / pictures.FOLDER)
        self._read: tuple[object, tuple[Virtual, ...]] = None, ()
        self._once = ListedOnce(self._files.folder)

    def all(self, again: bool = False) -> Sequence[Virtual]:
        """Every one, listed by the host or not. `again`: look at the hosts' hashes anew, though no file has changed."""
        stamp = self._files.stamp(), tuple(self._host.checkpoint_files().items())
        if again or stamp != self._read[0]:
            self._read = stamp, tuple(map(self._look, self._files.all().values()))
        return self._read[1]

    def show(self, again: bool = False) -> None:
        """Put into the host's list all that can be chosen, where the host has dropped them."""
        listed = [one for one in self.all(again) if one.recipe is not None]
        self._once.add((one.name, one.sha256) for one in listed)
        self._host.list_virtual(
            [VirtualCheckpoint(one.name, _base(one.recipe), one.sha256) for one in listed if one.recipe]
        )

    def of(self, name: str) -> Virtual:
        """One whose files are, at this moment, those of its hash.

        Raises:
            LiveModelError: it cannot be had, and why.
        """
        file = self._files.all().get(name)
        found = Virtual(name, problem=t("virtual.gone", name=name)) if file is None else self._look(file)
        if found.recipe is None:
            raise LiveModelError(t("virtual.unusable", name=name, why=found.problem))
        return found

    def check_asked(self, title: str) -> None:
        """Refuse a checkpoint that is asked for and not in the host's list, if its name or hash is or was one of ours.

        Raises:
            LiveModelError: why it is not listed.
        """
        name = title.partition(" [")[0]
        if self._once.has_name(name) or name in self._files.all():
            self.of(name)
        if self._once.has_hash(title):
            raise LiveModelError(t("virtual.hash_gone", hash=title))

    def with_hash(self, short: str) -> Virtual | None:
        """One that can be chosen and has that hash, as hosts shorten it; None if there is none."""
        return next((one for one in self.all() if one.recipe is not None and short and one.sha256[:10] == short), None)

    def pictured(self, name: str, short: str, image: Image) -> None:
        """Keep a picture that calls its model by that name and hash, if they are those of one without a picture."""
        one = self.with_hash(short)
        if one is None or one.name != name or self.pictures.address(one.sha256):
            return
        try:
            self.pictures.put(one.sha256, pictures.small_jpeg(image))
        except StorageError as error:
            logger.warning("%s", error)

    def called(self, name: str) -> str:
        """The name of one that is called so but for capitals; empty if there is none."""
        return next((known for known in self._files.all() if known.casefold() == name.casefold()), "")

    def keep(self, name: str, recipe: LocatedRecipe, picture: bytes = b"") -> None:
        """Begin to hash what is unknown of a recipe's files; it is kept and listed when that is done.

        `picture`: a JPEG that was made with it.

        Raises:
            UserError: the name is no good or taken, or others are being hashed.
        """
        name = self._free(name)
        recipe = read_recipe(recipe.to_dict(), self._host, self._hashes)  # of files that stay, drafts do not
        _ = _base(recipe)
        self._begin(partial(self._keep, name, recipe, picture), name)

    def hash(self, name: str) -> None:
        """Begin to hash the files of one that lies in the folder, so that it can be listed.

        Raises:
            UserError: there is none with that name, its recipe is not valid, or others are being hashed.
        """
        file = self._files.all().get(name)
        if file is None or file.document is None:
            raise UserError(t("virtual.none_of_that_name", name=repr(name)))
        self._begin(partial(self._hash, name, read_recipe(file.document, self._host, self._hashes)), name)

    def rename(self, name: str, new: str) -> None:
        """Give one another name; raises UserError where that is no good or taken."""
        self._files.rename(name, self._free(new, besides=name))
        self.show()

    def delete(self, name: str) -> None:
        """Delete one; raises UserError if there is none with that name."""
        hashes = {one.name: one.sha256 for one in self.all()}
        self._files.delete(name)
        self.show()
        sha256 = hashes.pop(name, "")
        if sha256 and sha256 not in hashes.values():
            self.pictures.drop(sha256)

    def _begin(self, work: Any, name: str) -> None:
        if not self.begin(WorkState("running", text=t("virtual.hashing", name=name)), work, _CANCELLED):
            raise UserError(t("virtual.under_way"))

    def _keep(self, name: str, recipe: LocatedRecipe, picture: bytes, progress: Progress, cancel: Event) -> WorkState:
        known = self._hashed(recipe, progress, cancel)
        files = {
            source.place: {"file": source.file, "sha256": hash_of(recipe.path(source), known)}
            for source in recipe.sources()
        }
        if picture:
            self.pictures.put(model_hash(recipe, known), picture)
        self._files.add(name, with_files(recipe.to_dict(), files))
        return self._ended(name)

    def _hash(self, name: str, recipe: LocatedRecipe, progress: Progress, cancel: Event) -> WorkState:
        self._hashed(recipe, progress, cancel)
        return self._ended(name)

    def _ended(self, name: str) -> WorkState:
        self.show(again=True)
        problem = next((one.problem for one in self.all() if one.name == name), "")
        if problem:
            raise LiveModelError(t("virtual.unusable", name=name, why=problem))
        return WorkState("done", 1.0, text=t("virtual.listed", name=name))

    def _hashed(self, recipe: LocatedRecipe, progress: Progress, cancel: Event) -> Mapping[Path, str]:
        files = files_read(recipe)
        known = self._hashes(files)
        unread = [file for file in files if file not in known]
        meter = Meter(sum(file.stat().st_size for file in unread), progress, cancel)
        for file in unread:
            self._hashes.kept.note(file, _read_whole(file, meter))
        return self._hashes(files)

    def _look(self, file: VirtualFile) -> Virtual:
        problem = file.problem or self._taken(file.name)
        if problem or file.document is None:
            return Virtual(file.name, file.document, problem=problem)
        try:
            recipe = read_recipe(file.document, self._host, self._hashes)
            check_known_hashes(recipe, self._hashes)
            return self._with_hash(file, recipe)
        except LiveMergeError as error:
            return Virtual(file.name, file.document, problem=error.sentence)

    def _with_hash(self, file: VirtualFile, recipe: LocatedRecipe) -> Virtual:
        base, files = _base(recipe), files_read(recipe)
        if base.resolve() not in {path.resolve() for path in self._host.checkpoint_files().values()}:
            raise UserError(t("virtual.base_not_listed", base=recipe.base[0].file))
        known = self._hashes(files)
        unknown = [path.name for path in files if path not in known]
        if unknown:
            return Virtual(file.name, file.document, problem=t("virtual.unhashed", names=unknown))
        return Virtual(file.name, file.document, recipe, model_hash(recipe, known))

    def _free(self, name: str, besides: str = "") -> str:
        name = checked_name(name)
        known = self.called(name)
        problem = t("virtual.exists", name=repr(known)) if known not in ("", besides) else self._taken(name)
        if problem:
            raise UserError(problem)
        return name

    def _taken(self, name: str) -> MaybeSentence:
        """Why a name cannot be listed: the host knows a model by it, or by its hash; empty if it can."""
        taken = {known.casefold(): known for known in self._host.names_taken()}.get(name.casefold())
        return t("virtual.name_taken", name=repr(taken)) if taken else ""


def _base(recipe: LocatedRecipe) -> Path:
    """The file of a recipe's base; UserError where that is made of several."""
    if len(recipe.base) != 1:
        raise UserError(t("virtual.several_bases"))
    return recipe.path(recipe.base[0])


def _read_whole(file: Path, meter: Meter) -> str:
    """SHA-256 of a file that stayed the same while it was read."""
    start, before = meter.done, identity_of(file)
    found = file_sha256(file, lambda done, _: meter.advance(start + done - meter.done, file.name))
    if identity_of(file) != before:
        raise SourceError(t("virtual.changed_meanwhile", name=file.name))
    return found
