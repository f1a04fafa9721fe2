"""The lock around everything that uses the model: first come, first served, and not to be taken twice by a thread."""

import collections
import functools
import html
import threading
import time

from modules import errors, shared


class FIFOLock:
    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held = False
        self._waiting: collections.deque[threading.Event] = collections.deque()

    def acquire(self, blocking: bool = True) -> bool:
        with self._guard:
            if not self._held:
                self._held = True
                return True
            if not blocking:
                return False
            turn = threading.Event()
            self._waiting.append(turn)
        turn.wait()
        return True

    def release(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().set()  # handed over, never free in between
            else:
                self._held = False

    __enter__ = acquire

    def __exit__(self, *_error) -> None:
        self.release()


queue_lock = FIFOLock()


def wrap_queued_call(function):
    def queued(*args, **kwargs):
        with queue_lock:
            return function(*args, **kwargs)

    return queued


def wrap_gradio_gpu_call(function, extra_outputs=None):
    """Lock, job and time around a handler; its last output is HTML. An error gives `extra_outputs` and the error."""

    @functools.wraps(function)
    def handler(*args, **kwargs):
        started = time.perf_counter()
        job = args[0] if args and str(args[0]).startswith("task(") else None
        try:
            with queue_lock:
                shared.state.begin(job)
                result = list(function(*args, **kwargs))
                shared.state.end()
        except Exception as error:
            errors.report("Error completing request")
            text = html.escape(f"{type(error).__name__}: {error}")
            result = [*([None, ""] if extra_outputs is None else extra_outputs), f"<div class='error'>{text}</div>"]
        finally:
            shared.state.skipped = shared.state.interrupted = shared.state.stopping_generation = False
            shared.state.job, shared.state.job_count = "", 0
        result[-1] += f"<p class='time'>Time taken: {time.perf_counter() - started:.1f} sec.</p>"
        return tuple(result)

    return handler
