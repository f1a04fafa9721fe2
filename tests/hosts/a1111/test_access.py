"""Who may call the routes in AUTOMATIC1111, and what they refuse from those who may."""

from __future__ import annotations

import base64
import html
import os
import re
from pathlib import Path

import pytest
import webui as webui_process

# Each needs WebUIs of its own, with logins; tests/api/test_access.py asks the same of the routes without one.
pytestmark = pytest.mark.long

TOKEN = "X-Live-Merge-Token"


def basic(login: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(login.encode()).decode()}


def status(webui, headers=None, path="/state") -> int:
    return webui.call("GET", webui_process.PREFIX + path, None, headers).status


def second_data_folder(host_models: Path, folder: Path) -> Path:
    """Another data folder over the same models."""
    folder.mkdir()
    (folder / "models").mkdir()
    for kind in ("Stable-diffusion", "Lora", "VAE"):
        (folder / "models" / kind).mkdir()
        for path in (host_models / "models" / kind).iterdir():
            os.link(path, folder / "models" / kind / path.name)
    return folder


@pytest.fixture(scope="module")
def guarded(host_models, webui_kind, tmp_path_factory):
    """With logins for the page and for the API."""
    folder = second_data_folder(host_models, tmp_path_factory.mktemp("guarded") / "data")
    started = webui_process.start(
        folder, "--gradio-auth", "ann:secret", "--api-auth", "bob:hidden,eve:other", kind=webui_kind
    )
    yield started
    started.stop()


@pytest.fixture(scope="module")
def api_only(host_models, webui_kind, tmp_path_factory):
    """With logins for the API alone."""
    folder = second_data_folder(host_models, tmp_path_factory.mktemp("api") / "data")
    started = webui_process.start(folder, "--api-auth", "bob:hidden", kind=webui_kind)
    yield started
    started.stop()


def cookie(webui, login: str) -> str | None:
    user, password = login.split(":")
    body = f"username={user}&password={password}".encode()
    reply = webui.call("POST", "/login", body, {"Content-Type": "application/x-www-form-urlencoded"})
    cookies = [text.split(";")[0] for text in reply.headers.get_all("set-cookie") or []]
    return "; ".join(cookies) if reply.status == 200 else None


@pytest.mark.cases(1)
@pytest.mark.parametrize("path", ["/state", "/models", "/schema"])
def test_without_a_login_nothing_is_told(guarded, path):
    reply = guarded.call("GET", webui_process.PREFIX + path)
    assert reply.status == 401 and b"one.safetensors" not in reply.body


@pytest.mark.parametrize("path", ["/live", "/restore", "/cancel", "/weights", "/plan", "/save", "/load"])
def test_without_a_login_nothing_is_done(guarded, path, recipe):
    body = {"client": "x", "sequence": 1, "recipe": recipe(), "name": "stolen", "what": "live", "text": "1"}
    assert guarded.call("POST", webui_process.PREFIX + path, body).status == 401
    assert not (guarded.data / "models" / "Stable-diffusion" / "stolen.safetensors").exists()


def test_the_pages_cookie(guarded):
    assert cookie(guarded, "ann:wrong") is None
    given = cookie(guarded, "ann:secret")
    assert given and status(guarded, {"Cookie": given}) == 200
    assert status(guarded, {"Cookie": re.sub(r"=[^;]*", "=made-up", given)}) == 401
    assert status(guarded, {"Cookie": "access-token="}) == 401


@pytest.mark.long
def test_the_apis_login(guarded, api_only):
    for webui in (guarded, api_only):
        assert status(webui) == 401
        assert status(webui, basic("bob:hidden")) == 200
        assert status(webui, basic("bob:wrong")) == status(webui, basic("bob")) == status(webui, basic("")) == 401
        assert status(webui, {"Authorization": "Basic %%%"}) == status(webui, {"Authorization": "Bearer bob"}) == 401
    assert status(guarded, basic("eve:other")) == 200 and status(api_only, basic("eve:other")) == 401
    told = guarded.call("GET", webui_process.PREFIX + "/state").json  # in the host's form of an error, headers dropped
    assert "log in" in told["detail"] and told.get("error") in (None, "HTTPException")  # gradio 4 may answer first


def test_the_token_of_the_page(guarded):
    given = cookie(guarded, "ann:secret")
    page = guarded.call("GET", "/config", None, {"Cookie": given})
    found = re.search(r'data-token="([^"]+)"', html.unescape(page.body.decode().replace('\\"', '"')))
    if found is None:
        pytest.skip("no gradio here, so no page")
    assert status(guarded, {TOKEN: found[1]}) == 200
    assert status(guarded, {TOKEN: found[1][:-1]}) == status(guarded, {TOKEN: ""}) == 401
    assert guarded.call("GET", "/config").status == 401  # the page, and so the token, is for those with the cookie


def test_a_token_ends_with_the_page(guarded):
    """Only what the page that is served now has been given counts; the logins go on."""
    guarded.headers = {}
    assert status(guarded, {TOKEN: "undefined"}) == status(guarded, {TOKEN: "é".encode().decode("latin-1")}) == 401


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_other_sites_are_refused(refusing_webui, headers, recipe):
    body = {"client": "evil", "sequence": 1, "recipe": recipe(), "wait": 5}
    assert refusing_webui.call("POST", webui_process.PREFIX + "/live", body, headers).status == 403
    assert refusing_webui.call("GET", webui_process.PREFIX + "/state", None, headers).status == 403


def test_our_own_page_is_served(refusing_webui):
    own = {"Origin": f"http://127.0.0.1:{refusing_webui.port}", "Sec-Fetch-Site": "same-origin"}
    assert status(refusing_webui, own) == 200
    assert refusing_webui.call("POST", webui_process.PREFIX + "/cancel", {"what": "live"}, own).status == 200
    assert status(refusing_webui, {"Sec-Fetch-Site": "none"}) == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
@pytest.mark.parametrize("path", ["/restore", "/live", "/load"])
def test_what_a_form_can_send_is_refused(refusing_webui, kind, path):
    body = b'{"name": "two.safetensors"}'
    assert refusing_webui.call("POST", webui_process.PREFIX + path, body, {"Content-Type": kind}).status == 415
    assert refusing_webui.state()["checkpoint"]["name"] == "one.safetensors"


def test_json_that_is_none(refusing_webui):
    reply = refusing_webui.call(
        "POST", webui_process.PREFIX + "/live", b"{not json", {"Content-Type": "application/json"}
    )
    assert reply.status in (400, 422)
    assert refusing_webui.call("POST", webui_process.PREFIX + "/live", [1, 2]).status in (400, 422)


def alpha(value) -> list:
    return [{"method": "weighted_sum", "b": "two.safetensors", "alpha": value}]


BAD = {
    "unknown slot": ({"steps": alpha({"IN13": 1})}, "steps[0].alpha.IN13"),
    "unknown method": ({"steps": [{"method": "magic", "b": "two.safetensors"}]}, "steps[0].method"),
    "unknown field": ({"steps": [], "stepz": []}, "stepz"),
    "wrong type": ({"steps": alpha("half a pound")}, "steps[0].alpha"),
    "no number": ({"steps": alpha(None)}, "steps[0].alpha"),
    "missing model": ({"steps": [{"method": "weighted_sum", "alpha": 1}]}, "steps[0].b"),
    "missing file": ({"steps": [{"method": "weighted_sum", "b": "nowhere", "alpha": 1}]}, "steps[0].b"),
    "version": ({"live_merge": 99}, "live_merge"),
    "no steps": ({"steps": {"a": 1}}, "steps"),
    "path in b": ({"steps": [{"method": "weighted_sum", "b": "../two.safetensors", "alpha": 1}]}, "steps[0].b"),
    "absolute b": ({"steps": [{"method": "weighted_sum", "b": "/etc/passwd", "alpha": 1}]}, "steps[0].b"),
    "drive in b": ({"steps": [{"method": "weighted_sum", "b": "C:\\two.safetensors", "alpha": 1}]}, "steps[0].b"),
    "path in base": ({"base": "../Stable-diffusion/one.safetensors"}, "base"),
    "path in a file": ({"base": {"file": "/one.safetensors"}}, "base.file"),
    "path in vae": ({"vae": "..\\VAE\\other.safetensors"}, "vae"),
    "backslashes": ({"base": "..\\one.safetensors"}, "base"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_recipes_are_400_with_their_place(refusing_webui, recipe, case):
    fields, place = BAD[case]
    reply = refusing_webui.live({**recipe(), **fields})
    assert reply.status == 400, reply.body
    assert reply.json["place"] == place and reply.json["error"], reply.body
    assert "Traceback" not in reply.json["error"] and refusing_webui.state()["live"]["recipe"] is None


@pytest.mark.parametrize("fields", [{}, {"client": 1}, {"sequence": "1"}, {"sequence": True}, {"recipe": "x"}], ids=str)
def test_bad_bodies_are_400(refusing_webui, recipe, fields):
    body = {"client": "x", "sequence": 10**9, "recipe": recipe(), **fields} if fields else {}
    reply = refusing_webui.ours("/live", body)
    assert reply.status == 400 and reply.json["place"] in ("client", "sequence", "recipe"), reply.body


NAMES = ["../mix", "a/b", "/tmp/mix", "C:\\mix", "..", ".", "", "  ", "mix\0", "mi\nx", "a\\b", "con:1"]


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_names_that_are_paths_are_refused(refusing_webui, recipe, name):
    for route in ("/save", "/plan"):
        reply = refusing_webui.ours(route, {"recipe": recipe(), "name": name, "dtype": "fp16"})
        assert reply.status == 400 and reply.json["error"], (route, reply.body)
    assert not list(refusing_webui.data.rglob("*mix*"))


def test_unknown_dtypes_are_refused(refusing_webui, recipe):
    assert refusing_webui.ours("/plan", {"recipe": recipe(), "name": "x", "dtype": "int3"}).status == 400
    reply = refusing_webui.ours("/save", {"recipe": recipe(), "name": "x", "dtype": "int3"})
    assert reply.status == 400 or refusing_webui.saved()["state"] == "failed"
