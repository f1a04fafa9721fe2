"""Makes pictures of the original (or another merge) and of the merge with the same settings.

The original's pictures are cached while nothing changes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Generator
from contextlib import contextmanager
from enum import Enum
from typing import Any, Generic, TypeVar

from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.recipe import LocatedRecipe
from lib_merge.session.session import Session

T = TypeVar("T")


class Comparison(Generic[T]):
    """Makes both, by a function that makes pictures of the loaded model. The caller must hold the host's lock."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: tuple[str, T] | None = None

    def make(
        self,
        recipe: LocatedRecipe,
        settings: Any,
        picture: Callable[[], T],
        whole: Callable[[T], bool],
        other: LocatedRecipe | None = None,
    ) -> tuple[T, T | None]:
        """The results of `picture` for the original, or another recipe, and for the merge; the recipe is live
        afterwards in any case.

        `settings`: all that the first picture depends on except the checkpoint, the drawn seed included; while it is
        the same, that picture is not made again. `whole`: whether a picture was finished and still exists; if the first
        was not, the merge's is not made and is None. `other`: what the merge is compared with; None: with the original.

        Raises:
            LiveMergeError: a recipe cannot be applied; said before any picture is made.
        """
        self._session.apply(recipe)
        key = self._key([settings, other.fingerprint() if other else ""])
        if self._kept is not None and key == self._kept[0] and whole(self._kept[1]):
            return self._kept[1], picture()
        self._kept = None  # freed before the next ones are made
        with self._session.as_original() if other is None else self._as(other, recipe):
            original = picture()
        if not whole(original):
            return original, None
        self._kept = (key, original) if key else None
        return original, picture()

    @contextmanager
    def _as(self, other: LocatedRecipe, recipe: LocatedRecipe) -> Generator[None]:
        """Within the block the other recipe is live; afterwards the recipe is again."""
        self._session.apply(other)
        try:
            yield
        finally:
            self._session.apply(recipe)

    def _key(self, settings: Any) -> str:
        """Hash of checkpoint and settings; empty if the settings contain a value that cannot be hashed."""
        loaded = self._session.host.loaded()
        identities = {str(path): identity_of(path) for path in (loaded.files if loaded else ())}
        if None in identities.values():
            return ""
        return fingerprint([identities, str(self._session.host.dtype()), settings])


def fingerprint(values: Any) -> str:
    """SHA-256 (hex) of the values of a page's fields: plain values, pictures, arrays, and objects of these.

    "" if one of them cannot be hashed.
    """
    try:
        text = json.dumps(values, default=_described)
    except (TypeError, ValueError, RecursionError):
        return ""
    return hashlib.sha256(text.encode()).hexdigest()


def _described(value: Any) -> Any:
    """A JSON value that stands for a picture, an array or an object."""
    if isinstance(value, Enum):
        return str(value)
    if callable(getattr(value, "tobytes", None)):  # a picture, an array
        form = str(getattr(value, "shape", getattr(value, "size", "")))
        return [type(value).__name__, form, hashlib.sha256(value.tobytes()).hexdigest()]
    return [type(value).__name__, vars(value)]
