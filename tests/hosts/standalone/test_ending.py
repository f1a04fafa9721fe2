"""The app ends at one signal, also while a page is open, and has nothing to complain of."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
import urllib.request

import pytest

pytest.importorskip("uvicorn")

from lib_merge.app.web_server import WebServer


async def endless(scope, receive, send):
    """Answers as the page's own events do: for as long as the page is open."""
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 200, "headers": []})
    while True:
        await send({"type": "http.response.body", "body": b".", "more_body": True})
        await asyncio.sleep(0.01)


def test_an_open_page_does_not_hold_the_end(capfd):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    ended = []
    server = WebServer(endless, "127.0.0.1", port, lambda: ended.append(1))
    server.config.lifespan = "off"
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as page:
        assert page.read(1) == b"."
        server.should_exit = True  # what the first signal does
        thread.join(60)
    assert not thread.is_alive() and ended == [1]
    said = capfd.readouterr()
    assert said.out == said.err == ""
