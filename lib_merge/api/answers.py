"""What every route does with its answer: errors as one sentence with its place, and fields that have to be there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from lib_merge.api.bodies import PlainJSON
from lib_merge.errors import LiveMergeError, MissingSource, RecipeError, UserError
from lib_merge.sentences import t

Reply = dict[str, Any]
NUMBER = (int, float)


def guarded(work: Callable[[], Reply]) -> Reply | PlainJSON:
    """A reply, or the error as one sentence with its place."""
    try:
        return work()
    except LiveMergeError as error:
        status = 400 if isinstance(error, UserError) else 409
        told = {"error": str(error), "place": error.place, "message": error.message}
        if isinstance(error, MissingSource) and error.sha256:
            told["sha256"] = error.sha256  # by which POST /search may find it
        return PlainJSON(told, status)


def expect(body: Mapping[str, Any], name: str, kind: type | tuple[type, ...]) -> Any:
    """A field of a request's body; RecipeError when it is missing or of another type."""
    value = body.get(name)
    if not isinstance(value, kind) or (isinstance(value, bool) and kind in (int, NUMBER)):
        raise RecipeError(name, t("routes.field_missing_wrong_type"))
    return value


def optional(body: Mapping[str, Any], name: str, kind: type | tuple[type, ...], default: Any = None) -> Any:
    """A field that may be left out; RecipeError when it is there and of another type."""
    return expect(body, name, kind) if name in body else default
