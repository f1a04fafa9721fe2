"""Hashes of the stand-alone host: what is asked for is what is known; the rest is computed in the background."""

from __future__ import annotations

import time

from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.hosts.standalone.hashes import Hashes


def test_asking_computes_nothing_and_learning_is_for_the_next_time(tmp_path):
    file, gone = tmp_path / "a.safetensors", tmp_path / "gone.safetensors"
    file.write_bytes(b"x")
    hashes = Hashes()
    assert hashes.known([file, gone]) == {} and hashes._asked == set()
    hashes.learn([file, gone])
    deadline = time.monotonic() + 30
    while not hashes.known([file]) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert hashes.known([file, gone]) == {file: file_sha256(file)}
