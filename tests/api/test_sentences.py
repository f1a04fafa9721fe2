"""The page is told every sentence by id, and the table of its own language."""

from __future__ import annotations

import importlib.util

import pytest

if not all(map(importlib.util.find_spec, ("fastapi", "httpx"))):
    pytest.skip("the routes need fastapi, their tests httpx", allow_module_level=True)

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.testclient import TestClient

from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import TOKEN_HEADER, Access
from lib_merge.api.replies import LARGEST_BODY
from lib_merge.api.schema import schema
from lib_merge.architectures import by_id
from lib_merge.architectures.partial_names import stored_tensors
from lib_merge.sentences import spoken, table


def client(access, middleware=None):
    """The routes that need no session."""
    app = FastAPI()
    if middleware is not None:
        app.add_middleware(middleware)
    add_routes(app, None, None, None, access)
    return TestClient(app, headers={TOKEN_HEADER: "token"})


@pytest.fixture
def site():
    return client(Access("token"))


def test_a_refusal_tells_id_and_values_of_its_sentence(site):
    told = site.post(PREFIX + "/weights", json={"architecture": "sd1", "text": "GRAD_W"}).json()
    found = told["sentences"][told["message"]]
    assert found["id"] == "weights.unknown_near" and found["values"]["name"] == "GRAD_W"
    assert told["error"] == told["message"] or told["sentences"][told["error"]]["id"] == "error.at_place"


@pytest.mark.parametrize(
    ("headers", "body", "status", "id"),
    [
        ({TOKEN_HEADER: "old"}, "{}", 401, "routes.log_in_first"),
        ({TOKEN_HEADER: "", "origin": "http://evil.example"}, "{}", 403, "routes.other_site"),
        ({"content-type": "text/plain"}, "{}", 415, "routes.send_json_type"),
        ({}, " " * (LARGEST_BODY + 1), 413, "routes.body_too_large"),
        ({}, b"\xff", 400, "routes.body_not_utf8"),
        ({}, "[]", 400, "routes.send_object"),
        ({}, '{"text": "\\ud800"}', 400, "error.at_place"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 99 else "",
)
def test_what_is_refused_before_it_is_read_tells_id_and_values(headers, body, status, id):
    site = client(Access("token", ("user:password",)))
    answer = site.post(PREFIX + "/weights", content=body, headers={"content-type": "application/json", **headers})
    told = answer.json()
    assert (answer.status_code, told["sentences"][told["detail"]]["id"]) == (status, id)


def test_a_program_is_asked_for_its_login_and_a_page_is_not():
    site = client(Access("token", ("user:password",)))
    assert site.get(PREFIX + "/schema", headers={TOKEN_HEADER: "old"}).headers.get("www-authenticate") is None
    del site.headers[TOKEN_HEADER]
    assert site.get(PREFIX + "/schema").headers["www-authenticate"] == "Basic"


@pytest.mark.parametrize("language", ["en", "xx-YY", "", "../../etc"])
def test_the_table_of_the_nearest_language(site, language):
    told = site.get(PREFIX + "/sentences", params={"language": language}).json()
    assert (told["language"], told["table"]) == ("en", dict(table("en")))


def test_a_table_that_the_browser_has_is_not_sent_again(site):
    path = PREFIX + "/sentences?language=zh-CN,en"
    first = site.get(path)
    assert first.headers["cache-control"] == "private, no-cache"  # asked for at each visit, sent when it has changed
    again = site.get(path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert site.get(path, headers={"if-none-match": '"other"'}).json() == first.json()


def test_what_methods_slots_and_adjustments_say_of_themselves_has_ids():
    told = schema()
    said = {text: found["id"] for text, found in spoken(told).items()}
    assert said[next(one["summary"] for one in told["methods"] if one["id"] == "ties")] == "method.ties.summary"
    texts = [text for one in (*told["methods"], *told["adjust"]) for text in (one["label"], one.get("summary", ""))]
    assert [text for text in (*texts, *told["help"].values()) if text and text not in said] == []


def test_every_block_says_what_is_known_of_it_and_from_where():
    told = schema()["architectures"]
    sd1, sdxl = told["sd1"]["known"], told["sdxl"]["known"]
    assert set(sd1) == set(told["sd1"]["sliders"]) - {"BASE"}
    assert {slot for slot, text in sd1.items() if "arXiv" in text} == {
        *("IN01", "IN02", "IN04", "IN05", "IN07", "IN08", "M00"),  # those with cross attention
        *(f"OUT{number:02d}" for number in range(3, 12)),
    }
    assert {slot for slot, text in sdxl.items() if "arXiv" in text} == {"IN08", "OUT00", "OUT01"}
    assert all(text.id == "known.nothing" for text in (sd1["IN03"], sdxl["M00"], *told["anima"]["known"].values()))


@pytest.mark.parametrize(
    ("diffusers", "known"),
    [
        ("down_blocks.2.attentions.1", "reference_layout"),
        ("up_blocks.0.attentions.0", "trained_content"),
        ("up_blocks.0.attentions.1", "trained_style"),
    ],
)
def test_what_the_authors_say_of_a_module_is_said_of_the_block_that_holds_it(diffusers, known):
    sdxl = by_id("sdxl")
    name = f"unet.{diffusers}.transformer_blocks.0.attn2.to_k.weight"
    (key,) = (key for key, stored in stored_tensors(sdxl, {name: (1280, 2048)}).items() if stored.names == (name,))
    assert schema()["architectures"]["sdxl"]["known"][sdxl.slot_of(key)].id == f"known.{known}"


@pytest.mark.parametrize("middleware", [None, GZipMiddleware])
def test_a_long_reply_comes_compressed_once_whether_the_host_compresses_or_not(middleware):
    site = client(Access("token"), middleware)
    ask = PREFIX + "/sentences?language=ru"
    told, plain = site.get(ask), site.get(ask, headers={"accept-encoding": "identity"})
    assert (told.headers.get_list("content-encoding"), "content-encoding" in plain.headers) == (["gzip"], False)
    assert told.json()["table"] == plain.json()["table"] == table("ru_RU")
    assert int(told.headers["content-length"]) < int(plain.headers["content-length"]) / 2
    short = site.post(PREFIX + "/weights", json={})
    assert (short.status_code, "content-encoding" in short.headers) == (400, False)
