"""The stand-alone app as a process of its own, over two small models."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

import small_diffusers as small

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 400
"""Seconds in which it starts, however busy the machine is."""


def command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "lib_merge", "serve", "--no-browser", *map(str, arguments)]


class App:
    """The app, running over a folder with SD1 a and b."""

    def __init__(self, folder: Path) -> None:
        for name, seed in (("a", 11), ("b", 12)):
            small.write(folder / "models" / "Stable-diffusion" / f"{name}.safetensors", small.state("sd1", seed))
        self.folder, self.port = folder, free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        """Start it, again where it was ended."""
        arguments = ("--models", self.folder / "models", "--outputs", self.folder / "outputs", "--port", self.port)
        self.log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen(
            command(*arguments), cwd=ROOT, stdout=self.log, stderr=self.log, env={**os.environ, "OMP_NUM_THREADS": "1"}
        )
        end = time.monotonic() + PATIENCE
        try:
            while not self._answers():
                assert self.process.poll() is None and time.monotonic() < end, (self.folder / "log").read_text()
                time.sleep(0.2)
        except BaseException:
            self.kill()
            raise

    def _answers(self) -> bool:
        try:
            return "checkpoint" in self.state()
        except OSError:
            return False

    def state(self) -> dict:
        return self.ask("/live-merge/v1/state")

    def ask(self, path: str, body: dict | None = None) -> dict:
        """An answer of its routes."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.url}{path}", data, {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=PATIENCE if body else 10) as answer:
            return json.load(answer)

    def newest(self):
        """The newest picture on disk."""
        from PIL import Image

        return Image.open(max(self.folder.glob("outputs/*/*.png")))

    def stop(self) -> None:
        self.process.terminate()
        self._wait()

    def kill(self) -> None:
        self.process.kill()
        self._wait()

    def _wait(self) -> None:
        self.process.wait(30)
        self.log.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
