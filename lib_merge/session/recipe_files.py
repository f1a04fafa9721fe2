"""The files of a recipe from outside: found in the host's folders by name, and held against the recipe's hashes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lib_merge.errors import RecipeError, SourceError
from lib_merge.hosts.base import Host
from lib_merge.recipe import Recipe
from lib_merge.recipe.locate import find
from lib_merge.recipe.steps import with_files


def read_recipe(document: Mapping[str, Any], host: Host) -> Recipe:
    """A recipe from outside, whose names are looked up in the host's folders.

    Raises:
        RecipeError: it is no recipe, uses paths, or names a file that is not there.
    """
    recipe = Recipe.from_dict(document, list(host.model_folders()), names_only=True)
    for source in recipe.sources():
        try:
            find(source, recipe.folders, recipe.names_only)
        except SourceError as error:
            raise RecipeError(source.place, str(error).removeprefix(f"{source.place}: ")) from error
    return recipe


def check_known_hashes(recipe: Recipe, host: Host) -> None:
    """Refuse a file that is known to be another than the recipe's; an unknown hash waits for the save.

    Raises:
        RecipeError: at the source whose file is another one here.
    """
    named = [source for source in recipe.sources() if source.sha256]
    paths = {source.place: find(source, recipe.folders, recipe.names_only) for source in named}
    known = host.known_sha256(set(paths.values())) if named else {}
    for source in named:
        here = known.get(paths[source.place], source.sha256)
        if here != source.sha256:
            raise RecipeError(
                source.place,
                f"{source.file} is another file here than the recipe's: its SHA-256 is {(here or '')[:10]}…, "
                f"the recipe says {(source.sha256 or '')[:10]}…; get that file, or take the hash out",
            )


def read_pasted(document: Mapping[str, Any], host: Host) -> tuple[Recipe, tuple[Path, ...]]:
    """The recipe of a picture under the names that its files have here, and the files of its base.

    Files are found by name or, renamed, by hash.

    Raises:
        RecipeError: it is no recipe, or a file of it is nowhere to be found or another one here.
    """
    pasted = read_recipe(document, host)
    paths = {source.place: find(source, pasted.folders, pasted.names_only) for source in pasted.sources()}
    known = host.known_sha256(set(paths.values()))
    for source in pasted.sources():
        here = known.get(paths[source.place], source.sha256)
        if source.sha256 and here != source.sha256:
            raise RecipeError(source.place, f"{source.file} is another file here than the one the picture was made of")
    names = {place: _name(path, pasted.folders) for place, path in paths.items()}
    recipe = read_recipe(with_files(pasted.to_dict(), names), host)
    return recipe, tuple(paths[source.place].resolve() for source in pasted.base)


def _name(path: Path, folders: Iterable[Path]) -> str:
    """A file as recipes name it: within the folder that it lies in."""
    return next((str(path.relative_to(folder)) for folder in folders if path.is_relative_to(folder)), path.name)
