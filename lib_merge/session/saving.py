"""One save at a time, in the background, with progress and cancel."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from lib_merge.checkpoint.writing.leftovers import Leftover, sweep
from lib_merge.checkpoint.writing.target import SUFFIX, check_file_name
from lib_merge.errors import Cancelled, LiveMergeError, TargetError
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import t
from lib_merge.session import claims
from lib_merge.session.session import Session
from lib_merge.session.state import SaveState

logger = logging.getLogger(__name__)


def file_name(name: str) -> str:
    """A file name for a checkpoint, its ending added where it is missing.

    Raises:
        TargetError: it is a path, too long, or a name that no file has on some system.
    """
    name = name.strip()
    if not name or name in (".", "..") or any(character in '/\\:*?"<>|' or ord(character) < 32 for character in name):
        raise TargetError(t("session.file_name_use_letters", name=repr(name[:80])))
    name = name if name.lower().endswith(SUFFIX) else name + SUFFIX
    check_file_name(name)
    return name


class Saving:
    """The save under way, and how the newest one ended."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._state = SaveState()
        self._cancel = threading.Event()
        self.leftovers: tuple[Leftover, ...] = ()
        """What killed saves have left where checkpoints are saved, and cannot be removed by us."""
        threading.Thread(target=self._tidy, name="live-merge-leftovers", daemon=True).start()

    @property
    def state(self) -> SaveState:
        """How the newest save stands."""
        return self._state

    def start(self, recipe: LocatedRecipe, name: str, dtype: str, overwrite: bool, drop_ema: bool) -> None:
        """Begin a save in the background.

        Raises:
            LiveMergeError: the name is no good, or a save is under way already.
        """
        path = self._session.host.save_folder() / file_name(name)
        with self._lock:
            if self._thread is not None and self._thread.is_alive():
                raise TargetError(t("session.save_under_way_already"))
            self._cancel.clear()
            self._state = SaveState("running", text="waiting for the generation to end", name=path.name, path=str(path))
            self._thread = threading.Thread(
                target=self._run, args=(recipe, path, dtype, overwrite, drop_ema), name="live-merge-save", daemon=True
            )
            self._thread.start()

    def cancel(self) -> None:
        """Stop the save under way; nothing is left behind."""
        self._cancel.set()

    def wait(self) -> None:
        """Wait until the save under way has ended."""
        if self._thread is not None:
            self._thread.join()

    def _tidy(self) -> None:
        """Remove what killed saves have left where checkpoints are saved."""
        found = sweep(self._session.host.save_folder())
        for leftover in found:
            logger.warning("%s", leftover.sentence)
        self.leftovers = _staying(found)

    def _run(self, recipe: LocatedRecipe, path: Path, dtype: str, overwrite: bool, drop_ema: bool) -> None:
        try:
            with self._session.host.exclusive():
                saved = self._session.save(
                    recipe,
                    path,
                    dtype,
                    overwrite=overwrite,
                    drop_ema=drop_ema,
                    progress=self._report,
                    cancel=self._cancel,
                )
                self._session.host.checkpoint_saved(path, saved.file.sha256)
        except Cancelled:
            self._state = replace(self._state, state="cancelled", text="cancelled; nothing was written")
        except LiveMergeError as error:
            self._state = replace(self._state, state="failed", error=str(error))
        except Exception as error:  # shown to the user, and logged
            logger.exception("a save failed")
            self._state = replace(
                self._state, state="failed", error=f"internal error ({type(error).__name__}: {error})"
            )
        else:
            self.leftovers = _staying(saved.leftovers)
            self._state = SaveState(
                state="done",
                progress=1.0,
                text=claims.after(saved),
                path=str(saved.file.path),
                name=saved.file.path.name,
                size=saved.file.size,
                autov2=saved.file.autov2,
                autov3=saved.file.autov3,
                verified=saved.verified,
                rounded=saved.compared.others,
                skipped=saved.skipped,
                warnings=(*saved.warnings, *(leftover.sentence for leftover in saved.leftovers)),
            )

    def _report(self, done: int, total: int, what: str) -> None:
        self._state = replace(self._state, progress=done / total if total else 1.0, text=what)


def _staying(leftovers: Iterable[Leftover]) -> tuple[Leftover, ...]:
    return tuple(leftover for leftover in leftovers if leftover.fate != "removed")
