"""Votes on a study's merges: which weights are free, what is shown next, what the choices have told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import GROUPS, Knob, assemble, knobs_of, read_knobs, vector_of
from lib_merge.explore.pictures.items import read_item
from lib_merge.explore.studies.journal import Event
from lib_merge.explore.studies.study import read_recipe
from lib_merge.explore.votes.events import LONGEST_VOTER, MOST_SHOWN, Cast, cast, votes_of
from lib_merge.explore.votes.voting import Ballot, Vote, Voting, winner
from lib_merge.recipe import Recipe
from lib_merge.sentences import t
from lib_merge.session.exploring.maps import architecture_of, check_field
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.studies import OpenStudy

Array = NDArray[np.float64]
AHEAD = 2
"""Ballots that may wait for a vote: the one that is looked at, and the one whose pictures are made meanwhile."""


class Ballots:
    """The votes of one session's studies."""

    def __init__(self, exploring: Exploring) -> None:
        self._exploring = exploring
        self._known: dict[tuple[str, str, bool, int], tuple[tuple[Event, ...], Voting]] = {}

    def free(
        self, study: OpenStudy, document: Mapping[str, Any], step: int, field: str, index: int | None, groups: str,
        locked: Collection[str],
    ) -> None:  # fmt: skip
        """Say which weights are free from now on: those of a step's parameter, in groups, less the locked sliders.

        Raises:
            RecipeError: the step has no block weights, or all are locked. StorageError: it cannot be written.
        """
        architecture, recipe = architecture_of(self._exploring), read_recipe(document, "recipe")
        check_field(recipe, step, field)
        if groups not in GROUPS:
            raise RecipeError("groups", t("explore.reading_unknown", allowed=[*GROUPS]))
        knobs = knobs_of(architecture, step, field, groups, locked, index)
        if not knobs:
            raise RecipeError("locked", t("explore.all_locked"))
        told = {"recipe": recipe, "knobs": [knob.to_dict() for knob in knobs], "groups": groups, "locked": [*locked]}
        space = cast(study.events, "", pooled=True).space
        if space is None or any(space.get(name) != value for name, value in told.items()):
            study.add("space", **told)

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
        return {"ballot": _shown(waiting[-1 if ahead else 0]), **self._told(space, voting)}

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
        space, voting, _ = self._state(study, voter, pooled)
        return self._told(space, voting)

    def told(self, study: OpenStudy, voter: str, pooled: bool) -> dict[str, Any]:
        """How far a person's votes are; `space` None: they have not begun."""
        if cast(study.events, voter, pooled).space is None:
            return {"space": None}
        space, voting, _ = self._state(study, voter, pooled)
        return self._told(space, voting)

    def _state(self, study: OpenStudy, voter: str, pooled: bool) -> tuple[_Space, Voting, Cast]:
        if len(voter) > LONGEST_VOTER:
            raise RecipeError("voter", t("explore.item_text", most=LONGEST_VOTER))
        if not study.state.items:
            raise RecipeError("items", t("explore.no_items"))
        found = cast(study.events, voter, pooled)
        if found.space is None:
            raise RecipeError("study", t("explore.no_space"))
        space = _Space(found.space, architecture_of(self._exploring))
        return space, self._voting(study, space, found, (voter, pooled)), found

    def _voting(self, study: OpenStudy, space: _Space, found: Cast, whose: tuple[str, bool]) -> Voting:
        """The learner with all votes; it goes on from where it was, so that a vote costs one round of learning."""
        key = (study.study.name, *whose, space.number)
        known, voting = self._known.get(key, ((), None))
        if voting is None or known != found.votes[: len(known)]:
            known, voting = (), Voting(len(space.knobs), study.study.seed, space.start)
        new: list[Vote] = votes_of(found, space.vector)[len(known) :] if len(known) < len(found.votes) else []
        for vote in new:
            voting.add(vote)
        self._known[key] = found.votes, voting
        return voting

    def _write(
        self, study: OpenStudy, space: _Space, found: Cast, ballot: Ballot, voter: str, pooled: bool
    ) -> Event:  # fmt: skip
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
            recipes=[space.recipe(vector) for vector in ballot.vectors],
        )

    def _told(self, space: _Space, voting: Voting) -> dict[str, Any]:
        final = winner(voting.votes, voting.learner)
        return {
            "space": {"groups": space.groups, "locked": space.locked, "knobs": [knob.label for knob in space.knobs]},
            "progress": asdict(voting.progress()),
            "best": space.recipe(voting.best()) if voting.votes else None,
            "bands": space.bands(voting.learner.band()) if voting.votes else {},
            "final": None if final is None else {"recipe": space.recipe(final[0]), "won": final[1], "of": final[2]},
        }


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
        self._recipe, self._architecture = event["recipe"], architecture
        self.knobs: tuple[Knob, ...] = read_knobs(event["knobs"], self._recipe, architecture)
        self.start = self.vector(self._recipe)

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
