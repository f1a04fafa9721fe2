"""What the command line says: hints that name options, names that were nearly right, one bar over all passes."""

from __future__ import annotations

import io
import json
import re

import pytest

from lib_merge.cli import output
from lib_merge.cli.main import main
from lib_merge.cli.output import Bar, time_left

STEP = {"method": "weighted_sum", "b": "b", "alpha": 0.5}


@pytest.fixture
def folder(checkpoints, tmp_path, monkeypatch):
    """Thin SD1 checkpoints a and b, one called demo-neon, and a recipe r.json, in the current folder."""
    for seed, name in enumerate(("a", "b", "demo-neon")):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    write(tmp_path, STEP)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder, *steps, **more):
    (folder / "r.json").write_text(json.dumps({"live_merge": 1, "base": "a", "steps": steps, **more}))


def error(capsys, *arguments):
    """The one line that a command is refused with."""
    assert main([*map(str, arguments)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("error: ") and err.count("\n") == 1
    return err.strip()


MERGE = ("merge", "r.json", "--output", "o.safetensors")


def test_a_file_that_is_there_names_overwrite(folder, capsys):
    assert main([*MERGE]) == 0
    capsys.readouterr()
    assert error(capsys, *MERGE).endswith("choose another name or allow overwriting (--overwrite)")
    (folder / "o.safetensors").unlink()
    (folder / "a.yaml").write_text("model: {}\n")
    (folder / "o.yaml").write_text("another: 1\n")
    assert error(capsys, *MERGE).endswith("choose another name or allow overwriting (--overwrite)")
    assert main([*MERGE, "--overwrite"]) == 0


@pytest.mark.parametrize("name", ["demo-nean", "Demo_Neon", "demo-nean.safetensors", "demo-neon.ckpt"])
def test_a_name_that_is_nearly_right(name, folder, capsys):
    write(folder, {**STEP, "b": name})
    said = error(capsys, *MERGE)
    assert "steps[0].b: the file" in said and "did you mean 'demo-neon.safetensors'?" in said
    assert said.endswith("(--models DIR names another folder)")


def test_a_name_that_is_like_none_and_a_path(folder, capsys):
    write(folder, {**STEP, "b": "something else"})
    said = error(capsys, *MERGE)
    assert "did you mean" not in said and said.endswith("(--models DIR names another folder)")
    write(folder, {**STEP, "b": str(folder / "demo-nean.safetensors")})
    said = error(capsys, *MERGE)
    assert said.endswith("does not exist; did you mean 'demo-neon.safetensors'?") and "--models" not in said


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["merge", "r.jsn", "--output", "o.safetensors"], "'r.json'"),
        (["inspect", "demo-nean.safetensors"], "'demo-neon.safetensors'"),
        (["compare", "a.safetensors", "demo-neon.safetensor"], "'demo-neon.safetensors'"),
        (["doctor", "r.jsom"], "'r.json'"),
    ],
)
def test_arguments_that_are_nearly_right(arguments, near, folder, capsys):
    assert error(capsys, *arguments).endswith(f"did you mean {near}?")


def test_folders_that_are_not_there(folder, capsys):
    (folder / "models").mkdir()
    for command in (MERGE, ("doctor", "r.json"), ("serve",)):
        assert error(capsys, *command, "--models", "/nosuch") == "error: there is no folder /nosuch; check its path"
        assert error(capsys, *command, "--models", "modles").endswith("did you mean 'models'?")
    said = error(capsys, *MERGE, "--models", "a.safetensors")
    assert said == "error: a.safetensors is a file, not a folder; name the folder that it lies in"
    (folder / "loop.safetensors").symlink_to("loop.safetensors")
    assert error(capsys, "inspect", "loop.safetensors") == (
        "error: loop.safetensors is a broken link; repair it or name the file itself"
    )
    for command in (
        ("inspect", "models"),
        ("compare", "models", "a.safetensors"),
        ("compare", "a.safetensors", "models"),
    ):
        assert error(capsys, *command) == (
            "error: models is a folder without the weights of a model; name a file in it"
        )
    assert error(capsys, "inspect", "x" * 5000).startswith("error: there is no file xxx")
    assert error(capsys, "inspect", "nul\0").startswith("error: there is no file nul")


# ------------------------------------------------------------------------------------------------------- the progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_bar_has_percent_and_time_left_and_never_goes_back(monkeypatch):
    screen, now = Terminal(), [100.0]
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(output.time, "monotonic", lambda: now[0])
    lines = []
    with Bar() as bar:
        for seconds, done, total in (
            (0.5, 1, 100),
            (2, 10, 100),
            (4, 25, 100),
            (5, 20, 100),
            (6, 25, 200),
            (8, 150, 200),
        ):
            now[0] = 100 + seconds
            bar(done, total, "a key")
            lines.append(screen.getvalue().rsplit("\x1b[K", 1)[1])
        percents = [int(re.search(r"(\d+)%", line)[1]) for line in lines]
        assert percents == [1, 10, 25, 25, 25, 75]
        assert "left" not in lines[0] and "0:18 left" in lines[1] and "0:12 left" in lines[2]
        assert lines[2].startswith("[#####---------------]  25%") and lines[2].endswith("a key")
        bar(200, 200, "k" * 500)
        assert len(screen.getvalue().rsplit("\x1b[K", 1)[1]) < output.shutil.get_terminal_size().columns
    assert screen.getvalue().endswith("\r\x1b[K")


def test_time_left():
    assert time_left(10, 0.5) == "0:10 left" and time_left(3600, 0.25) == "3:00:00 left"
    assert time_left(0.2, 0.5).isspace() and time_left(5, 0.001).isspace() and len(time_left(0, 0)) == 9


def test_a_merge_counts_once_over_its_passes(folder, monkeypatch):
    """Measuring of the whole model, hashes, writing: the percent only grows, and ends at 100."""
    seen = []
    monkeypatch.setattr(Bar, "__call__", lambda self, *call: seen.append(call))
    write(folder, {"method": "ties", "models": ["b", "demo-neon"], "weight": 0.5, "density": 0.5})
    assert main([*MERGE]) == 0
    shares = [done / total for done, total, _ in seen]
    assert shares == sorted(shares) and shares[-1] == 1
    whats = [what for _, _, what in seen]
    assert any(what.startswith("hash of") for what in whats) and any(what.startswith("model.") for what in whats)
