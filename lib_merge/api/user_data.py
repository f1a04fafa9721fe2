"""Routes of what a user keeps: their own presets, those of other extensions, the history and its pictures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from fastapi import Query
from fastapi.responses import FileResponse, Response

from lib_merge.api.replies import Reply
from lib_merge.architectures import forms
from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.session import LiveUpdates, Session
from lib_merge.session.data_files.foreign_presets import read_other_extensions
from lib_merge.session.data_files.user_presets import Preset, evaluated, for_adapters
from lib_merge.session.virtual.pictures import read_address


class UserData:
    """What each route does; plain functions of a session."""

    def __init__(self, session: Session, updates: LiveUpdates) -> None:
        self._session = session
        self._updates = updates

    def table(self) -> list[tuple[str, str, Callable[..., Reply | Response]]]:
        """Method, path and work of every route."""
        return [
            ("GET", "/presets", self.presets),
            ("POST", "/presets", self.change_presets),
            ("POST", "/presets/import", self.import_presets),
            ("GET", "/virtual", self.virtual),
            ("POST", "/virtual", self.change_virtual),
            ("GET", "/history", self.history),
            ("GET", "/preview", self.preview),
            ("POST", "/pasted", self.pasted),
        ]

    def presets(self) -> Reply:
        """The user's own presets: as typed, and as numbers for each architecture that they are for."""
        listed = [
            {
                **asdict(preset),
                "adapter": for_adapters(preset),
                "values": {a.form: values for a in forms() if (values := evaluated(preset, a)) is not None},
            }
            for preset in self._session.presets.all().values()
        ]
        return {"presets": listed}

    def change_presets(
        self, save: str | None, weights: Any, overwrite: bool, rename: str | None, to: str | None, delete: str | None
    ) -> Reply:
        """Change the user's presets; answers with all of them, as GET does.

        `save` (a name) with `weights` and maybe `overwrite`; or `rename` with `to`; or `delete`.
        """
        kept = self._session.presets
        if sum(name is not None for name in (save, rename, delete)) != 1:
            raise RecipeError("", t("routes.preset_what"))
        if save is not None:
            kept.save([Preset(save, _given(weights, "weights"))], overwrite=overwrite)
        elif rename is not None:
            kept.rename(rename, _given(to, "to"))
        elif delete is not None:
            kept.delete(delete)
        return self.presets()

    def import_presets(self) -> Reply:
        """Take over the presets of SuperMerger, Model Mixer, Merge Block Weighted and LoRA Block Weight next door.

        Names what was taken over, what is here already, what is built in, and what cannot be read.
        """
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
            **self.presets(),
        }

    def virtual(self) -> Reply:
        """The virtual checkpoints: name, hash of the model, recipe, its files and which are missing, bytes of a real
        file, a picture, and why one is not listed."""
        return {"virtual": [asdict(one) for one in self._session.virtual_listing.all()]}

    def change_virtual(
        self,
        keep: str | None,
        recipe: Mapping[str, Any] | None,
        picture: str | None,
        hash: str | None,
        rename: str | None,
        to: str | None,
        delete: str | None,
    ) -> Reply:
        """Change the virtual checkpoints; answers with all of them, as GET does.

        `keep` (a name) with `recipe` and maybe a `picture`, or `hash` (a name that is not listed yet), begins to hash
        what is not hashed of its files: GET /state tells how far it is (`keeping`), and it is listed when that is done.
        Or `rename` with `to`; or `delete`.
        """
        checkpoints = self._session.virtual
        if sum(name is not None for name in (keep, hash, rename, delete)) != 1:
            raise RecipeError("", t("routes.virtual_what"))
        if keep is not None:
            located = self._session.recipe(_given(recipe, "recipe"))
            checkpoints.keep(keep, located, read_address(picture) if picture else b"")
        elif hash is not None:
            checkpoints.hash(hash)
        elif rename is not None:
            checkpoints.rename(rename, _given(to, "to"))
        elif delete is not None:
            checkpoints.delete(delete)
        return self.virtual()

    def history(self) -> Reply:
        """The recipes that were live, shown in a picture or saved, newest first."""
        return {"history": self._session.history.entries()}

    def preview(self, id: str = Query()) -> Response:
        """A preview as the host saved it, by the `id` that came with it; refused once that file is another picture."""
        path = self._session.preview_files.find(id)
        if path is None:
            raise RecipeError("id", t("routes.preview_missing"))
        return FileResponse(path, headers={"Cache-Control": "private, max-age=31536000, immutable"})

    def pasted(self, accept: bool) -> Reply:
        """Answer the offer of a pasted picture's recipe: `accept` true makes it live, false lets it go."""
        offered = self._session.offered
        if accept and offered is None:
            raise RecipeError("", t("routes.nothing_pasted"))
        if accept and offered is not None:
            self._updates.take_pasted(offered, self._session.offered_hash)
        self._session.offered = None
        return {"done": True}


def _given(value: Any, name: str) -> Any:
    if value is None:
        raise RecipeError(name, t("routes.field_missing"))
    return value
