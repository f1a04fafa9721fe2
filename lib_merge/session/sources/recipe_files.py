"""Reads recipes from outside: finds their files in the host's folders and compares them with the recipe's hashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.hosts.base import Host
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.locate import KnownHashes, name_within
from lib_merge.recipe.steps import with_files
from lib_merge.sentences import t


def read_recipe(
    document: Mapping[str, Any], host: Host, known: KnownHashes, drafts: Sequence[Path] = ()
) -> LocatedRecipe:
    """Read a recipe from outside; its files are found by name or known hash in the host's folders, and in `drafts`.

    Raises:
        RecipeError: it is not a valid recipe, or uses paths.
        MissingSource: a file is missing.
    """
    return Recipe.from_dict(document, [*drafts, *host.model_folders()], names_only=True).located(known)


def check_known_hashes(recipe: LocatedRecipe, hashes: KnownHashes) -> None:
    """Refuse a file whose known hash is not the recipe's. Unknown hashes are compared when the merge is saved.

    Raises:
        RecipeError: at the place of the source.
    """
    named = [source for source in recipe.sources() if source.sha256]
    known = hashes({recipe.path(source) for source in named}) if named else {}
    for source in named:
        here = known.get(recipe.path(source), source.sha256)
        if here != source.sha256:
            raise RecipeError(
                source.place,
                t(
                    "picture.source_of_other_hash",
                    source=source.file,
                    found=(here or "")[:10],
                    wanted=(source.sha256 or "")[:10],
                ),
            )


def read_pasted(document: Mapping[str, Any], host: Host, hashes: KnownHashes) -> LocatedRecipe:
    """Read the recipe of a picture, with the names that its files have here; found by name or by known hash.

    Raises:
        RecipeError: it is not a valid recipe, or a file with its name has another hash.
        MissingSource: a file is missing.
    """
    pasted = read_recipe(document, host, hashes)
    known = hashes(set(pasted.paths.values()))
    for source in pasted.sources():
        here = known.get(pasted.path(source), source.sha256)
        if source.sha256 and here != source.sha256:
            raise RecipeError(source.place, t("picture.source_changed", source=source.file))
    names = {place: name_within(path, pasted.folders) for place, path in pasted.paths.items()}
    renamed = Recipe.from_dict(with_files(pasted.to_dict(), names), pasted.folders, names_only=True)
    return LocatedRecipe(**vars(renamed), paths=pasted.paths)
