"""Every route under requests made from its own description and against it; twenty pages that move faders at once."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import threading
import time
from pathlib import Path

import pytest
import safetensors.torch
import torch

if not all(map(importlib.util.find_spec, ("fastapi", "httpx"))):
    pytest.skip("the routes need fastapi, their tests httpx", allow_module_level=True)

from fastapi import FastAPI
from fastapi.testclient import TestClient

import lib_merge.checkpoint.positioned as positioned
from lib_merge import Recipe, save
from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import TOKEN_HEADER, Access

SECRET = "not for everybody"
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


@pytest.fixture
def site(running):
    return Site(running)


def body_schema(operation):
    return operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})


def made(schema, dice):
    """A value as the description says."""
    if "enum" in schema:
        return dice.choice(schema["enum"])
    if "example" in schema and dice.random() < 0.5:
        return schema["example"]
    kind = schema.get("type") or ("array" if "oneOf" in schema else "any")
    if kind == "object":
        wanted = [n for n in schema.get("properties", {}) if n in schema.get("required", ()) or dice.random() < 0.5]
        return {name: made(schema["properties"][name], dice) for name in wanted}
    simple = {
        "string": lambda: dice.choice(["a", "b.safetensors", "c", f"mix {dice.random()}", "GRAD_V"]),
        "integer": lambda: dice.randrange(10**9),
        "number": lambda: dice.choice([0, 0.01]),
        "boolean": lambda: dice.random() < 0.5,
        "array": lambda: [dice.choice(["a", {}, {"method": "weighted_sum", "b": "b", "alpha": dice.random()}])],
    }
    return simple.get(kind, lambda: dice.choice(STRANGE))()


def harmed(value, dice):
    """The same with something in it replaced, taken out or added."""
    if isinstance(value, dict) and value and dice.random() < 0.9:
        name = dice.choice(list(value))
        rest = {key: item for key, item in value.items() if key != name}
        return dice.choice((
            lambda: {**value, name: harmed(value[name], dice)},
            lambda: {**value, name: dice.choice(STRANGE)},
            lambda: rest,
            lambda: {**value, dice.choice(["wait", "path", "../x", "\ud800", "alpha"]): dice.choice(STRANGE)},
        ))()  # fmt: skip
    return dice.choice(STRANGE)


@pytest.mark.timeout(300)
def test_no_request_breaks_a_route_or_leaves_the_folders(site, tmp_path, monkeypatch):
    """As described, harmed, and raw; LIVE_MERGE_REQUESTS says how many for each route."""
    count = int(os.environ.get("LIVE_MERGE_REQUESTS", "60"))
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (outside / "secret").write_text(SECRET)
    (outside / "secret.safetensors").write_text(SECRET)
    opened, real = [], positioned._open

    def noting(path):
        opened.append(path.resolve())
        return real(path)

    monkeypatch.setattr(positioned, "_open", noting)
    dice, told, statuses = random.Random(11), [], {}
    headers = {"content-type": "application/json"}
    for method, path, operation in site.operations():
        schema, seen = body_schema(operation), set()
        bodies = [None] if method == "get" else [*RAW]
        for _ in range(count if method == "post" else 5):
            value = made(schema, dice)
            value = value if dice.random() < 0.4 else harmed(value, dice)
            bodies.append(json.dumps(value).encode("utf-8"))
        for body in bodies:
            query = {"refresh": dice.choice(STRANGE)} if method == "get" and dice.random() < 0.5 else None
            query = None if query is None else {"refresh": str(query["refresh"]).encode("utf-8", "replace").decode()}
            answer = site.client.request(method, path, content=body, headers=headers, params=query)
            assert answer.status_code < 500, (method, path, body and body[:500], answer.text[:500])
            assert str(answer.status_code) in operation["responses"], (path, answer.status_code)
            assert SECRET not in answer.text and "Traceback" not in answer.text
            if answer.status_code in (400, 409):
                told.append(answer.json())
            seen.add(answer.status_code)
        statuses[path, method] = seen
        assert site.client.get(f"{PREFIX}/state").status_code == 200, "the page is told, whatever was sent"
    site.running.saving.wait()
    assert all({"error", "place"} <= set(error) or "detail" in error for error in told)
    assert all(200 in seen for (path, _), seen in statuses.items() if "/load" not in path and "/pasted" not in path), (
        statuses
    )
    assert opened and {path.parent for path in opened} <= {site.running.host.folder.resolve()}
    assert sorted(path.name for path in outside.iterdir()) == ["secret", "secret.safetensors"]
    assert not [path for path in tmp_path.parent.iterdir() if path not in (tmp_path, outside) and "secret" in path.name]


def test_every_body_is_described(site):
    for method, path, operation in site.operations():
        assert operation["responses"].keys() >= {"200", "400", "401", "403", "409"}, path
        if method == "post" and not path.endswith(("/restore", "/presets/import")):
            assert body_schema(operation)["properties"], path


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


def test_a_login_is_asked_for_by_every_route(running):
    site = Site(running, api_logins=("user:pass",))
    before = {key: value.clone() for key, value in running.parameters.items()}
    for method, path, operation in site.operations():
        value = made(body_schema(operation), random.Random(1)) if method == "post" else None
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


@pytest.mark.timeout(300)
def test_twenty_pages_move_faders_at_once(site, same_bits, tmp_path_factory):
    """For ten seconds (LIVE_MERGE_SECONDS): none is refused, the newest of all is live, nothing stays behind."""
    seconds = float(os.environ.get("LIVE_MERGE_SECONDS", "10"))
    running, apart = site.running, tmp_path_factory.mktemp("apart")
    threads_before, answers, grown = threading.active_count(), [], []
    stop = time.monotonic() + seconds

    def move(page):
        dice, client, sequence = random.Random(page), TestClient(site.app), 0
        while time.monotonic() < stop:
            sequence += 1
            update = {"client": f"page {page}", "sequence": sequence, "recipe": running.document(dice.random())}
            answers.append(client.post(f"{PREFIX}/live", json=update).status_code)
            if page == 0 and sequence % 5 == 0:
                grown.append(resident())
                assert client.get(f"{PREFIX}/state").status_code == 200
            time.sleep(0.02)

    pages = [threading.Thread(target=move, args=(page,)) for page in range(20)]
    for page in pages:
        page.start()
    for page in pages:
        page.join()
    last = {"client": "last", "sequence": 1, "recipe": running.document(0.625), "wait": 60}
    assert site.client.post(f"{PREFIX}/live", json=last).json() == {"stored": True, "done": True}
    save(Recipe.from_dict(running.document(0.625), [running.host.folder]), apart / "o.safetensors")
    assert same_bits(running.parameters, safetensors.torch.load_file(apart / "o.safetensors")) == []
    assert set(answers) == {200} and len(answers) > 40
    assert not site.client.get(f"{PREFIX}/state").json()["error"]
    running.updates.stop()
    deadline = time.monotonic() + 20
    while threading.active_count() > threads_before + 1 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert threading.active_count() <= threads_before + 1
    half = grown[len(grown) // 2 :]
    assert not half or half[-1] - half[0] < 60 << 20
