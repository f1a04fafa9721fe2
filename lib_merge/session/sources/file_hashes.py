"""The SHA-256 of every file that a recipe reads, by which programs tell whether several hosts have the same files."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from lib_merge.checkpoint.formats.diffusers_folder import files_of
from lib_merge.errors import MissingSource
from lib_merge.hosts.base import Host
from lib_merge.recipe import Recipe
from lib_merge.recipe.locate import Finder, KnownHashes, hash_of
from lib_merge.sentences import MaybeSentence


@dataclass(frozen=True)
class FileHash:
    """A source of a recipe: its place and name there, its hash (hex; "" if that is not known yet), or why it is not
    found."""

    place: str
    file: str
    sha256: str = ""
    missing: MaybeSentence = ""


def file_hashes(document: Mapping[str, Any], host: Host, known: KnownHashes) -> tuple[FileHash, ...]:
    """The hash of each file of a recipe. At most one file whose hash is not known is read, so that a call takes as long
    as reading one file does; call it again until all have one.

    Raises:
        RecipeError: it is not a recipe, or uses paths.
        StorageError: a file cannot be read.
    """
    recipe = Recipe.from_dict(document, [*host.model_folders()], names_only=True)
    finder = Finder(recipe.folders, recipe.names_only, known)
    found: dict[str, Path] = {}
    missing: dict[str, MaybeSentence] = {}
    for source in recipe.sources():
        try:
            found[source.place] = finder.find(source)
        except MissingSource as error:
            missing[source.place] = error.message
    hashes = _with_one_more(host, known, {file for path in found.values() for file in files_of(path)})
    return tuple(
        FileHash(source.place, source.file, _hash(found.get(source.place), hashes), missing.get(source.place, ""))
        for source in recipe.sources()
    )


def about_host(host: Host) -> dict[str, str]:
    """What two hosts' pictures of the same values may differ by: program, device, torch and precision."""
    device, dtype = host.device(), host.dtype()
    card = torch.cuda.get_device_name(device) if device.type == "cuda" else str(device)
    return {"host": host.name, "device": card, "torch": str(torch.__version__), "dtype": str(dtype or "")}


def _with_one_more(host: Host, known: KnownHashes, files: Collection[Path]) -> dict[Path, str]:
    """The hashes that are known, and that of one more file."""
    hashes = dict(known(files))
    unread = next((file for file in sorted(files) if file not in hashes), None)
    return hashes if unread is None else {**hashes, unread: host.sha256(unread)}


def _hash(path: Path | None, hashes: Mapping[Path, str]) -> str:
    whole = path is not None and all(file in hashes for file in files_of(path))
    return hash_of(path, hashes) if path is not None and whole else ""
