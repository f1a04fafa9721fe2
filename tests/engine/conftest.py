"""Fixtures for tests of computed values."""

import pytest

from lib_merge.engine.compute.elementwise import compiled


@pytest.fixture
def without_compiler(monkeypatch):
    """Have everything computed by torch, as where llvmlite is missing."""
    monkeypatch.setattr(compiled, "compiler", lambda: None)
