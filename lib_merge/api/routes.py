"""The routes, each a few lines around the session."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Query

from lib_merge.api.access import Access
from lib_merge.api.answers import NUMBER, Reply, expect, guarded, optional
from lib_merge.api.bodies import LONGEST_NAME, JsonBody, PlainJSON, described, responses
from lib_merge.api.doctor import diagnose
from lib_merge.api.imports import import_recipe
from lib_merge.api.layers import layer_list
from lib_merge.api.schema import schema
from lib_merge.api.user_data import UserData
from lib_merge.api.weight_text import read_weights
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.engine.save.estimate import estimate
from lib_merge.errors import RecipeError
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import language_for, t, table
from lib_merge.session import LiveUpdates, Saving, Session, claims
from lib_merge.session.before_saving import asked_of, notes_on
from lib_merge.session.saving import file_name

PREFIX = "/live-merge/v1"
LONGEST_WAIT = 60.0  # seconds a request may take


def add_routes(app: FastAPI, session: Session, updates: LiveUpdates, saving: Saving, access: Access) -> None:
    """Add every route to a host's app."""
    routes = Routes(session, updates, saving)
    for method, path, endpoint in (*routes.table(), *UserData(session, updates).table()):
        app.add_api_route(
            PREFIX + path,
            endpoint,
            methods=[method],
            tags=["Live Merge"],
            dependencies=[Depends(access.check)],
            response_class=PlainJSON,
            responses=responses(),
            openapi_extra=described(method, path),
        )


class Routes:
    """The endpoints; plain functions of a session."""

    def __init__(self, session: Session, updates: LiveUpdates, saving: Saving) -> None:
        self._session = session
        self._updates = updates
        self._saving = saving

    def table(self) -> list[tuple[str, str, Callable[..., Any]]]:
        """Method, path and endpoint of every route."""
        return [
            ("GET", "/sentences", self.sentences),
            ("GET", "/schema", self.schema),
            ("GET", "/models", self.models),
            ("GET", "/layers", self.layers),
            ("GET", "/state", self.state),
            ("POST", "/live", self.live),
            ("POST", "/restore", self.restore),
            ("POST", "/cancel", self.cancel),
            ("POST", "/weights", self.weights),
            ("POST", "/plan", self.plan),
            ("POST", "/doctor", self.doctor),
            ("POST", "/save", self.save),
            ("POST", "/load", self.load),
            ("POST", "/import", self.import_),
            ("POST", "/search", self.search),
        ]

    def sentences(self, language: str = Query("en")) -> Any:
        """Everything that a person reads, by id, in the `language` nearest to the one asked for, as `zh-CN`."""
        name = language_for(language)
        return {"language": name, "table": table(name)}

    def schema(self) -> Any:
        """Architectures with their slots, methods with their parameters, presets, dtypes."""
        return schema()

    def models(self, refresh: bool = Query(False)) -> Any:
        """Names of the checkpoints, VAE files and adapters that recipes may use."""
        host = self._session.host
        return {
            "models": [{"name": name} for name in host.checkpoints(refresh)],
            "vaes": [{"name": name} for name in host.vaes()],
            "adapters": [{"name": name} for name in host.adapters()],
        }

    def layers(self) -> Any:
        """Kinds and single layers of each slot of the loaded checkpoint, with the globs of `layers` rules."""
        return guarded(lambda: layer_list(self._session))

    def state(self) -> Any:
        """What is loaded, what is live, what is being done."""
        return guarded(self._state)

    def live(self, body: dict[str, Any] = JsonBody) -> Any:
        """Store a live update: `client` (text), `sequence` (a growing number), `recipe`. Answers at once.

        With `wait` (seconds, at most 60) it answers when the update has been applied, or says why it was not.
        """

        def work() -> Reply:
            client, sequence = expect(body, "client", str), expect(body, "sequence", int)
            document = expect(body, "recipe", dict)
            wait = optional(body, "wait", NUMBER)
            if len(client) > LONGEST_NAME:
                raise RecipeError("client", t("routes.characters_most", client=len(client), longest_name=LONGEST_NAME))
            recipe = self._session.recipe(document)  # a bad one is refused now, with its place
            ticket = self._updates.submit(client, sequence, recipe)
            return {"stored": ticket > 0, **self._waited(ticket, wait)}

        return guarded(work)

    def restore(self) -> Any:
        """Put the loaded model back to its checkpoint, bit for bit; waits ten seconds at most for a generation."""
        return guarded(lambda: {"stored": True, **self._waited(self._updates.restore(), 10)})

    def cancel(self, body: dict[str, Any] = JsonBody) -> Any:
        """Stop what is under way: the update (`what`: "live"), the save ("save") or the search by hash ("search")."""

        def work() -> Reply:
            what = expect(body, "what", str)
            under_way = {"live": self._updates, "save": self._saving, "search": self._session.search}
            if what not in under_way:
                raise RecipeError(
                    "what", t("routes.expected_one_found", under_way=", ".join(under_way), what=repr(what))
                )
            under_way[what].cancel()
            return {"done": True}

        return guarded(work)

    def weights(self, body: dict[str, Any] = JsonBody) -> Any:
        """Read block weights from `text` in any form for an `architecture`: every slot's number, or why not.

        `adapter` (true) reads them as those of an adapter step, `block_map` names another map than the usual one.
        """

        def work() -> Reply:
            text, architecture = expect(body, "text", str), expect(body, "architecture", str)
            block_map = optional(body, "block_map", str, DEFAULT_BLOCK_MAP.id)
            return read_weights(text, architecture, block_map, adapter=optional(body, "adapter", bool, False))

        return guarded(work)

    def plan(self, body: dict[str, Any] = JsonBody) -> Any:
        """For the save dialog: where `recipe` would be saved as `name` in `dtype`, its size, and what is there."""

        def work() -> Reply:
            recipe = _expect_recipe(self._session, body)
            path = self._session.host.save_folder() / file_name(expect(body, "name", str))
            dtype, drop_ema = self._dtype(body), optional(body, "drop_ema", bool, False)
            made = estimate(recipe, path, dtype, drop_ema=drop_ema, kept_in=self._session.known_dtypes())
            return {
                "path": str(path),
                "size": made.size,
                "free": shutil.disk_usage(path.parent).free,
                "exists": _existing(path),
                "vae": recipe.vae.file if recipe.vae else "",
                "rounded": [asdict(other) for other in made.compared.others],
                "warnings": [
                    *made.warnings,
                    *claims.before(made.compared),
                    *notes_on(self._session),
                    *(leftover.sentence for leftover in self._saving.leftovers),
                ],
                "asks": asked_of(self._session, recipe),
            }

        return guarded(work)

    def doctor(self, body: dict[str, Any] = JsonBody) -> Any:
        """Look for what would make `recipe` fail, before it is merged or saved (as `name` in `dtype`): `findings`.

        With `thorough` every byte of its files is read, which takes as long as reading them does.
        """

        def work() -> Reply:
            recipe, name, dtype = expect(body, "recipe", dict), optional(body, "name", str), self._dtype(body)
            return diagnose(self._session, recipe, name, dtype, optional(body, "thorough", bool, False))

        return guarded(work)

    def save(self, body: dict[str, Any] = JsonBody) -> Any:
        """Begin to save `recipe` as `name`; `dtype`, `overwrite`, `drop_ema` as on the command line.

        While another VAE is live than the one that would be saved it begins nothing and `asks`: answer with
        `"vae": "recipe"`, or with the live one as the recipe's `vae`.
        """

        def work() -> Reply:
            name, dtype, vae = expect(body, "name", str), self._dtype(body), optional(body, "vae", str)
            overwrite, drop_ema = optional(body, "overwrite", bool, False), optional(body, "drop_ema", bool, False)
            if vae not in (None, "recipe"):
                raise RecipeError("vae", t("routes.expected_recipe_found", vae=repr(vae)))
            recipe = _expect_recipe(self._session, body)
            asks = {} if vae else asked_of(self._session, recipe)
            if asks:
                return {"started": False, "asks": asks}
            self._saving.start(recipe, name, dtype, overwrite, drop_ema)
            return {"started": True, "asks": {}}

        return guarded(work)

    def load(self, body: dict[str, Any] = JsonBody) -> Any:
        """Switch the host to the checkpoint `name` of its list.

        The loaded one is read anew where only that helps: its file has changed, or a write could not be undone.
        """

        def work() -> Reply:
            self._session.load(expect(body, "name", str))
            return {"done": True}

        return guarded(work)

    def import_(self, body: dict[str, Any] = JsonBody) -> Any:
        """Read another tool's recipe from `text`, or from the model file `name`: `recipe`, and what is `left_out`."""

        def work() -> Reply:
            architecture = self._session.architecture()
            return import_recipe(self._session.host, self._session.hashes, architecture and architecture.id, body)

        return guarded(work)

    def search(self, body: dict[str, Any] = JsonBody) -> Any:
        """Begin to search the model folders for the files that `recipe` has a hash of and that are not found by name.

        Without `recipe` it is that of the pasted picture that waits for an answer. Files whose hash is not known are
        read whole, smallest first; GET /state tells how far it is. What it finds is found by hash from then on.
        """

        def work() -> Reply:
            document = optional(body, "recipe", dict) or self._session.offered
            if document is None:
                raise RecipeError("recipe", t("routes.missing_pasted_recipe_waits"))
            self._session.search.start(document)
            return {"started": True}

        return guarded(work)

    def _waited(self, ticket: int, seconds: float | None) -> Reply:
        if not ticket or seconds is None:
            return {}
        if not self._updates.wait(ticket, max(0.0, min(LONGEST_WAIT, seconds))):  # in this order, NaN is the longest
            return {"done": False}
        ended = self._updates.outcome_of(ticket)
        problem = ended.problem
        if problem is not None:
            raise RecipeError(problem.place, problem.message)
        return {"done": ended.done, **({"cancelled": True} if ended.cancelled else {})}

    def _dtype(self, body: Mapping[str, Any]) -> str:
        return optional(body, "dtype", str) or self._session.host.settings().save_dtype

    def _state(self) -> Reply:
        session, host = self._session, self._session.host
        loaded, problem = host.loaded(), session.problem()
        architecture = None if problem else session.architecture()
        parked, due = session.parked(), session.due()
        return {
            "host": host.name,
            "problem": problem,
            "checkpoint": loaded
            and {
                "name": loaded.name,
                "title": loaded.name,
                "architecture": architecture and architecture.id,
                "dtype": session.live_dtype(),
                "loaded": loaded.is_in_memory,
            },
            "live": asdict(session.live_state()),
            "next": due and {"id": due.id, "recipe": due.to_dict()},
            **self._updates.state(),
            "other": parked and asdict(parked),
            "pasted": {"number": session.pasted[0], "recipe": session.pasted[1] and session.pasted[1].to_dict()},
            "save": asdict(self._saving.state),
            "search": asdict(session.search.state),
            "settings": asdict(host.settings()),
            "offered": session.offered,
        }


def _expect_recipe(session: Session, body: Mapping[str, Any]) -> LocatedRecipe:
    return session.recipe(expect(body, "recipe", dict))


def _existing(path: Path) -> Reply | None:
    if not path.exists():
        return None
    found = path.stat()
    return {"size": found.st_size, "time": found.st_mtime}  # the page says it in the user's own way
