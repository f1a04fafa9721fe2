"""Recognises the host of this process by the modules that it has, never by version text."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from lib_merge.hosts.base import Host

WEBUIS = Path(__file__).parent / "webuis"


def this_host() -> Host:
    """The host of this process: of those whose modules it has, the one that names most of them.

    Each file in `webuis/` that has `RECOGNISED_BY` is a host. That is read from its text, as the file can be imported
    only in its own WebUI.
    """
    marks = {path.stem: found for path in sorted(WEBUIS.glob("*.py")) if (found := recognised_by(path)) is not None}
    name = max((name for name in marks if all(map(_has, marks[name]))), key=lambda name: len(marks[name]))
    return import_module(f"lib_merge.hosts.webuis.{name}").HOST()


def recognised_by(path: Path) -> Sequence[str] | None:
    """The literal `RECOGNISED_BY` of a Python file: names of modules. None: it has none, and is no host."""
    for node in ast.parse(path.read_bytes()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RECOGNISED_BY":
            return ast.literal_eval(node.value)
    return None


def _has(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the package that contains it is not there
        return False
