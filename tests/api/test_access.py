"""Who is served: before anything of a request's body is read, whatever proxies make of its address."""

from __future__ import annotations

import asyncio
import base64
import importlib.util
import json

import pytest

if not all(map(importlib.util.find_spec, ("fastapi", "httpx"))):
    pytest.skip("the routes need fastapi, their tests httpx", allow_module_level=True)

from fastapi import FastAPI
from fastapi.testclient import TestClient

from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import TOKEN_HEADER, Access
from lib_merge.api.replies import LARGEST_BODY

WEIGHTS = {"architecture": "sd1", "text": "0.5"}
PROXIED = {"origin": "https://my.site", "host": "127.0.0.1:7860", "sec-fetch-site": "same-site"}
"""What arrives through a proxy that puts its own address for the server's, asked by our own page."""


def client(**access):
    """The routes that need no session."""
    app = FastAPI()
    add_routes(app, None, None, None, Access("token", **access))
    return TestClient(app)


def post(site, body=WEIGHTS, headers=(), path="/weights"):
    content = body if isinstance(body, (bytes, str)) else json.dumps(body)
    return site.post(PREFIX + path, content=content, headers={"content-type": "application/json", **dict(headers)})


@pytest.mark.parametrize("access", [{}, {"api_logins": ("user:pass",)}], ids=["open", "with a login"])
def test_the_pages_token_is_proof_behind_a_proxy(access):
    site = client(**access)
    assert post(site, headers={**PROXIED, TOKEN_HEADER: "token"}).status_code == 200
    for token in ({}, {TOKEN_HEADER: ""}, {TOKEN_HEADER: "toke"}, {TOKEN_HEADER: b"\xe9"}):
        assert post(site, headers={**PROXIED, **token}).status_code == 403
    login = {"authorization": "Basic " + base64.b64encode(b"user:pass").decode()}
    assert post(site, headers={**PROXIED, **login}).status_code == 403, "a login is no proof of our own page"


def test_a_body_is_json_from_whoever_it_comes():
    for kind in ("text/plain", "application/jsonp", "application/x-www-form-urlencoded", ""):
        assert post(client(), headers={"content-type": kind, TOKEN_HEADER: "token"}).status_code == 415
    assert post(client(), headers={"content-type": "Application/JSON; charset=utf-8"}).status_code == 200


@pytest.mark.parametrize("origin", ["http://[::1", "http://[", "null", "", "://", b"http://\xe9\xff", "http://a:b:c@["])
def test_a_malformed_origin_is_another_site(origin):
    assert post(client(), headers={"origin": origin}).status_code == 403


@pytest.mark.parametrize("header", [b"Basic \xe9\xff", b"\xe9", b"Basic " + b"\xc3\xa9" * 9, "Basic ====", "Basic"])
def test_a_malformed_login_is_none(header):
    assert post(client(api_logins=("user:pass",)), headers={"authorization": header}).status_code == 401


def test_origins_are_compared_whatever_their_case():
    assert post(client(), headers={"origin": "http://MY.site:1", "host": "my.SITE:1"}).status_code == 200


def asgi(app, headers):
    """The status of an answer, and how many bytes of an endless body the app has taken for it."""
    taken, answers = 0, []

    async def receive():
        nonlocal taken
        taken += 1 << 16
        return {"type": "http.request", "body": b"x" * (1 << 16), "more_body": True}

    async def send(message):
        answers.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": f"{PREFIX}/weights",
        "raw_path": f"{PREFIX}/weights".encode(),
        "query_string": b"",
        "root_path": "",
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 7860),
        "headers": [(b"content-type", b"application/json"), (b"host", b"127.0.0.1:7860"), *headers],
    }
    asyncio.run(app(scope, receive, send))
    return answers[0]["status"], taken


def test_nothing_of_a_body_is_read_before_it_may_be_served_and_never_all_of_an_endless_one():
    app = client(api_logins=("user:pass",)).app
    for headers, status in (([], 401), ([(b"origin", b"http://evil.example")], 403)):
        assert asgi(app, headers) == (status, 0)
    status, taken = asgi(app, [(TOKEN_HEADER.lower().encode(), b"token")])
    assert status == 413 and taken <= LARGEST_BODY + (1 << 17)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"{", "not JSON"),
        (b"", "not JSON"),
        (b"\xff\xfe", "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"text": NaN}', "NaN"),
        (b'{"text": 1, "text": 2}', "given twice"),
        (b'{"a\\ud800": 1, "a\\ud800": 2}', "given twice"),
        (b"[]", "JSON object"),
        (b'"x"', "JSON object"),
        (b'{"text": "\\ud800"}', "text: the text '\\ud800' holds half a character"),
        (b'{"\\ud800": 1}', "half a character"),
        (b'{"recipe": {"steps": [{"title": "a\\udfff"}]}}', "recipe.steps[0].title"),
    ],
    ids=repr,
)
def test_what_is_no_json_object_is_said_in_one_sentence(body, said):
    answer = post(client(), body)
    assert answer.status_code == 400 and said in answer.json()["detail"], answer.text


def test_a_pair_of_surrogates_is_one_character():
    assert "\\ud83d" not in post(client(), b'{"architecture": "sd1", "text": "\\ud83d\\ude00"}').json()["error"]
