"""The files that a live merge was made of, and their hashes, even if files are renamed later."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.recipe import LocatedRecipe, Recipe, Source
from lib_merge.recipe.locate import KnownHashes
from lib_merge.recipe.steps import sources_of, with_files


@dataclass(frozen=True)
class MadeOf:
    """A file that was read: the name that the recipe gives it, and its SHA-256 (hex) once that is known.

    `identity`: what it was when it was read; None where it was gone.
    """

    name: str
    path: Path
    identity: FileIdentity | None
    sha256: str | None = None


Provenance = Mapping[str, MadeOf]
"""By the place in the recipe, as `steps[0].b`."""


@dataclass(frozen=True)
class Values:
    """What decides the values of a merge: the recipe's id, and what its files were, by place, when they were read."""

    recipe: str
    files: Mapping[str, FileIdentity | None]


def values_of(recipe: str, made_of: Provenance) -> Values:
    """The values of a recipe with that id, made from these files."""
    return Values(recipe, {place: one.identity for place, one in made_of.items()})


def look(recipe: LocatedRecipe) -> Provenance:
    """The files of a recipe, with their current identities."""
    found = ((source, recipe.path(source)) for source in recipe.sources())
    return {source.place: MadeOf(source.file, path, identity_of(path)) for source, path in found}


def with_known_hashes(made_of: Provenance, hashes: KnownHashes) -> Provenance:
    """The same files with the hashes that are known now; a file that has changed gets none."""
    unhashed = (one for one in made_of.values() if one.sha256 is None and one.identity is not None)
    unknown = {one.path for one in unhashed if identity_of(one.path) == one.identity}
    known = hashes(unknown) if unknown else {}
    return {place: replace(one, sha256=one.sha256 or known.get(one.path)) for place, one in made_of.items()}


def text(recipe: Recipe, made_of: Provenance) -> str:
    """The recipe as one line of JSON, with the hashes of its files as far as they are known."""
    off = (source for step in recipe.steps if not step.enabled for source in sources_of(step))
    files = {source.place: _file(source, made_of) for source in (*recipe.sources(), *off)}
    return json.dumps(with_files(recipe.to_dict(), files), ensure_ascii=False, separators=(",", ":"))


def _file(source: Source, made_of: Provenance) -> Any:
    one = made_of.get(source.place)
    return (
        {"file": source.file, "sha256": one.sha256} if one and one.sha256 and one.name == source.file else source.file
    )
