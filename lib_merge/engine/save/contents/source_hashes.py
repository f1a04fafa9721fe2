"""Hashes of a recipe's files, for the metadata of the saved file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lib_merge.checkpoint.formats.diffusers_folder import files_of, folder_sha256
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import RecipeError
from lib_merge.progress import Meter
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import t

SourceHashes = dict[Path, str]
"""Path → SHA-256 (64 hex digits) of each source."""


def bytes_to_hash(recipe: LocatedRecipe) -> int:
    """Total bytes of a recipe's files, each counted once."""
    return sum(_size(path) for path in dict.fromkeys(recipe.paths.values()))


def source_hashes(
    recipe: LocatedRecipe, sha256: Callable[[Path], str] | None, meter: Meter, known: SourceHashes
) -> SourceHashes:
    """The hash of every file.

    Args:
        recipe: the recipe.
        sha256: returns a hash from a host's cache; None: hashes are computed.
        meter: counts the bytes.
        known: the hashes of files that were hashed for another recipe; those of this one are added.

    Raises:
        RecipeError: a file's hash is not the one in the recipe.
        StorageError: a file cannot be read.
    """

    def hashed(path: Path) -> str:
        meter.advance(0, _what(path))
        if path not in known:
            known[path] = sha256(path) if sha256 else _computed(path, meter)
        return known[path]

    hashes: SourceHashes = {}
    for path in dict.fromkeys(recipe.paths.values()):
        end = meter.done + _size(path)
        hashes[path] = folder_sha256(path, hashed) if path.is_dir() else hashed(path)
        meter.advance(end - meter.done, _what(path))  # counted, too, if it came from the cache
    for source in recipe.sources():
        path = recipe.path(source)
        if source.sha256 and source.sha256 != hashes[path]:
            found, wanted = hashes[path][:10], source.sha256[:10]
            raise RecipeError(source.place, t("source.other_hash", name=path.name, found=found, wanted=wanted))
    return hashes


def _computed(path: Path, meter: Meter) -> str:
    before = meter.done
    return file_sha256(path, lambda done, _: meter.advance(before + done - meter.done, _what(path)))


def _what(path: Path) -> str:
    return t("save.hash_of", name=path.name)


def _size(path: Path) -> int:
    return sum(file.stat().st_size for file in files_of(path))
