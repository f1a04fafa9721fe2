"""The search for missing files by their hash, in the background, with progress and cancel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import Any

from lib_merge.errors import UserError
from lib_merge.hosts.base import Host
from lib_merge.progress import Progress
from lib_merge.recipe import Recipe
from lib_merge.recipe.hash_search import search_by_hash
from lib_merge.sentences import t
from lib_merge.session.background import Background, WorkState
from lib_merge.session.sources.known_hashes import KnownHashes

_CANCELLED = t("search.cancelled")


@dataclass(frozen=True)
class SearchState(WorkState):
    """The state of the newest search; `missing`: places in the recipe whose files it did not find."""

    missing: tuple[str, ...] = ()


class HashSearch(Background[SearchState]):
    """The running search, and how the last one ended. Files that it finds are found by their hash from then on."""

    def __init__(self, host: Host, hashes: KnownHashes) -> None:
        super().__init__("live-merge-search", SearchState())
        self._host, self._hashes = host, hashes

    def start(self, document: Mapping[str, Any]) -> None:
        """Begin to search for the files of a recipe that are not found by name.

        Raises:
            UserError: it is no recipe, or a search is under way already.
        """
        recipe = Recipe.from_dict(document, list(self._host.model_folders()), names_only=True)
        if not self.begin(SearchState("running"), partial(self._search, recipe), _CANCELLED):
            raise UserError(t("search.under_way"))

    def _search(self, recipe: Recipe, progress: Progress, cancel: Event) -> SearchState:
        missing = search_by_hash(recipe, self._hashes, self._hashes.kept, progress, cancel)
        names = [source.file for source in missing]
        text = t("search.not_found", names=names) if missing else t("search.all_found")
        return SearchState("done", 1.0, text, missing=tuple(source.place for source in missing))
