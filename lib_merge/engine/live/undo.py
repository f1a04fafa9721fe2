"""The way back after a write that failed: what was live before, or else the base's own values."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence

from lib_merge.engine.live.parameters import LiveParameters
from lib_merge.engine.plan.key_plan import KeyPlan, sources_of
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.errors import StorageError, UserError


def open_all(files: SourceFiles, plans: Iterable[KeyPlan]) -> None:
    """Open every file that the plans read; one that is gone or another is found out when it is read."""
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
    """Write again what was live before; where that cannot be had, the base's own values.

    Args:
        parameters: the live ones.
        written: keys that the failed write has begun.
        applied: the merged values that were live before.
        originals: the base's own values.
        files: what all of these are made of, open.

    Returns:
        True: the model is what it was before. False: it is the base.

    Raises:
        BaseException: what kept the base's values from being written, too.
    """
    with contextlib.suppress(BaseException):  # a second interrupt, too: the base's values are still to be had
        parameters.write([applied[key] for key in written if key in applied], files)
        parameters.write([originals[key] for key in written if key not in applied], files)
        return True
    parameters.write([originals[key] for key in {*written, *applied}], files)
    return False


def sentence(error: BaseException) -> str:
    """What an error says, or its kind where it says nothing."""
    return str(error) or type(error).__name__
