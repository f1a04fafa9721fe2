"""The merge methods. This folder's modules are searched for them, so adding a method means adding its file."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache

from lib_merge.errors import UserError
from lib_merge.methods.base import Method
from lib_merge.sentences import t

__all__ = ["Method", "by_id", "methods"]


@cache
def methods() -> dict[str, Method]:
    """Id → method, sorted by label."""
    found: dict[str, Method] = {}
    for module_info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        for value in vars(module).values():
            if isinstance(value, Method):
                found[value.id] = value
    return dict(sorted(found.items(), key=lambda item: item[1].label))


def by_id(method_id: str) -> Method:
    """The method with an id.

    Raises:
        UserError: the id is unknown; the message has the most similar one.
    """
    known = methods()
    if method_id in known:
        return known[method_id]
    near = difflib.get_close_matches(method_id, known, n=1)
    id = "methods.unknown_near" if near else "methods.unknown"
    raise UserError(t(id, name=repr(method_id), near=near, known=sorted(known)))
