"""One piece of work at a time in the background, with progress and cancel: a save, a search for files."""

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
    """How the newest piece of work stands.

    Attributes:
        progress: how much is done, 0 to 1.
        text: what is at hand, or how it ended.
        error: why it failed.
    """

    state: Literal["idle", "running", "done", "failed", "cancelled"] = "idle"
    progress: float = 0.0
    text: str = ""
    error: str = ""


S = TypeVar("S", bound=WorkState)


class Background(Generic[S]):
    """Runs one piece of work at a time on a thread of its own, and knows how the newest one stands."""

    def __init__(self, name: str, idle: S) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self.state = idle
        self._cancel = threading.Event()

    def begin(self, running: S, work: Callable[[Progress, threading.Event], S], cancelled: str) -> bool:
        """Begin; False when other work is under way already.

        Args:
            running: the state from now on; its progress and text follow the work.
            work: is handed a progress and a cancel, and gives the state at the end.
            cancelled: the text where it was cancelled.
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
        """Stop the work under way."""
        self._cancel.set()

    def wait(self) -> None:
        """Wait until the work under way has ended."""
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
