"""What callers send to the routes of a running session: names that no file can have, names of pages, no text."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("fastapi", reason="the routes need fastapi")

from lib_merge.api import PREFIX
from lib_merge.errors import RecipeError

NAMES = ["x" * 300, "é" * 120, "con", "NUL.safetensors", "Com1.mix", "lpt9", "aux .v2", "conout$", "COM²"]


def post(client, path, /, **body):
    return client.post(f"{PREFIX}/{path}", json=body)


@pytest.mark.cases(1)
@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[:9])
@pytest.mark.parametrize("path", ["plan", "save", "doctor"])
def test_a_name_that_some_system_refuses_is_one_sentence_when_it_is_typed(name, path, running, client):
    answer = post(client, path, recipe=running.document(), name=name)
    assert answer.status_code == 400, answer.text
    said = answer.json()["error"]
    assert "is too long; choose a shorter one" in said or "device on Windows, not of a file; choose another" in said
    assert running.saving.state.state == "idle"


@pytest.mark.cases(2)
@pytest.mark.parametrize("name", ["console", "com10", "nul-mix", "my con", "x" * 200])
def test_names_that_only_look_like_it_are_fit(name, running, client):
    assert post(client, "plan", recipe=running.document(), name=name).status_code == 200


@pytest.mark.cases(2)
@pytest.mark.parametrize("client_name", ["", "paste 1", "restore", "\U0001f600"])
def test_no_name_of_a_page_is_one_of_ours(client_name, running, client, same_bits):
    """Whatever a caller calls itself, however large its number, the original can be had back."""
    original = {key: value.clone() for key, value in running.parameters.items()}
    body = {"client": client_name, "sequence": 2**62, "recipe": running.document(0.5), "wait": 60}
    assert post(client, "live", **body).json() == {"stored": True, "done": True}
    assert same_bits(running.parameters, original)
    assert post(client, "live", **body).json() == {"stored": False}
    assert post(client, "restore").json() == {"stored": True, "done": True}
    assert same_bits(running.parameters, original) == []


@pytest.mark.cases(2)
@pytest.mark.parametrize(
    ("path", "body", "place"),
    [
        ("live", {"client": "\ud800", "sequence": 1, "recipe": {}}, "client"),
        ("presets", {"save": "\udfff", "weights": 0.5}, "save"),
        ("plan", {"recipe": {}, "name": "\ud800"}, "name"),
        ("weights", {"architecture": "sd1", "text": "\ud800"}, "text"),
        (
            "live",
            {"client": "page", "sequence": 1, "recipe": {"steps": [{"title": "\udbff"}]}},
            "recipe.steps[0].title",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_text_that_is_none_is_refused_and_told_to_nobody(path, body, place, running, client):
    answer = client.post(f"{PREFIX}/{path}", content=json.dumps(body), headers={"content-type": "application/json"})
    assert answer.status_code == 400 and answer.json()["detail"].startswith(f"{place}: ")
    for told in ("state", "history", "presets"):
        assert client.get(f"{PREFIX}/{told}").status_code == 200


def test_a_recipe_of_no_text_is_refused_however_it_comes(running):
    document = running.document(0.5)
    document["steps"][0]["title"] = "half \ud83d"
    for read in (running.session.recipe, running.session.paste):
        with pytest.raises(RecipeError) as error:
            read(document)
        assert error.value.place == "steps[0].title"
