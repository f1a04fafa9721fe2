"""Databases that a test has opened are closed after it."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture(autouse=True)
def _closed_databases(monkeypatch):
    learning = sys.modules.get("lib_merge.search.engine.learning")
    opened = []
    if learning is not None:
        real = learning.open_storage
        monkeypatch.setattr(learning, "open_storage", lambda *args: opened.append(real(*args)) or opened[-1])
    yield
    for storage in opened:
        storage.remove_session()
        storage._backend.engine.dispose()
