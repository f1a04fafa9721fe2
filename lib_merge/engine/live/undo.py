"""Undoes a failed write: restores what was live before, or else the base's own values."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence

from lib_merge.engine.live.parameters import LiveParameters
from lib_merge.engine.plan.key_plan import KeyPlan, sources_of
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.errors import StorageError, UserError


def open_all(files: SourceFiles, plans: Iterable[KeyPlan]) -> None:
    """Open every file that the plans read; a missing or changed file is reported when it is read."""
    for source in sources_of(plans):
        if not files.holds(source):
            with contextlib.suppress(UserError, StorageError):
                files.open(source.path)


def put_back(
    parameters: LiveParameters,
    written: Sequence[str],
    applied: Mapping[str, KeyPlan],
    originals: Mapping[str, KeyPlan],
    files: SourceFiles,
) -> bool:
    """Restore what was live before; if that fails, the base's own values.

    Args:
        parameters: the live parameters.
        written: the keys that the failed write has begun.
        applied: key → plan of the merged values that were live before.
        originals: key → plan of the base's own values.
        files: the sources of all of these, open.

    Returns:
        True: the model is as before. False: it is the base.

    Raises:
        BaseException: the base's values could not be written either.
    """
    with contextlib.suppress(BaseException):  # even a second interrupt: the base's values are tried next
        parameters.write([applied[key] for key in written if key in applied], files)
        parameters.write([originals[key] for key in written if key not in applied], files)
        return True
    parameters.write([originals[key] for key in {*written, *applied}], files)
    return False


def sentence(error: BaseException) -> str:
    """An error's message, or its class if it has none."""
    return str(error) or type(error).__name__
