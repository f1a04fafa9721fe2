"""A search by real programs: two apps, of which one is killed and comes back, and the search killed in between, find
what one app alone finds."""

from __future__ import annotations

import base64
import contextlib
import importlib.util
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from app_process import ROOT, App

from lib_merge.explore.studies.journal import Event
from lib_merge.explore.trials.search import best_first, search_of
from lib_merge.search.studies import opened

NEEDED = ("diffusers", "transformers", "gradio")
SEARCHES = ROOT / ".venv-explore" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="the app's packages are not installed"),
    pytest.mark.skipif(not SEARCHES.exists(), reason="there is no .venv-explore; python run.py explore makes it"),
]
TRIALS = 40
RECIPE = {"live_merge": 1, "architecture": "sd1", "base": "a.safetensors"}
ITEM = {"prompt": "a star", "seed": 3, "steps": 1, "sampler": "Euler", "cfg": 5, "width": 64, "height": 64}
TARGET = {"default": 0.2, "BASE": 0.9, "IN00-IN05": 0.6, "M00": 0.1}


def step(alpha: object) -> dict:
    return {**RECIPE, "steps": [{"method": "weighted_sum", "b": "b.safetensors", "alpha": alpha}]}


@pytest.fixture(scope="module")
def apps(tmp_path_factory):
    """Two apps with the same models."""
    with contextlib.ExitStack() as stack:
        started: list[App] = []
        for name in ("one", "two"):
            started.append(App(tmp_path_factory.mktemp(name)))
            stack.callback(started[-1].stop)
        yield started


class Hunt:
    """A search for the merge whose picture is nearest to another one, by the command line.

    Args:
        folder: where its study is.
        target: PNG.
    """

    def __init__(self, folder: Path, target: Path) -> None:
        folder.mkdir()
        self.study, self.target, self.said = folder / "explore" / "hunt", target, folder / "said"
        (folder / "recipe.json").write_text(json.dumps(step(0.5)))
        (folder / "items.json").write_text(json.dumps({"items": [ITEM]}))
        files = ["--recipe", folder / "recipe.json", "--prompts", folder / "items.json"]
        how = ["--trials", TRIALS, "--at-once", 3, "--seed", 5, "--scorer", "near", "--limit", "flat=-1"]
        subprocess.run(self.command("new", *files, *how), cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    def command(self, name: str, *arguments: object) -> list[str]:
        return [str(SEARCHES), "-m", "lib_merge", "explore", name, str(self.study), *map(str, arguments)]

    def run(self, *apps: App) -> subprocess.Popen[bytes]:
        """Begin it, or go on."""
        webuis = [argument for app in apps for argument in ("--webui", app.url)]
        command = self.command("run", *webuis, "--scorer", f"near=near:{self.target}")
        with self.said.open("ab") as said:
            return subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)

    def events(self) -> list[Event]:
        return opened(self.study).events

    def done(self) -> int:
        """How many trials have ended."""
        return sum(event["event"] == "result" for event in self.events())

    def until(self, trials: int, running: subprocess.Popen[bytes]) -> None:
        """Wait for so many trials."""
        end = time.monotonic() + 600
        while self.done() < trials:
            assert running.poll() is None and time.monotonic() < end, self.said.read_text()
            time.sleep(0.05)

    def to_the_end(self, *apps: App) -> None:
        with self.run(*apps) as running:
            assert running.wait(900) == 0, self.said.read_text()


def test_two_apps_and_kills_find_what_one_app_finds(apps, tmp_path):
    one, two = apps
    picture = one.ask(
        "/sdapi/v1/txt2img",
        {
            **{"prompt": "a star", "seed": 3, "steps": 1, "cfg_scale": 5, "sampler_name": "Euler"},
            **{"width": 64, "height": 64},
            "alwayson_scripts": {"Live Merge": {"args": [json.dumps(step(TARGET))]}},
        },
    )
    (tmp_path / "target.png").write_bytes(base64.b64decode(picture["images"][0]))
    alone, shared = (Hunt(tmp_path / name, tmp_path / "target.png") for name in ("alone", "shared"))
    alone.to_the_end(one)

    with shared.run(one, two) as running:
        shared.until(6, running)
        running.kill()
    with shared.run(two, one) as running:
        shared.until(14, running)
        two.kill()
        shared.until(17, running)
        two.start()
        shared.until(24, running)
        running.kill()
    shared.to_the_end(one, two)

    both = [search_of(hunt.events()) for hunt in (alone, shared)]
    merges = [[trial.recipe for _, trial in sorted(search.trials.items())] for search in both]
    assert len(merges[0]) == TRIALS and merges[0] == merges[1]
    items = opened(alone.study).state.items
    bests = [best_first(search, items)[0][0] for search in both]
    assert bests[0].recipe == bests[1].recipe and bests[0].scores == bests[1].scores
    assert len({trial.webui for trial in both[1].trials.values()}) == 2  # each has made some of them
