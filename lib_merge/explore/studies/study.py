"""A study: what it began with, and what its journal has made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.explore.pictures.items import Item, read_items
from lib_merge.explore.studies.journal import Event, in_force
from lib_merge.explore.trials.events import CHECKS as TRIAL_CHECKS
from lib_merge.explore.votes.events import CHECKS
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

VERSION = 1
LONGEST_NAME = 80
_NAME = re.compile(r"[^\s./\\:*?\"<>|\x00-\x1f\x7f][^/\\:*?\"<>|\x00-\x1f\x7f]*")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices."""
KEY = re.compile(r"[0-9a-f]{64}")
"""Of a picture in the book."""
Place = tuple[str, str, int]
"""A cell of a sheet: id of the recipe, id of the item, and 0, or which of several pictures of the same."""


@dataclass(frozen=True)
class Study:
    """What a study began with.

    Attributes:
        name: of its folder.
        seed: of all that is drawn in it.
        recipe: the recipe that it began with, as plain data.
        items: its prompt set at the beginning.
        knobs: as plain data; the recipe's free weights, where it has such.
        versions: of Live Merge and of the host, for people.
    """

    name: str
    seed: int = 0
    recipe: Mapping[str, Any] = field(default_factory=dict[str, Any])
    items: tuple[Item, ...] = ()
    knobs: tuple[Mapping[str, Any], ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    created: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The study as plain data."""
        return {
            "live_merge_study": VERSION,
            "name": self.name,
            "created": self.created,
            "seed": self.seed,
            "recipe": dict(self.recipe),
            "items": [item.to_dict() for item in self.items],
            "knobs": [dict(knob) for knob in self.knobs],
            "versions": dict(self.versions),
        }


@dataclass(frozen=True)
class Row:
    """A recipe of a study, as plain data, and what it is called there."""

    recipe: Mapping[str, Any]
    title: str = ""


@dataclass
class State:
    """What a study has come to: its recipes by id in the order of a sheet's rows, its items, which picture shows which
    recipe and item (by the picture's key in the book), and the votes that count, as events. `pinned`: id of the recipe
    that others are measured by; `sources`: SHA-256 of its files by name, where the study comes from elsewhere."""

    recipes: dict[str, Row]
    items: tuple[Item, ...]
    pictures: dict[Place, str]
    votes: tuple[Event, ...] = ()
    pinned: str = ""
    sources: dict[str, str] = field(default_factory=dict[str, str])


def check_name(name: object, place: str = "name") -> str:
    """A study's, set's or sheet's name, which is also that of a folder or file on every system.

    Raises:
        RecipeError: it is a path, empty, too long, or a name that some system does not take.
    """
    text = name.strip() if isinstance(name, str) else ""
    usable = len(text) <= LONGEST_NAME and _NAME.fullmatch(text) and not text.endswith(".")
    if not usable or _RESERVED.fullmatch(text):
        raise RecipeError(place, t("explore.name_unusable", name=repr(str(name)[:80]), most=LONGEST_NAME))
    return text


def read_study(value: object) -> Study:
    """A study from plain data; its files may be given by name only.

    Raises:
        RecipeError: it is none, or of a later version, or its recipe or an item of it is wrong.
    """
    if not isinstance(value, Mapping) or "live_merge_study" not in value:
        raise RecipeError("", t("explore.no_study"))
    given: Mapping[str, Any] = value
    if given["live_merge_study"] != VERSION:
        raise RecipeError("live_merge_study", t("explore.study_version", found=repr(given["live_merge_study"])[:40]))
    seed, knobs, versions = given.get("seed", 0), given.get("knobs", []), given.get("versions", {})
    if not isinstance(seed, int) or not 0 <= seed < 2**63:
        raise RecipeError("seed", t("explore.item_number", low=0, high=2**63 - 1))
    if not isinstance(knobs, list) or not isinstance(versions, Mapping):
        raise RecipeError("knobs", t("explore.knobs_expected"))
    return Study(
        check_name(given.get("name")),
        seed,
        read_recipe(given["recipe"], "recipe") if given.get("recipe") else {},
        read_items(given["items"]) if given.get("items") else (),
        tuple(knob for knob in knobs if isinstance(knob, Mapping)),
        {str(name)[:40]: str(text)[:200] for name, text in versions.items()},
        str(given.get("created", ""))[:40],
    )


def read_recipe(document: object, place: str) -> dict[str, Any]:
    """A recipe of a study as plain data, its files by name only; none of them has to be there.

    Raises:
        RecipeError: it is none, or uses paths.
    """
    if not isinstance(document, Mapping):
        raise RecipeError(place, t("recipe.is_no_recipe", document=type(document).__name__))
    return Recipe.from_dict(document, names_only=True).to_dict()


def read_row(value: object, place: str) -> Row | None:
    """A recipe with its title from plain data; None where there is none.

    Raises:
        RecipeError: it is no recipe, or uses paths.
    """
    if value is None:
        return None
    given: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
    return Row(read_recipe(given.get("recipe"), f"{place}.recipe"), str(given.get("title", ""))[:200])


def state_of(study: Study, events: Sequence[Event]) -> State:
    """What the events make of a study: the same events always give the same state."""
    state = State({}, study.items, {}, ())
    known = in_force(events)
    for event in known:
        if event["event"] in _FOLDS:
            _FOLDS[event["event"]](state, event)
    state.votes = tuple(event for event in known if event["event"] == "vote")
    return state


def _recipe(state: State, event: Event) -> None:
    state.recipes[event["id"]] = Row(event["recipe"], event.get("title", ""))


def _drop(state: State, event: Event) -> None:
    state.recipes.pop(event["id"], None)


def _items(state: State, event: Event) -> None:
    state.items = read_items(event["items"]) if event["items"] else ()


def _picture(state: State, event: Event) -> None:
    state.pictures[event["recipe"], event["item"], event.get("again", 0)] = event["key"]


def _pin(state: State, event: Event) -> None:
    state.pinned = event["id"]


def _sources(state: State, event: Event) -> None:
    state.sources.update(event["sha256"])


_FOLDS = {
    "recipe": _recipe,
    "drop": _drop,
    "items": _items,
    "picture": _picture,
    "pin": _pin,
    "sources": _sources,
}


def read_event(event: Event, place: str) -> Event:
    """An event from elsewhere, checked as those are that are written here.

    Raises:
        RecipeError: a field is missing, or not what it has to be.
    """
    kind = event["event"]
    check = CHECKS.get(kind) or TRIAL_CHECKS.get(kind)
    if check is not None:
        return check(event, place)
    if kind == "recipe":
        recipe = read_recipe(event.get("recipe"), f"{place}.recipe")
        title = str(event.get("title", ""))[:200]
        return {**event, "recipe": recipe, "id": Recipe.from_dict(recipe).id, "title": title}
    if kind == "items":
        return {
            **event,
            "items": [item.to_dict() for item in (read_items(event["items"]) if event.get("items") else ())],
        }
    if kind == "sources":
        return {**event, "sha256": _hashes(event.get("sha256"), f"{place}.sha256")}
    texts = {"drop": ("id",), "pin": ("id",), "picture": ("recipe", "item", "key")}.get(kind, ())
    wrong = next((name for name in texts if not isinstance(event.get(name), str)), None)
    if wrong is not None:
        raise RecipeError(f"{place}.{wrong}", t("routes.field_missing"))
    numbers = (event.get("again", 0), event.get("trial", 0))
    if kind == "picture" and (not KEY.fullmatch(event["key"]) or not all(isinstance(n, int) for n in numbers)):
        raise RecipeError(f"{place}.key", t("explore.no_key"))
    return event


def _hashes(value: object, place: str) -> dict[str, str]:
    if not isinstance(value, Mapping) or not all(isinstance(one, str) and KEY.fullmatch(one) for one in value.values()):
        raise RecipeError(place, t("explore.no_hashes"))
    return {str(name)[:1000]: one for name, one in value.items()}
