"""optuna's samplers on a search: they learn, they go on after any kill, and a database is shared by several owners."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("optuna")
sys.path.append(str(Path(__file__).parent))

import optuna
from pretend import World, goodness, results, study, vectors, well
from scipy.stats import rankdata

from lib_merge.explore.studies.journal import line_of
from lib_merge.explore.trials.events import STORE
from lib_merge.explore.trials.search import best_first, search_of
from lib_merge.search.samplers.heartbeats import Heartbeats
from lib_merge.search.samplers.optuna_sampler import OptunaSampler, SearchPlan, is_counted, rank_values
from lib_merge.search.samplers.storage import Ranked
from lib_merge.search.studies import search_in, space_of
from lib_merge.session.exploring.studies import Studies

pytestmark = [pytest.mark.long, pytest.mark.timeout(1200), pytest.mark.filterwarnings("ignore")]
A, B = "one", "two"


def learning(opened, storage=""):
    def make():
        search, event = search_in(opened)
        return OptunaSampler.of(search.settings, opened, search, space_of(event, "sd1"), storage)

    return make


def world(opened, behaviour=None, **more):
    return World(opened, behaviour or {A: well}, sampler=learning(opened), **more)


RANDOM = np.random.default_rng(0)


def regret(opened) -> float:
    """How far the best trial is from the best place, in units of a random merge's distance."""
    trial, _ = best_first(search_of(opened.events), opened.state.items)[0]
    return goodness(trial.vector) / np.mean([goodness(vector) for vector in RANDOM.random((500, 6))])


def blind_regret(trials: int) -> float:
    """The mean regret of the best of so many blind draws."""
    searches = RANDOM.random((200, trials, 6))
    values = np.array([[goodness(vector) for vector in each] for each in searches])
    return values.max(axis=1).mean() / values.mean()


@pytest.mark.parametrize(("sampler", "trials"), [("tpe", 50), ("cmaes", 90)])
def test_a_sampler_learns_where_blind_draws_do_not(tmp_path, sampler, trials):
    found = []
    for seed in (7, 8):
        opened = study(tmp_path / str(seed), trials=trials, sampler=sampler, seed=seed)
        world(opened, {A: well, B: well}).run()
        assert all(len(states) == 1 for states in results(opened).values()) and len(results(opened)) == trials
        assert vectors(opened)[0] == pytest.approx([0.5] * 6)  # where the recipe was
        found.append(regret(opened))
    assert np.mean(found) < 0.6 * blind_regret(trials)


def test_two_scorers_are_weighed_against_each_other_by_nsga2(tmp_path):
    opened = study(tmp_path, trials=60, sampler="nsga2", scorers=("good", "low"))
    made = world(opened)
    made.scores = lambda order: (
        {"good": 0.0, "low": 0.0}
        if order.trial < 0
        else {
            "good": goodness(made.coordinator.search.trials[order.trial].vector, order.item),
            "low": -float(np.sum(made.coordinator.search.trials[order.trial].vector)),
        }
    )
    made.run()
    from lib_merge.explore.trials.standing import standing

    told = standing(search_of(opened.events), opened.state.items)
    found = {number: np.array(vector) for number, vector in vectors(opened).items()}
    pairs = {number: (goodness(vector) + goodness(vector, 1), -vector.sum()) for number, vector in found.items()}
    assert len(told["front"]) >= 3
    for number in told["front"]:  # no other is better in both
        good, low = pairs[number]
        assert not any(one > good + 1e-9 and other > low + 1e-9 for one, other in pairs.values())


def test_a_hopeless_trial_is_ended_early_and_a_good_one_is_not(tmp_path):
    opened = study(tmp_path, items=8, trials=25, sampler="tpe")
    world(opened).run()
    ended = results(opened)
    assert sum(states == ["pruned"] for states in ended.values()) >= 3
    search = search_of(opened.events)
    best = max(search.trials.values(), key=lambda trial: goodness(trial.vector, 3.5))
    assert ended[best.number] == ["done"]
    pruned = [trial for trial in search.trials.values() if trial.state == "pruned"]
    assert all(4 <= len(trial.scores) < 8 for trial in pruned)


def test_a_killed_search_goes_on_with_the_same_weights_and_loses_no_trial(tmp_path):
    opened = study(tmp_path, trials=30, sampler="tpe")
    seen: dict[int, list[float]] = {}
    for until in (3.5, 11.2, 12.9, 30.3, 47.7):  # each a kill at another moment of a trial
        world(Studies.in_folder(opened.folder.parent).open("one"), {A: well, B: well}).run(until)
        now = vectors(opened)
        assert {number: now[number] for number in seen} == seen
        seen = now
    world(Studies.in_folder(opened.folder.parent).open("one"), {A: well, B: well}).run()
    assert results(opened) == {number: ["done"] for number in results(opened)} and len(results(opened)) == 30
    stored = learning(opened)()._study.get_trials()
    assert [one.number for one in stored if one.state.name == "COMPLETE"] == sorted(results(opened))


def test_on_one_webui_a_killed_search_draws_what_one_that_was_never_killed_does(tmp_path):
    """With several, draws depend on which of them is faster: what was known when each was made differs."""
    whole, killed = (study(tmp_path / name, trials=30, sampler="tpe") for name in ("whole", "killed"))
    world(whole).run()
    for until in (3.5, 11.2, 12.9, 21.3):
        world(Studies.in_folder(killed.folder.parent).open("one")).run(until)
    world(Studies.in_folder(killed.folder.parent).open("one")).run()
    draws = [[vector for _, vector in sorted(vectors(one).items())] for one in (whole, killed)]
    np.testing.assert_allclose(draws[1], draws[0])
    assert best_first(search_of(killed.events), killed.state.items)[0][0].vector == pytest.approx(
        best_first(search_of(whole.events), whole.state.items)[0][0].vector
    )


def drawn(opened) -> list[list[float]]:
    """Weights in the order of the trials. A kill while one is drawn leaves a number out."""
    return [vector for _, vector in sorted(vectors(opened).items())]


class KilledError(BaseException):
    """As if the program were killed at this moment."""


def killed_at(moment: int):
    """A storage's function that kills the program when it is called for that time, before or after its work."""
    real, calls = optuna.storages.RDBStorage._set_trial_param_without_commit, []

    def set_param(*args):
        calls.append(1)
        if len(calls) == moment and moment % 2:
            raise KilledError
        real(*args)
        if len(calls) == moment:
            raise KilledError

    return set_param


@pytest.mark.parametrize(
    ("sampler", "scorers", "items"), [("tpe", 1, 2), ("tpe", 1, 6), ("cmaes", 1, 2), ("nsga2", 2, 2)]
)
def test_a_search_that_makes_so_many_at_once_does_not_depend_on_speeds_and_kills(
    tmp_path, monkeypatch, sampler, scorers, items
):
    labels = ["good", "low"][:scorers]

    def scores(made, order):
        vector = None if order.trial < 0 else made.coordinator.search.trials[order.trial].vector
        both = (0.0, 0.0) if vector is None else (goodness(vector, order.item), -float(np.sum(vector)))
        return dict(zip(labels, both, strict=False))

    def search(name: str):
        return study(tmp_path / name, items, 26, sampler, labels, at_once=3)

    def run(opened, webuis, until=1e6, **more):
        made = world(Studies.in_folder(opened.folder.parent).open("one"), dict.fromkeys(webuis, well), **more)
        made.scores = lambda order: scores(made, order)
        made.run(until)

    alone, three, killed = search("alone"), search("three"), search("killed")
    run(alone, [A])
    speeds = {A: 1.0, B: 3.7, "third": 0.4}
    run(three, speeds, seconds=lambda name, n: speeds[name] * (1 + n % 3))
    for moment, until in ((9, 99), (1, 3.3), (44, 99), (20, 12.1), (2, 99)):
        with monkeypatch.context() as patch:
            patch.setattr(optuna.storages.RDBStorage, "_set_trial_param_without_commit", killed_at(moment))
            with contextlib.suppress(KilledError):
                run(killed, [A, B], until, seconds=lambda name, _n: speeds[name])
    run(killed, [B])
    for other in (three, killed):
        np.testing.assert_array_equal(drawn(other), drawn(alone))
        ends = [[states for _, states in sorted(results(one).items())] for one in (other, alone)]
        assert ends[0] == ends[1] and len(ends[0]) == 26
    merges = [[best_first(search_of(one.events), one.state.items)[0][0].recipe] for one in (alone, three, killed)]
    assert merges[0] == merges[1] == merges[2]
    if items > 2:
        assert ["pruned"] in ends[0]


def test_a_search_goes_on_where_the_samplers_memory_is_behind_ahead_or_lost(tmp_path):
    opened = study(tmp_path / "whole", trials=20, sampler="tpe")
    world(opened).run(40)
    lines = [line_of(event) for event in opened.events]
    store = (opened.folder / STORE).read_bytes()
    for cut, kept in ((len(lines), False), (len(lines) - 4, True), (len(lines) - 11, True), (12, False)):
        folder = tmp_path / f"{cut}{kept}" / "explore"
        again = Studies.in_folder(folder).adopt(opened.study, "one", "".join(lines[:cut]))
        if kept:
            (again.folder / STORE).write_bytes(store)
        before = vectors(again)
        world(again).run()
        ended = results(again)
        assert all(states == ["done"] for states in ended.values()), (cut, kept)
        assert {number: vectors(again)[number] for number in before} == before
        assert len({tuple(vector) for vector in vectors(again).values()}) == len(ended)


class Shared:
    """A storage that owners share, and a clock that stands still until it is set."""

    def __init__(self, opened) -> None:
        self.opened, self.now, self.inner = opened, 0.0, optuna.storages.InMemoryStorage()

    def sampler(self, name: str) -> OptunaSampler:
        search, _ = search_in(self.opened)
        plan = SearchPlan(search.settings, self.opened.state.items, self.opened.study.seed, [0.5] * 6, name)
        ranked = Ranked(self.inner, lambda trials: rank_values(trials, plan, 1), is_counted)
        made = optuna.create_study(storage=ranked, study_name="x", direction="maximize", load_if_exists=True)
        clock = lambda: self.now  # noqa: E731
        return OptunaSampler(plan, search, made, Heartbeats(made, name, 10, clock), clock)


def test_nothing_is_drawn_twice_where_another_owner_is_killed_while_it_draws(tmp_path):
    shared = Shared(study(tmp_path, trials=12, sampler="tpe"))
    mine = shared.sampler("mine")
    draws = [mine.ask().vector, mine.ask().vector]
    mine._study.ask()  # killed before its weights were in the storage
    draws.append(mine.ask().vector)
    for shared.now in (20.0, 40.0):
        draws.append(mine.ask().vector)
    assert len({tuple(vector) for vector in draws}) == len(draws) == 5
    assert [one.state.name for one in mine._study.get_trials()].count("FAIL") == 1


def test_what_a_killed_owner_had_just_taken_over_is_made_again_with_the_same_weights(tmp_path):
    shared = Shared(study(tmp_path, trials=12, sampler="tpe"))
    mine = shared.sampler("mine")
    mine._study.ask()  # takes the study's own recipe, and is killed before it has read its weights
    mine.ask()
    shared.now = 20.0
    again = mine.ask()
    assert (again.origin, again.vector) == ("again", [0.5] * 6)


def test_two_owners_that_begin_at_the_same_moment_make_the_first_merge_once(tmp_path, monkeypatch):
    shared = Shared(study(tmp_path, trials=4, sampler="tpe"))
    real, one = optuna.Study.enqueue_trial, shared.sampler("one")
    monkeypatch.setattr(optuna.Study, "enqueue_trial", lambda *args, **_: real(*args))  # neither sees the other's yet
    monkeypatch.setattr(optuna.Study, "get_trials", lambda *_args, **_more: [])
    two = shared.sampler("two")
    monkeypatch.undo()
    assert [trial.state.name for trial in one._study.get_trials()] == ["WAITING", "WAITING"]
    drawn = [each.ask() for each in (one, two, one, two)]
    assert [proposal.origin for proposal in drawn].count("start") == 1
    assert len({tuple(proposal.vector) for proposal in drawn}) == 4


def test_the_memory_of_another_search_is_refused(tmp_path):
    from lib_merge.errors import UserError

    one, two = study(tmp_path / "1", trials=5, sampler="tpe"), study(tmp_path / "2", trials=5, sampler="tpe")
    world(one).run()
    lines = [line_of({**event, "vector": [0.123] * 6} if event["event"] == "trial" else event) for event in one.events]
    (two.folder / "journal.jsonl").write_text("".join(lines))
    (two.folder / STORE).write_bytes((one.folder / STORE).read_bytes())
    with pytest.raises(UserError, match="the database holds another search"):
        world(Studies.in_folder(two.folder.parent).open("one"))


def test_values_that_the_sampler_sees_are_ranks_among_all_trials_so_far(tmp_path):
    opened = study(tmp_path, trials=12, sampler="tpe")
    made = world(opened)
    made.run()
    seen = {
        one.number: one.value for one in made.coordinator._sampler._study.get_trials() if one.state.name == "COMPLETE"
    }
    merges = vectors(opened)
    by_item = [[goodness(merges[number], item) for number in sorted(seen)] for item in (0, 1)]
    expected = np.mean([(rankdata(each) - 1) / (len(seen) - 1) for each in by_item], axis=0)
    assert [seen[number] for number in sorted(seen)] == pytest.approx(expected.tolist())


def test_a_search_begins_with_what_people_like_and_counts_none_of_it_as_its_own(tmp_path):
    opened = study(tmp_path, trials=12, sampler="tpe")
    _, event = search_in(opened)
    space, random = space_of(event, "sd1"), np.random.default_rng(1)
    for number in range(6):
        shown = random.random((4, 6))
        fields = {
            "voter": "",
            "pooled": False,
            "kind": "new",
            "of": None,
            "item": 0,
            "prompt": {"prompt": "a", "seed": 1},
        }
        recipes = [space.recipe(vector) for vector in shown]
        ballot = opened.add("ballot", **fields, space=event["number"], vectors=shown.tolist(), recipes=recipes)
        best = int(np.argmax([goodness(vector) for vector in shown]))
        opened.add("vote", voter="", ballot=ballot["number"], chosen=best, broken=[] if number else [(best + 1) % 4])
    made = world(opened)
    stored = made.coordinator._sampler._study.get_trials()
    told = [one for one in stored if one.state.name == "COMPLETE"]
    assert len(told) == 24 and {one.value for one in told} >= {0.0, 1.0}
    made.run()
    assert len(results(opened)) == 12 and all(states == ["done"] for states in results(opened).values())
    origins = {number: trial.origin for number, trial in search_of(opened.events).trials.items()}
    assert list(origins.values()).count("vote") == 1 and origins[0] == "start"
    liked = next(vectors(opened)[number] for number, origin in origins.items() if origin == "vote")
    dearest = max(told, key=lambda one: one.value)
    assert list(dearest.params.values()) == pytest.approx(liked)
    assert goodness(liked) > np.mean([goodness(list(one.params.values())) for one in told])
