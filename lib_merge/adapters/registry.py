"""All kinds of adapters. Their folder is searched for them, so adding a kind means adding its file."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from lib_merge.adapters import dora, kinds
from lib_merge.adapters.kind import Kind, Module

SHARED_ENDINGS: Mapping[str, str] = {"alpha": "alpha", "scale": "scale", "diff_b": "diff_b", **dora.ENDINGS}
"""Ending of a key → role, for tensors that a module of any kind may have."""


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind by its id."""
    modules = (
        importlib.import_module(f"{kinds.__name__}.{found.name}") for found in pkgutil.iter_modules(kinds.__path__)
    )
    found = [module.KIND for module in modules if isinstance(getattr(module, "KIND", None), Kind)]
    return {kind.id: kind for kind in sorted(found, key=lambda kind: kind.id)}


@cache
def endings() -> Mapping[str, str]:
    """Ending of a key → role, of all kinds together."""
    together = dict(SHARED_ENDINGS)
    for kind in all_kinds().values():
        for ending, role in kind.endings.items():
            if together.setdefault(ending, role) != role:
                raise ValueError(f"the ending {ending!r} has two meanings: {together[ending]} and {role} ({kind.id})")
    return together


def kinds_of(module: Module) -> list[Kind]:
    """The kinds that a module's roles show. The difference of a bias does not count if there is another kind."""
    roles = module.tensors.keys()
    found = [kind for kind in all_kinds().values() if not kind.signs.isdisjoint(roles) and kind.owns(module)]
    if len(found) > 1 and not module.has("diff"):
        found = [kind for kind in found if kind.id != "full"]
    return found


def label_of(kind: Kind, module: Module) -> str:
    """The name by which users know the module's kind, DoRA included."""
    return dora.LABELS.get(kind.id, kind.label) if dora.role_of(module) else kind.label
