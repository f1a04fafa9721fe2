"""A picture's infotext fills the page's fields and rebuilds the merge that made it."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path
from typing import Any

from lib_merge.errors import LiveMergeError
from lib_merge.explore.pictures.infotexts import Infotext, read
from lib_merge.hosts.standalone.host import Standalone
from lib_merge.hosts.standalone.infotext_reading import settings_of
from lib_merge.hosts.standalone.pictures import Settings
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import Sentence, t
from lib_merge.session import LiveUpdates, Session
from lib_merge.session.requests.infotext import FIELD


class Pasting:
    """Reads infotexts for one session."""

    def __init__(self, host: Standalone, session: Session, updates: LiveUpdates) -> None:
        self._host = host
        self._session = session
        self._updates = updates

    def paste(self, text: str, now: Settings) -> tuple[tuple[Any, ...], list[Sentence]]:
        """The page's fields for an infotext, in the order of `Settings`, and sentences on what could not be used.

        The recipe in it becomes live if its base is loaded, else once its base is.
        """
        if not text.strip():
            return astuple(now), [t("infotext.none")]
        about = read(text)
        if not about.fields:
            return astuple(now), [t("infotext.not_one")]
        settings, notes = settings_of(about, now)
        return astuple(settings), [*self._merge(about), *notes]

    def _merge(self, about: Infotext) -> list[Sentence]:
        loaded = self._host.loaded()
        name = Path(loaded.name).stem if loaded else ""
        if FIELD not in about.fields:
            said = about.fields.get("Model", "")
            other = said and name and said != name
            notes = [t("infotext.other_model", made_with=said, loaded=name)] if other else []
            live = self._session.live_state().recipe is not None
            return [*notes, *([t("infotext.without_merge")] if live else [])]
        virtual = self._session.virtual.with_hash(about.fields.get("Model hash", ""))
        try:
            if virtual is not None:
                self._session.choose_pasted(virtual)
                return [t("infotext.virtual_chosen", name=virtual.name)]
            recipe = self._session.paste(parse_recipe_text(about.fields[FIELD]))
        except LiveMergeError as error:
            return [t("infotext.merge_not_rebuilt", error=error)]
        if recipe is None:
            return [t("infotext.merge_of_another")]
        self._updates.put(recipe)
        return [t("infotext.merge_applied")]
