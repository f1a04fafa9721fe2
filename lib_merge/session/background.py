"""Runs one job at a time in the background, with progress and cancel: a save, or a search for files."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, Literal, TypeVar

from lib_merge.errors import Cancelled, LiveMergeError
from lib_merge.progress import Progress
from lib_merge.sentences import t

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class WorkState:
    """The state of the newest job.

    Attributes:
        state: its phase.
        progress: the share that is done, 0 to 1.
        text: what is being done, or the result.
        error: why it failed.
    """

    state: Literal["idle", "running", "done", "failed", "cancelled"] = "idle"
    progress: float = 0.0
    text: str = ""
    error: str = ""


S = TypeVar("S", bound=WorkState)


class Background(Generic[S]):
    """Runs one job at a time on its own thread; `state` is that of the newest job."""

    def __init__(self, name: str, idle: S) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.state = idle
        self._cancel = threading.Event()

    def begin(self, running: S, work: Callable[[Progress, threading.Event], S], cancelled: str) -> bool:
        """Start a job; False if another one is still running.

        Args:
            running: the state from now on; the job updates its progress and text.
            work: called as work(progress, cancel); returns the final state.
            cancelled: text of the final state after a cancel.
        """
        with self._lock:
            if self._thread is not None and self._thread.is_alive():
                return False
            self._cancel.clear()
            self.state = running
            self._thread = threading.Thread(target=self._run, args=(work, cancelled), name=self._name, daemon=True)
            self._thread.start()
            return True

    def cancel(self) -> None:
        """Ask the running job to stop."""
        self._cancel.set()

    def wait(self) -> None:
        """Wait until the running job has ended."""
        if self._thread is not None:
            self._thread.join()

    def _run(self, work: Callable[[Progress, threading.Event], S], cancelled: str) -> None:
        try:
            self.state = work(self._report, self._cancel)
        except Cancelled:
            self.state = replace(self.state, state="cancelled", text=cancelled)
        except LiveMergeError as error:
            self.state = replace(self.state, state="failed", error=error.sentence)
        except Exception as error:  # shown to the user, and logged
            logger.exception("%s failed", self._name)
            self.state = replace(
                self.state, state="failed", error=t("error.internal", kind=type(error).__name__, error=error)
            )

    def _report(self, done: int, total: int, what: str) -> None:
        self.state = replace(self.state, progress=done / total if total else 1.0, text=what)
