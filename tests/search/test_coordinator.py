"""The owner of a search with pretend WebUIs that are killed, hang, answer twice or have other files."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

pytest.importorskip("PIL")
sys.path.append(str(Path(__file__).parent))

from pretend import HASHES, World, results, study, vectors, well

from lib_merge.explore.studies.journal import events_of, line_of
from lib_merge.explore.trials.search import best_first, search_of
from lib_merge.session.exploring.studies import Studies

A, B = "one", "two"


def best(opened):
    return best_first(search_of(opened.events), opened.state.items)[0]


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A search with one WebUI that never fails."""
    opened = study(tmp_path_factory.mktemp("alone"))
    World(opened, {A: well}).run()
    return opened


def test_each_trial_is_made_and_scored_once_and_the_best_is_the_nearest(alone):
    assert results(alone) == {number: ["done"] for number in range(6)}
    search = search_of(alone.events)
    sums = {number: sum(one["good"] for one in trial.scores.values()) for number, trial in search.trials.items()}
    trial, value = best(alone)
    assert trial.number == max(sums, key=sums.get) and value == 1.0
    pictures = [event for event in alone.events if event["event"] == "picture"]
    assert len(pictures) == 12 and len({event["key"] for event in pictures}) == 12


@pytest.mark.cases(7)
@pytest.mark.parametrize("does", ["gone", "hang", "twice", "late", "refuse"])
@pytest.mark.parametrize("when", [1, 2, 3, 5, 8])
def test_a_webui_that_fails_at_any_moment_changes_no_result(alone, tmp_path, does, when):
    opened = study(tmp_path)
    world = World(opened, {A: lambda n: does if n == when else "ok", B: well}).run()
    assert results(opened) == results(alone) and vectors(opened) == vectors(alone)
    assert best(opened)[0].number == best(alone)[0].number
    kept = [(event["trial"], event["item"]) for event in opened.events if event["event"] == "score"]
    assert len([one for one in kept if one[0] >= 0]) == len({one for one in kept if one[0] >= 0}) == 12
    assert world.now < 200


def test_a_dead_webui_is_left_alone_for_longer_and_longer_and_its_trials_are_made_elsewhere(alone, tmp_path):
    opened = study(tmp_path)
    world = World(opened, {A: lambda _n: "gone", B: well}, seconds=lambda name, _n: 0.1 if name == A else 20.0).run()
    assert results(opened) == results(alone)
    assert 1 < world.sent[A] <= 7  # after 5, 10, 20, 40, 80, 160 s
    assert {name for name, trial, _ in world.made if trial >= 0} == {B}


def test_a_trial_that_fails_on_two_webuis_has_failed_with_both_reasons(tmp_path):
    opened = study(tmp_path, trials=3)
    state = {"poison": 0}

    def poisoned(_n):
        state["poison"] += 1
        return "gone" if 3 <= state["poison"] <= 6 else "ok"

    World(opened, {A: poisoned, B: poisoned}, seconds=lambda name, _n: 1.0 if name == A else 1.1).run()
    failed = [event for event in opened.events if event["event"] == "result" and event["state"] == "failed"]
    assert failed and all(sorted(why.split(":")[0] for why in one["why"]) == [A, B] for one in failed)
    assert all(len(states) == 1 for states in results(opened).values())


def test_what_the_only_webui_refuses_fails_at_once_and_the_others_are_made(tmp_path):
    opened = study(tmp_path, trials=3)
    World(opened, {A: lambda n: "refuse" if n == 2 else "ok"}).run()
    assert results(opened) == {0: ["failed"], 1: ["done"], 2: ["done"]}


def test_a_webui_with_another_file_of_that_name_makes_no_picture(tmp_path):
    opened = study(tmp_path)
    world = World(opened, {A: well, B: well}, files={B: {**HASHES, "steps[0].b": "c" * 64}}).run()
    assert set(world.sent) == {A} and set(world.refusals) == {B}
    assert "b.safetensors is another file" in world.refusals[B]
    assert all(states == ["done"] for states in results(opened).values())


def test_a_search_that_is_cut_after_any_event_goes_on_to_the_same_end(alone, tmp_path):
    """As a killed program leaves it: some events, the last one perhaps half, and any pictures."""
    text = "".join(map(line_of, alone.events))
    lines = text.splitlines(keepends=True)
    for cut in range(5, len(lines), 6):
        folder = tmp_path / str(cut) / "explore"
        half = lines[cut][: len(lines[cut]) // 2] if cut % 2 else ""
        opened = Studies.in_folder(folder).adopt(alone.study, "one", "".join(lines[:cut]) + half)
        World(opened, {A: well}).run()
        assert results(opened) == results(alone), cut
        assert vectors(opened) == vectors(alone), cut
        assert best(opened)[0].number == best(alone)[0].number
        assert best(opened)[1] == best(alone)[1]


def test_pictures_that_are_in_the_book_are_not_made_again(tmp_path):
    opened = study(tmp_path)
    first = World(opened, {A: well})
    first.run(until=9)  # as if killed then
    events = len(opened.events)
    again = World(Studies.in_folder(opened.folder.parent).open("one"), {A: well})
    again.run()
    assert first.sent[A] + again.sent[A] <= 14 + 1  # 12 pictures, 2 originals, one that was under way
    assert again.study.events[:events] == opened.events[:events]
    assert all(states == ["done"] for states in results(again.study).values())


def test_an_order_to_stop_is_followed_and_the_search_can_be_taken_up_again(tmp_path):
    opened = study(tmp_path)
    world = World(opened, {A: well})
    world.run(until=4)
    opened.add("stop")
    sent = world.sent[A]
    world.run()
    assert world.sent[A] == sent and 0 < len(results(opened)) < 6
    World(opened, {A: well}).run()
    assert all(states == ["done"] for states in results(opened).values())


def test_a_journal_is_read_back_as_it_was_written(alone):
    text = "".join(map(line_of, alone.events))
    assert search_of(events_of(text)) == search_of(alone.events)
