"""The main thread of Forge and its relatives, which loads models and makes pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from modules_forge import main_thread

from lib_merge.errors import LiveModelError
from lib_merge.sentences import t


def on_main_thread(work: Callable[[], Any]) -> Any:
    """Run on the host's main thread, which moves models fastest; errors are raised in the caller.

    The host's own function returns None if the work fails, and deadlocks if it is called on the main thread.
    """
    if threading.current_thread() is threading.main_thread():
        return work()
    caught: list[BaseException] = []

    def guarded() -> Any:
        try:
            return work()
        except BaseException as error:
            caught.append(error)
            return None

    result = main_thread.run_and_wait_result(guarded)
    if caught:
        raise LiveModelError(t("hosts.load_failed_with", error=caught[0])) from caught[0]
    return result
