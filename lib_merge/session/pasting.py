"""A recipe that came with a pasted picture: applied, offered, or left alone, as the user has set it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.errors import LiveMergeError
from lib_merge.recipe.text import parse_recipe_text
from lib_merge.session.session import Session
from lib_merge.session.updates import LiveUpdates


def pasted(session: Session, updates: LiveUpdates, text: str) -> None:
    """Do with a pasted recipe what the settings say; what cannot be done is told to every page."""
    wish = session.host.settings().pasted
    if wish == "ignore":
        return
    try:
        document = parse_recipe_text(text)
        if wish == "ask":
            session.offered = document
        else:
            take_pasted(session, updates, document)
    except LiveMergeError as error:
        updates.refuse(str(error))


def take_pasted(session: Session, updates: LiveUpdates, document: Mapping[str, Any]) -> None:
    """Make a pasted recipe live, now or with the first picture that its base makes.

    Raises:
        RecipeError: it is no recipe, or a file of it is nowhere to be found.
    """
    recipe = session.paste(document)
    if recipe is not None:
        updates.put(recipe)
