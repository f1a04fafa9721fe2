"""Every error that Live Merge raises on purpose, and the exit status each one means on the command line.

    LiveMergeError                 1
    ├── UserError                  2   what was asked for cannot be done as written
    │   ├── RecipeError                a field of a recipe; carries its place, as in steps[1].alpha.IN13
    │   ├── SourceError                a file that is broken, of an unknown kind or of another shape
    │   │   ├── MissingSource          a file that is not where its name leads
    │   │   └── OtherModel             a model of another architecture than the base, or one that cannot be merged
    │   └── TargetError                a file that may not be written
    ├── StorageError               1   disk full, disk or network failing while reading or writing
    ├── MemoryShortage             1   not enough RAM or GPU memory
    ├── LiveModelError             1   the loaded model is gone, another one, or damaged
    └── Cancelled                  130 the user stopped it

Each message is one sentence for a person: what was found, where, and what to do.
"""

from __future__ import annotations

from lib_merge.sentences import Sentence, t


class LiveMergeError(Exception):
    """Root of all errors raised on purpose.

    Attributes:
        message: the sentence that the user reads.
        place: the field of a recipe or request that is wrong, as `steps[1].alpha.IN13`; "" if it is not about a field.
    """

    exit_status = 1
    place = ""

    def __init__(self, message: Sentence) -> None:
        super().__init__(message)
        self.message = message

    @property
    def sentence(self) -> Sentence:
        """The message behind its place."""
        return t("error.at_place", place=self.place, message=self.message) if self.place else self.message

    def __str__(self) -> str:
        return self.sentence


class UserError(LiveMergeError):
    """What was asked for cannot be done as written; nothing was changed."""

    exit_status = 2


class RecipeError(UserError):
    """A field of a recipe is wrong; `place` names it as in `steps[1].alpha.IN13`."""

    def __init__(self, place: str, message: Sentence) -> None:
        super().__init__(message)
        self.place = place


class SourceError(UserError):
    """A source file is missing, broken, of an unknown kind, or does not fit the base."""


class MissingSource(SourceError):
    """No file has the name of a source; with `sha256` (64 hex digits) it can be searched for by its hash."""

    def __init__(self, place: str, message: Sentence, sha256: str | None = None) -> None:
        super().__init__(message)
        self.place = place
        self.sha256 = sha256


class OtherModel(SourceError):
    """A source is a model of another architecture than the base, or of one that cannot be merged."""


class TargetError(UserError):
    """The file to be written may not be written: it exists, is a source, or has an unfit name."""


class StorageError(LiveMergeError):
    """The disk is full or failed while a file was read or written."""


class MemoryShortage(LiveMergeError):
    """RAM or GPU memory ran out; what was begun has been undone."""


class LiveModelError(LiveMergeError):
    """The loaded model is not there, is not the one the recipe belongs to, or is damaged."""


class Cancelled(LiveMergeError):
    """The user stopped the work; what was begun has been undone."""

    exit_status = 130

    def __init__(self) -> None:
        super().__init__(t("error.cancelled"))
