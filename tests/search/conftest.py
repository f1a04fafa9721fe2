"""Databases that a test has opened are closed after it, and it leaves no thread behind."""

from __future__ import annotations

import sys
import threading

import pytest


@pytest.fixture(autouse=True)
def _closed_databases(monkeypatch):
    learning = sys.modules.get("lib_merge.search.samplers.optuna_sampler")
    opened = []
    if learning is not None:
        real = learning.open_storage
        monkeypatch.setattr(learning, "open_storage", lambda *args: opened.append(real(*args)) or opened[-1])
    yield
    for storage in opened:
        storage.remove_session()
        storage._backend.engine.dispose()


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    """Other tests of the same process look at its threads. Asks after every other fixture of the test has ended."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not left
