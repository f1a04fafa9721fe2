"""The stand-alone app answers to localhost, to addresses and to the names that it was given: to nobody else's."""

from __future__ import annotations

import importlib.util

import pytest

if not all(map(importlib.util.find_spec, ("fastapi", "httpx"))):
    pytest.skip("the app needs fastapi, its tests httpx", allow_module_level=True)

from fastapi import FastAPI, WebSocket
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from lib_merge.app.served_names import ServedNames


@pytest.fixture
def client():
    app = FastAPI()
    app.add_middleware(ServedNames, names=["Studio.LAN."])
    app.add_api_route("/", lambda: "served")

    async def echo(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_text("served")
        await socket.close()

    app.add_api_websocket_route("/socket", echo)
    return TestClient(app)


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "localhost:7870", "LOCALHOST.", "127.0.0.1:7870", "10.0.0.7", "[::1]:7870", "[::1]",
        "[fe80::1%eth0]:7870", "studio.lan", "studio.lan:80", "STUDIO.lan.:80",
    ],
)  # fmt: skip
def test_who_is_served(host, client):
    assert client.get("/", headers={"host": host}).json() == "served"


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:7870", "127.0.0.1.evil.example", "localhost.evil.example", "", ":7870", "[", "[]",
        "[evil]:1", "127.0.0.1@evil.example", "0x7f000001", "2130706433", "studio.lan.evil", b"\xe9vil", "x" * 5000,
    ],
)  # fmt: skip
def test_who_is_told_how_to_be_served(host, client):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421 and answer.text.count("\n") == 1 and len(answer.text) < 600
    assert "--allow-host" in answer.text and answer.headers["content-type"].startswith("text/plain")
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/socket", headers={"host": host}):
        pass


def test_a_socket_of_a_name_that_is_served(client):
    with client.websocket_connect("/socket", headers={"host": "localhost:7870"}) as socket:
        assert socket.receive_text() == "served"
