"""Journals that were cut anywhere, studies that are replayed, and ZIPs from elsewhere."""

import io
import json
import stat
import zipfile

import pytest

from lib_merge.errors import RecipeError, SourceError
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.studies.archive import opened_archive, write_archive
from lib_merge.explore.studies.journal import events_of, in_force, line_of
from lib_merge.explore.studies.study import Study, check_name, read_event, read_study, state_of
from lib_merge.recipe import Recipe

RECIPE = {"live_merge": 1, "base": "a.safetensors", "steps": []}
MERGE = {**RECIPE, "steps": [{"method": "weighted_sum", "b": "b.safetensors", "alpha": 0.5}]}
KEY = "ab" * 32
STUDY = Study("mine", 7, MERGE, (Item("one", "a star", seed=1),), versions={"host": "x"}, created="now")


def journal():
    told = [
        {"event": "recipe", "recipe": RECIPE, "title": "Original"},
        {"event": "recipe", "recipe": MERGE, "title": "ünï"},
        {"event": "picture", "recipe": Recipe.from_dict(MERGE).id, "item": STUDY.items[0].id, "key": KEY},
        {"event": "vote", "chosen": 1},
        {"event": "vote", "chosen": 2},
        {"event": "undo"},
        {"event": "note", "text": "a\nb"},
        {"event": "items", "items": [{"prompt": "b", "seed": 2}]},
    ]
    return [read_event({"number": n, "time": "", **event}, "here") for n, event in enumerate(told, 1)]


def test_a_journal_cut_after_any_byte_loses_at_most_its_last_event():
    events = journal()
    text = "".join(line_of(event) for event in events)
    ends = [len("".join(line_of(event) for event in events[:n])) for n in range(len(events) + 1)]
    for cut in range(len(text) + 1):
        found = events_of(text[:cut])
        whole = sum(end <= cut for end in ends) - 1
        assert found == events[: len(found)] and len(found) in (whole, whole + 1)
        assert state_of(STUDY, found) == state_of(STUDY, events[: len(found)])
        again = events_of(text[:cut] + ("" if text[:cut].endswith("\n") or not cut else "\n") + line_of(events[0]))
        assert again == [*found, events[0]]


def test_events_make_rows_items_pictures_and_votes():
    state = state_of(STUDY, journal())
    assert [row.title for row in state.recipes.values()] == ["Original", "ünï"]
    assert list(state.recipes) == [Recipe.from_dict(RECIPE).id, Recipe.from_dict(MERGE).id]
    assert state.items == (Item(prompt="b", seed=2),)
    assert state.pictures == {(Recipe.from_dict(MERGE).id, STUDY.items[0].id, 0): KEY}
    assert [vote["chosen"] for vote in state.votes] == [1]


def test_undo_takes_the_newest_vote_back_and_again_the_one_before():
    votes = [{"event": "vote", "number": n} for n in (1, 2, 3)]
    undo = {"event": "undo", "number": 4}
    assert in_force([*votes, undo, undo]) == votes[:1]
    assert in_force([undo, *votes, {"event": "note"}, undo]) == [*votes[:2], {"event": "note"}]


def test_a_study_is_read_as_it_is_written():
    assert read_study(json.loads(json.dumps(STUDY.to_dict()))) == STUDY


NO_NAMES = ["", ".", "..", "../x", "a/b", "a\\b", "C:", "nul", "com1.txt", ".hidden", "a.", "x" * 81, "a\x00", None]


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_name_is_no_path(name):
    with pytest.raises(RecipeError):
        check_name(name)


def test_names_of_any_language_are_names():
    assert [check_name(name) for name in ("Meine Suche 2", " моё ", "星")] == ["Meine Suche 2", "моё", "星"]


def test_a_study_uses_names_only():
    outside = {**STUDY.to_dict(), "recipe": {**RECIPE, "base": "/etc/passwd"}}
    with pytest.raises(RecipeError):
        read_study(outside)
    with pytest.raises(RecipeError):
        read_event({"event": "recipe", "number": 1, "recipe": {**RECIPE, "base": "../a.safetensors"}}, "here")


def test_a_recipe_has_its_own_id_whatever_is_claimed():
    assert (
        read_event({"event": "recipe", "number": 1, "id": "x", "recipe": MERGE}, "")["id"] == Recipe.from_dict(MERGE).id
    )


def written(**more):
    """A ZIP of the study, with more files in it."""
    file = io.BytesIO()
    write_archive(file, STUDY, "".join(map(line_of, journal())), [(KEY, b"a picture")])
    with zipfile.ZipFile(file, "a") as archive:
        for name, data in more.items():
            archive.writestr(name, data)
    return file


def test_a_study_comes_out_of_its_zip_as_it_went_in():
    with opened_archive(written()) as found:
        assert (found.study, list(found.events), found.pictures) == (STUDY, journal(), (KEY,))
        assert found.picture(KEY) == b"a picture"


@pytest.mark.parametrize(
    "name",
    ["../study.json", "/etc/passwd", "pictures/../x.png", "pictures/x.png", "run.py", "sub/", f"pictures/{KEY}.PNG"],
)
def test_a_zip_with_anything_else_is_refused_by_its_name(name):
    with pytest.raises(SourceError, match=r"does not belong"), opened_archive(written(**{name: b""})):
        pass


def test_a_link_in_a_zip_is_refused():
    link = zipfile.ZipInfo(f"pictures/{'cd' * 32}.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    file = written()
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(SourceError, match="does not belong"), opened_archive(file):
        pass


def test_a_zip_that_unpacks_to_more_than_is_read_is_refused(monkeypatch):
    file = written(**{f"pictures/{'cd' * 32}.png": b"\0" * 100_000})
    monkeypatch.setattr("lib_merge.explore.studies.archive.LARGEST_PICTURE", 1000)
    with opened_archive(file) as found, pytest.raises(SourceError, match="more than"):
        found.picture("cd" * 32)
    monkeypatch.setattr("lib_merge.explore.studies.archive.LARGEST_ARCHIVE", 50_000)
    with pytest.raises(SourceError, match="nothing was read"), opened_archive(file):
        pass


def test_a_damaged_zip_is_refused_wherever_it_is_cut():
    data = written().getvalue()
    for cut in range(0, len(data), 7):
        with pytest.raises(SourceError), opened_archive(io.BytesIO(data[:cut])) as found:
            found.picture(KEY)
