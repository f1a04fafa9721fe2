"""Scorers of every kind, guards, and scores as ranks."""

from __future__ import annotations

import json
import os
import re
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("PIL")
sys.path.append(str(Path(__file__).parent))

from PIL import Image
from PIL.ImageFilter import GaussianBlur
from pretend import item
from scipy.stats import rankdata

from lib_merge.errors import UserError
from lib_merge.explore.trials.ranks import front, rank_table, ranked, trial_values
from lib_merge.search.run_end import RunEnd
from lib_merge.search.scorers.base import ScorerFailed
from lib_merge.search.scorers.choice import read_behind, scorers_of
from lib_merge.search.scorers.guards import vetoes
from lib_merge.search.scorers.outside import ByCommand, ByFolder, ByHttp
from lib_merge.search.scorers.panel import Panel
from lib_merge.search.webuis.http import read_address

DOCS = Path(__file__).resolve().parents[2] / "docs"


def picture(kind: str = "scene", size: int = 64) -> Image.Image:
    """A smooth scene, or one that is broken in some way."""
    y, x = np.mgrid[0:size, 0:size] / size
    scene = np.stack([120 + 90 * np.sin(5 * x + 2 * y), 110 + 80 * np.cos(4 * y), 90 + 60 * x], axis=-1)
    random = np.random.default_rng(0)
    made = {
        "scene": scene,
        "like": scene + 6 * np.sin(9 * x)[..., None],
        "black": np.zeros_like(scene),
        "flat": np.full_like(scene, 140),
        "noise": random.uniform(0, 255, scene.shape),
        "clipped": np.where(x[..., None] < 0.7, 255, scene),
        "other": scene[::-1, ::-1] * np.array([0.3, 1.1, 1.0]) + 50 * (np.hypot(x - 0.3, y - 0.6) < 0.2)[..., None],
    }[kind]
    return Image.fromarray(np.clip(made, 0, 255).astype(np.uint8))


@pytest.mark.parametrize("kind", ["black", "flat", "noise", "clipped"])
def test_a_guard_sees_each_kind_of_broken_picture_and_no_other(kind):
    assert vetoes(picture(kind), picture(), {}) == [kind] or kind in vetoes(picture(kind), picture(), {})
    assert kind not in vetoes(picture("like"), picture(), {})


def test_good_pictures_pass_and_far_is_off_until_it_is_asked_for():
    assert vetoes(picture(), None, {}) == vetoes(picture("like"), picture(), {}) == []
    assert vetoes(picture("other"), picture(), {}) == []
    assert vetoes(picture("other"), picture(), {"far": 0.2}) == ["far"]
    assert vetoes(picture("flat"), picture(), {"flat": -1, "clipped": 2}) == []


def test_ranks_are_those_of_scipy_within_0_and_1_and_broken_is_worst():
    values = np.array([3.0, -1.0, 3.0, np.nan, 7.5, -np.inf])
    known = np.array([3.0, -1.0, 3.0, 7.5, -np.inf])
    expected = (rankdata(known) - 1) / 4
    np.testing.assert_allclose(ranked(values)[[0, 1, 2, 4, 5]], expected)
    assert np.isnan(ranked(values)[3])
    assert ranked(np.array([-np.inf, -np.inf, 1.0])).tolist() == [0.0, 0.0, 1.0]
    assert ranked(np.array([4.0])).tolist() == [0.5]


def test_neither_a_scorers_scale_nor_an_easy_prompt_changes_the_order():
    random = np.random.default_rng(3)
    raw = random.standard_normal((9, 3))
    scores = [{str(i): {"s": float(raw[n, i])} for i in range(3)} for n in range(9)]
    other = [{str(i): {"s": float(1000 * raw[n, i] ** 3 + 7 * i)} for i in range(3)} for n in range(9)]
    one, two = (trial_values(rank_table(each, ["0", "1", "2"], ["s"]), [1, 1, 1]) for each in (scores, other))
    np.testing.assert_allclose(one, two)
    weighted = trial_values(rank_table(scores, ["0", "1", "2"], ["s"]), [0, 0, 2])[:, 0]
    np.testing.assert_allclose(weighted, (rankdata(raw[:, 2]) - 1) / 8)


def test_the_front_has_what_no_other_beats_in_everything():
    values = np.array([[1, 0], [0, 1], [0.5, 0.5], [0.4, 0.5], [np.nan, 1]], dtype=float)
    assert front(values) == [0, 1, 2]


@pytest.fixture
def shot(tmp_path):
    path, original = tmp_path / "a.png", tmp_path / "o.png"
    picture("like").save(path)
    picture().save(original)
    return path, original


def asked(scorer, shot, **limits):
    return Panel([scorer], limits).score(shot[0], "a" * 64, item(3), shot[1])


COMMAND = """
import json, pathlib, sys
for path in pathlib.Path(sys.argv[-1]).glob("*.json"):
    told = json.loads(path.read_text())
    assert path.with_suffix(".png").exists() and path.with_name(path.stem + ".original.png").exists()
    print(json.dumps({"key": told["key"], "score": told["seed"] + 0.5}))
"""


def test_a_command_is_given_a_folder_and_prints_scores(shot, tmp_path):
    (tmp_path / "score.py").write_text(COMMAND)
    command = f'"{sys.executable}" "{tmp_path / "score.py"}"'
    assert asked(ByCommand("c", command, RunEnd()), shot) == ({"c": 3.5}, [])
    assert asked(ByCommand("c", f"{command} {{}}", RunEnd()), shot) == ({"c": 3.5}, [])
    for broken, said in (("exit(3)", "status 3"), ("print('good')", "found good"), ("", "expected 1 numbers")):
        (tmp_path / "score.py").write_text(broken)
        with pytest.raises(ScorerFailed, match=said):
            asked(ByCommand("c", command, RunEnd()), shot)


@pytest.mark.skipif(sys.platform == "win32", reason="what a killed command has started lives on there")
def test_a_command_is_not_waited_for_at_the_end_and_leaves_nothing_running(shot, tmp_path):
    """Neither it nor what it has started, which holds its output and a pipe of ours open."""
    over, pipe = RunEnd(), tmp_path / "pipe"
    os.mkfifo(pipe)
    slow = f"import time; held = open({str(pipe)!r}, 'w'); time.sleep(600)"
    (tmp_path / "score.py").write_text(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {slow!r}])")
    scorer = ByCommand("c", f'"{sys.executable}" "{tmp_path / "score.py"}"', over)

    def end() -> None:
        with pipe.open() as held:  # once the other side has opened it
            over.set()
            held.read()  # until the other side has ended

    ending = threading.Thread(target=end)
    ending.start()
    with pytest.raises(ScorerFailed, match="status -9"):
        asked(scorer, shot)
    ending.join()


def test_whoever_writes_into_the_folder_answers_and_nobody_waits_for_ever(shot, tmp_path):
    folder, over = tmp_path / "drop", RunEnd()
    folder.mkdir()
    scorer = ByFolder("f", folder, over)

    def answer():
        while not (folder / f"{'a' * 64}.png").exists():
            over.wait(0.01)
        told = json.loads((folder / f"{'a' * 64}.json").read_text())
        (folder / f"{'a' * 64}.score.json").write_text(json.dumps({"score": told["seed"] * 2}))

    answering = threading.Thread(target=answer)
    answering.start()
    assert asked(scorer, shot) == ({"f": 6.0}, [])
    answering.join()
    (folder / f"{'a' * 64}.score.json").unlink()
    over.set()
    with pytest.raises(ScorerFailed, match="nobody waits"):
        asked(scorer, shot)


def test_a_broken_picture_is_asked_about_nowhere(tmp_path):
    picture("black").save(tmp_path / "a.png")
    picture().save(tmp_path / "o.png")
    scorer = ByHttp("h", read_address("http://127.0.0.1:9"), RunEnd())
    scores, broken = asked(scorer, (tmp_path / "a.png", tmp_path / "o.png"))
    assert scores == {"h": None} and "black" in broken


@pytest.mark.parametrize(("value", "expected"), [(None, None), (float("nan"), None), (2, 2.0)])
def test_what_a_package_answers_is_a_number_or_broken(shot, value, expected):
    class Own:
        label, needs_reference = "own", False

        def score(self, pictures):
            assert pictures[0].reference is not None and pictures[0].item["seed"] == 3
            return [value]

    assert asked(Own(), shot)[0] == {"own": expected}


def test_an_error_of_a_package_is_said_with_its_name(shot):
    class Own:
        label, needs_reference = "own", False

        def score(self, pictures):
            return pictures[7]

    with pytest.raises(ScorerFailed, match="scorer own: IndexError"):
        asked(Own(), shot)


def test_the_picture_that_is_near_has_the_higher_score(shot, tmp_path):
    near = scorers_of(["n"], {"n": f"near:{shot[1]}"}, {}, RunEnd())[0]
    picture("other").save(tmp_path / "far.png")
    like, far = (asked(near, (path, shot[1]))[0]["n"] for path in (shot[0], tmp_path / "far.png"))
    assert 0 > like > far


def installed(folder, monkeypatch, entries) -> None:
    """Entry points of scorers by their names, as pip leaves them in a package's metadata."""
    about = folder / "scorer-1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: scorer\nVersion: 1\n")
    lines = [f"{name} = {where}\n" for name, where in entries.items()]
    (about / "entry_points.txt").write_text("".join(["[live_merge.scorers]\n", *lines]))
    monkeypatch.syspath_prepend(folder)


def test_the_example_of_the_docs_is_a_scorer(shot, tmp_path, monkeypatch):
    """Installed as pip does it: a module, and its entry point in the package's metadata."""
    text = (DOCS / "night.md").read_text(encoding="utf-8")
    project, module = (re.search(rf"```{kind}\n(.*?)```", text, re.DOTALL)[1] for kind in ("toml", "python"))
    (tmp_path / "my_taste.py").write_text(module)
    name, where = re.search(r'^(warm) = "(.*)"$', project, re.MULTILINE).groups()
    assert '[project.entry-points."live_merge.scorers"]' in project
    installed(tmp_path, monkeypatch, {name: where})
    warm = scorers_of(["warm"], {}, {}, RunEnd())[0]
    assert asked(warm, shot)[0]["warm"] == pytest.approx(0, abs=3)
    assert len(module.splitlines()) + len(project.splitlines()) <= 24


@pytest.mark.long
@pytest.mark.parametrize("name", ["astronaut", "coffee", "chelsea"])
def test_the_quality_scorer_likes_photographs_the_less_the_more_they_are_spoilt(name, tmp_path, monkeypatch):
    """With the package's own weights, and photographs that scikit-image brings."""
    pytest.importorskip("brisque")
    from skimage import data

    folder = DOCS / "quality-scorer"
    entries = re.findall(r'^(quality) = "(.*)"$', (folder / "pyproject.toml").read_text(), re.MULTILINE)
    monkeypatch.syspath_prepend(folder)
    installed(tmp_path, monkeypatch, dict(entries))
    quality = scorers_of(["quality"], {}, {}, RunEnd())[0]

    def score(image) -> float:
        image.save(tmp_path / "a.png")
        return Panel([quality], {}).score(tmp_path / "a.png", "a" * 64, item(3), None)[0]["quality"]

    random, whole = np.random.default_rng(0), Image.fromarray(getattr(data, name)())
    pixels = np.asarray(whole, dtype=float)
    noisy = [random.normal(pixels, much).clip(0, 255).astype(np.uint8) for much in (10, 25, 50)]
    for spoilt in ([Image.fromarray(one) for one in noisy], [whole.filter(GaussianBlur(much)) for much in (1, 2, 4)]):
        scores = [score(one) for one in (whole, *spoilt)]
        assert scores == sorted(scores, reverse=True) and scores[0] > -20 > -60 > scores[-1]


def test_what_stands_behind_a_scorer_is_said_on_the_command_line_alone(tmp_path):
    over = RunEnd()
    behind = read_behind(["a=http://127.0.0.1:1/x", "b=command:echo hello", f"c=folder:{tmp_path}"])
    kinds = [type(one) for one in scorers_of(["a", "b", "c"], behind, {}, over)]
    assert kinds == [ByHttp, ByCommand, ByFolder]
    for labels, given, said in (
        (["a"], {}, "a: no scorer of that name is installed"),
        (["a"], {"b": "near:x"}, "the search has no scorer b; it has a"),
        (["a"], {"a": "folder:/no/such"}, "no"),
    ):
        with pytest.raises(UserError, match=said):
            scorers_of(labels, given, {}, over)
