"""Votes in a study's journal: the space of free weights, ballots, choices.

`space`: {recipe, knobs, groups, locked, finer, parts}, which weights are free from now on, and how new merges are
drawn; the last two may be missing: false. `ballot`: {voter, pooled, kind, of, item, prompt, space, vectors, recipes},
what is shown: each vector with the recipe that it makes. `vote`: {voter, ballot, chosen, broken}; `ballot` and `space`
are numbers of events.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib_merge.errors import RecipeError
from lib_merge.explore.pictures.items import read_item
from lib_merge.explore.studies.journal import Event, in_force
from lib_merge.explore.votes.voting import Ballot, Vote
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

MOST_SHOWN = 9
LONGEST_VOTER = 80
Array = NDArray[np.float64]
InSpace = Callable[[Mapping[str, Any]], Array]
"""Where a recipe has the free weights of now, [knobs]."""


@dataclass(frozen=True)
class Cast:
    """A person's votes in a journal: those that count, the numbers of the ballots that wait for one, the space."""

    votes: tuple[Event, ...]
    waiting: tuple[Event, ...]
    ballots: Mapping[int, Event]
    space: Event | None


def cast(
    events: Sequence[Event],
    voter: str,
    pooled: bool,
    space: Event | None = None,
    hashes: Mapping[str, str] | None = None,
) -> Cast:
    """What of a journal concerns a person: own votes, or where they are pooled all persons'; own ballots that nobody
    has voted on yet, as long as the same weights are free.

    Votes count where they are on the same files and methods: what is liked of one model B says nothing of another.

    Args:
        events: the journal.
        voter: the person.
        pooled: whether everybody's votes count.
        space: the event with the free weights; None: the newest.
        hashes: as of `files_and_methods`.
    """
    known = in_force(events)
    spaces = [event for event in known if event["event"] == "space"]
    space = space or next(reversed(spaces), None)
    alike = set() if space is None else _alike(space, spaces, hashes)
    ballots = {event["number"]: event for event in known if event["event"] == "ballot" and event["space"] in alike}
    votes = [event for event in known if event["event"] == "vote" and event.get("ballot") in ballots]
    voted = {event["ballot"] for event in votes}
    now = None if space is None else space["number"]
    waiting = [
        event
        for number, event in ballots.items()
        if number not in voted and event["space"] == now and (event["voter"], event["pooled"]) == (voter, pooled)
    ]
    own = tuple(event for event in votes if pooled or event["voter"] == voter)
    return Cast(own, tuple(waiting), ballots, space)


def _alike(space: Event, spaces: Sequence[Event], hashes: Mapping[str, str] | None) -> set[int]:
    """The numbers of the spaces whose merges are of the same files and methods."""
    wanted = files_and_methods(space["recipe"], hashes)
    return {one["number"] for one in spaces if files_and_methods(one["recipe"], hashes) == wanted}


def files_and_methods(recipe: Mapping[str, Any], hashes: Mapping[str, str] | None = None) -> list[Any]:
    """A recipe's files by their places, the VAE's aside, and the methods of its steps.

    `hashes`: SHA-256 by the name in the recipe, of files that may have other names elsewhere.
    """
    known = hashes or {}
    sources = Recipe.from_dict(recipe, names_only=True).sources()
    files = [(one.place, known.get(one.file, one.file)) for one in sources if one.place != "vae"]
    return [files, [step.get("method") for step in recipe["steps"]]]


def votes_of(found: Cast, vector_of: InSpace) -> list[Vote]:
    """The votes as the learner takes them; those on weights that were free earlier are seen in the space of now."""
    numbers = {event["ballot"]: at for at, event in enumerate(found.votes)}
    return [
        Vote(
            ballot_of(found.ballots[event["ballot"]], found, vector_of, numbers),
            event["chosen"],
            tuple(event["broken"]),
        )
        for event in found.votes
    ]


def ballot_of(event: Event, found: Cast, vector_of: InSpace, numbers: Mapping[int, int]) -> Ballot:
    """A ballot's event as the learner takes it; `numbers`: which vote was on which ballot."""
    is_of_now = found.space is not None and event["space"] == found.space["number"]
    vectors = event["vectors"] if is_of_now else [vector_of(recipe) for recipe in event["recipes"]]
    return Ballot(np.array(vectors, dtype=np.float64), event["item"], event["kind"], numbers.get(event["of"]))


def read_space(event: Event, place: str) -> Event:
    """A `space` from elsewhere, checked.

    Raises:
        RecipeError: a field is missing or wrong; as the two below.
    """
    whole = {"finer": False, "parts": False, **event}
    _expect(whole, place, knobs=list, groups=str, locked=list, finer=bool, parts=bool)
    return {**event, "recipe": _recipe(event.get("recipe"), f"{place}.recipe")}


def read_ballot(event: Event, place: str) -> Event:
    """A `ballot` from elsewhere, checked."""
    _expect(event, place, voter=str, pooled=bool, item=int, space=int, vectors=list, recipes=list, prompt=dict)
    recipes = [_recipe(one, f"{place}.recipes[{n}]") for n, one in enumerate(event["recipes"][: MOST_SHOWN + 1])]
    vectors = event["vectors"]
    whole = 0 < len(vectors) == len(recipes) <= MOST_SHOWN and all(isinstance(one, list) for one in vectors)
    if not whole or len({len(one) for one in vectors}) != 1 or not all(_is_finite(x) for one in vectors for x in one):
        raise RecipeError(f"{place}.vectors", t("explore.ballot_vectors", most=MOST_SHOWN))
    of = event.get("of")
    if event.get("kind") not in ("new", "repeat", "final") or not (of is None or type(of) is int) or event["item"] < 0:
        raise RecipeError(f"{place}.kind", t("explore.ballot_kind"))
    read_item(event["prompt"], f"{place}.prompt")
    return {**event, "recipes": recipes, "of": of, "voter": event["voter"][:LONGEST_VOTER]}


def read_vote(event: Event, place: str) -> Event:
    """A `vote` from elsewhere, checked; one without ballot is another page's."""
    if "ballot" not in event:
        return event
    _expect(event, place, voter=str, ballot=int)
    chosen, broken = event.get("chosen"), event.get("broken", [])
    rows = [*(broken if isinstance(broken, list) else [None]), *([] if chosen is None else [chosen])]
    if not all(type(row) is int and 0 <= row < MOST_SHOWN for row in rows) or len(set(rows)) != len(rows):
        raise RecipeError(f"{place}.chosen", t("explore.vote_rows"))
    return {**event, "chosen": chosen, "broken": broken, "voter": event["voter"][:LONGEST_VOTER]}


CHECKS = {"space": read_space, "ballot": read_ballot, "vote": read_vote}


def _expect(event: Event, place: str, **types: type) -> None:
    wrong = next((name for name, kind in types.items() if type(event.get(name)) is not kind), None)
    if wrong is not None:
        raise RecipeError(f"{place}.{wrong}", t("routes.field_missing"))


def _recipe(document: object, place: str) -> dict[str, Any]:
    if not isinstance(document, Mapping):
        raise RecipeError(place, t("recipe.is_no_recipe", document=type(document).__name__))
    return Recipe.from_dict(document, names_only=True).to_dict()


def _is_finite(value: object) -> bool:
    return type(value) in (int, float) and bool(np.isfinite(float(value)))  # pyright: ignore[reportArgumentType]
