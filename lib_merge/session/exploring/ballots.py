"""Votes on a study's merges: which weights are free, what is shown next, what the choices have told."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import GROUPS, Knob, assemble, knobs_of, read_knobs, vector_of, vector_of_weights
from lib_merge.explore.pictures.items import read_item
from lib_merge.explore.studies.journal import Event
from lib_merge.explore.studies.study import read_recipe
from lib_merge.explore.trials.search import SHOWN, best_first, search_of
from lib_merge.explore.votes.events import LONGEST_VOTER, MOST_SHOWN, Cast, cast, files_and_methods, votes_of
from lib_merge.explore.votes.voting import MANY, Ballot, Vote, Voting, winner
from lib_merge.explore.walks import kind_of
from lib_merge.recipe import Recipe
from lib_merge.sentences import t
from lib_merge.session.exploring.maps import architecture_of, check_field
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.sources import known_hashes
from lib_merge.session.exploring.studies import OpenStudy
from lib_merge.weights import presets

Array = NDArray[np.float64]
BEYOND = (-0.5, 1.5)
"""Ends of the weights when they may go wider than from 0 to 1."""
OPENINGS = ("GRAD_V", "COSINE", "GRAD_A", "REVERSE_COSINE", "OUT12", "WRAP16")
"""Presets that the first two votes show."""
OF_THE_JOURNAL = ("event", "number", "time")
TINY = 1e-12
AHEAD = 2
"""Ballots that may wait for a vote: the one that is looked at, and the one whose pictures are made meanwhile."""


class Ballots:
    """The votes of one session's studies."""

    def __init__(self, exploring: Exploring) -> None:
        self._exploring = exploring
        self._known: dict[tuple[str, str, bool, int], tuple[tuple[Event, ...], Voting]] = {}

    def free(  # noqa: PLR0913 - what a page may choose
        self, study: OpenStudy, document: Mapping[str, Any], step: int, field: str, index: int | None, groups: str,
        locked: Collection[str], *, finer: bool = False, wider: bool = False,
    ) -> None:  # fmt: skip
        """Say which weights are free from now on: those of a step's parameter, in groups, less the locked sliders.

        `finer`: new merges stay near the best. `wider`: the weights go beyond 0 and 1.

        Raises:
            RecipeError: the step has no block weights, or all are locked. StorageError: it cannot be written.
        """
        architecture, recipe = architecture_of(self._exploring), read_recipe(document, "recipe")
        check_field(recipe, step, field)
        if groups not in GROUPS:
            raise RecipeError("groups", t("explore.reading_unknown", allowed=[*GROUPS]))
        knobs = knobs_of(architecture, step, field, groups, locked, index)
        if wider:
            knobs = tuple(replace(knob, low=BEYOND[0], high=BEYOND[1]) for knob in knobs)
        if not knobs:
            raise RecipeError("locked", t("explore.all_locked"))
        told = {
            "recipe": recipe,
            "knobs": [knob.to_dict() for knob in knobs],
            "groups": groups,
            "locked": [*locked],
            **({"finer": True} if finer else {}),
        }
        space = cast(study.events, "", pooled=True).space
        # Where votes on the same weights were begun without parts they go on so.
        if space is None or {name: space[name] for name in space if name not in (*OF_THE_JOURNAL, "parts")} != told:
            study.add("space", **told, **({"parts": True} if len(knobs) >= MANY else {}))

    def ballot(self, study: OpenStudy, voter: str, pooled: bool, count: int, ahead: bool) -> dict[str, Any]:
        """What a person is to look at next, or `ahead`: after that; and how far the votes are.

        Raises:
            RecipeError: the study has no prompts, or does not say which weights are free.
        """
        space, voting, found = self._state(study, voter, pooled)
        waiting = sorted(found.waiting, key=lambda one: one["kind"] != "final")  # a final that was begun goes first
        while len(waiting) < (AHEAD if ahead else 1):
            proposed = voting.propose(min(max(count, 2), MOST_SHOWN), len(waiting))
            waiting.append(self._write(study, space, found, proposed, voter, pooled))
        return {"ballot": _shown(waiting[-1 if ahead else 0]), **self._told(space, voting, found)}

    def final(self, study: OpenStudy, voter: str, pooled: bool) -> dict[str, Any]:
        """Ask for the merges that are liked best so far once more, for each prompt of the study.

        Raises:
            RecipeError: too few were shown.
        """
        space, voting, found = self._state(study, voter, pooled)
        best = voting.finalists() if voting.votes else np.empty((0, 0))
        if len(best) < 2:
            raise RecipeError("study", t("explore.final_too_early"))
        for item in range(len(study.state.items)):
            self._write(study, space, found, Ballot(best, item, "final"), voter, pooled)
        return self.ballot(study, voter, pooled, 4, ahead=False)

    def choose(
        self, study: OpenStudy, voter: str, pooled: bool, recipes: Sequence[Mapping[str, Any]], item: str, chosen: int
    ) -> dict[str, Any]:  # fmt: skip
        """Take a choice among recipes that were shown elsewhere, as variations are, as a vote on them.

        Raises:
            RecipeError: votes have not begun, the recipes have other steps, or there is no such row or prompt.
        """
        space, _, found = self._state(study, voter, pooled)
        numbers = [one.id for one in study.state.items]
        if item not in numbers or not 0 <= chosen < len(recipes) <= MOST_SHOWN or not all(map(space.is_like, recipes)):
            raise RecipeError("chosen", t("explore.vote_rows"))
        shown = Ballot(np.array([space.vector(recipe) for recipe in recipes]), numbers.index(item))
        event = self._write(study, space, found, shown, voter, pooled, recipes)
        return self.vote(study, voter, pooled, event["number"], chosen, [])

    def top(self, study: OpenStudy, voter: str, pooled: bool) -> dict[str, Any]:
        """Ask for the best merges of a scored search, for each prompt of the study; their pictures are there.

        Raises:
            RecipeError: fewer than two were made.
        """
        space, _, found = self._state(study, voter, pooled)
        search = search_of(study.events)
        best = best_first(search, study.state.items)[:SHOWN]
        if search.settings is None or len(best) < 2:
            raise RecipeError("study", t("explore.final_too_early"))
        recipes = [dict(trial.recipe) for trial, _ in best]
        if not all(map(space.is_like, recipes)):  # the desk was used with other files or methods since
            _free_again(study, search.settings.space)
            space, _, found = self._state(study, voter, pooled)
        vectors = np.array([space.vector(recipe) for recipe in recipes])
        for item in range(len(study.state.items)):
            order = np.random.Generator(np.random.Philox(key=[study.study.seed, 2**35 + item])).permutation(len(best))
            shown = Ballot(vectors[order], item, "final")
            self._write(study, space, found, shown, voter, pooled, [recipes[row] for row in order])
        return self.ballot(study, voter, pooled, 4, ahead=False)

    def vote(
        self, study: OpenStudy, voter: str, pooled: bool, ballot: int, chosen: int | None, broken: Collection[int]
    ) -> dict[str, Any]:
        """Take a vote on a ballot that waits for one; answers how far the votes are.

        Raises:
            RecipeError: there is no such ballot, or the rows are none of it. StorageError: it cannot be written.
        """
        space, voting, found = self._state(study, voter, pooled)
        waiting = next((one for one in found.waiting if one["number"] == ballot), None)
        if waiting is None:
            raise RecipeError("ballot", t("explore.no_ballot"))
        if any(row >= len(waiting["vectors"]) for row in (*broken, chosen or 0)) or chosen in broken:
            raise RecipeError("chosen", t("explore.vote_rows"))
        study.add("vote", voter=voter, ballot=ballot, chosen=chosen, broken=sorted(broken))
        space, voting, found = self._state(study, voter, pooled)
        return self._told(space, voting, found)

    def liked(self, study: OpenStudy, voter: str, pooled: bool, recipes: Sequence[Mapping[str, Any]]) -> list[float]:
        """What a person's votes say of recipes, 0 for the least and 1 for the most liked of them; empty where the votes
        are on other files or methods, or there are none."""
        if not study.state.items or cast(study.events, voter, pooled).space is None:
            return []
        space, voting, _ = self._state(study, voter, pooled)
        if not voting.votes or not all(map(space.is_like, recipes)):
            return []
        found = voting.learner.likings(np.array([space.vector(recipe) for recipe in recipes]))
        return ((found - found.min()) / max(float(np.ptp(found)), TINY)).tolist()

    def told(self, study: OpenStudy, voter: str, pooled: bool) -> dict[str, Any]:
        """How far a person's votes are; `space` None: they have not begun."""
        if cast(study.events, voter, pooled).space is None:
            return {"space": None}
        space, voting, found = self._state(study, voter, pooled)
        return self._told(space, voting, found)

    def _state(self, study: OpenStudy, voter: str, pooled: bool) -> tuple[_Space, Voting, Cast]:
        if len(voter) > LONGEST_VOTER:
            raise RecipeError("voter", t("explore.item_text", most=LONGEST_VOTER))
        if not study.state.items:
            raise RecipeError("items", t("explore.no_items"))
        found = cast(study.events, voter, pooled, hashes=self._hashes(study))
        if found.space is None:
            raise RecipeError("study", t("explore.no_space"))
        space = _Space(found.space, architecture_of(self._exploring))
        return space, self._voting(study, space, found, (voter, pooled)), found

    def _hashes(self, study: OpenStudy) -> dict[str, str]:
        """Of a study from elsewhere, whose files may have other names here."""
        told = study.state.sources
        return {**known_hashes(self._exploring.session, study), **told} if told else {}

    def _voting(self, study: OpenStudy, space: _Space, found: Cast, whose: tuple[str, bool]) -> Voting:
        """The learner with all votes; it goes on from where it was, so that a vote costs one round of learning."""
        key = (study.study.name, *whose, space.number)
        known, voting = self._known.get(key, ((), None))
        if voting is None or known != found.votes[: len(known)]:
            how = {"finer": space.finer, "parts": space.parts}
            known, voting = (), Voting(len(space.knobs), study.study.seed, space.start, space.openings, **how)
        new: list[Vote] = votes_of(found, space.vector)[len(known) :] if len(known) < len(found.votes) else []
        for vote in new:
            voting.add(vote)
        self._known[key] = found.votes, voting
        return voting

    def _write(
        self, study: OpenStudy, space: _Space, found: Cast, ballot: Ballot, voter: str, pooled: bool,
        recipes: Sequence[Mapping[str, Any]] | None = None,
    ) -> Event:  # fmt: skip
        """Write a ballot; `recipes`: where they are not simply those of its vectors."""
        items = study.state.items
        return study.add(
            "ballot",
            voter=voter,
            pooled=pooled,
            kind=ballot.kind,
            of=None if ballot.of is None else found.votes[ballot.of]["ballot"],
            item=ballot.item,
            prompt=items[ballot.item % len(items)].to_dict(),
            space=space.number,
            vectors=ballot.vectors.tolist(),
            recipes=[space.recipe(vector) for vector in ballot.vectors] if recipes is None else [*recipes],
        )

    def _told(self, space: _Space, voting: Voting, found: Cast) -> dict[str, Any]:
        final = winner(voting.votes, voting.learner)
        best = _recipe_of(voting.best(), space, voting, found) if voting.votes else None
        return {
            "space": space.told(),
            "progress": asdict(voting.progress()),
            "best": best,
            "best_id": None if best is None else Recipe.from_dict(best, names_only=True).id,
            "bands": space.bands(voting.learner.band()) if voting.votes else {},
            "final": None if final is None else _final(final, space, voting, found),
        }


def _free_again(study: OpenStudy, number: int) -> None:
    """Say again which weights are free, as a former event said it."""
    former = next(event for event in study.events if event["event"] == "space" and event["number"] == number)
    study.add("space", **{name: former[name] for name in former if name not in OF_THE_JOURNAL})


def _final(final: tuple[Array, int, int], space: _Space, voting: Voting, found: Cast) -> dict[str, Any]:
    merge, won, of = final
    return {"recipe": _recipe_of(merge, space, voting, found), "won": won, "of": of}


def _recipe_of(vector: Array, space: _Space, voting: Voting, found: Cast) -> dict[str, Any]:
    """The recipe that was shown for a merge, whose weights need not be free now, as those of a search or a variation
    are not; one that was never shown is made of its vector."""
    for vote, event in zip(reversed(voting.votes), reversed(found.votes), strict=True):
        same = (vote.ballot.vectors == vector).all(axis=1)
        if same.any():
            return found.ballots[event["ballot"]]["recipes"][int(same.argmax())]
    return space.recipe(vector)


def _shown(ballot: Event) -> dict[str, Any]:
    """A ballot with the ids of its recipes and of its prompt, by which the study has its pictures."""
    item = read_item(ballot["prompt"])
    ids = [Recipe.from_dict(recipe, names_only=True).id for recipe in ballot["recipes"]]
    return {**ballot, "ids": ids, "prompt": {**item.to_dict(), "id": item.id}}


class _Space:
    """The free weights of a study, as its journal says."""

    def __init__(self, event: Event, architecture: Architecture) -> None:
        self.number: int = event["number"]
        self.groups: str = event["groups"]
        self.locked: list[str] = event["locked"]
        self.finer: bool = event.get("finer", False)
        self.parts: bool = event.get("parts", False)
        self._recipe, self._architecture = event["recipe"], architecture
        self.knobs: tuple[Knob, ...] = read_knobs(event["knobs"], self._recipe, architecture)
        self.start = self.vector(self._recipe)

    def told(self) -> dict[str, Any]:
        """Which weights are free, for people."""
        labels = [knob.label for knob in self.knobs]
        wider = bool(self.knobs) and (self.knobs[0].low, self.knobs[0].high) == BEYOND
        return {"groups": self.groups, "locked": self.locked, "knobs": labels, "finer": self.finer, "wider": wider}

    @property
    def openings(self) -> Array:
        """Known curves of block weights as merges of the free weights, [n, knobs]."""
        curves = [presets.evaluate(name, self._architecture) for name in OPENINGS]
        return np.clip([vector_of_weights(curve, self.knobs) for curve in curves], 0, 1)

    def is_like(self, recipe: Mapping[str, Any]) -> bool:
        """Whether a recipe has the same base and steps, but for their weights."""
        same = files_and_methods(recipe) == files_and_methods(self._recipe)
        return same and [*map(kind_of, recipe["steps"])] == [*map(kind_of, self._recipe["steps"])]

    def vector(self, recipe: Mapping[str, Any]) -> Array:
        """Where a recipe has the free weights."""
        return vector_of(recipe, self.knobs, self._architecture)

    def recipe(self, vector: Array) -> dict[str, Any]:
        """The recipe of a vector, as plain data."""
        return Recipe.from_dict(
            assemble(self._recipe, self.knobs, vector, self._architecture), names_only=True
        ).to_dict()

    def bands(self, bands: Array) -> dict[str, list[float]]:
        """For each slider from where to where its best place may be; a slider of several knobs has the mean of them."""
        found: dict[str, Array] = {}
        for knob, band in zip(self.knobs, bands, strict=True):
            ends = knob.low + (knob.high - knob.low) * band
            for slider, share in knob.shares:
                found[slider] = found.get(slider, np.zeros(2)) + share * ends
        return {slider: [float(low), float(high)] for slider, (low, high) in found.items()}
