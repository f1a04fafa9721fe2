"""Closing a file under readers: waited for, except for those of the thread that closes."""

from __future__ import annotations

import threading

from lib_merge.checkpoint.reading.positioned import PositionedFile


def test_an_interrupt_at_the_worst_moment_does_not_hang_the_close(tmp_path):
    """An interrupt may keep a read from signing off; its thread closing the file shows that it reads no more."""
    (tmp_path / "f").write_bytes(b"12345678")
    file = PositionedFile(tmp_path / "f")
    reading = file._in_use()
    reading.__enter__()
    file.close()


def test_other_threads_are_waited_for(tmp_path):
    (tmp_path / "f").write_bytes(b"12345678")
    file = PositionedFile(tmp_path / "f")
    entered, leave, closed = threading.Event(), threading.Event(), threading.Event()

    def read():
        with file._in_use():
            entered.set()
            leave.wait(20)
            assert not closed.is_set()

    def close():
        file.close()
        closed.set()

    threads = [threading.Thread(target=read), threading.Thread(target=close)]
    threads[0].start()
    assert entered.wait(20)
    threads[1].start()
    assert not closed.wait(0.1)
    leave.set()
    for thread in threads:
        thread.join(20)
    assert closed.is_set()
