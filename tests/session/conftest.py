"""A session over a host in this process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # plain_host

from plain_host import Running


@pytest.fixture
def running(checkpoints, tmp_path):
    """A running host over a folder of its own with thin SD1 checkpoints a, b, c."""
    for seed, name in enumerate("abc", 1):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    found = Running(tmp_path)
    yield found
    found.updates.stop()
    found.saving.wait()


@pytest.fixture
def client(running):
    """Our routes over the running host, asked as a browser asks."""
    pytest.importorskip("httpx")
    fastapi = pytest.importorskip("fastapi")
    from fastapi.testclient import TestClient

    from lib_merge.api import add_routes
    from lib_merge.api.access import Access

    app = fastapi.FastAPI()
    add_routes(app, running.session, running.updates, running.saving, Access("token"))
    return TestClient(app)
