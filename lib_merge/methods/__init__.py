"""The merge methods: every `Method` in a file of this folder, found by itself."""

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
    """All methods by id, in the order of their labels."""
    found: dict[str, Method] = {}
    for module_info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{module_info.name}")
        for value in vars(module).values():
            if isinstance(value, Method):
                found[value.id] = value
    return dict(sorted(found.items(), key=lambda item: item[1].label))


def by_id(method_id: str) -> Method:
    """The method of that id; `UserError` names the nearest one when there is none."""
    known = methods()
    if method_id in known:
        return known[method_id]
    near = difflib.get_close_matches(method_id, known, n=1)
    id = "methods.unknown_near" if near else "methods.unknown"
    raise UserError(t(id, name=repr(method_id), near=near, known=sorted(known)))
