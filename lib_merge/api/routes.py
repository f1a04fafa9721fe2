"""The HTTP routes; each calls the session in a few lines."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import asdict
from functools import partial, wraps
from pathlib import Path
from typing import Any

from fastapi import Depends, FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse

from lib_merge.adapters.written_names import Style
from lib_merge.api.access import Access
from lib_merge.api.exploring import ExploringRoutes
from lib_merge.api.fields import BODIES, body_schema, read
from lib_merge.api.imports import import_recipe
from lib_merge.api.replies import RESPONSES, JsonBody, PlainJSON, Reply, SpokenRoute, guarded
from lib_merge.api.schema import layer_list, schema
from lib_merge.api.user_data import UserData
from lib_merge.api.weight_text import read_weights
from lib_merge.doctor.checked_save import estimate_save
from lib_merge.doctor.examination import examine
from lib_merge.engine.inspect.conflicts import conflicts
from lib_merge.engine.lora.factors.ranks import combining_rule, rule_for
from lib_merge.engine.lora.make import combine, extract
from lib_merge.engine.lora.order import DTYPES, AdapterOrder, read_block_ranks
from lib_merge.errors import RecipeError
from lib_merge.sentences import t, table
from lib_merge.sentences.languages import language_for
from lib_merge.session import LiveUpdates, Saving, Session, claims
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.saving import asked_of, checkpoint_path, file_name, notes_on

PREFIX = "/live-merge/v1"
LONGEST_WAIT = 60.0  # seconds a request may take
MOST_DETAILS = 50  # files a request

Document = dict[str, Any]
"""A recipe as plain data."""


def add_routes(
    app: FastAPI,
    session: Session,
    updates: LiveUpdates,
    saving: Saving,
    access: Access,
    exploring: Exploring | None = None,
) -> None:
    """Add every route to a host's app. `exploring`: the one that makes the pictures, where the host makes such."""
    routes, explored = Routes(session, updates, saving), ExploringRoutes(exploring or Exploring(session))
    for method, path, work in (*routes.table(), *UserData(session, updates).table(), *explored.table()):
        has_body = method == "POST" and path in BODIES
        app.router.add_api_route(
            PREFIX + path,
            _with_body(path, work) if has_body else _without_body(work),
            methods=[method],
            tags=["Live Merge"],
            dependencies=[Depends(access.check)],
            response_class=PlainJSON,
            route_class_override=SpokenRoute,
            response_model=None,  # replies are plain data already
            responses=RESPONSES,
            openapi_extra=_described(path) if has_body else None,
        )


def _with_body(path: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """The endpoint of a route with a body: calls `work` with the body's fields as keyword arguments."""

    def endpoint(body: dict[str, Any] = JsonBody) -> Any:
        return guarded(lambda: work(**read(path, body)))

    endpoint.__name__, endpoint.__doc__ = work.__name__, work.__doc__
    return endpoint


def _without_body(work: Callable[..., Any]) -> Callable[..., Any]:
    """The endpoint of a route without a body: calls `work` with the query parameters in its signature."""

    @wraps(work)
    def endpoint(**query: Any) -> Any:
        return guarded(partial(work, **query))

    return endpoint


def _described(path: str) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": body_schema(path)}}}}


class Routes:
    """What each route does; plain functions of a session."""

    def __init__(self, session: Session, updates: LiveUpdates, saving: Saving) -> None:
        self._session = session
        self._updates = updates
        self._saving = saving

    def table(self) -> list[tuple[str, str, Callable[..., Reply | Response]]]:
        """Method, path and work of every route."""
        return [
            ("GET", "/sentences", self.sentences),
            ("GET", "/schema", self.schema),
            ("GET", "/models", self.models),
            ("POST", "/models/details", self.details),
            ("POST", "/snapshots", self.snapshots),
            ("GET", "/layers", self.layers),
            ("GET", "/state", self.state),
            ("POST", "/live", self.live),
            ("POST", "/restore", self.restore),
            ("POST", "/cancel", self.cancel),
            ("POST", "/weights", self.weights),
            ("POST", "/plan", self.plan),
            ("POST", "/doctor", self.doctor),
            ("POST", "/save", self.save),
            ("POST", "/lora", self.lora),
            ("POST", "/draft", self.draft),
            ("POST", "/conflicts", self.conflicts),
            ("POST", "/load", self.load),
            ("POST", "/import", self.import_),
            ("POST", "/search", self.search),
        ]

    def sentences(self, request: Request, language: str = Query("en")) -> Response:
        """Every text that people read, by id, in the first available language of `language`, as `zh-CN, en`.

        A browser that has this version already is answered 304.
        """
        name = language_for(language)
        reply = JSONResponse({"language": name, "table": table(name)})
        version = f'"{hashlib.sha256(reply.body).hexdigest()}"'
        headers = {"ETag": version, "Cache-Control": "private, no-cache"}
        if request.headers.get("if-none-match", "").removeprefix("W/") == version:
            return Response(status_code=304, headers=headers)
        reply.headers.update(headers)
        return reply

    def schema(self) -> Reply:
        """Architectures with their slots, methods with their parameters, presets, dtypes."""
        return schema(self._session.architecture())

    def models(self, refresh: bool = Query(False)) -> Reply:
        """Names of the checkpoints, VAE files and adapters that recipes may use."""
        host = self._session.host
        return {
            "models": [{"name": name} for name in host.checkpoints(refresh)],
            "vaes": [{"name": name} for name in host.vaes()],
            "adapters": [{"name": name} for name in host.adapters()],
        }

    def details(self, names: list[str]) -> Reply:
        """Of some checkpoints and adapters (`names`, 50 at most): size, architecture, kind, whether its metadata says
        that it is a merge or was trained, and a small picture."""
        found = self._session.details.of(names[:MOST_DETAILS])
        return {"files": {name: asdict(one) for name, one in found.items()}}

    def snapshots(self, recipes: Document) -> Reply:
        """Tell the page's snapshots, as `recipes` by letter, for the axis of the X/Y/Z plot."""
        self._session.snapshots = {letter: one for letter, one in recipes.items() if isinstance(one, dict)}
        return {"done": True}

    def layers(self) -> Reply:
        """Kinds and single layers of each slot of the loaded checkpoint, with the globs of `layers` rules."""
        return layer_list(self._session)

    def live(self, client: str, sequence: int, recipe: Document, wait: float | None) -> Reply:
        """Store a live update: `client` (text), `sequence` (a growing number), `recipe`. Answers at once.

        With `wait` (seconds, at most 60) it answers when the update has been applied, or says why it was not.
        """
        located = self._session.recipe(recipe)  # an invalid one is refused now, with its place
        ticket = self._updates.submit(client, sequence, located)
        return {"stored": ticket > 0, **self._waited(ticket, wait)}

    def restore(self) -> Reply:
        """Restore the loaded model to its checkpoint, bit for bit; waits at most ten seconds for a generation."""
        return {"stored": True, **self._waited(self._updates.restore(), 10)}

    def cancel(self, what: str) -> Reply:
        """Stop what is under way: the update (`what`: "live"), the save ("save"), the search by hash ("search") or the
        hashing for a virtual checkpoint ("keeping")."""
        session = self._session
        works = {"live": self._updates, "save": self._saving, "search": session.search, "keeping": session.virtual}
        works[what].cancel()
        return {"done": True}

    def weights(self, text: str, architecture: str, block_map: str, adapter: bool) -> Reply:
        """Read block weights from `text` in any form for an `architecture`: every slot's number, or why not.

        `adapter` (true) reads them as those of an adapter step, `block_map` names another map than the usual one.
        """
        return read_weights(text, architecture, block_map, adapter=adapter)

    def plan(self, recipe: Document, name: str, dtype: str | None, drop_ema: bool) -> Reply:
        """For the save dialog: where `recipe` would be saved as `name` in `dtype`, its size, and what is there."""
        session, located = self._session, self._session.recipe(recipe)
        path = checkpoint_path(session, name)
        made = estimate_save(
            located, path, dtype or self._save_dtype(), drop_ema=drop_ema, kept_in=session.known_dtypes()
        )
        return {
            "path": str(path),
            "size": made.size,
            "free": shutil.disk_usage(path.parent).free,
            "exists": _existing(path),
            "vae": located.vae.file if located.vae else "",
            "rounded": [asdict(other) for other in made.compared.others],
            "warnings": [
                *made.warnings,
                *claims.before(made.compared),
                *notes_on(session),
                *(leftover.sentence for leftover in self._saving.leftovers),
            ],
            "asks": asked_of(session, located),
        }

    def doctor(self, recipe: Document, name: str | None, dtype: str | None, thorough: bool) -> Reply:
        """Look for what would make `recipe` fail, before it is merged or saved (as `name` in `dtype`): `findings`.

        With `thorough` every byte of its files is read, which takes as long as reading them does.
        """
        session = self._session
        return examine(
            session.recipe(recipe),
            session.host.save_folder() / file_name(name) if name else None,
            dtype or self._save_dtype(),
            kept_in=session.known_dtypes(),
            thorough=thorough,
        ).document()

    def save(
        self,
        recipe: Document,
        name: str,
        dtype: str | None,
        overwrite: bool,
        drop_ema: bool,
        vae: str | None,
        apart: bool,
    ) -> Reply:
        """Begin to save `recipe` as `name`; `dtype`, `overwrite`, `drop_ema` as on the command line.

        If another VAE is live than the one that would be saved, nothing is started and the reply has `asks`: repeat the
        request with `"vae": "recipe"`, or with the live VAE as the recipe's `vae`. With `apart` the recipe may have any
        base: the loaded model is left as it is, and only a recipe that is live in it is compared with it.
        """
        located = self._session.recipe(recipe)
        asks = {} if vae or apart else asked_of(self._session, located)
        if not asks:
            self._saving.start(located, name, dtype or self._save_dtype(), overwrite, drop_ema, apart=apart)
        return {"started": not asks, "asks": asks}

    def lora(  # noqa: PLR0913 - the fields of the body
        self,
        *,
        recipe: Document,
        name: str,
        rank: int | None,
        conv_rank: int | None,
        energy: float | None,
        size: int | None,
        dtype: str,
        names: Style,
        text_encoders: bool,
        overwrite: bool,
        block_ranks: str | None,
        adapters_alone: bool,
        draft: bool,
    ) -> Reply:
        """Begin to save what `recipe` changes in its base as the LoRA `name`, where the host looks for such.

        The other fields are those of `extract` on the command line, with `adapters_alone` those of `combine`. GET
        /state tells how far it is, and then what is lost of the change, slot by slot; a recipe of the base and that
        file shows what it gives. With `draft` the file is made to be looked at: /state names it, and POST /draft keeps
        it or drops it.
        """
        rule = (combining_rule if adapters_alone else rule_for)(rank, conv_rank, energy, size)
        ranks = read_block_ranks(block_ranks, rule) if block_ranks else None
        order = AdapterOrder(Path(), rule, DTYPES[dtype], names, text_encoders, overwrite, ranks)
        make = combine if adapters_alone else extract
        self._saving.start_lora(self._session.recipe(recipe), name, order, make, draft=draft)
        return {"started": True}

    def draft(self, keep: bool) -> Reply:
        """Keep the LoRA that was made as a draft, byte for byte, under its own name; or, with `keep` false, drop it.

        GET /state tells how far it is. A recipe that shows the draft is to show the kept file before that is dropped.
        """
        if keep:
            self._saving.keep_draft()
        else:
            self._session.drafts.drop()
        return {"done": True}

    def conflicts(self, recipe: Document) -> Reply:
        """How far the adapters of `recipe` work against each other: for each slot the norms of their changes, and for
        each pair the cosine and the share of elements that both change where the signs are opposite.
        """
        with self._session.host.exclusive():  # exact arithmetic is a switch of the whole process
            return conflicts(self._session.recipe(recipe)).document()

    def load(self, name: str) -> Reply:
        """Switch the host to the checkpoint `name` of its list.

        The loaded one is read anew where only that helps: its file has changed, or a write could not be undone.
        """
        self._session.load(name)
        return {"done": True}

    def import_(self, text: str | None, name: str | None) -> Reply:
        """Read another tool's recipe from `text`, or from the model file `name`: `recipe`, and what is `left_out`."""
        architecture = self._session.architecture()
        return import_recipe(
            self._session.host, self._session.hashes, architecture and architecture.id, text=text, name=name
        )

    def search(self, recipe: Document | None) -> Reply:
        """Begin to search the model folders for the files that `recipe` has a hash of and that are not found by name.

        Without `recipe` it is that of the pasted picture that waits for an answer. Files whose hash is not known are
        read whole, smallest first; GET /state tells how far it is. What it finds is found by hash from then on.
        """
        wanted = recipe or self._session.offered
        if wanted is None:
            raise RecipeError("recipe", t("routes.no_recipe_to_search"))
        self._session.search.start(wanted)
        return {"started": True}

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

    def _save_dtype(self) -> str:
        return self._session.host.settings().save_dtype

    def state(self) -> Reply:
        """What is loaded, what is live, what is being done."""
        session, host = self._session, self._session.host
        loaded, problem = host.loaded(), session.problem()
        architecture = None if problem else session.architecture()
        session.virtual.show()
        parked, due = session.parked(), session.due()
        return {
            "host": host.name,
            "run": session.run,
            "problem": problem,
            "checkpoint": loaded
            and {
                "name": loaded.name,
                "title": loaded.name,
                "virtual": loaded.virtual,
                "architecture": architecture and architecture.form,
                "kind": session.kind(),
                "dtype": session.live_dtype(),
                "loaded": loaded.is_in_memory,
            },
            "live": asdict(session.live_state()),
            "next": due and {"id": due.id, "recipe": due.to_dict()},
            **self._updates.state(),
            "other": parked and asdict(parked),
            "pasted": {"number": session.pasted[0], "recipe": session.pasted[1] and session.pasted[1].to_dict()},
            "save": asdict(self._saving.state),
            "draft": (draft := session.draft_state()) and asdict(draft),
            "search": asdict(session.search.state),
            "keeping": asdict(session.virtual.state),
            "settings": asdict(host.settings()),
            "offered": session.offered,
        }


def _existing(path: Path) -> Reply | None:
    if not path.exists():
        return None
    found = path.stat()
    return {"size": found.st_size, "time": found.st_mtime}  # the page says it in the user's own way
