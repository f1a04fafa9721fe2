"""Every route under requests made from its own description and against it; twenty pages that move faders at once."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import threading
from pathlib import Path

import pytest
import safetensors.torch
import torch

if not all(map(importlib.util.find_spec, ("fastapi", "httpx", "schemathesis"))):
    pytest.skip("the routes need fastapi, their tests httpx and schemathesis", allow_module_level=True)

import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plain_host import wait_until
from schemathesis.specs.openapi import checks

import lib_merge.checkpoint.reading.positioned as positioned
from lib_merge import Recipe, save
from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import TOKEN_HEADER, Access
from lib_merge.api.fields import BODIES

SECRET = "not for everybody"
REQUESTS = int(os.environ.get("LIVE_MERGE_REQUESTS", "10"))
STRANGE = [
    None,
    True,
    False,
    0,
    -1,
    1.5,
    2**63,
    10**300,
    -1e308,
    "",
    " ",
    "a",
    "b.safetensors",
    "../secret",
    "..\\secret",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "a\0b",
    "\ud800",
    "x" * 5000,
    "CON",
    "～",
    "%2e%2e%2fsecret",
    "file:///etc/passwd",
    [],
    [[]],
    {},
    {"": {}},
    ["a"] * 100,
    {"file": "../secret", "sha256": "0" * 64},
    {"live_merge": 1, "base": "../secret"},
    {"live_merge": 1, "base": "a"},
    "GRAD_V",
    "1,2",
    "IN00:1e999",
    '{"a": NaN}',
    "${jndi:ldap://x}",
    "'; DROP TABLE x; --",
    "<script>",
    "{{7*7}}",
]
RAW = [
    b"",
    b"{",
    b"null",
    b"[]",
    b"7",
    b'"x"',
    b"\xff\xfe",
    b"[" * 50_000,
    b'{"a":' * 3000,
    b'{"client": NaN, "wait": NaN}',
    b'{"a": 1e999}',
    b'"\\ud800"',
    b'["\\ud800"]',
    b"9" * 5000,
    b'{"client":"c","sequence":1,"recipe":{"live_merge":1,"base":"a"},"wait":NaN}',
    b'{"what": "\\ud800"}',
    b'{"name": "\\udfff", "recipe": {"live_merge": 1, "base": "\\ud800"}}',
    b'{"client":"\\ud800","sequence":1}',
]


class Site:
    """The routes over a running session, and a client that fails on no answer."""

    def __init__(self, running, **access):
        self.running = running
        self.app = FastAPI()
        self.access = Access("token", **access)
        add_routes(self.app, running.session, running.updates, running.saving, self.access)
        self.client = TestClient(self.app, raise_server_exceptions=False)

    def operations(self):
        for path, methods in self.app.openapi()["paths"].items():
            for method, operation in methods.items():
                yield method, path, operation

    def post(self, path, body):
        """Bytes sent as JSON to a route; the status of its answer, which breaks nothing and tells no secret."""
        answer = self.client.post(path, content=body, headers={"content-type": "application/json"})
        assert answer.status_code < 500, (path, body[:500], answer.text[:500])
        assert SECRET not in answer.text and "Traceback" not in answer.text
        if answer.status_code in (400, 409):
            assert {"error", "place"} <= set(answer.json()) or "detail" in answer.json()
        assert self.client.get(f"{PREFIX}/state").status_code == 200, "the page is told, whatever was sent"
        return answer.status_code


@pytest.fixture
def site(running):
    return Site(running)


def description():
    """What the routes say of themselves."""
    app = FastAPI()
    add_routes(app, None, None, None, Access(""))
    return app.openapi()


PATHS = sorted(description()["paths"])
FIELDS = {
    "client": ["page"],
    "sequence": [1, 2, 3],
    "what": ["live", "save"],
    "accept": [False],
    "recipe": [{"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": 0.25}]}],
    "name": ["mix", "b.safetensors"],
    "text": ["GRAD_V", BODIES["/import"][0].schema["example"]],
    "architecture": ["sd1"],
    "weights": [[0.5] * 26, "GRAD_V"],
    "save": ["mine"],
    "rename": ["mine"],
    "to": ["yours"],
    "delete": ["mine"],
    "wait": [0.01],
}
"""Values that are known here, which the description cannot tell."""
NEED_MORE = ("/load", "/pasted", "/conflicts", "/draft", "/virtual")
# A file that is not there is a fault of the request that no description tells; the framework answers 405 by itself.
LEFT_OUT = [checks.positive_data_acceptance, checks.allow_header_conformance]


@st.composite
def bodies(draw):
    """What every route understands, less some fields, with some that are strange, or something strange in a recipe."""
    understood = draw(st.sampled_from([tuple(FIELDS), ("text",), ("save", "weights")]))
    body = {name: draw(st.sampled_from(FIELDS[name])) for name in understood}
    for name in draw(st.lists(st.sampled_from(sorted(body)), max_size=1)):
        body.pop(name, None)
    for name in draw(st.lists(st.sampled_from([*FIELDS, "path", "overwrite", "dtype"]), max_size=2)):
        body[name] = draw(st.sampled_from(STRANGE))
    if draw(st.booleans()) and isinstance(body.get("recipe"), dict):
        place = draw(st.sampled_from(["base", "vae", "architecture", "steps", "block_map", "path"]))
        body["recipe"] = {**body["recipe"], place: draw(st.sampled_from(STRANGE))}
    return body


@pytest.fixture
def outside(site, tmp_path_factory, monkeypatch):
    """Files outside the model folders: none is opened, changed or told of."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "secret").write_text(SECRET)
    (folder / "secret.safetensors").write_text(SECRET)
    opened, real = [], positioned._open
    monkeypatch.setattr(positioned, "_open", lambda path: [opened.append(path.resolve()), real(path)][1])
    yield
    site.running.saving.wait()
    assert {path.parent for path in opened} <= {site.running.host.folder.resolve()}
    assert sorted(path.name for path in folder.iterdir()) == ["secret", "secret.safetensors"]
    assert not [path for path in folder.parent.iterdir() if "secret" in path.name]


@pytest.fixture(params=PATHS)
def one_route(request):
    """A description of one route alone; what the test runs is the app of its own session."""
    app, whole = FastAPI(), description()
    whole["paths"] = {request.param: whole["paths"][request.param]}
    app.openapi = lambda: whole
    return schemathesis.openapi.from_asgi("/openapi.json", app)


@pytest.mark.cases(2)
@schemathesis.pytest.from_fixture("one_route").parametrize()  # reads the description when the test runs, not before
@settings(max_examples=REQUESTS, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_route_is_as_described(case, site, outside):
    """Requests made from the description and against it; LIVE_MERGE_REQUESTS says how many for each route."""
    answer = case.call(app=site.app)
    case.validate_response(answer, excluded_checks=LEFT_OUT)
    assert SECRET not in answer.text


@pytest.mark.cases(5)
@pytest.mark.parametrize("path", sorted(BODIES))
def test_no_request_breaks_a_route_or_leaves_the_folders(path, site, outside):
    """Fields of what is known here and of what is strange: each route does its work, and refuses in words."""
    seen = set()

    @given(body=bodies())
    @settings(max_examples=REQUESTS, deadline=None, derandomize=True)
    def ask(body):
        seen.add(site.post(PREFIX + path, json.dumps(body).encode("utf-8")))

    ask()
    # These need more than the bodies hold: a checkpoint that is not loaded, a picture, a recipe with LoRAs, a study.
    assert 200 in seen or path in (*NEED_MORE, *(path for path in BODIES if path.startswith("/explore/"))), seen


@pytest.mark.long
def test_broken_json_breaks_no_route(site, outside):
    for method, path, _ in site.operations():
        for body in RAW if method == "post" else ():
            site.post(path, body)


def test_every_body_is_described(site):
    for method, path, operation in site.operations():
        assert operation["responses"].keys() >= {"200", "400", "401", "403", "409"}, path
        if method == "post" and not path.endswith(("/restore", "/presets/import")):
            assert operation["requestBody"]["content"]["application/json"]["schema"]["properties"], path


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_other_sites_are_refused_by_every_route(headers, site):
    for method, path, _ in site.operations():
        answer = site.client.request(method, path, json={} if method == "post" else None, headers=headers)
        assert answer.status_code == 403, (method, path)


def test_what_a_form_can_send_is_refused_by_every_route(site):
    for method, path, _ in site.operations():
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
            if method == "post":
                answer = site.client.post(path, content=b"{}", headers={"content-type": kind})
                assert answer.status_code == 415, (path, kind)


@pytest.mark.long
def test_a_login_is_asked_for_by_every_route(running):
    site = Site(running, api_logins=("user:pass",))
    before = {key: value.clone() for key, value in running.parameters.items()}
    for method, path, _ in site.operations():
        value = {name: values[0] for name, values in FIELDS.items()} if method == "post" else None
        for headers in (
            {},
            {"authorization": "Basic dXNlcjp3cm9uZw=="},
            {TOKEN_HEADER: "x"},
            {"authorization": "Basic %"},
        ):
            assert site.client.request(method, path, json=value, headers=headers).status_code == 401, (method, path)
    assert all(torch.equal(before[key], running.parameters[key]) for key in before)
    for headers in ({"authorization": "Basic dXNlcjpwYXNz"}, {TOKEN_HEADER: "token"}):
        assert site.client.get(f"{PREFIX}/state", headers=headers).status_code == 200


def resident():
    """Bytes of memory in use; 0 where the system does not tell."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096
    except FileNotFoundError:
        return 0


@pytest.mark.long
@pytest.mark.timeout(300)
def test_twenty_pages_move_faders_at_once(site, same_bits, tmp_path_factory):
    """LIVE_MERGE_MOVES says how many each: none is refused, the newest of all is live, nothing stays behind."""
    moves = int(os.environ.get("LIVE_MERGE_MOVES", "15"))
    running, apart = site.running, tmp_path_factory.mktemp("apart")
    threads_before, answers, grown = threading.active_count(), [], []

    def move(page):
        dice, client = random.Random(page), TestClient(site.app)
        for sequence in range(1, moves + 1):
            update = {"client": f"page {page}", "sequence": sequence, "recipe": running.document(dice.random())}
            answers.append(client.post(f"{PREFIX}/live", json=update).status_code)
            if page == 0 and sequence % 5 == 0:
                grown.append(resident())
                assert client.get(f"{PREFIX}/state").status_code == 200

    pages = [threading.Thread(target=move, args=(page,)) for page in range(20)]
    for page in pages:
        page.start()
    for page in pages:
        page.join()
    last = {"client": "last", "sequence": 1, "recipe": running.document(0.625), "wait": 60}
    assert site.client.post(f"{PREFIX}/live", json=last).json() == {"stored": True, "done": True}
    save(Recipe.from_dict(running.document(0.625), [running.host.folder]), apart / "o.safetensors")
    assert same_bits(running.parameters, safetensors.torch.load_file(apart / "o.safetensors")) == []
    assert answers == [200] * (20 * moves)
    assert not site.client.get(f"{PREFIX}/state").json()["error"]
    running.updates.stop()
    wait_until(lambda: threading.active_count() <= threads_before + 1)
    half = grown[len(grown) // 2 :]
    assert half[-1] - half[0] < 60 << 20
