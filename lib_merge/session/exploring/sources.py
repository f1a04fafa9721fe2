"""The files of a study from elsewhere: found by name, or where they have other names here, by their known hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lib_merge.errors import LiveMergeError
from lib_merge.explore.studies.study import Study
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.steps import with_files
from lib_merge.session.exploring.studies import OpenStudy
from lib_merge.session.session import Session
from lib_merge.session.sources.recipe_files import read_pasted

Document = Mapping[str, Any]
"""A recipe as plain data."""


def known_hashes(session: Session, study: OpenStudy) -> dict[str, str]:
    """SHA-256 of the files of a study's recipes by the names in them, as far as it is known without reading them."""
    found: dict[str, str] = {}
    for document in _recipes(study.study, study):
        try:
            recipe = session.recipe(document)
        except LiveMergeError:
            continue  # a file of it is not here
        hashes = session.hashes(set(recipe.paths.values()))
        named = ((source.file, recipe.path(source)) for source in recipe.sources())
        found.update({name: hashes[path] for name, path in named if path in hashes})
    return found


def with_hashes(document: Document, hashes: Mapping[str, str]) -> dict[str, Any]:
    """A recipe with the hashes of its files, as far as they are known and it has none."""
    sources = Recipe.from_dict(document, names_only=True).sources()
    named = [source for source in sources if source.sha256 is None and source.file in hashes]
    return with_files(document, {one.place: {"file": one.file, "sha256": hashes[one.file]} for one in named})


def here(session: Session, study: OpenStudy, document: Document) -> LocatedRecipe:
    """A recipe of a study with the names that its files have here.

    Raises:
        MissingSource: a file is missing; where its hash is known, it can be searched for by that.
        RecipeError: a file of that name is another one.
    """
    hashes = study.state.sources
    if not hashes:
        return session.recipe(document)
    return read_pasted(with_hashes(document, hashes), session.host, session.hashes)


def _recipes(study: Study, opened: OpenStudy) -> Iterable[Document]:
    """One recipe of each set of files."""
    spaces = (event["recipe"] for event in opened.events if event["event"] == "space")
    every = [*([study.recipe] if study.recipe else []), *(row.recipe for row in opened.state.recipes.values()), *spaces]
    kinds = {tuple(source.file for source in Recipe.from_dict(one, names_only=True).sources()): one for one in every}
    return kinds.values()
