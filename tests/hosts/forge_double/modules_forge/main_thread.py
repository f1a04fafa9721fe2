"""The main thread works on the models; other threads hand it work and wait."""

import threading
import time
import traceback

_lock = threading.Lock()
_waiting: list[tuple[int, object]] = []
_finished: dict[int, object] = {}
_last = 0
last_exception = None


def loop() -> None:
    global last_exception
    while True:
        time.sleep(0.002)
        while _waiting:
            with _lock:
                number, work = _waiting.pop(0)
            try:
                result = work()
            except Exception as error:
                traceback.print_exc()
                last_exception, result = error, None  # the caller sees None and no more
            with _lock:
                _finished[number] = result


def run_and_wait_result(function, *args, **kwargs):
    """The result, or None after an exception. On the main thread itself this waits for ever."""
    global _last  # noqa: PLW0603
    with _lock:
        _last += 1
        number = _last
        _waiting.append((number, lambda: function(*args, **kwargs)))
    while number not in _finished:
        time.sleep(0.002)
    with _lock:
        return _finished.pop(number)
