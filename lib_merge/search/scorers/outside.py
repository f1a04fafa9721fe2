"""Scorers outside of this process: an HTTP server, a command, or another tool or person that writes into a folder."""

from __future__ import annotations

import base64
import json
import math
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from lib_merge.search.run_end import RunEnd
from lib_merge.search.scorers.base import Picture, ScorerFailed
from lib_merge.search.webuis.http import Address, Refused, Unavailable, ask
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files

ANSWER_SECONDS = 600.0
"""Seconds that a side server or a command may take for one picture."""
POLL_SECONDS = 0.5
"""Seconds between two checks of a folder."""


class ByHttp:
    """POST {"pictures": [{"png": base64, "prompt", …}]} → {"scores": [number or null, …]}."""

    needs_reference = True

    def __init__(self, label: str, address: Address, over: RunEnd) -> None:
        self.label = label
        self._address, self._over = address, over

    def score(self, pictures: Sequence[Picture]) -> list[float | None]:
        """The server's scores.

        Raises:
            ScorerFailed: it does not answer, or not with a number or null a picture.
        """
        told = [{"png": base64.b64encode(one.png).decode(), **told_of(one)} for one in pictures]
        try:
            answer = ask(self._address, "", {"pictures": told}, ANSWER_SECONDS, self._over)
        except (Unavailable, Refused) as error:
            raise ScorerFailed(t("scored.scorer", label=self.label, why=error)) from error
        given = answer.get("scores") if isinstance(answer, dict) else None
        return _checked(self.label, given, len(pictures))


class ByCommand:
    """A command that is given a folder with KEY.png and KEY.json, and prints a line {"key": …, "score": …} each.

    `{}` in the command stands for the folder; without it the folder is its last argument. No shell is used.
    """

    needs_reference = True

    def __init__(self, label: str, command: str, over: RunEnd) -> None:
        self.label = label
        self._words, self._over = shlex.split(command), over

    def score(self, pictures: Sequence[Picture]) -> list[float | None]:
        """What the command prints.

        Raises:
            ScorerFailed: it cannot be run, fails, or prints something else.
        """
        with tempfile.TemporaryDirectory(prefix="live-merge-scores-") as name:
            folder = Path(name)
            for picture in pictures:
                _write(folder, picture)
            found = [word.replace("{}", name) for word in self._words]
            words = found if found != self._words else [*found, name]
            try:
                done = _run(words, self._over)
            except (OSError, subprocess.SubprocessError) as error:
                raise ScorerFailed(t("scored.scorer", label=self.label, why=error)) from error
        if done.returncode:
            why = t("scored.command_failed", status=done.returncode, said=done.stderr.strip()[-200:])
            raise ScorerFailed(t("scored.scorer", label=self.label, why=why))
        scores = dict(_line(self.label, line) for line in done.stdout.splitlines() if line.strip())
        return _checked(self.label, [scores.get(one.key, math.nan) for one in pictures], len(pictures))


class ByFolder:
    """A folder that gets KEY.png and KEY.json, and in which someone else writes KEY.score.json, {"score": …}.

    There is no time limit, as people may do it.
    """

    needs_reference = True

    def __init__(self, label: str, folder: Path, over: RunEnd) -> None:
        self.label = label
        self._folder = folder
        self._over = over

    def score(self, pictures: Sequence[Picture]) -> list[float | None]:
        """What is written into the folder.

        Raises:
            ScorerFailed: an answer is no score, or the run has ended.
        """
        for picture in pictures:
            if not self._answer(picture).exists():
                _write(self._folder, picture)
        return [self._wait(picture) for picture in pictures]

    def _answer(self, picture: Picture) -> Path:
        return self._folder / f"{picture.key}.score.json"

    def _wait(self, picture: Picture) -> float | None:
        path = self._answer(picture)
        while not path.exists():
            if self._over.wait(POLL_SECONDS):
                raise ScorerFailed(t("scored.scorer", label=self.label, why=t("scored.nobody_waits")))
        for _ in range(3):  # it may be half written at first
            try:
                given = json.loads(path.read_text(encoding="utf-8"))["score"]
            except (OSError, ValueError, LookupError, TypeError):
                time.sleep(POLL_SECONDS)
                continue
            return _checked(self.label, [given], 1)[0]
        raise ScorerFailed(t("scored.scorer", label=self.label, why=t("scored.no_score", name=path.name)))


def told_of(picture: Picture) -> dict[str, Any]:
    """What a program gets to know about a picture beside its file."""
    told = {"key": picture.key, "prompt": picture.prompt, "negative": picture.negative, "seed": picture.seed}
    return {**told, "infotext": picture.infotext, "item": dict(picture.item)}


def _write(folder: Path, picture: Picture) -> None:
    """Write the picture's file last, so that the other files exist when it appears."""
    small_files.replace(folder / f"{picture.key}.json", json.dumps(told_of(picture), indent=1))
    if picture.reference is not None:
        picture.reference.save(folder / f"{picture.key}.original.png")
    small_files.replace_bytes(folder / f"{picture.key}.png", picture.png)


def _run(words: Sequence[str], over: RunEnd) -> subprocess.CompletedProcess[str]:
    """As `subprocess.run`, but killed at the end of the run, with all that it has started where the system can."""
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(words, stdout=pipe, stderr=pipe, text=True, start_new_session=True) as process,
        over.calling(lambda: _kill(process)),
    ):
        try:
            said, errors = process.communicate(timeout=ANSWER_SECONDS)
        except subprocess.TimeoutExpired:
            _kill(process)
            raise
    return subprocess.CompletedProcess(words, process.returncode, said, errors)


def _kill(process: subprocess.Popen[str]) -> None:
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _line(label: str, line: str) -> tuple[str, Any]:
    try:
        told = json.loads(line)
        return str(told["key"]), told["score"]
    except (ValueError, LookupError, TypeError) as error:
        raise ScorerFailed(t("scored.scorer", label=label, why=t("scored.no_line", line=line[:80]))) from error


def _checked(label: str, given: Any, count: int) -> list[float | None]:
    """Scores as numbers; null stays None."""
    whole = isinstance(given, list) and len(given) == count
    if not whole or not all(one is None or (type(one) in (int, float) and math.isfinite(one)) for one in given):
        raise ScorerFailed(t("scored.scorer", label=label, why=t("scored.no_scores", count=count)))
    return [None if one is None else float(one) for one in given]
