"""What a page shows of each virtual checkpoint: picture, recipe, sources, and the size of a real file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib_merge.checkpoint.writing.target import SUFFIX
from lib_merge.engine.save.estimate import estimate
from lib_merge.errors import LiveMergeError, MissingSource, RecipeError
from lib_merge.hosts.base import Host
from lib_merge.recipe import LocatedRecipe, Recipe, Source
from lib_merge.recipe.locate import Finder
from lib_merge.sentences import MaybeSentence
from lib_merge.session.sources.known_hashes import KnownHashes
from lib_merge.session.virtual.checkpoints import Virtual, VirtualCheckpoints


@dataclass(frozen=True)
class ListedSource:
    """A file that a recipe reads, as the recipe calls it, and whether it is missing here."""

    file: str
    missing: bool


@dataclass(frozen=True)
class Listed:
    """A virtual checkpoint as a page shows it.

    Attributes:
        size: bytes of the file that a save in the base's dtypes would write; None where that cannot be told.
        picture: one made with the model, as a data: address; empty where there is none.
        The others are those of `Virtual`.
    """

    name: str
    sha256: str
    recipe: Mapping[str, Any] | None
    sources: Sequence[ListedSource]
    size: int | None
    picture: str
    problem: MaybeSentence


class VirtualListing:
    """Lists those of one host; the size of each is worked out once."""

    def __init__(self, host: Host, hashes: KnownHashes, checkpoints: VirtualCheckpoints) -> None:
        self._host, self._hashes, self._checkpoints = host, hashes, checkpoints
        self._sizes: dict[str, int | None] = {}
        """By the hash of the model, which stands for recipe and files."""

    def all(self) -> Sequence[Listed]:
        """Every one, after the host's list was brought up to date."""
        self._checkpoints.show(again=True)
        return [self._listed(one) for one in self._checkpoints.all()]

    def _listed(self, one: Virtual) -> Listed:
        return Listed(
            one.name,
            one.sha256,
            one.document,
            self._sources(one),
            self._size(one.name, one.recipe, one.sha256),
            self._checkpoints.pictures.address(one.sha256),
            one.problem,
        )

    def _sources(self, one: Virtual) -> Sequence[ListedSource]:
        try:
            recipe = Recipe.from_dict(one.document or {}, [*self._host.model_folders()], names_only=True)
        except RecipeError:  # which is the one's problem
            return []
        finder = Finder(recipe.folders, recipe.names_only, self._hashes)
        found = {source.file: _is_missing(finder, source) for source in recipe.sources()}
        return [ListedSource(file, missing) for file, missing in found.items()]

    def _size(self, name: str, recipe: LocatedRecipe | None, sha256: str) -> int | None:
        if recipe is None:
            return None
        if sha256 not in self._sizes:
            try:
                self._sizes[sha256] = estimate(recipe, self._host.save_folder() / f"{name}{SUFFIX}").size
            except LiveMergeError:  # a save says why
                self._sizes[sha256] = None
        return self._sizes[sha256]


def _is_missing(finder: Finder, source: Source) -> bool:
    try:
        finder.find(source)
    except MissingSource:
        return True
    return False
