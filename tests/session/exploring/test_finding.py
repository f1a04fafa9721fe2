"""Maps and votes on the studies of a host in this process, whose pictures are drawn from its live weights."""

from __future__ import annotations

import json
from dataclasses import asdict

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

import lib_merge
from lib_merge.architectures import by_id
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import knobs_of, vector_of_weights
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.sensitivity.measures import difference, look
from lib_merge.explore.studies.study import Study, read_recipe
from lib_merge.explore.votes.voting import MANY, Ballot, Vote, Voting
from lib_merge.recipe import Recipe
from lib_merge.session.exploring.apart import apart
from lib_merge.session.exploring.ballots import OF_THE_JOURNAL, OPENINGS, Ballots
from lib_merge.session.exploring.book import Shot
from lib_merge.session.exploring.maps import Maps, Question
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.studies import Studies
from lib_merge.weights import presets

images = pytest.importorskip("PIL.Image")
SD1 = by_id("sd1")
ITEMS = (Item(prompt="a star", seed=1), Item(prompt="a ring", seed=2))
SLOTS = SD1.sliders


class Studio:
    """A host's explorations; `IN04` moves the picture's shape, `OUT03` colours it, others change nothing."""

    def __init__(self, running):
        self.running, self.made = running, 0
        self.live = {}  # the weights that each recipe's picture was made with
        self.exploring = Exploring(running.session)
        self.study = self.exploring.studies.new(Study("mine", 7, items=ITEMS))
        self.maps, self.ballots = Maps(self.exploring), Ballots(self.exploring)

    def picture(self, item):
        recipe = self.running.session.before_picture()
        alpha = recipe.to_dict()["steps"][0]["alpha"] if recipe else {}
        weights = alpha if isinstance(alpha, dict) else {"default": alpha}
        moved, red = weights.get("IN04", weights.get("default", 0)), weights.get("OUT03", weights.get("default", 0))
        pixels = np.full((64, 64, 3), 200, np.uint8)
        pixels[20:40, 8 + int(24 * moved) : 28 + int(24 * moved)] = (int(200 * red), 0, 60)
        self.made += 1
        self.live[recipe.id if recipe else ""] = {key: one.clone() for key, one in self.running.parameters.items()}
        return Shot(images.fromarray(pixels), f"{item.prompt}\nSteps: 1, Sampler: Euler, Seed: {item.seed}")

    def make(self, rows, cells, items=ITEMS):
        order = {
            "run": "x",
            "study": "mine",
            "recipes": rows,
            "items": [one.to_dict() for one in items],
            "cells": cells,
        }
        with self.running.host.exclusive():
            return self.exploring.make(json.dumps(order), lambda item: item.values(), self.picture)

    def question(self, alpha, reading="out"):
        return Question(self.running.document(alpha), 0, "alpha", None, reading)

    def whole_map(self, question):
        told = self.maps.of(self.study, question)
        while told["cells"]:
            self.make([row["recipe"] for row in told["rows"]], told["cells"])
            told = self.maps.of(self.study, question)
        return told

    def free(self, **fields):
        given = {"groups": "none", "locked": [], **fields}
        self.ballots.free(self.study, self.running.document(0.5), 0, "alpha", None, **given)


@pytest.fixture
def studio(running):
    return Studio(running)


def test_a_map_tells_which_slider_does_what_and_can_be_taken_up_again(studio):
    question = studio.question(1.0)
    first = studio.maps.of(studio.study, question)
    assert first["bars"] == [None] * 26 and first["have"] == 0
    assert len(first["cells"]) == 3 + 10 and first["most"] == 1 + 8 + 2 * 28  # BASE and M00 are thirds of their own
    studio.make([row["recipe"] for row in first["rows"]], first["cells"][:5])
    again = studio.maps.of(studio.study, question)
    assert again["have"] == 5 and len(again["cells"]) == 8
    told = studio.whole_map(question)
    bars = dict(zip(SLOTS, told["bars"], strict=True))
    assert bars["IN04"]["layout"]["share"] > 0.5 and bars["IN04"]["items"] == 2
    assert bars["OUT03"]["colour"]["share"] > 0.5 > 0.05 > bars["OUT03"]["layout"]["share"]
    assert bars["IN03"]["visible"]["share"] == 0 and not bars["IN03"]["together"]
    assert bars["OUT09"]["visible"]["share"] == 0 and bars["OUT09"]["together"]  # its third changed nothing
    made = studio.made
    assert Maps(studio.exploring).of(studio.study, question) == told and studio.made == made


def test_how_far_b_is_from_a_is_known_without_a_picture(running):
    state = {name: load_file(running.host.folder / f"{name}.safetensors") for name in "ab"}
    near, far = list(apart(running.session, running.document(0.0), 0))[-2:]
    for key in state["b"]:
        if SD1.slot_of(key) in (near, far) and state["b"][key].is_floating_point():
            state["b"][key] = state["a"][key] * (1.5 if SD1.slot_of(key) == far else 1.0)
    save_file(state["b"], running.host.folder / "b.safetensors")
    found = apart(running.session, running.document(0.0), 0)
    assert found[far] == pytest.approx(0.5, rel=1e-2) and found[near] == 0
    assert set(found) <= set(SLOTS)
    assert apart(running.session, running.document(0.0), 1) == {}


@pytest.mark.long
def test_the_two_readings_share_what_they_can_and_an_empty_desk_has_no_map_of_what_it_does(studio):
    studio.whole_map(studio.question(1.0))
    told = studio.whole_map(studio.question(1.0, "in"))
    bars = dict(zip(SLOTS, told["bars"], strict=True))
    assert bars["IN04"]["layout"]["share"] > 0.5
    assert told["interacts"] == [False] * 26
    with pytest.raises(RecipeError, match="no change to be mapped"):
        studio.maps.of(studio.study, studio.question(0.0))
    with pytest.raises(RecipeError, match="no block weights"):
        studio.maps.of(studio.study, Question(studio.running.document(1.0), 3, "alpha", None, "out"))


def test_the_chosen_vectors_recipe_comes_back_and_what_is_proposed_is_on_disk_first(studio):
    studio.free()
    told = studio.ballots.ballot(studio.study, "ann", False, 4, ahead=False)
    ballot = told["ballot"]
    assert len(ballot["recipes"]) == 4 and len(ballot["vectors"][0]) == 26 and ballot["prompt"]["prompt"] == "a star"
    assert told["best"] is None and told["bands"] == {}
    assert any(vector == [0.5] * 26 for vector in ballot["vectors"])  # the merge that the study began with
    assert studio.ballots.ballot(studio.study, "ann", False, 4, ahead=False)["ballot"] == ballot
    ahead = studio.ballots.ballot(studio.study, "ann", False, 4, ahead=True)["ballot"]
    assert ahead["number"] != ballot["number"] and ahead["prompt"]["prompt"] == "a ring"
    told = studio.ballots.vote(studio.study, "ann", False, ballot["number"], 2, [0])
    assert told["best"] in ballot["recipes"][1:] and told["progress"]["votes"] == 1
    assert set(told["bands"]) == set(SLOTS) and all(0 <= low <= high <= 1 for low, high in told["bands"].values())
    assert studio.ballots.ballot(studio.study, "ann", False, 4, ahead=False)["ballot"] == ahead


def test_a_journal_that_is_replayed_proposes_the_same_and_cut_anywhere_loses_the_last_event_at_most(studio):
    studio.free(groups="thirds")
    for chosen in (1, None, 3, 0):
        ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
        studio.ballots.vote(studio.study, "", False, ballot["number"], chosen, [])
    after = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)
    replayed = Ballots(studio.exploring)
    assert replayed.ballot(Studies(studio.running.host.data_folder()).open("mine"), "", False, 4, ahead=False) == after
    written = [event for event in studio.study.events if event["event"] == "ballot"]
    knobs = knobs_of(SD1, 0, "alpha", "thirds")
    openings = [vector_of_weights(presets.evaluate(name, SD1), knobs) for name in OPENINGS]
    voting = Voting(len(knobs), 7, [0.5] * len(knobs), openings)
    for event, chosen in zip(written, (1, None, 3, 0), strict=False):
        proposed = voting.propose(4)
        np.testing.assert_allclose(proposed.vectors, event["vectors"], rtol=0, atol=1e-12)
        voting.add(Vote(proposed, chosen))
    journal = studio.study.folder / "journal.jsonl"
    whole = journal.read_bytes()
    lines = len(whole.splitlines())
    for cut in range(len(whole) - 40, len(whole)):
        journal.write_bytes(whole[:cut])
        events = Studies(studio.running.host.data_folder()).open("mine").events
        assert len(events) >= lines - 1
    journal.write_bytes(whole)


def test_votes_that_were_begun_without_parts_go_on_without_and_new_ones_say_that_they_have_them(studio):
    studio.free()
    told = studio.study.events[-1]
    assert told["event"] == "space" and told["parts"] and len(told["knobs"]) >= MANY
    old = {name: value for name, value in told.items() if name not in (*OF_THE_JOURNAL, "parts")}
    studio.study.add("space", **old)  # as it was written before there were parts
    studio.free()
    assert "parts" not in studio.study.events[-1] and len(studio.study.events) == 2
    in_parts, whole = (Voting(26, 7, [0.5] * 26, parts=parts) for parts in (True, False))
    for chosen in (1, 2, 0):
        ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
        studio.ballots.vote(studio.study, "", False, ballot["number"], chosen, [])
        for voting in (in_parts, whole):
            voting.add(Vote(Ballot(np.array(ballot["vectors"]), ballot["item"]), chosen))
    shown = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]["vectors"]
    np.testing.assert_allclose(shown, whole.propose(4).vectors, atol=1e-12)
    assert not np.allclose(shown, in_parts.propose(4).vectors)
    studio.free(groups="curve")
    assert "parts" not in studio.study.events[-1]


def test_undo_shows_the_same_again_and_takes_back_ones_own(studio):
    studio.free()
    first = studio.ballots.ballot(studio.study, "ann", False, 4, ahead=False)["ballot"]
    studio.ballots.vote(studio.study, "ann", False, first["number"], 1, [])
    other = studio.ballots.ballot(studio.study, "bob", False, 4, ahead=False)["ballot"]
    studio.ballots.vote(studio.study, "bob", False, other["number"], 0, [])
    studio.study.add("undo", voter="ann")
    assert studio.ballots.ballot(studio.study, "ann", False, 4, ahead=False)["ballot"] == first
    assert studio.ballots.told(studio.study, "bob", False)["progress"]["votes"] == 1
    assert studio.ballots.told(studio.study, "ann", True)["progress"]["votes"] == 1  # pooled: bob's


def test_locked_sliders_stay_and_votes_are_kept_when_other_weights_are_free(studio):
    studio.free()
    ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
    studio.ballots.vote(studio.study, "", False, ballot["number"], 1, [])
    studio.free(locked=["M00", "BASE"])
    told = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)
    assert told["progress"]["votes"] == 1 and len(told["ballot"]["vectors"][0]) == 24
    for recipe in told["ballot"]["recipes"]:
        alpha = recipe["steps"][0]["alpha"]
        assert "M00" not in alpha or alpha["M00"] == 0.5
    studio.free(groups="curve")
    curve = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)
    assert len(curve["ballot"]["vectors"][0]) == 6
    with pytest.raises(RecipeError, match="unlock"):
        studio.free(locked=SLOTS)


def test_votes_on_other_files_do_not_count_until_those_are_on_the_desk_again(studio):
    """Another model B, or a checkpoint that is not the study's base: the same weights are another merge there."""
    ballots, study, mine = studio.ballots, studio.study, studio.running.document(0.5)
    studio.free(groups="curve")
    ballot = ballots.ballot(study, "", False, 4, ahead=False)["ballot"]
    ballots.vote(study, "", False, ballot["number"], 1, [])
    b = mine["steps"][0]["b"]
    for other in ({**mine, "base": b}, {**mine, "steps": [{**mine["steps"][0], "b": mine["base"]}]}):
        ballots.free(study, other, 0, "alpha", None, "curve", [])
        told = ballots.ballot(study, "", False, 4, ahead=False)
        assert told["progress"]["votes"] == 0 and told["best"] is None
        assert ballots.liked(study, "", False, ballot["recipes"]) == []
        ballots.vote(study, "", False, told["ballot"]["number"], 0, [])
        assert ballots.told(study, "", False)["progress"]["votes"] == 1
    studio.free(groups="thirds")
    assert ballots.told(study, "", False)["progress"]["votes"] == 1
    study.add("sources", sha256={mine["base"]: "a" * 64, "its name elsewhere": "a" * 64})
    ballots.free(study, {**mine, "base": "its name elsewhere"}, 0, "alpha", None, "curve", [])
    assert ballots.told(study, "", False)["progress"]["votes"] == 1, "a base is the same by its hash"


def test_a_final_asks_for_each_prompt_and_tells_who_won(studio):
    studio.free(groups="curve")
    with pytest.raises(RecipeError, match="vote first"):
        studio.ballots.final(studio.study, "", False)
    ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
    studio.ballots.vote(studio.study, "", False, ballot["number"], 1, [])
    studio.ballots.ballot(studio.study, "", False, 4, ahead=True)  # ballots that wait are shown after it
    told = studio.ballots.final(studio.study, "", False)
    for prompt in ("a star", "a ring"):
        final = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
        assert final["kind"] == "final" and final["prompt"]["prompt"] == prompt
        told = studio.ballots.vote(studio.study, "", False, final["number"], 2, [])
    assert told["final"] == {"recipe": final["recipes"][2], "won": 2, "of": 2}


def searched(studio, trials):
    """The journal of a scored search whose later trials are better, with their pictures."""
    study = studio.study
    space = next(event for event in study.events if event["event"] == "space")
    more = {"trials": trials, "sampler": "tpe", "scorers": {"good": 1.0}, "limits": {}}
    study.add("search", space=space["number"], architecture="sd1", **more)
    for number in range(trials):
        recipe = read_recipe(studio.running.document(number / trials), "recipe")
        study.add("trial", trial=number, origin="tpe", vector=[number / trials] * 6, recipe=recipe)
        for item in ITEMS:
            about = {"item": item.id, "key": f"{number:064x}", "webui": "x", "trial": number}
            study.add("picture", recipe=Recipe.from_dict(recipe, names_only=True).id, **about)
            study.add("score", **about, scores={"good": float(number)}, broken=[])
        study.add("result", trial=number, state="done", why=[])
    return study


def test_the_best_eight_of_a_search_are_voted_on_with_the_pictures_that_there_are(studio, client):
    studio.free(groups="curve")
    asked = {"study": "mine"}
    assert client.post("/live-merge/v1/explore/search", json=asked).json() == {"search": None}
    study = searched(studio, 11)
    told = client.post("/live-merge/v1/explore/search", json=asked).json()["search"]
    assert [one["trial"] for one in told["best"]] == [10, 9, 8, 7, 6, 5, 4, 3]
    assert told["running"] is False and told["trials"]["done"] == told["trials"]["wanted"] == 11
    assert told["best"][0]["value"] == 1.0 and told["best"][0]["pictures"] == {one.id: f"{10:064x}" for one in ITEMS}
    first = client.post("/live-merge/v1/explore/top", json=asked).json()["ballot"]
    assert first["kind"] == "final" and len(first["ids"]) == 8
    pictures = Studies(studio.running.host.data_folder()).open("mine").state.pictures
    assert all((id, ITEMS[0].id, 0) in pictures for id in first["ids"])
    bests = [read_recipe(one["recipe"], "recipe") for one in told["best"]]
    assert sorted(map(str, first["recipes"])) == sorted(map(str, bests)) and first["recipes"] != bests  # shuffled
    for _ in ITEMS:
        ballot = studio.ballots.ballot(study, "", False, 4, ahead=False)["ballot"]
        liked = ballot["recipes"].index(bests[2])
        voted = studio.ballots.vote(study, "", False, ballot["number"], liked, [])
    assert voted["final"] == {"recipe": bests[2], "won": 2, "of": 2}  # as it was shown, whatever weights are free
    assert voted["best"] in bests


def test_the_best_of_a_search_are_voted_on_in_its_own_weights_though_the_desk_has_another_method_by_now(studio):
    studio.free(groups="curve")
    study = searched(studio, 3)
    other = studio.running.document(0.5)
    other["steps"][0] |= {"method": "slerp"}
    studio.ballots.free(study, other, 0, "alpha", None, "thirds", ())
    ballot = studio.ballots.top(study, "", False)["ballot"]
    spaces = [event for event in study.events if event["event"] == "space"]
    assert ballot["space"] == spaces[2]["number"]
    assert [one["recipe"]["steps"][0]["method"] for one in spaces] == ["weighted_sum", "slerp", "weighted_sum"]
    assert spaces[2]["knobs"] == spaces[0]["knobs"]
    voted = studio.ballots.vote(study, "", False, ballot["number"], 0, [])
    assert voted["best"] == ballot["recipes"][0]
    studio.ballots.top(study, "", False)
    assert len([event for event in study.events if event["event"] == "space"]) == 3


@pytest.mark.parametrize(("chosen", "broken"), [(4, []), (1, [1]), (None, [7])])
def test_a_vote_on_what_was_not_shown_is_refused_and_not_written(studio, chosen, broken):
    studio.free()
    ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
    before = len(studio.study.events)
    with pytest.raises(RecipeError):
        studio.ballots.vote(studio.study, "", False, ballot["number"], chosen, broken)
    with pytest.raises(RecipeError, match="waits for a vote"):
        studio.ballots.vote(studio.study, "", False, 999, 0, [])
    assert len(studio.study.events) == before


NOTHING = {"live_merge": 1, "base": "a", "steps": []}
BALLOT = {
    **{"event": "ballot", "voter": "", "pooled": False, "kind": "new", "item": 0, "space": 1, "prompt": {}},
    **{"vectors": [[0.5]], "recipes": [NOTHING]},
}


@pytest.mark.parametrize(
    "event",
    [
        {**BALLOT, "vectors": [[float("nan")]]},
        {**BALLOT, "vectors": [[0.5], [0.5]]},
        {**BALLOT, "recipes": [{**NOTHING, "base": "/etc/a"}]},
        {**BALLOT, "kind": "other"},
        {"event": "vote", "voter": "", "ballot": 2, "chosen": -1},
        {"event": "vote", "voter": 3, "ballot": 2, "chosen": 1},
        {"event": "space", "recipe": NOTHING, "knobs": "all", "groups": "none", "locked": []},
    ],
)
def test_events_from_elsewhere_that_are_none_are_refused(studio, event):
    with pytest.raises(RecipeError):
        studio.study.add(event["event"], **{name: value for name, value in event.items() if name != "event"})


@pytest.mark.long
def test_odd_voters_do_no_harm(studio):
    studio.free(groups="curve")
    for number in range(22):
        ballot = studio.ballots.ballot(studio.study, "", False, 4 if number % 3 else 2, ahead=False)["ballot"]
        broken = range(len(ballot["vectors"])) if number % 5 == 0 else []
        chosen = None if number % 2 or broken else number % 2
        told = studio.ballots.vote(studio.study, "", False, ballot["number"], chosen, list(broken))
    assert told["progress"]["votes"] == 22 and told["progress"]["repeats"] == 2
    assert torch.isfinite(torch.tensor(list(told["bands"].values()))).all()


def test_the_places_of_a_triangle_have_the_ids_of_the_pictures_and_what_the_votes_say(studio, client):
    def triangle(alphas, **more):
        corners = [studio.running.document(alpha) for alpha in alphas]
        answer = client.post(
            "/live-merge/v1/explore/triangle",
            json={"study": "mine", "corners": corners, **more},
            headers={"X-Live-Merge-Token": "token"},
        )
        return answer.json()

    told = triangle([0.0, 0.4, 1.0], order=3)
    assert len(told["shares"]) == len(set(told["ids"])) == 10 and told["liked"] == []
    middle = triangle([0.0, 0.4, 1.0], shares=[[0.5, 0.25, 0.25]])
    assert middle["ids"] == [studio.running.recipe(0.35).id]
    studio.make(middle["recipes"], [[0, 0]])
    assert studio.study.state.pictures.keys() == {(middle["ids"][0], ITEMS[0].id, 0)}
    studio.free(groups="thirds")
    ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
    studio.ballots.vote(studio.study, "", False, ballot["number"], 0, [])
    liked = triangle([0.0, 0.4, 1.0], order=3)["liked"]
    assert len(liked) == 10 and (min(liked), max(liked)) == (0, 1)
    assert triangle([0.0, 0.4], order=3)["place"] == "corners"


def test_the_first_two_votes_show_known_curves_and_a_desk_that_was_moved_comes_next(studio):
    studio.free()
    curves = [presets.evaluate(name, SD1) for name in OPENINGS]
    for number in range(2):
        ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
        own = [{slider: recipe["steps"][0]["alpha"][slider] for slider in SLOTS} for recipe in ballot["recipes"]]
        assert all(curve in own for curve in curves[3 * number : 3 * number + 3])
        studio.ballots.vote(studio.study, "", False, ballot["number"], 0, [])
    moved = {**studio.running.document(0.5)["steps"][0], "alpha": {"default": 0.5, "M00": 0.1}}
    document = {**studio.running.document(0.5), "steps": [moved]}
    studio.ballots.free(studio.study, document, 0, "alpha", None, "none", [])
    told = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)
    assert told["progress"]["votes"] == 2
    assert [recipe["steps"][0]["alpha"]["M00"] for recipe in told["ballot"]["recipes"]].count(0.1) == 1


def test_finer_and_wider_hold_until_they_are_taken_back_and_keep_the_votes(studio):
    def next_one(**how):
        studio.free(**how)
        told = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)
        studio.ballots.vote(studio.study, "", False, told["ballot"]["number"], 1, [])
        return told

    for _ in range(3):
        next_one()
    told = next_one(finer=True)
    assert (told["space"]["finer"], told["space"]["wider"], told["progress"]["votes"]) == (True, False, 3)
    best = np.array([told["best"]["steps"][0]["alpha"][slider] for slider in SLOTS])
    for recipe in told["ballot"]["recipes"]:
        assert np.abs(best - [recipe["steps"][0]["alpha"][slider] for slider in SLOTS]).max() <= 0.35
    told = next_one(wider=True)
    assert (told["space"]["finer"], told["space"]["wider"]) == (False, True)
    alphas = [value for recipe in told["ballot"]["recipes"] for value in recipe["steps"][0]["alpha"].values()]
    assert min(alphas) >= -0.5 and max(alphas) <= 1.5 and (min(alphas) < 0 or max(alphas) > 1)
    before = len(studio.study.events)
    studio.free(wider=True)
    assert len(studio.study.events) == before  # it is so already


def test_a_choice_among_variations_is_a_vote_once_votes_have_begun(studio):
    recipes = [studio.running.document(alpha) for alpha in (0.5, 0.2, 0.9)]
    with pytest.raises(RecipeError, match="begin votes first"):
        studio.ballots.choose(studio.study, "ann", False, recipes, ITEMS[1].id, 2)
    studio.free()
    told = studio.ballots.choose(studio.study, "ann", False, recipes, ITEMS[1].id, 2)
    assert (
        told["progress"]["votes"] == 1 and told["best_id"] == studio.ballots.told(studio.study, "ann", False)["best_id"]
    )
    assert told["best_id"] == Recipe.from_dict(recipes[2], names_only=True).id  # the very recipe that was shown
    assert told["best"]["steps"][0]["alpha"] == 0.9
    other = {"live_merge": 1, "base": "a", "steps": []}
    for wrong in ([recipes, "none", 0], [recipes, ITEMS[1].id, 3], [[*recipes, other], ITEMS[1].id, 0]):
        with pytest.raises(RecipeError):
            studio.ballots.choose(studio.study, "ann", False, *wrong)


def test_how_far_pictures_are_apart_is_told_by_their_keys(studio, client):
    rows = [studio.running.document(alpha) for alpha in (0.0, 1.0)]
    done = studio.make(rows, [[0, 0], [1, 0], [0, 1]]).done
    (near, far, other), headers = [key for *_, key in done], {"X-Live-Merge-Token": "token"}
    body = {"study": "mine", "pairs": [[near, far], [near, near], [near, "ab" * 32]]}
    told = client.post("/live-merge/v1/explore/measures", json=body, headers=headers).json()["measures"]
    paths = [studio.exploring.book.find("mine", key) for key in (near, far)]
    expected = difference(*(look(images.open(path).convert("RGB")) for path in paths))
    assert (
        told == [asdict(expected), {"layout": 0, "colour": 0, "detail": 0, "visible": 0}, None] and expected.layout > 0
    )
    assert (
        client.post("/live-merge/v1/explore/measures", json={**body, "pairs": [[other]]}, headers=headers).json()[
            "place"
        ]
        == "pairs[0]"
    )


def test_the_recipe_that_was_chosen_is_saved_as_the_model_that_made_its_picture(studio, tmp_path):
    studio.free(groups="thirds")
    ballot = studio.ballots.ballot(studio.study, "", False, 4, ahead=False)["ballot"]
    studio.make(ballot["recipes"], [[row, 0] for row in range(4)], ITEMS[:1])
    told = studio.ballots.vote(studio.study, "", False, ballot["number"], 2, [])
    assert told["best_id"] == ballot["ids"][2]
    shown = studio.live[ballot["ids"][2]]
    lib_merge.save(studio.running.session.recipe(told["best"]), tmp_path / "kept.safetensors")
    saved = load_file(tmp_path / "kept.safetensors")
    assert saved.keys() == shown.keys() and all(torch.equal(saved[key], shown[key]) for key in shown)
