"""One search for missing files by their hash at a time, in the background, with progress and cancel."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from lib_merge.errors import Cancelled, LiveMergeError, UserError
from lib_merge.hosts.base import Host
from lib_merge.recipe import Recipe
from lib_merge.recipe.hash_search import search_by_hash
from lib_merge.sentences import t
from lib_merge.session.known_hashes import KnownHashes

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class SearchState:
    """How the newest search stands.

    Attributes:
        progress: how much has been read, 0 to 1.
        text: the name of the file that is being read, or how it ended.
        missing: places in the recipe whose files are not here, once it has ended.
    """

    state: Literal["idle", "running", "done", "failed", "cancelled"] = "idle"
    progress: float = 0.0
    text: str = ""
    missing: tuple[str, ...] = ()
    error: str = ""


class HashSearch:
    """The search under way, and how the newest one ended. What it finds, recipes find by hash from then on."""

    def __init__(self, host: Host, hashes: KnownHashes) -> None:
        self._host, self._hashes = host, hashes
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._cancel = threading.Event()
        self._state = SearchState()

    @property
    def state(self) -> SearchState:
        """How the newest search stands."""
        return self._state

    def start(self, document: Mapping[str, Any]) -> None:
        """Begin to search for the files of a recipe that are not where their names lead.

        Raises:
            UserError: it is no recipe, or a search is under way already.
        """
        recipe = Recipe.from_dict(document, list(self._host.model_folders()), names_only=True)
        with self._lock:
            if self._thread is not None and self._thread.is_alive():
                raise UserError(t("session.search_under_way_already"))
            self._cancel.clear()
            self._state = SearchState("running")
            self._thread = threading.Thread(target=self._run, args=(recipe,), name="live-merge-search", daemon=True)
            self._thread.start()

    def cancel(self) -> None:
        """Stop the search under way; what was hashed is remembered."""
        self._cancel.set()

    def wait(self) -> None:
        """Wait until the search under way has ended."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, recipe: Recipe) -> None:
        try:
            missing = search_by_hash(recipe, self._hashes, self._hashes.kept, self._report, self._cancel)
        except Cancelled:
            self._state = replace(self._state, state="cancelled", text="cancelled; what was read is remembered")
        except LiveMergeError as error:
            self._state = replace(self._state, state="failed", error=str(error))
        except Exception as error:  # shown to the user, and logged
            logger.exception("a search by hash failed")
            self._state = replace(
                self._state, state="failed", error=f"internal error ({type(error).__name__}: {error})"
            )
        else:
            places = tuple(source.place for source in missing)
            text = f"not here: {', '.join(source.file for source in missing)}" if missing else "every file was found"
            self._state = SearchState("done", 1.0, text, places)

    def _report(self, done: int, total: int, what: str) -> None:
        self._state = replace(self._state, progress=done / total if total else 1.0, text=what)
