"""Searches for a recipe's files by hash: files without a known hash are hashed until all sources are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from lib_merge.checkpoint.formats.diffusers_folder import files_of
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import Cancelled, LiveMergeError, MissingSource
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe.locate import Finder, KnownHashes, hash_of
from lib_merge.recipe.recipe import Recipe
from lib_merge.recipe.steps import Source


class HashMemory(Protocol):
    """Stores the hashes of files, so that an unchanged file is not hashed again."""

    def unread(self, files: Iterable[Path]) -> Sequence[Path]:
        """Those of the files without a stored hash of their current content."""
        ...

    def note(self, file: Path, sha256: str) -> None:
        """Store the SHA-256 (64 hex digits) of a file; "" if the file cannot be read."""
        ...


def search_by_hash(
    recipe: Recipe,
    known: KnownHashes,
    memory: HashMemory,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> list[Source]:
    """Hash the model files in a recipe's folders, smallest first, until all its missing sources are found.

    Args:
        recipe: its folders are searched.
        known: returns the known hashes, including those in `memory`.
        memory: stores each hash as soon as it is computed.
        progress: called as progress(bytes done, bytes in total, name of the file).
        cancel: stops the work when it returns True.

    Returns:
        The sources that are still missing, including those without a hash.

    Raises:
        Cancelled: the user stopped it; the hashes computed until then are stored.
    """
    finder = Finder(recipe.folders, recipe.names_only, known)
    missing = [source for source in recipe.sources() if _is_missing(source, finder)]
    wanted = {source.sha256 for source in missing if source.sha256}
    candidates = dict.fromkeys(path for source in missing if source.sha256 for path in finder.candidates(source))
    unread = {path: files for path in candidates if (files := memory.unread(files_of(path)))}
    sizes = {path: sum(_size(file) for file in files) for path, files in unread.items()}
    meter = Meter(sum(sizes.values()), progress, cancel)
    for path in sorted(sizes, key=sizes.__getitem__):
        if not wanted:
            break
        for file in unread[path]:
            memory.note(file, _hashed(file, meter))
        files = files_of(path)
        hashes = known(files)
        if all(file in hashes for file in files):
            wanted.discard(hash_of(path, hashes))
    return [source for source in missing if not source.sha256 or source.sha256 in wanted]


def _is_missing(source: Source, finder: Finder) -> bool:
    try:
        finder.find(source)
    except MissingSource:
        return True
    return False


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # gone since it was listed
        return 0


def _hashed(file: Path, meter: Meter) -> str:
    """The hash of a file; "" if it cannot be read, as the file may have nothing to do with the recipe."""
    start = meter.done
    meter.advance(0, file.name)
    try:
        return file_sha256(file, lambda done, _: meter.advance(start + done - meter.done, file.name))
    except Cancelled:
        raise
    except LiveMergeError:
        return ""
