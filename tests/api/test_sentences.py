"""The page is told every sentence by id, and the table of its own language."""

from __future__ import annotations

import importlib.util

import pytest

if not all(map(importlib.util.find_spec, ("fastapi", "httpx"))):
    pytest.skip("the routes need fastapi, their tests httpx", allow_module_level=True)

from fastapi import FastAPI
from fastapi.testclient import TestClient

from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import TOKEN_HEADER, Access
from lib_merge.api.schema import schema
from lib_merge.sentences import spoken, table


@pytest.fixture
def site():
    """The routes that need no session."""
    app = FastAPI()
    add_routes(app, None, None, None, Access("token"))
    return TestClient(app, headers={TOKEN_HEADER: "token"})


def test_a_refusal_tells_id_and_values_of_its_sentence(site):
    told = site.post(PREFIX + "/weights", json={"architecture": "sd1", "text": "GRAD_W"}).json()
    found = told["sentences"][told["message"]]
    assert found["id"] == "weights.unknown_near" and found["values"]["name"] == "GRAD_W"
    assert told["error"] == told["message"] or told["sentences"][told["error"]]["id"] == "error.at_place"


@pytest.mark.parametrize("language", ["en", "xx-YY", "", "../../etc"])
def test_the_table_of_the_nearest_language(site, language):
    told = site.get(PREFIX + "/sentences", params={"language": language}).json()
    assert (told["language"], told["table"]) == ("en", dict(table("en")))


def test_what_methods_slots_and_adjustments_say_of_themselves_has_ids():
    told = schema()
    said = {text: found["id"] for text, found in spoken(told).items()}
    assert said[next(one["summary"] for one in told["methods"] if one["id"] == "ties")] == "method.ties.summary"
    texts = [text for one in (*told["methods"], *told["adjust"]) for text in (one["label"], one.get("summary", ""))]
    assert [text for text in (*texts, *told["help"].values()) if text and text not in said] == []
