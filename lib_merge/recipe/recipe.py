"""The recipe: reading and writing it, its id and its fingerprint."""

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
    """Base, steps and VAE: plain data from which a model can be rebuilt anywhere."""

    @classmethod
    def from_dict(
        cls,
        document: Mapping[str, Any],
        folders: list[str | Path] | tuple[str | Path, ...] = (),
        names_only: bool = False,
    ) -> Recipe:
        """Read a recipe from plain data, as `json.load` returns it.

        Args:
            document: the mapping of the recipe format.
            folders: where files are looked up by name, including subfolders.
            names_only: refuse paths, as for recipes that come over HTTP or from a picture.

        Raises:
            RecipeError: a field is wrong; the message says which, what was found and what is allowed.
        """
        return cls(**vars(parse_recipe(document, tuple(Path(folder) for folder in folders), names_only)))

    @classmethod
    def load(cls, path: str | Path, folders: list[str | Path] | tuple[str | Path, ...] = ()) -> Recipe:
        """Read a recipe file: JSON, or YAML if PyYAML is installed. Files are looked up in its folder first.

        Raises:
            RecipeError: the text is not a valid recipe.
            SourceError: the file cannot be read.
        """
        path = Path(path)
        return cls.from_dict(read_recipe_file(path), [path.resolve().parent, *folders])

    def to_dict(self) -> dict[str, Any]:
        """The recipe as plain data, with every value as it was typed."""
        return plain(self.typed)

    @property
    def id(self) -> str:
        """SHA-256 (64 hex digits) of the canonical JSON; the way in which values were written does not change it."""
        text = json.dumps(canonical(self), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def fingerprint(self) -> str:
        """SHA-256 (64 hex digits) of the id and each source's stamp; it changes when a file changes.

        Raises:
            SourceError: a file is missing or not a model file.
        """
        return hashlib.sha256(json.dumps([self.id, stamps(self.located().paths.values())]).encode()).hexdigest()

    def located(self, known: KnownHashes = no_hashes) -> LocatedRecipe:
        """The recipe with the paths of its files; names are looked up only here.

        Raises:
            MissingSource: a file is missing; the first one is named.
        """
        return LocatedRecipe(**vars(self), paths=locate(self, known))


@dataclass(frozen=True)
class LocatedRecipe(Recipe):
    """A recipe whose files have been found, for everything that reads them.

    Attributes:
        paths: place → path of every source that is read, in the recipe's order.
    """

    paths: Mapping[str, Path] = field(default_factory=dict[str, Path], compare=False, repr=False)

    def path(self, source: Source) -> Path:
        """The path of one of its sources."""
        return self.paths[source.place]

    def located(self, known: KnownHashes = no_hashes) -> LocatedRecipe:
        """The recipe itself."""
        return self
