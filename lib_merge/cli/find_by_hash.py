"""`--find-by-hash`: searches for a recipe's files by their hash, in case they have another name here."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from lib_merge.errors import MissingSource
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import Recipe
from lib_merge.recipe.hash_search import search_by_hash
from lib_merge.recipe.locate import KnownHashes
from lib_merge.sentences import t
from lib_merge.session.sources.known_hashes import KeptHashes


def add_option(command: argparse.ArgumentParser) -> None:
    """Add the option to a command that reads a recipe."""
    command.add_argument(
        "--find-by-hash",
        action="store_true",
        help=t("option.find_by_hash"),
    )


def known_hashes(recipe: Recipe, search: bool, progress: Progress, cancel: Cancel | None = None) -> KnownHashes:
    """The file hashes that earlier searches computed; with `search`, first those of the model folders are computed.

    Raises:
        MissingSource: no file has the hash of one of the recipe's sources.
    """
    kept = KeptHashes(_cache_folder())
    if search:
        for source in search_by_hash(recipe, kept.known, kept, progress, cancel):
            where = ", ".join(str(folder) for folder in recipe.folders)
            what = t("command.sha256_of" if source.sha256 else "command.name_of", name=repr(source.file))
            raise MissingSource(source.place, t("command.no_file_of_hash", where=where, what=what))
    return kept.known


def _cache_folder() -> Path:
    """The user's cache folder."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 — Path.home raises where there is none
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "live-merge"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "live-merge"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "live-merge"
