"""What callers send to the routes of a running session: names that no file can have, names of pages, no text."""

from __future__ import annotations

import importlib.util

import pytest

if not all(map(importlib.util.find_spec, ("fastapi", "httpx"))):
    pytest.skip("the routes need fastapi, their tests httpx", allow_module_level=True)

from fastapi import FastAPI
from fastapi.testclient import TestClient

from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import Access

NAMES = ["x" * 300, "é" * 120, "con", "NUL.safetensors", "Com1.mix", "lpt9", "aux .v2", "conout$", "COM²"]


@pytest.fixture
def client(running):
    app = FastAPI()
    add_routes(app, running.session, running.updates, running.saving, Access("token"))
    return TestClient(app, raise_server_exceptions=False)


def post(client, path, /, **body):
    return client.post(f"{PREFIX}/{path}", json=body)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name[:9])
@pytest.mark.parametrize("path", ["plan", "save", "doctor"])
def test_a_name_that_some_system_refuses_is_one_sentence_when_it_is_typed(name, path, running, client):
    answer = post(client, path, recipe=running.document(), name=name)
    assert answer.status_code == 400, answer.text
    said = answer.json()["error"]
    assert "is too long; choose a shorter one" in said or "device on Windows, not of a file; choose another" in said
    assert running.saving.state.state == "idle"


@pytest.mark.parametrize("name", ["console", "com10", "nul-mix", "my con", "x" * 200])
def test_names_that_only_look_like_it_are_fit(name, running, client):
    assert post(client, "plan", recipe=running.document(), name=name).status_code == 200
