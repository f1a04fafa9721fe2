"""A session over a host in this process."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # plain_host

from plain_host import PlainHost

from lib_merge.session import LiveUpdates, Saving, Session


class Running:
    """A host with a checkpoint loaded, its session, and what runs in the background."""

    def __init__(self, folder: Path, loaded: str = "a.safetensors") -> None:
        self.host = PlainHost(folder)
        self.session = Session(self.host)
        self.updates = LiveUpdates(self.session)
        self.saving = Saving(self.session)
        self.host.load(loaded)

    @property
    def parameters(self):
        return self.host.loaded().model.parameters

    def document(self, alpha=0.5, **fields):
        """A recipe: a weighted sum of a and b."""
        return {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": alpha}], **fields}

    def recipe(self, alpha=0.5, **fields):
        """The same, its files found."""
        return self.session.recipe(self.document(alpha, **fields))

    def apply(self, alpha=0.5):
        with self.host.exclusive():
            return self.session.apply(self.recipe(alpha))


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
