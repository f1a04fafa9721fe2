"""Starts the test page on gradio 3, gradio 4 and the app's own, and a browser on it that reaches nothing else."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from gradios import GRADIOS, MAIN_GRADIO, OWN_GRADIO
from panel_moves import open_tab, wait_until

OUTSIDE = re.compile(r"^(https?|wss?)://(?!127\.0\.0\.1[:/])")
SERVER = Path(__file__).with_name("page_server.py")
CHROMIUM = os.environ.get("LIVE_MERGE_CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_configure(config):
    config.addinivalue_line("markers", "every_gradio(long=False): runs on each gradio; long: on all but one with --all")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    others = [item for item in items if _gradio_of(item) not in (None, MAIN_GRADIO)]
    spare = [item for item in others if item.get_closest_marker("every_gradio") is None]
    config.hook.pytest_deselected(items=spare)
    items[:] = [item for item in items if item not in spare]
    for item in others:
        if any(marker.kwargs.get("long") for marker in item.iter_markers("every_gradio")):
            item.add_marker(pytest.mark.long)


def _gradio_of(item) -> str | None:
    return item.callspec.params.get("running_server") if hasattr(item, "callspec") else None


class Server:
    """The test page's own questions: what arrived, and putting it into a state."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"

    def record(self) -> dict:
        with urllib.request.urlopen(f"{self.url}/test/record", timeout=10) as answer:
            return json.loads(answer.read())

    def set(self, **values: object) -> None:
        body = json.dumps(values).encode()
        request = urllib.request.Request(f"{self.url}/test/set", body, {"Content-Type": "application/json"})
        urllib.request.urlopen(request, timeout=10).close()

    def last_recipe(self) -> dict:
        return self.record()["received"][-1]["recipe"]

    def reset(self) -> None:
        self.set(delay=0, waiting=None)
        wait_until(lambda: not self.record()["busy"])
        checkpoint = {"name": "anime.safetensors", "architecture": "sd1", "dtype": "fp16", "title": "anime"}
        self.set(
            checkpoint=checkpoint, live=None, other=None, problem="", error=None, received=[], previews=[], pasted=None
        )
        self.set(
            interrupted=False, virtual=[], saves=[], saved=["taken.safetensors"], saved_live="", delay=0.05, restored=0
        )
        self.set(save={"state": "idle", "progress": 0, "text": "", "error": "", "asks": None})


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


@pytest.fixture(scope="module")
def browser():
    """A browser for one file's tests: Playwright's event loop, while it runs, is in the way of other tests' own."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not Path(CHROMIUM).exists():
        pytest.skip(f"there is no browser at {CHROMIUM}; set LIVE_MERGE_CHROMIUM")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def _python_with(gradio: str) -> str:
    """The Python of an environment with that gradio; the test is skipped where there is none."""
    if gradio == OWN_GRADIO:
        if importlib.util.find_spec("gradio") is None:
            pytest.skip("gradio is not installed here; requirements/standalone.txt has it")
        return sys.executable
    variable = GRADIOS[gradio]
    python = os.environ.get(variable)
    if not python:
        pytest.skip(f"{variable} is not set: the Python of an environment with {gradio}")
    return python


@pytest.fixture(scope="session", params=[*GRADIOS, OWN_GRADIO])
def running_server(request):
    python = _python_with(request.param)
    port = _free_port()
    command = [python, str(SERVER), "--port", str(port), "--models", "500"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "ready":
                break
        else:
            pytest.fail(f"the test page did not start with {python}")
        yield Server(port)
        process.terminate()


@pytest.fixture
def server(running_server):
    running_server.reset()
    return running_server


@pytest.fixture
def new_page(browser, server):
    """Opens the tab in a fresh browser profile; at the end no script error may have happened."""
    contexts, complaints = [], []

    def complain(message) -> None:
        # The browser itself reports every answer 4xx, and gradio its unreachable fonts.
        if message.type == "error" and not message.text.startswith(("Failed to load resource", "Unable to preload")):
            complaints.append(message.text)

    def open_page(width: int = 1366, height: int = 768, dark: bool = False, context=None, locale: str = "en-US"):
        context = context or browser.new_context(viewport={"width": width, "height": height}, locale=locale)
        contexts.append(context)
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.route(OUTSIDE, lambda route: route.abort())
        page.on("console", complain)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{server.url}/?__theme={'dark' if dark else 'light'}")
        show_tab(page)
        return page

    yield open_page
    for context in set(contexts):
        context.close()
    assert complaints == []


def show_tab(page) -> None:
    open_tab(page, "Live Merge")
    page.wait_for_selector(".lm-fader")


@pytest.fixture
def refresh():
    """Reloads a page as its user does, and goes back to the tab."""

    def reload(page) -> None:
        page.reload()
        show_tab(page)

    return reload


@pytest.fixture
def page(new_page):
    return new_page()
