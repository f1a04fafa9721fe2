"""Background work, one piece at a time, with progress and cancel: a save, a search for files."""

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
    """The state of the newest piece of work.

    Attributes:
        progress: how much is done, 0 to 1.
        text: what is being done, or how it ended.
        error: why it failed.
    """

    state: Literal["idle", "running", "done", "failed", "cancelled"] = "idle"
    progress: float = 0.0
    text: str = ""
    error: str = ""


S = TypeVar("S", bound=WorkState)


class Background(Generic[S]):
    """Runs one piece of work at a time on a thread of its own; `state` is that of the newest."""

    def __init__(self, name: str, idle: S) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.state = idle
        self._cancel = threading.Event()

    def begin(self, running: S, work: Callable[[Progress, threading.Event], S], cancelled: str) -> bool:
        """Begin; False if other work is still running.

        Args:
            running: the state from now on; the work updates its progress and text.
            work: called with a progress and a cancel; returns the state at the end.
            cancelled: the text of the state after a cancel.
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
        """Ask the running work to stop."""
        self._cancel.set()

    def wait(self) -> None:
        """Wait until the running work has ended."""
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
