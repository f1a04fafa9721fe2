"""A search on 1 to 64 pretend WebUIs, in a time that is only a number: how much of it they work, and what is found.

Coordinator, dispatcher, journal and sampler are the real ones; a WebUI is a number of seconds: about 4 s a picture
(some are faster, some slower), 3 s more for its merge, and one picture in two hundred fails. Prints the table of
docs/night.md and draws its curves.

    .venv-explore/bin/python -m benchmarks.search [--trials 100] [--seeds 6] [--at-once 2] [--draw docs/night.svg]

`--at-once`: the search's, as so many times the number of WebUIs.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import optuna

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "tests" / "search"))  # its pretend WebUIs

# ruff: noqa: E402
from pretend import World, goodness, study

from lib_merge.explore.trials.events import ORIGINAL
from lib_merge.explore.trials.search import best_first, search_of
from lib_merge.search.coordinator import Score
from lib_merge.search.samplers.optuna_sampler import OptunaSampler, SearchPlan, is_counted, rank_values
from lib_merge.search.samplers.storage import Ranked
from lib_merge.search.studies import search_in
from lib_merge.session.exploring.studies import OpenStudy

SIZES = (1, 4, 16, 64)
ITEMS = 2
PICTURE, MERGE, FAILS = 4.0, 3.0, 1 / 200
NOISE = 0.1
"""Of a picture's score; a merge drawn at random is about 1 away from the best."""
NEAR = 0.02
"""Two draws are the same merge where no weight differs by more."""


Row = tuple[int, "np.ndarray", float]
"""Number of WebUIs, means of an `Outcome`'s five numbers, and the standard error of the distance."""


@dataclass(frozen=True)
class Outcome:
    """Of one search: hours that it took, share of WebUIs' time without work, share of draws that had been made before,
    how far the found merge is from the best (1: a merge drawn at random), and the owner's own seconds a trial."""

    hours: float
    idle: float
    same: float
    regret: float
    own: float


class Night(World):
    """A search with times as they are, and scores with noise."""

    def __init__(self, folder: Path, webuis: int, trials: int, seed: int, at_once: int) -> None:
        self.random = np.random.default_rng(seed)
        self.speed = {f"w{n}": float(self.random.choice([0.7, 1.0, 1.4])) for n in range(webuis)}
        self.busy = 0.0
        self.own = 0.0
        opened = study(folder, ITEMS, trials, "tpe", seed=seed, at_once=at_once)
        fails = lambda _n: "gone" if self.random.random() < FAILS else "ok"  # noqa: E731
        super().__init__(opened, dict.fromkeys(self.speed, fails), self.takes, lambda: learning(opened), limit=600)

    def takes(self, name: str, _number: int) -> float:
        """Seconds of a picture; every request makes its recipe live and what was before live again."""
        seconds = self.speed[name] * (MERGE + PICTURE * float(self.random.lognormal(0, 0.15)))
        self.busy += seconds
        return seconds

    def scores(self, order: Score) -> dict[str, float | None]:
        """By each scorer, with noise."""
        if order.trial == ORIGINAL:
            return dict.fromkeys(self.coordinator.settings.scorers, 0.0)
        true = goodness(self.coordinator.search.trials[order.trial].vector, order.item)
        return dict.fromkeys(self.coordinator.settings.scorers, true + NOISE * float(self.random.standard_normal()))


def learning(opened: OpenStudy) -> OptunaSampler:
    """The sampler with its memory in RAM, as files would only cost time here."""
    search, _ = search_in(opened)
    plan = SearchPlan(search.settings, opened.state.items, opened.study.seed, [0.5] * 6, "bench")
    ranked = Ranked(optuna.storages.InMemoryStorage(), lambda trials: rank_values(trials, plan, 1), is_counted)
    return OptunaSampler(plan, search, optuna.create_study(storage=ranked, direction="maximize"))


def one(webuis: int, trials: int, seed: int, at_once: int) -> Outcome:
    """One search from its beginning to its end."""
    folder = Path(tempfile.mkdtemp(prefix="live-merge-night-", dir="/dev/shm" if Path("/dev/shm").is_dir() else None))
    try:
        night, began = Night(folder, webuis, trials, seed, at_once), time.process_time()
        night.run()
        own = (time.process_time() - began) / trials
        best, _ = best_first(search_of(night.study.events), night.study.state.items)[0]
        vectors = [trial.vector for _, trial in sorted(night.coordinator.search.trials.items())]
    finally:
        shutil.rmtree(folder)
    idle = 1 - night.busy / (webuis * night.now)
    return Outcome(night.now / 3600, idle, _same(vectors), goodness(best.vector, 0.5) / _random(), own)


def _same(vectors: Sequence[Sequence[float]]) -> float:
    found = np.array(vectors)
    near = [np.abs(found[:n] - found[n]).max(axis=1).min() < NEAR for n in range(1, len(found))]
    return float(np.mean(near))


def _random() -> float:
    draws = np.random.default_rng(0).random((2000, 6))
    return float(np.mean([goodness(vector, 0.5) for vector in draws]))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--trials", type=int, default=100)
    options.add_argument("--seeds", type=int, default=6)
    options.add_argument("--at-once", type=float, default=0.0)
    options.add_argument("--draw", type=Path)
    given = options.parse_args()
    rows: list[Row] = []
    for webuis in SIZES:
        made = [one(webuis, given.trials, seed, round(webuis * given.at_once)) for seed in range(given.seeds)]
        table = np.array([[each.hours, each.idle, each.same, each.regret, each.own] for each in made])
        rows.append((webuis, table.mean(axis=0), table[:, 3].std(ddof=int(len(made) > 1)) / len(made) ** 0.5))
        hours, idle, same, regret, own = rows[-1][1]
        pictures = given.trials * ITEMS / (60 * hours)
        found = f"{regret:.3f} ± {rows[-1][2]:.3f}"
        cells = (
            webuis,
            f"{60 * hours:.2g} min",
            f"{pictures:.0f}",
            f"{idle:.0%}",
            f"{same:.1%}",
            found,
            f"{1000 * own:.0f} ms",
        )
        sys.stdout.write(f"| {' | '.join(map(str, cells))} |\n")
        sys.stdout.flush()
    if given.draw:
        given.draw.write_text(_drawn(rows), encoding="utf-8")


def _drawn(rows: Sequence[Row]) -> str:
    """Three small curves over the number of WebUIs."""
    panels = (
        ("speed, the fastest is 1", [rows[-1][1][0] / row[0] for _, row, _ in rows], 1.0),
        ("time without work", [row[1] for _, row, _ in rows], 1.0),
        ("distance of the best", [row[3] for _, row, _ in rows], max(0.2, *(row[3] for _, row, _ in rows))),
    )
    parts = [_panel(20 + 250 * n, *panel) for n, panel in enumerate(panels)]
    text = "\n".join(parts)
    style = 'font-family="sans-serif" font-size="12" fill="#888"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 770 220" {style}>\n{text}\n</svg>\n'


def _panel(left: int, title: str, values: Sequence[float], most: float) -> str:
    wide, high, top = 210, 140, 30
    step = wide / (len(values) - 1)
    places = [(left + n * step, top + high * (1 - value / most)) for n, value in enumerate(values)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    marks = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#d96c1e"/>' for x, y in places)
    ticks = "".join(
        f'<text x="{left + n * step:.1f}" y="{top + high + 18}" text-anchor="middle">{size}</text>'
        for n, size in enumerate(SIZES)
    )
    frame = f'<path d="M{left} {top}V{top + high}H{left + wide}" fill="none" stroke="#888"/>'
    label = f'<text x="{left}" y="{top - 12}">{title} (top: {most:.3g})</text>'
    return f'{label}{frame}<polyline points="{line}" fill="none" stroke="#d96c1e" stroke-width="2"/>{marks}{ticks}'


if __name__ == "__main__":
    main()
