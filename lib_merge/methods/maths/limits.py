"""Checks of parameters: for which values a formula is defined, and for which it changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lib_merge.sentences import MaybeSentence, t

Refuses = Callable[[Mapping[str, Any]], MaybeSentence]


def within(low: float, high: float, *names: str) -> Refuses:
    """A check that refuses values of these parameters outside of [low, high]; an infinite end is not a limit."""
    id = "methods.outside" if high < float("inf") else "methods.below"

    def refuses(parameters: Mapping[str, Any]) -> MaybeSentence:
        for name in names:
            values = parameters[name] if isinstance(parameters[name], tuple) else (parameters[name],)
            outside = [value for value in values if not low <= value <= high]
            if outside:
                return t(id, name=name, value=f"{outside[0]:g}", low=f"{low:g}", high=f"{high:g}")
        return ""

    return refuses


def all_of(*checks: Refuses) -> Refuses:
    """A check that refuses what any of the checks refuses."""

    def refuses(parameters: Mapping[str, Any]) -> MaybeSentence:
        for check in checks:
            sentence = check(parameters)
            if sentence:
                return sentence
        return ""

    return refuses


def is_zero(*names: str) -> Callable[[Mapping[str, Any]], bool]:
    """A function that tells whether all these parameters are 0."""
    return lambda parameters: all(parameters[name] == 0 for name in names)


def adds_nothing(parameters: Mapping[str, Any]) -> bool:
    """Whether all models have weight 0, or their sum is scaled by 0."""
    return parameters.get("scale") == 0 or all(weight == 0 for weight in parameters["weight"])
