"""Routes of what a user keeps: presets of his own, those of other extensions, and the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from lib_merge.api.answers import Reply, expect, guarded, optional
from lib_merge.api.bodies import JsonBody
from lib_merge.architectures import architectures
from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.session import LiveUpdates, Session
from lib_merge.session.foreign_presets import read_other_extensions
from lib_merge.session.pasting import take_pasted
from lib_merge.session.user_presets import Preset, evaluated, for_adapters


class UserData:
    """The endpoints; plain functions of a session."""

    def __init__(self, session: Session, updates: LiveUpdates) -> None:
        self._session = session
        self._updates = updates

    def table(self) -> list[tuple[str, str, Callable[..., Any]]]:
        """Method, path and endpoint of every route."""
        return [
            ("GET", "/presets", self.presets),
            ("POST", "/presets", self.change_presets),
            ("POST", "/presets/import", self.import_presets),
            ("GET", "/history", self.history),
            ("POST", "/pasted", self.pasted),
        ]

    def presets(self) -> Any:
        """The user's own presets: as typed, and as numbers for each architecture that they are for."""
        return guarded(self._presets)

    def change_presets(self, body: dict[str, Any] = JsonBody) -> Any:
        """Change the user's presets; answers with all of them, as GET does.

        `save` (a name) with `weights` and maybe `overwrite`; or `rename` with `to`; or `delete`.
        """

        def work() -> Reply:
            kept = self._session.presets
            given = [name for name in ("save", "rename", "delete") if name in body]
            if len(given) != 1:
                raise RecipeError("", t("routes.say_one_save_rename"))
            name = expect(body, given[0], str)
            if "save" in body:
                weights = expect(body, "weights", (str, int, float, Mapping))
                kept.save([Preset(name, weights)], overwrite=optional(body, "overwrite", bool, False))
            elif "rename" in body:
                kept.rename(name, expect(body, "to", str))
            else:
                kept.delete(name)
            return self._presets()

        return guarded(work)

    def import_presets(self) -> Any:
        """Take over the presets of SuperMerger, Model Mixer, Merge Block Weighted and LoRA Block Weight next door.

        Names what was taken over, what is here already, what is built in, and what cannot be read.
        """

        def work() -> Reply:
            found = read_other_extensions(self._session.host.other_extensions())
            kept = self._session.presets
            here = kept.all()
            new = [preset for preset in found.presets if preset.name not in here]
            kept.save(new)
            return {
                "imported": [preset.name for preset in new],
                "here": [preset.name for preset in found.presets if preset.name in here],
                "built_in": list(dict.fromkeys(found.known)),
                "refused": list(found.refused),
                "files": list(found.files),
                **self._presets(),
            }

        return guarded(work)

    def history(self) -> Any:
        """The recipes that were live, shown in a picture or saved, newest first."""
        return guarded(lambda: {"history": self._session.history.entries()})

    def pasted(self, body: dict[str, Any] = JsonBody) -> Any:
        """Answer the offer of a pasted picture's recipe: `accept` true makes it live, false lets it go."""

        def work() -> Reply:
            accept, offered = expect(body, "accept", bool), self._session.offered
            if accept and offered is None:
                raise RecipeError("", t("routes.pasted_recipe_waits_answer"))
            if accept and offered is not None:
                take_pasted(self._session, self._updates, offered)
            self._session.offered = None
            return {"done": True}

        return guarded(work)

    def _presets(self) -> Reply:
        listed = [
            {
                **asdict(preset),
                "adapter": for_adapters(preset),
                "values": {a.id: values for a in architectures() if (values := evaluated(preset, a)) is not None},
            }
            for preset in self._session.presets.all().values()
        ]
        return {"presets": listed}
