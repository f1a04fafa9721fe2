"""The recipe: its data, how it is read and written, its id and its fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lib_merge.recipe.canonical import canonical
from lib_merge.recipe.locate import KnownHashes, locate, no_hashes, stamps
from lib_merge.recipe.reading.fields import plain
from lib_merge.recipe.reading.parse import parse_recipe
from lib_merge.recipe.reading.text import read_recipe_file
from lib_merge.recipe.steps import RecipeData, Source


@dataclass(frozen=True)
class Recipe(RecipeData):
    """Base, steps and VAE: plain data that rebuilds a model anywhere."""

    @classmethod
    def from_dict(
        cls,
        document: Mapping[str, Any],
        folders: list[str | Path] | tuple[str | Path, ...] = (),
        names_only: bool = False,
    ) -> Recipe:
        """Read a recipe from plain data as `json.load` gives it.

        Args:
            document: the mapping of the recipe format.
            folders: where names of files are looked up, subfolders included.
            names_only: refuse paths, as for recipes that come over HTTP or out of a picture.

        Raises:
            RecipeError: naming the field, what was found and what is allowed.
        """
        return cls(**vars(parse_recipe(document, tuple(Path(folder) for folder in folders), names_only)))

    @classmethod
    def load(cls, path: str | Path, folders: list[str | Path] | tuple[str | Path, ...] = ()) -> Recipe:
        """Read a recipe file, JSON or (where PyYAML is present) YAML; names are looked up beside it first.

        Raises:
            RecipeError: the text is no recipe; SourceError: the file cannot be read.
        """
        path = Path(path)
        return cls.from_dict(read_recipe_file(path), [path.resolve().parent, *folders])

    def to_dict(self) -> dict[str, Any]:
        """The recipe as plain data, every value as it was typed."""
        return plain(self.typed)

    @property
    def id(self) -> str:
        """SHA-256 (64 hex digits) of the canonical JSON; it does not depend on how the values were written."""
        text = json.dumps(canonical(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def fingerprint(self) -> str:
        """SHA-256 of the id with each source's stamp: it changes when a file changes.

        Raises:
            SourceError: a file is missing or is no checkpoint.
        """
        return hashlib.sha256(json.dumps([self.id, stamps(self.located().paths.values())]).encode()).hexdigest()

    def located(self, known: KnownHashes = no_hashes) -> LocatedRecipe:
        """The recipe with the path of each of its files; the only place where names are looked up.

        Raises:
            MissingSource: the first file that is not there.
        """
        return LocatedRecipe(**vars(self), paths=locate(self, known))


@dataclass(frozen=True)
class LocatedRecipe(Recipe):
    """A recipe whose files have been found: what everything takes that reads them.

    Attributes:
        paths: where each source that is read lies, by its place, in the recipe's order.
    """

    paths: Mapping[str, Path] = field(default_factory=dict[str, Path], compare=False, repr=False)

    def path(self, source: Source) -> Path:
        """The path of one of the sources."""
        return self.paths[source.place]

    def located(self, known: KnownHashes = no_hashes) -> LocatedRecipe:
        """The recipe itself."""
        return self
