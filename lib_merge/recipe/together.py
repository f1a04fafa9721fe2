"""How a step with several adapters combines their changes: by a merge method for differences, or the strongest."""

from __future__ import annotations

from collections.abc import Mapping

from lib_merge import methods
from lib_merge.methods.base import Method, Parameter
from lib_merge.sentences import t

STRONGEST = "strongest"
_METHODS: Mapping[str, str] = {"sum": "task_arithmetic", "ties": "ties", "dare": "dare_linear", "della": "della"}
"""Name in a recipe → id of the merge method that is used, with the adapters' changes as its differences."""
_K = Parameter("k", "integer", 1, 1, 8, help=t("recipe.strongest_k"))

WAYS = (*_METHODS, STRONGEST)
"""The names, in the order in which the page lists them."""


def method_of(way: str) -> Method | None:
    """The merge method of a name; None for `strongest`, which does not use one."""
    return None if way == STRONGEST else methods.by_id(_METHODS[way])


def settings_of(way: str) -> tuple[Parameter, ...]:
    """The parameters that a step may have beside its adapters: the method's, without the models' weights."""
    method = method_of(way)
    return (_K,) if method is None else tuple(entry for entry in method.parameters if entry.name != "weight")
