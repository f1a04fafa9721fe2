"""How the changes of several adapters are put together: merge methods over differences, and the strongest of them."""

from __future__ import annotations

from collections.abc import Mapping

from lib_merge import methods
from lib_merge.methods.base import Method, Parameter
from lib_merge.sentences import t

STRONGEST = "strongest"
_METHODS: Mapping[str, str] = {"sum": "task_arithmetic", "ties": "ties", "dare": "dare_linear", "della": "della"}
"""Name in a recipe → the merge method whose differences are the adapters' changes."""
_K = Parameter("k", "integer", 1, 1, 8, help=t("recipe.strongest_k"))

WAYS = (*_METHODS, STRONGEST)
"""The names in the order in which they are offered."""


def method_of(way: str) -> Method | None:
    """The merge method behind a name; None for `strongest`, which is none."""
    return None if way == STRONGEST else methods.by_id(_METHODS[way])


def settings_of(way: str) -> tuple[Parameter, ...]:
    """The parameters that a step may give beside its adapters: the method's own, less the models' weights."""
    method = method_of(way)
    return (_K,) if method is None else tuple(entry for entry in method.parameters if entry.name != "weight")
