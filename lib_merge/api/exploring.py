"""Routes of exploring: studies, prompt sets, the picture book and the run that is under way."""

from __future__ import annotations

import re
import secrets
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fastapi import Depends, Query
from fastapi.responses import FileResponse, Response, StreamingResponse

from lib_merge.api.access import login_of
from lib_merge.api.replies import Reply
from lib_merge.architectures import Architecture
from lib_merge.errors import LiveModelError, RecipeError
from lib_merge.explore.knobs import assemble, knobs_of, read_knobs, vector_of
from lib_merge.explore.pictures.items import Item, item_of, read_items
from lib_merge.explore.pictures.sheet import Cell, Sheet, animated, png_of
from lib_merge.explore.studies.archive import write_archive
from lib_merge.explore.studies.journal import ended, line_of
from lib_merge.explore.studies.study import Study, read_recipe, read_row, read_study
from lib_merge.explore.trials.search import search_of
from lib_merge.explore.trials.standing import standing
from lib_merge.explore.triangles import MOST_STEPS, among, grid, read_shares
from lib_merge.explore.walks import between, coarse_to_fine, evened, variations
from lib_merge.recipe import Recipe
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files
from lib_merge.session.data_files.search_lock import is_running
from lib_merge.session.exploring.apart import apart
from lib_merge.session.exploring.ballots import Ballots
from lib_merge.session.exploring.book import image_in, infotext_in, small
from lib_merge.session.exploring.maps import Maps, Question
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.sources import here, known_hashes
from lib_merge.session.exploring.studies import OpenStudy
from lib_merge.session.sources.file_hashes import about_host, file_hashes
from lib_merge.version import VERSION

KIND = re.compile(r"[a-z][a-z_]{0,29}")
WRITTEN_HERE = "picture"
"""The kind of event that no page writes."""
LARGEST_SEED = 2**53 - 1  # what JavaScript can hold
_PIECE = 1 << 20
MOST = 200
"""Variations or frames that are asked for at once."""
MOST_PAIRS = 5000


class ExploringRoutes:
    """What each route does; plain functions of a session's explorations."""

    def __init__(self, exploring: Exploring) -> None:
        self._exploring = exploring
        self._maps, self._ballots = Maps(exploring), Ballots(exploring)

    def table(self) -> list[tuple[str, str, Callable[..., Any]]]:
        """Method, path and work of every route."""
        return [
            ("GET", "/explore", self.overview),
            ("GET", "/explore/run", self.run),
            ("GET", "/explore/picture", self.picture),
            ("GET", "/explore/about", self.about),
            ("POST", "/explore/files", self.files),
            ("POST", "/explore/new", self.new),
            ("POST", "/explore/open", self.open),
            ("POST", "/explore/delete", self.delete),
            ("POST", "/explore/event", self.event),
            ("POST", "/explore/sets", self.sets),
            ("POST", "/explore/items", self.items),
            ("POST", "/explore/sheet", self.sheet),
            ("POST", "/explore/archive", self.archive),
            ("POST", "/explore/measures", self.measures),
            ("POST", "/explore/local", self.local),
            ("POST", "/explore/arrive", self.arrive),
            ("POST", "/explore/map", self.map),
            ("POST", "/explore/apart", self.apart),
            ("POST", "/explore/space", self.space),
            ("POST", "/explore/ballot", self.ballot),
            ("POST", "/explore/vote", self.vote),
            ("POST", "/explore/choose", self.choose),
            ("POST", "/explore/search", self.search),
            ("POST", "/explore/top", self.top),
            ("POST", "/explore/vary", self.vary),
            ("POST", "/explore/walk", self.walk),
            ("POST", "/explore/triangle", self.triangle),
            ("POST", "/explore/animation", self.animation),
        ]

    def overview(self, login: str = Depends(login_of)) -> Reply:
        """Names of all studies, the newest first, and of all prompt sets; and who has logged in to the host."""
        return {**self._names(), "login": login}

    def _names(self) -> Reply:
        return {"studies": self._exploring.studies.names(), "sets": self._exploring.sets.names()}

    def run(self) -> Reply:
        """How the newest run stands: the cells that have their picture, each with the picture's key."""
        return asdict(self._exploring.run)

    def picture(self, study: str = Query(), key: str = Query(), side: int = Query(0)) -> Response:
        """A picture of a study by its key, as the host made it, or as JPEG with at most `side` pixels a side."""
        path = self._found(study, key)
        headers = {"Cache-Control": "private, max-age=31536000, immutable"}
        if side <= 0:
            return FileResponse(path, media_type="image/png", headers=headers)
        return Response(small(path, min(side, 2048)), media_type="image/jpeg", headers=headers)

    def about(self, study: str = Query(), key: str = Query()) -> Reply:
        """The infotext of a picture, and the values of an item that would give it again."""
        infotext = infotext_in(self._found(study, key))
        return {"infotext": infotext, "item": item_of(infotext).to_dict()}

    def files(self, recipe: Any) -> Reply:
        """The hash of each file that a recipe reads, "" where it is not known yet, or why it is not found; and what the
        pictures of this host depend on besides. At most one file is read a call: ask again until all have a hash.
        """
        session = self._exploring.session
        found = file_hashes(recipe, session.host, session.hashes)
        return {"files": [asdict(one) for one in found], "about": about_host(session.host)}

    def new(self, name: str, recipe: Any, items: Any, knobs: Any, seed: int | None) -> Reply:
        """Begin a study `name` with a `recipe`, `items` and `knobs`; `seed` is drawn where it is not given."""
        drawn = secrets.randbelow(LARGEST_SEED) if seed is None else seed
        versions = {"live_merge": VERSION, "host": self._exploring.session.host.name}
        began = read_recipe(recipe, "recipe") if recipe else {}
        found = read_items(items) if items else ()
        own = tuple(knob for knob in knobs or () if isinstance(knob, Mapping))
        made = Study(name.strip(), drawn, began, found, own, versions, _now())
        return self._told(self._exploring.studies.new(read_study(made.to_dict())))

    def open(self, study: str) -> Reply:
        """A study: what it began with, and what its events have made of it."""
        return self._told(self._exploring.studies.open(study))

    def delete(self, study: str) -> Reply:
        """Remove a study with its pictures."""
        self._exploring.studies.delete(study)
        return self._names()

    def event(self, study: str, event: str, fields: Any) -> Reply:
        """Write an `event` of a kind with its `fields` into a study's journal; answers with it.

        `recipe` (`recipe`, `title`) adds a row, `drop` (`id`) removes one, `items` (`items`) replaces the prompt set,
        `vote` and `note` hold what their page puts into them, `undo` takes the newest vote back.
        """
        if not KIND.fullmatch(event) or event == WRITTEN_HERE:
            raise RecipeError("event", t("explore.event_unknown", event=repr(event[:40])))
        return {"event": self._exploring.studies.open(study).add(event, **dict(fields or {}))}

    def sets(
        self, open: str | None, save: str | None, items: Any, reference: Any, overwrite: bool, delete: str | None
    ) -> Reply:  # fmt: skip
        """Prompt sets: the items of one to `open`, after one to `save` with `items`, or one to `delete`.

        `reference`: a `recipe` with its `title` by which pictures of the set are measured.
        """
        kept = self._exploring.sets
        if save is not None:
            kept.save(save, read_items(items), read_row(reference, "reference"), overwrite=overwrite)
        if delete is not None:
            kept.delete(delete)
        if open is None:
            return {"sets": kept.names()}
        found, row = kept.open(open)
        told = {} if row is None else {"reference": asdict(row)}
        return {"sets": kept.names(), "items": _told_items(found), **told}

    def items(self, infotexts: Sequence[str], items: Any) -> Reply:
        """The items that pictures' `infotexts` tell of, or `items` as they are read: each with its id."""
        found = [item_of(text) for text in infotexts if text.strip()]
        return {"items": _told_items([*found, *(read_items(items) if items else ())])}

    def sheet(self, study: str, recipes: Sequence[str], items: Any) -> Response:
        """A contact sheet of a study as PNG: `recipes` are the ids of its rows, `items` its columns."""
        opened, columns = self._exploring.studies.open(study), read_items(items)
        state = opened.state
        rows = [(id, state.recipes[id]) for id in recipes if id in state.recipes]
        cells = [
            Cell(row, column, image_in(path), infotext_in(path))
            for row, (id, _) in enumerate(rows)
            for column, item in enumerate(columns)
            if (key := state.pictures.get((id, item.id, 0)))
            and (path := self._exploring.book.find(opened.study.name, key))
        ]
        if not cells:
            raise RecipeError("recipes", t("explore.sheet_empty"))
        told = [(row.title or id[:10], row.recipe) for id, row in rows]
        return Response(png_of(Sheet(told, [item.to_dict() for item in columns], cells)), media_type="image/png")

    def measures(self, study: str, pairs: Sequence[Sequence[str]]) -> Reply:
        """How far two pictures of a study are apart, for each of `pairs` of keys: `layout` (1: nothing in common),
        `colour` and `visible` (in L*a*b*) and `detail` (log energy); null where they cannot be compared.
        """
        wrong = next((n for n, one in enumerate(pairs) if len(one) != 2), None)
        if wrong is not None:
            raise RecipeError(f"pairs[{wrong}]", t("explore.no_key"))
        keys = [(one, other) for one, other in pairs[:MOST_PAIRS]]
        found = self._maps.measured(self._exploring.studies.open(study), keys)
        return {"measures": [None if one is None else asdict(one) for one in found]}

    def local(self, study: str, recipe: Any) -> Reply:
        """A `recipe` of a study with the names that its files have here; they are found by name or by known hash."""
        opened = self._exploring.studies.open(study)
        if not opened.state.sources:
            return {"recipe": recipe}
        return {"recipe": here(self._exploring.session, opened, read_recipe(recipe, "recipe")).to_dict()}

    def archive(self, study: str) -> Response:
        """A study as ZIP, with its pictures, and the known hashes of its recipes' files."""
        opened = self._exploring.studies.open(study)
        file = tempfile.TemporaryFile()  # noqa: SIM115 — closed when it has been sent
        pictures = sorted((opened.folder / "pictures").glob("*.png"))
        journal = small_files.read(opened.folder / "journal.jsonl")
        hashes = {**opened.state.sources, **known_hashes(self._exploring.session, opened)}
        if hashes:
            number = opened.events[-1]["number"] + 1 if opened.events else 1
            journal = ended(journal) + line_of({"event": "sources", "number": number, "time": _now(), "sha256": hashes})
        write_archive(file, opened.study, journal, ((path.stem, path.read_bytes()) for path in pictures))
        file.seek(0)
        return StreamingResponse(_pieces(file), media_type="application/zip")

    def arrive(self, id: str, at: int, data: str, last: bool) -> Reply:
        """Take a study's ZIP in pieces: `data` in base64, which begins at byte `at` of what has the name `id`; after
        the `last` one the study is there, under a name that is free.
        """
        arrived = self._exploring.arrivals.take(id, at, data, last=last)
        return {"arrived": True} if arrived is None else self._told(arrived)

    def map(self, study: str, recipe: Any, step: int, field: str, index: int | None, reading: str) -> Reply:
        """What each slider of a step's `field` changes in the study's pictures, and which pictures are still wanted.

        `reading` `out` puts one block at a time of the recipe to model A, `in` one block of model A to model B. `bars`
        are shares of the whole change; `rows` and `cells` the order that comes next, without cells when all is known.
        """
        return self._maps.of(self._exploring.studies.open(study), Question(recipe, step, field, index, reading))

    def apart(self, recipe: Any, step: int) -> Reply:
        """How far the first model of a step is from the base, by slider, from samples of its weights: no picture."""
        return {"sliders": apart(self._exploring.session, recipe, step)}

    def space(  # noqa: PLR0913 - the fields of the body
        self, study: str, recipe: Any, step: int, field: str, index: int | None, groups: str, locked: Sequence[str],
        *, finer: bool, wider: bool,
    ) -> Reply:  # fmt: skip
        """Say which weights of a `recipe` are free in a study: those of a step's `field`, less the `locked` sliders.

        New merges stay near the best where they are to be `finer`; `wider` weights go from −0.5 to 1.5.
        """
        sliders = [slider[:40] for slider in locked]
        opened = self._exploring.studies.open(study)
        self._ballots.free(opened, recipe, step, field, index, groups, sliders, finer=finer, wider=wider)
        return {}

    def ballot(self, study: str, voter: str, pooled: bool, count: int, ahead: bool, final: bool) -> Reply:
        """The merges to look at next, `ahead` those after them, and what the votes have told; `final`: begin one.

        `count` 0 asks for nothing to look at. Votes are a person's own, or `pooled` all persons'.
        """
        opened = self._exploring.studies.open(study)
        if final:
            return self._ballots.final(opened, voter, pooled)
        if count == 0:
            return self._ballots.told(opened, voter, pooled)
        return self._ballots.ballot(opened, voter, pooled, count, ahead)

    def vote(
        self, study: str, voter: str, pooled: bool, ballot: int, chosen: int | None, broken: Sequence[Any]
    ) -> Reply:  # fmt: skip
        """Vote on the ballot of that number: the row `chosen`, or none where they are the same; `broken` rows."""
        return self._ballots.vote(self._exploring.studies.open(study), voter, pooled, ballot, chosen, broken)

    def choose(
        self, study: str, voter: str, pooled: bool, recipes: Sequence[Any], item: str, chosen: int
    ) -> Reply:  # fmt: skip
        """Take a choice among `recipes` that were shown with the prompt `item` as a vote, once votes have begun."""
        opened = self._exploring.studies.open(study)
        read = [read_recipe(one, f"recipes[{n}]") for n, one in enumerate(recipes[:MOST])]
        return self._ballots.choose(opened, voter, pooled, read, item, chosen)

    def search(self, study: str) -> Reply:
        """How a scored search in a study stands: counts of trials, the best with their pictures, and whether a program
        runs it; `search` is null where none was begun.
        """
        opened = self._exploring.studies.open(study)
        search = search_of(opened.events)
        if search.settings is None:
            return {"search": None}
        return {"search": {"running": is_running(opened.folder), **standing(search, opened.state.items)}}

    def top(self, study: str, voter: str, pooled: bool) -> Reply:
        """Ask a person for the best merges of a study's scored search, by each of its prompts."""
        return self._ballots.top(self._exploring.studies.open(study), voter, pooled)

    def vary(  # noqa: PLR0913 - the fields of the body
        self,
        *,
        recipe: Any,
        step: int,
        field: str,
        spread: float,
        count: int,
        seed: int,
        groups: str,
        locked: Sequence[str],
        shares: Mapping[str, Any] | None,
    ) -> Reply:
        """`count` recipes around one: the block weights `field` of `step` move by about `spread`, those of `locked`
        sliders stay. The same `seed` gives the same ones. `shares`: what each slider changes in the pictures; what
        changes much moves less.
        """
        document, architecture = read_recipe(recipe, "recipe"), self._architecture()
        knobs = knobs_of(architecture, step, field, groups, locked)
        read_knobs([knob.to_dict() for knob in knobs], document, architecture)
        vector, key = vector_of(document, knobs, architecture), (seed % 2**63, 0)
        moved = variations(vector, min(max(count, 1), MOST), spread * evened(knobs, shares or {}), key)
        return {"recipes": [assemble(document, knobs, vector, architecture) for vector in moved]}

    def walk(self, first: Any, second: Any, frames: int, to: float) -> Reply:
        """Recipes on the way from one to another of the same base, at equal distances; `to` above 1 goes beyond.

        `order` is that in which they are best made: the ends first, then what lies between.
        """
        ends, many = [read_recipe(first, "first"), read_recipe(second, "second")], min(max(frames, 2), MOST)
        places = [to * number / (many - 1) for number in range(many)]
        found = [between(ends[0], ends[1], place, self._architecture()) for place in places]
        return {"places": places, "recipes": found, "order": coarse_to_fine(many)}

    def triangle(
        self, study: str, corners: Sequence[Any], shares: Sequence[Any], order: int, voter: str, pooled: bool
    ) -> Reply:
        """Recipes between three `corners`, at each of the `shares`, or on a grid of `order` steps a side, each with its
        id, by which the study has its pictures; `liked`, 0 to 1, is what the votes say of them, if they say anything.
        """
        if len(corners) != 3:
            raise RecipeError("corners", t("explore.triangle_corners"))
        ends = [read_recipe(one, f"corners[{n}]") for n, one in enumerate(corners)]
        places = (
            grid(min(order, MOST_STEPS))
            if order > 0
            else [read_shares(s, f"shares[{n}]") for n, s in enumerate(shares[:MOST])]
        )
        made = [among(ends, place, self._architecture()) for place in places]
        recipes = [Recipe.from_dict(one, names_only=True) for one in made]
        liked = self._ballots.liked(self._exploring.studies.open(study), voter, pooled, made)
        return {"shares": places, "recipes": made, "ids": [one.id for one in recipes], "liked": liked}

    def animation(self, study: str, keys: Sequence[Any], seconds: float) -> Response:
        """Pictures of a study by their keys as an animated WebP that runs to the end and back in `seconds`."""
        frames = [image_in(self._found(study, str(key))) for key in keys[:MOST]]
        if not frames:
            raise RecipeError("keys", t("explore.sheet_empty"))
        return Response(animated(frames, min(max(seconds, 0.1), 600.0)), media_type="image/webp")

    def _architecture(self) -> Architecture:
        found = self._exploring.session.architecture()
        if found is None:
            raise LiveModelError(t("session.nothing_served_loaded"))
        return found

    def _found(self, study: str, key: str) -> Path:
        opened = self._exploring.studies.open(study)
        path = self._exploring.book.find(opened.study.name, key)
        if path is None:
            raise RecipeError("key", t("explore.picture_missing"))
        return path

    def _told(self, opened: OpenStudy) -> Reply:
        state = opened.state
        return {
            "study": opened.study.to_dict(),
            "recipes": [{"id": id, "title": row.title, "recipe": row.recipe} for id, row in state.recipes.items()],
            "items": _told_items(state.items),
            "pictures": [[*place, key] for place, key in state.pictures.items()],
            "votes": list(state.votes),
            "pinned": state.pinned,
        }


def _told_items(items: Sequence[Item]) -> list[dict[str, Any]]:
    return [{**item.to_dict(), "id": item.id} for item in items]


def _pieces(file: Any) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%S%z")
